import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Answers, OpenQuestion } from '../../importer/plan/desk.ts';
import type { DraftRefusal, PlanDraft } from '../../importer/plan-draft.ts';
import { LARGEST_FILE } from '../../importer/refuse/budget.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeImport } from '../describe-import.ts';
import { readBytes } from '../read-bytes.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { writeNamedFile } from '../write-file.ts';

interface Flags {
  out?: string;
  answers?: string;
  text?: string;
  questions?: string;
  force?: boolean;
}

function describeRefusal(refused: DraftRefusal, { t, colors }: Session): string {
  return `${colors.red('✗')} ${t('Không nhập được', 'Not imported')} (${refused.code}): ${t(refused.message)}`;
}

async function writeAll(flags: Flags, session: Session, files: Record<'text' | 'questions' | 'out', string>) {
  const { cwd } = session.io;
  for (const option of ['text', 'questions', 'out'] as const) {
    const file = flags[option];
    if (file === undefined) continue;
    await writeNamedFile(`--${option}`, file, cwd, files[option], flags.force === true);
    session.note(session.t(`Đã ghi: ${file}`, `Written: ${file}`));
  }
}

/** The draft's questions beside those that its way into a file raises, with what was answered left out. */
function withQuestions(draft: PlanDraft, open: OpenQuestion[]): PlanDraft {
  return { ...draft, questions: open };
}

function describeNext(open: OpenQuestion[], isComplete: boolean, { out }: Flags, session: Session): string {
  const { t, colors } = session;
  const required = open.filter((one) => one.required).length;
  if (!isComplete) {
    return colors.yellow(
      t(
        `Còn ${required} câu hỏi bắt buộc. Ghi mẫu trả lời bằng --questions tra-loi.yaml, điền, rồi nhập lại với --answers tra-loi.yaml.`,
        `${required} required questions are open. Write a template with --questions answers.yaml, fill it in, and import again with --answers answers.yaml.`,
      ),
    );
  }
  return out === undefined
    ? t('Ghi kế hoạch bằng --out ke-hoach.yaml.', 'Write the plan with --out plan.yaml.')
    : t(
        `Xem lại rồi chạy: lien-nganh plan check ${out}`,
        `Look it over, then run: lien-nganh plan check ${out}`,
      );
}

/** Answers, with the lists of names in files that they name; such a file lies beside them. */
async function readGiven(file: string, cwd: string, known: OpenQuestion[]): Promise<Answers> {
  const { filesNamedIn, readAnswers } = await import('../../client/documents/read-answers.ts');
  const { readNames } = await import('../../client/documents/read-names.ts');
  const text = await readTextFile(file, cwd);
  const folder = dirname(resolve(cwd, file));
  const lists = new Map<string, string[]>();
  for (const list of filesNamedIn(text))
    lists.set(list, await readNames(await readBytes(list, folder, LARGEST_FILE), list));
  return readAnswers(text, file, known, lists);
}

/** `plan import FILE`: from a document to a plan draft. Exit 0, or 2 with the reason where it is refused. */
export function addPlanImport(parent: Command, run: Run): void {
  const command = parent
    .command('import')
    .description(run.t('đọc văn bản kế hoạch thành bản nháp', 'read a plan document into a draft'))
    .argument('<FILE>', run.t('văn bản: TXT, Markdown, DOCX, PDF có chữ, HTML', 'the document'))
    .option('--out <FILE>', run.t('ghi kế hoạch (YAML)', 'write the plan, YAML'))
    .option('--answers <FILE>', run.t('câu trả lời (YAML)', 'answers to the questions, YAML'))
    .option('--questions <FILE>', run.t('ghi mẫu trả lời để điền', 'write a template of answers to fill in'))
    .option('--text <FILE>', run.t('ghi phần chữ đọc được', 'write the text as read'))
    .option('--force', run.t('ghi đè tệp đã có', 'replace files that exist'));
  withExamples(
    command,
    run,
    'plan import ke-hoach.docx',
    'plan import ke-hoach.docx --questions tra-loi.yaml',
    'plan import ke-hoach.docx --answers tra-loi.yaml --out ke-hoach.yaml',
  );
  onRun<Flags>(command, run, async (session, [file = ''], flags) => {
    const { cwd } = session.io;
    const bytes = await readBytes(file, cwd, LARGEST_FILE);
    const { importApart } = await import('../../client/documents/import-apart.ts');
    const { writeAnswersTemplate, writePlan } = await import('../../importer/write-plan.ts');
    session.note(session.t(`Đang đọc ${file} …`, `Reading ${file} …`));
    const { draft, source } = await importApart(bytes, file);
    const { refused } = draft;
    if (refused) {
      session.answer(draft, () => describeRefusal(refused, session));
      return 2;
    }
    const known = writePlan(draft, {}).questions;
    const given = flags.answers === undefined ? {} : await readGiven(flags.answers, cwd, known);
    const { yaml, questions, open, isComplete } = writePlan(draft, given);
    const text = source.lines.map((line) => `${line}\n`).join('');
    await writeAll(flags, session, {
      out: yaml,
      text,
      questions: writeAnswersTemplate(questions, session.lang),
    });
    session.answer(withQuestions(draft, open), () =>
      [describeImport(draft, open, session), describeNext(open, isComplete, flags, session)].join('\n\n'),
    );
    return 0;
  });
}
