/**
 * What prepares or shows a machine: executables found or built, `doctor`, the demonstration. A checkout has it, the
 * server's own build does not, so it is loaded when a command asks for it, and only its shape is known here.
 */
import { existsSync } from 'node:fs';
import { both, type Bilingual, type Log } from '../domain/bilingual.ts';
import type { Instant } from '../domain/plan.ts';
import { UserError } from '../domain/user-error.ts';
import type { Config } from '../client/config.ts';
import type { EngineContext } from '../client/engine/context.ts';
import type { createProgress } from '../cli/progress.ts';
import type { Colors } from '../cli/table.ts';
import type { LocateExecutable } from '../standalone/locate.ts';

export interface Tools {
  locateTemporalCli: LocateExecutable;
  locateTestServer: LocateExecutable;
  /**
   * Looks at the executables and tool chains of this machine; downloads, builds and changes nothing.
   * @param env settings and `PATH`
   */
  diagnose(env: NodeJS.ProcessEnv): Promise<DiagnosedPart[]>;
  /**
   * Shows everything and leaves its files in `out`. With `open` it ends when `signal` does.
   * @throws UserError `failed` naming each check that did not hold; `refused` when another demonstration works in
   *   the same folder
   */
  runDemo(options: DemoOptions): Promise<void>;
  demoHome: DemoHome;
}

/** One line of `doctor`. */
export interface DiagnosedPart {
  name: string;
  ok: boolean;
  /** Whether running on this machine needs it. */
  needed: boolean;
  version: string | null;
  path: string | null;
  /** What to do about it; null when it is well. */
  remedy: Bilingual | null;
}

export interface DemoOptions {
  /** Absolute folder of the results. */
  out: string;
  /** Whether the live server goes on running when all is told. */
  open: boolean;
  /** Whether the years of a plan that is amended and reorganised are told, and nothing else. */
  years: boolean;
  config: Config;
  /** One line of progress. */
  log: Log;
  /** One line of the story. */
  tell(line: string): void;
  /** Colours of the stream that the story goes to. */
  colors: Colors;
  /** A new progress display. */
  progress(): ReturnType<typeof createProgress>;
  /** Told once, when everything was seen, with what was left where; with `open` the server runs on after it. */
  onSeen?(result: object): void;
  signal: AbortSignal;
}

/** The home of `server --demo`. */
export interface DemoHome {
  /** @throws UserError `invalid` with a production database, and on a home that was used for something else */
  require(home: string, databaseUrl: string | null): void;
  /** Where a new demonstration's clock starts; undefined on a home whose clock runs already. */
  startOfClock(home: string): Instant | undefined;
  /** Marks a home as a demonstration's before anything is written there, so that a broken start can be taken up. */
  mark(home: string): Promise<void>;
  /** Plays a plan in mid-cycle in; on a home that has it already nothing changes. */
  seed(context: EngineContext, log: Log): Promise<void>;
}

const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const TOOLS = new URL(`../tools/index${EXTENSION}`, import.meta.url);

const IN_A_CHECKOUT = both(
  'Chạy lệnh này trong thư mục mã nguồn, sau `npm ci`.',
  'Run this command in a checkout of the sources, after `npm ci`.',
);

/** What helps where a Temporal server is all that is missing. */
export const OR_ANOTHER_TEMPORAL = both(
  'Đặt TEMPORAL_ADDRESS (máy chủ Temporal sẵn có), hoặc chạy trong thư mục mã nguồn, sau `npm ci`.',
  'Set TEMPORAL_ADDRESS to a Temporal server of yours, or run it in a checkout of the sources, after `npm ci`.',
);

/** Loads the tools; null in a server's build, which has none. */
export async function findTools(): Promise<Tools | null> {
  if (!existsSync(TOOLS)) return null;
  const { tools } = (await import(TOOLS.href)) as { tools: Tools };
  return tools;
}

/**
 * Loads the tools.
 * @param remedy what else helps, where they are not there
 * @throws UserError `failed` in a server's build, which has none
 */
export async function requireTools(remedy: Bilingual = IN_A_CHECKOUT): Promise<Tools> {
  const tools = await findTools();
  if (tools) return tools;
  const words = both(
    'Bản cài này chỉ có phần máy chủ, không kèm công cụ để chạy trọn trên một máy.',
    'This is the server by itself: it has no tools for running everything on one machine.',
  );
  const message = both('không có thư mục này trong bản cài', 'this folder is not part of the installation');
  throw new UserError('failed', words, [{ path: 'dist/tools', line: null, message, remedy }]);
}
