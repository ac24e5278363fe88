import { forecastYear } from './forecast.ts';
import { REVIEWED_YEARS } from './table.ts';
import type { CalendarYear } from './types.ts';

/** A year's days off as the program itself knows them: the reviewed table's, else forecast. */
export function builtInYear(year: number): CalendarYear {
  return REVIEWED_YEARS.find((row) => row.year === year) ?? forecastYear(year);
}
