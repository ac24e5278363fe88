/** For focal points whose mail is lost. The answer is the same whether or not the address is in the directory. */
import type { FastifyInstance } from 'fastify';
import { fieldsOf } from '../layout/form.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { addressProblems } from '../layout/typed-address.ts';
import type { WebServices } from '../services.ts';
import { sendNewLinks } from './send-links.ts';
import { askForLink, linkSent } from './view-model.ts';

export function registerNewLink(pages: FastifyInstance, services: WebServices): void {
  pages.get('/lien-ket-moi', { config: { access: 'open' } }, (request, reply) =>
    reply.page(askForLink({}, [], request.t)),
  );

  pages.post('/lien-ket-moi', { config: { access: 'open', ...FEW_PER_MINUTE } }, async (request, reply) => {
    const { t } = request;
    const typed = fieldsOf(request.body);
    const { email = '' } = typed;
    // What is wrong with the spelling says nothing of who is in the directory.
    const wrong = addressProblems('email', email, t);
    if (wrong.length > 0) return reply.page(askForLink(typed, wrong, t));
    void sendNewLinks(services, email).catch((error: unknown) =>
      services.log(`new link not sent: ${String(error)}`),
    );
    return reply.page(linkSent(t));
  });
}
