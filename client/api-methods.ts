import type { Engine } from './engine.ts';

/** Every method of the façade; the record type makes a forgotten one a type error. */
const METHODS: Record<keyof Engine, true> = {
  launchPlan: true,
  previewLaunch: true,
  listPlans: true,
  planStatus: true,
  submitReport: true,
  returnReport: true,
  acceptReport: true,
  completeTask: true,
  attachDocument: true,
  delegateObligation: true,
  raiseObstacle: true,
  answerObstacle: true,
  escalateObstacle: true,
  listObstacles: true,
  withdrawReport: true,
  reopenTask: true,
  returnTask: true,
  askExtension: true,
  grantExtension: true,
  refuseExtension: true,
  waiveObligation: true,
  remindUnit: true,
  noteChase: true,
  suspendUnit: true,
  resumeUnit: true,
  pausePlan: true,
  resumePlan: true,
  closePlan: true,
  showReport: true,
  reportFigures: true,
  reportSubmissions: true,
  renderReport: true,
  approveReport: true,
  rejectReport: true,
  issueReport: true,
  sendReport: true,
  history: true,
  listWorkflows: true,
  listMails: true,
  importOfficials: true,
  listOfficials: true,
  listUnits: true,
  listCalendar: true,
  setCalendar: true,
};

/** What the local API offers, by name. */
export const ENGINE_METHODS = Object.keys(METHODS) as (keyof Engine)[];

/** Prefix of the local API's addresses. */
export const API_PREFIX = '/api/v1';
