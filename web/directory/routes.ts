/** A plan's directory for its coordinator: who gets the mails of which unit, and who is still missing. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import type { UnitId } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { isOf, listAbsences } from '../../records/directory/absences.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import { withDone } from '../layout/done-words.ts';
import { httpError } from '../layout/http-error.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { mistakeRows, type MistakeRow } from '../layout/mistakes.ts';
import { directoryEntry, directoryOf } from '../layout/paths.ts';
import { fieldsOf } from '../layout/form.ts';
import { isWorkbook } from '../sheets/headed-rows.ts';
import { queryOf } from '../lists/queries.ts';
import { fileOf } from '../layout/sent-file.ts';
import type { WebServices } from '../services.ts';
import { importPage } from './import-page.ts';
import { addForm, PERSON_FORMS } from './person-forms.ts';
import type { PersonSubject, UnitSubject } from './person-subject.ts';
import { personKey } from './person-key.ts';
import { registerDirectorySheet, saveSheet, showSheet } from './sheet/routes.ts';
import { unitsInPlan } from './units-in-plan.ts';
import { directoryPage } from './view-model.ts';
import { askToName } from './welcome.ts';
import { writeDirectory } from './write-yaml.ts';

const HOME = '/ke-hoach/:plan/danh-ba';
const config = { access: 'coordinator' } as const;
/** Base64 characters of the largest directory file that is read: about 1 MB. */
const LARGEST = 1_400_000;

/** @throws HttpError 404 for a unit the plan does not have */
function unitOf(request: FastifyRequest): UnitId {
  const { unit } = request.params as { unit: string };
  const { own, above } = unitsInPlan(request.planScope.plan);
  if (![...own, ...above].includes(unit)) throw httpError('not-found');
  return unit;
}

export function registerDirectory(pages: FastifyInstance, services: WebServices): void {
  const { engine, records } = services;
  registerDirectorySheet(pages, services);

  pages.get(HOME, { config }, async (request, reply) => {
    const { plan } = request.planScope;
    const people = {
      officials: await officialsOfPlan(records.db, plan.id),
      absences: await listAbsences(records.db, services.now()),
    };
    return reply.page('directory/template.njk', directoryPage(plan, people, queryOf(request), request.t));
  });

  pages.get(`${HOME}/danh-ba.yaml`, { config }, async (request, reply) => {
    const { plan } = request.planScope;
    return reply.file(
      `${plan.id}.officials.yaml`,
      writeDirectory(plan.id, await officialsOfPlan(records.db, plan.id)),
    );
  });

  pages.get(`${HOME}/nhap`, { config }, (request, reply) =>
    reply.page(importPage(request.planScope.plan, { problems: [], mistakes: [], pasted: '' }, request.t)),
  );

  pages.post(`${HOME}/nhap`, { config: { ...config, upload: true } }, async (request, reply) => {
    const { t } = request;
    const { plan, email: as } = request.planScope;
    const { step, pasted = '' } = fieldsOf(request.body);
    if (step === 'sure') return saveSheet(services, request, reply);
    const show = (text: string, mistakes: MistakeRow[] = []) =>
      reply.page(importPage(plan, { problems: [{ field: 'file', text }], mistakes, pasted }, t));
    const file = await fileOf(request.body, 'file');
    if (!file && pasted !== '') return showSheet(services, request, reply, { pasted });
    if (!file)
      return show(t('Chọn tệp danh bạ, hoặc dán các ô.', 'Choose the directory file, or paste cells.'));
    if (file.base64.length > LARGEST) {
      return show(t('Tệp lớn quá 1 MB.', 'The file is larger than 1 MB.'));
    }
    if (isWorkbook(file)) return showSheet(services, request, reply, { file, pasted });
    try {
      const text = Buffer.from(file.base64, 'base64').toString('utf8');
      await engine.importOfficials({ text, file: file.name, within: { plan: plan.id, as } });
    } catch (error) {
      if (!(error instanceof UserError) || !['invalid', 'refused'].includes(error.code)) throw error;
      return show(t(error.words), mistakeRows(error, t));
    }
    return reply.redirect(withDone(directoryOf(plan.id), 'nhap'), 303);
  });

  pages.post(
    `${HOME}/:unit/de-nghi`,
    { config: { ...config, ...FEW_PER_MINUTE } },
    async (request, reply) => {
      const { plan } = request.planScope;
      const unit = unitOf(request);
      const people = (await officialsOfPlan(records.db, plan.id)).filter(
        (one) => one.unit === unit && one.bouncedAt === null,
      );
      const done = await askToName(services, plan, people).then(
        () => 'de-nghi',
        (error: unknown) => {
          services.log(`request to name a focal point not sent: ${String(error)}`);
          return 'de-nghi-loi';
        },
      );
      return reply.redirect(withDone(directoryEntry(plan.id, unit), done), 303);
    },
  );

  const context = ({ plan, unit }: UnitSubject, t: Translate) => ({
    context: [citePlan(plan, t)],
    caption: unitName(plan, unit, t),
    lines: [],
    back: { href: directoryEntry(plan.id, unit), text: t('Danh bạ', 'The directory') },
  });

  registerForms<UnitSubject>(pages, services, {
    ...{ access: 'coordinator', address: `${HOME}/:unit`, forms: [addForm], context, sendsMail: true },
    load: async (request) => ({ ...request.planScope, unit: unitOf(request) }),
  });

  registerForms<PersonSubject>(pages, services, {
    ...{
      access: 'coordinator',
      address: `${HOME}/:unit/:person`,
      forms: PERSON_FORMS,
      context,
      sendsMail: true,
    },
    async load(request) {
      const unit = unitOf(request);
      const { plan } = request.planScope;
      const { person } = request.params as { person: string };
      const rows = await officialsOfPlan(records.db, plan.id);
      const row = rows.find((one) => one.unit === unit && one.plan === plan.id && personKey(one) === person);
      if (!row) throw httpError('not-found');
      const absence = (await listAbsences(records.db, services.now())).find(isOf(row)) ?? null;
      return { ...request.planScope, unit, row, absence };
    },
  });
}
