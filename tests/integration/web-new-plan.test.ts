/** From a document to a launched plan, in the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { readPlan } from '../../client/documents/read-plan.ts';
import { SAMPLE_PLAN_TEXT } from '../support/sample-plan-text.ts';
import {
  addressOf,
  ask,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_PLAN,
  type Answer,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const DOCUMENTS = join(import.meta.dirname, '../support/plan-documents');
const NEW = '/ke-hoach-moi';
const COORDINATOR = addressOf(LABOUR, 'coordinator');
const ADMINISTRATOR = addressOf(LABOUR, 'administrator');
let web: TestWeb;

beforeAll(async () => {
  web = await openWeb({
    launchPlan: async (input) => ({
      plan: String((parse(input.text) as { id: string }).id),
      workflowId: 'plan',
      launched: true,
      units: 1,
      obligations: 1,
      past: { count: 0, choice: 'skip' },
      warnings: [],
    }),
  });
});
afterAll(async () => web.close());
afterEach(async () => {
  await web.records.db.deleteFrom('planIntakes').execute();
});

const countIntakes = async (): Promise<number> =>
  (await web.records.db.selectFrom('planIntakes').select('id').execute()).length;

/** Uploads are few per address; every one here comes from an address of its own. */
let senders = 0;

/** Sends a form with a file, as a browser does. */
async function send(
  somebody: Visitor,
  path: string,
  fields: Record<string, string>,
  file?: { field: string; name: string; bytes: Uint8Array },
): Promise<Answer> {
  const body = new FormData();
  body.set('_csrf', somebody.csrf());
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  senders += 1;
  const headers = { cookie: somebody.cookie(), 'x-forwarded-for': `10.0.0.${senders}` };
  if (file) body.set(file.field, new Blob([new Uint8Array(file.bytes)]), file.name);
  return ask(web, path, { method: 'POST', headers, body });
}

async function upload(somebody: Visitor, name: string, bytes?: Uint8Array): Promise<Answer> {
  await somebody.get(NEW);
  const read = bytes ?? readFileSync(join(DOCUMENTS, name));
  return send(somebody, NEW, {}, { field: 'file', name, bytes: read });
}

/** Brings a document and opens its draft. */
async function begin(somebody: Visitor, name: string, bytes?: Uint8Array): Promise<string> {
  const answer = await upload(somebody, name, bytes);
  expect(answer.status).toBe(303);
  return answer.location ?? '';
}

const SAMPLE = Buffer.from(SAMPLE_PLAN_TEXT, 'utf8');

/** Whether a radio or checkbox is chosen. */
function isChecked(body: string, name: string, value: string): boolean {
  const inputs = body.match(/<input[^>]*>/g) ?? [];
  return inputs.some(
    (one) => one.includes(`name="${name}"`) && one.includes(`value="${value}"`) && / checked/.test(one),
  );
}

