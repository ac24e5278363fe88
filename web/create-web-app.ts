/**
 * Everything the server answers over HTTP. Each page is a room of its own, `web/<page>/`: `routes.ts` has who
 * may open it and what it does, `view-model.ts` what it shows, `*.njk` how. To add one, write its `register…` and put
 * it into the list below; docs/how-to/add-a-page.md goes through it.
 */
import fastify, { type FastifyInstance } from 'fastify';
import { readVersion } from '../client/version.ts';
import { registerApi } from '../client/api/server.ts';
import { useApiToken } from '../records/directory/api-tokens.ts';
import { registerAdminHome } from './admin/home/routes.ts';
import { registerAdminPeople } from './admin/people/routes.ts';
import { registerAdminPlan } from './admin/plan/routes.ts';
import { registerAdminRepair } from './admin/repair/routes.ts';
import { registerReorganise } from './admin/reorganise/routes.ts';
import { registerAdminSystems } from './admin/systems/routes.ts';
import { registerAdminTimeline } from './admin/timeline/routes.ts';
import { registerAmend } from './amend/routes.ts';
import { registerApproval } from './approval/routes.ts';
import { registerApprovals } from './approvals/routes.ts';
import { registerCalendar } from './calendar/routes.ts';
import { registerChaseLetter } from './chase-letter/routes.ts';
import { registerEnterOnBehalf } from './enter-on-behalf/routes.ts';
import { registerCodec } from './codec/routes.ts';
import { registerDaysOff } from './days-off/routes.ts';
import { registerWholeYear } from './days-off/whole-year/routes.ts';
import { registerDevBlocks } from './dev-blocks/routes.ts';
import { registerBaselines } from './baselines/routes.ts';
import { registerDirectory } from './directory/routes.ts';
import { registerFocalPoint } from './focal-point/routes.ts';
import { serveAssets } from './layout/assets.ts';
import { useClosing } from './layout/closing.ts';
import { useHosts } from './layout/hosts.ts';
import { useLayout } from './layout/index.ts';
import { timeRequests } from '../client/metrics/routes.ts';
import { registerHealth } from '../client/health/routes.ts';
import { registerHistory } from './history/routes.ts';
import { registerHome } from './home/routes.ts';
import { registerLeadership } from './leadership/routes.ts';
import { registerLeave } from './leave/routes.ts';
import { registerLinkPage } from './link/routes.ts';
import { registerMailbox } from './mailbox/routes.ts';
import { registerOwnAbsence } from './own-absence/routes.ts';
import { registerMailSettings } from './mail-settings/routes.ts';
import { registerMyPlans } from './my-plans/routes.ts';
import { registerMyUnit } from './my-unit/routes.ts';
import { registerNewLink } from './new-link/routes.ts';
import { registerObligationActs } from './obligation/routes.ts';
import { registerObstacles } from './obstacles/routes.ts';
import { registerObstacleActs } from './obstacle-acts/routes.ts';
import { registerBatch } from './batch/routes.ts';
import { registerPeriodActs } from './period-acts/routes.ts';
import { registerPeriodFiles } from './period-files/routes.ts';
import { registerPeriodPage } from './period-page/routes.ts';
import { registerPlanActs } from './plan-acts/routes.ts';
import { registerUndo } from './plan-acts/undo-form.ts';
import { registerPlanAttachment } from './plan-attachment/routes.ts';
import { registerPlanCharts } from './plan-charts/routes.ts';
import { registerPlanFiles } from './plan-files/routes.ts';
import { registerPlanPage } from './plan-page/routes.ts';
import { registerPlanYears } from './plan-years/routes.ts';
import { registerReminderText } from './reminder-text/routes.ts';
import { registerUnitActs } from './unit-acts/routes.ts';
import { registerUnitPage } from './unit-page/routes.ts';
import { registerWorkActs } from './work-acts/routes.ts';
import { registerWorkPage } from './work-page/routes.ts';
import { registerNewPlans } from './new-plan/begin/routes.ts';
import { registerDraft } from './new-plan/draft/routes.ts';
import { registerLaunch } from './new-plan/preview/routes.ts';
import { registerReportCheck } from './report/check/routes.ts';
import { registerReportForm } from './report/form/routes.ts';
import { registerReport } from './report/routes.ts';
import { registerReportSent } from './report/sent/routes.ts';
import { registerReportSheet } from './report/sheet/routes.ts';
import { registerSharedSignIn } from './shared-sign-in/routes.ts';
import { registerSignIn } from './sign-in/routes.ts';
import { registerTask } from './task/routes.ts';
import type { WebServices } from './services.ts';

