/** From a digest to a sealed mail: words, calendar, documents, bytes. */
import { keyOf } from '../../domain/ids.ts';
import type { Instant } from '../../domain/plan.ts';
import type { NewLink } from '../../records/directory/links.ts';
import type { MailMaterial } from '../../records/mail/mail-material.ts';
import type { Compose, ComposedMail, Digest } from '../../records/mail/outbox.ts';
import { buildMime, type MailParts } from './build-mime.ts';
import { buildCalendars } from './calendar.ts';
import { calendarChanges } from './calendar-changes.ts';
import { messageIdOf } from './identifiers.ts';
import type { BuildLink } from './links.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import { composeNotices, type ComposedNotice } from './compose-notices.ts';
import { viewDigest } from './view.ts';
import type { Envelope } from './wording/envelope.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The documents of reports that are sent to an addressee. */
function reportFiles(
  notices: ComposedNotice[],
  material: MailMaterial,
  envelope: Envelope,
): MailParts['attachments'] {
  return notices.flatMap(({ item, facts }) => {
    if (facts.notice !== 'report-sent' || item.notice.role !== 'addressee') return [];
    const report = material.reports.get(keyOf(facts.plan.id, facts.period, facts.reportVersion));
    return [
      { extension: 'docx', content: report?.docx, contentType: DOCX },
      { extension: 'xlsx', content: report?.xlsx, contentType: XLSX },
    ].flatMap(({ extension, content, contentType }) =>
      content ? [{ filename: envelope.attachmentName(facts, extension), content, contentType }] : [],
    );
  });
}

/**
 * Makes the function that seals digests.
 *
 * @param mailFrom address that mails come from; its name is the coordinating agency's, answers go to the coordinator
 */
export function createComposer({ buildLink, mailFrom }: { buildLink: BuildLink; mailFrom: string }): Compose {
  return async (digest: Digest, material: MailMaterial, at: Instant): Promise<ComposedMail> => {
    const { language, notices } = composeNotices(digest, material, at);
    const { envelope } = language;
    const issuer = { installation: material.installation, from: mailFrom };
    const messageId = messageIdOf(issuer, digest);
    const links: NewLink[] = [];
    const view = await viewDigest(digest, material, at, { language, notices }, async (target) => {
      const { url, link } = await buildLink({ ...target, mail: messageId });
      links.push(link);
      return url;
    });
    const coordinator = notices[0]!.facts.plan.coordinator;
    const held = new Set(material.entries.get(digest.email)?.map((one) => keyOf(one.plan, one.obligation)));
    // Who wants no dates in their calendar is told what became of those that are there.
    const changes = calendarChanges(digest.email, notices, { material, issuer, at, envelope }).filter(
      ({ entry }) => digest.settings.calendar || held.has(keyOf(entry.plan, entry.obligation)),
    );
    const calendars = buildCalendars(changes, {
      at,
      organizer: { name: coordinator, email: mailFrom },
      envelope,
    });
    const notes = calendars.length > 0 ? [envelope.calendarNote(calendars.map(({ method }) => method))] : [];
    const plans = [...new Set(notices.map(({ item }) => item.notice.plan))];
    const raw = await buildMime({
      messageId,
      from: { name: coordinator, address: mailFrom },
      replyTo: [...new Set(plans.flatMap((plan) => material.coordinators.get(plan) ?? []))],
      to: { name: notices[0]!.item.official.name ?? '', address: digest.email },
      subject: view.subject,
      at,
      language: view.language,
      unit: notices[0]!.item.official.unit,
      text: renderText(view, notes),
      html: renderHtml(view, notes),
      attachments: [...calendars.map(({ file }) => file), ...reportFiles(notices, material, envelope)],
    });
    const unworded = notices.flatMap(({ item, fault }) =>
      fault === null ? [] : [{ notice: item.notice, fault }],
    );
    const entries = changes.map(({ entry }) => entry);
    return { messageId, subject: view.subject, raw, links, entries, unworded };
  };
}
