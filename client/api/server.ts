/**
 * The façade's methods over HTTP: for the command line of the same machine, and for other systems by their tokens.
 * Bodies carry everything; addresses carry nothing but the method's name.
 */
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import type { ErrorCode } from '../../domain/user-error.ts';
import type { Database } from '../../records/database/schema.ts';
import type { Engine } from '../engine.ts';
import {
  AccessError,
  findCaller,
  requireOwnName,
  requireScope,
  type ApiAccess,
  type Caller,
} from './caller.ts';
import { errorBody } from './error-body.ts';
import { ENGINE_METHODS } from './methods.ts';
import { describeApi } from './openapi.ts';
import { API_DESCRIPTION, API_PREFIX } from './prefix.ts';
import type { Scope } from './scope-names.ts';
import { SCOPE_OF } from './scopes.ts';
import { sharedLimits } from './shared-limits.ts';

const STATUS: Record<ErrorCode, number> = { invalid: 400, refused: 409, unreachable: 503, failed: 500 };
/** Long enough for the longest plan, the fullest report, and a file of 20 MB in base64. */
const BODY_LIMIT = 32 * 1024 * 1024;
/** How often one token may ask in a minute, of whatever process. */
export const PER_TOKEN = 600;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of the API's routes: what a caller's token must have. */
    scope?: Scope;
  }
  interface FastifyRequest {
    /** Set on the API's routes. */
    caller: Caller;
  }
}

/** What the API works with. */
export interface ApiServices extends ApiAccess {
  engine: Engine;
  /** Where the calls of each token are counted. */
  db: Kysely<Database>;
  /** Told of failures that are ours, with what only a developer needs. */
  log(line: string): void;
  /** Of this program, for the description. */
  version: string;
}

function send(reply: FastifyReply, status: number, error: UserError): FastifyReply {
  return reply.code(status).send(errorBody(error, reply.request.headers['accept-language']));
}

function refuse(reply: FastifyReply, status: number, code: ErrorCode, words: Bilingual): FastifyReply {
  return send(reply, status, new UserError(code, words));
}

function sendError(
  error: FastifyError | UserError,
  request: FastifyRequest,
  reply: FastifyReply,
  log: (line: string) => void,
): FastifyReply {
  const logged = (cause: unknown): void => log(`${request.routeOptions.url ?? '?'}: ${String(cause)}`);
  if (error instanceof AccessError) {
    return send(reply.header('www-authenticate', error.challenge), error.statusCode, error);
  }
  if (error instanceof UserError) {
    if (error.cause) logged(error.cause);
    return send(reply, STATUS[error.code], error);
  }
  if (error.statusCode === 429) return refuse(reply, 429, 'refused', TOO_OFTEN);
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return refuse(
      reply,
      error.statusCode,
      'invalid',
      both(`Yêu cầu không hợp lệ: ${error.message}`, `Bad request: ${error.message}`),
    );
  }
  logged(error.stack ?? error);
  const words = both('Máy chủ gặp lỗi, chi tiết ở nhật ký máy chủ', 'The server failed; see its log');
  return refuse(reply, 500, 'failed', words);
}

function inputOf(request: FastifyRequest): object {
  const body = request.body as { input?: unknown } | null | undefined;
  const input = body?.input ?? {};
  if (typeof input !== 'object' || Array.isArray(input)) {
    throw new UserError(
      'invalid',
      both('Thân yêu cầu phải là {"input": {…}}', 'The body must be {"input": {…}}'),
    );
  }
  return input;
}

/** Adds `POST /api/v1/<method>` for every method of the engine, and what describes them. */
export function registerApi(app: FastifyInstance, services: ApiServices): void {
  const { engine, db, log, version } = services;
  // It holds nothing that is not in the source: whoever writes a client needs no token to read it.
  app.get(API_DESCRIPTION, async () => describeApi(version));
  void app.register(
    async (api) => {
      api.decorateRequest('caller');
      api.addHook('onRequest', async (request, reply) => {
        void reply.header('cache-control', 'no-store');
        request.caller = await findCaller(services, request);
        const { scope } = request.routeOptions.config;
        if (scope) requireScope(request.caller, scope);
      });
      await api.register(fastifyRateLimit, {
        ...{ max: PER_TOKEN, timeWindow: '1 minute', hook: 'preParsing', skipOnError: true },
        keyGenerator: ({ caller }) => caller.token ?? '',
        allowList: ({ caller }) => caller.token === null,
        store: sharedLimits(db, 'token'),
      });
      api.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply, log));
      for (const method of ENGINE_METHODS) {
        const config = { scope: SCOPE_OF[method] };
        api.post(`/${method}`, { bodyLimit: BODY_LIMIT, config }, async (request) => {
          const call = engine[method] as (input: unknown) => Promise<unknown>;
          const input = inputOf(request);
          requireOwnName(request.caller, input);
          return { result: await call.call(engine, input) };
        });
      }
      // What stands above, for programs: it names every method and what it takes.
      api.get('/openapi.json', async () => describeApi(version));
      api.setNotFoundHandler((_request, reply) => {
        void refuse(reply, 404, 'invalid', both('Không có lệnh này', 'No such call'));
      });
    },
    { prefix: API_PREFIX },
  );
}

const TOO_OFTEN = both(
  `Mã truy cập này đã gọi quá ${PER_TOKEN} lần trong một phút; xin chờ rồi gọi lại`,
  `This token has asked more than ${PER_TOKEN} times within a minute; wait, then ask again`,
);
