/**
 * Under which names this server may be asked. A page elsewhere can let its own name lead to 127.0.0.1 (DNS rebinding)
 * and would then read here what only this machine may read; its name gives it away, in the Host header.
 */
import { errorBody } from '../../client/api/error-body.ts';
import { UserError } from '../../domain/user-error.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { API_PREFIX } from '../../client/api/prefix.ts';
import { hostOf, namesThisMachine, OWN_NAMES, withoutPort } from '../../client/api/own-machine.ts';

/** As many strange names as are logged; more are not worth its space. */
const LOGGED = 20;

const WORDS = {
  vi: 'Địa chỉ này không phải địa chỉ của hệ thống. Không có gì bị thay đổi. Mở lại liên kết trong thư, hoặc hỏi người quản trị hệ thống.',
  en: 'This is not the address of this system. Nothing was changed. Open the link in your mail again, or ask the system administrator.',
};

/** Whether it names the port it came in on, too. */
function isOwnHost(request: FastifyRequest): boolean {
  const port = request.socket.localPort;
  const host = hostOf(request);
  return (
    namesThisMachine(request) && (host.endsWith(`:${port}`) || (port === 80 && OWN_NAMES.includes(host)))
  );
}

/** The host of an address as the Host header has it, with and without the port that goes without saying. */
function hostsOf(publicUrl: string): string[] {
  const { host, port, hostname, protocol } = new URL(publicUrl);
  return port === '' ? [host, `${hostname}:${protocol === 'https:' ? 443 : 80}`] : [host];
}

/** How often the header stands in a request: Node keeps the first of several, a proxy may have read another. */
const countHosts = ({ raw }: FastifyRequest): number =>
  raw.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;

/**
 * Refuses whatever asks under another name than the machine's own, the public address's, or a further one: 421 (RFC
 * 9110, 15.5.20), or 400 where the name is missing or stands twice. Register it before any route, on the whole server.
 * @param publicUrl where people reach the pages
 * @param further names under which the server is asked besides, each with its port or, without one, on any
 * @param log gets each strange name once, for whoever has set up a proxy or a probe
 */
export function useHosts(
  app: FastifyInstance,
  { publicUrl, hosts: further = [], log }: { publicUrl: string; hosts?: string[]; log(line: string): void },
): void {
  const known = new Set([...hostsOf(publicUrl), ...further]);
  const logged = new Set<string>();
  const isKnown = (host: string): boolean => known.has(host) || further.includes(withoutPort(host));
  app.addHook('onRequest', async (request, reply) => {
    const count = countHosts(request);
    const host = hostOf(request);
    if (count === 1 && (isOwnHost(request) || isKnown(host))) return;
    if (!logged.has(host) && logged.size < LOGGED) {
      logged.add(host);
      log(`refused a request for the host ${JSON.stringify(host.slice(0, 100))}: not this server's`);
    }
    const status = count === 1 ? 421 : 400;
    const answer = reply
      .code(status)
      .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    if (request.url.startsWith(API_PREFIX)) {
      const error = new UserError('refused', WORDS);
      return answer.send(errorBody(error, request.headers['accept-language']));
    }
    return answer.type('text/plain; charset=utf-8').send(`${WORDS.vi}\n\n${WORDS.en}\n`);
  });
}
