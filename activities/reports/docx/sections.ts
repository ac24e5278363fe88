/** The seven sections of a periodic report, or the parts of the outline that the plan lays down. */
import type { Paragraph, Table } from 'docx';
import { closingLine, openingLine } from '../../../words/letter.ts';
import { SECTIONS, type Section } from '../../../domain/submission.ts';
import type { Contribution, Snapshot, NarrativePart } from '../../../domain/aggregation/snapshot.ts';
import { coverage } from './coverage.ts';
import { targetsTable } from './targets-table.ts';
import { bodies, body, gap, heading } from './text.ts';

type Block = Paragraph | Table;

const NOTHING = 'Trong kỳ, các đơn vị không có nội dung báo cáo riêng về phần này.';

/** The body of the report, from its first sentence to "./.". */
export function sections(snapshot: Snapshot): Block[] {
  const content = snapshot.outline ? outlined(snapshot, snapshot.outline) : periodic(snapshot);
  return [body(openingLine(snapshot)), ...content, body(closingLine(snapshot), { keepNext: true })];
}

/** Part by part as the issuer asked; then what the figures say, and what was told outside the outline. */
function outlined(snapshot: Snapshot, outline: readonly NarrativePart[]): Block[] {
  const { narrative, duties } = snapshot;
  const besides = SECTIONS.filter((section) => section !== 'results').flatMap((s) => narrative[s]);
  const done = narrative.results.length + duties.length > 0;
  return [
    ...outline.flatMap((part) => [
      heading(`${part.number}. ${part.title}`, 1),
      ...writtenBy(snapshot, part.told),
    ]),
    heading('TÌNH HÌNH GỬI BÁO CÁO', 1),
    ...coverage(snapshot),
    ...(done ? [heading('KẾT QUẢ THỰC HIỆN NHIỆM VỤ', 1), ...results(snapshot)] : []),
    heading('KẾT QUẢ THỰC HIỆN CHỈ TIÊU', 1),
    ...targetsTable(snapshot),
    gap(8),
    ...(besides.length > 0 ? [heading('NỘI DUNG KHÁC', 1), ...writtenBy(snapshot, besides)] : []),
  ];
}

function periodic(snapshot: Snapshot): Block[] {
  return [
    heading('I. TÌNH HÌNH CHUNG', 1),
    ...written(snapshot, 'situation'),
    heading('II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', 1),
    heading('1. Công tác chỉ đạo, phối hợp', 2),
    ...written(snapshot, 'direction'),
    heading('2. Tình hình thực hiện chế độ báo cáo', 2),
    ...coverage(snapshot),
    heading('III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ', 1),
    ...results(snapshot),
    heading('IV. KẾT QUẢ THỰC HIỆN CHỈ TIÊU', 1),
    ...targetsTable(snapshot),
    gap(8),
    heading('V. ĐÁNH GIÁ CHUNG', 1),
    ...written(snapshot, 'assessment'),
    heading('VI. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ', 1),
    ...written(snapshot, 'obstacles'),
    heading('VII. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI', 1),
    ...written(snapshot, 'next'),
  ];
}

/** What the units say: the coordinator's own text as the report's, others by name. */
function written(snapshot: Snapshot, section: Section): Block[] {
  return writtenBy(snapshot, snapshot.narrative[section]);
}

function writtenBy({ coordinator }: Snapshot, texts: readonly Contribution[]): Block[] {
  if (texts.length === 0) return [body(NOTHING)];
  return texts.flatMap((each) => (each.unit === coordinator.unit ? bodies(each.text) : attributed(each)));
}

function attributed({ name, text }: Contribution): Block[] {
  return bodies(`- ${name}: ${text}`);
}

/** Results and the progress of standing duties, unit by unit in the order of the plan. */
function results({ units, narrative, duties }: Snapshot): Block[] {
  const blocks = units.map(({ id, name }) => ({
    name,
    content: [
      ...narrative.results.filter((each) => each.unit === id).flatMap((each) => bodies(each.text)),
      ...duties
        .filter((each) => each.unit === id)
        .map((each) => body(`- ${withoutStop(each.dutyText)}: ${each.text}`)),
    ],
  }));
  const filled = blocks.filter((block) => block.content.length > 0);
  if (filled.length === 0) return [body(NOTHING)];
  return filled.flatMap(({ name, content }, index) => [heading(`${index + 1}. ${name}`, 2), ...content]);
}

function withoutStop(text: string): string {
  return text.replace(/[.;]\s*$/, '');
}
