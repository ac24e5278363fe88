/** The variables that the program reads, what each may hold, and how that is said to a person. */
import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { both, type Bilingual } from '../domain/bilingual.ts';
import { parsePayloadKeys } from './payloads/keys.ts';

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function hasProtocol(...protocols: string[]): (value: string) => boolean {
  return (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

/** What people prove themselves to goes over TLS, unless it is on this machine. */
function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}

const HOST = String.raw`\s*(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?\s*`;
const HOST_LIST = new RegExp(`^${HOST}(?:,${HOST})*$`);
const portNumber = z.coerce
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65535);
/** A whole number within bounds. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
/** Addresses, ranges of them in CIDR notation, or the names that proxy-addr knows. */
const PROXY = String.raw`\s*(?:loopback|linklocal|uniquelocal|[0-9A-Fa-f:.]+(?:/\d{1,3})?)\s*`;
const PROXY_LIST = new RegExp(`^${PROXY}(?:,${PROXY})*$`);
const parts = (value: string): string[] => value.split(',').map((part) => part.trim());
const text = z.string().optional();
const readableFile = z.string().refine(isReadable).optional();
const payloadKeys = z.string().transform((list, context) => {
  const keys = parsePayloadKeys(list);
  if (keys) return keys;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** What may be handed over in a file instead: its path stands in the variable of that name with `_FILE` behind. */
export const SECRETS = [
  'DATABASE_URL',
  'SMTP_URL',
  'TEMPORAL_API_KEY',
  'LIEN_NGANH_PAYLOAD_KEYS',
  'LIEN_NGANH_OIDC_CLIENT_SECRET',
] as const;

/** One entry per variable; what a right value looks like is said by `settingWords`. */
export const SETTINGS = z.object({
  LIEN_NGANH_HOME: text,
  LIEN_NGANH_CACHE: text,
  XDG_CACHE_HOME: text,
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/)
    .optional(),
  TEMPORAL_NAMESPACE: z.string().regex(/^\S+$/).default('default'),
  TEMPORAL_API_KEY: text,
  TEMPORAL_API_KEY_FILE: readableFile,
  TEMPORAL_UI_URL: z.string().refine(hasProtocol('http:', 'https:')).optional(),
  TEMPORAL_TLS: z.enum(['true', 'false', '1', '0']).optional(),
  TEMPORAL_TLS_SERVER_NAME: text,
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: readableFile,
  TEMPORAL_TLS_CLIENT_CERT_PATH: readableFile,
  TEMPORAL_TLS_CLIENT_KEY_PATH: readableFile,
  LIEN_NGANH_PAYLOAD_KEYS: payloadKeys.optional(),
  LIEN_NGANH_PAYLOAD_KEYS_FILE: readableFile,
  LIEN_NGANH_CODEC_TOKEN: z
    .string()
    .regex(/^\S{32,}$/)
    .optional(),
  DATABASE_URL: z.string().refine(hasProtocol('postgres:', 'postgresql:')).optional(),
  DATABASE_URL_FILE: readableFile,
  LIEN_NGANH_PAGE_CONNECTIONS: wholeNumber(1, 1_000).default(10),
  LIEN_NGANH_RECORD_CONNECTIONS: wholeNumber(2, 1_000).default(10),
  LIEN_NGANH_BUILD_ID: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/)
    .optional(),
  LIEN_NGANH_CACHED_WORKFLOWS: wholeNumber(10, 100_000).default(1_000),
  SMTP_URL: z.string().refine(hasProtocol('smtp:', 'smtps:')).optional(),
  SMTP_URL_FILE: readableFile,
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().refine(hasProtocol('http:', 'https:')).optional(),
  LIEN_NGANH_KEEP_DAYS: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    // A mail is tried for two weeks; what is still needed to send it must not go before.
    .refine((days) => days >= 30)
    .default(90),
  LIEN_NGANH_MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/)
    .default('lien-nganh@localhost'),
  LIEN_NGANH_SCAN_COMMAND: z.string().regex(/\S/).optional(),
  LIEN_NGANH_PORT: portNumber.default(8420),
  LIEN_NGANH_LISTEN: z
    .string()
    .refine((value) => isIP(value) !== 0)
    .default('127.0.0.1'),
  LIEN_NGANH_PROXIES: z.string().regex(PROXY_LIST).transform(parts).optional(),
  LIEN_NGANH_HEALTH_PORT: portNumber.optional(),
  LIEN_NGANH_PUBLIC_URL: z
    .string()
    .refine(hasProtocol('http:', 'https:'))
    .transform((value) => value.replace(/\/{1,20}$/, ''))
    .optional(),
  LIEN_NGANH_HOSTS: z
    .string()
    .regex(HOST_LIST)
    .transform((value) => parts(value.toLowerCase()))
    .optional(),
  LIEN_NGANH_OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  LIEN_NGANH_OIDC_CLIENT_ID: text,
  LIEN_NGANH_OIDC_CLIENT_SECRET: text,
  LIEN_NGANH_OIDC_CLIENT_SECRET_FILE: readableFile,
  LIEN_NGANH_LANG: z.enum(['vi', 'en']).default('vi'),
  LIEN_NGANH_LOG: z.enum(['text', 'json']).default('text'),
});

export type Settings = z.infer<typeof SETTINGS>;

