/**
 * A process without the keys of this installation could read nothing that waits on the Temporal server, and would write
 * there in the clear: it does not start.
 */
import { createHash } from 'node:crypto';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Instant } from '../../domain/plan.ts';
import { invalid, type UserError } from '../../domain/user-error.ts';
import type { Records } from '../../records/database/database.ts';
import { listPayloadKeys, savePayloadKey } from '../../records/database/payload-keys.ts';
import type { PayloadKey } from './keys.ts';

/**
 * Compares the keys of the settings with those that were used; the one that encrypts is noted.
 * @throws UserError `invalid` where one that was used is missing, or is another
 */
export async function requirePayloadKeys(
  { db }: Records,
  keys: readonly PayloadKey[],
  at: Instant,
): Promise<void> {
  const digests = new Map(keys.map(({ id, secret }) => [id, digestOf(secret)]));
  const [first] = keys;
  if (first) await savePayloadKey(db, { id: first.id, digest: digestOf(first.secret) }, at);
  for (const { id, digest } of await listPayloadKeys(db)) {
    const here = digests.get(id);
    if (here === undefined) throw wrongKeys(missing(id));
    if (here !== digest) throw wrongKeys(other(id));
  }
}

const digestOf = (secret: Buffer): string => createHash('sha256').update(secret).digest('hex');

const missing = (id: string): Bilingual =>
  both(
    `Nội dung trên máy chủ Temporal đã được mã hóa bằng khóa "${id}", cấu hình không có khóa này.`,
    `Payloads on the Temporal server were encrypted with the key "${id}", which the settings do not have.`,
  );

const other = (id: string): Bilingual =>
  both(
    `Khóa "${id}" trong cấu hình không phải khóa "${id}" đã dùng để mã hóa.`,
    `The key "${id}" of the settings is not the key "${id}" that encrypted payloads.`,
  );

function wrongKeys(words: Bilingual): UserError {
  return invalid(
    'LIEN_NGANH_PAYLOAD_KEYS',
    words,
    both(
      'Đặt LIEN_NGANH_PAYLOAD_KEYS (hoặc LIEN_NGANH_PAYLOAD_KEYS_FILE) như ở các tiến trình khác, đủ mọi khóa đã dùng. Bỏ hẳn một khóa cũ: xem mục mã hóa trong sổ tay vận hành.',
      'Set LIEN_NGANH_PAYLOAD_KEYS (or LIEN_NGANH_PAYLOAD_KEYS_FILE) as in the other processes, with every key that was used. To retire one: see "Encryption" in the runbook.',
    ),
  );
}

/** What is said at start of what the Temporal server can read. */
export function payloadWords(keys: readonly PayloadKey[]): Bilingual {
  const [first] = keys;
  return first
    ? both(
        `Nội dung gửi Temporal được mã hóa bằng khóa "${first.id}"; mã luồng và thuộc tính tìm kiếm thì không.`,
        `What goes to Temporal is encrypted with the key "${first.id}"; workflow ids and search attributes are not.`,
      )
    : both(
        'Nội dung gửi Temporal không mã hóa (LIEN_NGANH_PAYLOAD_KEYS): chỉ có mã, ký hiệu và ngày, không có dữ liệu cá nhân.',
        'What goes to Temporal is not encrypted (LIEN_NGANH_PAYLOAD_KEYS): ids, codes and dates only, nothing about a person.',
      );
}
