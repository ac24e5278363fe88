/** Who holds which role where, for all units and plans; a role given or taken leaves a line of the timeline. */
import type { FastifyInstance } from 'fastify';
import { tellOfFocalPoints } from '../../../client/directory/tell-of-focal-points.ts';
import { listOfficials, listUnits } from '../../../records/directory/directory.ts';
import { listPlansAsOf } from '../../../records/plans/plan-versions.ts';
import { revokeRole } from '../../../records/directory/roles.ts';
import { fieldsOf } from '../../layout/form.ts';
import { httpError } from '../../layout/http-error.ts';
import { ADMIN_PEOPLE } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { coordinatedBy } from '../coordinated.ts';
import { queryOf } from '../../lists/queries.ts';
import { readHeldRole } from './read-role.ts';
import type { People } from './people.ts';
import { addForm, type AddSubject } from './add-form.ts';
import { removePage } from './remove-page.ts';
import { registerForms } from '../../act-forms/register-forms.ts';
import { peoplePage } from './view-model.ts';

const ACCESS = { config: { access: 'administrator' } } as const;

export function registerAdminPeople(pages: FastifyInstance, services: WebServices): void {
  const { records, now } = services;
  const { db } = records;

  async function read(email: string): Promise<People> {
    const plans = (await listPlansAsOf(db, now())).map(({ plan }) => plan);
    const coordinated = await coordinatedBy(records, email, plans);
    return { officials: await listOfficials(db), units: await listUnits(db), plans, coordinated };
  }

  pages.get(ADMIN_PEOPLE, ACCESS, async (request, reply) =>
    reply.page(peoplePage(await read(request.signedIn), queryOf(request), request.t)),
  );

  registerForms<AddSubject>(pages, services, {
    ...{ access: 'administrator', address: ADMIN_PEOPLE, forms: [addForm] },
    load: async (request) => ({
      ...(await read(request.signedIn)),
      ...{ by: request.signedIn, query: queryOf(request) },
    }),
    context: (_people, t) => ({
      ...{ caption: '', lines: [] },
      back: { href: ADMIN_PEOPLE, text: t('Cán bộ và vai trò', 'Officials and roles') },
    }),
  });

  // Asked once more by the same address: whose role it is belongs into no address line.
  pages.post(`${ADMIN_PEOPLE}/bo`, ACCESS, async (request, reply) => {
    const { t } = request;
    const fields = fieldsOf(request.body);
    const held = readHeldRole(fields);
    if (!held) throw httpError('not-found');
    if (fields.sure !== 'yes') {
      return reply.page(removePage(await read(request.signedIn), held, [], t));
    }
    const outcome = await tellOfFocalPoints(services, () =>
      revokeRole(db, { ...held, by: request.signedIn, at: now() }),
    );
    if (outcome !== 'last-administrator') return reply.redirect(ADMIN_PEOPLE, 303);
    const text = t(
      'Đây là người quản trị cuối cùng. Trao vai trò này cho người khác trước.',
      'This is the last administrator. Give the role to somebody else first.',
    );
    return reply.page(removePage(await read(request.signedIn), held, [{ field: 'sure', text }], t));
  });
}
