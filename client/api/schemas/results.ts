/** What methods answer, for those who make a client from the API's description. Later releases may say more. */
import { z } from 'zod';
import { ROLES } from '../../../domain/obligation.ts';
import { PLAN_STATUSES } from '../../../domain/states.ts';
import type { SubjectKind, Subjects } from '../../acts/declaration.ts';
import { ACTS } from '../../acts/index.ts';
import type { SubmitResult } from '../../shapes/obligations.ts';
import type { LaunchResult } from '../../shapes/plans.ts';
import type { ENGINE_METHODS } from '../methods.ts';

const bilingual = z.looseObject({ vi: z.string(), en: z.string() });
const instant = z.iso.datetime({ offset: true });
const warnings = z.array(bilingual).optional();

const obligation = z.looseObject({
  obligation: z.string(),
  state: z.string(),
  dueAt: instant.optional(),
  dueReason: z.string().optional(),
  correctBy: instant.optional(),
  warnings,
  proposal: z.literal(true).optional(),
});
const thread = z.looseObject({
  thread: z.string(),
  messages: z.array(
    z.looseObject({
      at: instant,
      who: z.enum(ROLES),
      text: z.string(),
    }),
  ),
});
const status = z.looseObject({
  plan: z.string(),
  unit: z.string().optional(),
  state: z.enum([...PLAN_STATUSES, 'active', 'suspended']),
});
const undone = z.looseObject({
  plan: z.string(),
  act: z.string(),
  undone: z.string(),
  obligation: z.string(),
  state: z.string(),
});
const report = z.looseObject({
  period: z.string(),
  state: z.string(),
  version: z.int(),
  sha256: z.string().nullable(),
  number: z.string().nullable(),
  docx: z.string().nullable(),
  xlsx: z.string().nullable(),
  revision: z.int(),
  supersedes: z.int().nullable(),
  why: z.string().nullable(),
  signed: z.string().nullable(),
  addressees: z.array(z.string()),
});
const obstacle = z.looseObject({
  id: z.string(),
  unit: z.string(),
  about: z.string().nullable(),
  state: z.enum(['raised', 'escalated', 'answered']),
  text: z.string(),
  raisedAt: instant,
  escalatedAt: instant.nullable(),
  why: z.string().nullable(),
  answeredAt: instant.nullable(),
  answer: z.string().nullable(),
});
const receipt: z.ZodType<SubmitResult> = z.looseObject({
  reference: z.string(),
  version: z.int(),
  receivedAt: instant,
  onTime: z.boolean(),
  superseded: z.literal(true).optional(),
  warnings,
});
const launch: z.ZodType<LaunchResult> = z.looseObject({
  plan: z.string(),
  workflowId: z.string(),
  launched: z.boolean(),
  units: z.int(),
  obligations: z.int(),
  past: z.looseObject({ count: z.int(), choice: z.enum(['skip', 'open']) }),
  warnings: z.array(bilingual),
});

/** Acts answer by what they are submitted to. */
const OF_SUBJECT: { [S in SubjectKind]: z.ZodType<Subjects[S]['result']> } = {
  report: obligation,
  task: obligation,
  duty: obligation,
  obligation,
  item: thread,
  unit: status,
  plan: status,
  act: undone,
  aggregate: report,
  obstacle,
  'new-obstacle': obstacle,
};

/** Each result under its name in the description. */
export const RESULTS = {
  Obligation: obligation,
  Thread: thread,
  Status: status,
  Undone: undone,
  Report: report,
  Obstacle: obstacle,
  Receipt: receipt,
  Launch: launch,
} satisfies Record<string, z.ZodType>;
type ResultName = keyof typeof RESULTS;

type Method = (typeof ENGINE_METHODS)[number];
const OTHERS: Partial<Record<Method, z.ZodType>> = {
  submitReport: receipt,
  showReport: report,
  launchPlan: launch,
};

/** Name of what a method answers with; null where it is not described. */
export function resultNameOf(method: Method): ResultName | null {
  const declared = Object.entries(ACTS).find(([name]) => name === method)?.[1];
  const schema = declared ? OF_SUBJECT[declared.subject] : OTHERS[method];
  const found = Object.entries(RESULTS).find(([, one]) => one === schema);
  return found ? (found[0] as ResultName) : null;
}
