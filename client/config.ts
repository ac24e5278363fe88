/**
 * All settings of the program, read once at start. Environment variables first, flags over them;
 * a mistake names the variable and what to put there instead.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { both, type Bilingual, type Lang } from '../domain/bilingual.ts';
import { UserError } from '../domain/user-error.ts';
import type { PayloadKey } from './payloads/keys.ts';
import type { ErrorDetail } from '../domain/user-error.ts';
import { readSecrets } from './secret-files.ts';
import { SETTINGS, settingWords, type Settings } from './settings.ts';

/** Files and names of a TLS connection to Temporal; absent parts are null. */
export interface TemporalTls {
  serverName: string | null;
  caPath: string | null;
  certPath: string | null;
  keyPath: string | null;
}

export interface Config {
  /** Absolute folder of the data. */
  home: string;
  /** Absolute folder of downloaded or built executables. */
  cache: string;
  temporal: {
    /** `host:port`; null means the embedded server. */
    address: string | null;
    namespace: string;
    apiKey: string | null;
    /** Where administrators reach its Web UI; null where nobody said: no links are shown then. */
    uiUrl: string | null;
    /** Null means a plain connection. */
    tls: TemporalTls | null;
  };
  /** Keys with which payloads are encrypted before they go to Temporal, the first; empty leaves them readable there. */
  payloadKeys: readonly PayloadKey[];
  /** With which the codec answers programs; null where only administrators who signed in are answered. */
  codecToken: string | null;
  /** The identity provider with whose accounts people may sign in; null where they sign in by mail alone. */
  oidc: { issuer: string; clientId: string; clientSecret: string | null } | null;
  /** PostgreSQL; null means the embedded PGlite under the home. */
  databaseUrl: string | null;
  /** How many connections to PostgreSQL a process has at a time: for pages, commands and mails; for what workflows write. */
  connections: { pages: number; recording: number };
  /** Version of the deployment that workers carry; null where they carry none. */
  buildId: string | null;
  /** Workflows a worker keeps in memory. */
  cachedWorkflows: number;
  /** OTLP collector that traces are sent to; null where nothing is traced. */
  tracesTo: string | null;
  /** Null means the built-in mail catcher. */
  smtpUrl: string | null;
  /** Sender address of outgoing mail. */
  mailFrom: string;
  /** Days for which bytes of mails, messages between workflows, slots and expired links are kept. */
  keepDays: number;
  /** Program that looks for viruses in a file on its standard input; null where files are not looked at. */
  scanCommand: string | null;
  /** 0 takes any free port. */
  port: number;
  /** IP address at which `web` and the health of `worker` are reached; `server` stays on the loopback interface. */
  listen: string;
  /** Proxies whose `X-Forwarded-For` is believed. */
  proxies: string[];
  /** Port at which `worker` tells its health; null takes 8421 or, where that is taken, any free one. */
  healthPort: number | null;
  /** Where officials reach the pages, without a trailing slash; null means the server's own address. */
  publicUrl: string | null;
  /** Further names under which the server may be asked, in lower case, each with or without a port. */
  hosts: string[];
  lang: Lang;
  /** What long-running commands write on stderr; the log file is JSON in any case. */
  logFormat: 'text' | 'json';
}

/** What the command line may set over the variables. */
export interface ConfigFlags {
  home?: string;
  port?: string | number;
  lang?: string;
}

/** Which flag stands over which variable: an error names the one that was used. */
export const FLAG_OF: Record<string, keyof ConfigFlags> = {
  LIEN_NGANH_HOME: 'home',
  LIEN_NGANH_PORT: 'port',
  LIEN_NGANH_LANG: 'lang',
};

function withFlags(env: NodeJS.ProcessEnv, flags: ConfigFlags): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(SETTINGS.shape)) {
    // An empty variable means "not set", as shells and compose files write it.
    if (env[name]?.trim()) values[name] = env[name].trim();
    const flag = FLAG_OF[name] && flags[FLAG_OF[name]];
    if (flag !== undefined) values[name] = flag;
  }
  return values;
}

function readTls(settings: Settings): TemporalTls | null {
  const tls: TemporalTls = {
    serverName: settings.TEMPORAL_TLS_SERVER_NAME ?? null,
    caPath: settings.TEMPORAL_TLS_SERVER_CA_CERT_PATH ?? null,
    certPath: settings.TEMPORAL_TLS_CLIENT_CERT_PATH ?? null,
    keyPath: settings.TEMPORAL_TLS_CLIENT_KEY_PATH ?? null,
  };
  const switchedOn = settings.TEMPORAL_TLS === 'true' || settings.TEMPORAL_TLS === '1';
  const switchedOff = settings.TEMPORAL_TLS === 'false' || settings.TEMPORAL_TLS === '0';
  if (switchedOff) return null;
  // A key for the API goes over TLS only, as in Temporal's own programs.
  const implied = settings.TEMPORAL_API_KEY !== undefined || Object.values(tls).some((part) => part !== null);
  return switchedOn || implied ? tls : null;
}

function readOidc(settings: Settings): Config['oidc'] {
  const { LIEN_NGANH_OIDC_ISSUER: issuer, LIEN_NGANH_OIDC_CLIENT_ID: clientId } = settings;
  if (issuer === undefined || clientId === undefined) return null;
  return { issuer, clientId, clientSecret: settings.LIEN_NGANH_OIDC_CLIENT_SECRET ?? null };
}