describe('a document', () => {
  it('is read and stands beside its draft, every proposal with the way to its lines', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const home = await begin(somebody, 'giao-thong-tinh.txt');
    const { body, status } = await somebody.get(home);
    expect(status).toBe(200);
    expect(body).toContain('402/KH-UBND');
    expect(body).toContain('Ban An toàn giao thông tỉnh');
    for (const [, anchor = ''] of body.matchAll(/href="#([A-Za-z][^"]*)"/g)) {
      expect(body).toContain(`id="${anchor}"`);
    }
    const lines = readFileSync(join(DOCUMENTS, 'giao-thong-tinh.txt'), 'utf8').split('\n');
    const shown = /<li id="L75"[^>]*>.*?<span class="ln-source__text">([^<]*)</s.exec(body)?.[1];
    expect(shown).toBe(lines[74]?.trimEnd());
    expect(body).toMatch(/href="#L75">dòng 75–77</);
    expect(body).toContain('khá chắc');
  });

  it.each(['tre-em-xa.docx', 'ma-tuy-bo.pdf', 'an-toan-thuc-pham-trang.html', 'duoi-nuoc-huyen-ocr.md'])(
    'may be %s',
    async (name) => {
      const somebody = await signIn(web, ADMINISTRATOR);
      const home = await begin(somebody, name);
      const { body } = await somebody.get(home);
      expect(body).toMatch(/Phân công: [1-9]\d* mục/);
    },
  );

  it('may be pasted', async () => {
    const somebody = await signIn(web, COORDINATOR);
    await somebody.get(NEW);
    const { location } = await send(somebody, NEW, { text: SAMPLE_PLAN_TEXT });
    const { body } = await somebody.get(location ?? '');
    expect(body).toContain('18/KH-UBND');
    expect((await somebody.get(NEW)).body).toContain('van-ban-dan.txt');
  });

  it('is refused with what to do, and nothing is kept', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const secret = Buffer.from(`MẬT\n${SAMPLE_PLAN_TEXT}`, 'utf8');
    const cases: [string, Buffer, string][] = [
      ['mat.txt', secret, 'độ mật'],
      ['anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'không phải văn bản đọc được'],
      ['tin.txt', Buffer.from('Hôm nay trời đẹp, mọi người đi chơi.', 'utf8'), 'không phải văn bản kế hoạch'],
      ['khac.yaml', Buffer.from('a: 1\n', 'utf8'), 'không phải tệp kế hoạch'],
    ];
    for (const [name, bytes, words] of cases) {
      const answer = await upload(somebody, name, bytes);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(answer.body).toContain(words);
      expect(answer.body).toContain('href="#file"');
      expect(answer.body).toContain('Không có gì được lưu lại');
    }
    const endless = await send(somebody, NEW, {
      text: SAMPLE_PLAN_TEXT + '\nThực hiện kế hoạch.'.repeat(50_000),
    });
    expect(endless.status).toBe(422);
    expect(endless.body).toContain('Văn bản dán quá dài');
    const pasted = await send(somebody, NEW, { text: `MẬT\n${SAMPLE_PLAN_TEXT}` });
    expect(pasted.status).toBe(422);
    expect(pasted.body).toContain('<title>Lỗi: Chưa đọc được văn bản này');
    expect(pasted.body).toMatch(/<a href="#text">[^<]*độ mật/);
    expect(pasted.body).toMatch(/<textarea[^>]*>MẬT\n/);
    const nothing = await send(somebody, NEW, { text: ' ' });
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain('<title>Lỗi: ');
    expect(await countIntakes()).toBe(0);
  });

  it('keeps no list of persons, not in its file either', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const persons = [
      'Nguyễn Văn An, 012345678901',
      'Trần Thị Bình, 012345678902',
      'Lê Văn Cam, 012345678903',
    ];
    const home = await begin(somebody, 'a.txt', Buffer.from(`${SAMPLE_PLAN_TEXT}\n${persons.join('\n')}\n`));
    const { body } = await somebody.get(home);
    expect(body).toContain('danh sách');
    const [row] = await web.records.db.selectFrom('planIntakes').selectAll().execute();
    const kept = `${row?.source.toString('utf8')}${row?.lines}${row?.draft}`;
    expect(kept).not.toContain('01234567890');
    expect(body).not.toContain('01234567890');
  });

  it('is its owner’s alone, and theirs to delete', async () => {
    const owner = await signIn(web, COORDINATOR);
    const home = await begin(owner, 'a.txt', SAMPLE);
    const other = await signIn(web, ADMINISTRATOR);
    for (const path of [home, `${home}/xem-truoc`, `${home}/ke-hoach.yaml`]) {
      expect((await other.get(path)).status).toBe(404);
    }
    await other.get(NEW);
    for (const path of ['', '/hoan-tac', '/xoa', '/khoi-dong']) {
      expect((await other.post(home + path)).status).toBe(404);
    }
    expect((await send(other, `${home}/nguoi`, {})).status).toBe(404);
    expect(await countIntakes()).toBe(1);
    await owner.get(home);
    expect((await owner.post(`${home}/xoa`)).location).toBe(NEW);
    expect((await owner.get(home)).status).toBe(404);
    expect(await countIntakes()).toBe(0);
  });

  it('is for those who coordinate or administer', async () => {
    const approver = await signIn(web, addressOf(LABOUR, 'approver'));
    expect((await approver.get(NEW)).status).toBe(403);
    expect((await send(approver, NEW, { text: SAMPLE_PLAN_TEXT })).status).toBe(403);
    expect((await (await enter(web, POLICE)).get(NEW)).status).toBe(403);
    expect((await approver.get('/ke-hoach')).body).not.toContain(`href="${NEW}"`);
    const coordinator = await signIn(web, COORDINATOR);
    expect((await coordinator.get('/ke-hoach')).body).toContain(`href="${NEW}"`);
    expect(await countIntakes()).toBe(0);
  });
});

