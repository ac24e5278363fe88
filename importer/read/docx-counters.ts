/** How Word counts: the number that stands before a paragraph of a list. */
import type { Level, Numbering } from './docx-numbering.ts';

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(value: number): string {
  let rest = Math.min(value, 3999);
  let letters = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) letters += sign;
  }
  return letters;
}

/** a … z, aa, bb …: Word repeats the letter. */
function toLetter(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.floor((value - 1) / 26) + 1));
}

/**
 * A number as a list shows it.
 * @param value from 1
 * @param format Word's `numFmt`; one that is not known counts in digits
 */
export function writeNumber(value: number, format: string): string {
  if (value < 1) return String(value);
  switch (format) {
    case 'lowerLetter':
      return toLetter(value);
    case 'upperLetter':
      return toLetter(value).toUpperCase();
    case 'lowerRoman':
      return toRoman(value);
    case 'upperRoman':
      return toRoman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** Bullets are drawn in fonts of pictures; a dash or plus stays, all others become a dash. */
function writeBullet(text: string): string {
  return text.trim() === '+' ? '+' : '-';
}

function writeLabel(level: Level, levels: (Level | undefined)[], counts: (number | undefined)[]): string {
  if (level.format === 'bullet') return writeBullet(level.text);
  if (level.format === 'none') return level.text.replace(/%[1-9]/g, '').trim();
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = level.isLegal ? 'decimal' : (levels[index]?.format ?? 'decimal');
    return writeNumber(counts[index] ?? levels[index]?.start ?? 1, format);
  });
  return label.trim();
}

/**
 * Counts the paragraphs of one document.
 * @param numbering its lists
 * @returns the label of the next paragraph of a list and level, empty where the list is not known
 */
export function createCounters(numbering: Numbering): (list: string, depth: number) => string {
  /** Lists that share a definition go on counting where the other stopped. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (listId, depth) => {
    const list = numbering.lists.get(listId);
    const level = list?.levels[depth];
    if (!list || !level) return '';
    const current = counts.get(list.definition) ?? [];
    counts.set(list.definition, current);
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const index of list.restarts) current[index] = undefined;
    }
    current[depth] = (current[depth] ?? level.start - 1) + 1;
    // A number of a higher level starts the levels below anew, unless they say that they go on.
    list.levels.forEach((below, index) => {
      if (index > depth && below && below.restartAfter !== 0) current[index] = undefined;
    });
    return writeLabel(level, list.levels, current);
  };
}
