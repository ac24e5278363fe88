/** A thousand mails in the inboxes of a hundred people, on the way every mail takes: notices, digests, SMTP. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Email } from 'postal-mime';
import { createMailActivities } from '../../activities/mail/index.ts';
import { createLinkBuilder } from '../../activities/mail/links.ts';
import { createSmtpTransport } from '../../activities/mail/transport.ts';
import type { NoticeKind } from '../../domain/projections.ts';
import type { Role } from '../../domain/obligation.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { ensureLinkKey } from '../../records/directory/link-keys.ts';
import { listCaughtMails, startMailCatcher } from '../../standalone/mail-catcher.ts';
import { sampleNotice } from './mail-room.ts';
import { addressOf, FARMERS, LABOUR, POLICE, WEB_NOW, WEB_PLAN, type TestWeb } from './web.ts';

/** A hundred people: so many of each unit and role, the one whom the directory knows already among them. */
const PEOPLE: { unit: string; role: Role; about: string; count: number }[] = [
  { unit: POLICE, role: 'focal-point', about: `${POLICE}/2024-h1`, count: 40 },
  { unit: POLICE, role: 'head', about: `${POLICE}/M-2.3@2024-q2`, count: 20 },
  { unit: FARMERS, role: 'focal-point', about: `${FARMERS}/2024-h1`, count: 38 },
  { unit: LABOUR, role: 'coordinator', about: `${POLICE}/2024-h1`, count: 2 },
];

/** What they are told, one slot each. */
const TOLD: NoticeKind[] = [
  ...(['opened', 'due-5', 'due-2', 'due', 'due+1'] as const),
  ...(['due+2', 'reminder', 'extension-refused', 'waived', 'reopened'] as const),
];

const slotOf = (day: number): string => `2024-06-${String(day + 1).padStart(2, '0')}T08:00:00+07:00`;

async function fillDirectory({ records }: TestWeb): Promise<void> {
  const colleagues = PEOPLE.flatMap(({ unit, role, count }) =>
    Array.from({ length: count - 1 }, (_, index) => ({
      email: `${index}-${addressOf(unit, role)}`,
      name: `Người Thử ${index}`,
      ...{ unit, plan: WEB_PLAN, roles: [role], language: index % 2 === 0 ? 'vi' : 'en' },
    })),
  );
  await importOfficials(records.db, colleagues);
}

/** Writes the notices, seals the digests, sends them to a mail catcher and takes them out of it. */
export async function receiveThousandMails(web: TestWeb): Promise<Email[]> {
  const { db } = web.records;
  const directory = await mkdtemp(join(tmpdir(), 'lien-nganh-scanned-'));
  const catcher = await startMailCatcher({ directory });
  const transport = createSmtpTransport(catcher.url);
  const { keyId, secret } = await ensureLinkKey(db, WEB_NOW);
  const mailRoom = createMailActivities({
    records: web.records,
    transport,
    mailFrom: 'no-reply@lien-nganh.example',
    buildLink: createLinkBuilder({ publicUrl: web.base, keyId, secret, validDays: 90 }),
    dispatch: () => Promise.resolve(0),
  });
  try {
    await fillDirectory(web);
    for (const [day, notice] of TOLD.entries()) {
      const slot = slotOf(day);
      const notices = PEOPLE.map(({ unit, role, about }) =>
        sampleNotice({
          ...{ plan: WEB_PLAN, obligation: about, unit: about.split('/')[0], notice, role },
          ...{ recipient: unit, at: slot, slot },
        }),
      );
      const effects = notices.map((row) => ({ kind: 'notice' as const, row }));
      await applyBatch(db, { workflowId: `plan/${WEB_PLAN}`, plan: WEB_PLAN, at: slot, effects });
      await mailRoom.sealSlot({ slot, at: slot });
      await mailRoom.deliverSlot({ slot, at: slot });
    }
    return (await listCaughtMails(directory)).map(({ email }) => email);
  } finally {
    transport.close();
    await catcher.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Every address in a mail: in its text, in its HTML, in what is attached to it. */
export function addressesIn({ text = '', html = '', attachments }: Email): string[] {
  const attached = attachments.map(({ content }) =>
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  );
  const parts = [text, html.replaceAll('&amp;', '&'), ...attached];
  return [...new Set(parts.flatMap((part) => part.match(/https?:\/\/[^\s"'<>()]+/g) ?? []))];
}
