/** What reading one file may cost. An honest one takes a second or two and some ninety megabytes. */

const MB = 1024 * 1024;

/** Processor time that one file may take: a busy machine takes longer over it, and a good file is not refused for that. */
export const READING_PROCESSOR_MS = 15_000;
/** From when the reader has the file until it must have answered, for one that waits without working. */
export const READING_MS = 120_000;
/** How long a reader may take to be there at all: a loaded machine is slow to start a process. */
export const STARTING_MS = 60_000;
/** Resident bytes at which a reader is ended, below the 256 MB it may never have. */
export const MEMORY_BYTES = 216 * MB;
/** Resident bytes above which a reader, having answered, is not used again. */
export const TIDY_BYTES = 160 * MB;
/** V8's own part of it, in MB. */
export const HEAP_MB = 120;
/**
 * Writable memory that the system itself refuses to go beyond, in kB: between two looks at what is resident, much can
 * be asked for. Stacks of threads count here although they are hardly touched.
 */
export const DATA_KB = 384 * 1024;
/** Seconds of processor for all files that one reader reads; also ends one whose server is gone. */
export const PROCESSOR_S = 60;
/** How often a reader at work is looked at. */
export const LOOK_MS = 10;
/** Files that one reader reads, one after the other. */
export const FILES_PER_READER = 20;
/** Readers at work at once, and files that may wait for one. */
export const MOST_AT_ONCE = 2;
export const MOST_WAITING = 16;
/** A reader that nobody keeps ready leaves after so long without a file. */
export const IDLE_MS = 10_000;
