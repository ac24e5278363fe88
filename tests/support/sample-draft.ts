/** A draft as the importer would make it of a small plan; tests change what they are about. */
import type {
  DraftBlock,
  DraftHeading,
  DraftTarget,
  DraftUnit,
  PlanDraft,
} from '../../importer/plan-draft.ts';

const JUDGED = { confidence: 0.9, reason: 'mẫu' };

/** A unit under a heading. */
export function draftUnit(id: string, name: string, more: Partial<DraftUnit> = {}): DraftUnit {
  return { ...JUDGED, id, name, written: name, kind: 'unit', requested: false, ...more };
}

/** A duty. */
export function draftBlock(line: number, more: Partial<DraftBlock> = {}): DraftBlock {
  return {
    ...JUDGED,
    ...{ text: `Việc ở dòng ${line}`, lines: [line, line], role: 'lead', cadence: 'standing' },
    ...{ due: null, sensitive: false, supports: [] },
    ...more,
  };
}

/** A heading. */
export function draftHeading(number: string, units: DraftUnit[], blocks: DraftBlock[]): DraftHeading {
  const first = blocks[0]?.lines[0] ?? 1;
  const title = units.map(({ name }) => name).join(', ') || 'Mục khác';
  return { ...JUDGED, number, title, lines: [first - 1, first - 1], units, blocks };
}

/** A target of 90 per cent of the schools. */
export function draftTarget(id: string, more: Partial<DraftTarget> = {}): DraftTarget {
  return {
    ...JUDGED,
    ...{ id, statement: 'Ít nhất 90% trường học an toàn', operator: '>=', value: 90, unit: '%' },
    ...{ denominator: 'trường học', by: '2026', frequency: null, reportedBy: [], lines: [9, 9] },
    ...more,
  };
}

/** Two departments, one target, a reporting clause; everything a plan file needs is stated. */
export function sampleDraft(more: Partial<PlanDraft> = {}): PlanDraft {
  return {
    meta: {
      number: '18/KH-UBND',
      date: '2026-01-20',
      issuer: 'UBND tỉnh An Hòa',
      level: 'province',
      from: 2026,
      to: 2026,
      title: 'Kế hoạch an toàn trường học năm 2026',
      upper: null,
      addressees: [],
      signer: 'CHỦ TỊCH',
      place: 'An Hòa',
      basis: [],
      lines: {},
    },
    headings: [
      draftHeading(
        'II.1',
        [draftUnit('so-y-te', 'Sở Y tế')],
        [draftBlock(12, { text: 'Là cơ quan đầu mối, đôn đốc việc thực hiện' })],
      ),
      draftHeading(
        'II.2',
        [draftUnit('cong-an-tinh', 'Công an tỉnh')],
        [draftBlock(14, { role: 'support' })],
      ),
    ],
    general: [],
    unassigned: [],
    targets: [draftTarget('T1')],
    reportingDays: [],
    ledger: { lines: 0, taken: 0, asked: 0, left: [] },
    reporting: [
      {
        ...JUDGED,
        ...{ from: 'moi-don-vi', to: 'ubnd-tinh-an-hoa', through: 'so-y-te', about: 'report' },
        text: 'Các đơn vị báo cáo UBND tỉnh qua Sở Y tế 6 tháng, hằng năm',
        ...{ cadence: ['half-year', 'year'], lines: [20, 20] },
      },
    ],
    coordinator: { ...JUDGED, unit: 'so-y-te', lines: [12, 12] },
    questions: [],
    notes: [],
    refused: null,
    ...more,
  };
}
