/** Which sections assign duties. */

import type { AgencyContext } from '../agencies/context.ts';
import { isRegistered, isSure } from '../agencies/mention.ts';
import type { Outline, Section } from '../outline/sections.ts';
import { BARE, NUMBERED } from '../outline/levels.ts';
import { isTitle, judges } from '../outline/sections.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { readOpening } from './opening.ts';

const TOP = 2;
/** So many agency headings without a title above them are a section. */
const LEAST_UNTITLED = 2;

/** How many agency headings stand in a section. */
function agencyHeadings(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  section: Section,
  context: AgencyContext,
): number {
  let count = 0;
  for (let i = section.from + 1; i < section.to; i += 1) {
    const paragraph = paragraphs[i];
    const level = outline.levels[i] ?? BARE;
    if (!paragraph || level >= BARE) continue;
    const opening = readOpening(paragraph.text, context);
    // Below the numbered parts only a name before a colon, with its work behind it, or above items of its own.
    const hasItems = opening?.form === 'title' && (outline.levels[i + 1] ?? BARE) > level;
    const isHeading =
      level <= NUMBERED ? opening?.form !== 'sentence' : opening?.form === 'colon' || hasItems;
    if (opening && isHeading) count += 1;
  }
  return count;
}

const FEWEST_TOLD = 3;
const RESPONSIBLE = /^trách nhiệm của\s/iu;

/** Whether most items of a section open with an agency and say in the same sentence what it does. */
function tellsEachAgency(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  section: Section,
  context: AgencyContext,
): boolean {
  const inside = paragraphs.slice(section.from + 1, section.to).map((paragraph, i) => ({
    ...{ paragraph, level: outline.levels[section.from + 1 + i] ?? BARE },
  }));
  const top = Math.min(...inside.map(({ level }) => level));
  const items = top >= BARE ? [] : inside.filter(({ level }) => level === top);
  const told = items.filter(({ paragraph }) => {
    const opening = readOpening(paragraph.text, context);
    return opening?.list.mentions.every(isSure);
  });
  return told.length >= FEWEST_TOLD && told.length * 2 >= items.length;
}

/** Whether a section within a chapter is that of an agency by its name. */
function isOfAgency({ title, level }: Section, context: AgencyContext): boolean {
  const opening = level > TOP ? readOpening(title, context) : null;
  return opening?.form === 'title' && opening.list.mentions.some(isRegistered);
}

/**
 * The sections that assign duties, in order: by their titles, or because agencies head their parts.
 * A section inside another that counts is left out.
 */
export function assignmentSections(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  context: AgencyContext,
): Section[] {
  const inText = outline.sections.filter(
    (section) => section.from < outline.end && section.to > section.from + 1 && section.kind !== 'appendix',
  );
  const named = inText.filter((section) => section.kind === 'assignment');
  const top = named.filter((section) => section.level <= TOP);
  const byAgencies = inText.filter(
    (section) =>
      section.level <= TOP &&
      section.kind !== 'assignment' &&
      !judges(section.title) &&
      isTitle(paragraphs[section.from] as Paragraph) &&
      (agencyHeadings(paragraphs, outline, section, context) >= 3 ||
        (section.kind === 'tasks' && tellsEachAgency(paragraphs, outline, section, context))),
  );
  const reporting = inText.filter((section) => section.level <= TOP && section.kind === 'reporting');
  // "1. Trách nhiệm của Sở Y tế", "2. Trách nhiệm của Sở Tư pháp" are headings in a section whose title was lost.
  const own = named.filter((section) => isOfAgency(section, context));
  const isHeaded = own.length >= LEAST_UNTITLED && own.length * 2 >= named.length;
  // "1. Sở Y tế", "6. Trách nhiệm của các doanh nghiệp": one addressee beside others, and no chapter.
  const isBeside = named.every(({ title, level }) => level > TOP && RESPONSIBLE.test(title));
  const lesser = isHeaded || (isBeside && withoutTitle(paragraphs, outline, context).length > 0) ? [] : named;
  const found = top.length > 0 || byAgencies.length > 0 ? [...top, ...byAgencies] : lesser;
  const chosen = found.length > 0 ? found : withoutTitle(paragraphs, outline, context);
  return outermost([...chosen, ...(chosen.length > 0 ? reporting : [])]);
}

function outermost(sections: readonly Section[]): Section[] {
  const sorted = [...sections].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Section[] = [];
  for (const section of sorted) {
    const last = kept.at(-1);
    if (!last || section.from >= last.to) kept.push(section);
  }
  return kept;
}

/** Where titles were lost on the way: from the first of several agency headings to the end. */
function withoutTitle(paragraphs: readonly Paragraph[], outline: Outline, context: AgencyContext): Section[] {
  const headings = paragraphs.slice(0, outline.end).flatMap((paragraph, i) => {
    const level = outline.levels[i] ?? BARE;
    const opening = level <= 6 && level >= 3 ? readOpening(paragraph.text, context) : null;
    return opening && opening.form !== 'sentence' ? [{ i, level }] : [];
  });
  const first = headings[0];
  if (!first || headings.filter(({ level }) => level === first.level).length < LEAST_UNTITLED) return [];
  return [
    { kind: 'assignment', number: '', title: '', from: first.i - 1, to: outline.end, level: first.level - 1 },
  ];
}

/** The text of an official letter or a telegram, all of which gives out work. */
export function wholeText({ end }: Outline, bodyFrom: number): Section {
  return { kind: 'assignment', number: '', title: '', from: bodyFrom - 1, to: end, level: TOP };
}
