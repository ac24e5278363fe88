import type { Trial } from '../trial.ts';
import { crowd } from './crowd.ts';
import { databaseAway } from './database-away.ts';
import { databaseRestarts } from './database-restarts.ts';
import { killedReorganisation } from './killed-reorganisation.ts';
import { killedWorkers } from './killed-workers.ts';
import { lockedRows } from './locked-rows.ts';
import { manyChildren } from './many-children.ts';
import { olderAfterNewer } from './older-after-newer.ts';
import { otherCode } from './other-code.ts';
import { releaseBefore } from './release-before.ts';
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
  killedReorganisation,
];

/** Those that take what no test may count on: another release, fetched and built. */
export const TRIALS_BY_NAME: Trial[] = [releaseBefore];
