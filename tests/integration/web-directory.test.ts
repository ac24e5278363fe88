/** A plan's directory in the browser, on the façade's own methods and a record in memory. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { directoryActs } from '../../client/directory/directory-acts.ts';
import type { DirectoryContext } from '../../client/directory/edit-directory.ts';
import { importOfficials as importFile } from '../../client/directory/import-officials.ts';
import { nameFocalPoint } from '../../client/submit/name-focal-point.ts';
import type { OfficialEntry } from '../../client/engine.ts';
import { importOfficials, listOfficials } from '../../records/directory/directory.ts';
import {
  addressOf,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const HOME = `/ke-hoach/${WEB_PLAN}/danh-ba`;
const COORDINATOR = addressOf(LABOUR, 'coordinator');
const OLD = addressOf(POLICE, 'focal-point');
const NEW = 'nguoi.moi@cong-an-tinh.example';
let web: TestWeb;
let coordinator: Visitor;
let mailFails: boolean;

beforeEach(async () => {
  mailFails = false;
  const context = (): DirectoryContext => ({
    records: web.records,
    now: () => WEB_NOW,
    dispatch: () => undefined,
  });
  web = await openWeb(
    {
      addOfficial: (input) => directoryActs(context()).addOfficial(input),
      changeOfficial: (input) => directoryActs(context()).changeOfficial(input),
      removeOfficial: (input) => directoryActs(context()).removeOfficial(input),
      replaceOfficial: (input) => directoryActs(context()).replaceOfficial(input),
      setAbsence: (input) => directoryActs(context()).setAbsence(input),
      endAbsence: (input) => directoryActs(context()).endAbsence(input),
      nameFocalPoint: (input) => nameFocalPoint(context(), input),
      importOfficials: (input) => importFile(context(), input),
    },
    {
      post: {
        from: 'no-reply@lien-nganh.example',
        send: (mail) => {
          if (mailFails) return Promise.reject(new Error('421 try later'));
          web.posted.push(mail);
          return Promise.resolve();
        },
        close: () => undefined,
      },
    },
  );
  coordinator = await signIn(web, COORDINATOR);
});
afterEach(() => web.close());

const rowsOf = async (unit: string) =>
  (await listOfficials(web.records.db)).filter((one) => one.unit === unit && one.plan === WEB_PLAN);
const trail = () =>
  web.records.db.selectFrom('audit').select(['unit', 'who', 'what', 'detail']).orderBy('position').execute();
const remove = (unit: string, role: 'focal-point' | 'head') =>
  web.records.db.deleteFrom('officials').where('email', '=', addressOf(unit, role)).execute();

/** Address of what can be done about a person, as the directory's page has it. */
async function doorTo(email: string, act: string): Promise<string> {
  const { body } = await coordinator.get(HOME);
  const [, row = ''] = body.split(`>${email}`);
  return new RegExp(`href="([^"]+/${act})"`).exec(row)?.[1] ?? '';
}

/** Path of the link in the mail last sent. */
const linkSent = (): string => {
  const url = web.posted.at(-1)?.paragraphs.find((line) => line.includes('/l/')) ?? '';
  return url.slice(url.indexOf('/l/'));
};

describe('the directory', () => {
  it('puts units without a focal point first and marks addresses that bounce', async () => {
    await web.records.db
      .updateTable('officials')
      .set({ bouncedAt: WEB_NOW })
      .where('email', '=', addressOf(FARMERS, 'focal-point'))
      .execute();
    const { status, body } = await coordinator.get(HOME);
    expect(status).toBe(200);
    // The district of the sample plan has nobody; the farmers' focal point cannot be reached.
    expect(body).toContain('Đơn vị chưa có đầu mối (2)');
    expect(body).toContain('Thư không đến nơi');
    expect(body.indexOf(addressOf(FARMERS, 'focal-point'))).toBeLessThan(body.indexOf(OLD));
    expect(body).toContain('Chưa có ai trong danh bạ.');
    expect(body).toContain('cho mọi kế hoạch, quản trị sửa');
    const english = await (await coordinator.get(`${HOME}?lang=en`), coordinator.get(HOME));
    expect(english.body).toContain('Units without a focal point (2)');
  });

  it('is the coordinator’s alone', async () => {
    for (const somebody of [
      await enter(web, POLICE),
      await signIn(web, addressOf(LABOUR, 'approver')),
      visitor(web),
    ]) {
      expect((await somebody.get(HOME)).status).toBe(403);
      expect((await somebody.get(`${HOME}/danh-ba.yaml`)).status).toBe(403);
      expect((await somebody.post(`${HOME}/${POLICE}/them`, {})).status).toBe(403);
    }
  });
});

