/** A reorganisation of agencies, as the document that orders it says. */
import type { IsoDate, UnitId } from '../plan.ts';

export const REORGANISATION_KINDS = ['rename', 'merge', 'split', 'dissolve', 'transfer'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

export interface UnitNamed {
  id: UnitId;
  /** Left out for a unit that is known. */
  name?: string;
  nameEn?: string;
}

export interface UnitsChange {
  kind: ReorganisationKind;
  from: UnitId[];
  /** Who takes the work over; all that is not named in `duties` goes to the first. */
  to: UnitNamed[];
  /** By unit the duties and targets that it takes. */
  duties: Record<UnitId, string[]>;
}

export interface NewLetterhead {
  coordinator: UnitId;
  superior: string | null;
  body: string;
  abbreviation: string;
  signerTitle: string[];
  /** Where documents are dated; left out where that stays. */
  place?: string | undefined;
}

export interface Reorganisation {
  basis: { number: string; date: IsoDate };
  /** First day on which the units are as they are to be. */
  effective: IsoDate;
  changes: UnitsChange[];
  coordinators: { plan?: string; from: UnitId; to: UnitId }[];
  /** `name`: what a new addressee is called, where no directory knows it. */
  addressees: { from: UnitId; to: UnitId; name?: string | undefined }[];
  letterheads: NewLetterhead[];
}
