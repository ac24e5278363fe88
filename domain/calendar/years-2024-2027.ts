/** Weekdays off and worked Saturdays, 2024–2026 as announced, 2027 as far as the law alone gives it. */

import { both } from '../bilingual.ts';
import {
  CULTURE,
  HUNG_KINGS,
  LABOUR,
  LABOUR_CODE_2019,
  NATIONAL,
  NEW_YEAR,
  TET,
  VICTORY,
  writeRow,
} from './holidays.ts';
import type { CalendarYear } from './types.ts';

export const YEARS_2024_2027: CalendarYear[] = [
  writeRow(
    2024,
    'official',
    LABOUR_CODE_2019,
    [
      { of: NEW_YEAR, holiday: ['01-01'] },
      { of: TET, holiday: ['02-08', '02-09', '02-12'], compensation: ['02-13', '02-14'] },
      { of: HUNG_KINGS, holiday: ['04-18'] },
      { of: VICTORY, holiday: ['04-30'], swap: ['04-29'] },
      { of: LABOUR, holiday: ['05-01'] },
      { of: NATIONAL, holiday: ['09-02', '09-03'] },
    ],
    ['05-04'],
  ),
  writeRow(
    2025,
    'official',
    LABOUR_CODE_2019,
    [
      { of: NEW_YEAR, holiday: ['01-01'] },
      { of: TET, holiday: ['01-27', '01-28', '01-29', '01-30', '01-31'] },
      { of: HUNG_KINGS, holiday: ['04-07'] },
      { of: VICTORY, holiday: ['04-30'] },
      { of: LABOUR, holiday: ['05-01'], swap: ['05-02'] },
      { of: NATIONAL, holiday: ['09-01', '09-02'] },
    ],
    ['04-26'],
  ),
  writeRow(
    2026,
    'official',
    both(
      `${LABOUR_CODE_2019.vi}; 24/11: Nghị quyết 28/2026/QH16`,
      `${LABOUR_CODE_2019.en}; 24 November: Resolution 28/2026/QH16`,
    ),
    [
      { of: NEW_YEAR, holiday: ['01-01'], swap: ['01-02'] },
      { of: TET, holiday: ['02-16', '02-17', '02-18', '02-19', '02-20'] },
      { of: HUNG_KINGS, compensation: ['04-27'] },
      { of: VICTORY, holiday: ['04-30'] },
      { of: LABOUR, holiday: ['05-01'] },
      { of: NATIONAL, holiday: ['09-01', '09-02'], swap: ['08-31'] },
      { of: CULTURE, holiday: ['11-24'] },
    ],
    ['01-10', '08-22'],
  ),
  writeRow(
    2027,
    'forecast',
    both(
      'Dự kiến theo Bộ luật Lao động 2019, Điều 111.3, 112 và Nghị quyết 28/2026/QH16; ' +
        'chưa công bố hoán đổi ngày làm việc',
      'Forecast from the Labour Code 2019, art. 111.3, 112, and Resolution 28/2026/QH16; no swap announced',
    ),
    [
      { of: NEW_YEAR, holiday: ['01-01'] },
      { of: TET, holiday: ['02-04', '02-05', '02-08'], compensation: ['02-09', '02-10'] },
      { of: HUNG_KINGS, holiday: ['04-16'] },
      { of: VICTORY, holiday: ['04-30'] },
      { of: LABOUR, compensation: ['05-03'] },
      { of: NATIONAL, holiday: ['09-02', '09-03'] },
      { of: CULTURE, holiday: ['11-24'] },
    ],
  ),
];
