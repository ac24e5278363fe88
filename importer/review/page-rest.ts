/** What stands behind the document on a page that was saved with it. */

import { makeNote } from '../make-note.ts';
import type { DraftNote, LineRange } from '../plan-draft.ts';

/** Says which lines were not read because the page speaks of other things there. */
export function noteRest(rest: LineRange | null): DraftNote[] {
  if (rest === null) return [];
  const [first, last] = rest;
  const words = {
    vi: `Dòng ${first}-${last} không được đọc: từ đó trang lưu nói chuyện khác (“Tin liên quan”, “Chia sẻ” …). Nếu kế hoạch còn ở đó, hãy bỏ dòng ${first} rồi nhập lại.`,
    en: `Lines ${first}-${last} were not read: from there the saved page speaks of other things (“Related news”, “Share” …). If the plan goes on there, take line ${first} out and import it again.`,
  };
  return [makeNote('page-rest', words, rest)];
}
