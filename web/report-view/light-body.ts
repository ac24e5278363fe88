/**
 * The beginning of each section of a report, where all of it would make its page heavier than a page may be. No section
 * gives way to another: what is cut is the longest, and the report's files have it all.
 */
import type { BodyPart } from '../../words/report-body.ts';

export type LightPart = BodyPart | { kind: 'more'; paragraphs: number };

/** What a paragraph or a heading costs beside its text, in bytes of HTML. */
const AROUND = 70;

const weigh = (text: string): number => Buffer.byteLength(text) + AROUND;
const weighPart = (part: BodyPart): number =>
  part.kind === 'words'
    ? part.paragraphs.reduce((sum, text) => sum + weigh(text), 0)
    : part.kind === 'heading'
      ? weigh(part.text)
      : 0;

/** The parts section by section, each from its heading on. */
function sectionsOf(body: readonly BodyPart[]): BodyPart[][] {
  const sections: BodyPart[][] = [];
  for (const part of body) {
    if (sections.length === 0 || (part.kind === 'heading' && part.level === 1)) sections.push([]);
    sections.at(-1)!.push(part);
  }
  return sections;
}

/** How much of each section there is room for, so that those which need less leave theirs to the others. */
function share(weights: readonly number[], room: number): number {
  let [left, waiting] = [room, weights.length];
  for (const weight of weights.toSorted((a, b) => a - b)) {
    if (weight > left / waiting) return left / waiting;
    left -= weight;
    waiting -= 1;
  }
  return Infinity;
}

/** A section up to its share, and how many of its paragraphs follow; its first and its tables always stay. */
function begin(section: readonly BodyPart[], most: number): LightPart[] {
  let [used, cut] = [0, 0];
  const shown: BodyPart[] = [];
  // Shown with what stands below it, or not at all.
  let title: BodyPart | null = null;
  for (const part of section) {
    used += part.kind === 'heading' ? weigh(part.text) : 0;
    if (part.kind === 'heading' && part.level === 2) {
      title = part;
      continue;
    }
    let rest: BodyPart = part;
    if (part.kind === 'words') {
      const isFirst = !shown.some(({ kind }) => kind === 'words');
      const fits = (text: string, index: number): boolean =>
        (used += weigh(text)) <= most || (isFirst && index === 0);
      const paragraphs = part.paragraphs.filter(fits);
      cut += part.paragraphs.length - paragraphs.length;
      if (paragraphs.length === 0) {
        title = null;
        continue;
      }
      rest = { ...part, paragraphs };
    }
    shown.push(...(title ? [title, rest] : [rest]));
    title = null;
  }
  return cut > 0 ? [...shown, { kind: 'more', paragraphs: cut }] : shown;
}

/** @param room for all words of the report, in bytes of HTML */
export function lightBody(body: readonly BodyPart[], room: number): LightPart[] {
  const sections = sectionsOf(body);
  const most = share(
    sections.map((section) => section.reduce((sum, part) => sum + weighPart(part), 0)),
    room,
  );
  return sections.flatMap((section) => begin(section, most));
}
