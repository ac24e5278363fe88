import TestSequencer from '@jest/test-sequencer';

/** What takes minutes, the longest first: begun last, it would leave the other processors idle at the end. */
const LONG = [
  'integration/whole-life-',
  'browser/every-page',
  'integration/demo.',
  'integration/rehearsal-',
  'integration/hostile-files',
  'replay/planted-edits',
];

const rankOf = ({ path }) => {
  const rank = LONG.findIndex((part) => path.includes(part));
  return rank === -1 ? LONG.length : rank;
};

/** A new checkout knows no durations; jest would begin with the files of most lines. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
