/** Headings, units and classes of a plan file. */
import type { DraftHeading, DraftUnit, PlanDraft } from '../plan-draft.ts';
import { meansNobody } from './answer-words.ts';
import type { Desk } from './desk.ts';
import type { ClassInput, UnitInput } from './plan-input.ts';
import { foldName, meansEverybody, toId } from './vietnamese-names.ts';

export interface FinishedUnits {
  headings: { number: string; title: string }[];
  units: UnitInput[];
  classes: ClassInput[];
  /** The reference to a unit or class, null where its members are not known yet. */
  referTo(id: string): string | null;
  /** Numbers of headings by the draft's heading. */
  numberOf(heading: DraftHeading): string;
  /** False where every group of the heading was answered with nobody. */
  isFollowed(heading: DraftHeading): boolean;
  /** References for a duty of a heading; null where they are simply all units of the heading. */
  bearersOf(heading: DraftHeading): string[] | null;
}

type How = 'ordered' | 'requested' | 'none';

/** How each unit reports: as the clauses say, else as a person decides for all the others. */
function askWhoReports(draft: PlanDraft, desk: Desk): (unit: DraftUnit) => How {
  const clauses = draft.reporting.filter(({ about }) => about === 'report');
  const told = new Set(clauses.flatMap(({ from }) => from.split(', ')));
  if ([...told].some(meansEverybody)) return ({ requested }) => (requested ? 'requested' : 'ordered');
  const all = draft.headings.flatMap(({ units }) => units).filter(({ requested }) => !requested);
  const untold = all.filter(({ id }) => !told.has(id));
  const answer =
    untold.length === 0
      ? 'ordered'
      : desk.ask({
          code: 'who-reports',
          id: 'who-reports',
          vi: 'Văn bản không nói rõ mọi cơ quan phải báo cáo. Các cơ quan còn lại được giao báo cáo, được đề nghị hay không?',
          en: 'The text does not say that every agency reports. Are the others ordered to, requested to, or neither?',
          lines: clauses[0]?.lines ?? null,
          options: ['ordered', 'requested', 'none'],
          // Who is given work by the plan is ordered; a default never makes that a request.
          proposal: 'ordered',
        });
  const how = answer === 'requested' || answer === 'none' ? answer : 'ordered';
  return ({ id, requested }) => (requested ? 'requested' : told.has(id) ? 'ordered' : how);
}

/** Not a class with members of its own. */
function isEverybody({ kind, name }: DraftUnit): boolean {
  return kind === 'class' && meansEverybody(name);
}

/** "xã Hòa Bình" of the class "UBND các xã" is its committee. */
function nameMember(member: string, className: string): string {
  const isCommittee = foldName(className).startsWith('ubnd');
  return isCommittee && /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu)\s/iu.test(member)
    ? `UBND ${member[0]!.toLowerCase()}${member.slice(1)}`
    : member;
}

function askMembers(unit: DraftUnit, heading: DraftHeading, desk: Desk): { id: string; name: string }[] {
  const names = desk.askMany({
    code: 'expand-class',
    id: `expand-class:${unit.id}`,
    vi: `“${unit.name}” gồm những đơn vị nào? Ghi tên từng đơn vị.`,
    en: `Which units does “${unit.name}” stand for? Give the name of each.`,
    lines: heading.lines,
    required: true,
  });
  return names
    .filter((name) => !meansNobody(name))
    .map((name) => nameMember(name, unit.name))
    .map((name) => ({ id: toId(name), name }));
}

function numberHeadings(headings: DraftHeading[]): Map<DraftHeading, string> {
  const taken = new Map<string, number>();
  return new Map(
    headings.map((heading) => {
      const count = (taken.get(heading.number) ?? 0) + 1;
      taken.set(heading.number, count);
      return [heading, count === 1 ? heading.number : `${heading.number} (${count})`];
    }),
  );
}

/** A heading that names nobody known: a person says who bears it. */
function askBearers(heading: DraftHeading, number: string, known: string[], desk: Desk): string[] {
  return desk.askMany({
    code: 'heading-units',
    id: `heading-units:${number}`,
    vi: `Mục ${number} “${heading.title}” giao cho đơn vị nào?`,
    en: `Which units does heading ${number} “${heading.title}” bind?`,
    lines: heading.lines,
    options: known,
    required: true,
  });
}

/**
 * Gives every unit of a draft its place in the file: once, under the heading that names it first.
 * @param draft as read
 * @param desk where members of classes are asked for
 */
export function finishUnits(draft: PlanDraft, desk: Desk): FinishedUnits {
  const numbers = numberHeadings(draft.headings);
  const numberOf = (heading: DraftHeading): string => numbers.get(heading) ?? heading.number;
  const units: UnitInput[] = [];
  const classes: ClassInput[] = [];
  const home = new Map<string, DraftHeading>();
  /** Members of a class that have a place of their own already. */
  const elsewhere = new Map<string, string[]>();
  /** Groups that somebody said are not followed. */
  const leftOut = new Set<string>();
  const howOf = askWhoReports(draft, desk);
  for (const heading of draft.headings) {
    for (const unit of heading.units) {
      const question = `expand-class:${unit.id}`;
      if (home.has(unit.id) || (isEverybody(unit) && !desk.isAnswered(question))) continue;
      home.set(unit.id, heading);
      const entry = { id: unit.id, name: unit.name, heading: numberOf(heading), reports: howOf(unit) };
      if (unit.kind === 'unit') units.push(entry);
      else {
        const named = askMembers(unit, heading, desk);
        const members = named.filter(({ id }) => !home.has(id));
        const others = named.filter(({ id }) => home.has(id)).map(({ id }) => id);
        if (others.length > 0) elsewhere.set(unit.id, others);
        members.forEach(({ id }) => home.set(id, heading));
        if (named.length === 0 && desk.isAnswered(question)) leftOut.add(unit.id);
        if (members.length > 0) classes.push({ ...entry, members });
      }
    }
  }
  const referTo = (id: string): string | null => {
    if (
      units.some((unit) => unit.id === id) ||
      classes.some(({ members }) => members.some((one) => one.id === id))
    )
      return id;
    return classes.some((one) => one.id === id) ? `class:${id}` : null;
  };
  const isLeftOut = ({ id }: DraftUnit): boolean => leftOut.has(id);
  const isFollowed = ({ units: named }: DraftHeading): boolean =>
    named.length === 0 || !named.every(isLeftOut);
  const bearersOf = (heading: DraftHeading): string[] | null => {
    if (heading.units.length === 0) {
      const known = units.map(({ id }) => id);
      return askBearers(heading, numberOf(heading), known, desk).flatMap((name) => referTo(toId(name)) ?? []);
    }
    const isOwn = heading.units.every(({ id }) => home.get(id) === heading && !elsewhere.has(id));
    if (isOwn) return null;
    return heading.units.flatMap((unit) => {
      if (isEverybody(unit) && !desk.isAnswered(`expand-class:${unit.id}`)) return ['reports:ordered'];
      return [referTo(unit.id) ?? [], elsewhere.get(unit.id) ?? []].flat();
    });
  };
  const headings = draft.headings
    .filter(isFollowed)
    .map((heading) => ({ number: numberOf(heading), title: heading.title }));
  return { headings, units, classes, referTo, numberOf, isFollowed, bearersOf };
}
