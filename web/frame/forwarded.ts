import type { FastifyRequest } from 'fastify';

const MARKS = /^(x-forwarded(-.*)?|forwarded|x-real-ip|via)$/;

/**
 * Whether a proxy passed a request on: then whoever asks need not be on this machine, however close the connection
 * comes from (RFC 7239 and the headers older than it).
 */
export function isForwarded({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return Object.keys(headers).some((name) => MARKS.test(name));
}
