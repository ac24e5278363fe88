/** Part III of a report: what was done, by the headings under which the plan assigns its tasks. */
import type { Snapshot } from '../domain/aggregation/snapshot.ts';
import { groupBy } from '../domain/group-by.ts';
import { isNothing, mergeTexts } from '../domain/narrative.ts';
import { withoutRequest, withoutStop } from './duty-text.ts';

/** One heading of the part, with what stands below it. */
export interface ResultBlock {
  title: string;
  paragraphs: string[];
}

interface Told {
  /** Number of the heading in the plan. */
  heading: string;
  name: string;
  /** What was asked; null of what was told without being asked for. */
  about: string | null;
  text: string;
}

/** Results, then progress on standing duties, unit by unit in the order of the plan. */
function everythingTold({ units, narrative, duties, own }: Snapshot): Told[] {
  const results = own?.['results'] === undefined ? narrative.results : [];
  return units.flatMap(({ id, name, heading }) => [
    ...results.filter(({ unit }) => unit === id).map(({ text }) => ({ heading, name, about: null, text })),
    ...duties
      .filter(({ unit }) => unit === id)
      .map((duty) => ({
        ...{ heading: duty.heading ?? heading, name, text: duty.text },
        about: withoutStop(withoutRequest(duty.dutyText)),
      })),
  ]);
}

/** A unit's own block. */
const ownLines = (told: Told[]): string[] =>
  told.map(({ about, text }) => (about === null ? text : `- ${about}: ${text}`));

/** What several units tell: first what was told without being asked for, then task by task; the same words once. */
function sharedLines(told: Told[]): string[] {
  const merged = (some: Told[], mark: string): string[] =>
    mergeTexts(some.map(({ name, text }) => ({ unit: name, name, text }))).map(
      ({ from, text }) => `${mark} ${from.map(({ name }) => name).join('; ')}: ${text}`,
    );
  const byTask = groupBy(
    told.filter(({ about }) => about !== null),
    ({ about }) => about ?? '',
    (one) => one,
  );
  return [
    ...merged(
      told.filter(({ about }) => about === null),
      '-',
    ),
    ...[...byTask].map(([about, some]) => [`- ${about}:`, ...merged(some, '+')].join('\n')),
  ];
}

/**
 * Tasks by the plan's headings, in their order; where one unit stands alone below a heading, the block is its own. A
 * report sealed before headings were kept is told unit by unit.
 *
 * @returns the blocks, and the units that say there is nothing, which are named in one line
 */
export function resultBlocks(snapshot: Snapshot): { blocks: ResultBlock[]; nothing: string[] } {
  const told = everythingTold(snapshot);
  const says = new Set(told.filter(({ text }) => !isNothing(text)).map(({ name }) => name));
  const nothing = [...new Set(told.map(({ name }) => name))].filter((name) => !says.has(name));
  // Nothing beside what was asked says no more where something else is told.
  const filled = told.filter(
    ({ name, about, text }) => says.has(name) && !(about === null && isNothing(text)),
  );
  const titles = new Map(snapshot.headings?.map(({ number, title }) => [number, title]));
  const groupOf = ({ heading, name }: Told): string => (titles.has(heading) ? heading : name);
  const order = [...titles.keys(), ...filled.map(({ name }) => name)];
  const groups = [...groupBy(filled, groupOf, (one) => one)].sort(
    ([one], [other]) => order.indexOf(one) - order.indexOf(other),
  );
  return {
    nothing,
    blocks: groups.map(([group, entries]) => {
      const [first] = entries;
      const isAlone = entries.every(({ name }) => name === first?.name);
      const title = titles.get(group);
      return title === undefined || (isAlone && isHeadingOf(snapshot, group, first?.name))
        ? { title: first?.name ?? group, paragraphs: ownLines(entries) }
        : { title, paragraphs: sharedLines(entries) };
    }),
  };
}

/** Whether the plan gives a heading to one unit alone, so that the unit's name says all that its title does. */
function isHeadingOf({ units }: Snapshot, heading: string, name?: string): boolean {
  const below = units.filter((unit) => unit.heading === heading);
  return below.length === 1 && below[0]?.name === name;
}
