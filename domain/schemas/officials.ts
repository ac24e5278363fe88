/** The directory of officials as a person writes it in YAML (`schema: lien-nganh/officials@1`). */
import { z } from 'zod';
import { readMailAddress } from '../mail-address.ts';
import { complain } from './finding.ts';
import { kebabId, text } from './text.ts';

/** In its one spelling, or refused with what is wrong with it. */
const email = z.string().transform((typed, ctx) => {
  const { address, problem } = readMailAddress(typed);
  if (problem === null) return address;
  complain(ctx, problem.message, problem.remedy);
  return z.NEVER;
});

/** One person in one unit. */
export const official = z.strictObject({
  email,
  /** Left out for a unit's mailbox without a name. */
  name: text.nullable().default(null),
  unit: kebabId,
  /** Left out: the file's `plan`; null: all plans. */
  plan: kebabId.nullable().optional(),
  roles: z
    .array(
      z.enum(['focal-point', 'head', 'coordinator', 'approver', 'leadership', 'addressee', 'administrator']),
    )
    .min(1),
  language: z.enum(['vi', 'en']).default('vi'),
});

export const officialsFile = z.strictObject({
  schema: z.literal('lien-nganh/officials@1'),
  /** The plan these officials work on, unless an entry says otherwise. */
  plan: kebabId.nullable().default(null),
  officials: z.array(official).min(1),
});

/** A directory file whose shape is right. */
export type OfficialsFile = z.output<typeof officialsFile>;
