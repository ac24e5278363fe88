/** Weekdays off and worked Saturdays as announced, 2016–2019. */

import {
  HUNG_KINGS,
  LABOUR,
  LABOUR_CODE_2012,
  NATIONAL,
  NEW_YEAR,
  TET,
  VICTORY,
  writeRow,
} from './holidays.ts';
import type { CalendarYear } from './types.ts';

export const YEARS_2016_2019: CalendarYear[] = [
  writeRow(2016, 'official', LABOUR_CODE_2012, [
    { of: NEW_YEAR, holiday: ['01-01'] },
    { of: TET, holiday: ['02-08', '02-09', '02-10', '02-11'], compensation: ['02-12'] },
    { of: HUNG_KINGS, compensation: ['04-18'] },
    { of: VICTORY, compensation: ['05-02'] },
    { of: LABOUR, compensation: ['05-03'] },
    { of: NATIONAL, holiday: ['09-02'] },
  ]),
  writeRow(2017, 'official', LABOUR_CODE_2012, [
    { of: NEW_YEAR, compensation: ['01-02'] },
    { of: TET, holiday: ['01-26', '01-27', '01-30'], compensation: ['01-31', '02-01'] },
    { of: HUNG_KINGS, holiday: ['04-06'] },
    { of: VICTORY, compensation: ['05-02'] },
    { of: LABOUR, holiday: ['05-01'] },
    { of: NATIONAL, compensation: ['09-04'] },
  ]),
  writeRow(2018, 'official', LABOUR_CODE_2012, [
    { of: NEW_YEAR, holiday: ['01-01'], swap: ['12-31'] }, // worked on Saturday 5 January 2019
    { of: TET, holiday: ['02-14', '02-15', '02-16'], compensation: ['02-19', '02-20'] },
    { of: HUNG_KINGS, holiday: ['04-25'] },
    { of: VICTORY, holiday: ['04-30'] },
    { of: LABOUR, holiday: ['05-01'] },
    { of: NATIONAL, compensation: ['09-03'] },
  ]),
  writeRow(
    2019,
    'official',
    LABOUR_CODE_2012,
    [
      { of: NEW_YEAR, holiday: ['01-01'] },
      { of: TET, holiday: ['02-04', '02-05', '02-06', '02-07', '02-08'] },
      { of: HUNG_KINGS, compensation: ['04-15'] },
      { of: VICTORY, holiday: ['04-30'], swap: ['04-29'] },
      { of: LABOUR, holiday: ['05-01'] },
      { of: NATIONAL, holiday: ['09-02'] },
    ],
    ['01-05', '05-04'],
  ),
];
