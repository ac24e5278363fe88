/** For focal points whose mail is lost. The answer is the same whether or not the address is in the directory. */
import type { FastifyInstance } from 'fastify';
import { fieldsOf } from '../frame/form.ts';
import { FEW_PER_MINUTE } from '../frame/limits.ts';
import { sayIn } from '../frame/say.ts';
import type { WebServices } from '../services.ts';
import { sendNewLinks } from './send-links.ts';
import { askForLink, linkSent } from './view-model.ts';

export function registerNewLink(pages: FastifyInstance, services: WebServices): void {
  pages.get('/lien-ket-moi', { config: { access: 'open' } }, (request, reply) =>
    reply.page('new-link/ask.njk', askForLink({}, [], sayIn(request.lang))),
  );

  pages.post('/lien-ket-moi', { config: { access: 'open', ...FEW_PER_MINUTE } }, async (request, reply) => {
    const say = sayIn(request.lang);
    const typed = fieldsOf(request.body);
    const { email = '' } = typed;
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
      const text = say(
        'Ghi địa chỉ thư, ví dụ ten@tinh.gov.vn.',
        'Give an e-mail address, e.g. name@province.gov.vn.',
      );
      return reply.page('new-link/ask.njk', askForLink(typed, [{ field: 'email', text }], say));
    }
    void sendNewLinks(services, email).catch((error: unknown) =>
      services.log(`new link not sent: ${String(error)}`),
    );
    return reply.page('new-link/sent.njk', linkSent(say));
  });
}
