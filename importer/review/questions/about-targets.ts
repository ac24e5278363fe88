/** Targets without a figure, outside their section, or of an unclear whole. */

import type { DraftQuestion, PlanDraft } from '../../plan-draft.ts';
import { isVague } from '../../targets/denominator.ts';
import { ask } from './ask.ts';

/** Asks about targets that cannot be measured as the text has them. */
export function askAboutTargets(draft: PlanDraft): DraftQuestion[] {
  const found: DraftQuestion[] = [];
  for (const target of draft.targets) {
    const short = target.statement.slice(0, 90);
    if (target.value === null)
      found.push(
        ask(
          'target-without-figure',
          target.id,
          {
            vi: `Chỉ tiêu không nêu con số: "${short}". Mức cần đạt là bao nhiêu? Ghi “không” nếu không theo dõi bằng con số.`,
            en: `The target has no figure: "${short}". What is to be reached? “none” where no figure follows it.`,
          },
          target.lines,
        ),
      );
    if (target.confidence <= 0.5 && target.value !== null) {
      found.push(
        ask(
          'target-outside-section',
          target.id,
          {
            vi: `"${short}" nằm ngoài phần chỉ tiêu. Có phải là chỉ tiêu không?`,
            en: `Outside the part on targets: "${short}". Is it a target?`,
          },
          target.lines,
          ['yes', 'no'],
          'yes',
        ),
      );
    }
    const vague =
      target.denominator !== null &&
      (isVague(target.denominator) ||
        (target.unit !== '%' &&
          /^(?:các|những)?\s*(?:địa bàn|địa phương|đơn vị)/iu.test(target.denominator)));
    if ((target.unit === '%' && target.denominator === null) || vague) {
      found.push(
        ask(
          'unclear-denominator',
          target.id,
          {
            vi: `Mẫu số chưa rõ: ${target.denominator === null ? 'văn bản không nêu' : `"${target.denominator}"`}. Tính trên tổng nào?`,
            en: `The denominator is not clear: ${target.denominator === null ? 'the text gives none' : `"${target.denominator}"`}. Of which total is it a share?`,
          },
          target.lines,
          [],
          target.denominator,
        ),
      );
    }
  }
  return found;
}
