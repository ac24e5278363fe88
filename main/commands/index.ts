import type { AddCommand } from '../../cli/command.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addRehearse } from './rehearse.ts';
import { addReplay } from './replay.ts';
import { addServer } from './server.ts';
import { addWeb } from './web.ts';
import { addWorker } from './worker.ts';

/** The commands that start processes: they know of every part, and only this folder may. */
export const PROCESS_COMMANDS: AddCommand[] = [
  addDoctor,
  addServer,
  addWorker,
  addWeb,
  addReplay,
  addRehearse,
  addDemo,
];
