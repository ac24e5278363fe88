/**
 * The façade spoken over a running server's local API. Everything travels in the body: addresses and
 * error texts carry no personal data.
 */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { API_PREFIX } from './prefix.ts';
import type { Engine } from '../engine.ts';
import { readError, type SentError } from './error-body.ts';

export interface RemoteOptions {
  /** Address of the server, e.g. `http://127.0.0.1:8420`. */
  url: string;
  token: string;
  /** How long one call may take, in milliseconds. */
  timeoutMs?: number;
}

interface Answer {
  result?: unknown;
  error?: SentError;
}

const START_HINT = both(
  'Khởi động máy chủ: `lien-nganh server` hoặc `npm start`',
  'Start the server: `lien-nganh server` or `npm start`',
);

function unreachable(message: Bilingual): UserError {
  return new UserError('unreachable', message, [{ path: null, line: null, message, remedy: START_HINT }]);
}

function notOurServer({ status }: Response): UserError {
  return unreachable(
    both(
      `Trả lời không phải của máy chủ Liên Ngành (HTTP ${status})`,
      `This answer is not from a Liên Ngành server (HTTP ${status})`,
    ),
  );
}

async function post(options: RemoteOptions, method: string, input: unknown): Promise<Response> {
  try {
    return await fetch(new URL(`${API_PREFIX}/${method}`, options.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${options.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ input: input ?? {} }),
      signal: AbortSignal.timeout(options.timeoutMs ?? 120_000),
      redirect: 'error',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw unreachable(
        both(
          'Máy chủ không trả lời kịp; việc đã gửi có thể vẫn được ghi, xin chạy lại',
          'The server did not answer in time; what was sent may still be recorded, please run it again',
        ),
      );
    }
    throw unreachable(
      both(`Không kết nối được máy chủ ở ${options.url}`, `Cannot reach the server at ${options.url}`),
    );
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch {
    throw notOurServer(response);
  }
}

async function call(options: RemoteOptions, method: string, input: unknown): Promise<unknown> {
  const response = await post(options, method, input);
  const answer = await readAnswer(response);
  if (response.status === 401) {
    throw unreachable(
      both('Máy chủ đang chạy là của thư mục dữ liệu khác', 'The running server belongs to another home'),
    );
  }
  if (response.ok && 'result' in answer) return answer.result;
  if (answer.error) throw readError(answer.error);
  throw notOurServer(response);
}

/**
 * An engine that lives in another process.
 * @param options address and token, as `server.json` holds them
 * @returns the façade; each method rejects with the server's own UserError, or `unreachable`
 */
export function createRemoteEngine(options: RemoteOptions): Engine {
  return new Proxy({} as Engine, {
    // What awaits an engine asks whether it is a promise.
    get: (_engine, method) =>
      typeof method === 'symbol' || method === 'then'
        ? undefined
        : (input?: unknown) => call(options, method, input),
  });
}
