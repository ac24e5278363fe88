/** Who holds which role where, for all units and plans; a role given or taken leaves a line of the timeline. */
import type { FastifyInstance } from 'fastify';
import { translator } from '../../../domain/bilingual.ts';
import { listOfficials, listUnits } from '../../../records/directory/directory.ts';
import { listPlansAsOf } from '../../../records/plans/plan-versions.ts';
import { giveRole, revokeRole } from '../../../records/directory/roles.ts';
import { fieldsOf } from '../../layout/form.ts';
import { httpError } from '../../layout/http-error.ts';
import { ADMIN_PEOPLE } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { coordinatedBy } from '../coordinated.ts';
import { queryOf } from '../queries.ts';
import { problemsOf, readHeldRole } from './read-role.ts';
import type { People } from './people.ts';
import { addPage, removePage } from './role-pages.ts';
import { peoplePage } from './view-model.ts';

const ACCESS = { config: { access: 'administrator' } } as const;
const ADD = `${ADMIN_PEOPLE}/them`;

export function registerAdminPeople(pages: FastifyInstance, { records, now }: WebServices): void {
  const { db } = records;

  async function read(email: string): Promise<People> {
    const plans = (await listPlansAsOf(db, now())).map(({ plan }) => plan);
    const coordinated = await coordinatedBy(records, email, plans);
    return { officials: await listOfficials(db), units: await listUnits(db), plans, coordinated };
  }

  pages.get(ADMIN_PEOPLE, ACCESS, async (request, reply) =>
    reply.page(peoplePage(await read(request.signedIn), queryOf(request), translator(request.lang))),
  );

  pages.get(ADD, ACCESS, async (request, reply) =>
    reply.page(addPage(await read(request.signedIn), queryOf(request), [], translator(request.lang))),
  );

  pages.post(ADD, ACCESS, async (request, reply) => {
    const t = translator(request.lang);
    const people = await read(request.signedIn);
    const typed = fieldsOf(request.body);
    const problems = problemsOf(typed, people, t);
    const held = readHeldRole(typed);
    if (problems.length > 0 || !held) {
      return reply.page(addPage(people, typed, problems, t));
    }
    await giveRole(db, {
      ...held,
      ...{ by: request.signedIn, at: now() },
      name: typed.name ? typed.name : null,
      language: typed.language === 'en' ? 'en' : 'vi',
    });
    return reply.redirect(ADMIN_PEOPLE, 303);
  });

  // Asked once more by the same address: whose role it is belongs into no address line.
  pages.post(`${ADMIN_PEOPLE}/bo`, ACCESS, async (request, reply) => {
    const t = translator(request.lang);
    const fields = fieldsOf(request.body);
    const held = readHeldRole(fields);
    if (!held) throw httpError('not-found');
    if (fields.sure !== 'yes') {
      return reply.page(removePage(await read(request.signedIn), held, [], t));
    }
    const outcome = await revokeRole(db, { ...held, by: request.signedIn, at: now() });
    if (outcome !== 'last-administrator') return reply.redirect(ADMIN_PEOPLE, 303);
    const text = t(
      'Đây là người quản trị cuối cùng. Trao vai trò này cho người khác trước.',
      'This is the last administrator. Give the role to somebody else first.',
    );
    return reply.page(removePage(await read(request.signedIn), held, [{ field: 'sure', text }], t));
  });
}
