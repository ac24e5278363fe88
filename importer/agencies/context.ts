/** What names mean depends on whose plan it is. */

import type { IsoDate, Level } from '../../domain/plan.ts';
import type { Tier } from '../registry/body.ts';

export interface AgencyContext {
  level: Level | null;
  /** The issuer's kind of territory: `tỉnh`, `thành phố`, `xã`, `phường`… */
  area: string | null;
  /** The issuer's territory by name, e.g. `Hậu Giang`. */
  place: string | null;
  /** The plan's date, or the first day of its period. */
  date: IsoDate | null;
  /** The issuer itself: "lãnh đạo Bộ" in a ministry's plan. */
  issuer?: { id: string; name: string };
  /** Names of the territories above, as far as the text gives them: `huyện` → `Cao Lộc`. */
  above?: Readonly<Record<string, string>>;
}

export const NO_CONTEXT: AgencyContext = { level: null, area: null, place: null, date: null };

/** The tier of the units that a plan of this level commands directly. */
export function tierOf(level: Level | null): Tier | null {
  return level === 'ministry' ? 'central' : level;
}