/** A page's own part of the server. */
export type RegisterPage = (pages: FastifyInstance, services: WebServices) => void;

const PAGES: RegisterPage[] = [
  // Anybody
  registerHome,
  registerLinkPage,
  registerNewLink,
  registerLeave,
  registerSignIn,
  registerSharedSignIn,
  registerMailbox,
  // Focal point and head of a unit, from the link in a mail
  registerMyUnit,
  registerMailSettings,
  registerReport,
  registerReportCheck,
  registerReportSent,
  registerReportForm,
  registerReportSheet,
  registerTask,
  registerObligationActs,
  registerObstacles,
  registerHistory,
  registerCalendar,
  registerFocalPoint,
  registerOwnAbsence,
  // Whoever signed in
  registerMyPlans,
  // Whoever plans: from a document to a launch
  registerNewPlans,
  registerDraft,
  registerLaunch,
  // Coordinator of a plan
  registerPlanPage,
  registerAmend,
  registerPlanCharts,
  registerPlanYears,
  registerPlanFiles,
  registerPlanActs,
  registerUndo,
  registerPlanAttachment,
  registerUnitPage,
  registerUnitActs,
  registerWorkPage,
  registerWorkActs,
  registerReminderText,
  registerChaseLetter,
  registerEnterOnBehalf,
  registerObstacleActs,
  registerPeriodPage,
  registerPeriodActs,
  registerBatch,
  registerPeriodFiles,
  registerApprovals,
  registerApproval,
  // Leadership of the coordinating unit
  registerLeadership,
  // Coordinators: people and days off
  registerBaselines,
  registerDirectory,
  registerDaysOff,
  registerWholeYear,
  // Administrators
  registerAdminHome,
  registerAdminPlan,
  registerAdminTimeline,
  registerAdminPeople,
  registerReorganise,
  registerAdminRepair,
  registerAdminSystems,
  // Whoever changes the pages
  registerDevBlocks,
];

/** A caught mail is called in addresses as its file is, and a file's name has at most so many letters. */
const LONGEST_PARAMETER = 255;

/** Builds the server; whoever called it lets it listen, and closes it. */
export async function createWebApp(services: WebServices): Promise<FastifyInstance> {
  // From anywhere but the proxies that are known, headers that say whom they stand for count for nothing.
  const app = fastify({
    ...{ logger: false, trustProxy: services.proxies ?? 'loopback' },
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
  });
  app.decorate('routeTable', []);
  useClosing(app);
  useHosts(app, services);
  services.traceRequests?.(app);
  if (services.metrics) timeRequests(app, services.metrics);
  registerHealth(app, services);
  const { db } = services.records;
  registerApi(app, {
    ...{ engine: services.engine, localToken: services.apiToken, db, log: services.log },
    findToken: (token) => useApiToken(db, token, services.now()),
    version: readVersion(),
  });
  const { codec } = services;
  if (codec) await app.register((scope) => registerCodec(scope, services, codec));
  const assets = await serveAssets(app);
  await app.register(async (pages) => {
    await useLayout(pages, services, assets);
    for (const register of PAGES) register(pages, services);
  });
  await app.ready();
  return app;
}
