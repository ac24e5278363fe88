/**
 * Task queues, each with slots of its own in every worker: what waits for a mail server, or draws a report of hundreds
 * of units, holds nothing up that people wait for.
 */

/** Of every workflow, and of the activities that ask or write the record. */
export const TASK_QUEUE = 'lien-nganh';
/** Of what speaks to the mail server. */
export const MAIL_QUEUE = 'lien-nganh-mail';
/** Of what seals and draws reports. */
export const REPORT_QUEUE = 'lien-nganh-reports';
