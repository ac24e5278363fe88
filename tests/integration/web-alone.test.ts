/** The pages of a production installation by themselves, on PostgreSQL, while Temporal is away. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readConfig } from '../../client/config.ts';
import type { TemporaryPostgres } from '../../tools/postgres.ts';
import { runWeb, type RunningWeb } from '../../main/run-web.ts';
import { openRecords } from '../../records/database/database.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { addGrant } from '../../records/directory/web-sessions.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { writeObligations } from '../support/write-rows.ts';

const AT = '2024-06-17T09:00:00+07:00';

let postgres: TemporaryPostgres;
let web: RunningWeb;

beforeAll(async () => {
  postgres = await startTestPostgres();
  const config = readConfig({
    DATABASE_URL: postgres.url,
    // Nobody listens on port 1.
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    TEMPORAL_NAMESPACE: 'lien-nganh',
    TEMPORAL_UI_URL: 'https://temporal-ui.tinh.example/',
    SMTP_URL: 'smtp://127.0.0.1:1',
    LIEN_NGANH_PUBLIC_URL: 'https://lien-nganh.tinh.example',
    LIEN_NGANH_PORT: '0',
  });
  web = await runWeb({ config, log: () => undefined });
});
afterAll(async () => {
  await web.stop();
  await postgres.stop();
});

it('shows its pages with cookies for https only, and says that the engine is away', async () => {
  const home = await fetch(`${web.url}/lien-ket-moi`);
  expect(home.status).toBe(200);
  expect(home.headers.get('set-cookie')).toMatch(
    /^__Host-ln_form=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(home.headers.get('strict-transport-security')).toContain('max-age');
  const ready = await fetch(`${web.url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ database: true, engine: false });
});

it('leads its administrator to the Temporal Web UI that was named', async () => {
  const records = await openRecords({ databaseUrl: postgres.url });
  const plan = samplePlan();
  const email = 'quan-tri@tinh.example';
  await savePlanVersion(records.db, plan, 'text', AT);
  await writeObligations(records.db, [
    sampleObligation(plan.id, { id: 'cong-an-tinh/2024-h1', unit: 'cong-an-tinh' }),
  ]);
  await importOfficials(records.db, [
    { email, name: null, unit: plan.coordinator, plan: null, roles: ['administrator'], language: 'vi' },
  ]);
  const grant = { kind: 'sign-in' as const, email, plan: '', unit: '', link: null, createdAt: AT };
  await addGrant(records.db, 'phien-quan-tri', { ...grant, expiresAt: '2999-01-01T00:00:00+07:00' });
  await records.close();
  const cookie = '__Host-ln_session=phien-quan-tri';
  const page = await fetch(`${web.url}/quan-tri`, { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(
    `href="https://temporal-ui.tinh.example/namespaces/lien-nganh/workflows/plan%2F${plan.id}%2Funit%2Fcong-an-tinh"`,
  );
});

it('offers the API to tokens alone, and nobody’s mail', async () => {
  const guessed: Record<string, string>[] = [{}, { authorization: 'Bearer lng_guessed' }];
  for (const headers of guessed) {
    const asked = await fetch(`${web.url}/api/v1/listPlans`, { method: 'POST', headers });
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringMatching(/^Bearer/),
    ]);
  }
  expect((await fetch(`${web.url}/mailbox`)).status).toBe(404);
});

it('names every setting that is missing', async () => {
  const starting = runWeb({ config: readConfig({ DATABASE_URL: postgres.url }), log: () => undefined });
  await expect(starting).rejects.toMatchObject({
    code: 'invalid',
    details: [{ path: 'TEMPORAL_ADDRESS' }, { path: 'SMTP_URL' }, { path: 'LIEN_NGANH_PUBLIC_URL' }],
  });
});
