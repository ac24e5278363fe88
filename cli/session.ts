/** What every command gets: checked settings, streams, colours, and the one way to answer. */
import { createColors } from 'picocolors';
import { translator, type Lang, type Translate } from '../domain/bilingual.ts';
import type { Config } from '../client/config.ts';
import type { Engine } from '../client/engine.ts';
import { forPrograms } from '../words/for-programs.ts';
import type { Asker } from './ask.ts';
import type { Io } from './io.ts';
import { takesColour } from './io.ts';
import type { OpenedEngine } from './open-engine.ts';
import { drawColumns, drawTable, type Colors, type Column } from './table.ts';

/** What a run of the command line is given from outside. */
export interface Surroundings {
  io: Io;
  openEngine(config: Config): Promise<OpenedEngine>;
  /** Aborted when the person presses Ctrl-C. */
  interrupted: AbortSignal;
}

export interface Session {
  config: Config;
  json: boolean;
  lang: Lang;
  io: Io;
  interrupted: AbortSignal;
  /** Null where nobody may be asked: without a terminal, and with `--json`. */
  ask: Asker | null;
  /** Has something done after Ctrl-C before the process ends. */
  onInterrupt(tidyUp: () => Promise<unknown>): void;
  /** Colours of stdout. */
  colors: Colors;
  /** Picks the words of the chosen language. */
  t: Translate;
  /** One line of progress, on stderr. */
  note(text: string): void;
  /** The result: one JSON document with `--json`, else text for people. */
  answer(result: unknown, forPeople: () => string): void;
  /** A table of things, one a row. */
  table<Row>(rows: Row[], columns: Column<Row>[]): string;
  /** A table of facts, each with its name before it. */
  facts(rows: [name: string, fact: string | number | null][]): string;
  /** Opens the engine for one use and closes it whatever happens. */
  withEngine<T>(use: (engine: Engine) => Promise<T>): Promise<T>;
}

/**
 * Puts a session together.
 * @param surroundings streams and the engine's opener
 * @param config checked settings
 * @param options whether stdout holds one JSON document; where to leave what Ctrl-C must do
 */
export function createSession(
  surroundings: Surroundings,
  config: Config,
  options: Pick<Session, 'json' | 'onInterrupt'>,
): Session {
  const { io } = surroundings;
  const { json } = options;
  const t = translator(config.lang);
  const colors = createColors(takesColour(io, io.stdout));
  return {
    ...options,
    config,
    io,
    colors,
    lang: config.lang,
    ask: json ? null : (io.ask ?? null),
    interrupted: surroundings.interrupted,
    t,
    note: (text) => void io.stderr.write(`${text}\n`),
    answer: (result, forPeople) =>
      void io.stdout.write(`${json ? JSON.stringify(forPrograms(result, t), null, 2) : forPeople()}\n`),
    table: (rows, columns) => drawColumns(colors, rows, columns),
    facts: (rows) => drawTable(colors, [], rows),
    withEngine: async (use) => {
      const opened = await surroundings.openEngine(config);
      try {
        return await use(opened.engine);
      } finally {
        await opened.close();
      }
    },
  };
}
