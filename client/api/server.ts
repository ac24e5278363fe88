/**
 * The local API of a running server: the façade's methods over HTTP, for the command line of the same
 * machine only. Bodies carry everything; addresses carry nothing but the method's name.
 */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UserError } from '../../domain/user-error.ts';
import type { ErrorCode } from '../../domain/user-error.ts';
import { hasBearerToken } from './bearer-token.ts';
import { ENGINE_METHODS } from './methods.ts';
import { API_PREFIX } from './prefix.ts';
import { describeApi } from './openapi.ts';
import type { Engine } from '../engine.ts';
import { errorBody } from './error-body.ts';
import { isForwarded, namesThisMachine } from './own-machine.ts';

const STATUS: Record<ErrorCode, number> = { invalid: 400, refused: 409, unreachable: 503, failed: 500 };
/** Long enough for the longest plan, the fullest report, and a file of 20 MB in base64. */
const BODY_LIMIT = 32 * 1024 * 1024;

function isLoopback(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? '';
  const local = address === '::1' || /^(::ffff:)?127\./.test(address);
  // A proxy on this machine would carry strangers in through the loopback address.
  return local && namesThisMachine(request) && !isForwarded(request);
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
  if (error instanceof UserError) {
    if (error.cause) logged(error.cause);
    return send(reply, STATUS[error.code], error);
  }
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

function inputOf(request: FastifyRequest): unknown {
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

/**
 * Adds `POST /api/v1/<method>` for every method of the engine.
 * @param app the server's Fastify instance
 * @param engine the façade that answers
 * @param token shared secret from `server.json`; every call must carry it as a Bearer token
 * @param version of this program, for the description
 * @param log told of failures that are ours, with what only a developer needs
 */
export function registerApi(
  app: FastifyInstance,
  engine: Engine,
  token: string,
  log: (line: string) => void,
  version: string,
): void {
  void app.register(
    (api, _options, done) => {
      api.addHook('onRequest', async (request, reply) => {
        if (!isLoopback(request)) {
          return refuse(
            reply,
            403,
            'refused',
            both('Chỉ nhận lệnh từ chính máy này', 'Only from this machine'),
          );
        }
        if (!hasBearerToken(request.headers, token)) {
          return refuse(reply, 401, 'refused', both('Thiếu hoặc sai mã truy cập', 'Missing or wrong token'));
        }
      });
      api.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply, log));
      for (const method of ENGINE_METHODS) {
        api.post(`/${method}`, { bodyLimit: BODY_LIMIT }, async (request) => {
          const call = engine[method] as (input: unknown) => Promise<unknown>;
          return { result: await call.call(engine, inputOf(request)) };
        });
      }
      // What stands above, for programs: it names every method and what it takes.
      api.get('/openapi.json', async () => describeApi(version));
      api.setNotFoundHandler((_request, reply) => {
        void refuse(reply, 404, 'invalid', both('Không có lệnh này', 'No such call'));
      });
      done();
    },
    { prefix: API_PREFIX },
  );
}
