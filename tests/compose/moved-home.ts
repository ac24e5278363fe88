/** From one machine to the stack: an office outgrows its first installation while a plan is under way. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCaughtMails } from '../../standalone/mail-catcher.ts';
import { fileOnPages } from '../../tools/demo/file-on-pages.ts';
import { startLiveServer } from '../../tools/demo/live-server.ts';
import { COORDINATOR, focalPoint, PERIOD, trialPlan } from '../faults/plan.ts';
import { reportOf } from './filing.ts';
import { run } from './run.ts';
import type { Step } from './step.ts';
import { until } from './wait.ts';

const PLAN = trialPlan(3, 'don-ve', 'phuong');
const [BEFORE = '', AFTER = ''] = PLAN.units;

interface Lived {
  /** Code of the receipt of the report that was filed there. */
  receipt: string;
  /** A mail of that time, whose link nobody has opened yet; its address is the old machine's. */
  unopened: string;
  url: string;
}

/** Launches the plan on a new home and files a report there. */
async function liveOnOneMachine(home: string): Promise<Lived> {
  const server = await startLiveServer({ home, port: 0, signal: new AbortController().signal });
  try {
    const { engine, info } = server;
    const officials = { text: PLAN.officials, file: 'officials.yaml' };
    await engine.launchPlan({ text: PLAN.text, file: 'plan.yaml', past: 'open', officials });
    const link = async (unit: string): Promise<string> => {
      await engine.remindUnit({ plan: PLAN.id, unit, about: PERIOD, as: COORDINATOR });
      return await until(`a mail to ${unit}`, async () => {
        const mails = await listCaughtMails(join(home, 'mail'));
        const texts = mails
          .filter(({ email }) => email.to?.some(({ address }) => address === focalPoint(unit)))
          .map(({ email }) => email.text ?? '');
        return texts.find((text) => text.includes('/l/')) ?? null;
      });
    };
    const { spoken } = await fileOnPages(await link(BEFORE), PERIOD, reportOf(BEFORE), 'Người Thử');
    return { receipt: spoken, unopened: await link(AFTER), url: info.url };
  } finally {
    await server.stop();
  }
}

export const movedHome: Step = {
  name: 'the home of one machine moved in, its plan under way',
  async play({ stack, office }) {
    const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-move-'));
    try {
      const home = join(folder, 'home');
      await mkdir(home, { mode: 0o700 });
      const { receipt, unopened, url } = await liveOnOneMachine(home);
      office.acknowledged.push(receipt);
      const acknowledged = office.acknowledged.length;
      await stack.compose(['down', '--volumes']);
      const since = Date.now();
      const file = join(folder, 'record.gz');
      await run(process.execPath, ['bin/lien-nganh.js', 'record', 'export', file, '--home', home]);
      await stack.deploy('move-in.sh', file);
      await stack.compose(['up', '--detach']);
      await stack.awaitHealth();
      // The office keeps its address; here it is another machine's.
      await office.file(AFTER, unopened.replaceAll(url, stack.url), PLAN.id);
      return { acknowledged, since };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
