/** The search attributes of the workflows, registered by whoever comes first to a cluster: a worker or a client. */
import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcServiceError, type Client, type Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';

const { INDEXED_VALUE_TYPE_KEYWORD } = proto.temporal.api.enums.v1.IndexedValueType;
/** gRPC's PERMISSION_DENIED and UNIMPLEMENTED: an account that may not register, a server that knows none of it. */
const NOT_OURS = new Set([7, 12]);
/** gRPC's INVALID_ARGUMENT: the question names what the server does not know yet. */
const UNKNOWN = 3;
const KNOWN_WITHIN_MS = 60_000;
const BETWEEN_LOOKS_MS = 250;

/**
 * Registers the search attributes of the workflows, and waits until questions may name them. Those already there are
 * left alone.
 * @param connection to the Temporal server
 * @param namespace the one that the workflows live in
 */
export async function registerSearchAttributes(
  connection: Pick<Connection, 'operatorService' | 'workflowService'>,
  namespace: string,
): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = SEARCH_ATTRIBUTES.filter((name) => !(name in customAttributes));
  if (missing.length === 0) return;
  await addSearchAttributes(connection, namespace, missing);
  await awaitKnown(connection, namespace, missing);
}

/** A cluster on PostgreSQL or MySQL reads a namespace's attributes again every few seconds only. */
async function awaitKnown(
  { workflowService }: Pick<Connection, 'workflowService'>,
  namespace: string,
  names: string[],
): Promise<void> {
  const query = names.map((name) => `${name} = "-"`).join(' AND ');
  for (const since = Date.now(); ; await pause(BETWEEN_LOOKS_MS)) {
    try {
      await workflowService.countWorkflowExecutions({ namespace, query });
      return;
    } catch (error) {
      const isUnknown = isGrpcServiceError(error) && Number(error.code) === UNKNOWN;
      if (!isUnknown || Date.now() - since > KNOWN_WITHIN_MS) throw error;
    }
  }
}

/** Adds keyword attributes; used alone where the server, like the time-skipping one, cannot list them. */
export async function addSearchAttributes(
  connection: Pick<Connection, 'operatorService'>,
  namespace: string,
  names: string[],
): Promise<void> {
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(names.map((name) => [name, INDEXED_VALUE_TYPE_KEYWORD])),
  });
}

const registered = new WeakSet<Client>();

/**
 * Sees to it once per client that they are there. Where the account may not register, the administrator has: the
 * first workflow tells.
 * @throws the server's own error where it does not answer
 */
export async function ensureSearchAttributes(client: Client): Promise<void> {
  if (registered.has(client)) return;
  await registerSearchAttributes(client.connection as Connection, client.options.namespace).catch(
    (error: unknown) => {
      if (!isGrpcServiceError(error) || !NOT_OURS.has(Number(error.code))) throw error;
    },
  );
  registered.add(client);
}
