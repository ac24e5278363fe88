/** The coordinator's own words in a period's report: which act has the newest of each section. */
import type { NarrativeRow } from '../projections.ts';
import type { ActEvent } from './events.ts';
import type { CollectionState } from './period-state.ts';

const NONE: NarrativeRow = { revision: 0, sections: {} };

/** The texts themselves stay in the row of the act; a section that is cleared has the units' texts again. */
export function narrate(
  state: CollectionState,
  { id, sections = [], cleared = [] }: ActEvent,
): CollectionState {
  const { revision, sections: known } = state.narrative ?? NONE;
  const kept = Object.entries(known).filter(([section]) => !cleared.includes(section));
  const written = sections.map((section) => [section, id]);
  return {
    ...state,
    narrative: {
      revision: revision + 1,
      sections: Object.fromEntries([...kept, ...written]) as Record<string, string>,
    },
  };
}
