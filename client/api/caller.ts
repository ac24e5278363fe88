/** Who asks the API: the command line of this machine, or another system by its token; and what it may. */
import type { FastifyRequest } from 'fastify';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import { UserError } from '../../domain/user-error.ts';
import type { KnownToken } from '../../records/directory/api-tokens.ts';
import { bearerToken, isSameToken } from './bearer-token.ts';
import { isForwarded, namesThisMachine } from './own-machine.ts';
import { SCOPES, type Scope } from './scope-names.ts';

/** Whom the API admits. */
export interface ApiAccess {
  /** Of `server.json`, for the command line of this machine; null where none is. */
  localToken: string | null;
  /** The token of another system, its use noted; undefined for one that does not open. */
  findToken(token: string): Promise<KnownToken | undefined>;
}

export interface Caller {
  /** Null for the command line of this machine. */
  token: string | null;
  scopes: readonly string[];
  /** The one official in whose name it may act; null for anybody. */
  actsAs: string | null;
}

/** A refusal with its HTTP status, and what stands in `WWW-Authenticate` (RFC 6750, section 3). */
export class AccessError extends UserError {
  readonly statusCode: 401 | 403;
  readonly challenge: string;

  constructor(statusCode: 401 | 403, challenge: string, words: Bilingual) {
    super('refused', words);
    this.statusCode = statusCode;
    this.challenge = challenge;
  }
}

function isLoopback(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? '';
  const local = address === '::1' || /^(::ffff:)?127\./.test(address);
  // A proxy on this machine would carry strangers in through the loopback address.
  return local && namesThisMachine(request) && !isForwarded(request);
}

/**
 * Finds out who asks.
 * @throws AccessError 401 for a token that does not open, 403 for this machine's own from elsewhere
 */
export async function findCaller(
  { localToken, findToken }: ApiAccess,
  request: FastifyRequest,
): Promise<Caller> {
  const token = bearerToken(request.headers);
  if (localToken !== null && isSameToken(token, localToken)) {
    if (isLoopback(request)) return { token: null, scopes: SCOPES, actsAs: null };
    throw new AccessError(403, 'Bearer', both('Chỉ nhận lệnh từ chính máy này', 'Only from this machine'));
  }
  const found = token === '' ? undefined : await findToken(token);
  if (found) return { token: found.id, scopes: found.scopes, actsAs: found.actsAs };
  const challenge = token === '' ? 'Bearer' : 'Bearer error="invalid_token"';
  throw new AccessError(401, challenge, both('Thiếu hoặc sai mã truy cập', 'Missing or wrong token'));
}

/** @throws AccessError 403 where the caller's token lacks the scope */
export function requireScope({ scopes }: Caller, scope: Scope): void {
  if (scopes.includes(scope)) return;
  throw new AccessError(
    403,
    `Bearer error="insufficient_scope", scope="${scope}"`,
    both(`Mã truy cập này không có quyền ${scope}`, `This token lacks the scope ${scope}`),
  );
}

/** In whose names an input speaks. */
function namesIn(input: object): unknown[] {
  const { as, within } = input as { as?: unknown; within?: { as?: unknown } | null };
  return [as, within?.as].filter((one) => one !== undefined);
}

/** @throws AccessError 403 where the caller may act in one official's name, and this is another */
export function requireOwnName({ actsAs }: Caller, input: object): void {
  if (actsAs === null) return;
  const isOther = namesIn(input).some((as) => typeof as !== 'string' || spellAddress(as) !== actsAs);
  if (!isOther) return;
  throw new AccessError(
    403,
    'Bearer error="insufficient_scope"',
    both(
      'Mã truy cập này chỉ dùng được với tên của một cán bộ khác',
      'This token may act only in the name of another official',
    ),
  );
}
