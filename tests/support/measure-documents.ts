/** Reads the plan documents of a folder through the importer and compares each with what is expected of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftPlan } from '../../importer/draft-plan.ts';
import { importPlan } from '../../importer/import-plan.ts';
import { measureDraft, type Accuracy, type ExpectedPlan } from './import-accuracy.ts';
import { REWRITES, withOldTones } from './rewrite-plan.ts';

export interface Measured {
  /** `<file>`, or `<file>, <rewrite>`. */
  name: string;
  accuracy: Accuracy;
}

/** Whether a text lies line by line as its author wrote it, so that it can be set in other ways. */
const REWRITABLE = [
  ...[
    'phong-chay-tinh',
    'moi-truong-phuong',
    'giam-ngheo-theo-viec',
    'mua-ban-nguoi-tinh',
    'tre-em-xa',
    'ma-tuy-bo',
  ],
  ...['an-toan-thuc-pham-trang', 'te-nan-xa-xa', 'mua-ban-nguoi-bo', 'hiv-hoa-de-muc', 'bao-hiem-chi-dao'],
  ...['mai-dam-tinh-doan', 'cai-nghien-ca-xa', 'mai-dam-huyen-gach', 'bao-tro-dieu-khoan'],
  ...['mai-dam-xa-dong', 'mai-dam-bo-vanhoa', 'mai-dam-tinh-2012'],
];

/** Measures every document of a folder, and the rewritable ones in every other way of setting them. */
export async function measureFolder(folder: string): Promise<Measured[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.expected.json'));
  const measured: Measured[] = [];
  for (const name of names) {
    const expectation = readFileSync(join(folder, name), 'utf8');
    const plan = JSON.parse(expectation) as ExpectedPlan;
    const bytes = readFileSync(join(folder, plan.source));
    const { draft, source } = await importPlan(bytes, plan.source);
    if (draft.refused) throw new Error(`${plan.source}: ${draft.refused.message.vi}`);
    measured.push({ name: plan.source, accuracy: measureDraft(plan, draft, source.lines) });
    if (!REWRITABLE.includes(name.replace('.expected.json', ''))) continue;
    for (const [way, rewrite] of Object.entries(REWRITES)) {
      const others = rewrite(source.lines);
      const said = way === 'old tones' ? (JSON.parse(withOldTones(expectation)) as ExpectedPlan) : plan;
      const format = way === 'markdown' ? 'markdown' : 'txt';
      const other = draftPlan({ format, lines: others });
      measured.push({ name: `${plan.source}, ${way}`, accuracy: measureDraft(said, other, others) });
    }
  }
  return measured;
}
