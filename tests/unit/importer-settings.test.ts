/** However a plan is set, nothing of it is lost in silence; and what it gives out is read in most of these ways. */
import { expect, it } from '@jest/globals';
import { measureUnseen, readUnseen, setUnseen } from '../support/measure-unseen.ts';
import { SETTINGS } from '../support/set-otherwise.ts';

/** Ways in which some duties are asked about instead: a heading's end or its level cannot be told. */
const ASKED = new Set([
  'lines of 72 letters, no gaps',
  'lines of 50 letters, no gaps',
  'agencies’ headings without numbers, with a colon',
  'agencies’ headings in capitals',
  'no space behind marks',
]);

const plans = await readUnseen('tests/support/unseen-plans');

it.each(Object.keys(SETTINGS))('no duty is lost in silence: %s', (way) => {
  const read = measureUnseen(setUnseen(plans, way));
  const sum = (measure: 'duties' | 'told', what: 'found' | 'expected'): number =>
    read.reduce((total, { reading }) => total + reading.tallies[measure][what], 0);
  expect(sum('told', 'expected')).toBe(149);
  expect(sum('told', 'found')).toBe(149);
  expect(sum('duties', 'found')).toBeGreaterThanOrEqual(ASKED.has(way) ? 140 : 149);
});
