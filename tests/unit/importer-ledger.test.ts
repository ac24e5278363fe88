/** Nothing is left out in silence: every line that assigns is taken, asked about, or left out for a reason. */
import { describe, expect, it } from '@jest/globals';
import type { PlanDraft } from '../../importer/plan-draft.ts';
import { writePlan } from '../../importer/write-plan.ts';
import { draftOf, draftOfBody, unitsOf } from '../support/draft-of.ts';

const BODY = `II. NHIỆM VỤ
1. Dạy bơi
- Mở lớp dạy bơi tại xã (Sở Y tế chủ trì, phối hợp với Sở Tư pháp).
2. Cứu hộ
- Cơ quan chủ trì: Công an tỉnh
- Thời gian: Quý II/2024
III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
- Bố trí kinh phí hằng năm.
- Kiểm tra việc sử dụng kinh phí.
2. Các chủ bến, chủ đò: Trang bị áo phao.
3. Đồng chí Phó Chủ tịch phụ trách văn xã: Chỉ đạo chung.
4. Công tác kiểm tra
- Sở Xây dựng kiểm tra bến bãi.
5. Mọi việc hoàn thành trước ngày 30 tháng 11 hằng năm và được công khai tại trụ sở.
IV. PHỤ LỤC CÔNG VIỆC
| TT | Nội dung | Đơn vị chủ trì | Thời gian |
| 1 | Khám sức khỏe | Sở Y tế | Tháng 4/2024 |
| 2 | Tuyên truyền | | Tháng 5/2024 |`;

