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

/** Provinces and cities beside them; `successor` is said with its kind, "thành phố Cần Thơ". */
export const provinceFile = z.strictObject({
  ...header,
  entries: z.array(
    z.strictObject({
      name: text,
      area: z.enum(['tỉnh', 'thành phố']),
      ...validity,
      successor: text.optional(),
    }),
  ),
});

/** Documents that plans often cite, with the day they are of. */
export const documentFile = z.strictObject({
  ...header,
  entries: z.array(z.strictObject({ number: text, date: day })),
});

/** Where the other files' facts are from; `confirmed` once somebody compared them with the document. */
export const sourceFile = z.strictObject({
  about: text,
  entries: z.array(z.strictObject({ id: text, title: text, confirmed: z.boolean() })).min(1),
});

const phrase = z.union([
  text,
  z.strictObject({
    word: text,
    before: z.array(text).min(1).optional(),
    notBefore: z.array(text).min(1).optional(),
    after: z.array(text).min(1).optional(),
    notAfter: z.array(text).min(1).optional(),
    /** Why it is there. */
    note: text.optional(),
  }),
]);

/** Words for how often something is done; `first` counts only where the sentence begins with it. */
export const cadenceFile = z.strictObject({
  ...header,
  entries: z
    .array(
      z.strictObject({
        word: text,
        cadence: z.enum(['month', 'quarter', 'half-year', 'year', 'standing', 'ad-hoc']),
        first: z.literal(true).optional(),
        before: z.array(text).min(1).optional(),
        notBefore: z.array(text).min(1).optional(),
        after: z.array(text).min(1).optional(),
        notAfter: z.array(text).min(1).optional(),
        note: text.optional(),
        ...validity,
      }),
    )
    .min(1),
});

/** Words that are compared word by word. */
export const wordFile = z.strictObject({ ...header, entries: z.array(text).min(1) });

/** Lists of words and phrases; `phrases.ts` says how one is written. */
export const phraseFile = z.object({ ...header, entries: z.array(phrase).min(1) }).catchall(z.array(phrase));

/** Kinds of territory, the longer names first. */
export const areaFile = z.strictObject({
  ...header,
  entries: z.array(
    z.strictObject({
      name: text,
      aliases: z.array(text).min(1).optional(),
      tier: tier.exclude(['central']),
      ...validity,
    }),
  ),
});

/** People's Committees and Councils under the words that mean them. */
export const committeeFile = z.strictObject({
  ...header,
  entries: z.array(z.strictObject({ name: text, id: text, words: z.array(text).min(1) })),
});

/** Words before the name of who gets a task; those that request never order. */
export const requestFile = z.strictObject({
  ...header,
  entries: z.array(z.union([text, z.strictObject({ word: text, requested: z.boolean() })])),
});

/** Words for who does what in a duty; `doing` is the word that leads only where it begins the clause. */
export const roleFile = z.strictObject({
  ...header,
  entries: z.array(
    z.strictObject({
      word: text,
      role: z.enum(['lead', 'support', 'direct', 'doing']),
      note: text.optional(),
    }),
  ),
  /** After these a role word is a noun: "quy chế phối hợp". */
  nounBefore: z.array(text),
  /** The same where a list stands between: "công tác tuyên truyền, phối hợp". */
  nounListBefore: z.array(text),
  /** After these, or at the beginning, "thực hiện" says that the agency itself does it. */
  doingAfter: z.array(text),
});
