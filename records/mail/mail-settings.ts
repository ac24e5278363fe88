/** How an official wants their mails; who said nothing has them as they come, in the directory's language. */
import type { Kysely } from 'kysely';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Instant } from '../../domain/plan.ts';
import { overwriteWith } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';
import type { MailSettingsTable } from '../database/schema-mail.ts';

export type MailSettings = Pick<MailSettingsTable, 'language' | 'daily' | 'calendar'>;

/** As things are where nobody said otherwise. */
export const USUAL_MAILS: MailSettings = { language: null, daily: false, calendar: true };

/** What those of these people want who said so, by address. */
export async function readMailSettings(
  db: Kysely<Database>,
  emails: readonly string[],
): Promise<Map<string, MailSettings>> {
  if (emails.length === 0) return new Map();
  const rows = await db.selectFrom('mailSettings').selectAll().where('email', 'in', emails).execute();
  return new Map(rows.map(({ email, language, daily, calendar }) => [email, { language, daily, calendar }]));
}

/** Keeps what somebody wants from the next mail on. */
export async function saveMailSettings(
  db: Kysely<Database>,
  email: string,
  settings: MailSettings,
  at: Instant,
): Promise<void> {
  await db
    .insertInto('mailSettings')
    .values({ email: spellAddress(email), ...settings, changedAt: at })
    .onConflict((conflict) =>
      conflict
        .column('email')
        .doUpdateSet(
          overwriteWith<MailSettingsTable, 'language' | 'daily' | 'calendar' | 'changedAt'>([
            ...(['language', 'daily', 'calendar', 'changedAt'] as const),
          ]),
        ),
    )
    .execute();
}
