/** Values that several acts take. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { FieldDeclaration, FieldKind } from './declaration.ts';

type Words = Partial<Pick<FieldDeclaration, 'flags' | 'help' | 'label' | 'hint' | 'missing' | 'noPersons'>>;

const field =
  <Kind extends FieldKind>(kind: Kind, words: Words) =>
  (own: Words = {}): FieldDeclaration<Kind, false> => ({ kind, optional: false, ...words, ...own });

/**
 * The same, where it may be left out.
 * @param missing what a page says that asks for it all the same
 */
export function optional<Kind extends FieldKind>(
  { missing: _missing, ...declaration }: FieldDeclaration<Kind, false>,
  missing?: Bilingual,
): FieldDeclaration<Kind, true> {
  return { ...declaration, optional: true, ...(missing ? { missing } : {}) };
}

const REASON: Bilingual = both('Lý do', 'Reason');

/** Why something is decided or asked for. */
export const why = field('text', {
  flags: '--why <TEXT>',
  help: both('lý do', 'the reason'),
  label: REASON,
  missing: both('Ghi lý do.', 'Enter the reason.'),
});

/** What is asked, answered or put forward, for others to read. */
export const statement = field('text', {
  noPersons: true,
  flags: '--text <T>',
  hint: both('Không ghi danh sách người.', 'No lists of persons.'),
});

/** A new date. */
export const newDate = field('date', {
  flags: '--to <D>',
  help: both('hạn mới, YYYY-MM-DD', 'the new date, YYYY-MM-DD'),
  label: both('Hạn mới', 'New date'),
  hint: both('Ví dụ: 24/6/2024', 'For example 24/6/2024'),
});

/** The issuer's document for what moves or waives a duty. */
export const issuersBasis = field('document', {
  flags: '--basis <"số, ngày">',
  help: both(
    'văn bản của cơ quan ban hành; thiếu thì chỉ ghi kiến nghị',
    'document of the issuer; without it only a proposal is recorded',
  ),
  hint: both('Văn bản của cơ quan ban hành kế hoạch.', 'Of the plan’s issuer.'),
});

/** The document that a pause or a suspension rests on. */
export const basis = field('document', {
  flags: '--basis <"số, ngày">',
  help: both('văn bản làm căn cứ', 'the document it rests on'),
  hint: both('Nếu có văn bản chỉ đạo.', 'If a document orders it.'),
});

/** Version of the report that the actor had before them; on the command line the newest in the record. */
export const version = field('version', {});

/** Number and date of the unit's own document. */
export const document = field('document', {
  flags: '--document <"số, ngày">',
  help: both('văn bản của đơn vị', 'number and date of the unit’s document'),
});

/** The signed file of the unit's document. */
export const signed = field('file', {
  flags: '--signed <FILE>',
  help: both('bản đã ký: PDF, DOCX, XLSX hoặc ảnh', 'signed file: PDF, DOCX, XLSX or picture'),
});
