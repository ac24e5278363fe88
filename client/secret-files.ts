/** Secrets that are handed over as files, as Docker and Kubernetes do it: nothing of them stands in the environment. */
import { readFileSync } from 'node:fs';
import { both, type Bilingual } from '../domain/bilingual.ts';
import { SECRETS } from './settings.ts';

/**
 * Puts what the files of `…_FILE` variables hold into the places of the variables they stand for.
 * @param given values by variable
 * @returns the values with the secrets, and each variable that cannot be used with what is wrong about it
 */
export function readSecrets(given: Record<string, unknown>): {
  values: Record<string, unknown>;
  wrong: [name: string, words: Bilingual][];
} {
  const values = { ...given };
  const wrong: [string, Bilingual][] = [];
  for (const name of SECRETS) {
    const file = `${name}_FILE`;
    const path = given[file];
    if (typeof path !== 'string') continue;
    if (given[name] !== undefined) {
      wrong.push([
        file,
        both(`${name} đã được đặt, chỉ dùng một trong hai`, `${name} is set, too; keep one`),
      ]);
      continue;
    }
    const secret = readSecret(path);
    if (secret === '') wrong.push([file, both('tệp này rỗng', 'this file is empty')]);
    else if (secret !== null) values[name] = secret;
  }
  return { values, wrong };
}

/** @returns null where it cannot be read, which is said where all files are checked */
function readSecret(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
