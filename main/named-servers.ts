import { both } from '../domain/bilingual.ts';
import type { Config } from '../client/config.ts';
import { UserError } from '../domain/user-error.ts';

/** The servers a process of a production installation needs, all of them named. */
export interface NamedServers {
  /** Temporal's `host:port`. */
  address: string;
  namespace: string;
  databaseUrl: string;
  smtpUrl: string;
  publicUrl: string;
}

/** @throws UserError `invalid` naming every setting that is missing */
export function requireServers({ databaseUrl, smtpUrl, publicUrl, temporal }: Config): NamedServers {
  const { address, namespace } = temporal;
  if (address && databaseUrl && smtpUrl && publicUrl)
    return { address, namespace, databaseUrl, smtpUrl, publicUrl };
  const missing = Object.entries({
    TEMPORAL_ADDRESS: address,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    LIEN_NGANH_PUBLIC_URL: publicUrl,
  }).filter(([, value]) => !value);
  throw notNamed(missing.map(([name]) => name));
}

/** @throws UserError `invalid` where no database is named */
export function requireDatabase({ databaseUrl }: Config): string {
  if (databaseUrl === null) throw notNamed(['DATABASE_URL']);
  return databaseUrl;
}

function notNamed(names: string[]): UserError {
  return new UserError(
    'invalid',
    both('Tiến trình riêng cần đủ các máy chủ.', 'A process of its own needs its servers named.'),
    names.map((name) => ({
      path: name,
      line: null,
      message: both(`${name} chưa được đặt`, `${name} is not set`),
      remedy: both(
        `Đặt ${name}, hoặc dùng \`lien-nganh server\` trên một máy.`,
        `Set ${name}, or run \`lien-nganh server\`.`,
      ),
    })),
  );
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Caught mail is for one machine: where others reach the pages, mails have to go to them.
 * @throws UserError `invalid` for a public address without a mail server
 */
export function requireMailServer({ publicUrl, smtpUrl }: Pick<Config, 'publicUrl' | 'smtpUrl'>): void {
  if (smtpUrl || !publicUrl || LOOPBACK.test(new URL(publicUrl).hostname)) return;
  throw new UserError(
    'invalid',
    both(
      'Có địa chỉ công khai nhưng chưa có máy chủ thư: thư sẽ nằm lại trên máy này.',
      'There is a public address but no mail server: mails would stay on this machine.',
    ),
    [
      {
        path: 'SMTP_URL',
        line: null,
        message: both('SMTP_URL chưa được đặt', 'SMTP_URL is not set'),
        remedy: both(
          'Đặt SMTP_URL, hoặc bỏ LIEN_NGANH_PUBLIC_URL nếu chỉ dùng trên máy này.',
          'Set SMTP_URL, or unset LIEN_NGANH_PUBLIC_URL on one machine.',
        ),
      },
    ],
  );
}
