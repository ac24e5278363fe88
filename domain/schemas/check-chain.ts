/** What a plan says of the plan above it, as far as it can be told without that plan. */
import { both } from '../bilingual.ts';
import { codeAbove } from '../chain/target-above.ts';
import { findRepeated } from './check-names.ts';
import { error, type Finding } from './finding.ts';
import type { TargetEntry } from './plan-target.ts';
import type { PlanFile } from './plan.ts';

const above = ({ code, parentTarget }: TargetEntry): string =>
  codeAbove({ code, ...(parentTarget === undefined ? {} : { parentTarget }) });

/** A plan that is its own parent, codes above without a plan above, two targets for one above. */
export function checkChain(file: PlanFile): Finding[] {
  if (!file.parent) {
    return file.targets.flatMap(({ parentTarget }, i) =>
      parentTarget === undefined
        ? []
        : [
            error(
              ['targets', i, 'parentTarget'],
              both('Kế hoạch này không ghi kế hoạch cấp trên.', 'This plan names no plan above.'),
              both(
                'Ghi parent: { plan, unit }, hoặc bỏ dòng này.',
                'Give parent: { plan, unit }, or remove it.',
              ),
            ),
          ],
    );
  }
  const own =
    file.parent.plan === file.id
      ? [
          error(
            ['parent', 'plan'],
            both('Một kế hoạch không thể là cấp trên của chính nó.', 'A plan cannot be its own parent.'),
            both('Ghi mã kế hoạch cấp trên.', 'Give the id of the plan above.'),
          ),
        ]
      : [];
  // Which of two figures is meant could only be guessed. One code twice is told by itself.
  const codes = file.targets.flatMap((entry, i) =>
    file.targets.findIndex(({ code }) => code === entry.code) < i
      ? []
      : [
          {
            name: above(entry),
            path: ['targets', i, entry.parentTarget === undefined ? 'code' : 'parentTarget'],
          },
        ],
  );
  return [...own, ...findRepeated(codes)];
}
