/** Words that must not be found where they do not belong: each its own, and each easy to look for. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Canaries {
  /** A text, as somebody types one, with a word that stands nowhere else. */
  text(what: string): string;
  /** An address, and the number of a figure, of the same kind. */
  address(unit: string): string;
  figure(): number;
  /** All that was given out, by what it was given out for. */
  all(): [what: string, word: string][];
}

export function createCanaries(): Canaries {
  const given: [string, string][] = [];
  const next = (what: string, word: (n: string) => string): string => {
    const made = word(String(given.length + 1).padStart(3, '0'));
    given.push([what, made]);
    return made;
  };
  return {
    text: (what) => `Bà Lò Thị Bưởi, bản Pú ${next(what, (n) => `kxq${n}zvw`)}`,
    address: (unit) => `${next('address', (n) => `kxq${n}zvw`)}@${unit}.example`,
    figure: () => Number(next('figure', (n) => `7${n}836254`)),
    all: () => given,
  };
}

/** How a word stands in bytes: as it is, and in base64 wherever it may begin. */
function spellings(word: string): string[] {
  const shifted = [0, 1, 2].map((shift) => {
    const whole = Buffer.from(' '.repeat(shift) + word).toString('base64');
    // What stands beside it decides the first and the last signs.
    return whole.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + word.length) * 4) / 3));
  });
  return [word, ...shifted];
}

/** Which of the words stand somewhere in these bytes, plain or in base64. */
export function wordsFound(words: readonly string[], bytes: Buffer): string[] {
  return words.filter((word) => spellings(word).some((spelling) => bytes.includes(spelling)));
}

/** All bytes of a folder's files, one after another; read anew where a database takes its journal away meanwhile. */
export async function bytesOf(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  try {
    return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return bytesOf(folder);
  }
}
