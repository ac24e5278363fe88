/**
 * How well a draft agrees with what an examiner expects of a document.
 *
 * What is expected names the first and the last words of every passage; the lines follow from finding them in the
 * source as read, so that the same expectation serves every format.
 */
import type { LineRange, PlanDraft } from '../../importer/plan-draft.ts';

interface Passage {
  first: string;
  last: string;
}

interface ExpectedUnit {
  id: string;
  kind: 'unit' | 'class';
  requested: boolean;
}

interface ExpectedBlock extends Passage {
  role: string;
  cadence: string;
  due: string | null;
}

/** A duty that names its leader and supporters itself: a table's row, or a task with "Cơ quan chủ trì". */
interface ExpectedTask extends Passage {
  lead: ExpectedUnit[];
  support: ExpectedUnit[];
  cadence: string;
  due: string | null;
}

interface ExpectedTarget extends Passage {
  operator: string;
  value: number;
  unit: string;
  by?: string;
  frequency?: string;
}

/** Who reports to whom through whom, how often. */
interface ReportingParties {
  from: string;
  to: string | null;
  through: string | null;
  cadence: string[];
}

/** One `*.expected.json`. */
export interface ExpectedPlan {
  /** File beside it. */
  source: string;
  meta: {
    number: string | null;
    date: string | null;
    issuer: string | null;
    level: string | null;
    from: number | null;
    to: number | null;
    /** Number of the superior document. */
    upper: string | null;
    /** Title of the one who signs, without "TM." and "KT." lines. */
    signer: string | null;
  };
  headings: { number: string; title: string; units: ExpectedUnit[]; blocks: ExpectedBlock[] }[];
  tasks: ExpectedTask[];
  /** `units`: who is named in it; a draft may show such a clause as a heading of its own. */
  general: (Passage & { role: string; cadence: string; units: ExpectedUnit[] })[];
  targets: ExpectedTarget[];
  /** Clauses on reports and obstacles: ids joined by ", ", `moi-don-vi` for "các đơn vị"; reviews are left out. */
  reporting: ReportingParties[];
  questions: string[];
  notes: string[];
}

/** How much was found: `found` of `expected`, and `proposed` of which only `right` are. */
export interface Score {
  expected: number;
  found: number;
  proposed: number;
  right: number;
}

export interface Accuracy {
  units: Score;
  blocks: Score;
  targets: Score;
  roles: Score;
  cadences: Score;
  meta: Score;
  reporting: Score;
  questions: Score;
  /** One line for each disagreement. */
  misses: string[];
}

/** Folds for comparison only: composed letters, lower case, single spaces, no marks of Markdown, no invisible letters. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u200b]/gu, '')
    .replace(/[*#\\|]/gu, ' ')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** Finds passages one after the other in the source as read; titles look back from the passage found last. */
function finder(lines: string[]) {
  let text = '';
  const starts: number[] = [];
  for (const line of lines) {
    starts.push(text.length);
    const folded = fold(line);
    // A page number alone on its line stands inside sentences.
    if (folded !== '' && !/^\d{1,3}$/u.test(folded)) text += `${folded} `;
  }
  const lineAt = (at: number) => starts.findLastIndex((start) => start <= at) + 1;
  const range = (from: number, length: number): LineRange => [lineAt(from), lineAt(from + length - 1)];
  let cursor = 0;
  return {
    passage({ first, last }: Passage): LineRange {
      const [head, tail] = [fold(first), fold(last)];
      let from = text.indexOf(head, cursor);
      if (from < 0) from = text.indexOf(head);
      const end = from < 0 ? -1 : text.indexOf(tail, from);
      if (end < 0) throw new Error(`not in the source: ${first} … ${last}`);
      cursor = from + 1;
      return range(from, end + tail.length - from);
    },
    /** Goes to a passage without passing it. */
    goTo(passage: Passage): void {
      this.passage(passage);
      cursor -= 1;
    },
    titleBefore(title: string): LineRange {
      const from = text.lastIndexOf(fold(title), cursor);
      if (from < 0) throw new Error(`not in the source: ${title}`);
      return range(from, fold(title).length);
    },
  };
}

const overlap = ([a, b]: LineRange, [c, d]: LineRange) => Math.max(0, Math.min(b, d) - Math.max(a, c) + 1);
const size = ([a, b]: LineRange) => b - a + 1;
/** Two ranges are the same passage when they share more than half of the lines that either has. */
const same = (a: LineRange, b: LineRange) => overlap(a, b) / (size(a) + size(b) - overlap(a, b)) > 0.5;
const inside = (part: LineRange, whole: LineRange) => overlap(part, whole) === size(part);

const score = (): Score => ({ expected: 0, found: 0, proposed: 0, right: 0 });
/** `*` before the id of a class, `?` after that of a requested unit; an id may offer alternatives: `a|b`. */
const nameOf = (unit: ExpectedUnit) =>
  `${unit.kind === 'class' ? '*' : ''}${unit.id}${unit.requested ? '?' : ''}`;

