/** The façade's methods, each a short path from a request to the record or to one act. */
import { loadCurrentPlan, listPlans } from '../../records/plans/plans.ts';
import { listOfficials, listUnits } from '../../records/directory/directory.ts';
import { collectionId, sendId } from '../../domain/ids.ts';
import type { ActOptions, Engine, ReportResult } from '../engine.ts';
import { PDF } from '../documents/media-types.ts';
import { requireActor } from '../acts/actors.ts';
import { withCleanInput } from '../acts/clean-input.ts';
import { contactActs } from '../acts/contact-acts.ts';
import type { EngineContext } from './context.ts';
import { refuseBeforeSealing } from '../acts/document-dates.ts';
import { directoryActs } from '../directory/directory-acts.ts';
import { importOfficials } from '../directory/import-officials.ts';
import { listCalendar } from '../calendar/list-calendar.ts';
import { setCalendar } from '../calendar/set-calendar.ts';
import { launchPlan } from '../launch/launch-plan.ts';
import { leaverActs } from '../directory/leavers.ts';
import { listMails } from '../read/list-mails.ts';
import { listProblems } from '../operate/list-problems.ts';
import { listWorkflows } from '../operate/list-workflows.ts';
import { nameFocalPoint } from '../acts/name-focal-point.ts';
import { obligationActs } from '../acts/obligation-acts.ts';
import { obstacleActs } from '../acts/obstacle-acts.ts';
import { planStatus } from '../read/plan-status.ts';
import { previewLaunch } from '../launch/preview-launch.ts';
import { readFigures, readSubmissions, renderReport } from '../read/read-figures.ts';
import { history } from '../read/read-history.ts';
import { requireDocument } from '../acts/require-document.ts';
import type { ActRequest } from '../acts/act-request.ts';
import { submitAct } from '../acts/submit-act.ts';
import { readSigned } from '../acts/signed-file.ts';
import { requirePeriodRow, showReport } from '../read/show-report.ts';
import { statusActs } from '../acts/status-acts.ts';
import { withServerErrors } from './with-server-errors.ts';
import { completeTask, submitReport } from '../acts/unit-acts.ts';

/** Builds the façade on opened servers. */
export function composeEngine(context: EngineContext): Engine {
  const { db } = context.records;

  async function actOnPeriod(
    input: { plan: string; period: string } & ActOptions,
    act: 'approve' | 'reject' | 'issue' | 'send',
    said: Pick<ActRequest, 'carried' | 'files'> & { content?: ActRequest['content'] } = {},
  ): Promise<ReportResult> {
    const { plan } = await loadCurrentPlan(db, input.plan);
    await requirePeriodRow(context, plan.id, input.period);
    await submitAct(context, {
      plan: plan.id,
      workflowId: collectionId(plan.id, input.period),
      obligation: sendId(plan.coordinator, input.period),
      act,
      actor: await requireActor(context, plan, act, plan.coordinator, input.as),
      content: {},
      ...said,
      id: input.id,
    });
    return showReport(context, plan.id, input.period);
  }

  const engine: Engine = {
    launchPlan: (input) => launchPlan(context, input),
    previewLaunch: (input) => previewLaunch(context, input),
    async listPlans() {
      const plans = await listPlans(db);
      return {
        plans: plans.map(({ id, title, state, launchedAt }) => ({ plan: id, title, state, launchedAt })),
      };
    },
    planStatus: (input) => planStatus(context, input),
    submitReport: (input) => submitReport(context, input),
    completeTask: (input) => completeTask(context, input),
    async showReport({ plan, period }) {
      await loadCurrentPlan(db, plan);
      return showReport(context, plan, period);
    },
    reportFigures: (input) => readFigures(context, input),
    reportSubmissions: (input) => readSubmissions(context, input),
    renderReport: (input) => renderReport(context, input),
    ...obligationActs(context),
    ...statusActs(context),
    ...contactActs(context),
    ...obstacleActs(context),
    approveReport: (input) => actOnPeriod(input, 'approve'),
    rejectReport: (input) => actOnPeriod(input, 'reject', { content: { why: input.why } }),
    async issueReport(input) {
      const entry = requireDocument(input, '');
      const { plan } = await loadCurrentPlan(db, input.plan);
      refuseBeforeSealing(await requirePeriodRow(context, plan.id, input.period), entry.date);
      const signed = await readSigned(context, input.signed, PDF);
      return actOnPeriod(input, 'issue', {
        carried: { number: entry.number, issuedOn: entry.date },
        content: signed.content,
        files: signed.files,
      });
    },
    sendReport: (input) => actOnPeriod(input, 'send'),
    history: (input) => history(context, input),
    listWorkflows: (input) => listWorkflows(context, input),
    listProblems: (input) => listProblems(context, input),
    listMails: (input) => listMails(context, input),
    importOfficials: (input) => importOfficials(context, input),
    ...directoryActs(context),
    ...leaverActs(context),
    nameFocalPoint: (input) => nameFocalPoint(context, input),
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
      return { units: units.map(({ id, name, validFrom, validTo }) => ({ id, name, validFrom, validTo })) };
    },
  };
  return withServerErrors(withCleanInput(engine));
}
