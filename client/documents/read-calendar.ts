/** Reading a year's days off. */
import { wholeYear, type EnteredDay } from '../../domain/calendar/entered-days.ts';
import { calendarFile, checkCalendarFile } from '../../domain/schemas/calendar.ts';
import { documentError, readDocument } from './read-document.ts';

/**
 * Reads a calendar file (`schema: lien-nganh/calendar@1`), which names every day off and every worked Saturday of its
 * year.
 *
 * @param text - the YAML
 * @param file - its name, for messages
 * @returns the days that confirm, or differ from, what the program knows of the year
 * @throws UserError `invalid` with path, line, message and remedy of each mistake
 */
export function readCalendarFile(text: string, file: string): { year: number; days: EnteredDay[] } {
  const reading = readDocument(text, calendarFile);
  const findings = reading.value ? checkCalendarFile(reading.value) : reading.findings;
  if (!reading.value || findings.length > 0) throw documentError(file, reading.details(findings));
  const { year, off, worked, basis } = reading.value;
  return { year, days: wholeYear(year, off, worked, basis) };
}