/** One clause on reports as words that can be compared; the order of ids and cycles says nothing. */
function partiesOf({ from, to, through, cadence }: ReportingParties): string {
  const sorted = (ids: string | null) => (ids ?? '-').split(', ').sort().join('+');
  return `${sorted(from)} > ${sorted(to)} via ${sorted(through)} ${[...cadence].sort().join('+') || '-'}`;
}

function alternatives(name: string): string[] {
  const parts = /^(.* )?(\*?)([^?]*)(\??)$/u.exec(name);
  return (parts?.[3] ?? name)
    .split('|')
    .map((id) => `${parts?.[1] ?? ''}${parts?.[2] ?? ''}${id}${parts?.[4] ?? ''}`);
}

/** Counts two lists against each other, one to one. */
function compareLists(expected: string[], proposed: string[], into: Score, miss: (text: string) => void) {
  const rest = [...proposed];
  for (const one of expected) {
    const at = rest.findIndex((each) => alternatives(one).includes(each));
    if (at >= 0) rest.splice(at, 1);
    else miss(`missing ${one}`);
    into.expected += 1;
    into.found += at >= 0 ? 1 : 0;
  }
  for (const one of rest) miss(`false ${one}`);
  into.proposed += proposed.length;
  into.right += proposed.length - rest.length;
}

/** The same body in one spelling, so that `UBND` and `Ủy ban nhân dân` agree. */
const bodyName = (name: string | null) =>
  name === null
    ? null
    : fold(name).replaceAll('uỷ', 'ủy').replaceAll('hoá', 'hóa').replaceAll('ủy ban nhân dân', 'ubnd');

function compareMeta(plan: ExpectedPlan, draft: PlanDraft, into: Score, miss: (text: string) => void) {
  const { meta } = draft;
  const agrees: Record<keyof ExpectedPlan['meta'], boolean> = {
    number: plan.meta.number === meta.number,
    date: plan.meta.date === meta.date,
    issuer: bodyName(plan.meta.issuer) === bodyName(meta.issuer),
    level: plan.meta.level === meta.level,
    from: plan.meta.from === meta.from,
    to: plan.meta.to === meta.to,
    upper: plan.meta.upper === null ? meta.upper === null : (meta.upper ?? '').includes(plan.meta.upper),
    signer:
      plan.meta.signer === null
        ? meta.signer === null
        : fold(meta.signer ?? '').endsWith(fold(plan.meta.signer)),
  };
  for (const [field, right] of Object.entries(agrees)) {
    into.expected += 1;
    into.proposed += 1;
    into.found += right ? 1 : 0;
    into.right += right ? 1 : 0;
    const key = field as keyof ExpectedPlan['meta'];
    if (!right) miss(`meta ${field}: ${String(meta[key])} instead of ${String(plan.meta[key])}`);
  }
}

/**
 * Compares a draft with what is expected of it.
 *
 * @param plan what is expected
 * @param draft what the importer proposed
 * @param lines the source as read
 */
