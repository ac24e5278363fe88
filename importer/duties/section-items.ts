/** The paragraphs of an assignment section, and which of them are headings of agencies. */

import type { AgencyContext } from '../agencies/context.ts';
import { isRegistered, type Mention } from '../agencies/mention.ts';
import { BARE, NUMBERED } from '../outline/levels.ts';
import type { Outline, Section } from '../outline/sections.ts';
import { isAllCaps } from '../text/fold.ts';
import { linesWithin, type Paragraph } from '../text/paragraphs.ts';
import type { DraftHeading } from '../plan-draft.ts';
import { speaksToAll } from './general.ts';
import type { OpenHeading } from './open-heading.ts';
import { readOpening, type Opening } from './opening.ts';

export interface Item {
  paragraph: Paragraph;
  level: number;
  /** The agencies it begins with, if any. */
  opening: Opening | null;
}

/** How a section names its agencies: by numbers, by dashes, or by lines of their own. */
export type AgencyStyle = 'numbered' | 'dash' | 'bare';

const FEWEST_BESIDE = 2;
/** Names of bodies that no register holds are at least so sure. */
const LEAST_NAMED = 0.6;
const LONGEST_BARE_TITLE = 160;

/**
 * The paragraphs under a section's title.
 *
 * @param used indexes of paragraphs already read as tasks of their own
 */
export function itemsOf(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  section: Section,
  context: AgencyContext,
  used: ReadonlySet<number>,
): Item[] {
  const items: Item[] = [];
  for (let i = section.from + 1; i < section.to; i += 1) {
    const paragraph = paragraphs[i];
    if (!paragraph || used.has(i)) continue;
    const level = outline.levels[i] ?? BARE;
    // What stands below such a sentence belongs to all whom it names.
    const isAlone = i + 1 >= section.to || (outline.levels[i + 1] ?? BARE) <= level;
    for (const part of isAlone ? partsOf(paragraph, context) : [paragraph])
      items.push({ paragraph: part, level, opening: readOpening(part.text, context) });
  }
  return items;
}

const HANDS_ON = /;\s{1,9}(?=(?:(?:kính|trân trọng)\s)?(?:giao|đề nghị|yêu cầu|phân công)\s)/giu;

/** "Giao Sở A …; giao UBND các xã …; Hội B …": one sentence, and each part is somebody else's. */
function partsOf(paragraph: Paragraph, context: AgencyContext): Paragraph[] {
  const { text } = paragraph;
  if (paragraph.cells || readOpening(text, context)?.form !== 'sentence') return [paragraph];
  const handed = [...text.matchAll(HANDS_ON)].map((match) => match.index + match[0].length);
  const others = [...text.matchAll(/;\s{1,9}(?=\p{Lu})/gu)].map((match) => match.index + match[0].length);
  const cuts = [...new Set([...handed, ...others])]
    .sort((a, b) => a - b)
    .filter((at) => {
      const next = readOpening(text.slice(at), context);
      // Without a word that hands it on, only a known body's is another sentence.
      const isKnown = next?.list.mentions.every(({ body }) => body !== null) ?? false;
      return next?.form === 'sentence' && (handed.includes(at) || isKnown);
    });
  return [0, ...cuts].map((at, i) => {
    const to = cuts[i] ?? text.length;
    const starts = paragraph.starts.map((start) => ({ ...start, at: start.at - at }));
    return { ...paragraph, text: text.slice(at, to).trim(), lines: linesWithin(paragraph, at, to), starts };
  });
}

/** Finds out how this section names its agencies. */
export function styleOf(items: readonly Item[]): AgencyStyle {
  const opened = items.filter((item) => item.opening !== null);
  if (opened.some((item) => item.level <= NUMBERED)) return 'numbered';
  if (opened.some((item) => item.level >= BARE && isFirm(item))) return 'bare';
  return opened.some((item) => item.level < BARE) ? 'dash' : 'bare';
}

/** A name alone on its line, or before a colon. */
function isFirm({ paragraph, opening }: Item): boolean {
  if (opening?.form === 'title') return paragraph.text.length < LONGEST_BARE_TITLE;
  return opening?.form === 'colon';
}

/** Under a title that names nobody ("4. Công tác kiểm tra") each item says itself whose it is. */
function isBelowTopic(here: OpenHeading | null, isTopical: boolean): boolean {
  return here === null ? isTopical : here.level > NUMBERED;
}

/**
 * Whether an item opens an agency's part, after the heading that is open.
 *
 * @param isTopical whether the title above names nobody
 * @param hasItems whether something stands below the item
 */
