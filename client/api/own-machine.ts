/** Whether a request comes from this machine, and asks it by its own name. */
import type { FastifyRequest } from 'fastify';

/** The names of this machine itself, with which it is asked by a browser or a command on it. */
export const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
export const hostOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string =>
  headers.host?.toLowerCase() ?? '';
export const withoutPort = (host: string): string => host.replace(/:\d+$/, '');

/** Whether a request names this machine itself, on whatever port: no page elsewhere can have that name. */
export function namesThisMachine(request: Pick<FastifyRequest, 'headers'>): boolean {
  return OWN_NAMES.includes(withoutPort(hostOf(request)));
}

const MARKS = /^(x-forwarded(-.*)?|forwarded|x-real-ip|via)$/;

/**
 * Whether a proxy passed a request on: then whoever asks need not be on this machine, however close the connection
 * comes from (RFC 7239 and the headers older than it).
 */
export function isForwarded({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return Object.keys(headers).some((name) => MARKS.test(name));
}
