/** What every method of the façade takes: of acts from their declarations, of the others here. */
import { z } from 'zod';
import { ROLES } from '../../../domain/obligation.ts';
import { ACTS, type ActMethod } from '../../acts/index.ts';
import type { Engine } from '../../engine.ts';
import { SCOPES } from '../scope-names.ts';
import { actInput, actor, date, document, email, name, sentFile } from './acts.ts';

/** A file's text with its name, for what is told of it. */
const file = { text: z.string(), file: name };
const files = z.strictObject(file);
const ofPeriod = { plan: name, period: name };
const sealed = z.int().min(1).optional();
const by = { as: email };

const person = {
  plan: name,
  unit: name,
  email,
  name: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  language: z.string(),
};

const change = {
  why: z.string().optional(),
  id: z.string().min(1).max(200).optional(),
  save: z.boolean(),
  ...by,
};

const absence = {
  standIn: z.strictObject({ email, name: z.string().nullable().optional() }),
  from: z.string(),
  to: z.string(),
};

const mailSettings = {
  language: z.enum(['vi', 'en']).nullable().optional(),
  daily: z.boolean().optional(),
  calendar: z.boolean().optional(),
};

type Others = Record<Exclude<keyof Engine, ActMethod>, z.ZodType>;

const OTHERS: Others = {
  launchPlan: z.strictObject({
    ...file,
    past: z.enum(['skip', 'open']).optional(),
    officials: files.optional(),
  }),
  previewLaunch: z.strictObject({ ...file, officials: files.optional() }),
  checkParent: files,
  amendPlan: z.strictObject({
    ...file,
    plan: name,
    basis: document.optional(),
    effective: date.optional(),
    ...change,
  }),
  reorganiseUnits: z.strictObject({ ...file, ...change }),
  planVersions: z.strictObject({ plan: name }),
  planFile: z.strictObject({ plan: name, version: z.number().int().min(1).optional() }),
  planYears: z.strictObject({ plan: name, target: name.optional() }),
  listPlans: z.strictObject({}),
  planStatus: z.strictObject({ plan: name, unit: name.optional() }),
  submitReport: z.strictObject({
    ...ofPeriod,
    unit: name,
    // Either a file as somebody wrote it, or values; what is in them is read, and explained, by the report's own reader.
    text: z.string().optional(),
    file: name.optional(),
    content: z.record(z.string(), z.unknown()).optional(),
    document: document.optional(),
    signed: sentFile.optional(),
    onBehalf: z.strictObject({ received: z.string() }).optional(),
    ...actor,
  }),
  reclaimObligation: z.strictObject({
    ...{ plan: name, unit: name, about: name, period: name.optional() },
    ...by,
  }),
  listObstacles: z.strictObject({ plan: name, unit: name.optional() }),
  narrateReport: z.strictObject({
    ...ofPeriod,
    // Either a file as somebody wrote it, or values.
    text: z.string().optional(),
    file: name.optional(),
    sections: z.record(z.string(), z.string()).optional(),
    ...actor,
  }),
  setBaseline: z.strictObject({
    ...{ ...ofPeriod, target: name, unit: name.optional(), source: name },
    ...{ numerator: z.number().min(0), denominator: z.number().min(0).optional() },
    ...by,
  }),
  listBaselines: z.strictObject({ plan: name, period: name.optional() }),
  reportVersions: z.strictObject(ofPeriod),
  reportDiff: z.strictObject({ ...ofPeriod, from: z.int().min(1), to: z.int().min(1) }),
  reportDraft: z.strictObject(ofPeriod),
  showReport: z.strictObject(ofPeriod),
  reportFigures: z.strictObject({ ...ofPeriod, version: sealed }),
  reportSubmissions: z.strictObject({ ...ofPeriod, version: sealed, all: z.boolean().optional() }),
  renderReport: z.strictObject({ ...ofPeriod, version: sealed }),
  history: z.strictObject({
    plan: name.optional(),
    mail: name.optional(),
    unit: name.optional(),
    obligation: name.optional(),
    from: date.optional(),
    to: date.optional(),
  }),
  listWorkflows: z.strictObject({
    plan: name.optional(),
    kind: z.enum(['planCycle', 'agencyAssignment', 'reportingPeriod', 'mailRoom']).optional(),
    broken: z.boolean().optional(),
    offset: z.int().min(0).optional(),
    limit: z.int().min(1).optional(),
    details: z.boolean().optional(),
    withinMs: z.int().min(1).optional(),
  }),
  listProblems: z.strictObject({ plan: name.optional(), withinMs: z.int().min(1).optional() }),
  repair: z.strictObject({
    plan: name.optional(),
    apply: z.boolean().optional(),
    only: z.array(z.string()).optional(),
  }),
  listMails: z.strictObject({ to: email.optional() }),
  importOfficials: z.strictObject({
    ...file,
    within: z.strictObject({ plan: name, ...by }).optional(),
  }),
  addOfficial: z.strictObject({ ...person, ...by }),
  changeOfficial: z.strictObject({ ...person, ...by }),
  removeOfficial: z.strictObject({ plan: name, unit: name, email, ...by }),
  replaceOfficial: z.strictObject({
    ...{ plan: name, unit: name, email },
    by: z.strictObject({ email, name: z.string().nullable() }),
    ...by,
  }),
  removeEverywhere: z.strictObject({ email }),
  replaceEverywhere: z.strictObject({
    email,
    by: z.strictObject({ email, name: z.string().optional() }),
  }),
  setAbsence: z.strictObject({ plan: name, unit: name, email, ...absence, ...by }),
  endAbsence: z.strictObject({ plan: name, unit: name, email, ...by }),
  setAbsenceEverywhere: z.strictObject({ email, ...absence }),
  endAbsenceEverywhere: z.strictObject({ email }),
  nameFocalPoint: z.strictObject({ plan: name, unit: name, email: z.string(), name: z.string(), ...by }),
  setMailSettings: z.strictObject({ ...mailSettings, ...by }),
  setMailSettingsOf: z.strictObject({ ...mailSettings, email }),
  listOfficials: z.strictObject({}),
  listUnits: z.strictObject({}),
  // Of others no days can be told, nor forecast.
  listCalendar: z.strictObject({ year: z.int().min(2_000).max(2_100).optional() }),
  setCalendar: z.strictObject({
    text: z.string().optional(),
    file: name.optional(),
    off: z.array(z.string()).optional(),
    worked: z.array(z.string()).optional(),
    remove: z.array(z.string()).optional(),
    basis: document.optional(),
    save: z.boolean(),
    ...by,
  }),
  createToken: z.strictObject({
    name: z.string().min(1).max(100),
    scopes: z.array(z.enum(SCOPES)).min(1),
    actsAs: email.optional(),
    days: z.int().min(1).max(3_650),
  }),
  listTokens: z.strictObject({}),
  revokeToken: z.strictObject({ token: name }),
  addWebhook: z.strictObject({ url: z.string().min(1).max(2_000), events: z.array(name).min(1) }),
  listWebhooks: z.strictObject({}),
  removeWebhook: z.strictObject({ webhook: name }),
  renewWebhook: z.strictObject({ webhook: name }),
  replayWebhook: z.strictObject({ webhook: name, since: z.iso.datetime({ offset: true }).optional() }),
};

const ofActs = Object.entries(ACTS).map(([method, declaration]) => [method, actInput(declaration)]);

/** Every method of the façade with the schema of what it takes. */
export const INPUTS = { ...OTHERS, ...Object.fromEntries(ofActs) } as Record<keyof Engine, z.ZodType>;
