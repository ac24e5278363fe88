/** What `doctor` looks at, within seconds; it downloads, builds and changes nothing. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { both } from '../../domain/bilingual.ts';
import { OR_ANOTHER_TEMPORAL, type DiagnosedPart, type Tools } from '../tools.ts';
import { diagnoseServers } from './servers.ts';

export interface Diagnosis {
  /** Whether all is there that running on this machine needs. */
  ok: boolean;
  parts: DiagnosedPart[];
}

/**
 * Looks at every part the program uses.
 * @param env settings and `PATH`
 * @param tools null in a server's own build, which starts no Temporal server
 */
export async function diagnose(env: NodeJS.ProcessEnv, tools: Tools | null): Promise<Diagnosis> {
  const [machine, ...servers] = await Promise.all([
    tools ? tools.diagnose(env) : withoutTools(env),
    ...diagnoseServers(env),
  ]);
  const parts = [diagnoseNode(), diagnoseHome(env), ...servers, ...machine];
  return { ok: parts.every(({ ok, needed }) => ok || !needed), parts };
}

/** The program does not start on an older Node. */
function diagnoseNode(): DiagnosedPart {
  const { execPath: path, versions } = process;
  return { name: 'node', ok: true, needed: true, version: versions.node, path, remedy: null };
}

function diagnoseHome(env: NodeJS.ProcessEnv): DiagnosedPart {
  const home = resolve(env.LIEN_NGANH_HOME || '.lien-nganh');
  let existing = home;
  while (!existsSync(existing)) existing = dirname(existing);
  const part = { name: 'home', needed: true, version: null, path: home };
  try {
    accessSync(existing, constants.W_OK);
    return { ...part, ok: true, remedy: null };
  } catch {
    const remedy = both(
      `Không ghi được vào ${existing}; sửa quyền hoặc đặt LIEN_NGANH_HOME`,
      `${existing} is not writable; change its permissions or set LIEN_NGANH_HOME`,
    );
    return { ...part, ok: false, remedy };
  }
}

/** A server by itself needs somebody else's Temporal. */
function withoutTools(env: NodeJS.ProcessEnv): DiagnosedPart[] {
  if (env.TEMPORAL_ADDRESS) return [];
  const none = { ok: false, needed: true, version: null, path: null };
  return [{ name: 'temporal', ...none, remedy: OR_ANOTHER_TEMPORAL }];
}
