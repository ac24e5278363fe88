/**
 * The reviewed table of days off, 2016–2027: weekdays off and worked Saturdays.
 * Swapped days follow no rule, so they are data; a year stays `forecast` until its swaps are announced.
 */

import { YEARS_2016_2019 } from './years-2016-2019.ts';
import { YEARS_2020_2023 } from './years-2020-2023.ts';
import { YEARS_2024_2027 } from './years-2024-2027.ts';
import type { CalendarYear } from './types.ts';

export const REVIEWED_YEARS: readonly CalendarYear[] = [
  ...YEARS_2016_2019,
  ...YEARS_2020_2023,
  ...YEARS_2024_2027,
];
