/** A plan with more workflows than the server allows one workflow to have as its children. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { COORDINATOR, PLAN } from '../support/workflow-plan.ts';

let host: TestHost;

beforeAll(async () => {
  host = await startLiveHost({
    now: '2024-05-02T10:00:00+07:00',
    limits: { 'limit.numPendingChildExecutions.error': 2 },
  });
});
afterAll(() => host.stop());

describe('a launch', () => {
  it('starts every workflow of a plan, however many children the server allows', async () => {
    await host.launch();
    const { workflows } = await host.engine.listWorkflows({ plan: PLAN });
    expect(workflows.map(({ workflowId, status }) => `${workflowId} ${status}`)).toEqual(
      [
        `plan/${PLAN}`,
        ...['2024', '2024-h1', '2025', '2025-h1'].map((period) => `plan/${PLAN}/period/${period}`),
        ...['hoi-bon', 'so-ba', COORDINATOR, 'so-hai', 'so-mot'].map((unit) => `plan/${PLAN}/unit/${unit}`),
      ].map((id) => `${id} RUNNING`),
    );
  });
});
