/** What another system is told of an entry of the audit log. */
import { createHash } from 'node:crypto';
import type { AuditRow } from '../../domain/projections.ts';
import type { Message } from '../../records/webhooks/feed.ts';

/** Stands for every event. */
export const ALL_EVENTS = '*';

/**
 * The message, null where nobody asked for it. The audit log holds codes, ids and dates: nothing about a person goes out.
 * @param events that the webhook is told of
 */
export function composeMessage(entry: AuditRow, events: readonly string[]): Message | null {
  const { at, plan, unit, obligation, kind, who, what: type, why, detail } = entry;
  if (!events.includes(ALL_EVENTS) && !events.includes(type)) return null;
  // Ids of entries have signs in them that stand between the parts of what is signed.
  const id = `msg_${createHash('sha256').update(entry.id).digest('base64url').slice(0, 32)}`;
  const data = { kind, who, why, ...detail };
  // Of the whole system where no plan is named.
  const payload = JSON.stringify({ id, type, at, plan: plan || null, unit, obligation, data });
  return { id, type, payload };
}