describe('one person', () => {
  it('is added, gets a mail whose link opens the unit’s work, and stands on the trail without a name', async () => {
    const path = `${HOME}/${FARMERS}/them`;
    await coordinator.get(path);
    const answer = await coordinator.post(path, {
      ...{ name: 'Trần Văn Mới', email: 'Moi@Nong-Dan.example', 'role-focal-point': 'yes', language: 'vi' },
    });
    expect([answer.status, answer.location]).toEqual([303, `${HOME}?tim=${FARMERS}&xong=them#${FARMERS}`]);
    expect(await rowsOf(FARMERS)).toContainEqual(
      expect.objectContaining({
        email: 'moi@nong-dan.example',
        name: 'Trần Văn Mới',
        roles: ['focal-point'],
      }),
    );
    expect(await trail()).toEqual([
      { unit: FARMERS, who: 'coordinator', what: 'official-added', detail: { roles: ['focal-point'] } },
    ]);
    const newcomer = visitor(web);
    await newcomer.get(linkSent());
    expect((await newcomer.post(linkSent())).location).toBe(`/don-vi/${WEB_PLAN}/${FARMERS}`);
    expect((await newcomer.get(`/don-vi/${WEB_PLAN}/${FARMERS}`)).status).toBe(200);
  });

  it('is not added with mistakes: what was typed stays and nothing is written', async () => {
    const path = `${HOME}/${FARMERS}/them`;
    await coordinator.get(path);
    const before = await listOfficials(web.records.db);
    const noRole = await coordinator.post(path, { name: 'Trần Văn Mới', email: 'moi@nong-dan.example' });
    expect(noRole.status).toBe(422);
    expect(noRole.body).toContain('Chưa chọn vai trò');
    expect(noRole.body).toContain('value="Trần Văn Mới"');
    const noAddress = await coordinator.post(path, { email: 'moi@', 'role-head': 'yes' });
    expect(noAddress.body).toContain('Thiếu phần sau dấu @.');
    expect(noAddress.body).toMatch(/name="role-head"[^>]*checked/);
    const twice = { email: addressOf(FARMERS, 'head'), 'role-head': 'yes' };
    expect((await coordinator.post(path, twice)).body).toContain('đã có trong danh bạ của đơn vị');
    // A role that would let this unit change everybody's calendar.
    const strange = { email: 'moi@nong-dan.example', 'role-coordinator': 'yes' };
    expect((await coordinator.post(path, strange)).status).toBe(422);
    expect(await listOfficials(web.records.db)).toEqual(before);
    expect(web.posted).toEqual([]);
    expect(await trail()).toEqual([]);
  });

  it('changes roles; saving corrects an address that bounced; saving twice writes one line', async () => {
    await web.records.db
      .updateTable('officials')
      .set({ bouncedAt: WEB_NOW })
      .where('email', '=', OLD)
      .execute();
    const path = await doorTo(OLD, 'sua');
    expect((await coordinator.get(path)).body).toContain('không đến nơi');
    const typed = { name: 'Tên Khác', 'role-focal-point': 'yes', 'role-head': 'yes', language: 'en' };
    await coordinator.post(path, typed);
    await coordinator.post(path, typed);
    expect(await rowsOf(POLICE)).toContainEqual({
      ...{ email: OLD, name: 'Tên Khác', unit: POLICE, plan: WEB_PLAN, language: 'en', bouncedAt: null },
      roles: ['focal-point', 'head'],
    });
    expect((await trail()).map(({ what }) => what)).toEqual(['official-changed']);
  });

  it('is replaced: the old link and session die, what was in their hands passes on, the new link opens', async () => {
    const old = await enter(web, POLICE);
    const oldLink = await web.linkOf(POLICE);
    await web.records.db
      .insertInto('obligationContacts')
      .values({
        ...{ plan: WEB_PLAN, obligation: `${POLICE}/2024-h1`, unit: POLICE, email: OLD },
        ...{ act: 'act-1', since: WEB_NOW },
      })
      .execute();
    const path = await doorTo(OLD, 'thay');
    await coordinator.get(path);
    expect((await coordinator.post(path, { email: OLD })).body).toContain('Đây là địa chỉ đang dùng.');
    const answer = await coordinator.post(path, { name: 'Lê Thị Thay', email: NEW });
    expect(answer.location).toBe(`${HOME}?tim=${POLICE}&xong=thay#${POLICE}`);

    expect((await old.get(`/don-vi/${WEB_PLAN}/${POLICE}`)).status).toBe(403);
    expect((await visitor(web).get(oldLink)).status).toBe(410);
    expect(web.posted.map(({ to }) => to)).toEqual([NEW]);
    expect(web.posted[0]!.paragraphs).toEqual(
      expect.arrayContaining([
        'Việc đang mở và tình hình hiện nay:',
        expect.stringMatching(/^– Báo cáo 6 tháng đầu năm 2024: chưa báo cáo, hạn hết ngày /),
      ]),
    );
    const newcomer = visitor(web);
    await newcomer.get(linkSent());
    const opened = await newcomer.post(linkSent());
    expect((await newcomer.get(opened.location ?? '')).status).toBe(200);
    const { email } = await web.records.db
      .selectFrom('obligationContacts')
      .select('email')
      .executeTakeFirstOrThrow();
    expect(email).toBe(NEW);
    expect((await rowsOf(POLICE)).map((one) => one.email)).not.toContain(OLD);
    expect(JSON.stringify(await trail())).not.toMatch(/@|Lê Thị/);
  });

  it('is replaced even where the mail server is away, and the page says so', async () => {
    mailFails = true;
    const path = await doorTo(OLD, 'thay');
    await coordinator.get(path);
    const answer = await coordinator.post(path, { name: 'Lê Thị Thay', email: NEW });
    expect(answer.location).toBe(`${HOME}?tim=${POLICE}&xong=thu-loi#${POLICE}`);
    expect((await coordinator.get(`${HOME}?xong=thu-loi`)).body).toContain('thư chưa gửi được');
  });

  it('is removed, but never the last coordinator or approver, nor oneself', async () => {
    const path = await doorTo(addressOf(POLICE, 'head'), 'bo');
    await coordinator.get(path);
    expect((await coordinator.post(path)).location).toBe(`${HOME}?tim=${POLICE}&xong=bo#${POLICE}`);
    expect((await rowsOf(POLICE)).map((one) => one.email)).toEqual([OLD]);

    const approver = await doorTo(addressOf(LABOUR, 'approver'), 'bo');
    await coordinator.get(approver);
    expect((await coordinator.post(approver)).body).toContain('ít nhất một cán bộ phụ trách');
    const oneself = await doorTo(COORDINATOR, 'sua');
    await coordinator.get(oneself);
    const promoted = await coordinator.post(oneself, {
      ...{ 'role-coordinator': 'yes', 'role-approver': 'yes', language: 'vi' },
    });
    expect(promoted.status).toBe(422);
    expect(promoted.body).toContain('Không ai tự thay đổi vai trò');
    expect(await rowsOf(LABOUR)).toHaveLength(4);
  });
});

