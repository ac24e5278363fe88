/** A list that is searched, narrowed, put in another order and read page by page: all of it in the address, without scripts. */
import type { Translate } from '../../domain/bilingual.ts';
import type { Block } from '../layout/blocks.ts';
import { folded } from './compare-texts.ts';
import { countLine, listBar } from './list-bar.ts';
import { ORDER, PAGE, SEARCH, type ListSpec } from './list-spec.ts';
import { PAGE_SIZE, pageLinks, pageOf } from './queries.ts';

/** A list that is taken in at a glance needs no search. */
const GLANCE = 10;

export interface ListView<Row> {
  /** Those of the page asked for. */
  rows: Row[];
  /** Search, filters and order, with how many were found; none for a list taken in at a glance. */
  bar: Block[];
  /** Ways to the other pages. */
  pages: Block | null;
}

/** A value of the address that is one of a list's own; any other is as if it were not there. */
function choiceOf<Row>(spec: ListSpec<Row>, query: Record<string, string>) {
  const order = spec.orders.find(({ value }) => value === query[ORDER]) ?? spec.orders[0];
  const options = spec.filters.flatMap(({ name, options: all }) =>
    all.filter(({ value }) => value === query[name]),
  );
  const words = folded(query[SEARCH] ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return { order, options, words };
}

/**
 * Shows of all rows what the address asks for. What it asks for and the list does not know is left aside: an old or
 * mistyped address shows the list.
 * @param query the address, as `queryOf` reads it
 */
export function listView<Row>(
  all: readonly Row[],
  spec: ListSpec<Row>,
  query: Record<string, string>,
  t: Translate,
): ListView<Row> {
  const { order, options, words } = choiceOf(spec, query);
  const isMeant = (row: Row): boolean => {
    if (!options.every(({ keeps }) => keeps(row))) return false;
    const text = words.length > 0 ? folded(spec.search.textOf(row)) : '';
    return words.every((word) => text.includes(word));
  };
  const found = all.filter(isMeant);
  const rows = order ? found.toSorted(order.compare) : found;
  const isNarrowed = words.length > 0 || options.length > 0;
  const address = { path: spec.path, anchor: spec.anchor, query, name: PAGE };
  return {
    rows: pageOf(rows, query[PAGE], PAGE_SIZE),
    bar:
      all.length > GLANCE || isNarrowed
        ? [listBar(all, spec, query, t), countLine(spec, all, found, isNarrowed, t)]
        : [],
    pages: pageLinks(address, { total: found.length, size: PAGE_SIZE }, t),
  };
}
