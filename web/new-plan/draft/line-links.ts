import type { LineRange } from '../../../importer/plan-draft.ts';
import type { Say } from '../../frame/say.ts';

export interface LineLink {
  href: string;
  text: string;
}

/** The way from a proposal to where it stands in the source. */
export function linkLines([first, last]: LineRange, say: Say): LineLink {
  const range = first === last ? `${first}` : `${first}–${last}`;
  return {
    href: `#L${first}`,
    text: say(`dòng ${range}`, first === last ? `line ${range}` : `lines ${range}`),
  };
}
