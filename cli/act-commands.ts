/** The commands of all declared acts: arguments, options, help and what is said afterwards follow from the declaration. */
import type { Command } from 'commander';
import { both, type Bilingual } from '../domain/bilingual.ts';
import type {
  ActDeclaration,
  CommandDeclaration,
  FieldDeclaration,
  FieldKind,
  SubjectKind,
  Subjects,
} from '../client/acts/declaration.ts';
import { ACTS, type ActMethod } from '../client/acts/index.ts';
import type { Engine } from '../client/engine.ts';
import { addActor, type ActFlags } from './act-options.ts';
import { SUBJECT_SYNTAX, type SubjectFlags } from './act-subjects.ts';
import { parseConsent, parseDate, parseDocument, parseEmail, parseText } from './arguments.ts';
import type { Run } from './command.ts';
import { onRun, withExamples } from './command.ts';
import { addYes, confirmFinal, requireYes, type YesFlag } from './confirm-final.ts';
import { describeObligation, describeReport } from './describe-obligation.ts';
import { describeObstacle } from './describe-obstacle.ts';
import { describeStatus } from './describe-status.ts';
import { describeThread } from './describe-thread.ts';
import { FINAL_ACTS } from './final-acts.ts';
import { readSentFile } from './read-file.ts';
import type { Session } from './session.ts';
import { noteWarnings } from './signed-option.ts';

/** Groups that hold nothing but acts. */
const GROUPS: Record<string, Bilingual> = { extension: both('gia hạn', 'extensions') };

const PARSERS: Record<Exclude<FieldKind, 'file' | 'version'>, (value: string) => unknown> = {
  text: parseText,
  'document-number': parseText,
  date: parseDate,
  email: parseEmail,
  document: parseDocument,
  consent: parseConsent,
};

type Described = { [Kind in SubjectKind]: (result: Subjects[Kind]['result'], session: Session) => string };

const DESCRIBED: Described = {
  report: describeObligation,
  task: describeObligation,
  obligation: describeObligation,
  duty: describeObligation,
  item: describeThread,
  unit: describeStatus,
  plan: describeStatus,
  act: ({ act, obligation }, { t }) =>
    t(`Đã hoàn tác ${act}: ${obligation}.`, `Undone ${act}: ${obligation}.`),
  aggregate: describeReport,
  obstacle: describeObstacle,
  'new-obstacle': describeObstacle,
};

function groupOf(program: Command, name: string, run: Run): Command {
  const there = program.commands.find((command) => command.name() === name);
  if (there) return there;
  const { vi, en } = GROUPS[name]!;
  return program.command(name).description(run.t(vi, en));
}

function addField(command: Command, { kind, optional, flags, help }: FieldDeclaration, run: Run): void {
  if (flags === undefined) return;
  const words = help ? run.t(help.vi, help.en) : '';
  const option = command.createOption(flags, words).makeOptionMandatory(!optional);
  if (kind !== 'file' && kind !== 'version') option.argParser(PARSERS[kind]);
  command.addOption(option);
}

/** The values that were given, each under its own name; files are read. */
async function readValues(
  fields: [string, FieldDeclaration][],
  flags: Record<string, unknown>,
  { io }: Session,
): Promise<object> {
  const values = await Promise.all(
    fields.map(async ([name, { kind }]) => {
      const given = flags[name];
      const isFile = kind === 'file' && typeof given === 'string';
      return [name, isFile ? await readSentFile(given, io.cwd) : given] as const;
    }),
  );
  return Object.fromEntries(values);
}

function addActCommand(
  program: Command,
  declaration: ActDeclaration,
  words: CommandDeclaration,
  run: Run,
): void {
  const { method, subject } = declaration;
  const [group = '', name = ''] = words.path.split(' ');
  const command = groupOf(program, group, run).command(name);
  command.description(run.t(words.description.vi, words.description.en));
  SUBJECT_SYNTAX[subject].add(command, run, words.takes);
  addActor(command, run);
  const fields = Object.entries(declaration.fields).filter(([field]) => !words.without?.includes(field));
  for (const [, field] of fields) addField(command, field, run);
  const final = FINAL_ACTS[method as ActMethod];
  if (final) addYes(command, run);
  withExamples(command, run, ...words.examples.map((example) => `${words.path} ${example}`));
  type Flags = ActFlags & SubjectFlags & YesFlag & Record<string, unknown>;
  onRun<Flags>(command, run, async (session, args, flags) => {
    if (final) requireYes(flags, session);
    const named = SUBJECT_SYNTAX[subject].read(args, flags);
    const input = { ...named, ...(await readValues(fields, flags, session)), as: flags.as, id: flags.id };
    return session.withEngine(async (engine) => {
      if (final) {
        const stop = await confirmFinal(flags, session, () => final(engine, input, session));
        if (stop !== null) return stop;
      }
      const perform = engine[method as ActMethod] as (given: object) => ReturnType<Engine[ActMethod]>;
      const result = await perform(input);
      noteWarnings(result as { warnings?: Bilingual[] }, session);
      session.answer(result, () =>
        (DESCRIBED[subject] as (one: unknown, to: Session) => string)(result, session),
      );
      return 0;
    });
  });
}

/** Adds the commands of every declared act; groups that are there already take theirs. */
export function addActCommands(program: Command, run: Run): void {
  for (const declaration of Object.values(ACTS) as ActDeclaration[]) {
    for (const words of declaration.commands) addActCommand(program, declaration, words, run);
  }
}
