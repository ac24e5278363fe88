/** Documents as long as real ones become plans that can be launched, with few answers and no edit by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../client/documents/read-plan.ts';
import { buildPreview } from '../../client/launch/preview.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { importPlan } from '../../importer/import-plan.ts';
import type { Answers, OpenQuestion } from '../../importer/plan/desk.ts';
import { writePlan } from '../../importer/write-plan.ts';

const FOLDER = 'tests/support/plan-documents';
const MOST_ANSWERS = 10;
const FEWEST_LINES = 100;

/** What somebody who knows the place would say. */
function answerTo({ code, id, proposal }: OpenQuestion): Answers {
  if (code === 'expand-class') return { [id]: ['UBND xã Đông', 'UBND xã Tây', 'UBND xã Nam'] };
  if (code === 'unclear-denominator') return { [id]: 'tổng số hộ' };
  throw new Error(`nobody was expected to ask ${id} (${proposal})`);
}

describe('a document of real size', () => {
  it.each(['giao-thong-tinh.txt', 'mai-dam-hai-cap.txt', 'bao-tro-dieu-khoan.md', 'phong-chay-tinh.txt'])(
    '%s',
    async (name) => {
      const { draft, source } = await importPlan(readFileSync(join(FOLDER, name)), name);
      expect(source.lines.length).toBeGreaterThan(FEWEST_LINES);
      const { open } = writePlan(draft, {});
      const required = open.filter((question) => question.required);
      expect(required.length).toBeLessThanOrEqual(MOST_ANSWERS);
      const answers = Object.assign({}, ...required.map(answerTo)) as Answers;
      const { yaml, isComplete } = writePlan(draft, answers);
      expect(isComplete).toBe(true);
      const reading = readPlan(yaml);
      if (!reading.ok) throw new Error(JSON.stringify(reading));
      const { from, to } = reading.plan.years;
      const { periods, obligations } = buildPreview(
        reading.plan,
        createWorkCalendar(),
        `${from}-01-01`,
        `${to}-12-31`,
      );
      expect(periods.length).toBeGreaterThan(0);
      expect(obligations.length).toBeGreaterThan(0);
    },
  );
});
