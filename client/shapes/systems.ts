/** Other systems: what lets them in, and what is told to them. */
/** A bearer token as it is shown; what opens is not among it. */
export interface TokenEntry {
  id: string;
  name: string;
  scopes: string[];
  /** The one official in whose name it may act; null for anybody. */
  as: string | null;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  state: 'valid' | 'expired' | 'revoked';
}

/** An address that is told of what happens, and how far that has come. */
export interface WebhookEntry {
  id: string;
  url: string;
  events: string[];
  createdAt: string;
  /** Messages on their way, taken, and given up after 72 hours. */
  waiting: number;
  delivered: number;
  givenUp: number;
  lastDeliveredAt: string | null;
  /** Of what is waiting or was given up; null where all is well. */
  lastError: string | null;
  /** False for one that came in a file, until it gets a new secret; what it is to be told waits. */
  hasSecret: boolean;
}
