import { draftPlan } from '../../importer/draft-plan.ts';
import type { DraftHeading, PlanDraft } from '../../importer/plan-draft.ts';
import type { SourceFormat } from '../../importer/source-text.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH ĐÔNG LÂM',
  'Số: 15/KH-UBND',
  'Đông Lâm, ngày 06 tháng 3 năm 2024',
  'KẾ HOẠCH',
  'Phòng, chống đuối nước trẻ em giai đoạn 2024 - 2026',
];

/** Drafts a text as it stands. */
export function draftOf(text: string, format: SourceFormat = 'txt'): PlanDraft {
  return draftPlan({ format, lines: text.split('\n') });
}

/** Drafts a province's plan of 2024-2026 with this body after its head. */
export function draftOfBody(body: string): PlanDraft {
  return draftPlan({ format: 'txt', lines: [...HEAD, ...body.split('\n')] });
}

/** Ids of a heading's units: `*` before a class, `?` after a requested one. */
export function unitsOf(heading: DraftHeading | undefined): string[] {
  return (heading?.units ?? []).map(
    ({ id, kind, requested }) => `${kind === 'class' ? '*' : ''}${id}${requested ? '?' : ''}`,
  );
}

/** All units of a draft, heading by heading. */
export function allUnits(draft: PlanDraft): string[][] {
  return draft.headings.map(unitsOf);
}

/** `ids: duty` of every duty of a draft, `?` behind who is only asked. */
export function dutiesOf({ headings }: PlanDraft): string[] {
  return headings.flatMap(({ units, blocks }) =>
    blocks.map(
      ({ text }) => `${units.map(({ id, requested }) => id + (requested ? '?' : '')).join('+')}: ${text}`,
    ),
  );
}

/** `ids > duty [due]` of every duty in a body, `(p)` before what is only helped with. */
export function owned(body: string): string[] {
  return draftOfBody(body).headings.flatMap((heading) =>
    heading.blocks.map(({ role, text, due }) => {
      const ids = unitsOf(heading).join('+');
      return `${ids} > ${role === 'support' ? '(p) ' : ''}${text}${due === null ? '' : ` [${due}]`}`;
    }),
  );
}
