/**
 * How the server parts from whoever is connected when it stops. Node closes only the connections that are idle at that
 * instant, and waits for the others: for a browser that has connected and not yet asked, for the rest of a form that
 * was refused before it was read, and then for as long as a connection is kept alive.
 */
import type { FastifyInstance } from 'fastify';

/** How often it looks whose answer is through, in milliseconds. */
const LOOK_AGAIN_MS = 20;
/** How long whoever is being answered has, in milliseconds: less than the whole program has to tidy up. */
const PATIENCE_MS = 8_000;

/** Register it on the whole server. */
export function useClosing(app: FastifyInstance, patienceMs = PATIENCE_MS): void {
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    const idle = setInterval(() => app.server.closeIdleConnections(), LOOK_AGAIN_MS);
    const last = setTimeout(() => app.server.closeAllConnections(), patienceMs);
    app.server.once('close', () => {
      clearInterval(idle);
      clearTimeout(last);
    });
  });
}
