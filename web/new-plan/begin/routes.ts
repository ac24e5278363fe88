/** Where a plan begins: a document is brought, and somebody's earlier ones are found again. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { translator } from '../../../domain/bilingual.ts';
import { addIntake, listIntakes } from '../../../records/plans/plan-intakes.ts';
import { fieldsOf } from '../../layout/form.ts';
import { FEW_PER_MINUTE } from '../../layout/limits.ts';
import { NEW_PLANS, newPlan } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { forPlanners } from '../planners.ts';
import { readIntake } from './read-intake.ts';
import { readUpload } from './read-upload.ts';
import { beginPage, type Begun } from './view-model.ts';

/** How many documents one person may have on the way. */
const MOST = 50;

export function registerNewPlans(pages: FastifyInstance, { records, now }: WebServices): void {
  const planners = forPlanners(records);

  async function show(reply: FastifyReply, begun: Begun = {}): Promise<FastifyReply> {
    const { signedIn, lang } = reply.request;
    const entries = await listIntakes(records.db, signedIn);
    return reply.page('new-plan/begin/template.njk', beginPage(entries, translator(lang), begun));
  }

  pages.get(NEW_PLANS, planners, async (_request, reply) => show(reply));

  pages.post(
    NEW_PLANS,
    { ...planners, config: { ...planners.config, ...FEW_PER_MINUTE, upload: true } },
    async (request, reply) => {
      const upload = await readUpload(request.body);
      if (!upload) return show(reply, { wrong: 'nothing' });
      if (upload === 'too-long') return show(reply, { wrong: 'too-long' });
      const { text = '' } = fieldsOf(request.body);
      const entries = await listIntakes(records.db, request.signedIn);
      if (entries.length >= MOST) return show(reply, { wrong: 'too-many', text });
      const read = await readIntake(upload);
      if ('refused' in read) {
        const { field, name } = upload;
        const why = request.t(read.refused.vi, read.refused.en);
        return show(reply, { refused: { field, name, why }, text });
      }
      const { intake } = read;
      await addIntake(records.db, { ...intake, owner: request.signedIn, createdAt: now() });
      return reply.redirect(newPlan(intake.id), 303);
    },
  );
}
