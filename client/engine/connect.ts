import { alike, both } from '../../domain/bilingual.ts';
import { readFile } from 'node:fs/promises';
import { UserError } from '../../domain/user-error.ts';
import type { Config } from '../config.ts';

/** What both of Temporal's connections take. */
export interface TemporalOptions {
  address: string;
  apiKey?: string;
  tls?:
    | true
    | {
        serverNameOverride?: string;
        serverRootCACertificate?: Buffer;
        clientCertPair?: { crt: Buffer; key: Buffer };
      };
}

/** Turns the `TEMPORAL_*` settings into connection options; reads the certificates they name. */
export async function readTemporalOptions(config: Config, address: string): Promise<TemporalOptions> {
  const { apiKey, tls } = config.temporal;
  const options: TemporalOptions = { address, ...(apiKey ? { apiKey } : {}) };
  if (!tls) return options;
  const read = async (path: string | null): Promise<Buffer | undefined> =>
    path ? readFile(path) : undefined;
  const [ca, crt, key] = await Promise.all([read(tls.caPath), read(tls.certPath), read(tls.keyPath)]);
  return {
    ...options,
    tls: {
      ...(tls.serverName ? { serverNameOverride: tls.serverName } : {}),
      ...(ca ? { serverRootCACertificate: ca } : {}),
      ...(crt && key ? { clientCertPair: { crt, key } } : {}),
    },
  };
}

/**
 * How long a client waits between tries to reach a server that was away. By itself gRPC doubles its wait to two minutes,
 * for which nobody would get an answer after the server is back.
 */
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': 5_000 };

/** The options of a client's connection; a worker's own connection tries again by rules of its own. */
export function clientOptions(options: TemporalOptions): TemporalOptions & { channelArgs: typeof RECONNECT } {
  return { ...options, channelArgs: RECONNECT };
}

/** The error for a Temporal server that does not answer. */
export function temporalUnreachable(address: string, cause: unknown): UserError {
  return new UserError(
    'unreachable',
    both(`Không kết nối được Temporal ở ${address}.`, `Cannot reach Temporal at ${address}.`),
    [
      {
        path: 'TEMPORAL_ADDRESS',
        line: null,
        message: alike(cause instanceof Error ? cause.message : String(cause)),
        remedy: both(
          'Kiểm tra địa chỉ và máy chủ, hoặc bỏ biến này.',
          'Check the address and the server, or unset it.',
        ),
      },
    ],
  );
}
