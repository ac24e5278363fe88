import type { Translate } from '../../../domain/bilingual.ts';
import type { LineRange } from '../../../importer/plan-draft.ts';

export interface LineLink {
  href: string;
  text: string;
}

/** The way from a proposal to where it stands in the source. */
export function linkLines([first, last]: LineRange, t: Translate): LineLink {
  const range = first === last ? `${first}` : `${first}–${last}`;
  return {
    href: `#L${first}`,
    text: t(`dòng ${range}`, first === last ? `line ${range}` : `lines ${range}`),
  };
}
