/** An administrator's journey in a real browser: from the sign-in mail to the record and the Temporal history. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importOfficials } from '../../records/directory/directory.ts';
import { findPlan } from '../../records/plans/plans.ts';
import { planCycleId } from '../../domain/ids.ts';
import { openBrowser, type Person, type TestBrowser, type Visit } from '../support/browser.ts';
import { historyText } from '../support/history-text.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';
import { PLAN } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const ADMINISTRATOR = 'quan-tri@he-thong.example';
let host: WebHost;
let browser: TestBrowser;

beforeAll(async () => {
  host = await startWebHost('2024-06-17T09:00:00+07:00');
  browser = await openBrowser();
  // Sits in a unit that does not coordinate the plan.
  const unit = 'so-mot';
  await importOfficials(host.records.db, [
    {
      email: ADMINISTRATOR,
      name: 'Người Quản Trị',
      unit,
      plan: null,
      roles: ['administrator'],
      language: 'vi',
    },
  ]);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
});

const press = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = ({ page }: Person, name: string) => page.getByRole('link', { name }).first().click();

async function signInByMail(person: Person): Promise<void> {
  const before = (await host.mails()).length;
  await person.page.goto(`${host.base}/dang-nhap`);
  await person.page.getByLabel('Địa chỉ thư công vụ').fill(ADMINISTRATOR);
  await press(person, 'Gửi liên kết đăng nhập');
  await waitFor('the sign-in mail', async () => (await host.mails()).length > before);
  await person.page.goto(`${host.base}/mailbox`);
  await person.page.locator('li', { hasText: ADMINISTRATOR }).locator('a').first().click();
  const text = await person.page.locator('pre').innerText();
  await person.page.goto(/https?:\S+\/dang-nhap\/\S+/.exec(text)![0]);
  await press(person, 'Đăng nhập');
}

describe.each<[string, Visit]>([
  ['on a wide screen', { width: 1200, scripts: true }],
  ['at 360 px without scripts', { width: 360, scripts: false }],
])('the administrator %s', (_name, how) => {
  it('signs in by mail, pauses and resumes the plan, and reads both in the timeline', async () => {
    const person = await browser.visit(how);
    const { page } = person;
    await signInByMail(person);
    await follow(person, 'Quản trị hệ thống');
    await person.look();
    expect(await page.innerText('body')).toContain('trả lời bình thường');
    await page.locator(`a[href="/quan-tri/ke-hoach/${PLAN}"]`).click();
    await person.look();

    for (const [button, why, state] of [
      ['Tạm dừng kế hoạch', `Chờ ý kiến ${how.width}`, 'paused'],
      ['Cho tiếp tục', `Đã có ý kiến ${how.width}`, 'running'],
    ] as const) {
      await press(person, button);
      await person.look();
      await page.getByLabel('Lý do').fill(why);
      await press(person, button);
      expect((await findPlan(host.records.db, PLAN))?.state).toBe(state);
      await person.look();
    }

    await follow(person, 'Nhật ký của kế hoạch');
    await person.look();
    const told = await page.innerText('body');
    expect(told).toContain(`Chờ ý kiến ${how.width}`);
    expect(told).toContain(`Đã có ý kiến ${how.width}`);
    await page.goto(`${host.base}/quan-tri/can-bo`);
    await person.look();
    await press(person, 'Trao một vai trò');
    await person.look();

    // Somebody has stopped a unit's workflow by hand.
    const stopped = host.client.workflow.getHandle(`plan/${PLAN}/unit/so-hai`);
    await stopped.terminate('by hand');
    await page.goto(`${host.base}/quan-tri`);
    await follow(person, 'Kiểm tra và sửa chữa');
    await person.look();
    await page.getByLabel('plan/ke-hoach-thu/unit/so-hai').check();
    await press(person, 'Sửa những chỗ đã chọn');
    await person.look();
    await press(person, 'Sửa');
    expect(await page.innerText('body')).toContain('Đã sửa 1 chỗ.');
    await person.look();
    expect((await stopped.describe()).status.name).toBe('RUNNING');
    await person.close();

    const history = await historyText(host.client.workflow.getHandle(planCycleId(PLAN)));
    expect(history.split('acceptedRequest"').length - 1).toBeGreaterThanOrEqual(2);
    expect(history).not.toContain(ADMINISTRATOR);
  });
});
