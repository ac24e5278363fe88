import { Client, type ConnectionLike, type WorkflowClientInterceptor } from '@temporalio/client';
import { createDataConverter } from './data-converter.ts';
import type { PayloadKey } from './keys.ts';

/**
 * The client of every process of the product: no other is made, so that none writes in the clear where keys are set.
 * @param keys with which payloads are encrypted; empty leaves them as they are
 * @param interceptors of what workflows are told and asked, for traces
 */
export function openClient(
  connection: ConnectionLike,
  {
    namespace,
    keys,
    interceptors = [],
  }: { namespace: string; keys: readonly PayloadKey[]; interceptors?: WorkflowClientInterceptor[] },
): Client {
  const dataConverter = createDataConverter(keys);
  return new Client({ connection, namespace, dataConverter, interceptors: { workflow: interceptors } });
}