describe('its questions', () => {
  it('are answered, saved, corrected and taken back', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const home = await begin(somebody, 'giao-thong-tinh.txt');
    const fresh = await somebody.get(home);
    expect(fresh.body).toMatch(/Đã trả lời 0\/\d+/);
    expect(fresh.body).toContain('còn 1 câu bắt buộc');

    const members = 'a:expand-class:ubnd-cap-xa';
    const saved = await somebody.post(home, {
      [members]: 'xã Hòa Bình\nphường Tân An',
      'a:reported-by': 'cong-an-tinh',
      'a:due-year': '30/11',
      then: 'save',
    });
    expect([saved.status, saved.location]).toEqual([303, home]);
    const again = await (await signIn(web, COORDINATOR)).get(home);
    expect(again.body).toMatch(/Đã trả lời 3\/\d+/);
    expect(again.body).toContain('không còn câu bắt buộc');
    expect(again.body).toContain('xã Hòa Bình\nphường Tân An');
    expect(isChecked(again.body, 'a:reported-by', 'cong-an-tinh')).toBe(true);
    const yaml = (await somebody.get(`${home}/ke-hoach.yaml`)).body;
    expect(yaml).toContain('monthDay: 11-30');

    const wrong = await somebody.post(home, {
      [members]: 'xã Hòa Bình\nphường Tân An',
      'a:due-year': 'cuối năm',
      'a:reported-by': 'khong-co',
      then: 'preview',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Ghi ngày và tháng như 14/12.');
    expect(wrong.body).toContain('value="cuối năm"');
    expect(wrong.body).toContain('Chọn trong các lựa chọn đã cho.');

    expect((await somebody.post(`${home}/hoan-tac`)).location).toBe(home);
    expect((await somebody.get(home)).body).toMatch(/Đã trả lời 3\/\d+/);
    await somebody.post(`${home}/hoan-tac`);
    expect((await somebody.get(home)).body).toMatch(/Đã trả lời 0\/\d+/);
  });

  it('take the units of a group from a file, whose template says nothing by itself', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const home = await begin(somebody, 'giao-thong-tinh.txt');
    const { body } = await somebody.get(home);
    const template = await fetch(`${web.base}${home}/danh-sach-don-vi.xlsx`, {
      headers: { cookie: somebody.cookie() },
    });
    const sample = new Uint8Array(await template.arrayBuffer());
    expect(body).toContain(`href="${home}/danh-sach-don-vi.xlsx"`);
    const give = (name: string, bytes: Uint8Array) =>
      send(somebody, home, { 'a:due-year': '30/11', then: 'save' }, { field: 'names', name, bytes });

    const blank = await give('mau.xlsx', sample);
    expect(blank.status).toBe(422);
    expect(blank.body).toContain('mau.xlsx: không thấy tên nào');
    expect(blank.body).toContain('value="11-30"');

    const list = Buffer.from('Tên xã, phường\n1. xã Hòa Bình\n2. phường Tân An\n', 'utf8');
    expect((await give('xa.txt', list)).location).toBe(home);
    expect((await somebody.get(home)).body).toContain('>xã Hòa Bình\nphường Tân An</textarea>');
    expect((await somebody.get(`${home}/ke-hoach.yaml`)).body).toContain('name: UBND phường Tân An');
  });

  it('take what is proposed in one go', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const home = await begin(somebody, 'giao-thong-tinh.txt');
    await somebody.get(home);
    await somebody.post(home, { 'a:expand-class:ubnd-cap-xa': 'xã Hòa Bình', then: 'proposals' });
    const [, answered, asked] = /Đã trả lời (\d+)\/(\d+)/.exec((await somebody.get(home)).body) ?? [];
    expect(answered).toBe(asked);
  });
});

