/** One kind of organisation as the registry knows it. */

import type { IsoDate } from '../../domain/plan.ts';

/** Where an organisation stands in the state. */
export type Tier = 'central' | 'province' | 'district' | 'commune';

export interface Successor {
  /** Its full name in the registry, with the area where the name has one ("Công an tỉnh"). */
  name: string;
  /** The function that passes to it; several successors share one predecessor's functions. */
  for: string;
}

export interface Body {
  /** Kebab id of the stem; the tier's word follows where `suffixed` (`cong-an` + `tinh`). */
  id: string;
  name: string;
  tier: Tier[];
  /** True where the full name ends in the area ("Công an tỉnh"), false where it never does ("Sở Y tế"). */
  suffixed: boolean;
  aliases: string[];
  /** Ids that plans already use and that do not follow from the stem. */
  idAt?: Partial<Record<Tier, string>>;
  validFrom?: IsoDate;
  /** Last day of existence. */
  validTo?: IsoDate;
  successors?: Successor[];
}
