/** What the importer made of the document, proposal by proposal. */
import type { DraftBlock, DraftHeading, DraftUnit, Judged, PlanDraft } from '../../../importer/plan-draft.ts';
import { pickLanguage } from '../../../importer/text/both-languages.ts';
import { sayDate } from '../../frame/names.ts';
import type { Say } from '../../frame/say.ts';
import { linkLines, type LineLink } from './line-links.ts';
import { sayDraftReason } from './reason-words.ts';
import { sayAbout, sayCadence, sayConfidence, sayOperator, sayRole, sayValue } from './words.ts';

/** One proposal on the page. */
export interface Proposal {
  anchor: string;
  text: string;
  /** What it was understood as, in words. */
  facts: string[];
  lines: LineLink;
  sure: { text: string; classes: string };
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
  say: Say,
): Proposal {
  const { confidence, reason, lines } = judged;
  return {
    ...{ anchor, text, reason: sayDraftReason(reason, say) },
    ...{ lines: linkLines(lines, say), sure: sayConfidence(confidence, say) },
    facts: facts.filter((fact): fact is string => fact !== null && fact !== ''),
  };
}

function blockFacts(block: DraftBlock, names: Map<string, string>, say: Say): (string | null)[] {
  const supports = (block.supports ?? []).map((id) => sayValue(id, names, say)).join(', ');
  return [
    sayRole(block.role, say),
    sayCadence(block.cadence, say),
    block.due && say(`hạn: ${block.due}`, `due: ${block.due}`),
    supports && say(`phối hợp: ${supports}`, `supported by: ${supports}`),
    block.sensitive
      ? say(
          'bàn giao danh sách: chỉ ghi nhận đã làm',
          'hand-over of a list: only that it was done is recorded',
        )
      : null,
  ];
}

function unitFacts({ name, kind, requested, confidence, written }: DraftUnit, say: Say): object {
  const marks = [
    kind === 'class' ? say('nhóm đơn vị', 'a class of units') : '',
    requested ? say('được đề nghị', 'requested') : say('được giao', 'ordered'),
    written === name ? '' : say(`văn bản ghi “${written}”`, `the text has “${written}”`),
  ];
  return { name, marks: marks.filter(Boolean).join(', '), sure: sayConfidence(confidence, say) };
}

function headingModel(heading: DraftHeading, i: number, names: Map<string, string>, say: Say): object {
  return {
    ...propose(`h-${i}`, heading, `${heading.number}. ${heading.title}`, [], say),
    units: heading.units.map((unit) => unitFacts(unit, say)),
    blocks: heading.blocks.map((block, j) =>
      propose(`h-${i}-${j}`, block, block.text, blockFacts(block, names, say), say),
    ),
  };
}

function metaRows({ meta }: PlanDraft, say: Say): object[] {
  const years = meta.from === meta.to ? `${meta.from}` : `${meta.from}–${meta.to}`;
  const rows: [string, string | null, [number, number] | undefined][] = [
    [say('Tên', 'Title'), meta.title, meta.lines.title],
    [say('Số, ký hiệu', 'Number'), meta.number, meta.lines.number],
    [say('Ngày', 'Date'), meta.date && sayDate(meta.date, say), meta.lines.date],
    [say('Cơ quan ban hành', 'Issuer'), meta.issuer, meta.lines.issuer],
    [say('Cấp', 'Level'), meta.level && sayValue(meta.level, new Map(), say), meta.lines.level],
    [say('Giai đoạn', 'Years'), meta.from === null ? null : years, meta.lines.from],
    [say('Thực hiện văn bản', 'Carries out'), meta.upper, meta.lines.upper],
    [say('Căn cứ', 'Basis'), meta.basis.join('; ') || null, meta.lines.basis],
    [say('Nơi nhận', 'Recipients'), meta.addressees.join('; ') || null, meta.lines.addressees],
    [say('Người ký (chức vụ)', 'Signer’s title'), meta.signer, meta.lines.signer],
  ];
  return rows.map(([name, value, lines]) => ({
    ...{ name, value: value ?? say('văn bản không nói', 'the text does not say') },
    lines: lines ? linkLines(lines, say) : null,
  }));
}

/** Everything read, for the page. */
export function outlineModel(draft: PlanDraft, say: Say): Record<string, unknown> {
  const names = unitNames(draft);
  const named = (ids: string | null): string | null =>
    ids &&
    ids
      .split(', ')
      .map((id) => sayValue(id, names, say))
      .join(', ');
  return {
    meta: metaRows(draft, say),
    headings: draft.headings.map((heading, i) => headingModel(heading, i, names, say)),
    blockCount: draft.headings.reduce((sum, { blocks }) => sum + blocks.length, 0),
    targets: draft.targets.map((target, i) => {
      const { operator, value, unit, denominator, by, frequency } = target;
      const level =
        value === null ? null : `${sayOperator(operator)} ${value}${unit === '%' ? '%' : ` ${unit ?? ''}`}`;
      const facts = [
        level,
        denominator && say(`trên: ${denominator}`, `of: ${denominator}`),
        by && say(`đến ${by}`, `by ${by}`),
        frequency && sayCadence(frequency, say),
        named(target.reportedBy.join(', ')),
      ];
      return propose(`t-${i}`, target, target.statement, facts, say);
    }),
    reporting: draft.reporting.map((clause, i) => {
      const facts = [
        sayAbout(clause.about, say),
        `${named(clause.from) ?? ''}${clause.to ? ` → ${named(clause.to) ?? ''}` : ''}`,
        clause.through && say(`qua ${named(clause.through)}`, `through ${named(clause.through)}`),
        clause.cadence.map((one) => sayCadence(one, say)).join(', '),
      ];
      return propose(`r-${i}`, clause, clause.text ?? '', facts, say);
    }),
    general: draft.general.map((duty, i) => {
      const facts = [sayAbout(duty.about, say), sayCadence(duty.cadence, say)];
      return propose(`g-${i}`, duty, duty.text, facts, say);
    }),
    notes: draft.notes.map(({ message, lines }) => ({
      text: pickLanguage(message, say),
      lines: linkLines(lines, say),
    })),
  };
}
