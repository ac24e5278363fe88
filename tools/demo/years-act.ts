/** Four years of the Hậu Giang plan, in which the plan, its units and its people change; told day by day. */
import { appendFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { logIn, translator } from '../../domain/bilingual.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { DemoOptions } from '../../main/tools.ts';
import { rehearse } from '../../standalone/rehearsal/rehearse.ts';
import { locateTestServer } from '../executables/test-server.ts';
import { prepare } from '../prepare.ts';
import { checkYears } from './check-years.ts';
import { requireAll, type Check } from './checks.ts';
import { SOURCES, type DemoPaths } from './paths.ts';
import { createStory } from './story.ts';
import { tellYears } from './years-words.ts';

const FROM = '2022-03-28';
const TO = '2025-12-31';

/**
 * Rehearses the shipped story, tells it, and checks what it claims.
 * @throws UserError `failed` where something claimed was not seen
 */
export async function showYears(options: DemoOptions, paths: DemoPaths): Promise<void> {
  const { config, log, tell, colors, signal } = options;
  const t = translator(config.lang);
  const story = createStory(tell, t, colors);
  const planText = await readFile(SOURCES.plan, 'utf8');
  const { plan } = requirePlan(planText, SOURCES.plan);
  for (const file of [paths.checks, paths.log]) await rm(file, { force: true });
  story.act('Chuẩn bị', 'Preparing');
  await prepare(['test-server'], log);
  story.act('Hậu Giang, 2022-2025', 'Hậu Giang, 2022-2025');
  story.step(
    'Ngày và việc sắp xếp bộ máy, lịch nghỉ là thật; hai lần điều chỉnh, người thay, số liệu và số văn bản là giả định.',
    'Dates and reorganisations and days off are true; amendments, people, figures and numbers of documents are assumed.',
  );
  const summary = await rehearse({
    ...{ locate: locateTestServer, planText, planFile: SOURCES.plan, from: FROM, to: TO, out: paths.out },
    behaviour: { text: await readFile(SOURCES.years, 'utf8'), file: SOURCES.years },
    log: logIn('vi', (line) => appendFileSync(paths.log, `${line}\n`)),
    onProgress: options.progress(),
    signal,
  });
  for (const { words } of tellYears(summary, plan)) story.step(words.vi, words.en);
  const seen: Check[] = [];
  await checkYears(summary, paths.reports, (check) => void seen.push(check));
  await writeFile(paths.checks, `${JSON.stringify(seen, null, 2)}\n`);
  story.act('Đã thấy', 'What was seen');
  story.checks(seen);
  story.show([paths.summary, paths.timeline, paths.reports, paths.mail]);
  requireAll(seen);
  options.onSeen?.({ ...paths, seen });
}
