/** Every metric of the product, declared once: `docs/metrics.md` and the alert rules are held to it. */

export interface MetricDeclaration {
  type: 'gauge' | 'counter' | 'histogram';
  labels: readonly string[];
  /** One English sentence, as Prometheus shows it. */
  help: string;
  /** Which process tells it: one with a worker, one with pages, or both; `server` is both in one. */
  by: 'both' | 'worker' | 'web';
}

const gauge = (by: MetricDeclaration['by'], help: string, ...labels: string[]): MetricDeclaration => ({
  ...{ type: 'gauge', by, help, labels },
});
const timed = (by: MetricDeclaration['by'], help: string, ...labels: string[]): MetricDeclaration => ({
  ...{ type: 'histogram', by, help, labels },
});

export const METRICS = {
  lien_nganh_info: gauge(
    'both',
    'Always 1; the release that runs, and whether payloads are encrypted',
    'version',
    'encrypted',
  ),
  lien_nganh_ready: gauge('both', '1 where the process can do its work, as GET /health/ready says'),
  lien_nganh_part_up: gauge('both', '1 where the part answered this look, 0 where it did not', 'part'),
  lien_nganh_acts_waiting: gauge('both', 'Acts whose author has no answer of the engine yet'),
  lien_nganh_acts_waiting_seconds: gauge(
    'both',
    'Age of the oldest act without an answer; 0 where there is none',
  ),
  lien_nganh_messages_waiting: gauge(
    'both',
    'Messages between workflows that were not brought to their receiver yet',
  ),
  lien_nganh_messages_waiting_seconds: gauge(
    'both',
    'Age of the oldest of these messages; 0 where there is none',
  ),
  lien_nganh_mails: gauge('both', 'Mails by state: waiting, sent, bounced', 'state'),
  lien_nganh_mails_waiting_seconds: gauge(
    'both',
    'Age of the oldest mail that has not left; 0 where there is none',
  ),
  lien_nganh_addresses_bounced: gauge(
    'both',
    'Addresses of the directory that a mail server refused for good',
  ),
  lien_nganh_webhook_messages: gauge('both', 'Messages to webhooks by state: waiting, given-up', 'state'),
  lien_nganh_plans: gauge('both', 'Plans by state', 'state'),
  lien_nganh_obligations_open: gauge(
    'both',
    'Obligations that are owed now, by the level of their plan',
    'level',
  ),
  lien_nganh_obligations_overdue: gauge(
    'both',
    'Obligations past their due date, by the level of their plan',
    'level',
  ),
  lien_nganh_obligations_escalated: gauge(
    'both',
    'Obligations past their due date, by the highest role that was told: none, focal-point, head, coordinator, leadership, addressee',
    'role',
  ),
  lien_nganh_steps_unsaid: gauge(
    'both',
    'Reminders whose instant passed more than ten minutes ago and that were not said',
  ),
  lien_nganh_workflow_problems: gauge(
    'both',
    'Workflows that do not do their work, by what is wrong, as looked for each minute',
    'kind',
  ),
  lien_nganh_pollers: gauge(
    'both',
    'Workers that asked for work of a task queue within the last minute and a half',
    'queue',
    'kind',
  ),
  lien_nganh_activities_retrying: gauge('worker', 'Activities of this worker that are being tried again'),
  lien_nganh_activity_seconds: timed(
    'worker',
    'How long each attempt of an activity took; `record` is what writes the record',
    'activity',
    'outcome',
  ),
  lien_nganh_mail_deliveries_total: {
    type: 'counter',
    by: 'worker',
    help: 'Tries to hand a mail to the mail server, by what came of them',
    labels: ['outcome'],
  },
  lien_nganh_call_seconds: timed(
    'both',
    'How long each call of the façade took, acts among them',
    'method',
    'outcome',
  ),
  lien_nganh_http_request_seconds: timed(
    'web',
    'How long each request took, by the pattern of its route',
    'method',
    'route',
    'status',
  ),
} as const satisfies Record<string, MetricDeclaration>;

export type MetricName = keyof typeof METRICS;

/** Seconds: from what the record takes to what a person gives up on. */
export const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
