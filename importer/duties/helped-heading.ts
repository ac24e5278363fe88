import type { Mention } from '../agencies/mention.ts';
import { toUnit } from '../agencies/to-unit.ts';
import type { DraftHeading } from '../plan-draft.ts';

/** A heading with that of those who help with all of it: "Sở A chủ trì, phối hợp với Sở B:". */
export function withHelpers(heading: DraftHeading, helpers: readonly Mention[]): DraftHeading[] {
  if (helpers.length === 0 || heading.blocks.length === 0) return [heading];
  const ids = helpers.map(({ id }) => id);
  const blocks = heading.blocks.map((block) => ({ ...block, supports: [...block.supports, ...ids] }));
  const helping: DraftHeading = {
    ...heading,
    title: helpers.map(({ name }) => name).join(', '),
    units: helpers.map((mention) => toUnit(mention, false)),
    blocks: heading.blocks.map((block) => ({ ...block, role: 'support' })),
    confidence: Math.min(...helpers.map(({ confidence }) => confidence)),
    reason: 'Văn bản ghi cơ quan phối hợp ở câu dẫn',
  };
  return [{ ...heading, blocks }, helping];
}
