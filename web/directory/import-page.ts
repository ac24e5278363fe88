import type { Plan } from '../../domain/plan.ts';
import { fieldModels } from '../frame/field.ts';
import type { FormProblem } from '../frame/form.ts';
import { citePlan } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import type { MistakeRow } from '../frame/page-words.ts';
import { directoryOf } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';

/** Asks for a directory file; with what is wrong in the one that was sent. */
export function importPage(
  plan: Plan,
  { problems, mistakes }: { problems: FormProblem[]; mistakes: MistakeRow[] },
  say: Say,
): PageModel {
  const home = directoryOf(plan.id);
  return {
    title: say('Nạp danh bạ từ tệp', 'Take in a directory file'),
    context: [citePlan(plan, say)],
    back: { href: home, text: say('Danh bạ', 'The directory') },
    problems,
    mistakes,
    downloadHref: `${home}/danh-ba.yaml`,
    fields: fieldModels(
      [
        {
          name: 'file',
          kind: 'file',
          label: say('Tệp danh bạ (YAML)', 'Directory file (YAML)'),
          hint: say('Tối đa 1 MB.', '1 MB at most.'),
        },
      ],
      {},
      problems,
    ),
  };
}
