import { readNumber } from '../../domain/figures/read-number.ts';

/**
 * A number of a Vietnamese document: where somebody who types would be asked, the document means decimals, since it
 * is written throughout as such documents are.
 *
 * @param written - digits with their separators, as the patterns of figures find them
 */
export function numberInText(written: string): number {
  const reading = readNumber(written);
  return 'value' in reading ? reading.value : Number(written.replace(',', '.'));
}
