/** Sections of a periodic report told in words, in the order of their printing. */
export const SECTIONS = ['situation', 'direction', 'results', 'assessment', 'obstacles', 'next'] as const;
export type Section = (typeof SECTIONS)[number];
