/** What becomes of the work of a running plan: alike things once, with the units that they concern. */
import type { AmendResult } from '../../client/engine.ts';
import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { itemOf, readItem, unitAtBirth } from '../../domain/ids.ts';
import { heading, table, type Parts } from '../layout/blocks.ts';
import { formatDate } from '../layout/names.ts';
import { whatName } from '../unit/what-name.ts';
import { comparedName, type Compared } from './change-words.ts';

type Known = Pick<ObligationRow, 'id' | 'unit' | 'dueDate'>;

/** Units named in a row; of a plan for everybody there are hundreds. */
const NAMED = 12;

interface Line {
  id: string;
  unit: string;
  when: string;
}

/** Names of units, the first of many. */
export function unitNames(names: readonly string[], t: Translate): string {
  const more = names.length - NAMED;
  const shown = names.slice(0, NAMED).join('; ');
  return more > 0 ? t(`${shown} và ${more} đơn vị khác`, `${shown} and ${more} more`) : shown;
}

function rowsOf(lines: readonly Line[], compared: Compared, t: Translate) {
  const groups = new Map<string, { what: string; when: string; units: string[] }>();
  for (const { id, unit, when } of lines) {
    const what = whatName(readItem(itemOf({ unit, id })), t);
    const key = JSON.stringify([what, when]);
    const group = groups.get(key) ?? { what, when, units: [] };
    group.units.push(comparedName(unit, compared, t));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ what, when, units }) => [
    what,
    when,
    t(`${units.length}: ${unitNames(units, t)}`, `${units.length}: ${unitNames(units, t)}`),
  ]);
}

/**
 * A table of what moves, one of what ends, one of what is new; how much is kept stands above them.
 * @param known the work as it is in the record
 */
export function workTables(
  { obligations: { moved, superseded, added }, due }: Pick<AmendResult, 'obligations' | 'due'>,
  known: readonly Known[],
  plans: Compared,
  t: Translate,
): Parts {
  const rows = new Map(known.map((row) => [row.id, row]));
  const unitOf = (id: string): string => rows.get(id)?.unit ?? unitAtBirth(id);
  const block = (id: string, title: string, when: string, lines: readonly Line[]): Parts =>
    lines.length > 0 && [
      heading(`${title}: ${lines.length}`, id),
      table({
        labelledBy: id,
        columns: [t('Việc', 'Work'), when, t('Đơn vị', 'Units')],
        rows: rowsOf(lines, plans, t),
      }),
    ];
  const ending = superseded.map((id) => {
    const date = rows.get(id)?.dueDate;
    return { id, unit: unitOf(id), when: date ? formatDate(date, t) : '–' };
  });
  return [
    block(
      'doi-han',
      t('Dời hạn', 'Due dates that move'),
      t('Hạn cũ → mới', 'Old → new due date'),
      moved.map(({ id, from, to }) => ({
        ...{ id, unit: unitOf(id) },
        when: `${formatDate(from, t)} → ${formatDate(to, t)}`,
      })),
    ),
    block('thoi', t('Thôi thực hiện', 'No longer owed'), t('Hạn đang có', 'Due date until now'), ending),
    block(
      'viec-moi',
      t('Việc mới', 'New work'),
      t('Hạn', 'Due date'),
      added.map((id) => {
        const date = due[id];
        return { id, unit: unitOf(id), when: date ? formatDate(date, t) : '–' };
      }),
    ),
  ];
}
