import type { FastifyReply } from 'fastify';
import { listPlansAsOf } from '../../records/plans/plan-versions.ts';
import type { Engine } from '../../client/engine.ts';
import type { WebServices } from '../services.ts';
import { effectEtag } from './effect.ts';
import { effectPage, savedPage } from './effect-page.ts';

/** The form as it comes back from the page of its effect. */
export interface ShownForm {
  /** What was pressed. */
  step: string | undefined;
  /** Stands for the effect that was shown. */
  mark: string | undefined;
  /** What was typed, sent along so that it can be saved or changed. */
  sent: Record<string, string>;
}

/** Shows the effect of a change of the days off; saves only what was shown, and as long as it is still the same. */
export async function showOrSave(
  { engine, records, now }: Pick<WebServices, 'engine' | 'records' | 'now'>,
  reply: FastifyReply,
  wanted: Omit<Parameters<Engine['setCalendar']>[0], 'save'>,
  { step, mark, sent }: ShownForm,
): Promise<FastifyReply> {
  const { t } = reply.request;
  const shown = await engine.setCalendar({ ...wanted, save: false });
  const plans = (await listPlansAsOf(records.db, now())).map(({ plan }) => plan);
  if (step !== 'save' || mark !== effectEtag(shown)) {
    const isAnother = step === 'save';
    return reply.page(effectPage(shown, { plans, sent, isAnother }, t));
  }
  const saved = await engine.setCalendar({ ...wanted, save: true });
  return reply.page(savedPage(saved, plans, t));
}