const WEB_ADDRESS = both('cần dạng https://tên-miền', 'an address like https://host is needed');
const PORT = both('cần một số cổng từ 0 đến 65535', 'a port number from 0 to 65535 is needed');
const KEYS = both(
  'cần các khóa dạng tên:base64 cách nhau bằng dấu phẩy, mỗi tên một khóa 32 byte, ví dụ khoa-2026:$(openssl rand -base64 32)',
  'keys like id:base64 separated by commas are needed, each of 32 bytes under an id of its own, e.g. key-2026:$(openssl rand -base64 32)',
);
const FILE = both('không đọc được tệp này', 'this file cannot be read');
const bounds = (least: number, most: number): Bilingual =>
  both(`cần một số nguyên từ ${least} đến ${most}`, `a whole number from ${least} to ${most} is needed`);

/** What a right value looks like, of each variable that not every text will do for. */
const WORDS: Partial<Record<keyof Settings, Bilingual>> = {
  TEMPORAL_ADDRESS: both(
    'cần dạng máy:cổng, ví dụ localhost:7233',
    'an address like host:port is needed, e.g. localhost:7233',
  ),
  TEMPORAL_NAMESPACE: both('không được có dấu cách', 'it must not contain spaces'),
  TEMPORAL_UI_URL: WEB_ADDRESS,
  TEMPORAL_TLS: both('chỉ nhận true hoặc false', 'only true or false is accepted'),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: FILE,
  TEMPORAL_TLS_CLIENT_CERT_PATH: FILE,
  TEMPORAL_TLS_CLIENT_KEY_PATH: FILE,
  TEMPORAL_API_KEY_FILE: FILE,
  DATABASE_URL_FILE: FILE,
  SMTP_URL_FILE: FILE,
  LIEN_NGANH_PAYLOAD_KEYS: KEYS,
  LIEN_NGANH_PAYLOAD_KEYS_FILE: FILE,
  LIEN_NGANH_CODEC_TOKEN: both(
    'cần ít nhất 32 ký tự không có dấu cách, ví dụ từ `openssl rand -hex 32`',
    'at least 32 characters without spaces are needed, e.g. from `openssl rand -hex 32`',
  ),
  DATABASE_URL: both(
    'cần dạng postgres://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu',
    'an address like postgres://name:password@host:5432/database is needed',
  ),
  LIEN_NGANH_PAGE_CONNECTIONS: bounds(1, 1_000),
  LIEN_NGANH_RECORD_CONNECTIONS: bounds(2, 1_000),
  LIEN_NGANH_BUILD_ID: both(
    'chỉ nhận chữ, số, dấu chấm, gạch ngang và gạch dưới, ví dụ 0.3.0',
    'only letters, digits, dots, hyphens and underscores are accepted, e.g. 0.3.0',
  ),
  LIEN_NGANH_CACHED_WORKFLOWS: bounds(10, 100_000),
  SMTP_URL: both(
    'cần dạng smtp://máy:25 hoặc smtps://…',
    'an address like smtp://host:25 or smtps://… is needed',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: WEB_ADDRESS,
  LIEN_NGANH_KEEP_DAYS: both('cần số ngày, từ 30 trở lên', 'a number of days, 30 or more, is needed'),
  LIEN_NGANH_MAIL_FROM: both(
    'cần một địa chỉ thư, ví dụ bao-cao@tinh.example',
    'a mail address is needed, e.g. reports@province.example',
  ),
  LIEN_NGANH_SCAN_COMMAND: both(
    'cần một lệnh, ví dụ clamdscan --no-summary -',
    'a command is needed, e.g. clamdscan --no-summary -',
  ),
  LIEN_NGANH_PORT: PORT,
  LIEN_NGANH_LISTEN: both(
    'cần một địa chỉ IP, ví dụ 127.0.0.1 hoặc 0.0.0.0',
    'an IP address is needed, e.g. 127.0.0.1 or 0.0.0.0',
  ),
  LIEN_NGANH_PROXIES: both(
    'cần các địa chỉ IP cách nhau bằng dấu phẩy, ví dụ loopback,172.16.0.0/12',
    'IP addresses separated by commas are needed, e.g. loopback,172.16.0.0/12',
  ),
  LIEN_NGANH_HEALTH_PORT: PORT,
  LIEN_NGANH_PUBLIC_URL: WEB_ADDRESS,
  LIEN_NGANH_HOSTS: both(
    'cần tên máy cách nhau bằng dấu phẩy, ví dụ lien-nganh,10.0.0.5:8420',
    'host names separated by commas are needed, e.g. lien-nganh,10.0.0.5:8420',
  ),
  LIEN_NGANH_OIDC_ISSUER: both(
    'cần dạng https://tên-miền của hệ thống tài khoản chung',
    'an address like https://host of the identity provider is needed',
  ),
  LIEN_NGANH_OIDC_CLIENT_SECRET_FILE: FILE,
  LIEN_NGANH_LANG: both('chỉ nhận vi hoặc en', 'only vi or en is accepted'),
  LIEN_NGANH_LOG: both('chỉ nhận text hoặc json', 'only text or json is accepted'),
};

/** What a right value of a variable looks like. */
export function settingWords(name: string): Bilingual {
  return WORDS[name as keyof Settings] ?? both('giá trị không hợp lệ', 'this value is not valid');
}