function detailOf(name: string, { vi, en }: Bilingual, flags: ConfigFlags): ErrorDetail {
  const flag = FLAG_OF[name];
  const used = flag && flags[flag] !== undefined ? `--${flag}` : name;
  return {
    path: used,
    line: null,
    message: both(`${used}: ${vi}`, `${used}: ${en}`),
    remedy: both(`Sửa hoặc bỏ ${used} rồi chạy lại`, `Correct or remove ${used} and run again`),
  };
}

/**
 * Reads and checks every setting.
 * @param env environment variables, usually `process.env`
 * @param flags options of the command line, over the variables
 * @param cwd folder that relative paths start from
 * @throws UserError `invalid`, one detail per wrong variable; secrets are never repeated in it
 */
export function readConfig(
  env: NodeJS.ProcessEnv,
  flags: ConfigFlags = {},
  cwd: string = process.cwd(),
): Config {
  const { values, wrong } = readSecrets(withFlags(env, flags));
  const parsed = SETTINGS.safeParse(values);
  const details = wrong.map(([name, words]) => detailOf(name, words, flags));
  if (!parsed.success)
    details.push(...namesOf(parsed.error).map((name) => detailOf(name, settingWords(name), flags)));
  if (parsed.success) {
    const { TEMPORAL_TLS_CLIENT_CERT_PATH: cert, TEMPORAL_TLS_CLIENT_KEY_PATH: key } = parsed.data;
    if ((cert === undefined) !== (key === undefined)) {
      const missing = cert === undefined ? 'TEMPORAL_TLS_CLIENT_CERT_PATH' : 'TEMPORAL_TLS_CLIENT_KEY_PATH';
      details.push(
        detailOf(missing, both('chứng thư và khóa phải đi đôi', 'certificate and key go together'), flags),
      );
    }
  }
  if (parsed.success) {
    const { LIEN_NGANH_OIDC_ISSUER: issuer, LIEN_NGANH_OIDC_CLIENT_ID: clientId } = parsed.data;
    if ((issuer === undefined) !== (clientId === undefined)) {
      const missing = issuer === undefined ? 'LIEN_NGANH_OIDC_ISSUER' : 'LIEN_NGANH_OIDC_CLIENT_ID';
      details.push(
        detailOf(
          missing,
          both('địa chỉ và mã ứng dụng phải đi đôi', 'issuer and client id go together'),
          flags,
        ),
      );
    }
  }
  if (!parsed.success || details.length > 0) {
    const all = (lang: Lang): string => details.map(({ message }) => message[lang]).join('; ');
    const words = both(`Cấu hình chưa đúng: ${all('vi')}`, `Invalid settings: ${all('en')}`);
    throw new UserError('invalid', words, details);
  }
  return toConfig(parsed.data, cwd);
}

/** Each variable that is wrong, once. */
function namesOf({ issues }: z.ZodError): string[] {
  return [...new Set(issues.map(({ path }) => String(path[0])))];
}

function toConfig(settings: Settings, cwd: string): Config {
  const cacheRoot = settings.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return {
    home: resolve(cwd, settings.LIEN_NGANH_HOME ?? '.lien-nganh'),
    cache: resolve(cwd, settings.LIEN_NGANH_CACHE ?? join(cacheRoot, 'lien-nganh')),
    temporal: {
      address: settings.TEMPORAL_ADDRESS ?? null,
      namespace: settings.TEMPORAL_NAMESPACE,
      apiKey: settings.TEMPORAL_API_KEY ?? null,
      uiUrl: settings.TEMPORAL_UI_URL ?? null,
      tls: readTls(settings),
    },
    payloadKeys: settings.LIEN_NGANH_PAYLOAD_KEYS ?? [],
    codecToken: settings.LIEN_NGANH_CODEC_TOKEN ?? null,
    oidc: readOidc(settings),
    databaseUrl: settings.DATABASE_URL ?? null,
    connections: {
      pages: settings.LIEN_NGANH_PAGE_CONNECTIONS,
      recording: settings.LIEN_NGANH_RECORD_CONNECTIONS,
    },
    buildId: settings.LIEN_NGANH_BUILD_ID ?? null,
    cachedWorkflows: settings.LIEN_NGANH_CACHED_WORKFLOWS,
    tracesTo: settings.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.LIEN_NGANH_MAIL_FROM,
    keepDays: settings.LIEN_NGANH_KEEP_DAYS,
    scanCommand: settings.LIEN_NGANH_SCAN_COMMAND ?? null,
    port: settings.LIEN_NGANH_PORT,
    listen: settings.LIEN_NGANH_LISTEN,
    proxies: settings.LIEN_NGANH_PROXIES ?? ['loopback'],
    healthPort: settings.LIEN_NGANH_HEALTH_PORT ?? null,
    publicUrl: settings.LIEN_NGANH_PUBLIC_URL ?? null,
    hosts: settings.LIEN_NGANH_HOSTS ?? [],
    lang: settings.LIEN_NGANH_LANG,
    logFormat: settings.LIEN_NGANH_LOG,
  };
}
