import { PROBLEM_KINDS, type Retrying, type WorkflowProblem } from '../../domain/workflow-problem.ts';
import { PARTS } from '../health/problem.ts';
import type { Readiness } from '../health/readiness.ts';
import { readVersion } from '../version.ts';
import type { Look, Sample } from './create-metrics.ts';

export interface ProcessServices {
  readiness(): Promise<Readiness>;
  retrying?(): Retrying[];
  problems?(): WorkflowProblem[];
  encrypted: boolean;
}

/** What the process knows of itself, and how its health is. */
export function lookAtProcess({ readiness, retrying, problems, encrypted }: ProcessServices): Look {
  const info: Sample = {
    name: 'lien_nganh_info',
    labels: { version: readVersion(), encrypted: String(encrypted) },
    value: 1,
  };
  return async () => {
    const { ready, why } = await readiness();
    const found = problems?.();
    return [
      info,
      { name: 'lien_nganh_ready', value: Number(ready) },
      ...PARTS.map((part): Sample => {
        const isUp = !why.some((problem) => problem.part === part);
        return { name: 'lien_nganh_part_up', labels: { part }, value: Number(isUp) };
      }),
      ...(retrying ? [{ name: 'lien_nganh_activities_retrying', value: retrying().length } as const] : []),
      ...(found ? PROBLEM_KINDS : []).map((kind): Sample => {
        const value = found!.filter((problem) => problem.kind === kind).length;
        return { name: 'lien_nganh_workflow_problems', labels: { kind }, value };
      }),
    ];
  };
}
