/** A draft for people: what was found, where, and what is asked. */
import type { OpenQuestion } from '../importer/plan/desk.ts';
import type { DraftHeading, LineRange, PlanDraft } from '../importer/plan-draft.ts';
import type { Session } from './session.ts';

/** Longer texts are cut: the document itself is at hand. */
const SHOWN = 90;

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

function lines([first, last]: LineRange, { t, colors }: Session): string {
  const range = first === last ? `${first}` : `${first}–${last}`;
  return colors.dim(`(${t('dòng', 'line')} ${range})`);
}

function describeMeta({ meta }: PlanDraft, { t, colors }: Session): string {
  const unknown = t('chưa rõ', 'unknown');
  const years =
    meta.from === null ? null : meta.from === meta.to ? `${meta.from}` : `${meta.from}–${meta.to}`;
  const rows: [string, string | null][] = [
    [t('Số', 'Number'), meta.number],
    [t('Ngày', 'Date'), meta.date],
    [t('Cơ quan ban hành', 'Issuer'), meta.issuer],
    [t('Giai đoạn', 'Years'), years],
    [t('Thực hiện', 'Implements'), meta.upper],
  ];
  return [
    colors.bold(meta.title ?? t('(chưa rõ tên kế hoạch)', '(title unknown)')),
    ...rows.map(([name, value]) => `${name}: ${value ?? colors.yellow(unknown)}`),
  ].join('\n');
}

function describeHeading(heading: DraftHeading, session: Session): string {
  const { t, colors } = session;
  const units = heading.units.map(({ id, kind, requested }) => {
    const marks = [kind === 'class' ? t('nhóm', 'class') : '', requested ? t('đề nghị', 'requested') : ''];
    const told = marks.filter(Boolean).join(', ');
    return told ? `${id} [${told}]` : id;
  });
  const blocks = heading.blocks.map(
    (block) =>
      `    ${block.role} · ${block.cadence}${block.due ? ` · ${block.due}` : ''} ${lines(block.lines, session)}  ${cut(block.text)}`,
  );
  const title = `  ${heading.number}. ${heading.title} ${lines(heading.lines, session)}`;
  return [title, colors.dim(`    → ${units.join('; ') || '?'}`), ...blocks].join('\n');
}

/** The sums of the account: no line that assigns is left out in silence. */
function describeLedger({ ledger }: PlanDraft, { t }: Session): string {
  const { lines, taken, asked } = ledger;
  const out = lines - taken - asked;
  return t(
    `Đối chiếu: ${lines} dòng giao việc, dòng bảng hoặc nêu tên cơ quan; ${taken} đã vào bản nháp, ${asked} đang hỏi, ${out} để ngoài có lý do.`,
    `Account: ${lines} lines assign work, are rows of tables or name an agency; ${taken} are in the draft, ${asked} are asked about, ${out} are left out for a reason.`,
  );
}

function describeQuestions(questions: OpenQuestion[], session: Session): string[] {
  const { t, colors } = session;
  return questions.map((one) => {
    const choices =
      one.options.length > 0
        ? ` [${one.options.slice(0, 8).join(', ')}${one.options.length > 8 ? ', …' : ''}]`
        : '';
    const proposal = one.proposal === null ? '' : ` ${t('đề xuất', 'proposed')}: ${one.proposal}`;
    const mark = one.required ? colors.yellow('?') : colors.dim('?');
    return `  ${mark} ${colors.bold(one.id)} ${lines(one.lines, session)} ${t(one.message)}${choices}${proposal}`;
  });
}

/**
 * The outline of a draft, with its questions.
 * @param draft as read, not refused
 * @param open questions without an answer
 * @param session language and colours
 */
export function describeImport(draft: PlanDraft, open: OpenQuestion[], session: Session): string {
  const { t, colors } = session;
  const blocks = draft.headings.reduce((sum, heading) => sum + heading.blocks.length, 0);
  const targets = draft.targets.map(
    (one) =>
      `  ${one.id} ${one.operator} ${one.value ?? '?'} ${one.unit ?? ''} ${lines(one.lines, session)}  ${cut(one.statement)}`,
  );
  const general = draft.general.map((one) => `  ${one.about} ${lines(one.lines, session)}  ${cut(one.text)}`);
  const notes = draft.notes.map(
    (note) => `  ${colors.yellow('!')} ${lines(note.lines, session)} ${t(note.message)}`,
  );
  const sections: [string, string[]][] = [
    [
      t(
        `Phân công: ${draft.headings.length} mục, ${blocks} nhiệm vụ`,
        `Assignment: ${draft.headings.length} headings, ${blocks} duties`,
      ),
      draft.headings.map((heading) => describeHeading(heading, session)),
    ],
    [t('Yêu cầu chung', 'General'), general],
    [t(`Chỉ tiêu: ${targets.length}`, `Targets: ${targets.length}`), targets],
    [t('Điểm đáng ngờ trong văn bản', 'What looks wrong in the text'), notes],
    [t(`Câu hỏi: ${open.length}`, `Questions: ${open.length}`), describeQuestions(open, session)],
  ];
  const shown = sections.filter(([, entries]) => entries.length > 0);
  return [
    describeMeta(draft, session),
    ...shown.map(([title, entries]) => `${colors.bold(title)}\n${entries.join('\n')}`),
    describeLedger(draft, session),
  ].join('\n\n');
}
