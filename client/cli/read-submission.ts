import { UserError } from '../../domain/user-error.ts';
import type { Lang } from '../config.ts';
import { documentError } from '../documents/read-document.ts';
import { parseYaml } from '../documents/yaml-document.ts';

/**
 * Reads a file of figures, YAML or JSON; what is in it is checked where it is received.
 * @param text content of the file
 * @param file its name, for errors
 * @param lang language of messages
 * @throws UserError `invalid` with the line, when it cannot be read or holds no keys and values
 */
export function readSubmissionFile(text: string, file: string, lang: Lang): Record<string, unknown> {
  const { value, errors } = parseYaml(text);
  if (errors.length > 0) {
    const details = errors.map(({ line, message, remedy }) => {
      return { path: file, line, message: message[lang], remedy: remedy[lang] };
    });
    throw documentError(file, details, lang);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  const message = 'tệp phải gồm các mục figures, duties, narrative · the file must hold these keys';
  const remedy = 'Viết dạng figures: {MÃ: {numerator, denominator}} · Write figures by code';
  throw new UserError('invalid', `${file}: ${message}`, [{ path: file, line: 1, message, remedy }]);
}
