/** A unit's own report as a form to fill in on paper or to have signed: what is asked, and what is filled in so far. */
export interface UnitForm {
  unit: string;
  /** `Báo cáo 6 tháng đầu năm 2024`. */
  report: string;
  /** The plan's title and citation. */
  plan: string;
  addressee: string;
  due: string;
  figures: {
    code: string;
    statement: string;
    /** Each number asked, with what is filled in; empty where nothing is. */
    parts: { label: string; value: string }[];
    /** In place of numbers: nothing arose, does not apply, … */
    instead: string;
    previous: string;
  }[];
  texts: { heading: string; parts: { title: string; text: string }[] }[];
  preparer: string;
}

/** Heads of the columns by which a filled workbook is read again. */
export const FORM_COLUMNS = {
  code: 'Mã',
  label: 'Nội dung',
  value: 'Số liệu',
  part: 'Phần',
  title: 'Mục',
} as const;
