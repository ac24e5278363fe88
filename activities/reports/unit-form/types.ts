import type { UnitBodyPart } from '../../../words/unit-report-body.ts';

/** A unit's own report: a form to fill in, or what was filled in as the document that its head signs. */
export interface UnitForm {
  unit: string;
  /** The head, line by line; each line of the unit's stands below the one before. */
  superior: string | null;
  body: string;
  /** `Số: 05/BC-SYT`, or room for it. */
  number: string;
  /** Place and date, or room for them. */
  placeAndDate: string;
  /** `Báo cáo 6 tháng đầu năm 2024`. */
  report: string;
  /** What it is about: `Kết quả 6 tháng đầu năm 2024 thực hiện …`. */
  subject: string;
  addressee: string;
  /** The sentences before and behind the parts. */
  opening: string;
  closing: string;
  parts: UnitBodyPart[];
  /** "Nơi nhận", line by line. */
  receivers: string[];
  signerTitle: string[];
  /** The head's name, where the directory has it. */
  signer: string | null;
  due: string;
  figures: {
    code: string;
    statement: string;
    /** `≥ 70%`. */
    assigned: string;
    /** Each number asked: as it was typed, as documents print it, and of the period before; empty where there is none. */
    parts: { label: string; value: string; shown: string; previous: string }[];
    /** The rate in percent where there are a part and a whole, now and in the period before. */
    rate: { value: string; previous: string } | null;
    /** In place of numbers: nothing arose, does not apply, … */
    instead: string;
    previous: string;
  }[];
  texts: { heading: string; parts: { title: string; text: string }[] }[];
}

/** Heads of the columns by which a filled workbook is read again. */
export const FORM_COLUMNS = {
  code: 'Mã',
  label: 'Nội dung',
  value: 'Số liệu',
  part: 'Phần',
  title: 'Mục',
} as const;
