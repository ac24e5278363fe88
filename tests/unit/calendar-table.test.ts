import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import reviewed from '../../domain/calendar/reviewed-days-off.json' with { type: 'json' };

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const days = z.array(monthDay).min(1).optional();
const holiday = z.strictObject({ holiday: days, compensation: days, swap: days });
const words = z.strictObject({ vi: z.string().min(20), en: z.string().min(20) });

const table = z.strictObject({
  sources: z.record(z.string(), words),
  years: z.array(
    z.strictObject({
      year: z.number().int(),
      status: z.enum(['official', 'forecast']),
      source: z.enum(Object.keys(reviewed.sources)),
      off: z.partialRecord(
        z.enum(['new-year', 'tet', 'hung-kings', 'victory', 'labour', 'national', 'culture']),
        holiday,
      ),
      workedSaturdays: z.array(monthDay),
    }),
  ),
});

describe('the file of reviewed days off', () => {
  it('has no key, holiday, kind of day or source that the program does not read', () => {
    expect(table.safeParse(reviewed).error?.issues ?? []).toEqual([]);
  });

  it('names every source that it cites, and cites every one', () => {
    expect(new Set(reviewed.years.map(({ source }) => source))).toEqual(
      new Set(Object.keys(reviewed.sources)),
    );
  });
});