describe('a file', () => {
  async function send(text: string): Promise<{ status: number; body: string; location: string | null }> {
    await coordinator.get(`${HOME}/nhap`);
    const form = new FormData();
    form.set('_csrf', coordinator.csrf());
    form.set('file', new Blob([text]), 'danh-ba.yaml');
    const response = await fetch(`${web.base}${HOME}/nhap`, {
      ...{ method: 'POST', body: form, redirect: 'manual', headers: { cookie: coordinator.cookie() } },
    });
    const { status, headers } = response;
    return { status, location: headers.get('location'), body: await response.text() };
  }

  it('goes out and comes in again the same', async () => {
    const response = await fetch(`${web.base}${HOME}/danh-ba.yaml`, {
      headers: { cookie: coordinator.cookie() },
    });
    const text = await response.text();
    expect(text).toContain('schema: lien-nganh/officials@1');
    const before = await listOfficials(web.records.db);
    expect((await send(text)).location).toBe(`${HOME}?xong=nhap`);
    expect(await listOfficials(web.records.db)).toEqual(before);
    expect((await trail()).map(({ what, detail }) => [what, detail])).toEqual([
      ['directory-imported', { count: 8 }],
    ]);
  });

  it('is refused with the line and the remedy of each mistake, and then nothing is written', async () => {
    const before = await listOfficials(web.records.db);
    const { status, body } = await send(`schema: lien-nganh/officials@1
plan: ${WEB_PLAN}
officials:
  - { email: moi@x.example, unit: ${POLICE}, roles: [head] }
  - { email: moi@x.example, unit: cong-an-tin, roles: [head] }
  - { email: moi@x.example, unit: ${FARMERS}, roles: [approver] }
  - { email: la@x.example, unit: ${FARMERS}, plan: null, roles: [administrator] }
`);
    expect(status).toBe(422);
    expect(body).toContain(`Có phải là “${POLICE}” không?`);
    expect(body).toMatch(/<td class="govuk-table__cell">5<\/td>/);
    expect(body).toContain('không có vai trò “approver”');
    expect(body).toContain('không thuộc kế hoạch đang mở');
    expect(await listOfficials(web.records.db)).toEqual(before);
    expect((await send('officials: [')).status).toBe(422);
    expect(
      (
        await send(
          `schema: lien-nganh/officials@1\nplan: ${WEB_PLAN}\nofficials:\n  - { email: ${COORDINATOR}, unit: ${LABOUR}, roles: [coordinator, approver] }\n`,
        )
      ).body,
    ).toContain('Không ai tự thay đổi vai trò');
    expect(await trail()).toEqual([]);
  });
});

