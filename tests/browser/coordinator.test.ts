/** A coordinator's day in a real browser: from the sign-in mail to the record and the Temporal history. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addGrant } from '../../records/directory/web-sessions.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import { unitSubmissions } from '../../records/reports/submissions.ts';
import { assignmentId } from '../../domain/ids.ts';
import {
  openBrowser,
  openLinkInMail,
  type Person,
  type TestBrowser,
  type Visit,
} from '../support/browser.ts';
import { historyText } from '../support/history-text.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';
import { address, COORDINATOR, figures, PLAN } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const ME = address(COORDINATOR, 'coordinator');
const HOME = `/ke-hoach/${PLAN}`;
const WIDE: Visit = { width: 1200, scripts: true };
let host: WebHost;
let browser: TestBrowser;

beforeAll(async () => {
  host = await startWebHost('2024-06-17T07:59:15+07:00');
  browser = await openBrowser();
  await waitFor('the mails of 08:00', async () => (await host.mails()).length >= 5);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

const press = (person: Person, name: string) => person.page.getByRole('button', { name }).click();
const follow = (person: Person, name: string) => person.page.getByRole('link', { name }).first().click();
const says = (person: Person) => person.page.textContent('main');

/** Asks for the mail, opens its link and signs in. */
async function signIn(how: Visit): Promise<Person> {
  const person = await browser.visit(how);
  const { page } = person;
  const mine = async () => (await host.mails()).filter(({ email }) => email.to?.[0]?.address === ME).length;
  const before = await mine();
  await page.goto(`${host.base}/dang-nhap`);
  await person.look();
  await page.getByLabel('Địa chỉ thư công vụ').fill(ME);
  await press(person, 'Gửi liên kết đăng nhập');
  await waitFor('the sign-in mail', async () => (await mine()) > before);
  await page.goto(`${host.base}/mailbox`);
  await page.locator('li', { hasText: ME }).locator('a').first().click();
  const link = await page
    .frameLocator('iframe')
    .locator('a[href*="/dang-nhap/"]')
    .first()
    .getAttribute('href');
  await page.goto(link ?? '');
  await press(person, 'Đăng nhập');
  await person.look();
  return person;
}

/** Somebody who signed in before: mails that sign in are few an hour for each official. */
async function signedIn(how: Visit): Promise<Person> {
  const person = await browser.visit(how);
  const id = randomBytes(32).toString('base64url');
  await addGrant(host.records.db, id, {
    ...{ kind: 'sign-in', email: ME, plan: '', unit: '', link: null, createdAt: host.context.now() },
    expiresAt: '2999-01-01T00:00:00+07:00',
  });
  await person.page.context().addCookies([{ name: 'ln_session', value: id, url: host.base }]);
  return person;
}

/** The unit hands its report in, as from its own page. */
async function handIn(unit: string, numerator: number): Promise<void> {
  const as = address(unit, 'focal-point');
  const report = { plan: PLAN, unit, period: '2024-h1', as, file: 'báo cáo', text: figures(numerator, 50) };
  await host.engine.submitReport(report);
}

const stateOf = async (unit: string) =>
  (await findObligation(host.records.db, PLAN, `${unit}/2024-h1`))?.state;

const historyOf = (unit: string): Promise<string> =>
  historyText(host.client.workflow.getHandle(assignmentId(PLAN, unit)));

