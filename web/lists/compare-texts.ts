/** Texts as people look for them and expect them in order. */

/** What a search compares: nobody should need to type the accents of a name exactly as it is written. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();

const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order of letters; numbers within a text by their size. */
export const inVietnameseOrder = (one: string, other: string): number => VIETNAMESE.compare(one, other);
