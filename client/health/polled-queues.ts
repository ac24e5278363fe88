import { MAIL_QUEUE, REPORT_QUEUE, TASK_QUEUE } from '../../workflows/task-queue.ts';

/** A queue and what a worker asks it for. */
export interface PolledQueue {
  name: string;
  kind: 'workflow' | 'activity';
}

/** Every queue that needs a worker; local activities need none of their own. */
export const POLLED_QUEUES: readonly PolledQueue[] = [
  { name: TASK_QUEUE, kind: 'workflow' },
  { name: TASK_QUEUE, kind: 'activity' },
  { name: MAIL_QUEUE, kind: 'activity' },
  { name: REPORT_QUEUE, kind: 'activity' },
];
