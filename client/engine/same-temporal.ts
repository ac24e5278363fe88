/**
 * A record belongs to one namespace of one Temporal server. On another no workflow would be found: messages would count
 * as undeliverable, and people would read that what they report on is over.
 */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import type { UserError } from '../../domain/user-error.ts';
import { invalid } from '../../domain/user-error.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import {
  findTemporalHome,
  hasPlans,
  saveTemporalHome,
  type TemporalHome,
} from '../../records/database/temporal-home.ts';
import type { Engine } from '../engine.ts';
import { serverErrorInWords } from './server-errors.ts';
import { wrapMethods } from './wrap-methods.ts';

interface Servers {
  records: Records;
  client: Client;
  now(): Instant;
}

/**
 * Compares what the settings name with where the record's workflows live; a record from before this was noted has its
 * note made now.
 * @param launching whether a plan is about to be launched, which makes the note where there is none
 * @throws UserError `invalid` where they differ
 */
export async function requireSameTemporal(
  { records: { db }, client, now }: Servers,
  { launching = false } = {},
): Promise<void> {
  const here = await temporalHere(client);
  if (here === null) return;
  const known = await findTemporalHome(db);
  if (!known && (launching || (await hasPlans(db)))) await saveTemporalHome(db, here, now());
  const home = known ?? (await findTemporalHome(db)) ?? here;
  if (home.namespaceId !== here.namespaceId) throw otherTemporal(home.namespace, here.namespace);
}

/** Which namespace of which server the settings name; null where the server does not tell. */
export async function temporalHere(client: Client): Promise<TemporalHome | null> {
  const { namespace } = client.options;
  const namespaceId = await idOf(client, namespace);
  return namespaceId === null ? null : { namespace, namespaceId };
}

/** Whether the server has the namespace in which the record's workflows live. */
export async function hasNamespace(
  client: Client,
  { namespace, namespaceId }: TemporalHome,
): Promise<boolean> {
  const found = await idOf(client, namespace).catch((error: unknown) => {
    if (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND) return null;
    throw error;
  });
  return found === namespaceId;
}

/** gRPC's PERMISSION_DENIED and UNIMPLEMENTED: an account that may not ask, a server of tests that does not know. */
const NOT_TOLD = new Set([7, 12]);
const NOT_FOUND = 5;

async function idOf({ workflowService }: Client, namespace: string): Promise<string | null> {
  try {
    return (await workflowService.describeNamespace({ namespace })).namespaceInfo?.id ?? null;
  } catch (error) {
    if (isGrpcServiceError(error) && NOT_TOLD.has(Number(error.code))) return null;
    throw error;
  }
}

/** What is said where the plans run in one namespace and the settings name another. */
export const otherNamespace = (home: string, here: string): Bilingual =>
  both(
    `Các kế hoạch đang chạy ở không gian tên "${home}", không phải "${here}".`,
    `The plans run in the namespace "${home}", not in "${here}".`,
  );

function otherTemporal(home: string, here: string): UserError {
  const words =
    home === here
      ? both(
          'Máy chủ Temporal này không phải nơi các kế hoạch đang chạy.',
          'This Temporal server is not the one on which the plans run.',
        )
      : otherNamespace(home, here);
  return invalid(
    home === here ? 'TEMPORAL_ADDRESS' : 'TEMPORAL_NAMESPACE',
    words,
    both(
      'Trỏ cài đặt về cùng một hệ thống. Nếu dữ liệu của Temporal đã mất, sửa chữa từ hồ sơ.',
      'Let the settings name one system. Where Temporal’s data is lost, repair it from the record.',
    ),
    {
      command: both(
        'Trỏ TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE và DATABASE_URL về cùng một hệ thống. Nếu dữ liệu của Temporal đã mất: lien-nganh repair --apply.',
        'Let TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and DATABASE_URL name one system. Where Temporal’s data is lost: lien-nganh repair --apply.',
      ),
    },
  );
}

/**
 * The façade of a process that comes up while Temporal is away: compared at the first call at which it answers. Until
 * then what is said is kept, and nothing is concluded.
 */
export function onSameTemporal(engine: Engine, servers: Servers): Engine {
  let isSame = false;
  const check = async (): Promise<void> => {
    if (isSame) return;
    try {
      await servers.client.withDeadline(Date.now() + WITHIN_MS, () => requireSameTemporal(servers));
      isSame = true;
    } catch (error) {
      if (serverErrorInWords(error)?.code !== 'unreachable') throw serverErrorInWords(error) ?? error;
    }
  };
  return wrapMethods(engine, (call, method) =>
    // What puts it right compares by itself.
    method === 'repair' ? call : async (input) => check().then(() => call(input)),
  );
}

const WITHIN_MS = 1_000;
