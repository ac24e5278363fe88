/** Reads an assignment section: its agency headings with their duty blocks, and what binds everyone. */

import type { AgencyContext } from '../agencies/context.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import type { DraftGeneralDuty, DraftHeading, DraftUnit, LineRange } from '../plan-draft.ts';
import { BARE } from '../outline/levels.ts';
import { isTitle, kindOf, type Outline, type Section } from '../outline/sections.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { romanValue } from '../text/markers.ts';
import { makeGeneral, speaksToAll } from './general.ts';
import { isBareLeadIn, isLeadIn, splitInline } from './lead-in.ts';
import { makeBlock } from './make-block.ts';
import { readLateOpening, readOpening, type Opening } from './opening.ts';
import { readRole, type RoleReading } from './role.ts';

export interface Assignment {
  headings: DraftHeading[];
  general: DraftGeneralDuty[];
}

interface Open {
  heading: DraftHeading;
  level: number;
  /** Depth and role of the line that introduces the items now read. */
  leadIn: { level: number; role: RoleReading } | null;
}

const NUMBERED = 6;
const LONGEST_BARE_TITLE = 160;

/** How this section names its agencies: by numbers, by dashes, or by lines of their own. */
function agencyStyle(
  items: readonly { paragraph: Paragraph; level: number; opening: Opening | null }[],
): 'numbered' | 'dash' | 'bare' {
  const opened = items.filter((item) => item.opening !== null);
  if (opened.some((item) => item.level <= NUMBERED)) return 'numbered';
  const firm = (item: (typeof items)[number]): boolean => item.opening?.form !== 'sentence';
  const bare = opened.filter(
    (item) =>
      item.level >= BARE &&
      (firm(item) ? item.paragraph.text.length < LONGEST_BARE_TITLE || item.opening?.form === 'colon' : true),
  );
  const dash = opened.filter((item) => item.level >= 7 && item.level < BARE);
  if (bare.some(firm)) return 'bare';
  if (dash.length > 0) return 'dash';
  return 'bare';
}

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
  const found: Assignment = { headings: [], general: [] };
  const items = paragraphs
    .slice(section.from + 1, section.to)
    .map((paragraph, i) => ({
      index: section.from + 1 + i,
      paragraph,
      level: outline.levels[section.from + 1 + i] ?? BARE,
      opening: readOpening(paragraph.text, context),
    }))
    .filter((item) => !used.has(item.index));
  const style = agencyStyle(items);
  let open: Open | null = null;
  let toAll = false;
  const path: { level: number; label: string; requests: boolean }[] = [];

  const openHeading = (item: (typeof items)[number], opening: Opening, title: string): void => {
    // "III. ĐỀ NGHỊ CÁC ĐOÀN THỂ" speaks for everybody named under it.
    const requested = opening.list.requested || path.some((step) => step.requests);
    const label = item.paragraph.marker?.kind === 'dash' ? '' : (item.paragraph.marker?.label ?? '');
    const heading: DraftHeading = {
      number: numberOf(section, path, label, found.headings.length + 1),
      title,
      lines: [item.paragraph.lines[0], item.paragraph.lines[1]],
      units: [
        ...opening.list.mentions.map((mention) => toUnit(mention, requested)),
        ...(opening.form === 'sentence' ? entrusted(opening, context) : []),
      ],
      blocks: [],
      confidence: Math.min(...opening.list.mentions.map((mention) => mention.confidence)),
      reason: opening.form === 'title' ? 'Đề mục chỉ gồm tên cơ quan' : 'Đoạn mở đầu bằng tên cơ quan',
    };
    found.headings.push(heading);
    open = { heading, level: item.level, leadIn: null };
    toAll = false;
    if (opening.form !== 'title') addBlock(open, opening.text, item.paragraph.lines, item.level);
  };

  const lastNumbered = items.findLastIndex((item) => item.level <= NUMBERED);
  for (const [position, item] of items.entries()) {
    const { paragraph, level, opening } = item;
    const here = open as Open | null;
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= level) path.pop();
    if (
      opening?.form === 'sentence' &&
      known >= 3 &&
      level <= NUMBERED &&
      opening.list.mentions.every((mention) => mention.kind === 'class')
    ) {
      // After sections that gave each agency its own, a sentence to whole groups binds everybody.
      found.general.push(makeGeneral(paragraph.text, paragraph.lines));
      open = null;
      toAll = true;
      continue;
    }
    if (opensHeading(item, here, style)) {
      if (
        here &&
        here.heading.blocks.length === 0 &&
        level > here.level &&
        here.heading.units.every((unit) => unit.kind === 'class')
      ) {
        found.headings.pop();
        const requests = here.heading.units.some((unit) => unit.requested);
        path.push({ level: here.level, label: lastLabel(here.heading.number), requests });
      }
      openHeading(item, opening as Opening, titleOf(paragraph, opening as Opening));
      continue;
    }
    const numbered = level <= NUMBERED;
    if (numbered && (here === null || level <= here.level)) {
      open = null;
      toAll = false;
      if (kindOf(paragraph.text) === 'money' || /^(nguồn )?kinh phí/iu.test(paragraph.text)) {
        open = null;
        toAll = false;
        path.push({ level, label: paragraph.marker?.label ?? '', requests: false });
        continue;
      }
      const late = readLateOpening(paragraph.text, context);
      const units = late?.list.mentions.filter((mention) => mention.kind === 'unit').length ?? 0;
      const alone =
        found.headings.flatMap((heading) => heading.units).filter((unit) => unit.kind === 'unit').length +
        known;
      if (late && (units > 0 || alone < 3) && !speaksOnlyOfObstacles(paragraph.text)) {
        openHeading(item, late, paragraph.text.slice(0, 120));
        continue;
      }
      const short =
        isTitle(paragraph) &&
        paragraph.text.length < 120 &&
        !/^(?:căn cứ|các|định kỳ|trong quá trình|yêu cầu)/iu.test(paragraph.text);
      if (short) {
        const requests = /^(?:kính |trân trọng )?đề nghị(?=\s)/iu.test(paragraph.text);
        path.push({ level, label: paragraph.marker?.label ?? '', requests });
        toAll =
          kindOf(paragraph.text) === 'reporting' || /báo cáo|kiểm tra|sơ kết|tổng kết/iu.test(paragraph.text);
        continue;
      }
      found.general.push(makeGeneral(paragraph.text, paragraph.lines));
      toAll = true;
      continue;
    }
    if (
      here &&
      !toAll &&
      !(level >= BARE && position > lastNumbered && speaksToAll(paragraph.text) && !isOnlyParagraph(here))
    ) {
      for (const piece of splitInline(paragraph.text)) addBlock(here, piece, paragraph.lines, level);
      continue;
    }
    if (level >= BARE && here && !toAll) toAll = true;
    if (paragraph.text.length > 12) found.general.push(makeGeneral(paragraph.text, paragraph.lines));
  }
  return found;

  function addBlock(target: Open, text: string, lines: LineRange, level: number): void {
    for (const piece of splitInline(text)) {
      if (target.leadIn && level <= target.leadIn.level && level !== target.level) target.leadIn = null;
      if (target.leadIn && level === target.leadIn.level && target.leadIn.level !== target.level)
        target.leadIn = null;
      if (isBareLeadIn(piece)) {
        target.leadIn = { level, role: readRole(piece) };
        target.heading.lines =
          target.heading.blocks.length === 0 && target.heading.lines[1] < lines[1]
            ? [target.heading.lines[0], lines[1]]
            : target.heading.lines;
        continue;
      }
      target.heading.blocks.push(makeBlock(piece, lines, target.leadIn?.role ?? null));
      if (isLeadIn(piece)) target.leadIn = { level, role: readRole(piece) };
    }
  }
}

