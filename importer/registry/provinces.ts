/** Provinces and centrally-run cities, and what became of them in 2025. */

import provinces from '../knowledge/provinces.json' with { type: 'json' };
import { provinceFile } from '../knowledge/schemas.ts';
import { fold } from '../text/fold.ts';

export const PROVINCES = provinceFile.parse(provinces).entries;

const CITIES = new Set(PROVINCES.filter(({ area }) => area === 'thành phố').map(({ name }) => fold(name)));

/** Whether a city stands beside the provinces rather than in one. */
export function isCentralCity(name: string): boolean {
  return CITIES.has(fold(name).trim());
}
