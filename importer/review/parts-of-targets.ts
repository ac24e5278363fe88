/** "900 mẫu, trong đó 300 mẫu nước ngầm": a part of a target is followed as one of its own, and the reader is told. */

import { makeNote } from '../make-note.ts';
import type { DraftNote, PlanDraft } from '../plan-draft.ts';
import { numberInText } from '../targets/number-in-text.ts';
import { fold } from '../text/fold.ts';

const PARTS = /trong do(?<parts>[^.;]*(?:\.\d{3}[^.;]*)*)/;

/** Notes each part among the targets. */
export function noteParts({ targets }: PlanDraft): DraftNote[] {
  return targets.flatMap(({ statement, value, unit, lines }) => {
    const parts = PARTS.exec(fold(statement))?.groups?.['parts'] ?? '';
    const numbers = (parts.match(/\d[\d.,]*/g) ?? []).map((number) =>
      numberInText(number.replace(/[.,]$/, '')),
    );
    if (value === null || !numbers.includes(value)) return [];
    const said = `${value} ${unit ?? ''}`.trim();
    const told = {
      vi: `“trong đó … ${said}” là một phần của chỉ tiêu ghi trước đó; bản nháp theo dõi phần này thành chỉ tiêu riêng.`,
      en: `“trong đó … ${said}” is a part of the target before it; the draft follows it as a target of its own.`,
    };
    return [makeNote('target-part', told, lines)];
  });
}
