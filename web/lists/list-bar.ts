/** What stands above a list: its search, its filters with how many each would show, its order, and how many were found. */
import type { Translate } from '../../domain/bilingual.ts';
import { form, paragraph, type Block } from '../layout/blocks.ts';
import { fieldModels, selectField, type Field } from '../layout/field.ts';
import { link } from '../layout/sentence.ts';
import { ORDER, SEARCH, type ListFilter, type ListSpec } from './list-spec.ts';

/** Each choice says how many rows it would show; one that would show none is left out, unless it is set. */
function filterField<Row>(
  { name, label, all: none, options }: ListFilter<Row>,
  all: readonly Row[],
  set?: string,
): Field {
  const items = options.flatMap(({ value, text, keeps }) => {
    const count = all.filter(keeps).length;
    return count > 0 || value === set ? [[value, `${text} (${count})`] as const] : [];
  });
  return selectField(name, label, none, items);
}

function orderField<Row>({ orders }: ListSpec<Row>, t: Translate): Field {
  return {
    ...{ name: ORDER, kind: 'select', label: t('Sắp xếp', 'Order') },
    options: orders.map(({ value, text }) => ({ value, text })),
  };
}

/** The form that chooses what of the list is shown, and in which order. */
export function listBar<Row>(
  all: readonly Row[],
  spec: ListSpec<Row>,
  query: Record<string, string>,
  t: Translate,
): Block {
  const fields: Field[] = [
    { name: SEARCH, kind: 'text', label: spec.search.label },
    ...spec.filters.map((filter) => filterField(filter, all, query[filter.name])),
    ...(spec.orders.length > 1 ? [orderField(spec, t)] : []),
  ];
  return form({
    method: 'get',
    action: `${spec.path}#${spec.anchor}`,
    isBar: true,
    hidden: spec.kept,
    fields: fieldModels(fields, query, []),
    buttons: [{ text: t('Tìm', 'Search'), look: 'secondary' }],
  });
}

/** How many there are, or were found; then with a way back to all of them. */
export function countLine<Row>(
  { path, anchor, kept, count }: ListSpec<Row>,
  all: readonly Row[],
  found: readonly Row[],
  isNarrowed: boolean,
  t: Translate,
): Block {
  if (!isNarrowed) return paragraph(count(all.length));
  const rest = kept ? `?${String(new URLSearchParams(kept))}` : '';
  const said =
    found.length === 0
      ? t('Không tìm thấy. ', 'Nothing was found. ')
      : `${count(found.length)} ${t(`trong số ${all.length}`, `of ${all.length}`)}. `;
  return paragraph([said, link(`${path}${rest}#${anchor}`, t('Bỏ lọc', 'Show all'))]);
}
