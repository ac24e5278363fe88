/** One bare loop in a process of its own: `OUT FROM TO`, of a rehearsal that is over; its figures as JSON. */
import { endOfDay, startOfDay } from '../../domain/instants.ts';
import { installRuntime } from '../../worker/install-runtime.ts';
import { readScore } from './read-score.ts';
import { runBare } from './run-bare.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const [out = '', from = '', to = ''] = process.argv.slice(2);

export interface PlayedBare {
  seconds: number;
  historyEvents: number;
  wakeUps: number;
  messages: number;
  /** Slots of mail. */
  rooms: number;
}

installRuntime((line) => process.stderr.write(`${line}\n`));
const score = await readScore(out);
const rooms = score.messages.filter(({ as }) => as === 'slot').length;
const played: PlayedBare = {
  ...(await runBare(score, startOfDay(from, ZONE), endOfDay(to, ZONE))),
  wakeUps: [...score.wakeUps.values()].reduce((sum, { size }) => sum + size, 0),
  messages: score.messages.length - rooms,
  rooms,
};
process.stdout.write(JSON.stringify(played));
