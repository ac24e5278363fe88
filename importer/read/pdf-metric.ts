/** How wide letters are, where only the width of a whole string is known. */

/** Widths of letters in their height, as in Times; without their marks. */
const WIDTHS: [width: number, letters: string][] = [
  [0.26, ' .,;:/|il'],
  [0.29, 't'],
  [0.33, 'jrf()-!I[]'],
  [0.4, 'sJ'],
  [0.45, 'acez?'],
  [0.58, 'FPSEL'],
  [0.7, 'ABCDGHKNOQRTUVXY'],
  [0.78, 'mwW'],
  [0.89, 'M%'],
];
const USUAL = 0.5;

/** How wide a letter is, in its height. */
export type Metric = (letter: string) => number;

/** The font of official documents. */
export const asInTimes: Metric = (letter) => {
  const plain = letter.normalize('NFD')[0] ?? ' ';
  return WIDTHS.find(([, letters]) => letters.includes(plain))?.[0] ?? USUAL;
};

/**
 * The width of a text in heights of a letter.
 * @param text one line
 * @param metric of its font
 */
export function widthOfText(text: string, metric: Metric): number {
  return [...text].reduce((sum, letter) => sum + metric(letter), 0);
}

/**
 * Where the words of a string begin, as shares of its width.
 * @param text one line
 */
export function wordStarts(text: string): { index: number; share: number }[] {
  const whole = widthOfText(text, asInTimes);
  return [...text.matchAll(/(?<= )\S/g)].map(({ index }) => ({
    index,
    share: widthOfText(text.slice(0, index), asInTimes) / whole,
  }));
}
