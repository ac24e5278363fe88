import { both } from '../domain/bilingual.ts';

/** Whether a bearer token opens, in words. */
export const TOKEN_STATES = {
  valid: both('còn dùng', 'valid'),
  expired: both('hết hạn', 'expired'),
  revoked: both('đã thu hồi', 'revoked'),
};
