/** Which scope of a bearer token each method of the façade asks for. */
import { ACTS, type ActMethod } from '../acts/index.ts';
import type { Engine } from '../engine.ts';
import type { Scope } from './scope-names.ts';

const OTHERS: Record<Exclude<keyof Engine, ActMethod>, Scope> = {
  launchPlan: 'admin',
  previewLaunch: 'read',
  checkParent: 'read',
  amendPlan: 'acts',
  reorganiseUnits: 'admin',
  planVersions: 'read',
  listPlans: 'read',
  planStatus: 'read',
  submitReport: 'acts',
  narrateReport: 'acts',
  reportDraft: 'read',
  setBaseline: 'acts',
  listBaselines: 'read',
  reportVersions: 'read',
  reportDiff: 'read',
  reclaimObligation: 'acts',
  listObstacles: 'read',
  showReport: 'read',
  reportFigures: 'read',
  reportSubmissions: 'read',
  renderReport: 'read',
  history: 'read',
  listWorkflows: 'admin',
  listProblems: 'admin',
  repair: 'admin',
  // Mails and the directory hold people's addresses.
  listMails: 'admin',
  importOfficials: 'admin',
  addOfficial: 'admin',
  changeOfficial: 'admin',
  removeOfficial: 'admin',
  replaceOfficial: 'admin',
  removeEverywhere: 'admin',
  replaceEverywhere: 'admin',
  nameFocalPoint: 'acts',
  setMailSettings: 'acts',
  listOfficials: 'admin',
  listUnits: 'read',
  listCalendar: 'read',
  setCalendar: 'admin',
  createToken: 'admin',
  listTokens: 'admin',
  revokeToken: 'admin',
  addWebhook: 'admin',
  listWebhooks: 'admin',
  removeWebhook: 'admin',
  renewWebhook: 'admin',
  replayWebhook: 'admin',
};

/** The scope that each method asks for: of declared acts `acts`. */
export const SCOPE_OF = {
  ...OTHERS,
  ...Object.fromEntries(Object.keys(ACTS).map((method) => [method, 'acts'])),
} as Record<keyof Engine, Scope>;