/** A stream of numbers that is the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Drops, breaks, joins, moves and re-marks lines. */
function disturb(text: string, seed: number): string {
  const random = numbers(seed);
  const lines = text.split('\n').flatMap((line) => {
    const dice = random();
    if (dice < 0.06) return [];
    if (dice < 0.14) {
      const words = line.split(' ');
      const at = 1 + Math.floor(random() * Math.max(1, words.length - 1));
      return [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    }
    if (dice < 0.2) return [`*${line}*`];
    if (dice < 0.26) return [line.replace(/^[\dIVX]+\. /u, '')];
    if (dice < 0.32) return [line.replace(/^- /u, '+ ')];
    if (dice < 0.38) return [line, ''];
    return [line];
  });
  if (random() < 0.3) {
    const [moved = ''] = lines.splice(Math.floor(random() * lines.length), 1);
    lines.splice(Math.floor(random() * lines.length), 0, moved);
  }
  return lines.join('\n');
}

const sumOf = ({ ledger }: PlanDraft): number =>
  ledger.taken + ledger.asked + ledger.left.reduce((sum, { lines }) => sum + lines[1] - lines[0] + 1, 0);

describe('the ledger', () => {
  it('accounts for every line of an orderly document', () => {
    const draft = draftOfBody(BODY);
    expect(draft.ledger.lines).toBe(sumOf(draft));
    expect(draft.headings.map(unitsOf)).toEqual([
      ['so-y-te'],
      ['so-tu-phap'],
      ['cong-an-tinh'],
      ['so-tai-chinh'],
      ['*chu-ben-chu-do'],
      ['dong-chi-pho-chu-tich-phu-trach-van-xa'],
      ['so-xay-dung'],
      ['so-y-te'],
      ['so-y-te'],
    ]);
    expect(draft.unassigned.map(({ lines }) => lines)).toEqual([[21, 21]]);
    expect(draft.notes.map(({ code }) => code)).toContain('row-without-unit');
  });

  it.each(Array.from({ length: 150 }, (_, seed) => [seed + 1]))(
    'holds when the layout breaks (%i)',
    (seed) => {
      const draft = draftOfBody(disturb(BODY, seed));
      expect(sumOf(draft)).toBe(draft.ledger.lines);
      for (const { why, lines } of draft.ledger.left) {
        expect(why.vi).not.toBe('');
        expect(lines[0]).toBeLessThanOrEqual(lines[1]);
      }
      // What nobody owns is asked about, by its lines.
      for (const { lines } of draft.unassigned)
        expect(
          draft.questions.some(
            ({ code, lines: range }) =>
              code === 'unassigned-work' && range[0] <= lines[0] && lines[1] <= range[1],
          ),
        ).toBe(true);
      // No line with a leader's name goes without a word.
      const said = JSON.stringify([
        draft.headings,
        draft.unassigned,
        draft.notes,
        draft.questions,
        draft.general,
      ]);
      const duties = ['Trang bị áo phao', 'Khám sức khỏe', 'kiểm tra bến bãi'];
      const whole = duties.filter((words) => disturb(BODY, seed).includes(words));
      expect(whole.filter((words) => !said.includes(words))).toEqual([]);
    },
  );
});

describe('work of nobody', () => {
  const draft = () =>
    draftOfBody(
      'II. VIỆC CẦN LÀM\nSở Y tế lo thuốc, Công an tỉnh lo trật tự.\nIII. TỔ CHỨC THỰC HIỆN\n1. Việc triển khai gắn với nhiệm vụ của từng nơi.',
    );

  it('is asked about and keeps the plan an outline', () => {
    const { open, isComplete } = writePlan(draft(), {});
    expect(open.filter(({ required }) => required).map(({ id }) => id)).toContain('unassigned-work:8');
    expect(isComplete).toBe(false);
  });

  it('is a whole text in which nothing was recognised', () => {
    const prose = draftOfBody('Mọi người cùng chung tay.\nViệc này cần làm sớm.');
    const asked = writePlan(prose, {}).open.filter(({ code }) => code === 'unassigned-work');
    expect(asked.map(({ lines, required }) => [lines, required])).toEqual([[[7, 8], true]]);
  });

  it('is a duty of whom somebody names, of everybody, or of nobody', () => {
    const asked = 'unassigned-work:8';
    expect(writePlan(draft(), { [asked]: 'Sở Y tế' }).yaml).toMatch(/id: so-y-te[^]*Sở Y tế lo thuốc/u);
    expect(writePlan(draft(), { [asked]: 'none' }).yaml).not.toContain(
      'Sở Y tế lo thuốc, Công an tỉnh lo trật tự.\n',
    );
    expect(writePlan(draft(), { [asked]: 'everybody' }).yaml).toContain('reports:ordered');
  });
});

describe('answers about units', () => {
  const text =
    'IV. PHÂN CÔNG\n1. Sở Y tế: Sơ cứu.\n2. Đồng chí Phó Chủ tịch phụ trách văn xã: Chỉ đạo chung.\n3. Các chủ đò: Trang bị áo phao.';
  const post = 'post-as-lead:dong-chi-pho-chu-tich-phu-trach-van-xa';

  it('give a post its unit, or leave it out', () => {
    expect(writePlan(draftOfBody(text), { [post]: 'Văn phòng UBND tỉnh' }).yaml).toContain(
      'id: van-phong-ubnd-tinh',
    );
    expect(writePlan(draftOfBody(text), { [post]: 'none' }).yaml).not.toContain('Chỉ đạo chung');
  });

  it.each([['none'], [[]]])('leave a group out: %j', (answer) => {
    const { yaml } = writePlan(draftOfBody(text), { 'expand-class:chu-do': answer });
    expect(yaml).not.toContain('Trang bị áo phao');
    expect(yaml).not.toMatch(/name: none/u);
  });

  it('list the members of a group that mostly means everybody', () => {
    const group = draftOfBody(
      'II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Sơ cứu.\n2. Các sở, ban, ngành tỉnh\n- Treo băng rôn.',
    );
    const { yaml } = writePlan(group, { 'expand-class:so-ban-nganh-tinh': ['Sở Nội vụ', 'Sở Tư pháp'] });
    expect(yaml).toContain('name: Sở Nội vụ');
    expect(yaml).toContain('name: Sở Tư pháp');
  });
});

describe('what a head and a foot leave open', () => {
  it('is not lent by the document that carries the plan', () => {
    const { meta } = draftOf(
      'ỦY BAN NHÂN DÂN\nTỈNH ĐÔNG LÂM\nSố: …/KH-UBND\nĐông Lâm, ngày … tháng 3 năm 2024\nKẾ HOẠCH\nDạy bơi năm 2024\n(Kèm theo Nghị quyết số 12-NQ/TU ngày 02/01/2024 của Tỉnh ủy)\nI. MỤC ĐÍCH\nAn toàn.',
    );
    expect([meta.number, meta.date]).toEqual([null, null]);
  });

  it('names no file copy and no person among the recipients', () => {
    const { meta } = draftOfBody(
      'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Sơ cứu.\nNơi nhận:\n- Như trên;\n- Sở Y tế;\n- Chủ tịch UBND tỉnh;\n- Phó Chủ tịch Lê Thị Mẫu;\n- Lưu: VT, VX.',
    );
    expect(meta.addressees).toEqual(['Sở Y tế', 'Chủ tịch UBND tỉnh']);
  });
});

describe('appendices behind the text', () => {
  const PLAN = `II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Theo dõi, đôn đốc.
Trên đây là Kế hoạch.
Nơi nhận:
- Sở Y tế;
PHỤ LỤC
(Kèm theo Kế hoạch)`;

  it('are asked about where the columns of a table say nothing that is known', () => {
    const rows = ['Mua phao cứu sinh | Sở Xây dựng | tháng 5', 'Tuần tra bến sông | Công an tỉnh | tháng 7'];
    const draft = draftOfBody(`${PLAN}\n| A | B | C |\n${rows.map((row) => `| ${row} |`).join('\n')}`);
    expect(draft.unassigned.map(({ lines }) => lines)).toEqual([[15, 16]]);
    expect(draft.ledger.asked).toBe(2);
    const uncalled = PLAN.replace(/PHỤ LỤC[^]*$/u, 'DANH MỤC CÔNG VIỆC');
    expect(draftOfBody(`${uncalled}\n| A | B |\n| Mua phao | Sở Xây dựng |`).unassigned).toHaveLength(1);
  });

  it('are asked about where the cells of such a table stand one to a line', () => {
    const cells = ['A', 'B', 'C', 'Mua phao cứu sinh', 'Sở Xây dựng', 'tháng 5', 'Tuần tra', 'Công an tỉnh'];
    const draft = draftOfBody([PLAN, ...cells].join('\n'));
    expect(draft.unassigned).toHaveLength(1);
    expect(draft.unassigned[0]?.text).toContain('Mua phao cứu sinh');
  });

  it('are left alone where they are forms, or say who sits on a committee', () => {
    const form = 'UBND TỈNH ĐÔNG LÂM\nBÁO CÁO\nKết quả thực hiện\nNơi nhận:\n- Sở Y tế;\n- Sở Xây dựng;';
    const members = '| 1 | Sở Y tế | Trưởng ban |\n| 2 | Sở Xây dựng | Thành viên |';
    expect(draftOfBody(`${PLAN}\n${form}`).unassigned).toEqual([]);
    expect(draftOfBody(`${PLAN}\n${members}`).unassigned).toEqual([]);
  });
});
