/** Weekdays off as announced, 2020–2023; no Saturday was worked. */

import {
  HUNG_KINGS,
  LABOUR,
  LABOUR_CODE_2012,
  LABOUR_CODE_2019,
  NATIONAL,
  NEW_YEAR,
  TET,
  VICTORY,
  writeRow,
} from './holidays.ts';
import type { CalendarYear } from './types.ts';

export const YEARS_2020_2023: CalendarYear[] = [
  writeRow(2020, 'official', LABOUR_CODE_2012, [
    { of: NEW_YEAR, holiday: ['01-01'] },
    { of: TET, holiday: ['01-23', '01-24', '01-27'], compensation: ['01-28', '01-29'] },
    { of: HUNG_KINGS, holiday: ['04-02'] },
    { of: VICTORY, holiday: ['04-30'] },
    { of: LABOUR, holiday: ['05-01'] },
    { of: NATIONAL, holiday: ['09-02'] },
  ]),
  writeRow(2021, 'official', LABOUR_CODE_2019, [
    { of: NEW_YEAR, holiday: ['01-01'] },
    { of: TET, holiday: ['02-10', '02-11', '02-12'], compensation: ['02-15', '02-16'] },
    { of: HUNG_KINGS, holiday: ['04-21'] },
    { of: VICTORY, holiday: ['04-30'] },
    { of: LABOUR, compensation: ['05-03'] },
    { of: NATIONAL, holiday: ['09-02', '09-03'] },
  ]),
  writeRow(2022, 'official', LABOUR_CODE_2019, [
    { of: NEW_YEAR, compensation: ['01-03'] },
    { of: TET, holiday: ['01-31', '02-01', '02-02', '02-03', '02-04'] },
    { of: HUNG_KINGS, compensation: ['04-11'] },
    { of: VICTORY, compensation: ['05-02'] },
    { of: LABOUR, compensation: ['05-03'] },
    { of: NATIONAL, holiday: ['09-01', '09-02'] },
  ]),
  writeRow(2023, 'official', LABOUR_CODE_2019, [
    { of: NEW_YEAR, compensation: ['01-02'] },
    { of: TET, holiday: ['01-20', '01-23', '01-24'], compensation: ['01-25', '01-26'] },
    { of: HUNG_KINGS, compensation: ['05-02'] },
    { of: VICTORY, compensation: ['05-03'] },
    { of: LABOUR, holiday: ['05-01'] },
    { of: NATIONAL, holiday: ['09-01'], compensation: ['09-04'] },
  ]),
];
