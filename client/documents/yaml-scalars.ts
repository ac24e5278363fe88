/** Keys and texts of a parsed YAML document that no document may have: repeated keys, and texts without end. */
import { isScalar, visit, type Document, type YAMLMap } from 'yaml';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { LONGEST_KEY, LONGEST_TEXT, TOO_LONG } from '../../domain/text-limits.ts';

/** Something found at an offset of the text. */
interface Odd {
  at: number;
  finding: Finding;
}

function odd(at: number, message: Bilingual, remedy: Bilingual): Odd {
  return { at, finding: { path: [], severity: 'error', message, remedy } };
}

function findRepeatedKeys(map: YAMLMap): Odd[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const at = key.range?.[0] ?? 0;
    if (name.length > LONGEST_KEY) {
      return [odd(at, both('Tên trường dài quá mức.', 'This key is too long.'), TOO_LONG.remedy)];
    }
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      odd(
        at,
        both(
          'Trường này đã có ở trên trong cùng một mục.',
          'This key stands above already in the same entry.',
        ),
        both('Giữ lại một dòng.', 'Keep one of the lines.'),
      ),
    ];
  });
}

/** In the order of the document, each map once: the work grows with the number of its entries. */
export function findOddScalars(document: Document.Parsed): Odd[] {
  const found: Odd[] = [];
  visit(document, {
    Map: (_key, map) => void found.push(...findRepeatedKeys(map)),
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return;
      found.push(odd(range?.[0] ?? 0, TOO_LONG.message, TOO_LONG.remedy));
    },
  });
  return found;
}
