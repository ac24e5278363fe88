/** The pages of a production installation by themselves, on PostgreSQL, while Temporal is away. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readConfig } from '../../client/config.ts';
import type { TemporaryPostgres } from '../../standalone/postgres.ts';
import { runWeb, type RunningWeb } from '../../standalone/run-web.ts';
import { startTestPostgres } from '../support/postgres.ts';

let postgres: TemporaryPostgres;
let web: RunningWeb;

beforeAll(async () => {
  postgres = await startTestPostgres();
  const config = readConfig({
    DATABASE_URL: postgres.url,
    // Nobody listens on port 1.
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    LIEN_NGANH_PUBLIC_URL: 'https://lien-nganh.tinh.example',
    LIEN_NGANH_PORT: '0',
  });
  web = await runWeb({ config, log: () => undefined });
}, 60_000);
afterAll(async () => {
  await web.stop();
  await postgres.stop();
});

it('shows its pages with cookies for https only, and says that the engine is away', async () => {
  const home = await fetch(`${web.url}/lien-ket-moi`);
  expect(home.status).toBe(200);
  expect(home.headers.get('set-cookie')).toMatch(
    /^__Host-ln_visit=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(home.headers.get('strict-transport-security')).toContain('max-age');
  const ready = await fetch(`${web.url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ database: true, engine: false });
});

it('offers neither the local API nor anybody’s mail', async () => {
  for (const path of ['/api/v1/listPlans', '/mailbox']) {
    expect((await fetch(`${web.url}${path}`)).status).toBe(404);
  }
});

it('names every setting that is missing', async () => {
  const starting = runWeb({ config: readConfig({ DATABASE_URL: postgres.url }), log: () => undefined });
  await expect(starting).rejects.toMatchObject({
    code: 'invalid',
    details: [{ path: 'TEMPORAL_ADDRESS' }, { path: 'SMTP_URL' }, { path: 'LIEN_NGANH_PUBLIC_URL' }],
  });
});