export function measureDraft(plan: ExpectedPlan, draft: PlanDraft, lines: string[]): Accuracy {
  const misses: string[] = [];
  const miss = (text: string) => void misses.push(text);
  const result: Accuracy = {
    ...{ units: score(), blocks: score(), targets: score(), roles: score(), cadences: score() },
    ...{ meta: score(), reporting: score(), questions: score(), misses },
  };
  compareMeta(plan, draft, result.meta, miss);
  const find = finder(lines);

  const targetPlaces = plan.targets.map((target) => ({ target, place: find.passage(target) }));
  const restTargets = [...draft.targets];
  for (const { target, place } of targetPlaces) {
    const operators = target.operator === '=' ? ['=', '>='] : [target.operator];
    const at = restTargets.findIndex(
      (one) =>
        overlap(one.lines, place) > 0 &&
        one.value === target.value &&
        (operators.includes(one.operator) || one.operator === 'count') &&
        fold(one.unit ?? '').startsWith(fold(target.unit)) &&
        (target.by === undefined || (one.by ?? '').startsWith(target.by)) &&
        (target.frequency === undefined || one.frequency === target.frequency),
    );
    result.targets.expected += 1;
    if (at >= 0) restTargets.splice(at, 1);
    else miss(`missing target ${target.operator} ${target.value} ${target.unit} at ${place[0]}`);
    result.targets.found += at >= 0 ? 1 : 0;
  }
  for (const one of restTargets)
    miss(
      `false target ${one.operator} ${one.value} ${one.unit} ${one.by} ${one.frequency} at ${one.lines[0]}`,
    );
  result.targets.proposed += draft.targets.length;
  result.targets.right += draft.targets.length - restTargets.length;

  const restHeadings = [...draft.headings];
  const blocksLeft = (one: PlanDraft['headings'][number]) =>
    one.blocks.map((block) => ({ block, heading: one }));
  const compareBlocks = (
    expected: { block: ExpectedBlock; place: LineRange }[],
    proposed: ReturnType<typeof blocksLeft>,
  ) => {
    const rest = [...proposed];
    for (const { block, place } of expected) {
      result.blocks.expected += 1;
      const at = rest.findIndex((one) => same(one.block.lines, place));
      const hit = at >= 0 ? rest.splice(at, 1)[0] : undefined;
      if (hit === undefined) {
        miss(`missing block at ${place.join('-')}: ${block.first}`);
        continue;
      }
      result.blocks.found += 1;
      for (const [name, into] of [
        ['role', result.roles],
        ['cadence', result.cadences],
      ] as const) {
        const right = hit.block[name] === block[name];
        into.expected += 1;
        into.proposed += 1;
        into.found += right ? 1 : 0;
        into.right += right ? 1 : 0;
        if (!right)
          miss(`${name} ${hit.block[name]} instead of ${block[name]} at ${place[0]}: ${block.first}`);
      }
    }
    for (const one of rest)
      miss(`false block at ${one.block.lines.join('-')}: ${one.block.text.slice(0, 60)}`);
    result.blocks.proposed += proposed.length;
    result.blocks.right += proposed.length - rest.length;
  };
  for (const heading of plan.headings) {
    const [first] = heading.blocks;
    if (first !== undefined) find.goTo(first);
    const place = find.titleBefore(heading.title);
    const expected = heading.blocks.map((block) => ({ block, place: find.passage(block) }));
    const at = restHeadings.findIndex((one) => overlap(one.lines, place) > 0);
    const hit = at >= 0 ? restHeadings.splice(at, 1)[0] : undefined;
    if (hit === undefined) miss(`missing heading ${heading.number} ${heading.title}`);
    const unitMiss = (text: string) => miss(`heading ${heading.number}: ${text}`);
    compareLists(heading.units.map(nameOf), (hit?.units ?? []).map(nameOf), result.units, unitMiss);
    compareBlocks(expected, hit === undefined ? [] : blocksLeft(hit));
  }

  const tasks = plan.tasks.map((task) => ({ task, place: find.passage(task) }));
  const general = plan.general.map((clause) => ({ clause, place: find.passage(clause) }));
  for (const { clause, place } of general) {
    const own = restHeadings.filter(
      (one) =>
        overlap(one.lines, place) > 0 &&
        (clause.units.length > 0 || one.units.every((unit) => unit.kind === 'class')),
    );
    for (const one of own) restHeadings.splice(restHeadings.indexOf(one), 1);
    if (clause.units.length > 0)
      for (const one of own)
        compareLists(clause.units.map(nameOf), one.units.map(nameOf), result.units, miss);
    const said = [...draft.general, ...own.flatMap((one) => one.blocks)].some(
      (one) => overlap(one.lines, place) > 0,
    );
    result.blocks.expected += 1;
    result.blocks.found += said ? 1 : 0;
    if (!said) miss(`missing general duty at ${place.join('-')}: ${clause.first}`);
  }
  for (const { task, place } of tasks) {
    const pairs = restHeadings.flatMap((heading) =>
      heading.blocks.filter((block) => inside(block.lines, place)).map((block) => ({ heading, block })),
    );
    result.blocks.expected += 1;
    result.blocks.found += pairs.length > 0 ? 1 : 0;
    if (pairs.length === 0) miss(`missing task at ${place.join('-')}: ${task.first}`);
    const said = (role: string) => (unit: ExpectedUnit) => `${role} ${nameOf(unit)}`;
    compareLists(
      [...task.lead.map(said('lead')), ...task.support.map(said('support'))],
      pairs.flatMap(({ heading, block }) =>
        heading.units.map(said(block.role === 'support' ? 'support' : 'lead')),
      ),
      result.units,
      (text) => miss(`task at ${place[0]}: ${text}`),
    );
    const cadences = new Set(pairs.map(({ block }) => block.cadence as string));
    result.cadences.expected += 1;
    result.cadences.found += cadences.has(task.cadence) ? 1 : 0;
    if (!cadences.has(task.cadence))
      miss(`cadence ${[...cadences].join()} instead of ${task.cadence} at ${place[0]}`);
  }
  for (const heading of restHeadings) {
    const astray = heading.blocks.filter((block) => !tasks.some(({ place }) => inside(block.lines, place)));
    if (astray.length === 0 && heading.blocks.length > 0) continue;
    miss(
      `false heading ${heading.number} ${heading.title} at ${heading.lines[0]}: ${heading.units.map(nameOf).join(', ')}`,
    );
    result.units.proposed += heading.units.length;
    result.blocks.proposed += astray.length;
  }

  compareLists(
    plan.reporting.map(partiesOf),
    draft.reporting.filter(({ about }) => about !== 'review').map(partiesOf),
    result.reporting,
    (text) => miss(`reporting: ${text}`),
  );
  for (const code of [...plan.questions, ...plan.notes]) {
    const hit = [...draft.questions, ...draft.notes].some((one) => one.code === code);
    result.questions.expected += 1;
    result.questions.found += hit ? 1 : 0;
    if (!hit) miss(`no question or note ${code}`);
  }
  return result;
}
