/** Why a mail was not sent, where the program itself says so; what mail servers say stays as they say it. */
import { both, type Translate } from '../domain/bilingual.ts';

/** The record keeps the Vietnamese. */
export const CUT_OFF = both(
  'việc gửi bị ngắt giữa chừng; máy chủ nhận có thể đã nhận thư',
  'sending was cut off; the server may have taken it',
);

/** A failure as the record has it, in the reader's language. */
export function mailFailureIn(recorded: string, t: Translate): string {
  return recorded === CUT_OFF.vi ? t(CUT_OFF) : recorded;
}
