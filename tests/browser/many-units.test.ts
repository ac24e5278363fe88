/**
 * A plan with four hundred units in a real browser: its coordinator finds one of them, acts on many and proposes the
 * report; its approver decides. At a desk, at 360 px and without scripts. The pages and the browser are real; what they
 * tell the façade is noted.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, type Person, type TestBrowser, type Visit } from '../support/browser.ts';
import { HOME, LARGE_PAGES, LATE, openManyUnits, PERIOD, reach } from '../support/many-units.ts';
import { addressOf, LABOUR, signIn, type TestWeb } from '../support/web.ts';

const NAME = 'UBND xã Đông Hòa Thượng';
/** What one batch does at most. */
const AT_ONCE = 100;
const WAYS: [name: string, how: Visit][] = [
  ['at a desk', { width: 1200, scripts: true }],
  ['at 360 px', { width: 360, scripts: true }],
  ['without scripts', { width: 1200, scripts: false }],
];
let web: TestWeb;
let browser: TestBrowser;

beforeAll(async () => {
  const done = () => Promise.resolve({} as never);
  const opened = openManyUnits({
    ...{ acceptReport: done, remindUnit: done, approveReport: done },
    proposeReport: async () => {
      await reach(web.records, 'proposed', 3);
      return {} as never;
    },
  });
  [web, browser] = await Promise.all([opened, openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

const press = (person: Person, name: string | RegExp) => person.page.getByRole('button', { name }).click();
const follow = (person: Person, name: string | RegExp) =>
  person.page.getByRole('link', { name }).first().click();
const says = (person: Person) => person.page.textContent('main');
const asked = (person: Person) => new URL(person.page.url()).searchParams;
const saidBy = (method: string) => web.said.filter((one) => one.method === method);

/** Somebody who has signed in already. */
async function signedIn(role: keyof typeof LARGE_PAGES, how: Visit): Promise<Person> {
  const [, session = ''] = /ln_session=([^;]+)/.exec((await signIn(web, addressOf(LABOUR, role))).cookie())!;
  const person = await browser.visit(how);
  await person.page.context().addCookies([{ name: 'ln_session', value: session, url: web.base }]);
  return person;
}

/** The numbers of the communes in a page's table of units. */
async function shown({ page }: Person): Promise<number[]> {
  const names = await page.locator('table th[scope=row], table tbody tr > :first-child').allTextContents();
  return [...new Set(names.flatMap((name) => new RegExp(`${NAME} (\\d+)`).exec(name)?.[1] ?? []))].map(
    Number,
  );
}

describe.each(WAYS)('the coordinator of four hundred units, %s', (_name, how) => {
  it('finds a unit without accents, and the late ones page by page, and loses no filter', async () => {
    const person = await signedIn('coordinator', how);
    const { page, look } = person;
    await page.goto(web.base + HOME);
    await look();
    await page.locator('input[name=tim]').fill('thuong dong 397');
    await press(person, 'Tìm');
    await look();
    expect(await shown(person)).toEqual([397]);
    await follow(person, `${NAME} 397`);
    await look();
    expect(await page.textContent('h1')).toContain(`${NAME} 397`);

    await page.goto(web.base + PERIOD);
    await page.locator('select[name=tinh-trang]').selectOption('qua-han');
    await page.locator('select[name=xep]').selectOption('ten');
    await press(person, 'Tìm');
    const found: number[] = [];
    for (let at = 1; at <= Math.ceil(LATE.length / 50); at += 1) {
      if (at > 1) await follow(person, 'Sau');
      await look();
      expect(asked(person).get('tinh-trang')).toBe('qua-han');
      expect(await page.locator('select[name=tinh-trang]').inputValue()).toBe('qua-han');
      found.push(...(await shown(person)));
    }
    expect(found).toEqual(LATE.map((index) => index + 1));
    await person.close();
  });

  it('accepts what waits and reminds who is late, a hundred at once, shown first', async () => {
    web.said.length = 0;
    const person = await signedIn('coordinator', how);
    const { page, look } = person;
    const many = async (link: string, button: string): Promise<void> => {
      await page.goto(web.base + PERIOD);
      await follow(person, link);
      await look();
      const boxes = page.locator('input[name=chon]:checked');
      expect(await boxes.count()).toBe(AT_ONCE);
      await boxes.first().uncheck();
      await press(person, 'Tiếp tục');
      await look();
      expect(await says(person)).toContain('Quý vị không chọn');
      await press(person, `${button} (${AT_ONCE - 1})`);
      await look();
      expect(await says(person)).toContain(`Đã làm xong cho ${AT_ONCE - 1} đơn vị.`);
    };
    await many('Tiếp nhận nhiều báo cáo', 'Tiếp nhận');
    await many('Nhắc nhiều đơn vị', 'Gửi thư nhắc');
    expect(new Set(saidBy('acceptReport').map(({ input }) => input.unit)).size).toBe(AT_ONCE - 1);
    expect(new Set(saidBy('remindUnit').map(({ input }) => input.unit)).size).toBe(AT_ONCE - 1);
    await person.close();
  });
});

it('every page that grows with the plan is accessible and fits a telephone', async () => {
  const amiss: string[] = [];
  for (const role of ['coordinator', 'approver'] as const) {
    const person = await signedIn(role, { width: 360, scripts: true });
    for (const [, path] of LARGE_PAGES[role]) {
      await person.page.goto(web.base + path);
      await person.look().catch((error: Error) => amiss.push(error.message));
    }
    await person.close();
  }
  expect(amiss).toEqual([]);
});

describe('the report of four hundred units', () => {
  it('is proposed, and says on one page who is missing', async () => {
    const person = await signedIn('coordinator', { width: 360, scripts: false });
    const { page, look } = person;
    await page.goto(web.base + PERIOD);
    await follow(person, 'Trình duyệt');
    await look();
    await page.getByLabel('Đã biết, vẫn trình').check();
    await press(person, 'Trình duyệt');
    await look();
    expect(saidBy('proposeReport')).toHaveLength(1);
    await person.close();
  });

  it.each(WAYS)('is read and approved %s', async (_name, how) => {
    const before = saidBy('approveReport').length;
    const person = await signedIn('approver', how);
    const { page, look } = person;
    await page.goto(`${web.base}/ke-hoach`);
    await look();
    expect(await says(person)).toContain('1 báo cáo đang chờ');
    await follow(person, 'Phê duyệt');
    await look();
    await follow(person, /6 tháng đầu năm 2024/);
    await look();
    expect(await says(person)).toContain('234/403 đơn vị được giao đã gửi');
    await page.getByLabel('Phê duyệt', { exact: true }).check();
    await press(person, 'Xác nhận');
    await look();
    expect(saidBy('approveReport')).toHaveLength(before + 1);
    await person.close();
  });
});
