/**
 * A report's journey in a real browser, from approver to coordinator and back: sent back, changed, proposed a second
 * time, approved, numbered, sent; then what a commune's own plan sends up arrives late, and a supplement takes it in.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findPeriod } from '../../records/reports/periods.ts';
import { collectionId } from '../../domain/ids.ts';
import type { CollectionState } from '../../domain/decide/period-state.ts';
import { stateQuery } from '../../workflows/messages.ts';
import { openBrowser, openLinkInMail, type Person, type TestBrowser } from '../support/browser.ts';
import { historyText } from '../support/history-text.ts';
import { officialOf, openMidCycle, PERIOD, SILENT, type MidCycle } from '../support/mid-cycle.ts';
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

const COORDINATING = officialOf('coordinator');
const OWN = 'Sở Tư pháp chưa có số liệu trợ giúp pháp lý của ba chi nhánh.';

const press = (person: Person, name: string) => person.page.getByRole('button', { name }).click();
const period = () => findPeriod(mid.host.records.db, mid.plan.id, PERIOD);
const says = (person: Person) => person.page.textContent('main');
const periodPage = (): string => `${mid.base}/ke-hoach/${mid.plan.id}/ky/${PERIOD}`;

/** Somebody who has signed in already. */
async function signedIn(email: string): Promise<Person> {
  const person = await browser.visit({ width: 1200, scripts: true });
  const session = await mid.session({ email });
  await person.page.context().addCookies([{ name: 'ln_session', value: session, url: mid.base }]);
  return person;
}

/** From the period's page through one of its forms. */
async function fillIn(
  person: Person,
  link: string,
  fill: () => Promise<unknown>,
  button = link,
): Promise<void> {
  const { page, look } = person;
  await page.goto(periodPage());
  await page.getByRole('link', { name: link, exact: true }).click();
  await look();
  await fill();
  await press(person, button);
  await look();
}

/** The coordinator puts the draft before the approver. */
const propose = (person: Person) =>
  fillIn(person, 'Trình duyệt', () => person.page.getByLabel('Đã biết, vẫn trình').check());

/** Approves the report that is open. */
async function approve(person: Person): Promise<void> {
  await person.page.getByLabel('Phê duyệt', { exact: true }).check();
  await press(person, 'Xác nhận');
  await person.look();
  await waitFor('the seal', async () => (await period())?.state === 'sealed');
}

/** The approved report gets its number and goes upward. */
async function issueAndSend(person: Person, number: string): Promise<void> {
  const { page } = person;
  await fillIn(person, 'Ghi số và ngày', async () => {
    await page.getByLabel('Số văn bản').fill(number);
    await page.getByLabel('Ngày văn bản').fill('20/6/2024');
  });
  await fillIn(person, 'Gửi lên cấp trên', () => Promise.resolve());
  expect(await says(person)).toContain('Đã gửi báo cáo lên cấp trên');
}

const mailsToMe = async (): Promise<number> =>
  (await mid.host.mails()).filter(({ email }) => email.to?.[0]?.address === ME).length;

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

it('is sent back on a telephone, completed and proposed again, and approved at a desk; it is sealed in the record and the history', async () => {
  const coordinator = await signedIn(COORDINATING);
  await propose(coordinator);
  const person = await browser.visit({ width: 360, scripts: true });
  const { page, look } = person;
  await comeFromMail(person);
  expect(await says(person)).toContain('14/17 đơn vị được giao đã gửi');
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
  expect(await says(person)).toContain(WHY);
  const rejected = mid.host.records.db.selectFrom('acts').selectAll().where('act', '=', 'reject');
  expect(await rejected.execute()).toMatchObject([{ actorEmail: ME, actorRole: 'approver' }]);

  await coordinator.page.goto(periodPage());
  await coordinator.look();
  const returned = await says(coordinator);
  for (const words of ['Người phê duyệt đã gửi lại', WHY]) expect(returned).toContain(words);
  await fillIn(coordinator, 'Ghi lời văn', () => coordinator.page.locator('[id="s.assessment"]').fill(OWN));
  await propose(coordinator);
  expect(await says(coordinator)).toContain('Các lần trình và ý kiến (3)');

  await page.setViewportSize({ width: 1200, height: 800 });
  await page.reload();
  await look();
  const second = await says(person);
  for (const words of ['Các lần trình và ý kiến (3)', OWN]) expect(second).toContain(words);
  await approve(person);
  await page.reload();
  await look();
  const sealed = await period();
  expect(sealed?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await says(person)).toContain(sealed?.sha256);

  const history = await historyText(mid.host.client.workflow.getHandle(collectionId(mid.plan.id, PERIOD)));
  expect(history).toContain('"act":"reject"');
  expect(history).toContain('"act":"approve"');
  for (const secret of [ME, WHY, OWN]) expect(history).not.toContain(secret);
  await issueAndSend(coordinator, '125');
  await coordinator.close();
  await person.close();
});