export function opensHeading(
  item: Item,
  here: OpenHeading | null,
  style: AgencyStyle,
  isTopical: boolean,
  hasItems: boolean,
): boolean {
  const { paragraph, level, opening } = item;
  if (!opening) return false;
  if (here !== null && level > here.level && isPartOf(here, opening, paragraph, hasItems)) return true;
  // Below a group: "1. Các sở, ngành" / "a) Sở Y tế".
  const belowGroup = here !== null && (isBareGroup(here) || isTier(here, opening));
  if (level <= NUMBERED) {
    // "B. Các bộ, ngành" / "1. Bộ Công Thương phối hợp …"
    const namesOne = opening.list.mentions.every(({ kind, body }) => kind === 'unit' && body !== null);
    const isBelow = belowGroup && (opening.form !== 'sentence' || (namesOne && !isTerritory(here)));
    return here === null || level <= here.level || isBelow;
  }
  if (level < BARE) {
    if (style === 'dash' || isBelowTopic(here, isTopical)) return here === null || level <= here.level;
    return belowGroup && opening.form === 'colon';
  }
  if (paragraph.marked && isFirm(item)) return true;
  if (isBelowTopic(here, isTopical) && opening.form !== 'title') return !speaksToAll(paragraph.text);
  return style === 'bare' && (isFirm(item) || (here === null && !speaksToAll(paragraph.text)));
}

/** Whether most of the items as high as this one are agencies' headings, so that it is likely one, too. */
export function standsBesideAgencies(items: readonly Item[], item: Item): boolean {
  const beside = items.filter((each) => each !== item && each.level === item.level);
  const agencies = beside.filter(({ opening }) => opening !== null && opening.form !== 'sentence').length;
  return agencies >= FEWEST_BESIDE && agencies * 2 >= beside.length;
}

/** "II. ĐỀ NGHỊ MẶT TRẬN TỔ QUỐC, CÁC ĐOÀN THỂ": no duty of its own, and agencies with theirs below it. */
export function isTier({ heading }: OpenHeading, below: Opening): boolean {
  const speaksForMore =
    isAllCaps(heading.title) ||
    heading.units.some((unit) => unit.kind === 'class' && !isTerritorial(unit.id));
  return heading.blocks.length === 0 && speaksForMore && below.form !== 'sentence';
}

/**
 * "2. Sở Tài chính, Sở Xây dựng" / "a) Sở Tài chính bố trí vốn": one of those named together, or "a) Phòng Cảnh sát giao
 * thông: …" below "Công an tỉnh": an office of somebody's with its own words behind a colon.
 */
export function isPartOf(
  { heading }: OpenHeading,
  opening: Opening,
  { text }: Paragraph,
  hasItems: boolean,
): boolean {
  const { list, form } = opening;
  if (standsOutOf(heading, opening, text, hasItems)) return true;
  const names = list.mentions.map(({ id }) => id);
  const together = heading.units.map(({ id }) => id);
  const isOneOf = names.length < together.length && names.every((id) => together.includes(id));
  if (form === 'title') return heading.blocks.length === 0 && hasItems && list.mentions.every(isOffice);
  return names.length > 0 && (isOneOf || (form === 'colon' && list.mentions.every(isNamed)));
}

/**
 * Below a group, whatever it was told itself: "a) Sở Xây dựng" above duties of its own, or "b) Giao Thanh tra tỉnh tổ
 * chức thanh tra …".
 */
function standsOutOf(
  heading: DraftHeading,
  { list, form }: Opening,
  text: string,
  hasItems: boolean,
): boolean {
  const isGroup = heading.units.every(({ kind, id }) => kind === 'class' && !isTerritorial(id));
  const isKnown = list.mentions.every(isRegistered);
  const isHanded = form === 'sentence' && /^(?:giao|phân công)\s/iu.test(text);
  return isGroup && isKnown && ((form === 'title' && hasItems) || isHanded);
}

/** A body that carries work of its own within another's: no group, no tier. */
function isOffice(mention: Mention): boolean {
  return mention.kind === 'unit' && isNamed(mention);
}

/** A post or a stranger is no office by its looks. */
function isNamed({ body, confidence }: Mention): boolean {
  return body !== null || confidence >= LEAST_NAMED;
}

function isTerritory({ heading }: OpenHeading): boolean {
  return heading.units.some(({ id }) => isTerritorial(id));
}

/** "UBND các xã": a tier of committees has nobody named below it. */
export function isTerritorial(id: string): boolean {
  return /^(?:ubnd|hdnd)-cap-/.test(id);
}

/** A heading of groups only, with no duty yet: the agencies may follow below it. */
export function isBareGroup({ heading }: OpenHeading): boolean {
  return heading.blocks.length === 0 && heading.units.every((unit) => unit.kind === 'class');
}
