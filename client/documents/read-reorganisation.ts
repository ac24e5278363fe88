/** Reading a reorganisation of agencies. */
import type { Reorganisation } from '../../domain/succession/reorganisation.ts';
import { checkReorganisation, reorganisationFile } from '../../domain/schemas/reorganisation.ts';
import { documentError, readDocument } from './read-document.ts';

/**
 * Reads a file (`schema: lien-nganh/reorganisation@1`).
 *
 * @param text - the YAML
 * @param file - its name, for messages
 * @throws UserError `invalid` with path, line, message and remedy of each mistake
 */
export function readReorganisation(text: string, file: string): Reorganisation {
  const reading = readDocument(text, reorganisationFile);
  const { value } = reading;
  const findings = value ? checkReorganisation(value) : reading.findings;
  if (!value || findings.length > 0) throw documentError(file, reading.details(findings));
  const { schema: _schema, changes, ...rest } = value;
  return {
    ...rest,
    changes: changes.map(({ to, ...change }) => ({
      ...change,
      to: to.map(({ id, name, nameEn }) => ({
        id,
        ...(name === undefined ? {} : { name }),
        ...(nameEn === undefined ? {} : { nameEn }),
      })),
    })),
    coordinators: value.coordinators.map(({ plan, ...one }) => ({
      ...one,
      ...(plan === undefined ? {} : { plan }),
    })),
  };
}