/** What a preview says above the plan file itself. */
const told = (body: string): string => body.slice(0, body.indexOf('Tệp kế hoạch</h2>'));

describe('what nobody has answered yet', () => {
  it('stands in the preview in words, without its codes', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const home = await begin(somebody, 'mai-dam-hai-cap.txt');
    const look = `${home}/xem-truoc`;
    const codes = /\[?[a-z]+(-[a-z]+)+:|\[[a-z]+(-[a-z]+)*\]|half-year|ordered/;
    const open = told((await somebody.get(look)).body);
    expect(open).toContain('Trả lời ở trang Bản nháp và câu hỏi.');
    expect(open).toContain('Đang dùng:');
    expect(open.match(codes)).toBeNull();
    await somebody.get('/da-thoat?lang=en');
    const english = told((await somebody.get(look)).body.replace('The plan file</h2>', 'Tệp kế hoạch</h2>'));
    expect(english).toContain('In use: ');
    expect(english).toContain('Answer it on the page “Draft and questions”.');
    expect(english.match(/\[?[a-z]+(-[a-z]+)+:/)).toBeNull();
  });
});

describe('a plan file', () => {
  it('is previewed as it is; its mistakes are shown with their lines', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const text = readFileSync('plans/hau-giang-2021-2025.yaml', 'utf8');
    const good = await begin(somebody, 'hau-giang.yaml', Buffer.from(text));
    expect((await somebody.get(good)).location).toBe(`${good}/xem-truoc`);
    expect((await somebody.get(`${good}/ke-hoach.yaml`)).body).toBe(text);

    const broken = text.replace('level: province', 'level: galaxy');
    const bad = await begin(somebody, 'hau-giang.yaml', Buffer.from(broken));
    const { body } = await somebody.get(`${bad}/xem-truoc`);
    const { line } = (readPlan(broken) as { errors: { line: number }[] }).errors[0]!;
    expect(body).toContain(`href="#Y${line}"`);
    expect(body).toContain('galaxy');
    expect(body).not.toContain('/khoi-dong"');
    await somebody.get(`${bad}/xem-truoc`);
    expect((await somebody.post(`${bad}/khoi-dong`, { confirm: 'yes', past: 'skip' })).status).toBe(409);
  });

  it('shows dates by month, load, days off in the way and dates that were moved', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const text = readFileSync('plans/hau-giang-2021-2025.yaml');
    const home = await begin(somebody, 'hau-giang.yaml', text);
    const { body } = await somebody.get(`${home}/xem-truoc`);
    expect(body).toContain('Tháng 6/2024');
    expect(body).toContain('14/12/2024 là thứ Bảy, chuyển sang thứ Hai 16/12');
    expect(body).toMatch(/Khối lượng của từng đơn vị/);
    expect(body).toContain('Hạn được dời');
    await somebody.get('/da-thoat?lang=en');
    const english = await somebody.get(`${home}/xem-truoc`);
    expect(english.body).toContain('14 December 2024 is a Saturday, moved on to Monday 16 December');
    expect(english.body).not.toContain('chuyển sang');
  });
});