function opensHeading(
  item: { paragraph: Paragraph; level: number; opening: Opening | null },
  here: Open | null,
  style: 'numbered' | 'dash' | 'bare',
): boolean {
  const { paragraph, level, opening } = item;
  if (!opening) return false;
  const classOnly = here?.heading.units.every((unit) => unit.kind === 'class') ?? false;
  if (level <= NUMBERED) {
    if (here === null || level <= here.level) return true;
    // Below a group: "1. Các sở, ngành" / "a) Sở Y tế".
    return classOnly && here.heading.blocks.length === 0 && opening.form !== 'sentence';
  }
  if (level < BARE) {
    if (style === 'dash') return here === null || level <= here.level;
    return classOnly && here !== null && here.heading.blocks.length === 0 && opening.form === 'colon';
  }
  const firm =
    opening.form === 'title' ? paragraph.text.length < LONGEST_BARE_TITLE : opening.form === 'colon';
  if (paragraph.marked && firm) return true;
  if (style === 'bare') return firm || (here === null && !speaksToAll(paragraph.text));
  return false;
}

/** A bare paragraph right under its heading is that agency's duty, whatever it begins with. */
function isOnlyParagraph(here: Open): boolean {
  return here.heading.blocks.length === 0;
}

function speaksOnlyOfObstacles(text: string): boolean {
  return /^(trong quá trình|quá trình|nếu có|định kỳ)/iu.test(text);
}

