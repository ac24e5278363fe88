/** An approver's journey in a real browser: from the mail about the draft to the sealed report in the record. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findPeriod } from '../../records/reports/periods.ts';
import { collectionId } from '../../domain/ids.ts';
import { openBrowser, openLinkInMail, type Person, type TestBrowser } from '../support/browser.ts';
import { historyText } from '../support/history-text.ts';
import { officialOf, openMidCycle, PERIOD, type MidCycle } from '../support/mid-cycle.ts';
import { waitFor } from '../support/workflow-wait.ts';

const ME = officialOf('approver');
const WHY = 'Đề nghị bổ sung số liệu của Sở Tư pháp.';
let mid: MidCycle;
let browser: TestBrowser;

beforeAll(async () => {
  [mid, browser] = await Promise.all([openMidCycle(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await mid.stop();
});

/** The coordinator puts the draft before the approver. */
const propose = () =>
  mid.host.engine.proposeReport({
    ...{ plan: mid.plan.id, period: PERIOD, as: officialOf('coordinator') },
    missing: 'ok',
  });
const press = (person: Person, name: string) => person.page.getByRole('button', { name }).click();
const period = () => findPeriod(mid.host.records.db, mid.plan.id, PERIOD);

/** From the mail that the draft is ready to the draft, without a second mail. */
async function comeFromMail(person: Person): Promise<void> {
  const { page, look } = person;
  const link = await openLinkInMail(person, mid.base, ME);
  const url = link.url();
  await link.close();
  person.loads();
  await page.goto(url);
  await look();
  expect(await page.textContent('main')).toContain('đăng nhập và mở đúng việc trong thư');
  await press(person, 'Tiếp tục');
  await look();
}

it('sends the draft back on a telephone, then approves it at a desk; it is sealed in the record and the history', async () => {
  await propose();
  const person = await browser.visit({ width: 360, scripts: true });
  const { page, look } = person;
  await comeFromMail(person);
  expect(await page.textContent('main')).toContain('14/17 đơn vị được giao đã gửi');
  await press(person, 'Xác nhận');
  await look();
  expect(await page.title()).toMatch(/^Lỗi: /);
  await page.getByLabel('Gửi lại để hoàn thiện').check();
  await page.getByLabel('Lý do').fill(WHY);
  await press(person, 'Xác nhận');
  await look();
  // The mail's page, the draft, the one mistake above, and what came of it.
  expect(person.loads().length).toBeLessThanOrEqual(4);
  expect((await period())?.state).toBe('returned');
  expect(await page.textContent('main')).toContain(WHY);
  const rejected = mid.host.records.db.selectFrom('acts').selectAll().where('act', '=', 'reject');
  expect(await rejected.execute()).toMatchObject([{ actorEmail: ME, actorRole: 'approver' }]);

  await propose();
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.reload();
  await look();
  expect(await page.textContent('main')).toContain('Các lần trình và ý kiến (3)');
  await page.getByLabel('Phê duyệt', { exact: true }).check();
  await press(person, 'Xác nhận');
  await look();
  await waitFor('the seal', async () => (await period())?.state === 'sealed');
  await page.reload();
  await look();
  const sealed = await period();
  expect(sealed?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await page.textContent('main')).toContain(sealed?.sha256);

  const history = await historyText(mid.host.client.workflow.getHandle(collectionId(mid.plan.id, PERIOD)));
  expect(history).toContain('"act":"reject"');
  expect(history).toContain('"act":"approve"');
  expect(history).not.toContain(ME);
  expect(history).not.toContain(WHY);
  await person.close();
});
