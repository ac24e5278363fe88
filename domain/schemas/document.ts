/** A document named by number and date. */
import { z } from 'zod';
import { readDocumentNumber } from '../document-number.ts';
import { complain } from './finding.ts';
import { isoDate } from './instant.ts';

/** The number of a document in its one spelling, or refused with an example. */
export const documentNumber = z.string().transform((typed, ctx) => {
  const { number, problem } = readDocumentNumber(typed);
  if (problem === null) return number;
  complain(ctx, problem.message, problem.remedy);
  return z.NEVER;
});

export const documentNamed = z.strictObject({ number: documentNumber, date: isoDate });
