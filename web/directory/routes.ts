/** A plan's directory for its coordinator: who gets the mails of which unit, and who is still missing. */
import type { FastifyInstance } from 'fastify';
import { translator } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { mistakeRows, type MistakeRow } from '../layout/page-words.ts';
import { directoryOf } from '../layout/paths.ts';
import { fileOf } from '../layout/sent-file.ts';
import type { WebServices } from '../services.ts';
import { importPage } from './import-page.ts';
import { registerPersonForms, unitOf } from './person-routes.ts';
import { directoryPage } from './view-model.ts';
import { askToName } from './welcome.ts';
import { writeDirectory } from './write-yaml.ts';

const HOME = '/ke-hoach/:plan/danh-ba';
const config = { access: 'coordinator' } as const;
/** Base64 characters of the largest directory file that is read: about 1 MB. */
const LARGEST = 1_400_000;

export function registerDirectory(pages: FastifyInstance, services: WebServices): void {
  const { engine, records } = services;

  pages.get(HOME, { config }, async (request, reply) => {
    const { plan } = request.planScope;
    const { xong } = request.query as { xong?: string };
    const officials = await officialsOfPlan(records.db, plan.id);
    return reply.page(
      'directory/template.njk',
      directoryPage(plan, officials, xong, translator(request.lang)),
    );
  });

  pages.get(`${HOME}/danh-ba.yaml`, { config }, async (request, reply) => {
    const { plan } = request.planScope;
    return reply
      .type('application/yaml; charset=utf-8')
      .header('content-disposition', `attachment; filename="${plan.id}.officials.yaml"`)
      .send(writeDirectory(plan.id, await officialsOfPlan(records.db, plan.id)));
  });

  pages.get(`${HOME}/nhap`, { config }, (request, reply) =>
    reply.page(
      'directory/import.njk',
      importPage(request.planScope.plan, { problems: [], mistakes: [] }, translator(request.lang)),
    ),
  );

  pages.post(`${HOME}/nhap`, { config: { ...config, upload: true } }, async (request, reply) => {
    const t = translator(request.lang);
    const { plan, email: as } = request.planScope;
    const show = (text: string, mistakes: MistakeRow[] = []) =>
      reply.page(
        'directory/import.njk',
        importPage(plan, { problems: [{ field: 'file', text }], mistakes }, t),
      );
    const file = await fileOf(request.body, 'file');
    if (!file) return show(t('Chọn tệp danh bạ.', 'Choose the directory file.'));
    if (file.base64.length > LARGEST) {
      return show(t('Tệp lớn quá 1 MB.', 'The file is larger than 1 MB.'));
    }
    try {
      const text = Buffer.from(file.base64, 'base64').toString('utf8');
      await engine.importOfficials({ text, file: file.name, within: { plan: plan.id, as } });
    } catch (error) {
      if (!(error instanceof UserError) || !['invalid', 'refused'].includes(error.code)) throw error;
      return show(t(error.words), mistakeRows(error, t));
    }
    return reply.redirect(`${directoryOf(plan.id)}?xong=nhap`, 303);
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
      const said = await askToName(services, plan, people).then(
        () => 'de-nghi',
        (error: unknown) => {
          services.log(`request to name a focal point not sent: ${String(error)}`);
          return 'de-nghi-loi';
        },
      );
      return reply.redirect(`${directoryOf(plan.id)}?xong=${said}#${unit}`, 303);
    },
  );

  registerPersonForms(pages, services);
}
