/** How an official's mails come, from the next one on, in all plans: said by themselves, or by whoever runs the server. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { alike, both } from '../../domain/bilingual.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import { refused } from '../../domain/user-error.ts';
import { rowsOfAddress } from '../../records/directory/leavers.ts';
import { SYSTEM_WIDE } from '../../records/directory/roles.ts';
import { readMailSettings, saveMailSettings, USUAL_MAILS } from '../../records/mail/mail-settings.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import type { Engine } from '../engine.ts';
import type { DirectoryContext } from './edit-directory.ts';

type Context = Pick<DirectoryContext, 'records' | 'now'>;
type Wanted = Omit<Parameters<Engine['setMailSettings']>[0], 'as'>;

/** What is left out stays as it is; what changes nothing leaves no line in the trail. */
async function change(
  { records, now }: Context,
  wanted: Wanted,
  { field, address }: { field: 'as' | 'email'; address: string },
): ReturnType<Engine['setMailSettings']> {
  const email = spellAddress(address);
  const at = now();
  return records.db.transaction().execute(async (trx) => {
    const rows = await rowsOfAddress(trx, email);
    if (rows.length === 0) {
      throw refused(
        field,
        both(`Danh bạ không có địa chỉ ${email}.`, `The directory has no ${email}.`),
        null,
        field === 'email' ? { command: alike('lien-nganh official list') } : {},
      );
    }
    const before = (await readMailSettings(trx, [email])).get(email) ?? USUAL_MAILS;
    const { language = before.language, daily = before.daily, calendar = before.calendar } = wanted;
    const settings = { language, daily, calendar };
    if (isDeepStrictEqual(settings, before)) return settings;
    await saveMailSettings(trx, email, settings, at);
    // In each plan and unit where they have a part: how mails come, never to whom.
    await writeAudit(
      trx,
      rows.map(({ plan, unit, roles }) => ({
        ...{ id: `directory-${randomUUID()}`, plan: plan ?? SYSTEM_WIDE, at, kind: 'act' as const, unit },
        ...{ obligation: null, who: field === 'email' ? ('administrator' as const) : (roles[0] ?? null) },
        ...{ what: 'mail-settings-changed', why: null, detail: settings },
      })),
    );
    return settings;
  });
}

/** @throws UserError `refused` for an address that the directory does not have */
export const setMailSettings = (
  context: Context,
  { as, ...wanted }: Parameters<Engine['setMailSettings']>[0],
): ReturnType<Engine['setMailSettings']> => change(context, wanted, { field: 'as', address: as });

/** @throws UserError `refused` for an address that the directory does not have */
export const setMailSettingsOf = (
  context: Context,
  { email, ...wanted }: Parameters<Engine['setMailSettingsOf']>[0],
): ReturnType<Engine['setMailSettingsOf']> => change(context, wanted, { field: 'email', address: email });
