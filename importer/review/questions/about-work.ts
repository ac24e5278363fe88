/** Work that the text gives to nobody, asked about by its lines. */

import type { DraftGeneralDuty, DraftQuestion, LineRange, PlanDraft } from '../../plan-draft.ts';
import { ask } from './ask.ts';

/** Paragraphs that follow one another are asked about together. */
export interface WorkOfNobody {
  id: string;
  lines: LineRange;
  duties: DraftGeneralDuty[];
}

/** The answer that a piece of work binds every unit. */
export const EVERYBODY = 'everybody';
/** The answer that it is not followed. */
export const NOBODY = 'none';
/** An empty line, and a line that is left out, may stand between two. */
const CLOSE = 3;

/** Groups the work of nobody by its place in the text. */
export function workOfNobody({ unassigned }: PlanDraft): WorkOfNobody[] {
  const groups: WorkOfNobody[] = [];
  for (const duty of [...unassigned].sort((a, b) => a.lines[0] - b.lines[0])) {
    const last = groups.at(-1);
    if (last && duty.lines[0] - last.lines[1] <= CLOSE) {
      last.duties.push(duty);
      last.lines = [last.lines[0], Math.max(last.lines[1], duty.lines[1])];
    } else
      groups.push({
        id: `unassigned-work:${duty.lines[0]}`,
        lines: [duty.lines[0], duty.lines[1]],
        duties: [duty],
      });
  }
  return groups;
}

/** Asks whose each piece of work is. */
export function askAboutWork(draft: PlanDraft): DraftQuestion[] {
  const units = draft.headings.flatMap(({ units: named }) => named.map(({ id }) => id));
  return workOfNobody(draft).map(({ id, lines, duties }) => {
    const [first, last] = lines;
    const range = first === last ? `${first}` : `${first}-${last}`;
    const words = (duties[0]?.text ?? '').slice(0, 90);
    return ask(
      'unassigned-work',
      id.slice('unassigned-work:'.length),
      {
        vi: `Dòng ${range}: chưa nhận ra việc này của ai (“${words}…”). Chọn đơn vị; “everybody” là mọi đơn vị, “none” là không theo dõi.`,
        en: `Line ${range}: whose work this is was not recognised (“${words}…”). Choose a unit; “everybody” binds every unit, “none” is not followed.`,
      },
      lines,
      units.length === 0 ? [] : [...new Set(units), EVERYBODY, NOBODY],
    );
  });
}
