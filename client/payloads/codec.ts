/**
 * Payloads encrypted with AES-256-GCM (NIST SP 800-38D) before they leave this process: each with a nonce of its own,
 * and the id of its key beside it, so that keys can be changed while workflows run. The marks are those of Temporal's
 * own samples.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { PayloadKeyError } from './key-error.ts';
import type { PayloadKey } from './keys.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

const ENCRYPTED = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const words = (value: Uint8Array | null | undefined): string => Buffer.from(value ?? []).toString('utf8');

/**
 * Makes the codec.
 * @param keys the first one encrypts, all of them decrypt; without any, payloads leave as they are, and those that were
 *   encrypted are refused with words
 */
export function createPayloadCodec(keys: readonly PayloadKey[]): PayloadCodec {
  const secrets = new Map(keys.map(({ id, secret }) => [id, secret]));
  const [first] = keys;
  return {
    encode: async (payloads) => (first ? payloads.map((payload) => encrypt(payload, first)) : payloads),
    decode: async (payloads) => payloads.map((payload) => decrypt(payload, secrets)),
  };
}

/** Whether somebody encrypted it. */
export function isEncrypted({ metadata }: Payload): boolean {
  return words(metadata?.encoding) === ENCRYPTED;
}

function encrypt(payload: Payload, { id, secret }: PayloadKey): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  // The id is authenticated, too: nobody can have it decrypted as something another key made.
  const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(bytes(id));
  const plain = PayloadMessage.encode(payload).finish();
  const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return {
    metadata: {
      encoding: bytes(ENCRYPTED),
      'encryption-cipher': bytes(CIPHER),
      'encryption-key-id': bytes(id),
    },
    data,
  };
}

function decrypt(payload: Payload, secrets: ReadonlyMap<string, Buffer>): Payload {
  if (!isEncrypted(payload)) return payload;
  const id = words(payload.metadata?.['encryption-key-id']);
  const secret = secrets.get(id);
  if (!secret) throw new PayloadKeyError(id, 'missing');
  const data = Buffer.from(payload.data ?? []);
  try {
    const decipher = createDecipheriv(CIPHER, secret, data.subarray(0, NONCE_BYTES))
      .setAAD(bytes(id))
      .setAuthTag(data.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return PayloadMessage.decode(plain);
  } catch (error) {
    throw new PayloadKeyError(id, 'other', error);
  }
}
