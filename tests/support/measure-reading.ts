/** How much of what an examiner expects of a plan document its draft holds, and what it loses without a word. */
import type { DraftUnit, LineRange, PlanDraft } from '../../importer/plan-draft.ts';
import type { Expectation, ExpectedDuty } from './read-expectation.ts';

/** `found` of `expected`; of `proposed` so many are `right`. */
export interface Tally {
  expected: number;
  found: number;
  proposed: number;
  right: number;
}

export const MEASURES = [
  'agencies',
  'duties',
  'owner',
  'role',
  'due',
  'targets',
  'days',
  'head',
  'told',
] as const;
type Measure = (typeof MEASURES)[number];

export interface Reading {
  /** `told`: duties that the draft holds, asks about or notes; the rest is lost in silence. */
  tallies: Record<Measure, Tally>;
  misses: string[];
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9%/.,]+/g, ' ')
    .trim();
}

/** "Các sở" and "sở", "Công an" and "Công an tỉnh" are the same body of the same document. */
function isSame(unit: DraftUnit, owner: ExpectedDuty['owners'][number]): boolean {
  const key = (name: string) =>
    fold(name.replace(/Ủy ban nhân dân|Uỷ ban nhân dân/giu, 'UBND')).replace(
      /^(ubnd )?(?:cac |nhung )/,
      '$1',
    );
  const [name, written, wanted] = [key(unit.name), key(unit.written), key(owner.name)];
  const ends = ['', ' tinh', ' huyen', ' xa', ' phuong', ' thanh pho', ' viet nam'];
  const agrees = [name, written].some((each) =>
    ends.some((end) => each === wanted + end || each + end === wanted),
  );
  return agrees && (unit.kind === 'class') === owner.isGroup;
}

interface Proposed {
  lines: LineRange;
  text: string;
  role: string;
  due: string | null;
  units: DraftUnit[];
  isCourtesy: boolean;
}

/** What the draft holds; `isCourtesy` where it closes the document, so that somebody may count it or not. */
function proposedIn(draft: PlanDraft): Proposed[] {
  return [
    ...draft.headings.flatMap(({ units, blocks }) =>
      blocks.map((block) => ({ ...block, units, isCourtesy: false })),
    ),
    ...draft.general.map((duty) => ({ ...duty, units: [], isCourtesy: duty.about === 'closing' })),
  ];
}

/** Where passages begin in the source, one after the other; words may run over the end of a line. */
function placesOf(duties: readonly ExpectedDuty[], lines: readonly string[]): number[] {
  const folded = lines.map((line) => fold(line));
  let last = 0;
  return duties.map(({ first }) => {
    const begins = (from: number) =>
      folded.findIndex((line, i) => {
        const words = fold(first);
        const run = folded
          .slice(i, i + 4)
          .join(' ')
          .replace(/\s+/g, ' ');
        const at = run.indexOf(words);
        return i >= from && at >= 0 && at < line.length + 1 && line !== '';
      });
    const at = begins(last) >= 0 ? begins(last) : begins(0);
    if (at < 0) throw new Error(`not in the source: ${first}`);
    last = at;
    return at + 1;
  });
}

