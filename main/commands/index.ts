import type { AddCommand } from '../../cli/command.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addMigrate } from './migrate.ts';
import { addRehearse } from './rehearse.ts';
import { addRecord } from './record.ts';
import { addRepair } from './repair.ts';
import { addReplay } from './replay.ts';
import { addServer } from './server.ts';
import { addWeb } from './web.ts';
import { addWorker } from './worker.ts';

/** The commands that start processes: they know of every part, and only this folder may. */
export const PROCESS_COMMANDS: AddCommand[] = [
  addDoctor,
  addServer,
  addMigrate,
  addWorker,
  addWeb,
  addRepair,
  addRecord,
  addReplay,
  addRehearse,
  addDemo,
];