describe('the coordinator', () => {
  it('returns, accepts, reminds and enters from paper, and finds it all in the record', async () => {
    await handIn('so-mot', 40);
    const person = await signIn(WIDE);
    const { page, look } = person;
    await follow(person, 'Điều phối');
    await look();
    expect(await says(person)).toContain('1 báo cáo 6 tháng đầu năm 2024 chờ tiếp nhận');
    await follow(person, 'Sở Một');
    await look();
    await follow(person, 'Báo cáo 6 tháng đầu năm 2024');
    await look();
    expect(await says(person)).toContain('40/50');

    await follow(person, 'Đề nghị bổ sung');
    await press(person, 'Trả lại đơn vị');
    await look();
    expect(await page.title()).toMatch(/^Lỗi: /);
    await page.getByLabel('Nội dung cần bổ sung').fill('Đề nghị xem lại số xã');
    await press(person, 'Trả lại đơn vị');
    await look();
    expect(await says(person)).toContain('Đã trả lại');
    expect(await stateOf('so-mot')).toBe('returned');

    await handIn('so-mot', 42);
    await page.reload();
    await follow(person, 'Tiếp nhận báo cáo');
    await look();
    await press(person, 'Tiếp nhận');
    expect(await says(person)).toContain('Đã tiếp nhận');
    expect(await stateOf('so-mot')).toBe('accepted');

    await page.goto(`${host.base}${HOME}/don-vi/so-hai/viec/2024-h1`);
    await follow(person, 'Nhắc đơn vị ngay');
    await look();
    const before = (await host.mails()).length;
    await press(person, 'Gửi thư nhắc');
    expect(await says(person)).toContain('Đã nhắc');
    await waitFor('the reminder', async () => (await host.mails()).length > before);

    await page.goto(`${host.base}${HOME}/don-vi/so-ba/viec/2024-h1`);
    await follow(person, 'Nhập thay đơn vị');
    await look();
    await page.getByLabel('Số văn bản của đơn vị').fill('12/BC-S3');
    await page.locator('#documentDate').fill('14/6/2024');
    await page.locator('#received').fill('15/6/2024');
    await page.locator('[id="f.KT-T1.numerator"]').fill('30');
    await page.locator('[id="f.KT-T1.denominator"]').fill('50');
    await press(person, 'Gửi thay đơn vị');
    await look();
    expect(await says(person)).toContain('Đã nhập thay đơn vị');

    await page.goto(`${host.base}${HOME}/ky/2024-h1`);
    await look();
    expect(await says(person)).toContain('2/4 đơn vị được giao đã gửi, 2 đúng hạn');
    await person.close();

    const [kept] = await unitSubmissions(host.records.db, PLAN, 'so-mot');
    expect(kept).toMatchObject({ version: 2, state: 'accepted', onTime: true });
    const history = await historyOf('so-mot');
    expect(history).toContain(kept!.id);
    expect(history).not.toContain('xem lại số xã');
    const [paper] = await unitSubmissions(host.records.db, PLAN, 'so-ba');
    expect(paper!.content).toMatchObject({ onBehalf: { received: '2024-06-15' } });
    const { entries } = await host.engine.history({ plan: PLAN, unit: 'so-hai' });
    expect(entries.map(({ what }) => what)).toContain('remind');
  });

  it('asks about one figure; the unit replies from its mail, and its report stays where it is', async () => {
    const unit = 'so-ba';
    const before = await stateOf(unit);
    const [ask, reply] = ['Tử số đã gồm số liệu của các xã chưa?', 'Đã gồm đủ 12 xã.'];
    const person = await signedIn(WIDE);
    await person.page.goto(`${host.base}${HOME}/don-vi/${unit}/viec/2024-h1`);
    await follow(person, 'Hỏi lại về một số liệu');
    await person.look();
    await person.page.locator('input[name=about][value=KT-T1]').check();
    await person.page.getByLabel('Câu hỏi').fill(ask);
    await press(person, 'Gửi câu hỏi');
    await person.look();
    expect(await says(person)).toContain('Đã gửi câu hỏi');
    const focalPoint = address(unit, 'focal-point');
    const isMailed = async (to: string, text: string) =>
      (await host.mails()).some(
        ({ email }) => email.to?.[0]?.address === to && email.text?.includes(text) === true,
      );
    await waitFor('the question', () => isMailed(focalPoint, ask));

    const other = await browser.visit({ width: 360, scripts: true });
    const link = await openLinkInMail(other, host.base, focalPoint);
    await other.page.goto(link.url());
    await link.close();
    await press(other, 'Tiếp tục');
    await other.look();
    expect(await says(other)).toContain(ask);
    await press(other, 'Trả lời câu hỏi');
    await other.look();
    await other.page.getByLabel('Nội dung trả lời').fill(reply);
    await press(other, 'Gửi trả lời');
    await other.look();
    expect(await says(other)).toContain(reply);
    await other.close();

    await waitFor('the reply', () => isMailed(ME, reply));
    await person.page.reload();
    await person.look();
    expect(await says(person)).toMatch(new RegExp(`${ask.replace('?', '\\?')}[^]*${reply}`));
    expect(await stateOf(unit)).toBe(before);
    const history = await historyOf(unit);
    for (const words of [ask, reply]) expect(history).not.toContain(words);
    await person.close();
  });

  it.each<[string, Visit]>([
    ['at 360 px', { width: 360, scripts: true }],
    ['without scripts', { width: 1200, scripts: false }],
  ])('gets through every page %s', async (_name, how) => {
    const person = await signIn(how);
    const pages = [
      ...[HOME, `${HOME}?ky=tat-ca`, `${HOME}/tam-dung`, `${HOME}/don-doc`, `${HOME}/ky/2024-h1`],
      ...[`${HOME}/ky/2024-h1/bao-cao`, `${HOME}/don-vi/so-hai`, `${HOME}/don-vi/so-hai/tam-dung`],
      ...['', '/nhac', '/dien-thoai', '/gia-han', '/mien', '/noi-dung-nhac', '/nhap-thay'].map(
        (act) => `${HOME}/don-vi/so-hai/viec/2024-h1${act}`,
      ),
    ];
    person.loads();
    for (const path of pages) {
      await person.page.goto(host.base + path);
      expect(await person.page.locator('h1').count()).toBe(1);
      await person.look();
    }
    expect(Math.max(...person.loads().map(({ bytes }) => bytes))).toBeLessThan(100_000);
    await person.close();
  });
});
