import { continueAsNew, patched, setCurrentDetails } from '@temporalio/workflow';
import type { ProjectActivities } from '../activities/ports.ts';
import { amendedNotice } from '../domain/decide/amended-notice.ts';
import { decide } from '../domain/decide/assignment.ts';
import { isOver, isResting, nextInstant, type AssignmentState } from '../domain/decide/assignment-state.ts';
import type { AssignmentEvent } from '../domain/decide/events.ts';
import { isOutOfOrder } from '../domain/decide/overtaken.ts';
import { refuseAct } from '../domain/decide/refusals.ts';
import { mutedBecause } from '../domain/decide/status.ts';
import type { Effect } from '../domain/effects.ts';
import type { CalendarChange, PlanAmendment } from '../domain/messages.ts';
import type { MuteReason } from '../domain/states.ts';
import { itemOf, planCycleId } from '../domain/ids.ts';
import { instantInWords } from '../domain/words/dates.ts';
import { NOTICE_NAMES } from '../words/notice-names.ts';
import { describeState } from '../words/states.ts';
import { overId } from '../domain/notice-ids.ts';
import { createClock } from './clock.ts';
import { createDecideLoop } from './decide-loop.ts';
import { proxyLocalFirst } from './local-first.ts';
import { inSaidOrder } from './act-order.ts';
import { failTaskOnActivityFailure } from './fail-task-on-activity-failure.ts';
import { dayWords, workWords } from './step-words.ts';
import { type AgencyAssignmentInput } from './messages.ts';

const { projectUnit, projectCorrection, projectExtension, projectObligation } =
  proxyLocalFirst<ProjectActivities>();

/** One unit's obligations under one plan, as long as the plan lives. */
export async function agencyAssignment(input: AgencyAssignmentInput): Promise<void> {
  const { said, ...terms } = input;
  const loop = createDecideLoop(said);
  const clock = createClock(input.clockOffsetMs);
  const { plan, unit, launchedAt, past } = input;
  const horizon = async (change?: CalendarChange): Promise<AssignmentEvent> => {
    const at = clock.now();
    return {
      type: 'projected',
      at,
      horizon: await projectUnit({ plan, unit, launchedAt, past, after: at }),
      ...(change ? { change } : {}),
    };
  };

  const { state, over } = await failTaskOnActivityFailure(async () => {
    let start = input.state;
    let initial: Effect[] = [];
    if (!start) {
      const first = decide(emptyAssignment(input), await horizon());
      start = first.state;
      initial = [...first.effects, ...introduction(start, input.amendment)];
    }
    return loop.run<AssignmentState, AssignmentEvent>({
      clock,
      terms: input,
      state: start,
      initial,
      decide: inSaidOrder(decide, isOutOfOrder),
      nextInstant,
      isOver: (s) => isOver(s) || endedAtOnce(s),
      refuse: refuseAct,
      answer: async (ask, event) => {
        if (ask.type === 'correct-by' && event.type === 'act') {
          const { at, until } = ask;
          const set = until === undefined ? {} : { until };
          return { ...event, dates: await projectCorrection({ plan, at, ...set }) };
        }
        if (ask.type === 'extension' && event.type === 'act') {
          const { obligation, dueDate } = ask;
          return { ...event, extended: await projectExtension({ plan, obligation, dueDate }) };
        }
        if (ask.type === 'dates' && event.type === 'act') {
          return { ...event, fresh: await projectObligation({ plan, obligation: ask.obligation }) };
        }
        if (ask.type === 'amendment' || ask.type === 'inheritance') {
          const at = clock.now();
          const owed = { at, horizon: await projectUnit({ plan, unit, launchedAt, past, after: at }) };
          return ask.type === 'amendment'
            ? { type: 'amended', message: ask.message, ...owed }
            : { type: 'inherited', message: ask.message, ...owed };
        }
        return horizon(ask.type === 'calendar' && ask.change ? ask.change : undefined);
      },
      endsRun: (ask) => ask.type === 'horizon',
      farewell: (ended, at) => [
        {
          kind: 'message',
          to: planCycleId(input.plan),
          message: {
            id: overId(input.plan, input.unit, ended.reopened),
            type: 'assignment-over',
            unit: ended.unit,
            at,
          },
        },
      ],
      describe: (s) => setCurrentDetails(describeAssignment(s)),
    });
  });
  if (!over) await continueAsNew<typeof agencyAssignment>({ ...terms, state });
}

/** A unit that an amendment has brought into the plan is told of it. */
function introduction(state: AssignmentState, amendment: PlanAmendment | undefined): Effect[] {
  if (!amendment) return [];
  const added = Object.values(state.obligations).map(({ id, dueDate }) => `${id} ${dueDate}`);
  return [amendedNotice(state.plan, state.unit, amendment, { moved: [], superseded: [], added })];
}

/** Runs that ended with their last `done`, before an assignment rested after it, still do when they are replayed. */
function endedAtOnce(state: AssignmentState): boolean {
  return isResting(state) && !patched('rest-after-done');
}

function emptyAssignment(input: AgencyAssignmentInput): AssignmentState {
  const { plan, unit, coordinator, launchedAt } = input;
  return { plan, unit, coordinator, launchedAt, projectAt: null, obligations: {}, seen: [] };
}

const MUTED: Record<MuteReason, string> = {
  paused: 'kế hoạch tạm dừng',
  suspended: 'đơn vị tạm dừng',
};

/** What an administrator reads beside the workflow: each obligation, its state, its date, its next step. */
function describeAssignment(state: AssignmentState): string {
  const lines = Object.values(state.obligations).map((o) => {
    const next = o.pending[0];
    const words = describeState({ ...o, late: o.onTime === false }).vi;
    const step = next ? ` · ${NOTICE_NAMES[next.rung].vi} lúc ${instantInWords(next.at).vi}` : '';
    return `- ${workWords(itemOf({ unit: o.unit, id: o.id }))}: **${words}** · hạn ${dayWords(o.dueDate)}${step}`;
  });
  const quiet = mutedBecause(state);
  const head = `**${state.unit}** · ${state.plan}${quiet ? ` · **${MUTED[quiet]}**` : ''}`;
  return [head, '', ...lines].join('\n');
}
