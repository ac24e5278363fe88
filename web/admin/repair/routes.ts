/** The record compared with Temporal, for administrators: what is wrong, and the repair of what they choose. */
import type { FastifyInstance } from 'fastify';
import { translator } from '../../../domain/bilingual.ts';
import { fieldsOf } from '../../layout/form.ts';
import { ADMIN_REPAIR } from '../../layout/paths.ts';
import { tickedIn } from '../../layout/ticked.ts';
import type { WebServices } from '../../services.ts';
import { queryOf } from '../../lists/queries.ts';
import { createComparison } from './comparison.ts';
import { CHOSEN, confirmPage, repairPage } from './view-model.ts';

const ACCESS = { config: { access: 'administrator' } } as const;

export function registerAdminRepair(pages: FastifyInstance, { engine }: WebServices): void {
  const compare = createComparison(engine);

  pages.get(ADMIN_REPAIR, ACCESS, async (request, reply) => {
    const mended = Number(queryOf(request)['da-sua'] ?? Number.NaN);
    const seen = { ...(await compare()), mended: Number.isInteger(mended) ? mended : null };
    return reply.page(repairPage(seen, [], translator(request.lang)));
  });

  pages.post(ADMIN_REPAIR, ACCESS, async (request, reply) => {
    const t = translator(request.lang);
    const only = tickedIn(request, CHOSEN);
    if (fieldsOf(request.body).sure === 'yes' && only.length > 0) {
      const { findings } = await engine.repair({ apply: true, only });
      const mended = findings.filter((one) => one.mended).length;
      return reply.redirect(`${ADMIN_REPAIR}?da-sua=${mended}`, 303);
    }
    const { findings, hindrance } = await compare();
    const chosen = findings.filter(({ id, repairable }) => repairable && only.includes(id));
    if (chosen.length > 0) return reply.page(confirmPage(chosen, t));
    const text = t('Chọn ít nhất một chỗ cần sửa.', 'Choose one finding at least.');
    return reply.page(repairPage({ findings, hindrance, mended: null }, [{ field: CHOSEN, text }], t));
  });
}
