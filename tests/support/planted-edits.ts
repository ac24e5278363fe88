/** Changes of workflow code, each of a kind that somebody makes in good faith, that running histories do not survive. */

export interface PlantedEdit {
  what: string;
  file: string;
  from: string;
  to: string;
}

const LOOP = 'workflows/decide-loop.ts';
const UNIT = 'workflows/agency-assignment.ts';
const ROOM = 'workflows/mail-room.ts';
const PLAN = 'workflows/plan-cycle.ts';
const PERIOD = 'workflows/reporting-period.ts';
const CHILDREN = 'workflows/launch-children.ts';
const LOCAL = 'workflows/local-first.ts';

export const PLANTED_EDITS: PlantedEdit[] = [
  {
    what: 'the first effects are written with the next ones',
    file: LOOP,
    from: '      await write();\n      for (;;) {',
    to: '      for (;;) {',
  },
  {
    what: 'a record is written where nothing has changed',
    file: LOOP,
    from: 'if (batch.length > 0) {',
    to: '{',
  },
  {
    what: 'the end is not told',
    file: LOOP,
    from: 'if (over) effects.push(...loop.farewell(state, now()));',
    to: '',
  },
  {
    what: 'the timer stays while the run ends',
    file: LOOP,
    from: '          alarm.cancel();\n',
    to: '',
  },
  {
    what: 'the timer is armed before what was decided is written',
    file: LOOP,
    from: '        const events = inbox.splice(0);\n',
    to: '        const events = inbox.splice(0);\n        alarm.armFor(null);\n',
  },
  {
    what: 'the timer is armed anew each time',
    file: 'workflows/alarm.ts',
    from: '      if (instant === armed) return;\n',
    to: '',
  },
  {
    what: 'a moment to breathe before the timer',
    file: 'workflows/alarm.ts',
    from: '        .run(() => sleep(',
    to: '        .run(async () => void (await sleep(1)) ?? sleep(',
  },
  {
    what: 'the record is asked by regular activities',
    file: LOCAL,
    from: 'return await local[name]!.executeWithOptions({ summary }, args);',
    to: 'return await regular[name]!.executeWithOptions({ summary }, args);',
  },
  {
    what: 'nothing is asked again where the record was away',
    file: LOCAL,
    from: 'return regular[name]!.executeWithOptions({ summary }, args);',
    to: 'return await local[name]!.executeWithOptions({ summary }, args);',
  },
  {
    what: 'the horizon is looked up twice',
    file: UNIT,
    from: '      const first = decide(emptyAssignment(input), await horizon());',
    to: '      await horizon();\n      const first = decide(emptyAssignment(input), await horizon());',
  },
  {
    what: 'an activity gets a better name',
    file: UNIT,
    from: 'horizon: await projectUnit({ plan, unit, launchedAt, past, after: at }),',
    to: 'horizon: await projectObligation({ plan, unit, launchedAt, past, after: at } as never) as never,',
  },
  {
    what: 'a correction’s date is taken without asking the calendar',
    file: UNIT,
    from: 'return { ...event, dates: await projectCorrection({ plan, at, ...set }) };',
    to: 'return { ...event, dates: { correctBy: at, at, remindAt: at, tellAt: at, ...set } as never };',
  },
  {
    what: 'a mark of an earlier change is renamed',
    file: UNIT,
    from: "patched('rest-after-done')",
    to: "patched('rest-after-last-task')",
  },
  {
    what: 'a run ends where it went on as new',
    file: UNIT,
    from: '  if (!over) await continueAsNew<typeof agencyAssignment>({ ...terms, state });\n',
    to: '',
  },
  {
    what: 'mails are sealed without waiting for what is unsaid',
    file: ROOM,
    from: '      await waitUntilSaid(slot, clock.nowMs() + PATIENCE_MS, clock.nowMs);\n',
    to: '',
  },
  {
    what: 'mails are sealed after a look at the slot',
    file: ROOM,
    from: '      await sealSlot({ slot, at: toInstant(clock.nowMs()) });\n',
    to: '      await slotStatus(slot);\n      await sealSlot({ slot, at: toInstant(clock.nowMs()) });\n',
  },
  {
    what: 'a plan is said to run before its children are started',
    file: PLAN,
    from: '  await launchChildren({ plan, coordinator, launchedAt, past, clockOffsetMs, children });\n',
    to: '  await write(input);\n  await launchChildren({ plan, coordinator, launchedAt, past, clockOffsetMs, children });\n',
  },
  {
    what: 'children are started in smaller pages',
    file: CHILDREN,
    from: 'const PAGE = 200;',
    to: 'const PAGE = 2;',
  },
  {
    what: 'a report is sealed by the activity that numbers it',
    file: PERIOD,
    from: 'await sealReport.executeWithOptions(',
    to: 'await (issueReport as unknown as typeof sealReport).executeWithOptions(',
  },
  {
    what: 'a period looks at its dates twice',
    file: PERIOD,
    from: '    const start = input.state\n',
    to: '    await layoutAt(clock.now());\n    const start = input.state\n',
  },
];
