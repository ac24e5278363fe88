/** From the finished draft to the launch: what it would bring, who works on it, and the one button that does it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { translator } from '../../../domain/bilingual.ts';
import { findActor } from '../../../records/directory/directory.ts';
import { updateIntake } from '../../../records/plans/plan-intakes.ts';
import { fieldsOf, problemList, type FormProblem } from '../../layout/form.ts';
import { NEW_PLANS, newPlanPreview, planHome } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { readFilePart } from '../begin/read-upload.ts';
import { PLAN_FILE, planTextOf } from '../plan-text.ts';
import { forPlanners, loadIntake, type Intake } from '../planners.ts';
import { composePeople } from './compose-people.ts';
import { lookAtLaunch, type LaunchLook } from './look-at-launch.ts';
import { previewPage } from './view-model.ts';

const PATH = `${NEW_PLANS}/:id`;
/** A directory of a few hundred officials is 60 kB. */
const LARGEST_DIRECTORY = 1024 * 1024;

/** The people on the form over those known before; a file stays until another takes its place or it is removed. */
async function readPeople(body: unknown, before: Intake['people']): Promise<Intake['people']> {
  const { coordinator = '', approver = '', remove = '' } = fieldsOf(body);
  const sent = await readFilePart(body, 'officials');
  const file = sent
    ? {
        name: sent.name,
        text: sent.bytes.subarray(0, LARGEST_DIRECTORY).toString('utf8').replaceAll('\0', ''),
      }
    : remove === 'yes'
      ? undefined
      : before.file;
  return { coordinator, approver, ...(file ? { file } : {}) };
}

export function registerLaunch(pages: FastifyInstance, services: WebServices): void {
  const { records, now, engine } = services;
  const planners = forPlanners(records);

  function show(
    reply: FastifyReply,
    intake: Intake,
    look: LaunchLook,
    problems: FormProblem[] = [],
  ): Promise<FastifyReply> {
    const { signedIn, lang } = reply.request;
    const page = previewPage(intake, look, { signedIn, at: now() }, translator(lang), problems);
    return reply.page('new-plan/preview/template.njk', page);
  }

  const load = async (request: FastifyRequest): Promise<[Intake, LaunchLook]> => {
    const intake = await loadIntake(records, request);
    return [intake, await lookAtLaunch(services, intake)];
  };

  pages.get(`${PATH}/xem-truoc`, planners, async (request, reply) => show(reply, ...(await load(request))));

  pages.get(`${PATH}/${PLAN_FILE}`, planners, async (request, reply) => {
    return reply.file(PLAN_FILE, planTextOf(await loadIntake(records, request)));
  });

  const withFile = { ...planners, config: { ...planners.config, upload: true as const } };
  pages.post(`${PATH}/nguoi`, withFile, async (request, reply) => {
    const [intake, look] = await load(request);
    if (!look.dated) return reply.redirect(newPlanPreview(intake.id), 303);
    const people = await readPeople(request.body, intake.people);
    const { problems } = await composePeople(look.dated.plan, people);
    if (problems.length > 0) {
      const wrong = problems.map(({ field, vi, en }) => ({ field, text: request.t(vi, en) }));
      return show(reply, { ...intake, people: { ...people, file: intake.people.file } }, look, wrong);
    }
    await updateIntake(records.db, intake, { people }, now());
    return reply.redirect(`${newPlanPreview(intake.id)}#khoi-dong`, 303);
  });

  pages.post(`${PATH}/khoi-dong`, planners, async (request, reply) => {
    const [intake, look] = await load(request);
    const { text, dated } = look;
    if (!dated?.launch) return show(reply.code(409), intake, look);
    const { t } = request;
    const { past = '', confirm = '' } = fieldsOf(request.body);
    const isPastAsked = dated.launch.past.count > 0 && !dated.launch.running;
    const isAllPast = dated.launch.past.count === dated.launch.obligations;
    const choice = past === 'open' || (past === 'skip' && !isAllPast) ? past : undefined;
    const problems = problemList(
      isPastAsked &&
        !choice && {
          field: 'past',
          text: t('Chọn cách xử lý các hạn đã qua.', 'Choose what to do with the past due dates.'),
        },
      confirm !== 'yes' && {
        field: 'confirm',
        text: t('Xác nhận đã xem lại trước khi khởi động.', 'Confirm that you have checked everything.'),
      },
    );
    if (problems.length > 0) return show(reply, intake, look, problems);
    const { officials } = dated.people;
    const launched = await engine.launchPlan({
      ...{ text, file: PLAN_FILE, past: choice ?? 'skip' },
      ...(officials ? { officials } : {}),
    });
    const { plan } = dated;
    await updateIntake(records.db, intake, { launched: launched.plan }, now());
    const actor = await findActor(records.db, plan.id, request.signedIn);
    const coordinates = actor?.units.some(
      ({ unit, roles }) => unit === plan.coordinator && roles.includes('coordinator'),
    );
    return reply.redirect(coordinates ? planHome(plan.id) : newPlanPreview(intake.id), 303);
  });
}
