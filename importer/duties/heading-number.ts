/** The full number of a heading, from those above it. */

import { romanValue } from '../text/markers.ts';

/**
 * Joins labels into one number: `V` + `2` + `a` → `V.2.a`; what a label repeats of those before it
 * is said once, so "5.2" under V is `V.2`.
 *
 * @param labels from the section down; empty ones and dashes are skipped
 */
export function joinLabels(labels: readonly string[]): string {
  const parts: string[] = [];
  for (const label of labels.filter((each) => each !== '' && each !== '-')) {
    const dotted = label.split('.');
    const before = parts.at(-1) ?? '';
    const isSection = /^[IVX]+$/.test(before) && Number(dotted[0]) === romanValue(before);
    const repeats = parts.slice(-(dotted.length - 1)).join('.') === dotted.slice(0, -1).join('.');
    if (dotted.length > 1 && repeats) parts.push(dotted.at(-1) ?? '');
    else if (dotted.length > 1 && (dotted[0] === before || isSection)) parts.push(...dotted.slice(1));
    else parts.push(...dotted);
  }
  return parts.join('.');
}
