import { askTool, isAtLeast } from './ask-tool.ts';

export const LEAST_JAVA = '11';

/**
 * Version of the Java that runs, `17.0.15`.
 * @param env its `PATH` is searched
 * @returns null when there is none, or one too old for the time-skipping server
 */
export async function javaVersion(env: NodeJS.ProcessEnv): Promise<string | null> {
  const answer = await askTool('java', ['-version'], env);
  const version = /version "([\d.]+)/.exec(answer ?? '')?.[1];
  return version !== undefined && isAtLeast(version, LEAST_JAVA) ? version : null;
}
