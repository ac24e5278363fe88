/** How the values of an act travel: what stays in its row, what goes to the workflow, which files come with it. */
import type { Bilingual } from '../../domain/bilingual.ts';
import type { DocumentNamed } from '../shapes/subjects.ts';
import { PDF } from '../documents/media-types.ts';
import type { FieldKind, FieldValues, Fields } from '../acts/declaration.ts';
import type { EngineContext } from '../engine/context.ts';
import type { ActRequest } from './act-request.ts';
import { requireDocument } from './require-document.ts';
import { requireNoPersons } from './require-no-persons.ts';
import { readSigned } from './signed-file.ts';

/** The parts of a request that come from an act's own values. */
export interface Travelling {
  content: Record<string, unknown>;
  carried: NonNullable<ActRequest['carried']>;
  files: NonNullable<ActRequest['files']>;
  warnings: Bilingual[];
}

/** What travels as the act's particulars say. */
const UNPACKED: readonly FieldKind[] = ['version', 'document-number', 'consent'];

type Values = Record<string, FieldValues[FieldKind] | undefined>;

/** A document that is cited as the basis travels, a unit's own stays with its text and only its presence travels. */
function packDocument(into: Travelling, name: string, value: DocumentNamed | undefined): void {
  const document = value && requireDocument(value, name);
  if (name === 'basis') {
    if (document) Object.assign(into.carried, { number: document.number, issuedOn: document.date });
    return;
  }
  into.content[name] = document ?? null;
  if (document) into.carried.documented = true;
}

/**
 * Packs an act's values. Texts stay in the row, dates and numbers of documents travel; who is named stays in the row.
 * @throws UserError `invalid` for a document that is none, a list of persons, or a file that may not be kept
 */
export async function pack(context: EngineContext, fields: Fields, values: Values): Promise<Travelling> {
  const into: Travelling = { content: {}, carried: {}, files: [], warnings: [] };
  for (const [name, { kind, noPersons }] of Object.entries(fields)) {
    const value = values[name];
    if (noPersons && typeof value === 'string') requireNoPersons(name, value);
    if (kind === 'document') packDocument(into, name, value as DocumentNamed | undefined);
    else if (value === undefined || UNPACKED.includes(kind)) continue;
    else if (kind === 'file') {
      // Only a report that is numbered has to be a PDF.
      const only = 'number' in fields ? PDF : undefined;
      const { content, files, warnings } = await readSigned(context, value as FieldValues['file'], only);
      Object.assign(into.content, content);
      into.files.push(...files);
      into.warnings.push(...warnings);
      if ('document' in fields) into.carried.documented = true;
    } else if (kind === 'date') into.carried[name === 'date' ? 'issuedOn' : 'dueDate'] = value as string;
    else into.content[name] = value;
  }
  return into;
}
