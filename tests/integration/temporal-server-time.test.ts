import { describe, expect, it } from '@jest/globals';
import { isAlive } from '../../standalone/process.ts';
import { startTestServer } from '../support/temporal.ts';

describe('time-skipping server', () => {
  it('skips a year at once and is gone after stop', async () => {
    const server = await startTestServer();
    const year = 365 * 24 * 3_600_000;
    const before = await server.environment.currentTimeMs();
    await server.environment.sleep(year);
    expect((await server.environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(year);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });
});