const COMMUNE = 'ubnd-xa-thu';
const BELOW = 'xa-thu-2021-2025';
const BELOW_TITLE = 'Kế hoạch của xã Thử';
/** A commune's own plan, whose report is that of its district in the province's. */
const BELOW_TEXT = `schema: lien-nganh/plan@1
id: ${BELOW}
number: 3/KH-UBND
date: 2024-01-15
title: ${BELOW_TITLE}
level: commune
place: xã Thử
years: { from: 2024, to: 2025 }
issuer: { unit: ${COMMUNE}, name: UBND xã Thử }
parent: { plan: hau-giang-2021-2025, unit: ${SILENT} }
coordinator: ${COMMUNE}
letterhead: { body: UBND XÃ THỬ, abbreviation: UBND, signerTitle: [CHỦ TỊCH] }
addressees: [{ unit: ${SILENT}, name: UBND huyện Phụng Hiệp }]
reporting: { kinds: [half-year, year] }
headings: [{ number: '1', title: UBND xã }]
units: [{ id: ${COMMUNE}, name: UBND xã Thử, heading: '1' }]
duties: [{ code: XT-1, heading: '1', role: lead, cadence: standing, text: Tuyên truyền ở các ấp }]
targets:
  - { code: XT-T1, parentTarget: HG-T1, statement: Ấp giữ đều một hình thức tuyên truyền, operator: '>=', value: 70, unit: '%', by: 2025, overUnits: ratio, whole: true, numerator: Số ấp giữ đều, denominator: Tổng số ấp, reportedBy: [${COMMUNE}] }
`;

/** What the commune's plan has come to: reported, approved and sent up. */
async function sendFromBelow(): Promise<void> {
  const { engine } = mid.host;
  const roles = ['focal-point', 'coordinator', 'approver'] as const;
  const people = roles.map(
    (role) => `  - { email: ${role}@xa-thu.example, name: Người Thử, unit: ${COMMUNE}, roles: [${role}] }`,
  );
  const officials = {
    text: `schema: lien-nganh/officials@1\nplan: ${BELOW}\nofficials:\n${people.join('\n')}\n`,
    file: 'officials.yaml',
  };
  await engine.launchPlan({ text: BELOW_TEXT, file: 'plan.yaml', past: 'open', officials });
  const of = { plan: BELOW, period: PERIOD };
  const content = { figures: { 'XT-T1': { numerator: 6, denominator: 8 } }, duties: {}, narrative: {} };
  await engine.submitReport({ ...of, unit: COMMUNE, as: 'focal-point@xa-thu.example', content });
  // The draft may be opened by its date before word of the report comes.
  const collection = mid.host.client.workflow.getHandle(collectionId(BELOW, PERIOD));
  await waitFor('its draft with the report in it', async () => {
    const { state, received } = await collection.query<CollectionState>(stateQuery as never);
    return state === 'draft' && received[COMMUNE] !== undefined;
  });
  const as = 'coordinator@xa-thu.example';
  await engine.proposeReport({ ...of, as });
  await engine.approveReport({ ...of, as: 'approver@xa-thu.example' });
  await engine.issueReport({ ...of, as, number: '9', date: '2024-06-20' });
  await engine.sendReport({ ...of, as });
}

it('of a commune arrives in the province, is accepted there, and the commune sees that', async () => {
  await sendFromBelow();
  const coordinator = await signedIn(COORDINATING);
  const { page, look } = coordinator;
  await page.goto(periodPage());
  await look();
  expect(await says(coordinator)).toContain(
    'Nhận sau khi chốt, chưa có trong báo cáo: UBND huyện Phụng Hiệp',
  );
  await page.goto(`${mid.base}/ke-hoach/${mid.plan.id}/don-vi/${SILENT}/viec/${PERIOD}`);
  await look();
  const arrived = await says(coordinator);
  for (const words of [`của kế hoạch cấp dưới “${BELOW_TITLE}” gửi lên, bản 1`, '6/8'])
    expect(arrived).toContain(words);
  await page.getByRole('link', { name: 'Tiếp nhận báo cáo' }).click();
  await look();
  await press(coordinator, 'Tiếp nhận');
  await look();
  await coordinator.close();

  const commune = await signedIn('coordinator@xa-thu.example');
  await commune.page.goto(`${mid.base}/ke-hoach/${BELOW}/ky/${PERIOD}`);
  await commune.look();
  expect(await says(commune)).toMatch(
    new RegExp(`Bản 1 đã gửi lên “${mid.plan.title}” lúc .*, cấp trên đã tiếp nhận lúc`),
  );
  await commune.close();
});

it('is supplemented by what came late, through the same steps, beside the first version', async () => {
  const first = await mid.host.engine.renderReport({ plan: mid.plan.id, period: PERIOD, version: 1 });
  const coordinator = await signedIn(COORDINATING);
  const approver = await browser.visit({ width: 1200, scripts: true });
  const { page, look } = coordinator;
  await fillIn(coordinator, 'Lập báo cáo bổ sung', () =>
    page.getByLabel('Lý do bổ sung').fill('UBND huyện Phụng Hiệp gửi muộn'),
  );
  const before = await mailsToMe();
  await propose(coordinator);
  await waitFor('the mail of the proposal', async () => (await mailsToMe()) > before);
  await comeFromMail(approver);
  await approve(approver);
  // The mail's page, the report, and what came of it.
  expect(approver.loads().length).toBeLessThanOrEqual(4);
  await issueAndSend(coordinator, '131');
  await page.goto(periodPage());
  await look();
  const said = await says(coordinator);
  for (const words of ['Bản 2 so với bản 1', 'UBND huyện Phụng Hiệp: bổ sung', '131'])
    expect(said).toContain(words);
  await page.getByRole('link', { name: 'Xem báo cáo như sẽ gửi' }).click();
  await look();
  expect(await says(coordinator)).toContain('bổ sung, thay thế số liệu của Báo cáo số 125');
  const again = await mid.host.engine.renderReport({ plan: mid.plan.id, period: PERIOD, version: 1 });
  expect(again).toEqual(first);
  await coordinator.close();
  await approver.close();
});
