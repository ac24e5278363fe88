/** A small assignment built by hand, independent of the projection. */
import type { AssignmentState } from '../../domain/decide/assignment-state.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { ActEvent } from '../../domain/decide/events.ts';
import { PERMISSIONS } from '../../domain/permissions.ts';
import type { Obligation, Rung } from '../../domain/obligation.ts';

const at = (date: string): string => `${date}T08:00:00+07:00`;

const rung = (name: Rung['rung'], date: string, ...to: [Rung['to'][number]['role'], string][]): Rung => ({
  rung: name,
  at: at(date),
  to: to.map(([role, unit]) => ({ role, unit })),
});

/** The first half-year report of 2024 of one department. */
export function sampleReport(): Obligation {
  return {
    id: 'so-y-te/2024-h1',
    unit: 'so-y-te',
    kind: 'report',
    period: '2024-h1',
    duty: null,
    requested: false,
    windowStart: '2023-12-15T00:00:00+07:00',
    opensAt: at('2024-05-29'),
    dueAt: '2024-06-19T23:59:59+07:00',
    dueDate: '2024-06-19',
    dueReason: null,
    rungs: [
      rung('opened', '2024-05-29', ['focal-point', 'so-y-te']),
      rung('due-5', '2024-06-12', ['focal-point', 'so-y-te']),
      rung('due-2', '2024-06-17', ['focal-point', 'so-y-te']),
      rung('due', '2024-06-19', ['focal-point', 'so-y-te']),
      rung('due+1', '2024-06-20', ['focal-point', 'so-y-te'], ['head', 'so-y-te']),
      rung('due+2', '2024-06-21', ['coordinator', 'so-lao-dong']),
      rung('due+4', '2024-06-25', ['leadership', 'so-lao-dong']),
      rung('due+10', '2024-07-03', ['leadership', 'so-lao-dong']),
    ],
  };
}

/** One yearly task of the same department. */
export function sampleTask(): Obligation {
  return {
    ...sampleReport(),
    id: 'so-y-te/KH-1@2024',
    kind: 'task',
    period: '2024',
    duty: 'KH-1',
    windowStart: '2024-01-01T00:00:00+07:00',
    opensAt: at('2024-03-11'),
    dueAt: '2024-04-01T23:59:59+07:00',
    dueDate: '2024-04-01',
    rungs: [
      rung('opened', '2024-03-11', ['focal-point', 'so-y-te']),
      rung('due', '2024-04-01', ['focal-point', 'so-y-te']),
      rung('due+2', '2024-04-03', ['coordinator', 'so-lao-dong']),
    ],
  };
}

/** An assignment launched on 2 January 2024 with the report and the task. */
export function launchSample(launchedAt = at('2024-01-02')): AssignmentState {
  const empty: AssignmentState = {
    plan: 'ke-hoach-mau',
    unit: 'so-y-te',
    coordinator: 'so-lao-dong',
    launchedAt,
    projectAt: null,
    obligations: {},
    seen: [],
  };
  const horizon = { obligations: [sampleReport(), sampleTask()], projectAt: null };
  return decide(empty, { type: 'projected', at: launchedAt, horizon }).state;
}

/** An act said by the role that may say it. */
export function sampleAct(act: ActName, id: string, instant: string, more: Partial<ActEvent> = {}): ActEvent {
  const role = PERMISSIONS[act].roles[0]!;
  const obligation = act === 'done' || act === 'reopen' ? 'so-y-te/KH-1@2024' : 'so-y-te/2024-h1';
  return { type: 'act', id, act, obligation, role, at: instant, sha256: 'x', ...more };
}

export const SAMPLE_DATES = {
  correctBy: '2024-06-21T23:59:59+07:00',
  remindAt: '2024-06-21T08:00:00+07:00',
  overdueAt: '2024-06-24T08:00:00+07:00',
};

/** The report's dates if it were due two days later. */
export const EXTENDED_DATES = {
  dueAt: '2024-06-21T23:59:59+07:00',
  dueDate: '2024-06-21',
  dueReason: null,
  rungs: [
    rung('opened', '2024-05-31', ['focal-point', 'so-y-te']),
    rung('due-5', '2024-06-14', ['focal-point', 'so-y-te']),
    rung('due-2', '2024-06-19', ['focal-point', 'so-y-te']),
    rung('due', '2024-06-21', ['focal-point', 'so-y-te']),
    rung('due+1', '2024-06-24', ['focal-point', 'so-y-te'], ['head', 'so-y-te']),
    rung('due+2', '2024-06-25', ['coordinator', 'so-lao-dong']),
    rung('due+4', '2024-06-27', ['leadership', 'so-lao-dong']),
    rung('due+10', '2024-07-05', ['leadership', 'so-lao-dong']),
  ],
};