describe('a launch', () => {
  const said = () => web.said.filter(({ method }) => method === 'launchPlan');

  it('goes from the uploaded document to the façade, with people, past dates and a confirmation', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const before = web.said.length;
    const home = await begin(somebody, 'tre-em-xa.docx');
    const look = `${home}/xem-truoc`;
    const open = await somebody.get(look);
    expect(open.body).toContain('Còn câu hỏi bắt buộc');
    await somebody.get(home);
    const answers = Object.fromEntries(
      ['truong-hoc-tren-dia-ban-xa', 'to-chuc-chinh-tri-xa-hoi-xa', 'thon'].map((id, i) => [
        `a:expand-class:${id}`,
        `Đơn vị mẫu ${i}a\nĐơn vị mẫu ${i}b`,
      ]),
    );
    expect((await somebody.post(home, { ...answers, then: 'preview' })).location).toBe(look);

    const lacking = await somebody.get(look);
    expect(lacking.body).toContain('chưa có người phê duyệt');
    expect(lacking.body).not.toContain(`${home}/khoi-dong"`);
    const wrong = await send(somebody, `${home}/nguoi`, { coordinator: 'a', approver: 'duyet@xa.example' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Địa chỉ thư thiếu dấu @');
    await somebody.get(look);
    const people = { coordinator: COORDINATOR, approver: 'duyet@xa.example' };
    expect((await send(somebody, `${home}/nguoi`, people)).status).toBe(303);

    const ready = await somebody.get(look);
    expect(ready.body).toContain(`action="${home}/khoi-dong"`);
    const early = await somebody.post(`${home}/khoi-dong`);
    expect(early.status).toBe(422);
    expect(early.body).toContain('Xác nhận đã xem lại');
    expect(web.said).toHaveLength(before);

    const yaml = (await somebody.get(`${home}/ke-hoach.yaml`)).body;
    await somebody.get(look);
    const { status, location } = await somebody.post(`${home}/khoi-dong`, { confirm: 'yes', past: 'open' });
    expect([status, location]).toEqual([303, look]);
    const { input } = said().at(-1)!;
    expect(input).toMatchObject({ text: yaml, past: 'open' });
    const { plan } = readPlan(yaml) as { plan: { id: string; coordinator: string } };
    expect(parse((input.officials as { text: string }).text)).toMatchObject({
      plan: plan.id,
      officials: [
        { email: COORDINATOR, unit: plan.coordinator, plan: plan.id, roles: ['coordinator'] },
        { email: 'duyet@xa.example', unit: plan.coordinator, plan: plan.id, roles: ['approver'] },
      ],
    });
    expect((await somebody.get(NEW)).body).toContain('Đã khởi động');
  });

  it('gives nobody a role beyond the plan', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const home = await begin(somebody, 'hau-giang.yaml', readFileSync('plans/hau-giang-2021-2025.yaml'));
    await somebody.get(`${home}/xem-truoc`);
    const directory = (plan: string, role: string): Uint8Array =>
      Buffer.from(
        `schema: lien-nganh/officials@1\nplan: ${plan}\nofficials:\n  - { email: a@b.example, unit: cong-an-tinh, roles: [${role}] }\n`,
      );
    for (const [plan, role, words] of [
      [WEB_PLAN, 'coordinator', 'kế hoạch khác'],
      ['hau-giang-2021-2025', 'administrator', 'Quyền quản trị'],
    ] as const) {
      const file = { field: 'officials', name: 'danh-ba.yaml', bytes: directory(plan, role) };
      const answer = await send(somebody, `${home}/nguoi`, {}, file);
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(words);
    }
    const mine = { field: 'officials', name: 'danh-ba.yaml', bytes: directory('null', 'focal-point') };
    expect((await send(somebody, `${home}/nguoi`, {}, mine)).status).toBe(303);
    const [row] = await web.records.db.selectFrom('planIntakes').select('people').execute();
    expect(row?.people).toContain('danh-ba.yaml');
    expect((await somebody.get(`${home}/xem-truoc`)).body).toContain('Đang dùng tệp: danh-ba.yaml');
  });

  it('of which every date is past is launched only with those dates open', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const old = 'plans/tuyen-quang-2016-2020';
    const home = await begin(somebody, 'tuyen-quang.yaml', readFileSync(`${old}.yaml`));
    const directory = parseDocument(readFileSync(`${old}.officials.yaml`, 'utf8'));
    const listed = directory.get('officials') as YAMLSeq<YAMLMap>;
    listed.items = listed.items.filter((one) => !String(one.get('roles')).includes('administrator'));
    await somebody.get(`${home}/xem-truoc`);
    const bytes = Buffer.from(String(directory));
    expect(
      (await send(somebody, `${home}/nguoi`, {}, { field: 'officials', name: 'a.yaml', bytes })).status,
    ).toBe(303);
    const { body } = await somebody.get(`${home}/xem-truoc`);
    expect(body).toContain('Không còn hạn nào ở phía trước');
    expect(body).not.toContain('value="skip"');
    expect((await somebody.post(`${home}/khoi-dong`, { confirm: 'yes', past: 'skip' })).status).toBe(422);
    await somebody.get(`${home}/xem-truoc`);
    expect((await somebody.post(`${home}/khoi-dong`, { confirm: 'yes', past: 'open' })).status).toBe(303);
  });

  it('of the directory beside a plan goes out with all its people', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const home = await begin(somebody, 'hau-giang.yaml', readFileSync('plans/hau-giang-2021-2025.yaml'));
    await somebody.get(`${home}/xem-truoc`);
    const directory = parseDocument(readFileSync('plans/hau-giang-2021-2025.officials.yaml', 'utf8'));
    // Administrators are named elsewhere.
    const listed = directory.get('officials') as YAMLSeq<YAMLMap>;
    listed.items = listed.items.filter((one) => !String(one.get('roles')).includes('administrator'));
    const bytes = Buffer.from(String(directory));
    const file = { field: 'officials', name: 'hau-giang.officials.yaml', bytes };
    expect((await send(somebody, `${home}/nguoi`, {}, file)).status).toBe(303);
    const ready = await somebody.get(`${home}/xem-truoc`);
    expect(ready.body).toContain('hạn đã qua');
    expect((await somebody.post(`${home}/khoi-dong`, { confirm: 'yes' })).status).toBe(422);
    await somebody.get(`${home}/xem-truoc`);
    expect((await somebody.post(`${home}/khoi-dong`, { confirm: 'yes', past: 'skip' })).status).toBe(303);
    const { officials } = said().at(-1)!.input as { officials: { text: string } };
    const wanted = parse(bytes.toString('utf8')) as { officials: object[] };
    expect((parse(officials.text) as { officials: object[] }).officials).toHaveLength(
      wanted.officials.length,
    );
  });
});

describe('looking', () => {
  it('says nothing to the façade and writes nothing, in both languages', async () => {
    const somebody = await signIn(web, COORDINATOR);
    const home = await begin(somebody, 'a.txt', SAMPLE);
    const [before] = await web.records.db.selectFrom('planIntakes').selectAll().execute();
    const saidBefore = web.said.length;
    const paths = [NEW, home, `${home}/xem-truoc`, `${home}/ke-hoach.yaml`];
    for (const path of paths) expect((await somebody.get(path)).status).toBe(200);
    await somebody.get(`${home}?lang=en`);
    for (const path of paths) expect((await somebody.get(path)).status).toBe(200);
    expect((await somebody.get(home)).body).toContain('Answered 0/');
    expect(web.said).toHaveLength(saidBefore);
    const [after] = await web.records.db.selectFrom('planIntakes').selectAll().execute();
    expect(after).toEqual(before);
  });
});
