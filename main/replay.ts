/** The open histories of an installation, run through the workflows of this build: what an upgrade would do to them. */
import { Connection } from '@temporalio/client';
import { Worker, type ReplayResult } from '@temporalio/worker';
import { inShort } from '../activities/in-short.ts';
import { findTemporalAddress } from '../cli/server-info.ts';
import type { Config } from '../client/config.ts';
import { clientOptions, readTemporalOptions, temporalUnreachable } from '../client/engine/connect.ts';
import { createDataConverter } from '../client/payloads/data-converter.ts';
import { openClient } from '../client/payloads/open-client.ts';
import { both } from '../domain/bilingual.ts';
import { invalid } from '../domain/user-error.ts';
import { bundlePath } from '../worker/bundle-path.ts';
import { installRuntime } from '../worker/install-runtime.ts';
import { PLAN } from '../workflows/search-attributes.ts';

export interface Replayed {
  replayed: number;
  failed: { workflowId: string; message: string }[];
}

/** How many histories are fetched at once; one is replayed at a time. */
const FETCHED_AT_ONCE = 8;

/**
 * Replays every open workflow, with the keys of the settings.
 * @param plan only those of this plan; mail rooms belong to none
 * @param bundle of the workflows; the built one when left out
 * @param onOne told of each history that was replayed
 * @throws UserError `invalid` for a plan that Temporal does not know, `unreachable` where it does not answer
 */
export async function replayOpen({
  config,
  plan,
  bundle,
  onOne,
}: {
  config: Config;
  plan?: string;
  bundle?: string;
  onOne?(replayed: number): void;
}): Promise<Replayed> {
  const { namespace } = config.temporal;
  const address = config.temporal.address ?? (await findTemporalAddress(config.home));
  const options = clientOptions(await readTemporalOptions(config, address));
  const connection = await Connection.connect(options).catch((error: unknown) => {
    throw temporalUnreachable(address, error);
  });
  try {
    const client = openClient(connection, { namespace, keys: config.payloadKeys });
    const ofPlan = plan === undefined ? [] : [`${PLAN.name} = "${quoted(plan)}"`];
    if (plan !== undefined && (await client.workflow.count(ofPlan[0])).count === 0) throw unknownPlan(plan);
    const query = ['ExecutionStatus = "Running"', ...ofPlan].join(' AND ');
    const histories = client.workflow.list({ query }).intoHistories({ concurrency: FETCHED_AT_ONCE });
    // What goes wrong is in the answer.
    installRuntime(() => undefined);
    const dataConverter = createDataConverter(config.payloadKeys);
    const workflowBundle = { codePath: bundle ?? bundlePath(dataConverter) };
    return await collect(Worker.runReplayHistories({ workflowBundle, dataConverter }, histories), onOne);
  } finally {
    await connection.close();
  }
}

async function collect(
  results: AsyncIterable<ReplayResult>,
  onOne: ((replayed: number) => void) | undefined,
): Promise<Replayed> {
  const answer: Replayed = { replayed: 0, failed: [] };
  for await (const { workflowId, error } of results) {
    answer.replayed += 1;
    if (error) answer.failed.push({ workflowId, message: inShort(error) });
    onOne?.(answer.replayed);
  }
  return answer;
}

const quoted = (text: string): string => text.replace(/["\\]/g, (sign) => `\\${sign}`);

const unknownPlan = (plan: string): Error =>
  invalid(
    '--plan',
    both(
      `Temporal không có luồng việc nào của kế hoạch "${plan}".`,
      `Temporal has no workflow of the plan "${plan}".`,
    ),
    both('Xem các kế hoạch bằng `lien-nganh plan list`.', 'See the plans with `lien-nganh plan list`.'),
  );
