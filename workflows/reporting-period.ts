import { continueAsNew, proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { ProjectActivities, ReportActivities } from '../activities/ports.ts';
import type { PeriodEvent, PeriodLayout } from '../domain/decide/events.ts';
import { decideCollection } from '../domain/decide/period.ts';
import { collectionEffects } from '../domain/decide/period-effects.ts';
import { isOvertakenOnPeriod, refusePeriodAct } from '../domain/decide/period-refusals.ts';
import {
  adoptCollection,
  isCollectionOver,
  missingUnits,
  nextCollectionInstant,
  startCollection,
  type CollectionState,
} from '../domain/decide/period-state.ts';
import { planCycleId } from '../domain/ids.ts';
import { overId } from '../domain/notice-ids.ts';
import type { Instant } from '../domain/plan.ts';
import { periodName } from '../words/periods.ts';
import { periodStateWords, planStateWords } from '../words/states.ts';
import { createClock } from './clock.ts';
import { createDecideLoop } from './decide-loop.ts';
import { proxyLocalFirst } from './local-first.ts';
import { inSaidOrder } from './act-order.ts';
import { dayWords } from './step-words.ts';
import { type ReportingPeriodInput } from './messages.ts';
import { REPORT_QUEUE } from './task-queue.ts';
import { failTaskOnActivityFailure } from './fail-task-on-activity-failure.ts';

const { projectPeriod } = proxyLocalFirst<ProjectActivities>();
const { sealReport, issueReport } = proxyActivities<ReportActivities>({
  taskQueue: REPORT_QUEUE,
  startToCloseTimeout: '5m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '20s' },
});

/** One period of one plan: collects, drafts, is approved, sealed, numbered and sent upward. */
export async function reportingPeriod(input: ReportingPeriodInput): Promise<void> {
  const loop = createDecideLoop();
  const clock = createClock(input.clockOffsetMs);
  const { plan, period, launchedAt } = input;
  const layoutAt = (after: Instant): Promise<PeriodLayout> => projectPeriod({ plan, period, after });
  const { state, over } = await failTaskOnActivityFailure(async () => {
    const start = input.state
      ? adoptCollection(input.state)
      : startCollection(plan, await layoutAt(clock.now()), launchedAt);
    return loop.run<CollectionState, PeriodEvent>({
      clock,
      terms: input,
      state: start,
      initial: input.state ? [] : collectionEffects(start),
      decide: inSaidOrder(decideCollection, isOvertakenOnPeriod),
      nextInstant: nextCollectionInstant,
      isOver: isCollectionOver,
      refuse: refusePeriodAct,
      answer: async (ask, event) => {
        if (ask.type === 'calendar') {
          const at = clock.now();
          const { change } = ask;
          return { type: 'projected', at, layout: await layoutAt(at), ...(change ? { change } : {}) };
        }
        if (ask.type === 'amendment') {
          const { message } = ask;
          const at = clock.now();
          return { type: 'amended', at, message, layout: message.ended ? null : await layoutAt(at) };
        }
        if (event.type !== 'act') return event;
        if (ask.type === 'seal') {
          const { type: _type, ...report } = ask;
          const { sha256, submissions } = await sealReport.executeWithOptions(
            { summary: 'chốt báo cáo tổng hợp' },
            [{ plan, period, ...report }],
          );
          return { ...event, sha256Sealed: sha256, sealedSubmissions: submissions };
        }
        if (ask.type !== 'issue') return event;
        const number = event.number!;
        const issuedOn = event.issuedOn!;
        const { sha256 } = await issueReport.executeWithOptions({ summary: 'ghi số và ngày văn bản' }, [
          { plan, period, version: ask.version, number, issuedOn },
        ]);
        return { ...event, sha256Sealed: sha256 };
      },
      endsRun: () => false,
      farewell: (ended, at) => [
        {
          kind: 'message',
          to: planCycleId(plan),
          message: { id: overId(plan, period, ended.reopened), type: 'period-over', period, at },
        },
      ],
      describe: (s) => setCurrentDetails(describeCollection(s)),
    });
  });
  if (!over) await continueAsNew<typeof reportingPeriod>({ ...input, state });
}

/** What an administrator reads beside the workflow. */
function describeCollection(state: CollectionState): string {
  const missing = missingUnits(state);
  return [
    `**Báo cáo ${periodName(state.period.id).vi}** · ${state.plan} · **${periodStateWords(state.state).vi}**`,
    '',
    `- hạn đơn vị ${dayWords(state.period.unitDue)} · hạn gửi lên ${dayWords(state.period.sendDue)}`,
    ...(state.planStanding
      ? [`- kế hoạch: ${planStateWords(state.planStanding.standing).vi.toLowerCase()}`]
      : []),
    `- đã nhận ${Object.keys(state.received).length}, còn thiếu ${missing.length}${missing.length ? `: ${missing.join(', ')}` : ''}`,
    ...(state.sha256 ? [`- phiên bản ${state.version} · SHA-256 ${state.sha256}`] : []),
  ].join('\n');
}
