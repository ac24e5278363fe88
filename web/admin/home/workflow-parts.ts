import type { Translate } from '../../../domain/bilingual.ts';
import type { Plan } from '../../../domain/plan.ts';
import {
  form,
  heading,
  pagination,
  paragraph,
  type Block,
  type Content,
  type FieldModel,
} from '../../layout/blocks.ts';
import { ADMIN } from '../../layout/paths.ts';
import { pagination as paginationOptions } from '../queries.ts';
import { temporalSaid, workflowTable } from '../workflow-table.ts';
import { workflowRows } from '../workflow-rows.ts';
import { kindWords } from '../workflow-words.ts';

import { KINDS, PAGE_SIZE, type AdminHome } from './admin-home.ts';

/** What of the workflows is shown. */
function filterForm({ plans, query }: AdminHome, t: Translate): Block {
  const choice = (name: string, label: string, items: [value: string, text: string][]): FieldModel => ({
    kind: 'select',
    options: {
      ...{ id: name, name, label: { text: label } },
      items: items.map(([value, text]) => ({ value, text, selected: (query[name] ?? '') === value })),
    },
  });
  return form({
    method: 'get',
    action: `${ADMIN}#luong`,
    fields: [
      choice('plan', t('Kế hoạch', 'Plan'), [
        ['', t('Mọi kế hoạch', 'All plans')],
        ...plans.map(({ plan }): [string, string] => [plan.id, t(plan.title, plan.titleEn)]),
      ]),
      choice('kind', t('Loại', 'Kind'), [
        ['', t('Mọi loại', 'All kinds')],
        ...KINDS.map((kind): [string, string] => [kind, kindWords(kind, t)]),
      ]),
      choice('state', t('Tình trạng', 'Status'), [
        ['', t('Bình thường', 'Normal')],
        ['broken', t('Kết thúc không bình thường', 'Ended abnormally')],
      ]),
    ],
    buttons: [{ text: t('Lọc', 'Filter'), look: 'secondary' }],
  });
}

/** Every workflow, filtered. */
export function workflowParts(home: AdminHome, plans: ReadonlyMap<string, Plan>, t: Translate): Content {
  const { workflows: read, query, ui } = home;
  const pages = { path: ADMIN, query, name: 'luong' };
  return [
    heading(`${t('Luồng việc', 'Workflows')} (${read.total})`, 'luong'),
    filterForm(home, t),
    temporalSaid(read.heard, t),
    read.workflows.length > 0
      ? [
          workflowTable(workflowRows(read.workflows, { plans, ui }, t), true, t),
          pagination(paginationOptions(pages, { total: read.total, size: PAGE_SIZE }, t)),
        ]
      : paragraph(t('Không có luồng việc nào như vậy.', 'There are no such workflows.')),
  ];
}
