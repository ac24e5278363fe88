/** Groups to be listed unit by unit, and names that nobody registered. */

import type { DraftHeading, DraftQuestion } from '../../plan-draft.ts';
import { ask } from './ask.ts';

/** Below this confidence a name is that of a post, or of nobody known. */
const POST = 0.5;

/** Asks once for each group, and for each agency of which the importer is not sure. */
export function askAboutUnits(headings: readonly DraftHeading[]): DraftQuestion[] {
  const found: DraftQuestion[] = [];
  const asked = new Set<string>();
  for (const heading of headings) {
    for (const unit of heading.units) {
      if (asked.has(unit.id)) continue;
      if (unit.kind === 'class') {
        asked.add(unit.id);
        found.push(
          ask(
            'expand-class',
            unit.id,
            {
              vi: `"${unit.name}" là một nhóm. Nhóm gồm những đơn vị nào?`,
              en: `Which units does "${unit.name}" stand for? Give the name of each.`,
            },
            heading.lines,
          ),
        );
      } else if (unit.confidence < POST) {
        asked.add(unit.id);
        found.push(
          ask(
            'post-as-lead',
            unit.id,
            {
              vi: `“${unit.written}”: ${unit.reason}. Việc ở mục ${heading.number} của đơn vị nào? (tên đơn vị; “none” nếu không theo dõi)`,
              en: `“${unit.written}” is a post, or a name that no register holds. Whose is the work of heading ${heading.number}? (a unit’s name; “none” if it is not followed)`,
            },
            heading.lines,
            [],
            unit.name,
          ),
        );
      } else if (unit.confidence < 0.75) {
        asked.add(unit.id);
        found.push(
          ask(
            'unknown-agency',
            unit.id,
            {
              vi: `"${unit.written}": ${unit.reason}. Ghi tên đúng của đơn vị, hoặc để trống nếu đúng như văn bản.`,
              en: `"${unit.written}" is not in the register as it stands. Enter the unit’s right name, or leave blank if the text is right.`,
            },
            heading.lines,
            [],
            unit.name,
          ),
        );
      }
    }
  }
  return found;
}
