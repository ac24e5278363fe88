/**
 * How everything that goes to Temporal and comes from it is written: the one place, for clients, workers and replays.
 */
import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { createPayloadCodec } from './codec.ts';
import type { PayloadKey } from './keys.ts';

const FAILURE_CONVERTER = fileURLToPath(new URL('../../workflows/failure-converter.cjs', import.meta.url));

/**
 * @param keys of payloads; with any, what failures say is encrypted, too
 */
export function createDataConverter(keys: readonly PayloadKey[]): DataConverter {
  const payloadCodecs = [createPayloadCodec(keys)];
  if (keys.length === 0) return { payloadCodecs };
  return { payloadCodecs, failureConverterPath: FAILURE_CONVERTER };
}
