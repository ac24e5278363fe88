/** What the importer made of the document, proposal by proposal. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { DraftBlock, DraftHeading, DraftUnit, Judged, PlanDraft } from '../../../importer/plan-draft.ts';
import { formatDate } from '../../layout/names.ts';
import { linkLines, type LineLink } from './line-links.ts';
import { describeReason } from './reason-words.ts';
import {
  describeSubject,
  describeCadence,
  describeConfidence,
  describeOperator,
  describeRole,
  describeAgency,
  describeValue,
} from './words.ts';
import { type TagModel } from '../../layout/sentence.ts';

/** One proposal on the page. */
export interface Proposal {
  anchor: string;
  text: string;
  /** What it was understood as, in words. */
  facts: string[];
  lines: LineLink;
  sure: TagModel;
  reason: string;
}

/** Names of the draft's units by id. */
export function unitNames({ headings }: PlanDraft): Map<string, string> {
  return new Map(headings.flatMap(({ units }) => units.map(({ id, name }) => [id, name] as const)));
}

function propose(
  anchor: string,
  judged: Judged & { lines: [number, number] },
  text: string,
  facts: (string | null)[],
  t: Translate,
): Proposal {
  const { confidence, reason, lines } = judged;
  return {
    ...{ anchor, text, reason: describeReason(reason, t) },
    ...{ lines: linkLines(lines, t), sure: describeConfidence(confidence, t) },
    facts: facts.filter((fact): fact is string => fact !== null && fact !== ''),
  };
}

function blockFacts(block: DraftBlock, names: Map<string, string>, t: Translate): (string | null)[] {
  const supports = (block.supports ?? []).map((id) => describeValue(id, names, t)).join(', ');
  return [
    describeRole(block.role, t),
    describeCadence(block.cadence, t),
    block.due && t(`hạn: ${block.due}`, `due: ${block.due}`),
    supports && t(`phối hợp: ${supports}`, `supported by: ${supports}`),
    block.sensitive
      ? t('bàn giao danh sách: chỉ ghi nhận đã làm', 'handover of a list: only its completion is recorded')
      : null,
  ];
}

function unitFacts({ name, kind, requested, confidence, written }: DraftUnit, t: Translate): object {
  const marks = [
    kind === 'class' ? t('nhóm đơn vị', 'a class of units') : '',
    requested ? t('được đề nghị', 'requested') : t('được giao', 'ordered'),
    written === name ? '' : t(`văn bản ghi “${written}”`, `the text has “${written}”`),
  ];
  return { name, marks: marks.filter(Boolean).join(', '), sure: describeConfidence(confidence, t) };
}

function headingModel(heading: DraftHeading, i: number, names: Map<string, string>, t: Translate): object {
  return {
    ...propose(`h-${i}`, heading, `${heading.number}. ${heading.title}`, [], t),
    units: heading.units.map((unit) => unitFacts(unit, t)),
    blocks: heading.blocks.map((block, j) =>
      propose(`h-${i}-${j}`, block, block.text, blockFacts(block, names, t), t),
    ),
  };
}

function metaRows({ meta }: PlanDraft, t: Translate): object[] {
  const years = meta.from === meta.to ? `${meta.from}` : `${meta.from}–${meta.to}`;
  const rows: [string, string | null, [number, number] | undefined][] = [
    [t('Tên', 'Title'), meta.title, meta.lines.title],
    [t('Số, ký hiệu', 'Number'), meta.number, meta.lines.number],
    [t('Ngày', 'Date'), meta.date && formatDate(meta.date, t), meta.lines.date],
    [t('Cơ quan ban hành', 'Issuer'), meta.issuer, meta.lines.issuer],
    [t('Cấp', 'Level'), meta.level && describeValue(meta.level, new Map(), t), meta.lines.level],
    [t('Giai đoạn', 'Years'), meta.from === null ? null : years, meta.lines.from],
    [t('Thực hiện văn bản', 'Implements'), meta.upper, meta.lines.upper],
    [t('Căn cứ', 'Basis'), meta.basis.join('; ') || null, meta.lines.basis],
    [t('Nơi nhận', 'Recipients'), meta.addressees.join('; ') || null, meta.lines.addressees],
    [t('Người ký (chức vụ)', 'Signer’s title'), meta.signer, meta.lines.signer],
  ];
  return rows.map(([name, value, lines]) => ({
    ...{ name, value: value ?? t('văn bản không nói', 'not stated in the document') },
    lines: lines ? linkLines(lines, t) : null,
  }));
}

/** Everything read, for the page. */
export function outlineModel(draft: PlanDraft, t: Translate): Record<string, unknown> {
  const names = unitNames(draft);
  // What one passage says again by "các đơn vị trên", another has said by name.
  const passages = draft.reporting.map(({ text }) => text).join('\n');
  /** Who is meant: by the names of the draft, else in the words of the passage. */
  const named = (ids: string | null, passage: string | null): string | null =>
    ids &&
    ids
      .split(', ')
      .map((id) => describeAgency(id, names, `${passage ?? ''}\n${passages}`, t))
      .join('; ');
  return {
    meta: metaRows(draft, t),
    headings: draft.headings.map((heading, i) => headingModel(heading, i, names, t)),
    blockCount: draft.headings.reduce((sum, { blocks }) => sum + blocks.length, 0),
    targets: draft.targets.map((target, i) => {
      const { operator, value, unit, denominator, by, frequency } = target;
      const level =
        value === null
          ? null
          : `${describeOperator(operator)} ${value}${unit === '%' ? '%' : ` ${unit ?? ''}`}`;
      const facts = [
        level,
        denominator && t(`trên: ${denominator}`, `of: ${denominator}`),
        by && t(`đến ${by}`, `by ${by}`),
        frequency && describeCadence(frequency, t),
        named(target.reportedBy.join(', '), target.statement),
      ];
      return propose(`t-${i}`, target, target.statement, facts, t);
    }),
    reporting: draft.reporting.map((clause, i) => {
      const facts = [
        describeSubject(clause.about, t),
        `${named(clause.from, clause.text) ?? ''}${clause.to ? ` → ${named(clause.to, clause.text) ?? ''}` : ''}`,
        clause.through &&
          t(`qua ${named(clause.through, clause.text)}`, `through ${named(clause.through, clause.text)}`),
        clause.cadence.map((one) => describeCadence(one, t)).join(', '),
      ];
      return propose(`r-${i}`, clause, clause.text ?? '', facts, t);
    }),
    general: draft.general.map((duty, i) => {
      const facts = [describeSubject(duty.about, t), describeCadence(duty.cadence, t)];
      return propose(`g-${i}`, duty, duty.text, facts, t);
    }),
    notes: draft.notes.map(({ message, lines }) => ({
      text: t(message),
      lines: linkLines(lines, t),
    })),
  };
}
