import { toInstant, toMs } from '../../domain/clock.ts';
import { PLAN_STATUSES } from '../../domain/states.ts';
import { LEVELS, type Instant } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { countMails, readBacklog, type Waiting } from '../../records/database/backlog.ts';
import {
  countEscalated,
  countUndelivered,
  ESCALATION,
  listPlanCounts,
} from '../../records/plans/overview.ts';
import { countDeliveries } from '../../records/webhooks/deliveries.ts';
import type { Look, Sample } from './create-metrics.ts';

/** A step said within this time of its instant is not late: a whole slot of mails takes that long. */
const UNSAID_AFTER_MS = 10 * 60_000;
const ROLES = ['none', ...ESCALATION];
const STATES = ['launching', ...PLAN_STATUSES];

/** What the record has to get rid of, and what is owed. By the engine's clock. */
export function lookAtRecord({ db }: Records, now: () => Instant): Look {
  return async () => {
    const at = now();
    const age = ({ since }: Waiting): number =>
      since === null ? 0 : Math.max(0, toMs(at) - toMs(since)) / 1_000;
    const [backlog, mails, webhookMessages, plans, escalated, unsaid] = await Promise.all([
      readBacklog(db),
      countMails(db),
      countDeliveries(db),
      listPlanCounts(db, at),
      countEscalated(db, at),
      countUndelivered(db, toInstant(toMs(at) - UNSAID_AFTER_MS)),
    ]);
    const open = plans.filter(({ state }) => state !== 'closed');
    const byLevel = (name: Sample['name'], of: (one: (typeof plans)[number]) => number): Sample[] =>
      LEVELS.map((level) => ({
        ...{ name, labels: { level } },
        value: open.filter(({ plan }) => plan.level === level).reduce((sum, one) => sum + of(one), 0),
      }));
    return [
      { name: 'lien_nganh_acts_waiting', value: backlog.acts.count },
      { name: 'lien_nganh_acts_waiting_seconds', value: age(backlog.acts) },
      { name: 'lien_nganh_messages_waiting', value: backlog.messages.count },
      { name: 'lien_nganh_messages_waiting_seconds', value: age(backlog.messages) },
      ...Object.entries(mails).map(([state, value]): Sample => ({
        name: 'lien_nganh_mails',
        labels: { state },
        value,
      })),
      { name: 'lien_nganh_mails_waiting_seconds', value: age(backlog.mails) },
      ...Object.entries(webhookMessages).map(([state, value]): Sample => ({
        name: 'lien_nganh_webhook_messages',
        labels: { state },
        value,
      })),
      { name: 'lien_nganh_addresses_bounced', value: backlog.bouncedAddresses },
      ...STATES.map((state): Sample => {
        const value = plans.filter((one) => one.state === state).length;
        return { name: 'lien_nganh_plans', labels: { state }, value };
      }),
      ...byLevel('lien_nganh_obligations_open', (one) => one.open),
      ...byLevel('lien_nganh_obligations_overdue', (one) => one.overdue),
      ...ROLES.map((role): Sample => ({
        ...{ name: 'lien_nganh_obligations_escalated', labels: { role } },
        value: escalated.get(role) ?? 0,
      })),
      {
        name: 'lien_nganh_steps_unsaid',
        value: unsaid,
      },
    ];
  };
}