describe('a unit without a focal point', () => {
  const MAILBOX: OfficialEntry = {
    ...{ email: 'van-thu@nong-dan.example', name: null, unit: FARMERS, plan: WEB_PLAN },
    ...{ roles: ['addressee'], language: 'vi' },
  };
  const PAGE = `/don-vi/${WEB_PLAN}/${FARMERS}/dau-moi`;

  /** The unit's mailbox after "Tiếp tục", from the mail that the coordinator's page sends. */
  async function enterMailbox(): Promise<Visitor> {
    await remove(FARMERS, 'focal-point');
    await importOfficials(web.records.db, [MAILBOX]);
    await coordinator.get(HOME);
    const asked = await coordinator.post(`${HOME}/${FARMERS}/de-nghi`);
    expect(asked.location).toBe(`${HOME}?tim=${FARMERS}&xong=de-nghi#${FARMERS}`);
    expect(web.posted.map(({ to }) => to)).toEqual([MAILBOX.email]);
    const mailbox = visitor(web);
    await mailbox.get(linkSent());
    expect((await mailbox.post(linkSent())).location).toBe(PAGE);
    return mailbox;
  }

  it('names one: asked, checked, told by mail with a link', async () => {
    const mailbox = await enterMailbox();
    expect((await mailbox.get(PAGE)).body).toContain('Cử đầu mối của đơn vị');
    const wrong = await mailbox.post(PAGE, { name: '', email: 'mot@hai' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="mot@hai"');
    const typed = { name: 'Phạm Đầu Mối', email: 'dau.moi@nong-dan.example' };
    expect((await mailbox.post(PAGE, typed)).body).toContain('Kiểm tra trước khi cử');
    expect((await rowsOf(FARMERS)).map(({ email }) => email)).not.toContain(typed.email);
    expect((await mailbox.post(PAGE, { ...typed, step: 'edit' })).body).toContain('value="Phạm Đầu Mối"');

    const done = await mailbox.post(PAGE, { ...typed, step: 'sure' });
    expect(done.body).toContain('Đã cử đầu mối');
    expect(await rowsOf(FARMERS)).toContainEqual(
      expect.objectContaining({ ...typed, roles: ['focal-point'], plan: WEB_PLAN }),
    );
    const focalPoint = visitor(web);
    await focalPoint.get(linkSent());
    expect((await focalPoint.post(linkSent())).location).toBe(`/don-vi/${WEB_PLAN}/${FARMERS}`);
    expect((await trail()).at(-1)).toEqual({
      ...{ unit: FARMERS, who: 'addressee', what: 'focal-point-named' },
      detail: { roles: ['focal-point'] },
    });

    // Said again it changes nothing and sends nothing; somebody else is refused.
    const mails = web.posted.length;
    expect((await mailbox.post(PAGE, { ...typed, step: 'sure' })).status).toBe(200);
    const other = await mailbox.post(PAGE, { name: 'Khác', email: 'khac@nong-dan.example', step: 'sure' });
    expect(other.body).toContain('Đơn vị đã có đầu mối');
    expect(web.posted).toHaveLength(mails);
    expect((await mailbox.get(PAGE)).body).toContain('Phạm Đầu Mối');
  });

  it('is away for some days, with a stand-in whom the page names', async () => {
    const door = await doorTo(OLD, 'vang-mat');
    const days = { from: '20/6/2024', to: '21/6/2024', standIn: NEW, name: '' };
    const refusedOnce = await coordinator.post(door, days);
    expect(refusedOnce.body).toContain('Người thay chưa có trong danh bạ của đơn vị.');
    await coordinator.post(door, { ...days, name: 'Lê Làm Thay' });
    const words = `vắng mặt từ ngày 20/6/2024 đến hết ngày 21/6/2024; ${NEW} làm thay`;
    expect((await coordinator.get(HOME)).body).toContain(words);
    expect((await coordinator.get(`/ke-hoach/${WEB_PLAN}/don-vi/${POLICE}`)).body).toContain(words);
    await coordinator.post(await doorTo(OLD, 'tro-lai'), {});
    expect((await coordinator.get(HOME)).body).not.toContain(words);
    expect((await trail()).slice(-2).map(({ what }) => what)).toEqual(['official-absent', 'official-back']);
  });

  it('says on the unit’s own pages that they are away, and that they are back', async () => {
    const away = visitor(web);
    const link = await web.linkOf(POLICE, 'focal-point');
    await away.get(link);
    await away.post(link);
    const home = `/don-vi/${WEB_PLAN}/${POLICE}`;
    const door = `${home}/vang-mat`;
    expect((await away.get(home)).body).toContain(`href="${door}"`);
    expect((await away.get(`${home}/tro-lai`)).body).toContain('Hiện không ghi ngày vắng mặt nào.');
    const typed = { from: '20/6/2024', to: '21/6/2024', standIn: 'la@noi-khac.example', name: 'Lê Làm Thay' };
    const asked = await away.post(door, typed);
    expect(asked.body).toContain('Địa chỉ này không thuộc tên miền thư của đơn vị.');
    expect((await away.get(`/ke-hoach/${WEB_PLAN}`)).status).toBe(403);
    const sure = await away.post(door, { ...typed, step: 'sure' });
    expect(sure.body).toContain('Từ ngày 20/6/2024 thư của quý vị gửi tới la@noi-khac.example.');
    expect((await coordinator.get(HOME)).body).toContain('la@noi-khac.example làm thay');
    expect((await away.get(door)).body).toContain(`href="${home}/tro-lai"`);
    const back = await away.post(`${home}/tro-lai`, {});
    expect(back.body).toContain('quý vị làm việc trở lại');
    expect((await coordinator.get(HOME)).body).not.toContain('la@noi-khac.example làm thay');
    const lines = (await trail()).slice(-2).map(({ what, who }) => [what, who]);
    expect(lines).toEqual([
      ['official-absent', 'focal-point'],
      ['official-back', 'focal-point'],
    ]);
  });

  it('is not named by a colleague to whom something was handed', async () => {
    await remove(FARMERS, 'focal-point');
    const context = { records: web.records, now: () => WEB_NOW, dispatch: () => undefined };
    await importOfficials(web.records.db, [{ ...MAILBOX, roles: [] }]);
    const said = { plan: WEB_PLAN, unit: FARMERS, email: 'a@b.example', name: 'A', as: MAILBOX.email };
    await expect(nameFocalPoint(context, said)).rejects.toMatchObject({ code: 'refused' });
  });

  it('leaves a unit with a focal point where it was', async () => {
    const head = visitor(web);
    const link = await web.linkOf(POLICE, 'head');
    await head.get(link);
    expect((await head.post(link)).location).toBe(`/don-vi/${WEB_PLAN}/${POLICE}`);
    expect((await head.get(`/don-vi/${WEB_PLAN}/${POLICE}/dau-moi`)).body).toContain(OLD);
  });
});

describe('the directory by spreadsheet', () => {
  const XLSX = `${HOME}/danh-ba.xlsx`;

  async function post(fields: Record<string, string | Blob>) {
    await coordinator.get(`${HOME}/nhap`);
    const form = new FormData();
    form.set('_csrf', coordinator.csrf());
    for (const [name, value] of Object.entries(fields))
      if (typeof value === 'string') form.set(name, value);
      else form.set(name, value, 'danh-ba.xlsx');
    const response = await fetch(`${web.base}${HOME}/nhap`, {
      ...{ method: 'POST', body: form, redirect: 'manual', headers: { cookie: coordinator.cookie() } },
    });
    const { status, headers } = response;
    return { status, location: headers.get('location'), body: await response.text() };
  }

  /** The workbook as it is downloaded, changed. */
  async function filled(change: (sheet: ExcelJS.Worksheet) => void): Promise<Blob> {
    const response = await fetch(`${web.base}${XLSX}`, { headers: { cookie: coordinator.cookie() } });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    change(workbook.worksheets[0]!);
    return new Blob([await workbook.xlsx.writeBuffer()]);
  }

  const rowOf = (sheet: ExcelJS.Worksheet, column: number, text: string): number => {
    const rows = Array.from({ length: sheet.rowCount }, (_, i) => i + 1);
    return rows.findLast((row) => sheet.getCell(row, column).text === text)!;
  };

  it('goes out, is filled in, shows its difference, and is saved only then', async () => {
    const before = await listOfficials(web.records.db);
    const file = await filled((sheet) => {
      sheet.getCell(rowOf(sheet, 3, OLD), 2).value = 'Trần Thị Bình';
      const free = rowOf(sheet, 1, 'UBND huyện Châu Thành');
      sheet.getCell(free, 2).value = 'Lê Văn Huyện';
      sheet.getCell(free, 3).value = 'huyen@chau-thanh.example';
    });
    const { body } = await post({ file });
    expect(body).toContain('Thêm 1 người, sửa 1 người, 7 người giữ nguyên');
    expect(body).toMatch(/Trần Thị Bình[\s\S]*Trước: Người Thử/);
    expect(await listOfficials(web.records.db)).toEqual(before);
    const [, sent = ''] = /name="sent" value="([^"]+)"/.exec(body)!;
    expect((await post({ sent, step: 'sure' })).location).toBe(`${HOME}?xong=nhap`);
    const [added] = await rowsOf('huyen-chau-thanh');
    expect(added).toMatchObject({
      email: 'huyen@chau-thanh.example',
      name: 'Lê Văn Huyện',
      roles: ['focal-point'],
    });
    expect((await rowsOf(POLICE)).find(({ email }) => email === OLD)?.name).toBe('Trần Thị Bình');
  });

  it('tells every bad cell by its address, and saves nothing', async () => {
    const before = await listOfficials(web.records.db);
    const places: string[] = [];
    const file = await filled((sheet) => {
      const row = rowOf(sheet, 3, OLD);
      sheet.getCell(row, 4).value = 'đầu mối, phê duyệt viên';
      sheet.getCell(row, 5).value = 'Tiếng Pháp';
      const other = rowOf(sheet, 3, addressOf(FARMERS, 'head'));
      sheet.getCell(other, 1).value = 'Sở Không Có';
      const last = rowOf(sheet, 3, addressOf(FARMERS, 'focal-point'));
      sheet.getCell(last, 3).value = 'khong phai thu';
      places.push(`D${row}`, `E${row}`, `A${other}`, `C${last}`);
    });
    const { status, body } = await post({ file });
    expect(status).toBe(422);
    for (const place of places) expect(body).toContain(`ô ${place}: `);
    expect(body).toContain('Ghi một hoặc nhiều vai trò trong: ');
    expect(body).not.toContain('focal-point');
    expect(await listOfficials(web.records.db)).toEqual(before);
  });

  it('takes cells pasted from a sheet, with or without their heads, and keeps them where one is wrong', async () => {
    const pasted = `Công an tỉnh\tTrần Thị Bình\t${NEW}\tthủ trưởng đơn vị\t`;
    expect((await post({ pasted })).body).toContain('Thêm 1 người, sửa 0 người');
    const headed = `Địa chỉ thư\tVai trò\tĐơn vị\tHọ và tên\tNgôn ngữ\n${NEW}\tsếp\tCông an tỉnh\tBình\tvi`;
    const { status, body } = await post({ pasted: headed });
    expect(status).toBe(422);
    expect(body).toContain('dòng 2, cột 2: ');
    expect(body).toContain('sếp');
    expect((await post({ sent: 'khong-co', step: 'sure' })).body).toContain('không còn được giữ');
  });
});
