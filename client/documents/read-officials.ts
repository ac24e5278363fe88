/** Reading a directory of officials. */
import { both } from '../../domain/bilingual.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { officialsFile } from '../../domain/schemas/officials.ts';
import type { OfficialsFile } from '../../domain/schemas/officials.ts';
import type { OfficialEntry } from '../engine.ts';
import type { Reading } from './read-document.ts';
import { documentError, readDocument } from './read-document.ts';

function toEntries(file: OfficialsFile): OfficialEntry[] {
  return file.officials.map((official) => ({
    ...official,
    plan: official.plan === undefined ? file.plan : official.plan,
  }));
}

/** A person may work for several units or plans, but stands once for each. */
function findRepeated(entries: OfficialEntry[]): Finding[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index): Finding[] => {
    const key = JSON.stringify([entry.email, entry.unit, entry.plan]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        path: ['officials', index],
        severity: 'error',
        message: both(
          `${entry.email} đã có ở trên cho cùng đơn vị.`,
          `${entry.email} stands above for the same unit.`,
        ),
        remedy: both('Gộp các vai trò vào một mục: roles: […].', 'Put the roles into one entry: roles: […].'),
      },
    ];
  });
}

/** A directory file that could be read, and how to point into it. */
export interface DirectoryReading {
  officials: OfficialEntry[];
  /** Findings about the file as they are shown: path, line, message and remedy in one language. */
  details: Reading<unknown>['details'];
}

/**
 * Reads a directory file (`schema: lien-nganh/officials@1`).
 *
 * @param text - the YAML
 * @param file - its name, for messages
 * @throws UserError `invalid` with path, line, message and remedy of each mistake
 */
export function readDirectory(text: string, file: string): DirectoryReading {
  const reading = readDocument(text, officialsFile);
  const officials = reading.value ? toEntries(reading.value) : [];
  const findings = reading.value ? findRepeated(officials) : reading.findings;
  if (findings.length > 0) throw documentError(file, reading.details(findings));
  return { officials, details: reading.details };
}

/** The officials of a directory file; parameters and errors as in `readDirectory`. */
export function readOfficials(text: string, file: string): OfficialEntry[] {
  return readDirectory(text, file).officials;
}
