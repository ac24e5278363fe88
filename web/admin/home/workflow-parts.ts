import type { Translate } from '../../../domain/bilingual.ts';
import type { Plan } from '../../../domain/plan.ts';
import { heading, type Block, type Parts } from '../../layout/blocks.ts';
import { selectField } from '../../layout/field.ts';
import { ADMIN } from '../../layout/paths.ts';
import { filterOf, pageLinks } from '../../lists/queries.ts';
import { temporalNote, workflowTable } from '../workflow-table.ts';
import { kindWords } from '../workflow-words.ts';

import { KINDS, PAGE_SIZE, type AdminHome } from './admin-home.ts';

/** What of the workflows is shown. */
function filterForm({ plans, query }: AdminHome, t: Translate): Block {
  const titles = plans.map(({ plan }) => [plan.id, t(plan.title, plan.titleEn)] as const);
  const kinds = KINDS.map((kind) => [kind, kindWords(kind, t)] as const);
  const broken = ['broken', t('Kết thúc không bình thường', 'Ended abnormally')] as const;
  const fields = [
    selectField('plan', t('Kế hoạch', 'Plan'), t('Mọi kế hoạch', 'All plans'), titles),
    selectField('kind', t('Loại', 'Kind'), t('Mọi loại', 'All kinds'), kinds),
    selectField('state', t('Tình trạng', 'Status'), t('Bình thường', 'Normal'), [broken]),
  ];
  return filterOf(`${ADMIN}#luong`, fields, query, t);
}

/** Every workflow, filtered. */
export function workflowParts(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate): Parts {
  const { workflows: read, query, ui } = home;
  const pages = { path: ADMIN, query, name: 'luong' };
  return [
    heading(`${t('Luồng việc', 'Workflows')} (${read.total})`, 'luong'),
    filterForm(home, t),
    temporalNote(read.heard, t),
    read.workflows.length > 0
      ? [
          workflowTable(read.workflows, { plans, ui, withPlan: true }, t),
          pageLinks(pages, { total: read.total, size: PAGE_SIZE }, t),
        ]
      : t('Không có luồng việc nào như vậy.', 'There are no such workflows.'),
  ];
}
