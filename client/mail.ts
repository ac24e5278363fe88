/** Mails that somebody at a page waits for, their links, and what calendars know them by. */
export { calendarUid, type Issuer } from '../activities/mail/identifiers.ts';
export { createLinkBuilder, LINK_DAYS, readLinkToken } from '../activities/mail/links.ts';
export type { Post, SingleMail } from '../activities/mail/post.ts';