/** Compares a draft with what is expected of it. */
export function measureReading(expected: Expectation, draft: PlanDraft, lines: readonly string[]): Reading {
  const tallies = Object.fromEntries(
    MEASURES.map((name) => [name, { expected: 0, found: 0, proposed: 0, right: 0 }]),
  ) as Reading['tallies'];
  const misses: string[] = [];
  const count = (name: Measure, isFound: boolean, miss: string): void => {
    const tally = tallies[name];
    tally.expected += 1;
    if (isFound) tally.found += 1;
    else misses.push(`${name}: ${miss}`);
  };
  const precise = (name: Measure, isRight: boolean, miss: string): void => {
    const tally = tallies[name];
    tally.proposed += 1;
    if (isRight) tally.right += 1;
    else misses.push(`false ${name}: ${miss}`);
  };

  const owners = expected.duties.flatMap((duty) => duty.owners);
  const units = draft.headings.flatMap((heading) => heading.units);
  const wanted = [...new Map(owners.map((owner) => [fold(owner.name), owner])).values()];
  for (const owner of wanted)
    count(
      'agencies',
      units.some((unit) => isSame(unit, owner)),
      owner.name,
    );
  // A group that only says "everybody" is no agency found in excess.
  const everybody = draft.headings.filter(({ blocks }) =>
    blocks.some(({ text }) =>
      expected.duties.some((duty) => duty.owners.length === 0 && fold(text).includes(fold(duty.first))),
    ),
  );
  const bound = new Set(everybody.flatMap((heading) => heading.units.map(({ id }) => id)));
  for (const unit of new Map(
    units.filter(({ id, kind }) => kind === 'unit' || !bound.has(id)).map((each) => [each.id, each]),
  ).values())
    precise(
      'agencies',
      wanted.some((owner) => isSame(unit, owner)),
      unit.id,
    );

  const proposed = proposedIn(draft);
  // A document that is refused says so: its duties are missed, not lost in silence.
  const places = draft.refused ? [] : placesOf(expected.duties, lines);
  const told = [...draft.unassigned, ...draft.questions, ...draft.notes].map((each) => each.lines);
  const covers = ([from, to]: LineRange, line: number) => from <= line && line <= to;
  const isIt = (one: Proposed, duty: ExpectedDuty, line: number) =>
    covers(one.lines, line) && fold(one.text).includes(fold(duty.first));
  expected.duties.forEach((duty, i) => {
    const line = places[i] ?? 0;
    const hits = proposed.filter((one) => isIt(one, duty, line));
    const what = `${line} ${duty.owners.map(({ name }) => name).join('; ') || 'ALL'}: ${duty.first}`;
    count('duties', hits.length > 0, what);
    count(
      'told',
      hits.length > 0 || draft.refused !== null || told.some((range) => covers(range, line)),
      what,
    );
    if (hits.length === 0) return;
    const mine = hits.find(
      (one) =>
        one.units.length === duty.owners.length &&
        duty.owners.every((owner) =>
          one.units.some((unit) => isSame(unit, owner) && unit.requested === owner.isAsked),
        ),
    );
    // A duty of everybody may also stand under the group that the text names.
    const isEverybody =
      duty.owners.length === 0 && hits.some((one) => one.units.every(({ kind }) => kind === 'class'));
    const got = hits
      .map((one) => one.units.map(({ id, requested }) => id + (requested ? '?' : '')).join('+'))
      .join(' | ');
    count('owner', mine !== undefined || isEverybody, `${what} is of ${got}`);
    const shown = mine ?? hits[0];
    if (mine) count('role', mine.role === duty.role, `${what} ${mine.role}`);
    if (duty.due !== null)
      count(
        'due',
        fold(shown?.due ?? '').includes(fold(duty.due)),
        `${what}: ${shown?.due ?? 'none'} for ${duty.due}`,
      );
  });
  for (const one of proposed.filter(({ isCourtesy }) => !isCourtesy))
    precise(
      'duties',
      expected.duties.some((duty, i) => isIt(one, duty, places[i] ?? 0)),
      `${one.lines.join('-')} ${one.text.slice(0, 60)}`,
    );

  const rest = [...draft.targets];
  for (const { value, unit } of expected.targets) {
    const at = rest.findIndex((one) => one.value === value && fold(one.unit ?? '').startsWith(fold(unit)));
    if (at >= 0) rest.splice(at, 1);
    count('targets', at >= 0, `${value} ${unit}`);
  }
  for (const one of draft.targets)
    precise(
      'targets',
      !rest.includes(one),
      `${one.lines[0]} ${one.value} ${one.unit} ${one.statement.slice(0, 50)}`,
    );
  const days = draft.reportingDays.map((day) => `${day.for} ${day.period} ${day.day}`);
  for (const day of expected.days) count('days', days.includes(day), day);
  for (const day of days) precise('days', expected.days.includes(day), day);
  count('head', draft.meta.number === expected.number, `number ${draft.meta.number}`);
  count('head', draft.meta.date === expected.date, `date ${draft.meta.date}`);
  return { tallies, misses };
}
