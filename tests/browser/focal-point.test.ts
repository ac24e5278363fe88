/** A focal point's journey in a real browser, from the mail in the catcher to the record and the Temporal history. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unitSubmissions } from '../../records/reports/submissions.ts';
import { assignmentId } from '../../domain/ids.ts';
import { spokenReference } from '../../words/spoken-reference.ts';
import {
  openBrowser,
  openLinkInMail,
  type Person,
  type TestBrowser,
  type Visit,
} from '../support/browser.ts';
import { historyText } from '../support/history-text.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';
import { address, PLAN } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

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

/** From the mail to the unit's page. */
async function arrive(unit: string, how: Visit): Promise<Person> {
  const person = await browser.visit(how);
  const link = await openLinkInMail(person, host.base, address(unit, 'focal-point'));
  const url = link.url();
  await link.close();
  person.loads();
  await person.page.goto(url);
  return person;
}

async function fillFigures({ page }: Person): Promise<void> {
  for (const input of await page.locator('input[inputmode=decimal]').all()) {
    const id = (await input.getAttribute('id')) ?? '';
    await input.fill(id.endsWith('denominator') ? '1.250' : '1000');
  }
}

const historyOf = (unit: string): Promise<string> =>
  historyText(host.client.workflow.getHandle(assignmentId(PLAN, unit)));

describe.each<[string, string, Visit]>([
  ['on a wide screen', 'so-mot', { width: 1200, scripts: true }],
  ['at 360 px', 'so-hai', { width: 360, scripts: true }],
  ['without scripts', 'so-ba', { width: 1200, scripts: false }],
])('the focal point %s', (_name, unit, how) => {
  it('files ten figures from the mail in at most seven page loads', async () => {
    const person = await arrive(unit, how);
    const { page, look } = person;
    await look();
    expect(await page.textContent('main')).toContain('Tiếp tục');
    await press(person, 'Tiếp tục');
    await look();
    await press(person, 'Điền báo cáo');
    await look();
    await fillFigures(person);
    await press(person, 'Lưu và kiểm tra');
    await look();
    expect(await page.textContent('main')).toContain('1.000/1.250');
    await press(person, 'Gửi báo cáo');
    await look();
    expect(await page.textContent('h1')).toContain('Đã gửi báo cáo');
    const spoken = await page.textContent('.ln-reference');
    expect(spoken).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(await page.textContent('main')).toContain('1.000/1.250');

    const loads = person.loads();
    expect(loads.length).toBeLessThanOrEqual(7);
    expect(Math.max(...loads.map(({ bytes }) => bytes))).toBeLessThan(100_000);

    const [submission] = await unitSubmissions(host.records.db, PLAN, unit);
    expect(spokenReference(submission!.id)).toBe(spoken);
    expect(submission).toMatchObject({ period: '2024-h1', onTime: true, state: 'submitted' });
    expect(Object.keys(submission!.content.figures)).toHaveLength(10);
    expect(submission!.content.figures['KT-T10']).toEqual({ numerator: 1000, denominator: 1250 });
    const history = await historyOf(unit);
    expect(history).toContain(submission!.id);
    await waitFor('the receipt', async () =>
      (await host.mails()).some(
        ({ email }) =>
          email.to?.[0]?.address === address(unit, 'focal-point') && email.text?.includes(spoken ?? '–'),
      ),
    );
    await person.close();
  });
});

