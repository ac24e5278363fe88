/** Both coordinators are told of what a report sent up could not bring to the plan above. */
import { createDispatcher } from '../../activities/dispatcher.ts';
import { createRecordActivities } from '../../activities/record.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Gap } from '../../domain/chain/send-up.ts';
import { noticeEffect, type NoticeInput } from '../../domain/decide/project-effects.ts';
import { planCycleId, reportId, sendId } from '../../domain/ids.ts';
import { sentUpId } from '../../domain/notice-ids.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { SentReport } from '../../records/reports/sends.ts';
import type { EngineContext } from '../engine/context.ts';
import { createMessenger } from '../operate/messenger.ts';

export interface Shortfall {
  sent: SentReport;
  below: Plan;
  above: Plan;
  /** As which the report is received above. */
  unit: UnitId;
  gaps: Gap[];
  /** Why nothing of it was received above; null where only figures are missing. */
  refusal: Bilingual | null;
}

/** Writes a notice for each of the two; said again for the same version it changes nothing. */
export async function tellShortfall(context: EngineContext, shortfall: Shortfall): Promise<void> {
  const { sent, below, above, unit, gaps, refusal } = shortfall;
  const { records, client, clockOffsetMs } = context;
  const at = context.now();
  const { record } = createRecordActivities(
    records,
    createDispatcher(records, createMessenger(client, clockOffsetMs)).dispatch,
  );
  const detail = {
    version: sent.version,
    gaps: gaps.map(({ target, why }) => `${target} ${why}`),
    refusedVi: refusal?.vi ?? null,
    refusedEn: refusal?.en ?? null,
  };
  const common = { notice: 'sent-up-short', role: 'coordinator', at, slot: at } as const;
  const cause = sentUpId(sent, refusal ? 'refused' : 'gaps');
  const notices: NoticeInput[] = [
    {
      ...{ ...common, plan: below.id, unit: below.coordinator, recipient: below.coordinator, cause },
      obligation: sendId(below.coordinator, sent.period),
      detail: { ...detail, other: above.title },
    },
    {
      ...{ ...common, plan: above.id, unit, recipient: above.coordinator, cause },
      obligation: reportId(unit, sent.period),
      detail: { ...detail, other: below.title },
    },
  ];
  for (const notice of notices) {
    const { plan } = notice;
    await record({ workflowId: planCycleId(plan), plan, at, effects: [noticeEffect(notice)] });
  }
}
