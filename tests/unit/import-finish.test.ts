import { both } from '../../domain/bilingual.ts';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../client/documents/read-plan.ts';
import { buildPreview } from '../../client/launch/preview.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Answers } from '../../importer/plan/desk.ts';
import type { PlanDraft } from '../../importer/plan-draft.ts';
import { writeAnswersTemplate, writePlan } from '../../importer/write-plan.ts';
import { draftBlock, draftHeading, draftTarget, draftUnit, sampleDraft } from '../support/sample-draft.ts';
import { toldIn } from '../support/told.ts';

/** The file that a draft becomes, checked like any other. */
function finish(draft: PlanDraft, answers: Answers = {}) {
  const written = writePlan(draft, answers);
  const reading = readPlan(written.yaml);
  const told = toldIn(reading.warnings, 'en');
  return {
    ...written,
    reading,
    told,
    required: written.open.filter((one) => one.required).map(({ id }) => id),
  };
}

function planOf(draft: PlanDraft, answers: Answers = {}) {
  const { reading, yaml } = finish(draft, answers);
  if (!reading.ok) throw new Error(`${JSON.stringify(reading)}\n${yaml}`);
  return reading.plan;
}

describe('a draft becomes a plan file', () => {
  it('has codes, due rules, a regime and a letterhead', () => {
    const plan = planOf(sampleDraft());
    expect(plan).toMatchObject({
      id: 'an-hoa-kh-18-2026',
      number: '18/KH-UBND',
      coordinator: 'so-y-te',
      letterhead: {
        superior: 'UBND TỈNH AN HÒA',
        body: 'SỞ Y TẾ',
        abbreviation: 'SYT',
        signerTitle: ['GIÁM ĐỐC'],
      },
      addressees: [{ unit: 'ubnd-tinh-an-hoa', name: 'UBND tỉnh An Hòa' }],
      reporting: { kinds: ['half-year', 'year'] },
      targets: [
        { code: 'AH-T1', overUnits: 'ratio', denominator: 'tổng số trường học', reportedBy: ['so-y-te'] },
      ],
    });
    expect(plan.units.map(({ id, reports }) => [id, reports])).toEqual([
      ['so-y-te', 'ordered'],
      ['cong-an-tinh', 'ordered'],
    ]);
    expect(plan.duties.map(({ code, role, cadence }) => [code, role, cadence])).toEqual([
      ['AH-1.1', 'lead', 'standing'],
      ['AH-2.1', 'support', 'standing'],
    ]);
  });

  it('keeps the lines of the source beside what comes from them', () => {
    const { yaml } = finish(sampleDraft());
    expect(yaml).toMatch(/# dòng 12\n {2}- code: AH-1\.1/);
    expect(yaml).toMatch(/# dòng 9\n {2}- code: AH-T1/);
    expect(yaml).toMatch(/# dòng 13\n {2}- \{ number: II\.2/);
  });

  it('gives each cadence its rule', () => {
    const draft = sampleDraft();
    draft.headings[1]!.blocks = [
      draftBlock(30, { cadence: 'quarter' }),
      draftBlock(35, { cadence: 'month', due: 'trước ngày 25 hằng tháng' }),
      draftBlock(31, { cadence: 'year', due: 'trước ngày 30/9' }),
      draftBlock(32, { cadence: 'year' }),
      draftBlock(33, { cadence: 'year', text: 'Hằng năm xây dựng kế hoạch kiểm tra' }),
      draftBlock(34, { cadence: 'once', due: 'Quý II/2026' }),
      draftBlock(20, { cadence: 'half-year', text: 'Báo cáo kết quả 6 tháng về Sở Y tế', lines: [20, 20] }),
    ];
    const dues = (answers: Answers) =>
      planOf(draft, answers)
        .duties.slice(1)
        .map(({ due }) => due);
    expect(dues({})).toEqual([
      { periodEnd: true, shift: 'previous' },
      { day: 25, shift: 'next' },
      { monthDay: '09-30', shift: 'next' },
      { monthDay: '12-14', shift: 'next' },
      { monthDay: '03-31', shift: 'next' },
      { date: '2026-06-30', shift: 'previous' },
      null,
    ]);
    expect(planOf(draft).duties.at(-1)).toMatchObject({ reportSection: true, due: null });
    expect(dues({ 'due-year': '11-30', 'due-year-plan': '02-15' })[3]).toMatchObject({ monthDay: '11-30' });
  });

  it('expands a class once its members are named, and asks for them until then', () => {
    const draft = sampleDraft();
    const communes = draftUnit('ubnd-cap-xa', 'UBND các xã, phường', { kind: 'class' });
    draft.headings.push(draftHeading('II.3', [communes], [draftBlock(40)]));
    const open = finish(draft);
    expect(open.required).toEqual(['expand-class:ubnd-cap-xa']);
    expect(open.reading).toMatchObject({ ok: false, errors: [], missing: ['questions'] });
    expect(open.reading.warnings.map(({ code }) => code)).toContain('open-question');
    const plan = planOf(draft, { 'expand-class:ubnd-cap-xa': ['xã Đông', 'phường Tây'] });
    expect(plan.units.slice(2)).toMatchObject([
      { id: 'ubnd-xa-dong', name: 'UBND xã Đông', class: 'ubnd-cap-xa' },
      { id: 'ubnd-phuong-tay', class: 'ubnd-cap-xa' },
    ]);
    expect(plan.duties.at(-1)?.units).toEqual(['ubnd-xa-dong', 'ubnd-phuong-tay']);
  });

  it('names a unit once, and binds it under a second heading all the same', () => {
    const draft = sampleDraft();
    const all = draftUnit('so-ban-nganh', 'Các sở, ban, ngành', { kind: 'class' });
    draft.headings.push(
      draftHeading(
        'II.3',
        [draftUnit('so-y-te', 'Sở Y tế'), draftUnit('bao-an-hoa', 'Báo An Hòa')],
        [draftBlock(40)],
      ),
      draftHeading('III.1', [all], [draftBlock(50)]),
    );
    const plan = planOf(draft);
    expect(plan.units.map(({ id }) => id)).toEqual(['so-y-te', 'cong-an-tinh', 'bao-an-hoa']);
    expect(plan.duties.slice(2).map(({ units }) => units)).toEqual([
      ['so-y-te', 'bao-an-hoa'],
      ['so-y-te', 'cong-an-tinh', 'bao-an-hoa'],
    ]);
  });

  it('asks units after "Đề nghị", and asks who reports where the text does not say', () => {
    const draft = sampleDraft({ reporting: [] });
    draft.headings.push(
      draftHeading(
        'II.3',
        [draftUnit('hoi-nong-dan-tinh', 'Hội Nông dân tỉnh', { requested: true })],
        [draftBlock(40)],
      ),
    );
    const { required } = finish(draft);
    expect(required).toEqual(['no-reporting-cycle']);
    const how = (answers: Answers) =>
      planOf(draft, { 'no-reporting-cycle': 'year', ...answers }).units.map(({ reports }) => reports);
    expect(how({})).toEqual(['ordered', 'ordered', 'requested']);
    expect(how({ 'who-reports': 'requested' })).toEqual(['ordered', 'requested', 'requested']);
  });

  it('leaves out what the text does not say, and never invents it', () => {
    const draft = sampleDraft();
    Object.assign(draft.meta, { number: null, date: null, issuer: null, from: null, to: null });
    draft.targets = [draftTarget('T1', { value: null }), draftTarget('T2', { denominator: null })];
    draft.headings[0]!.blocks.push(draftBlock(60, { cadence: 'once', due: 'sớm' }));
    const open = finish(draft);
    expect(open.required).toEqual([
      'missing-issuer',
      'missing-period',
      'due-unknown:AH-1.2',
      'target-without-figure:T1',
      'unclear-denominator:T2',
    ]);
    expect(open.yaml).toContain('number: null');
    expect(open.reading.ok).toBe(false);
    const plan = planOf(draft, {
      'missing-issuer': 'UBND tỉnh An Hòa',
      'missing-period': '2026-2027',
      'due-unknown:AH-1.2': '30/6/2026',
      'target-without-figure:T1': '75,5',
      'unclear-denominator:T2': 'tổng số trường',
    });
    const unfollowed = planOf(draft, {
      'missing-issuer': 'UBND tỉnh An Hòa',
      'missing-period': '2026-2027',
      'due-unknown:AH-1.2': '30/6/2026',
      'target-without-figure:T1': 'không',
      'unclear-denominator:T2': 'none',
    });
    expect(unfollowed.targets).toEqual([]);
    expect(plan).toMatchObject({ number: null, date: null, years: { from: 2026, to: 2027 } });
    expect(plan.duties[1]?.due).toMatchObject({ date: '2026-06-30' });
    expect(plan.targets.map(({ value, denominator }) => [value, denominator])).toEqual([
      [75.5, 'tổng số trường học'],
      [90, 'tổng số trường'],
    ]);
  });

  it('asks about a milestone that was over when the plan was signed', () => {
    const draft = sampleDraft({
      targets: [draftTarget('T1', { by: '2020' }), draftTarget('T2', { by: '2020' })],
    });
    expect(finish(draft).required).toEqual(['milestone-past:2020']);
    expect(planOf(draft, { 'milestone-past:2020': '2026' }).targets.map(({ by }) => by)).toEqual([
      '2026',
      '2026',
    ]);
  });

  it('takes the rhythm of everybody, and leaves what one kind of unit reports besides as its duty', () => {
    const draft = sampleDraft();
    const monthly = { ...draft.reporting[0]!, from: 'cong-an-tinh', to: 'so-y-te', through: null };
    draft.reporting.push({ ...monthly, cadence: ['month'], lines: [15, 15] });
    draft.headings[1]!.blocks = [draftBlock(15, { cadence: 'month', text: 'Hằng tháng báo cáo Sở Y tế' })];
    const plan = planOf(draft);
    expect(plan.reporting.kinds).toEqual(['half-year', 'year']);
    expect(plan.duties.at(-1)).toMatchObject({ cadence: 'month', reportSection: false });
  });

  it('lets two supporters of one work be settled, and a cycle that is not stated', () => {
    const draft = sampleDraft();
    draft.headings[0]!.blocks.push(
      draftBlock(50, { role: 'support', text: 'Phối hợp Công an tỉnh khảo sát cơ sở' }),
    );
    draft.headings[1]!.blocks = [
      draftBlock(60, { text: 'Định kỳ kiểm tra' }),
      draftBlock(61, { role: 'support', text: 'Phối hợp Sở Y tế khảo sát cơ sở' }),
    ];
    const question = {
      message: both('Ai chủ trì?', 'Who leads?'),
      options: ['so-y-te', 'cong-an-tinh'],
      proposal: null,
    };
    draft.questions = [
      { ...question, code: 'no-lead', id: 'no-lead:II.1/II.2', lines: [50, 50] },
      { ...question, code: 'unclear-cadence', id: 'unclear-cadence:II.2/1', lines: [60, 60], options: [] },
    ];
    const open = planOf(draft);
    expect(open.duties.at(-1)?.role).toBe('support');
    // People read words; the key of the answers file stands beside them, for programs.
    expect(open.notes).toContainEqual({
      id: 'no-lead:II.1/II.2',
      text: 'Ai chủ trì?',
      textEn: 'Who leads?',
    });
    expect(buildPreview(open, createWorkCalendar()).questions).toContainEqual({
      code: 'open-point',
      id: 'unclear-cadence:II.2/1',
      message: both('Ai chủ trì?', 'Who leads?'),
    });
    expect(finish(draft).told).toContainEqual(
      expect.objectContaining({ code: 'open-point', id: 'no-lead:II.1/II.2', message: 'Who leads?' }),
    );
    const settled = planOf(draft, {
      'no-lead:II.1/II.2': 'cong-an-tinh',
      'unclear-cadence:II.2/1': 'quarter',
    });
    expect(settled.duties.map(({ role, cadence }) => `${role} ${cadence}`)).toEqual([
      'lead standing',
      'support standing',
      'lead quarter',
      'lead standing',
    ]);
  });

  it('makes one duty of a task that names its supporters', () => {
    const draft = sampleDraft();
    const task = {
      lines: [30, 30] as [number, number],
      text: 'Số hóa hồ sơ',
      cadence: 'once' as const,
      due: '30/6/2026',
    };
    const lead = draftHeading(
      'PL.1',
      [draftUnit('so-tu-phap', 'Sở Tư pháp')],
      [draftBlock(30, { ...task, supports: ['so-y-te'] })],
    );
    const support = draftHeading(
      'PL.1',
      [draftUnit('so-y-te', 'Sở Y tế')],
      [draftBlock(30, { ...task, role: 'support' })],
    );
    draft.headings.push(lead, support);
    const { duties, headings } = planOf(draft);
    expect(headings.map(({ number }) => number)).toEqual(['II.1', 'II.2', 'PL.1']);
    expect(duties.slice(2)).toMatchObject([
      { role: 'lead', units: ['so-y-te', 'so-tu-phap'], supports: ['so-y-te'] },
    ]);
  });

  it('tells what looks wrong in the source, and what was only proposed', () => {
    const draft = sampleDraft({
      notes: [{ code: 'misread', message: both('Có thể là “dễ”', 'Maybe “dễ”'), lines: [7, 8] }],
    });
    const told = finish(draft).told.map(({ message }) => message);
    expect(told).toContain('Maybe “dễ” (lines 7–8)');
    expect(told.some((message) => message.endsWith('In use: Sở Y tế.'))).toBe(true);
    const settled = finish(draft, { coordinator: 'cong-an-tinh' }).reading.warnings;
    expect(settled.some(({ id }) => id === 'coordinator')).toBe(false);
  });

  it('binds everybody to the general duties', () => {
    const general = [
      { ...draftBlock(70, { text: 'Thực hiện nghiêm Kế hoạch' }), about: 'duty' as const },
      { ...draftBlock(71, { text: 'Nếu có vướng mắc thì phản ánh' }), about: 'obstacle' as const },
    ];
    const { duties } = planOf(sampleDraft({ general }));
    expect(duties.slice(2)).toMatchObject([{ code: 'AH-C.1', units: ['so-y-te', 'cong-an-tinh'] }]);
  });
});

describe('the template of answers', () => {
  it('holds every question with its lines and choices, and what is proposed', () => {
    const draft = sampleDraft({ reporting: [] });
    const template = writeAnswersTemplate(finish(draft).questions, 'vi');
    expect(template).toMatch(
      /# dòng 12.*Cơ quan nào là đầu mối.*\n# Chọn: so-y-te, cong-an-tinh\ncoordinator: so-y-te/,
    );
    expect(template).toMatch(/\(bắt buộc\).*\n#.*\nno-reporting-cycle:\n/);
  });
});
