/**
 * Files are read in a process of its own: whatever a file does, it does it there, within limits of memory and time,
 * and the server goes on answering. A reader that was of little cost is used again.
 */
import { both } from '../../../domain/bilingual.ts';
import { UserError } from '../../../domain/user-error.ts';
import type { Job, JobName, Jobs } from './jobs.ts';
import { FILES_PER_READER, MOST_AT_ONCE, MOST_WAITING, TIDY_BYTES } from './limits.ts';
import { startReader, type Reader, type Stopped } from './start-reader.ts';
import { residentBytes } from './watch-use.ts';

interface Kept {
  reader: Reader;
  /** Files it has read. */
  files: number;
}

let isKeptReady = false;
/** Readers that wait for a file. */
const spare: Kept[] = [];
let atWork = 0;
const waiting: (() => void)[] = [];

/** From now on one reader is always there, so that a file need not wait for a process to start. For servers. */
export function keepReaderReady(): void {
  isKeptReady = true;
  refill();
}

/** Lets the readers go. */
export function closeReaders(): void {
  isKeptReady = false;
  for (const { reader } of spare.splice(0)) reader.end();
}

function refill(): void {
  if (isKeptReady && spare.length === 0) spare.push({ reader: startReader(true), files: 0 });
}

async function acquireReader(): Promise<void> {
  if (atWork < MOST_AT_ONCE) {
    atWork += 1;
    return;
  }
  if (waiting.length >= MOST_WAITING) throw busy();
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function releaseReader(): void {
  const next = waiting.shift();
  if (next) next();
  else atWork -= 1;
}

function putBack(kept: Kept): void {
  const resident = residentBytes(kept.reader.pid) ?? 0;
  const isGood = kept.files < FILES_PER_READER && resident <= TIDY_BYTES && spare.length < MOST_AT_ONCE;
  if (isGood) spare.push(kept);
  else kept.reader.end();
  refill();
}

/** One file by one reader. */
async function runOnce(kept: Kept, job: Job): Promise<{ answer: unknown } | Stopped> {
  const told = await kept.reader.run(job);
  kept.files += 1;
  if ('answer' in told) putBack(kept);
  else kept.reader.end();
  refill();
  if ('failed' in told) throw new Error(`the reader failed: ${told.failed}`);
  return told;
}

/** A reader that waits may leave at the moment it is asked; then a new one is. */
async function runWithAny(job: Job): Promise<{ answer: unknown } | Stopped> {
  const fresh = (): Kept => ({ reader: startReader(isKeptReady), files: 0 });
  const waited = spare.pop();
  refill();
  const told = await runOnce(waited ?? fresh(), job);
  return waited && 'stopped' in told && told.stopped === 'left' ? runOnce(fresh(), job) : told;
}

/**
 * Does a job in a reader.
 * @returns its answer, or why there is none: the file took more memory or time than any honest one
 * @throws UserError `unreachable` where too many files wait already
 */
export async function readApart<Name extends JobName>(
  job: Name,
  input: Jobs[Name]['input'],
): Promise<{ answer: Jobs[Name]['answer'] } | Stopped> {
  await acquireReader();
  try {
    return (await runWithAny({ job, input })) as { answer: Jobs[Name]['answer'] } | Stopped;
  } finally {
    releaseReader();
  }
}

function busy(): UserError {
  return new UserError(
    'unreachable',
    both('Đang có quá nhiều tệp chờ đọc.', 'Too many files wait to be read at the moment.'),
    [
      {
        path: null,
        line: null,
        message: both('Tệp này chưa được nhận.', 'This file was not taken.'),
        remedy: both('Gửi lại sau một phút.', 'Send it again in a minute.'),
      },
    ],
  );
}
