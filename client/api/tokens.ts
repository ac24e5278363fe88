/** The façade's methods for bearer tokens of other systems. What opens is told once, and kept nowhere. */
import { randomBytes } from 'node:crypto';
import { both } from '../../domain/bilingual.ts';
import { DAY_MS, toInstant, toMs } from '../../domain/clock.ts';
import { causedId } from '../../domain/notice-ids.ts';
import type { Instant } from '../../domain/plan.ts';
import { invalid } from '../../domain/user-error.ts';
import {
  addApiToken,
  listApiTokens,
  revokeApiToken,
  type KnownToken,
} from '../../records/directory/api-tokens.ts';
import { SYSTEM_WIDE } from '../../records/directory/roles.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import type { Engine } from '../engine.ts';
import type { TokenEntry } from '../shapes/systems.ts';
import type { EngineContext } from '../engine/context.ts';
import { requireAddress } from '../submit/require-address.ts';

/** What scanners for secrets that were left lying about know it by. */
const PREFIX = 'lng_';

export type TokenContext = Pick<EngineContext, 'records' | 'now'>;

/** The methods on an opened record. */
export function tokenMethods({
  records: { db },
  now,
}: TokenContext): Pick<Engine, 'createToken' | 'listTokens' | 'revokeToken'> {
  /** A line of the log: which token, what it may; never what opens. */
  const audit = (what: 'token-created' | 'token-revoked', id: string, at: Instant, scopes: string[] = []) =>
    writeAudit(db, [
      {
        ...{ id: causedId(id, what), plan: SYSTEM_WIDE, at, kind: 'act', unit: null, obligation: null },
        ...{ who: 'administrator', what, why: null, detail: { token: id, scopes } },
      },
    ]);

  return {
    async createToken({ name, scopes, actsAs, days }) {
      const bound = actsAs === undefined ? null : requireAddress(actsAs, 'as');
      if (bound !== null && scopes.includes('admin')) throw boundAdministrator();
      const at = now();
      const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
      const known = {
        ...{ id: `ma-${randomBytes(5).toString('hex')}`, name, scopes: [...new Set(scopes)], actsAs: bound },
        ...{ createdAt: at, expiresAt: toInstant(toMs(at) + days * DAY_MS) },
      };
      await addApiToken(db, token, known);
      await audit('token-created', known.id, at, known.scopes);
      return { ...entryOf({ ...known, lastUsedAt: null, revokedAt: null }, at), token };
    },

    async listTokens() {
      const tokens = await listApiTokens(db);
      return { tokens: tokens.map((one) => entryOf(one, now())) };
    },

    async revokeToken({ token: id }) {
      const revokedAt = await revokeApiToken(db, id, now());
      if (revokedAt === undefined) {
        throw invalid(
          'token',
          both(`Không có mã truy cập ${id}.`, `There is no token ${id}.`),
          both('Lấy tên mã từ danh sách.', 'Take its id from the list.'),
          { command: both('lien-nganh token list', 'lien-nganh token list') },
        );
      }
      await audit('token-revoked', id, revokedAt);
      return { id, revokedAt };
    },
  };
}

function entryOf({ actsAs, ...known }: KnownToken, at: Instant): TokenEntry {
  const isOver = toMs(known.expiresAt) <= toMs(at);
  const state = known.revokedAt !== null ? 'revoked' : isOver ? 'expired' : 'valid';
  return { ...known, as: actsAs, state };
}

function boundAdministrator() {
  return invalid(
    'scopes',
    both(
      'Quyền admin không gắn với một cán bộ: nó đổi được cả danh bạ và mã truy cập.',
      'The scope admin is not bound to one official: it changes the directory and tokens.',
    ),
    both(
      'Bỏ quyền admin, hoặc không gắn mã với cán bộ nào.',
      'Leave the scope admin out, or do not bind the token to an official.',
    ),
  );
}
