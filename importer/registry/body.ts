/** One kind of organisation as the registry knows it. */

import type { IsoDate } from '../../domain/plan.ts';

/** Where an organisation stands in the state. */
export type Tier = 'central' | 'province' | 'district' | 'commune';

export interface Successor {
  id: string;
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

/** What holds for all bodies of a list. */
type Common = Pick<Body, 'tier' | 'suffixed'>;

/** One row: name, aliases, and what differs. The id is the name's slug unless given. */
export type Row = [name: string, aliases?: string[], rest?: Partial<Body>];

/** Turns the rows of a table into bodies; `idOf` makes the id of a name. */
export function bodies(common: Common, idOf: (name: string) => string, rows: Row[]): Body[] {
  return rows.map(([name, aliases = [], rest = {}]) => ({
    id: idOf(name),
    name,
    aliases,
    ...common,
    ...rest,
  }));
}