function toUnit(mention: Mention, requested: boolean): DraftUnit {
  return {
    id: mention.id,
    name: mention.name,
    kind: mention.kind,
    requested,
    confidence: mention.confidence,
    reason: mention.reason,
    written: mention.written,
  };
}

/** "…; giao Cục … tham mưu, đôn đốc": units entrusted in the same sentence share the heading. */
function entrusted(opening: Opening, context: AgencyContext): DraftUnit[] {
  const match = /(?:^|[\s,;])(?:và\s+)?giao(?: cho)?\s+(?=\p{Lu})/u.exec(opening.text);
  if (!match) return [];
  const known = new Set(opening.list.mentions.map((mention) => mention.id));
  return parseAgencies(opening.text.slice(match.index + match[0].length), context)
    .mentions.filter((mention) => mention.kind === 'unit' && !known.has(mention.id))
    .map((mention) => ({
      ...toUnit(mention, opening.list.requested),
      reason: `Được giao việc trong cùng câu. ${mention.reason}`,
    }));
}

function titleOf(paragraph: Paragraph, opening: Opening): string {
  if (opening.form === 'title') return paragraph.text.replace(/[:.;]\s*$/, '');
  const last = opening.list.mentions.at(-1)?.end ?? 0;
  return paragraph.text.slice(0, last);
}

/** `V` + `2` + `a` → `V.2.a`; "5.2" under V is V.2. */
function numberOf(
  section: Section,
  path: readonly { label: string }[],
  label: string,
  position: number,
): string {
  const own = label === '' || label === '+' ? String(position) : label;
  const labels = [section.number, ...path.map((step) => step.label), own].filter(
    (each) => each !== '' && each !== '-',
  );
  const parts: string[] = [];
  for (const each of labels) {
    const dotted = each.split('.');
    const before = parts.at(-1) ?? '';
    const same =
      dotted.length > 1 &&
      (dotted[0] === before || (/^[IVX]+$/.test(before) && Number(dotted[0]) === romanValue(before)));
    if (dotted.length > 1 && parts.slice(-(dotted.length - 1)).join('.') === dotted.slice(0, -1).join('.'))
      parts.push(dotted.at(-1) ?? '');
    else parts.push(...(same ? dotted.slice(1) : dotted));
  }
  return parts.join('.');
}

function lastLabel(number: string): string {
  return number.split('.').at(-1) ?? number;
}
