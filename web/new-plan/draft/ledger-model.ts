/** The account of the document's lines, for the page. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { DraftLedger, PlanDraft } from '../../../importer/plan-draft.ts';
import { linkLines, type LineLink } from './line-links.ts';

export interface LedgerModel {
  /** The sums in one sentence. */
  sums: string;
  left: { lines: LineLink; why: string }[];
}

/** Null for a draft that an earlier release read, which kept no account. */
export function ledgerOf(draft: PlanDraft): DraftLedger | null {
  const { ledger }: Partial<PlanDraft> = draft;
  return ledger ?? null;
}

/**
 * @param draft as read
 * @param t the reader's language
 */
export function ledgerModel(draft: PlanDraft, t: Translate): LedgerModel | null {
  const ledger = ledgerOf(draft);
  if (ledger === null) return null;
  const { lines, taken, asked, left } = ledger;
  const out = lines - taken - asked;
  return {
    sums: t(
      `${lines} dòng giao việc, dòng bảng hoặc nêu tên cơ quan: ${taken} đã vào bản nháp, ${asked} đang được hỏi, ${out} để ngoài có lý do.`,
      `${lines} lines assign work, are rows of tables or name an agency: ${taken} are in the draft, ${asked} are asked about, ${out} are left out for a reason.`,
    ),
    left: left.map(({ lines: range, why }) => ({ lines: linkLines(range, t), why: t(why) })),
  };
}
