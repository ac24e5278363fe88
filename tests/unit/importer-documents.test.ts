import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPlan } from '../../client/documents/read-plan.ts';
import { importPlan } from '../../importer/import-plan.ts';
import type { PlanDraft } from '../../importer/plan-draft.ts';
import { writePlan } from '../../importer/write-plan.ts';
import { measureFolder, type Measured } from '../support/measure-documents.ts';
import type { Score } from '../support/import-accuracy.ts';

const FOLDER = 'tests/support/plan-documents';
/** Names and quotations stay Vietnamese in an English sentence; its small words do not. */
const ENGLISH = /\b(?:the|is|are|was|may|has|did|does|which|who|what|how)\b/i;
const recall = ({ found, expected }: Score) => (expected === 0 ? 1 : found / expected);
const precision = ({ right, proposed }: Score) => (proposed === 0 ? 1 : right / proposed);

describe('whole plan documents', () => {
  let measured: Measured[] = [];
  const drafts: { name: string; draft: PlanDraft }[] = [];
  beforeAll(async () => {
    measured = await measureFolder(FOLDER);
    for (const name of readdirSync(FOLDER).filter((one) => !/\.json$|^README/u.test(one))) {
      drafts.push({ name, draft: (await importPlan(readFileSync(join(FOLDER, name)), name)).draft });
    }
  });

  it('reads every layout and every other way of setting it', () => {
    expect(measured.length).toBeGreaterThanOrEqual(30);
  });

  it('finds every agency and proposes no other', () => {
    const wrong = measured.filter(
      ({ accuracy }) => recall(accuracy.units) < 1 || precision(accuracy.units) < 1,
    );
    expect(wrong.map(({ name, accuracy }) => [name, ...accuracy.misses])).toEqual([]);
  });

  it('finds who reports to whom, through whom and how often, and proposes no other', () => {
    const wrong = measured.filter(
      ({ accuracy }) => recall(accuracy.reporting) < 1 || precision(accuracy.reporting) < 1,
    );
    expect(wrong.map(({ name, accuracy }) => [name, ...accuracy.misses])).toEqual([]);
    const clauses = measured.reduce((sum, { accuracy }) => sum + accuracy.reporting.expected, 0);
    expect(clauses).toBeGreaterThan(100);
  });

  it.each([
    ['blocks', 0.98],
    ['targets', 0.95],
  ] as const)('finds the %s', (column, least) => {
    const wrong = measured.filter(
      ({ accuracy }) => recall(accuracy[column]) < least || precision(accuracy[column]) < least,
    );
    expect(wrong.map(({ name, accuracy }) => [name, ...accuracy.misses])).toEqual([]);
  });

  it.each(['meta', 'questions'] as const)('reads all %s exactly', (column) => {
    const wrong = measured.filter(({ accuracy }) => recall(accuracy[column]) < 1);
    expect(wrong.map(({ name, accuracy }) => [name, ...accuracy.misses])).toEqual([]);
  });

  it('says what it asks and notes in both languages', () => {
    const codes = new Set<string>();
    for (const { draft } of drafts) {
      for (const { code, message } of [...draft.questions, ...draft.notes]) {
        const { vi, en } = message;
        codes.add(code);
        expect(`${code}: ${en}`).toMatch(ENGLISH);
        expect(`${code}: ${vi}`).not.toMatch(ENGLISH);
      }
    }
    expect(codes.size).toBeGreaterThan(10);
  });

  it('makes a plan file of each that is accepted, at least as an outline', () => {
    const refused: unknown[] = [];
    for (const { name, draft } of drafts) {
      const reading = readPlan(writePlan(draft, {}).yaml);
      if (!reading.ok && reading.errors.length > 0) refused.push([name, reading.errors]);
    }
    expect(drafts.length).toBeGreaterThanOrEqual(34);
    expect(refused).toEqual([]);
  });
});
