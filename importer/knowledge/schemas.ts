/** Shapes of the reviewed files that hold what the importer knows: one entry a line, each file with its source. */

import { z } from 'zod';

const day = z.iso.date();
const text = z.string().trim().min(1);
const tier = z.enum(['central', 'province', 'district', 'commune']);
const header = { about: text, source: text };

/** From when to when something is so, where it was or will not always be, and who says so. */
const validity = {
  validFrom: day.optional(),
  /** Last day. */
  validTo: day.optional(),
  source: text.optional(),
};

const body = z
  .strictObject({
    name: text,
    /** Only where it is not the name in plain letters. */
    id: text.optional(),
    aliases: z.array(text).min(1).optional(),
    /** Put before the name of each ministry, this makes the aliases: "Thanh tra" + "Bộ Y tế". */
    ofEachMinistry: text.optional(),
    tier: z.array(tier).min(1).optional(),
    suffixed: z.boolean().optional(),
    idAt: z.partialRecord(tier, text).optional(),
    ...validity,
    successors: z
      .array(z.strictObject({ name: text, for: text }))
      .min(1)
      .optional(),
  })
  .refine((each) => each.successors === undefined || each.validTo !== undefined, {
    error: 'a body with successors needs its last day, validTo',
  });

/** Bodies of one kind; what the head of the file says holds for those that say nothing else. */
export const bodyFile = z.strictObject({
  ...header,
  tier: z.array(tier).min(1),
  suffixed: z.boolean(),
  entries: z.array(body).min(1),
});

/** Where the other files' facts are from; `confirmed` once somebody compared them with the document. */
export const sourceFile = z.strictObject({
  about: text,
  entries: z.array(z.strictObject({ id: text, title: text, confirmed: z.boolean() })).min(1),
});
