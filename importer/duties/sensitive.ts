/** Duties that hand over lists of persons: the system keeps only the fact. */

import { fold } from '../text/fold.ts';

const PERSONS = String.raw`(?:nguoi|doi tuong|nan nhan|tre em|tre |hoc vien|phu nu|benh nhan|ca nhan vi pham|thanh thieu nien|nhan khau|hoc sinh|cong dan|nghi pham|bi can|con nghien|truong hop)`;
const LIST = new RegExp(
  String.raw`danh sach(?:,? (?:va )?(?:dia chi|trich ngang|ho so|cu the|thong tin))*(?: (?:cac|nhung|so|chi tiet|day du|ve|cua|quan ly|toan bo|nhom))* ${PERSONS}|(?:cung cap|ban giao|gui|chuyen giao|trao doi|lap)[^.;]{0,40}(?:ho so|thong tin ca nhan|ly lich|danh tinh)[^.;]{0,30}${PERSONS}|thong tin ca nhan (?:cua )?${PERSONS}|thong tin ve (?:nguoi nghien|nguoi ban dam|nan nhan|tre em bi)`,
);

/** True where the text orders lists or files of persons to be made or handed over. */
export function isSensitive(text: string): boolean {
  return LIST.test(fold(text));
}
