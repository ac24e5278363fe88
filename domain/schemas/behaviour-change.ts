/** One dated change in a behaviour file: `{at: D, amend: FILE}` and the like. */
import { z } from 'zod';
import { CHANGE_FORMS, type BehaviourChange } from '../behaviour.ts';
import { both } from '../bilingual.ts';
import { readMailAddress } from '../mail-address.ts';
import { complain } from './finding.ts';
import { isoDate } from './instant.ts';
import { text } from './text.ts';

/** A rehearsal writes to nobody who exists: `.example` is kept for that (RFC 2606). */
const INVENTED = '.example';

/** An address within a rehearsal. */
const inventedAddress = z.string().transform((typed, ctx) => {
  const { address, problem } = readMailAddress(typed);
  if (problem !== null) complain(ctx, problem.message, problem.remedy);
  else if (address.endsWith(INVENTED)) return address;
  else {
    complain(
      ctx,
      both('Diễn tập không gửi thư cho người thật.', 'A rehearsal writes to nobody who exists.'),
      both(`Dùng địa chỉ tận cùng là ${INVENTED}.`, `Use an address that ends in ${INVENTED}.`),
    );
  }
  return z.NEVER;
});

const entry = z.strictObject({
  at: isoDate,
  amend: text.optional(),
  reorganise: text.optional(),
  replace: z.strictObject({ old: inventedAddress, new: inventedAddress }).optional(),
  calendar: text.optional(),
});

const FORMS = 'amend: FILE | reorganise: FILE | replace: {old: A, new: B} | calendar: FILE';

/** A day, and exactly one thing that happens on it. */
export const behaviourChange = entry.transform((value, ctx): BehaviourChange => {
  const { at, replace } = value;
  const named = CHANGE_FORMS.filter((form) => value[form] !== undefined);
  const [kind] = named;
  if (kind === undefined || named.length > 1) {
    complain(
      ctx,
      kind === undefined
        ? both(`Ngày ${at} chưa ghi điều gì thay đổi.`, `Nothing is said to change on ${at}.`)
        : both('Mỗi mục chỉ ghi một thay đổi.', 'Each entry has one change.'),
      both(`Ghi đúng một trong: ${FORMS}.`, `Give exactly one of: ${FORMS}.`),
    );
    return z.NEVER;
  }
  if (kind === 'replace') return { at, kind, ...replace! };
  return { at, kind, file: value[kind]! };
});
