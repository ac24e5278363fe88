/** A reorganisation of agencies as a person writes it (`schema: lien-nganh/reorganisation@1`). */
import { z } from 'zod';
import { both } from '../bilingual.ts';
import { REORGANISATION_KINDS, type Reorganisation } from '../succession/reorganisation.ts';
import { documentNamed } from './document.ts';
import type { Finding } from './finding.ts';
import { isoDate } from './instant.ts';
import { kebabId, text } from './text.ts';

const change = z.strictObject({
  kind: z.enum(REORGANISATION_KINDS),
  from: z.array(kebabId).min(1),
  to: z.array(z.strictObject({ id: kebabId, name: text.optional(), nameEn: text.optional() })).default([]),
  duties: z.record(kebabId, z.array(text)).default({}),
});

export const reorganisationFile = z.strictObject({
  schema: z.literal('lien-nganh/reorganisation@1'),
  basis: documentNamed,
  effective: isoDate,
  changes: z.array(change).default([]),
  coordinators: z.array(z.strictObject({ plan: kebabId.optional(), from: kebabId, to: kebabId })).default([]),
  addressees: z.array(z.strictObject({ from: kebabId, to: kebabId, name: text.optional() })).default([]),
  letterheads: z
    .array(
      z.strictObject({
        coordinator: kebabId,
        superior: text.nullable().default(null),
        body: text,
        abbreviation: text,
        signerTitle: z.array(text).min(1),
        place: text.optional(),
      }),
    )
    .default([]),
});

const error = (
  path: Finding['path'],
  vi: string,
  en: string,
  remedyVi: string,
  remedyEn: string,
): Finding => ({
  path,
  severity: 'error',
  message: both(vi, en),
  remedy: both(remedyVi, remedyEn),
});

/** What contradicts itself in a file of the right shape. */
export function checkReorganisation({ changes }: Pick<Reorganisation, 'changes'>): Finding[] {
  return changes.flatMap(({ kind, to, duties }, n): Finding[] => {
    const found: Finding[] = [];
    if (kind !== 'dissolve' && to.length === 0) {
      found.push(
        error(
          ['changes', n, 'to'],
          'Chưa ghi đơn vị nào nhận.',
          'Nobody is named who takes the work over.',
          'Ghi ít nhất một đơn vị nhận; chỉ giải thể mới có thể để trống.',
          'Name at least one unit; only a dissolution may leave it empty.',
        ),
      );
    }
    if ((kind === 'merge' || kind === 'rename') && to.length > 1) {
      found.push(
        error(
          ['changes', n, 'to'],
          'Sáp nhập hoặc đổi tên chỉ có một đơn vị nhận.',
          'A merger or a new name has one successor.',
          'Chia cho nhiều đơn vị thì dùng kind: split.',
          'Use kind: split for several.',
        ),
      );
    }
    for (const unit of Object.keys(duties)) {
      if (to.some(({ id }) => id === unit)) continue;
      found.push(
        error(
          ['changes', n, 'duties', unit],
          `“${unit}” nhận nhiệm vụ mà không có trong danh sách đơn vị nhận.`,
          `"${unit}" takes duties and is not among those who take over.`,
          'Ghi đơn vị ấy trong to.',
          'Name it in to.',
        ),
      );
    }
    return found;
  });
}
