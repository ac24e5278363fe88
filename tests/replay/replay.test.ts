/** Histories of real runs of every release, replayed on the workflows as they are now: a change that they would not survive fails here. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { readOfficials } from '../../client/documents/read-officials.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { OFFICIALS } from '../support/workflow-plan.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';

interface Recorded {
  workflowId: string;
  history: { events: Record<string, unknown>[] };
}

const DIRECTORY = join(process.cwd(), 'tests/replay/histories');
/** `<release>/<name>.json`. */
const FILES = readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort();
const RELEASES = [...new Set(FILES.map((name) => dirname(name)))];

const read = (name: string): Recorded => JSON.parse(readFileSync(join(DIRECTORY, name), 'utf8')) as Recorded;

const replay = ({ history, workflowId }: Recorded): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: { codePath: BUNDLE } }, history, workflowId);

/** A history's text with its payloads, which JSON carries in base64, made readable. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).join('\n');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) =>
      key === 'data' && typeof inner === 'string'
        ? Buffer.from(inner, 'base64').toString('utf8')
        : `${key}\n${readable(inner)}`,
    )
    .join('\n');
}

beforeAll(() => quietRuntime());

describe('recorded histories', () => {
  it.each(RELEASES)('are there for every workflow type of %s', (release) => {
    const types = FILES.filter((name) => dirname(name) === release).map((name) => {
      const [started] = read(name).history.events;
      return (started?.workflowExecutionStartedEventAttributes as { workflowType: { name: string } })
        .workflowType.name;
    });
    expect([...new Set(types)].sort()).toEqual([
      'agencyAssignment',
      'mailRoom',
      'planCycle',
      'reportingPeriod',
    ]);
  });

  it.each(FILES)('%s replays', async (name) => {
    await expect(replay(read(name))).resolves.toBeUndefined();
  });

  it('would not replay on workflows that do something else', async () => {
    const name = FILES.find((file) => file.includes('/morning-agency-assignment'))!;
    const changed = read(name);
    const timer = changed.history.events.find((event) => event.eventType === 'EVENT_TYPE_TIMER_STARTED')!;
    timer.eventType = 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED';
    timer.activityTaskScheduledEventAttributes = { activityId: '1', activityType: { name: 'other' } };
    delete timer.timerStartedEventAttributes;
    await expect(replay(changed)).rejects.toThrow(DeterminismViolationError);
  });

  it('hold nothing about a person', () => {
    const directory = join(process.cwd(), 'plans/hau-giang-2021-2025.officials.yaml');
    const officials = [...OFFICIALS, ...readOfficials(readFileSync(directory, 'utf8'), directory)];
    const personal = officials.flatMap(({ email, name }) => [email, ...(name === null ? [] : [name])]);
    for (const name of FILES) {
      const text = readable(read(name));
      expect(personal.filter((words) => text.includes(words))).toEqual([]);
      // Obligations have an "@" before their period; an address has a domain behind it, a machine's name digits before.
      expect(text.match(/[\w.+-]+@[a-z0-9-]+\.[a-z]+/gi)).toBeNull();
      expect(text.match(/^\d+@.*/m)).toBeNull();
    }
  });
});
