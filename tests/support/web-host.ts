/** The engine with its pages, its worker and a mail catcher, for tests in a browser: everything is real. */
import { createPost } from '../../activities/mail/post.ts';
import { checkServers } from '../../client/health/check-servers.ts';
import { createWebApp } from '../../web/create-web-app.ts';
import type { Instant } from '../../domain/plan.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { choosePorts } from '../../standalone/ports.ts';
import { startLiveHost, type TestHost } from './host.ts';
import { OFFICIALS, PLAN_TEXT } from './workflow-plan.ts';
import { openMailbox } from '../../standalone/mail-catcher.ts';

export interface WebHost extends TestHost {
  /** Address of the pages. */
  base: string;
}

/** Units of the plan below that report its ten figures. */
export const REPORTERS = ['so-mot', 'so-hai', 'so-ba'] as const;

/** The small plan with ten targets and a quarterly task, for pages that have something to show. */
export function webPlanText(): string {
  const target = (n: number): string => `  - code: KT-T${n}
    statement: Chỉ tiêu số ${n} được thực hiện
    statementEn: Target ${n} carried out
    operator: '>='
    value: 70
    unit: '%'
    by: 2025
    overUnits: ratio
    numerator: Số đã thực hiện (${n})
    denominator: Tổng số (${n})
    reportedBy: [${REPORTERS.join(', ')}]
`;
  const task = REPORTERS.map(
    (_unit, index) =>
      `  - { code: KT-${index + 3}, heading: V.${index + 2}, role: lead, cadence: quarter, due: { periodEnd: true }, text: Làm một việc hằng quý }
  - { code: KT-${index + 6}, heading: V.${index + 2}, role: lead, cadence: standing, text: Làm một việc thường xuyên }
`,
  ).join('');
  const more = [2, 3, 4, 5, 6, 7, 8, 9, 10].map(target).join('');
  return PLAN_TEXT.replace('targets:\n', `${task}targets:\n`) + more;
}

/**
 * Starts it and launches the plan.
 * @param now instant at which the clock starts
 */
export async function startWebHost(now: Instant): Promise<WebHost> {
  const [port = 0] = await choosePorts([undefined]);
  const base = `http://127.0.0.1:${port}`;
  const host = await startLiveHost({ now, publicUrl: base });
  const { engine, records, context, mailDirectory, smtpUrl } = host;
  const post = createPost(smtpUrl, 'no-reply@lien-nganh.example');
  const app = await createWebApp({
    engine,
    records,
    post,
    now: context.now,
    publicUrl: base,
    readiness: checkServers({ ...host.context, isRunning: () => host.host.isRunning() }),
    apiToken: null,
    mailbox: openMailbox(mailDirectory),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  await app.listen({ host: '127.0.0.1', port });
  await importOfficials(records.db, OFFICIALS);
  await engine.launchPlan({ text: webPlanText(), file: 'plan.yaml' });
  return {
    ...host,
    base,
    async stop() {
      await app.close();
      post.close();
      await host.stop();
    },
  };
}
