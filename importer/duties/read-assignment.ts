/** Reads an assignment section: its agency headings with their duty blocks, and what binds everyone. */

import type { AgencyContext } from '../agencies/context.ts';
import { beginsOrder } from '../agencies/lexicon.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { dropPersonNames } from '../agencies/person-name.ts';
import { toUnit } from '../agencies/to-unit.ts';
import { BARE, NUMBERED } from '../outline/levels.ts';
import { isTitle, kindOf, type Outline, type Section } from '../outline/sections.ts';
import type { DraftBlock, DraftGeneralDuty, DraftHeading, DraftUnit } from '../plan-draft.ts';
import { linesWithin, type Paragraph } from '../text/paragraphs.ts';
import { bindsAll, bindsGroups, ENOUGH_UNITS, isOfNamed, readNamedByGrounds } from './whom-it-binds.ts';
import { datedAfter } from './dated-after.ts';
import { readDescriptions } from './described-heading.ts';
import { executes, makeGeneral, makeUnassigned, refersElsewhere, speaksToAll } from './general.ts';
import { joinLabels } from './heading-number.ts';
import { withHelpers } from './helped-heading.ts';
import { isBareLeadIn, isRoleTitle } from './lead-in.ts';
import { addBlocks, openRole, type OpenHeading } from './open-heading.ts';
import { openStranger, readLateOpening, type Opening } from './opening.ts';
import {
  isBareGroup,
  isPartOf,
  isTier,
  standsBesideAgencies,
  itemsOf,
  opensHeading,
  styleOf,
  type Item,
} from './section-items.ts';

export interface Assignment {
  headings: DraftHeading[];
  general: DraftGeneralDuty[];
  unassigned: DraftGeneralDuty[];
}

/** Whom the paragraphs now read belong to. */
type Hearer = 'agency' | 'everybody' | 'nobody';

const SHORTEST_DUTY = 12;
const LONGEST_TITLE = 120;
const LONGEST_TOPIC = 60;
/** Groups that speak for whoever is named next; "UBND các xã" is a heading even without a duty. */
const OPENERS = /^(?:các|những)\s+(?:cơ quan|đơn vị|sở|ban|ngành|phòng|địa phương|tổ chức)/iu;
const NO_TITLE = /^(?:căn cứ|các|định kỳ|trong quá trình|yêu cầu)/iu;
/** "Đề nghị:" above those who are asked, "UBND huyện yêu cầu:" above those who are told. */
const TURNS = /^[^.;:]{0,60}(?:đề nghị|yêu cầu|giao nhiệm vụ|phân công)\s*:$/iu;
const ABOUT_OBSTACLES = /^(?:trong quá trình|quá trình|nếu có|định kỳ)/iu;

/**
 * Reads one assignment section.
 *
 * @param known how many units earlier sections have already given duties of their own
 * @param used indexes of paragraphs already read as tasks of their own
 */
