/** Who is looking: the session behind the cookie, with what it opens. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toInstant, toMs } from '../../domain/clock.ts';
import {
  addGrant,
  endSession,
  extendGrant,
  findGrants,
  renameSession,
  type Grant,
} from '../../records/directory/web-sessions.ts';
import type { WebServices } from '../services.ts';
import { FORM_COOKIE, type CookieJar } from './cookies.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined for strangers and where the session is over. */
    session: WebSession | undefined;
    /** The id in the cookie, whether or not it opens anything. */
    sessionId: string | undefined;
  }
  interface FastifyReply {
    /**
     * Adds to what this browser may see, for twelve hours after the last form sent. The session gets a new id with
     * each thing it opens, and the old one opens nothing from then on: whoever knew it, or planted it, is left outside
     * (session fixation).
     */
    openSession(grant: Pick<Grant, 'kind' | 'email' | 'plan' | 'unit' | 'link'>): Promise<void>;
    /** Ends the session with all it opened, and the forms drawn meanwhile. */
    closeSession(): Promise<void>;
  }
}

export interface WebSession {
  id: string;
  grants: Grant[];
}

const COOKIE = 'ln_session';
/** A working day with its overtime, counted from the last form that was sent. */
export const SESSION_MS = 12 * 3_600_000;
/** However busy somebody is: then the link is opened again. */
const LONGEST_MS = 24 * 3_600_000;
/** What a session may be behind before it is written anew. */
const STEP_MS = 10 * 60_000;

/** Whether what is opened was opened before by another person: forms drawn for them are not to be submitted in this name. */
function isSomebodyElses(
  session: WebSession | undefined,
  { kind, plan, unit, email }: Pick<Grant, 'kind' | 'plan' | 'unit' | 'email'>,
): boolean {
  const earlier = session?.grants.find((one) => one.kind === kind && one.plan === plan && one.unit === unit);
  return earlier !== undefined && earlier.email !== email;
}

/** Loads the session of each request, and lets routes open and close one. */
export function useSession(app: FastifyInstance, { records, now }: WebServices, cookies: CookieJar): void {
  app.decorateRequest('session', undefined);
  app.decorateRequest('sessionId', undefined);
  app.addHook('onRequest', async (request) => {
    const id = cookies.read(request, COOKIE);
    if (!id) return;
    request.sessionId = id;
    const grants = await findGrants(records.db, id, now());
    if (grants.length > 0) request.session = { id, grants };
  });
  app.decorateReply('openSession', async function (this: FastifyReply, grant) {
    const at = now();
    if (isSomebodyElses(this.request.session, grant)) cookies.clear(this, FORM_COOKIE);
    const id = randomBytes(32).toString('base64url');
    if (this.request.session) await renameSession(records.db, this.request.session.id, id);
    await addGrant(records.db, id, {
      ...grant,
      createdAt: at,
      expiresAt: toInstant(toMs(at) + SESSION_MS),
    });
    cookies.write(this, COOKIE, id, SESSION_MS / 1000);
  });
  app.decorateReply('closeSession', async function (this: FastifyReply) {
    const { session } = this.request;
    if (session) await endSession(records.db, session.id);
    cookies.clear(this, COOKIE);
    cookies.clear(this, FORM_COOKIE);
  });
}

/**
 * Each form sent keeps its session alive for longer; reading changes nothing. Register it after the form's token is
 * checked.
 */
export function useSliding(app: FastifyInstance, { records, now }: WebServices, cookies: CookieJar): void {
  app.addHook('preHandler', async (request, reply) => {
    const { session } = request;
    if (request.method !== 'POST' || !session) return;
    const at = toMs(now());
    const until = (grant: Grant): number => Math.min(at + SESSION_MS, toMs(grant.createdAt) + LONGEST_MS);
    const behind = session.grants.filter((grant) => until(grant) - toMs(grant.expiresAt) >= STEP_MS);
    if (behind.length === 0) return;
    for (const grant of behind) await extendGrant(records.db, session.id, grant, toInstant(until(grant)));
    cookies.write(reply, COOKIE, session.id, Math.ceil((Math.max(...behind.map(until)) - at) / 1000));
  });
}

/** The address somebody signed in with, or undefined. */
export function signedInAs(request: FastifyRequest): string | undefined {
  return request.session?.grants.find(({ kind }) => kind === 'sign-in')?.email;
}
