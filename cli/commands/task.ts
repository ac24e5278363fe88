import type { Command } from 'commander';
import type { Run } from '../command.ts';
import { addReclaim } from './reclaim.ts';

/** `task …`: a unit's tasks. What is done to them is an act, but for what was handed on. */
export function addTask(parent: Command, run: Run): void {
  const group = parent.command('task').description(run.t('nhiệm vụ', 'tasks'));
  addReclaim(group, 'DUTY', run);
}