describe('the focal point, afterwards', () => {
  it('fills in the other parts of the form, one page after the other', async () => {
    const person = await arrive('so-mot', { width: 1200, scripts: true });
    const { page, look } = person;
    await press(person, 'Tiếp tục');
    await page.goto(`${host.base}/don-vi/${PLAN}/so-mot/bao-cao/2024-h1/nhiem-vu`);
    for (const [field, words] of [
      ['d.', 'Đã làm trong kỳ'],
      ['n.', 'Ổn định'],
    ] as const) {
      await look();
      await page.locator(`textarea[id^="${field}"]`).first().fill(words);
      await press(person, 'Lưu và tiếp tục');
    }
    await page.getByLabel('Họ tên người lập báo cáo').fill('Người Lập');
    await press(person, 'Lưu và tiếp tục');
    await look();
    expect(await page.textContent('main')).toContain('Đã làm trong kỳ');
    await person.close();
  });

  it('goes on with the keyboard alone', async () => {
    const person = await browser.visit({ width: 1200, scripts: true });
    const link = await openLinkInMail(person, host.base, address('hoi-bon', 'focal-point'));
    await link.keyboard.press('Tab');
    expect(await link.locator(':focus').textContent()).toContain('Chuyển tới nội dung chính');
    await link.getByRole('button', { name: 'Tiếp tục' }).focus();
    await link.keyboard.press('Enter');
    await link.waitForURL(`**/don-vi/${PLAN}/hoi-bon/bao-cao/2024-h1`);
    await person.close();
  });

  it('sees a mistake named, focused and linked, and loses nothing', async () => {
    const person = await arrive('hoi-bon', { width: 1200, scripts: true });
    const { page, look } = person;
    await press(person, 'Tiếp tục');
    await page.goto(`${host.base}/don-vi/${PLAN}/hoi-bon/bao-cao/2024-h1/van-ban`);
    await page.getByLabel('Ngày văn bản').fill('hôm qua');
    await page.getByLabel('Họ tên người lập báo cáo').fill('Người Lập');
    await press(person, 'Lưu và tiếp tục');
    await look();
    expect(await page.title()).toMatch(/^Lỗi: /);
    expect(await page.locator(':focus').getAttribute('class')).toContain('govuk-error-summary');
    await page.locator('.govuk-error-summary a').first().click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('documentDate');
    expect(await page.getByLabel('Ngày văn bản').inputValue()).toBe('hôm qua');
    await person.close();
  });

  it('corrects what was returned, withdraws, and reads it in the history', async () => {
    const unit = 'so-mot';
    await host.engine.returnReport({
      plan: PLAN,
      unit,
      period: '2024-h1',
      as: address('so-dau-moi', 'coordinator'),
      why: 'Đề nghị xem lại KT-T1',
    });
    const person = await arrive(unit, { width: 1200, scripts: true });
    const { page, look } = person;
    await press(person, 'Tiếp tục');
    await look();
    expect(await page.textContent('main')).toContain('Đề nghị xem lại KT-T1');
    await press(person, 'Điền báo cáo');
    await page.locator('[id="f.KT-T1.numerator"]').fill('900');
    await press(person, 'Lưu và tiếp tục');
    await page.goto(page.url().replace(/[^/]+$/, 'kiem-tra'));
    expect(await page.textContent('main')).toContain('900/1.250');
    await press(person, 'Gửi báo cáo');
    await look();
    await follow(person, 'Trang của báo cáo');
    await look();
    await follow(person, 'Thu hồi báo cáo');
    await look();
    await press(person, 'Thu hồi');
    await look();
    expect(await page.textContent('h1')).toContain('Trả lại');
    await page.goto(`${host.base}/don-vi/${PLAN}/${unit}/nhat-ky`);
    await look();
    expect(await page.textContent('main')).toContain('thu hồi báo cáo');
    await person.close();
  });

  it('finishes a task with evidence, asks for time, raises an obstacle, passes on', async () => {
    const unit = 'so-hai';
    const person = await arrive(unit, { width: 360, scripts: true });
    const { page, look } = person;
    await press(person, 'Tiếp tục');
    const home = `${host.base}/don-vi/${PLAN}/${unit}`;
    await page.goto(home);
    await follow(person, 'Nhiệm vụ KT-4');
    await look();
    await page.getByLabel('Kết quả, ghi chú ngắn').fill('Đã xong');
    await page.getByLabel('Số văn bản đi').fill('12/BC-SH');
    await page.getByLabel('Ngày văn bản').fill('17/6/2024');
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await page
      .getByLabel('Tệp văn bản hoặc minh chứng')
      .setInputFiles({ name: 'minh-chung.png', mimeType: 'image/png', buffer: picture });
    await press(person, 'Báo hoàn thành');
    await look();
    expect(await page.textContent('main')).toContain('minh-chung.png');

    await page.goto(`${home}/vuong-mac`);
    await page.getByLabel('Nội dung vướng mắc, kiến nghị').fill('Chưa có kinh phí');
    await press(person, 'Gửi vướng mắc');
    await look();
    expect(await page.textContent('main')).toContain('Đang chờ trả lời');

    await page.goto(`${home}/nhiem-vu/KT-4@2024-q3/gia-han`);
    await look();
    await page.getByLabel('Ngày đề nghị').fill('31/10/2024');
    await page.getByLabel('Lý do').fill('Chờ số liệu');
    await press(person, 'Gửi đề nghị');
    await look();

    await page.goto(`${home}/nhiem-vu/KT-4@2024-q3/chuyen`);
    await look();
    await page.getByLabel('Người khác, chưa có trong danh bạ').check();
    await page.getByLabel('Họ và tên người mới').fill('Trần Văn Mới');
    await page.getByLabel('Địa chỉ thư công vụ của người mới').fill('dong-nghiep@so-hai.example');
    await press(person, 'Chuyển việc');
    await look();
    expect(await page.textContent('main')).toContain('Trần Văn Mới');
    await press(person, 'Chuyển việc');
    await look();
    await page.goto(home);
    expect(await page.textContent('h1')).toContain('đã chuyển việc cho đồng nghiệp');
    await waitFor('the mail with the colleague’s link', async () =>
      (await host.mails()).some(({ email }) => email.to?.[0]?.address === 'dong-nghiep@so-hai.example'),
    );
    await person.close();
  });
});
