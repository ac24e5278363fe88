/** Units reorganised in all running plans by an administrator: what becomes of them first, then the act. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readReorganisation } from '../../../client/documents/read-reorganisation.ts';
import { both } from '../../../domain/bilingual.ts';
import { dayOf } from '../../../domain/clock.ts';
import { listUnits } from '../../../records/directory/directory.ts';
import { listPlansAsOf } from '../../../records/plans/plan-versions.ts';
import { etagOf } from '../../layout/etag.ts';
import { fieldsOf, type FormProblem } from '../../layout/form.ts';
import type { MistakeRow } from '../../layout/mistakes.ts';
import { ADMIN_REORGANISE, ADMIN_REORGANISE_SAMPLE } from '../../layout/paths.ts';
import { problemsFrom } from '../../layout/problems-from.ts';
import { mistakesOf, mistakesSummary, readSentText } from '../../layout/sent-text.ts';
import type { WebServices } from '../../services.ts';
import { reorganisePage } from './form-page.ts';
import { reorganisedPage, reorganisePreviewPage } from './preview-page.ts';
import { writeSample } from './write-sample.ts';

const config = { access: 'administrator' } as const;
const NAME = 'sap-xep.yaml';
/** What reorganises a whole province has 100 kB, in letters of base64. */
const EXPECTED = {
  ...{ name: NAME, largest: 500_000 },
  tooLarge: both('Tệp quá lớn so với một tệp sắp xếp.', 'Too large for a reorganisation.'),
};

export function registerReorganise(pages: FastifyInstance, { records, engine, now }: WebServices): void {
  const { db } = records;

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: { text: string; name: string },
    problems: FormProblem[] = [],
    mistakes: MistakeRow[] = [],
  ): FastifyReply | Promise<FastifyReply> {
    return reply.page(reorganisePage({ typed, problems, mistakes }, request.t));
  }

  pages.get(ADMIN_REORGANISE, { config }, async (request, reply) =>
    show(request, reply, { text: '', name: '' }),
  );

  pages.get(ADMIN_REORGANISE_SAMPLE, { config }, async (request, reply) =>
    reply.file(NAME, writeSample(await listUnits(db), dayOf(now()), request.t)),
  );

  async function showOrApply(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: { text: string; name: string },
  ): Promise<FastifyReply> {
    const { t } = request;
    const { step, mark: seen } = fieldsOf(request.body);
    const wanted = { text: typed.text, file: typed.name, as: request.signedIn };
    const result = await engine.reorganiseUnits({ ...wanted, save: false });
    const mark = etagOf(result);
    const plans = (await listPlansAsOf(db, now())).map(({ plan }) => plan);
    if (step === 'save' && seen === mark) {
      const applied = await engine.reorganiseUnits({ ...wanted, save: true });
      return reply.page(reorganisedPage({ result: applied, plans }, t));
    }
    const { basis } = readReorganisation(typed.text, typed.name);
    const known = await listUnits(db);
    const names = new Map([
      ...plans.flatMap(({ units }) =>
        units.map(({ id, name, nameEn }) => [id, t(name, nameEn ?? name)] as const),
      ),
      ...known.map(({ id, name, nameEn }) => [id, t(name, nameEn ?? name)] as const),
      ...result.units.map(({ id, name }) => [id, name] as const),
    ]);
    const isDue = result.effective <= dayOf(now());
    return reply.page(
      reorganisePreviewPage(
        { result, basis, plans, names, typed, mark, isDue, isAnother: step === 'save' },
        t,
      ),
    );
  }

  pages.post(ADMIN_REORGANISE, { config: { ...config, upload: true } }, async (request, reply) => {
    const { t } = request;
    const { typed, problem } = await readSentText(request.body, EXPECTED, t);
    if (fieldsOf(request.body).step === 'edit') return show(request, reply, typed);
    if (problem !== null) return show(request, reply, typed, [{ field: 'file', text: problem }]);
    const mistakes = await mistakesOf(() => readReorganisation(typed.text, typed.name), t);
    if (mistakes.length > 0) {
      const problems = [{ field: 'text', text: mistakesSummary(mistakes, t) }];
      return show(request, reply, typed, problems, mistakes);
    }
    try {
      return await showOrApply(request, reply, typed);
    } catch (error) {
      return show(request, reply, typed, problemsFrom(error, ['text'], t));
    }
  });
}
