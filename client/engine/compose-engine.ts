/** The façade's methods, each a short path from a request to the record or to one act. */
import { createDispatcher } from '../../activities/dispatcher.ts';
import { listPlans } from '../../records/plans/plans.ts';
import { listPlansAsOf, planAsOf } from '../../records/plans/plan-versions.ts';
import { listOfficials, listUnits } from '../../records/directory/directory.ts';
import { readLineage } from '../../records/directory/successions.ts';
import { reorganiseUnits } from '../succession/reorganise-units.ts';
import type { Engine } from '../engine.ts';
import { withCleanInput } from '../submit/clean-input.ts';
import type { EngineContext } from './context.ts';
import { amendPlan } from '../amend/amend-plan.ts';
import { sendAllUp } from '../chain/send-all-up.ts';
import { directoryActs } from '../directory/directory-acts.ts';
import { importOfficials } from '../directory/import-officials.ts';
import { listCalendar } from '../calendar/list-calendar.ts';
import { setCalendar } from '../calendar/set-calendar.ts';
import { launchPlan } from '../launch/launch-plan.ts';
import { setMailSettings, setMailSettingsOf } from '../directory/mail-settings.ts';
import { leaverActs } from '../directory/leavers.ts';
import { listMails } from '../read/list-mails.ts';
import { listProblems } from '../operate/list-problems.ts';
import { listWorkflows } from '../operate/list-workflows.ts';
import { createMessenger } from '../operate/messenger.ts';
import { repair } from '../operate/repair/repair.ts';
import { nameFocalPoint } from '../submit/name-focal-point.ts';
import { planFile } from '../read/plan-file.ts';
import { planVersions } from '../read/plan-versions.ts';
import { readPlanYears } from '../read/plan-years.ts';
import { checkParent } from '../read/check-parent.ts';
import { planStatus } from '../read/plan-status.ts';
import { previewLaunch } from '../launch/preview-launch.ts';
import { readDraft } from '../read/read-draft.ts';
import { diffVersions, listVersions } from '../read/report-versions.ts';
import { readFigures, readSubmissions, renderReport } from '../read/read-figures.ts';
import { history } from '../read/read-history.ts';
import { showReport } from '../read/show-report.ts';
import { listObstacles } from '../read/list-obstacles.ts';
import { listBaselineFigures, setBaseline } from '../submit/baselines.ts';
import { narrateReport } from '../submit/narrate-report.ts';
import { actMethods } from '../submit/perform.ts';
import { reclaim } from '../submit/reclaim.ts';
import { tokenMethods } from '../api/tokens.ts';
import { webhookMethods } from '../webhooks/methods.ts';
import { withValidInput } from '../api/validate-input.ts';
import { withServerErrors } from './with-server-errors.ts';
import { submitReport } from '../submit/submit-report.ts';

/** Builds the façade on opened servers. */
export function composeEngine(context: EngineContext): Engine {
  const { db } = context.records;

  const acts = actMethods(context);
  const { dispatch } = createDispatcher(
    context.records,
    createMessenger(context.client, context.clockOffsetMs),
  );
  const directory = { ...context, dispatch };

  const engine: Engine = {
    launchPlan: (input) => launchPlan(context, input),
    previewLaunch: (input) => previewLaunch(context, input),
    checkParent: (input) => checkParent(context, input),
    amendPlan: (input) => amendPlan(context, input),
    reorganiseUnits: (input) => reorganiseUnits(context, input),
    planVersions: (input) => planVersions(context, input),
    planFile: (input) => planFile(context, input),
    planYears: (input) => readPlanYears(context.records, input, context.now()),
    async listPlans() {
      const rows = await listPlans(db);
      const inForce = await listPlansAsOf(db, context.now());
      const english = new Map(inForce.map(({ plan: { id, titleEn } }) => [id, titleEn]));
      const plans = rows.map(({ id, title, state, launchedAt }) => {
        return { plan: id, title, titleEn: english.get(id) ?? title, state, launchedAt };
      });
      return { plans };
    },
    planStatus: (input) => planStatus(context, input),
    submitReport: (input) => submitReport(context, input),
    reclaimObligation: (input) => reclaim(directory, input),
    listObstacles: (input) => listObstacles(context, input),
    ...acts,
    async sendReport(input) {
      const sent = await acts.sendReport(input);
      // What does not get through now goes up with the sweep: the report is sent, whatever becomes of that.
      await sendAllUp(context, input.plan).catch(() => undefined);
      return sent;
    },
    async showReport({ plan, period }) {
      await planAsOf(db, plan, context.now());
      return showReport(context, plan, period);
    },
    narrateReport: (input) => narrateReport(context, input),
    setBaseline: (input) => setBaseline(context, input),
    listBaselines: (input) => listBaselineFigures(context, input),
    reportVersions: (input) => listVersions(context, input),
    reportDiff: (input) => diffVersions(context, input),
    reportDraft: (input) => readDraft(context, input),
    reportFigures: (input) => readFigures(context, input),
    reportSubmissions: (input) => readSubmissions(context, input),
    renderReport: (input) => renderReport(context, input),
    history: (input) => history(context, input),
    listWorkflows: (input) => listWorkflows(context, input),
    listProblems: (input) => listProblems(context, input),
    repair: (input) => repair(context, input),
    listMails: (input) => listMails(context, input),
    importOfficials: (input) => importOfficials(directory, input),
    ...directoryActs(directory),
    ...leaverActs(directory),
    ...tokenMethods(context),
    ...webhookMethods(context),
    setMailSettings: (input) => setMailSettings(context, input),
    setMailSettingsOf: (input) => setMailSettingsOf(context, input),
    nameFocalPoint: (input) => nameFocalPoint(directory, input),
    async listOfficials() {
      const officials = await listOfficials(db);
      return {
        officials: officials.map(({ email, name, unit, plan, roles, language }) => ({
          email,
          name,
          unit,
          plan,
          roles,
          language,
        })),
      };
    },
    listCalendar: (input) => listCalendar(context, input),
    setCalendar: (input) => setCalendar(context, input),
    async listUnits() {
      const units = await listUnits(db);
      const { successors, predecessors } = await readLineage(db);
      return {
        units: units.map(({ id, name, nameEn, validFrom, validTo }) => ({
          id,
          name,
          nameEn,
          validFrom,
          validTo,
          successors: successors.get(id) ?? [],
          predecessors: predecessors.get(id) ?? [],
        })),
      };
    },
  };
  return withServerErrors(withCleanInput(withValidInput(engine)));
}
