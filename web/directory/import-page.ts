import type { Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import type { MistakeRow } from '../layout/page-words.ts';
import { directoryOf } from '../layout/paths.ts';

/** Asks for a directory file; with what is wrong in the one that was sent. */
export function importPage(
  plan: Plan,
  { problems, mistakes }: { problems: FormProblem[]; mistakes: MistakeRow[] },
  t: Translate,
): PageModel {
  const home = directoryOf(plan.id);
  return {
    title: t('Nạp danh bạ từ tệp', 'Take in a directory file'),
    context: [citePlan(plan, t)],
    back: { href: home, text: t('Danh bạ', 'The directory') },
    problems,
    mistakes,
    downloadHref: `${home}/danh-ba.yaml`,
    fields: fieldModels(
      [
        {
          name: 'file',
          kind: 'file',
          label: t('Tệp danh bạ (YAML)', 'Directory file (YAML)'),
          hint: t('Tối đa 1 MB.', '1 MB at most.'),
        },
      ],
      {},
      problems,
    ),
  };
}