export function readAssignment(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  section: Section,
  context: AgencyContext,
  known: number,
  used: ReadonlySet<number>,
): Assignment {
  const found: Assignment = { headings: [], general: [], unassigned: [] };
  const items = readDescriptions(itemsOf(paragraphs, outline, section, context, used), context);
  const style = styleOf(items);
  const lastNumbered = items.findLastIndex((item) => item.level <= NUMBERED);
  const path: { level: number; label: string; requests: boolean }[] = [];
  const helped = new Map<DraftHeading, readonly Mention[]>();
  let open: OpenHeading | null = null;
  let hearer: Hearer = 'everybody';
  let isAsking = false;

  const openHeading = (
    item: Item,
    opening: Opening,
    title: string,
    within: OpenHeading | null = null,
  ): OpenHeading => {
    // "III. ĐỀ NGHỊ CÁC ĐOÀN THỂ" speaks for everybody named under it.
    const requested = opening.list.requested || isAsking || path.some((step) => step.requests);
    const label = item.paragraph.marker?.label ?? '';
    const own = /^[-+]?$/.test(label) ? String(found.headings.length + 1) : label;
    const { mentions } = opening.list;
    const heading: DraftHeading = {
      number: within
        ? joinLabels([within.heading.number, own])
        : joinLabels([section.number, ...path.map((step) => step.label), own]),
      title,
      lines: linesWithin(item.paragraph, 0, opening.list.end),
      units: [...mentions.map((mention) => toUnit(mention, requested)), ...entrusted(opening, context)],
      blocks: [],
      confidence: Math.min(...mentions.map((mention) => mention.confidence)),
      reason: opening.form === 'title' ? 'Đề mục chỉ gồm tên cơ quan' : 'Đoạn mở đầu bằng tên cơ quan',
    };
    found.headings.push(heading);
    const helpers = opening.list.helpers ?? [];
    const opened: OpenHeading = { heading, level: item.level, within, leadIn: null };
    if (helpers.length > 0) helped.set(heading, helpers);
    if (opening.form !== 'title')
      addBlocks(opened, item.paragraph, item.level, item.paragraph.text.length - opening.text.length);
    return opened;
  };

  /** What no agency is told binds everybody only where the text says so. */
  const give = ({ text, lines }: Paragraph): void => {
    if (isBareLeadIn(text)) return;
    const duty = makeGeneral(text, lines);
    const binds = duty.about !== 'duty' || speaksToAll(text) || bindsAll(text, context);
    if (binds) found.general.push(duty);
    else found.unassigned.push(makeUnassigned(text, lines));
  };

  /** "Thời gian hoàn thành: …" in a paragraph of its own belongs to the duty before it. */
  const dates = (paragraph: Paragraph): boolean => {
    const all: DraftGeneralDuty[] | DraftBlock[] =
      open && hearer === 'agency' ? open.heading.blocks : hearer === 'everybody' ? found.unassigned : [];
    const last = all.at(-1);
    const dated = last && datedAfter(last, paragraph);
    if (dated) all.splice(-1, 1, dated as DraftGeneralDuty & DraftBlock);
    return Boolean(dated);
  };

  /** A numbered paragraph as high as the agencies' headings that names none of them first. */
  const readOther = (item: Item): { open: OpenHeading | null; hearer: Hearer } => {
    const { paragraph, level } = item;
    const step = { level, label: paragraph.marker?.label ?? '', requests: false };
    if (kindOf(paragraph.text) === 'money' || /^(?:nguồn )?kinh phí/iu.test(paragraph.text)) {
      path.push(step);
      return { open: null, hearer: 'nobody' };
    }
    const late = readLateOpening(paragraph.text, context);
    const isOwn = isOfNamed(late, paragraph.text) || known + countUnits(found.headings) < ENOUGH_UNITS;
    if (late && isOwn && !ABOUT_OBSTACLES.test(paragraph.text)) {
      return { open: openHeading(item, late, paragraph.text.slice(0, LONGEST_TITLE)), hearer: 'agency' };
    }
    const stranger = standsBesideAgencies(items, item) ? openStranger(paragraph.text) : null;
    if (stranger)
      return { open: openHeading(item, stranger, titleOf(paragraph, stranger)), hearer: 'agency' };
    if (isTitle(paragraph) && paragraph.text.length < 120 && !NO_TITLE.test(paragraph.text)) {
      path.push({ ...step, requests: /^(?:kính |trân trọng )?đề nghị(?=\s)/iu.test(paragraph.text) });
      return { open: null, hearer: 'everybody' };
    }
    give(paragraph);
    return { open: null, hearer: 'everybody' };
  };

  items.forEach((item, position) => {
    const { paragraph, level, opening } = item;
    const next = items[position + 1];
    const hasItems = next !== undefined && next.level > level;
    if (TURNS.test(paragraph.text)) {
      isAsking = /đề nghị\s*:$/iu.test(paragraph.text);
      if (isAsking) return;
    }
    if (introducesAll(item, next) || dates(paragraph) || refersElsewhere(paragraph.text)) return;
    while ((path.at(-1)?.level ?? -1) >= level) path.pop();
    if (bindsGroups(item, known, section) || executes(paragraph.text)) {
      found.general.push(makeGeneral(paragraph.text, paragraph.lines));
      open = null;
      hearer = 'everybody';
    } else if (opening && opensHeading(item, open, style, path.length > 0, hasItems)) {
      if (open && level > open.level && (isBareGroup(open) || isTier(open, opening))) {
        const { number, units } = found.headings.pop() ?? open.heading;
        const label = number.split('.').at(-1) ?? number;
        path.push({ level: open.level, label, requests: units.some((unit) => unit.requested) });
      }
      const around = open && level > open.level ? open : (open?.within ?? null);
      const isPart =
        around !== null && level > around.level && isPartOf(around, opening, paragraph, hasItems);
      open = openHeading(item, opening, titleOf(paragraph, opening), isPart ? around : null);
      hearer = 'agency';
    } else if (open?.within && level <= open.level && level > open.within.level) {
      // What stands beside an office's own part is again of those above it.
      open = open.within;
      addBlocks(open, paragraph, level);
    } else if (level <= NUMBERED && (open === null || level <= open.level)) {
      ({ open, hearer } = readOther(item));
    } else if (open && headsBelowGroup(open, item, next)) {
      const stranger = openStranger(paragraph.text);
      const { number } = found.headings.pop() ?? open.heading;
      path.push({ level: open.level, label: number.split('.').at(-1) ?? number, requests: false });
      if (stranger) open = openHeading(item, stranger, titleOf(paragraph, stranger));
    } else if (open && hearer === 'agency' && !turnsToAll(item, open, position > lastNumbered)) {
      if (hasItems && paragraph.marker && isRoleTitle(paragraph.text)) openRole(open, paragraph, level);
      else if (!headsItems(item, hasItems)) addBlocks(open, paragraph, level);
    } else {
      const turns = level >= BARE && (hearer === 'agency' || speaksToAll(paragraph.text));
      if (turns) hearer = 'everybody';
      const isDuty = hearer === 'everybody' && paragraph.text.length > SHORTEST_DUTY;
      const named = isDuty ? readNamedByGrounds(paragraph.text, context) : null;
      if (named) openHeading(item, named, paragraph.text.slice(0, LONGEST_TITLE));
      else if (isDuty) give(paragraph);
    }
  });
  found.headings = found.headings
    .filter((heading, i) => !onlyIntroduces(heading, found.headings[i + 1]))
    .flatMap((heading) => withHelpers(heading, helped.get(heading) ?? []));
  return found;
}

