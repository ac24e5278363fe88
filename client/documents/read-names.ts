/** A list of units in a file of its own: Excel, Word, PDF, values between commas, or text with a name on each line. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { invalid, type UserError } from '../../domain/user-error.ts';
import { readApart } from './apart/read-apart.ts';

/** More than the communes of the whole country. */
const MOST_NAMES = 4000;

/**
 * Reads the names of a list, in a process of its own with the limits of every file.
 *
 * @param bytes the file
 * @param name its name, of which the ending matters, for messages too
 * @returns names, each once
 * @throws UserError `invalid` for a file that cannot be read, that has no names, or too many
 */
export async function readNames(bytes: Uint8Array, name: string): Promise<string[]> {
  const told = await readApart('read-names', { bytes, name });
  if ('stopped' in told)
    throw refused(name, both('cần quá nhiều bộ nhớ hoặc thời gian', 'it takes too much'));
  if ('refused' in told.answer) throw refused(name, told.answer.refused);
  const { names } = told.answer;
  if (names.length === 0) throw refused(name, both('không thấy tên nào', 'no name was found'));
  if (names.length > MOST_NAMES)
    throw refused(name, both(`có hơn ${MOST_NAMES} tên`, `more than ${MOST_NAMES} names`));
  return names;
}

function refused(name: string, { vi, en }: Bilingual): UserError {
  return invalid(
    name,
    both(`${name}: ${vi}`, `${name}: ${en}`),
    both(
      'Mỗi dòng một tên đơn vị: tệp XLSX, CSV, TXT, DOCX hoặc PDF có chữ',
      'One unit a line: an XLSX, CSV, TXT, DOCX or text PDF file',
    ),
  );
}
