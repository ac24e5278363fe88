/** An official says how they want their mails: from the next one on, in all plans. */
import { both } from '../../domain/bilingual.ts';
import { refused } from '../../domain/user-error.ts';
import { rowsOfAddress } from '../../records/directory/leavers.ts';
import { saveMailSettings } from '../../records/mail/mail-settings.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Engine } from '../engine.ts';
import type { DirectoryContext } from './edit-directory.ts';

/** @throws UserError `refused` for an address that the directory does not have */
export async function setMailSettings(
  { records, now }: Pick<DirectoryContext, 'records' | 'now'>,
  { as, ...settings }: Parameters<Engine['setMailSettings']>[0],
): ReturnType<Engine['setMailSettings']> {
  const email = spellAddress(as);
  if ((await rowsOfAddress(records.db, email)).length === 0)
    throw refused('as', both(`Danh bạ không có địa chỉ ${email}.`, `The directory has no ${email}.`));
  await saveMailSettings(records.db, email, settings, now());
  return settings;
}
