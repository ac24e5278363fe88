import type { Config } from '../client/config.ts';
import { createPayloadCodec } from '../client/payloads/codec.ts';
import type { CodecAccess } from '../web/codec/access.ts';

/**
 * Who may have payloads decrypted by the pages' server.
 * @param uiUrl address of the Temporal Web UI, null where it is not known
 * @returns undefined where nothing is encrypted
 */
export function codecAccess(
  { payloadKeys, codecToken }: Config,
  uiUrl: string | null,
): CodecAccess | undefined {
  if (payloadKeys.length === 0) return undefined;
  return {
    codec: createPayloadCodec(payloadKeys),
    token: codecToken,
    origin: uiUrl === null ? null : new URL(uiUrl).origin,
  };
}
