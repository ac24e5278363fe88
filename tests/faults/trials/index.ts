import type { Trial } from '../trial.ts';
import { crowd } from './crowd.ts';
import { databaseAway } from './database-away.ts';
import { databaseRestarts } from './database-restarts.ts';
import { killedWorkers } from './killed-workers.ts';
import { lockedRows } from './locked-rows.ts';
import { manyChildren } from './many-children.ts';
import { olderAfterNewer } from './older-after-newer.ts';
import { otherCode } from './other-code.ts';
import { slowMail } from './slow-mail.ts';
import { smtp } from './smtp.ts';
import { temporalAway } from './temporal-away.ts';

export const TRIALS: Trial[] = [
  killedWorkers,
  databaseAway,
  databaseRestarts,
  lockedRows,
  temporalAway,
  olderAfterNewer,
  smtp,
  slowMail,
  crowd,
  manyChildren,
  otherCode,
];
