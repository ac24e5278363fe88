import type { Translate } from '../../../domain/bilingual.ts';
import type { UnitId } from '../../../domain/plan.ts';

interface NamedUnit {
  id: UnitId;
  name: string;
}

/**
 * A reorganisation file to be filled in (`schema: lien-nganh/reorganisation@1`), with every unit that there is in its
 * comments.
 * @param effective a first day in force to begin with
 */
export function writeSample(units: readonly NamedUnit[], effective: string, t: Translate): string {
  return [
    `# ${t('Văn bản quyết định việc sắp xếp, và ngày đầu tiên có hiệu lực.', 'The document that orders it, and the first day in force.')}`,
    'schema: lien-nganh/reorganisation@1',
    `basis: { number: 20/NQ-HĐND, date: ${effective} }`,
    `effective: ${effective}`,
    `# ${t('rename đổi tên, merge nhập, split chia, dissolve giải thể, transfer chuyển nhiệm vụ.', 'rename, merge, split, dissolve or transfer.')}`,
    '# changes:',
    '#   - kind: merge',
    '#     from: [so-mot, so-hai]',
    `#     to: [{ id: so-hai, name: ${t('Sở Hai', 'Department Two')} }]`,
    'changes: []',
    'coordinators: []',
    'addressees: []',
    'letterheads: []',
    `# ${t('Mã các đơn vị hiện có:', 'Ids of the units there are:')}`,
    ...units.map(({ id, name }) => `#   ${id}: ${name}`),
    '',
  ].join('\n');
}