/** "Yêu cầu Giám đốc các sở, Chủ tịch UBND các xã thực hiện các nhiệm vụ sau:" before the numbered ones. */
function introducesAll({ paragraph: { text }, level }: Item, next: Item | undefined): boolean {
  const isBefore = level >= BARE && next !== undefined && next.level <= NUMBERED;
  return isBefore && /(?:nhiệm vụ|nội dung|công việc|giải pháp|biện pháp)[^.;:]{0,30}:\s*$/iu.test(text);
}

/** "1.1. Nhiệm vụ chung", "a) Công tác tuyên truyền": a title among the duties of an agency, with items below it. */
function headsItems({ paragraph: { marker, text }, level }: Item, hasItems: boolean): boolean {
  const isTitled = marker !== null && !/[.;:,]$/.test(text) && text.length <= LONGEST_TOPIC;
  return isTitled && level <= NUMBERED && !beginsOrder(text) && hasItems;
}

/** "Các cơ quan, đơn vị có trách nhiệm:" before the agencies' own headings. */
function onlyIntroduces(heading: DraftHeading, next: DraftHeading | undefined): boolean {
  const isGroup = heading.units.every((unit) => unit.kind === 'class');
  return next !== undefined && isGroup && heading.blocks.length === 0 && OPENERS.test(heading.title);
}

/** "2. Các cơ quan Trung ương" / "2.1. Hải quan khu vực III" / "- …": a name that no register holds heads its duties. */
function headsBelowGroup(open: OpenHeading, { paragraph, level }: Item, next: Item | undefined): boolean {
  const isNumbered = level > open.level && level <= NUMBERED + 1 && /\d/.test(paragraph.marker?.label ?? '');
  const hasDuties = next !== undefined && next.level > level;
  return isBareGroup(open) && isNumbered && hasDuties && openStranger(paragraph.text)?.form === 'title';
}

/** After the last agency's duties a paragraph may turn to everybody; the first under a heading never does. */
function turnsToAll({ paragraph, level }: Item, open: OpenHeading, isLast: boolean): boolean {
  return level >= BARE && isLast && open.heading.blocks.length > 0 && speaksToAll(paragraph.text);
}

function countUnits(headings: readonly DraftHeading[]): number {
  return headings.flatMap((heading) => heading.units).filter((unit) => unit.kind === 'unit').length;
}

/** "…; giao Cục … tham mưu, đôn đốc": units entrusted in the same sentence share the heading. */
function entrusted(opening: Opening, context: AgencyContext): DraftUnit[] {
  const match = /(?:^|[\s,;])(?:và\s+)?giao(?: cho)?\s+(?=\p{Lu})/u.exec(opening.text);
  if (opening.form !== 'sentence' || !match) return [];
  const known = new Set(opening.list.mentions.map((mention) => mention.id));
  return parseAgencies(opening.text.slice(match.index + match[0].length), context)
    .mentions.filter((mention) => mention.kind === 'unit' && !known.has(mention.id))
    .map((mention) => ({
      ...toUnit(mention, opening.list.requested),
      reason: `Được giao việc trong cùng câu. ${mention.reason}`,
    }));
}

function titleOf(paragraph: Paragraph, opening: Opening): string {
  const written = paragraph.text.slice(0, opening.list.mentions.at(-1)?.end ?? 0);
  return dropPersonNames(opening.form === 'title' ? paragraph.text.replace(/[:.;]\s*$/, '') : written);
}
