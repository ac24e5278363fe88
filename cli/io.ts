import type { Asker } from './ask.ts';

/** Where a run of the command line reads and writes; tests hand in their own. */
export interface Writer {
  write(text: string): unknown;
  isTTY?: boolean;
}

export interface Io {
  stdout: Writer;
  stderr: Writer;
  env: NodeJS.ProcessEnv;
  /** Folder that relative paths start from. */
  cwd: string;
  /** Present where somebody sits at a terminal and may be asked. */
  ask?: Asker;
}

/**
 * Whether a stream takes colours: only a terminal, and never against NO_COLOR.
 * @param io the run's streams and environment
 * @param stream the stream that is written to
 */
export function takesColour(io: Io, stream: Writer): boolean {
  return stream.isTTY === true && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
}
