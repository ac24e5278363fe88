/**
 * What the Temporal Web UI and Temporal's command line ask to read encrypted payloads: the remote codec protocol, two
 * POSTs that take payloads and give them back. Answered are administrators who signed in, from the UI's own origin,
 * and programs with the token. See docs/how-to/run-in-production.md.
 */
import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Payload } from '@temporalio/common';
import type { Bilingual } from '../../domain/bilingual.ts';
import { hasBearerToken } from '../../client/api/bearer-token.ts';
import { PayloadKeyError } from '../../client/payloads/key-error.ts';
import { rolesOf } from '../../records/directory/directory.ts';
import { createCookieJar } from '../layout/cookies.ts';
import { useLimits } from '../layout/limits.ts';
import { signedInAs, useSession } from '../layout/session.ts';
import type { WebServices } from '../services.ts';
import type { CodecAccess } from './access.ts';

/** Where it is found, under the address of the pages. */
export const CODEC_PATH = '/codec';
/** A page of a long history. */
const BODY_LIMIT = 16 * 1024 * 1024;
const DIRECTIONS = ['decode', 'encode'] as const;

/** A payload as JSON has it: bytes in base64 (the JSON mapping of protobuf). */
interface JsonPayload {
  metadata?: Record<string, string>;
  data?: string;
}

export async function registerCodec(
  app: FastifyInstance,
  services: WebServices,
  access: CodecAccess,
): Promise<void> {
  await app.register(fastifyCookie);
  await useLimits(app, services.records.db);
  useSession(app, services, createCookieJar(services.publicUrl.startsWith('https:')));
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store').header('vary', 'origin');
    if (access.origin !== null && request.headers.origin === access.origin) allowOrigin(reply, access.origin);
    if (request.method === 'OPTIONS') return reply.code(204).send();
    if (!(await isAdmitted(services, access, request))) return refuse(reply, 403, STRANGER);
  });
  for (const direction of DIRECTIONS) {
    const url = `${CODEC_PATH}/${direction}`;
    app.options(url, (_request, reply) => reply.code(204).send());
    app.post(url, { bodyLimit: BODY_LIMIT }, async ({ body }, reply) => {
      const payloads = payloadsIn(body);
      if (!payloads) return refuse(reply, 400, NO_PAYLOADS);
      try {
        return { payloads: (await access.codec[direction](payloads.map(fromJson))).map(toJson) };
      } catch (error) {
        if (error instanceof PayloadKeyError) return refuse(reply, 422, error.words);
        throw error;
      }
    });
  }
}

function allowOrigin(reply: FastifyReply, origin: string): void {
  void reply.headers({
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-allow-headers': 'authorization, content-type, x-namespace',
    'access-control-max-age': '600',
  });
}

async function isAdmitted(
  { records }: WebServices,
  { token, origin }: CodecAccess,
  request: FastifyRequest,
): Promise<boolean> {
  if (token !== null && hasBearerToken(request.headers, token)) return true;
  const email = signedInAs(request);
  // A page elsewhere must not ask with the cookie of somebody who is signed in here.
  if (email === undefined || origin === null || request.headers.origin !== origin) return false;
  return (await rolesOf(records.db, email)).some(({ roles }) => roles.includes('administrator'));
}

/** Undefined where it is no such list. */
function payloadsIn(body: unknown): JsonPayload[] | undefined {
  const payloads: unknown = (body as { payloads?: unknown } | null)?.payloads;
  return Array.isArray(payloads) && payloads.every(isPayload) ? payloads : undefined;
}

function isPayload(one: unknown): one is JsonPayload {
  if (typeof one !== 'object' || one === null) return false;
  const { metadata = {}, data = '' } = one as { metadata?: unknown; data?: unknown };
  const isText = (value: unknown): boolean => typeof value === 'string';
  return isText(data) && typeof metadata === 'object' && Object.values(metadata ?? {}).every(isText);
}

function fromJson({ metadata = {}, data }: JsonPayload): Payload {
  const entries = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]);
  return {
    metadata: Object.fromEntries(entries) as Payload['metadata'],
    data: Buffer.from(data ?? '', 'base64'),
  };
}

function toJson({ metadata, data }: Payload): JsonPayload {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [
    name,
    Buffer.from(value).toString('base64'),
  ]);
  return {
    metadata: Object.fromEntries(entries) as Record<string, string>,
    data: Buffer.from(data ?? []).toString('base64'),
  };
}

const refuse = (reply: FastifyReply, status: number, { vi, en }: Bilingual): FastifyReply =>
  reply.code(status).send({ message: `${vi} / ${en}` });

const STRANGER: Bilingual = {
  vi: 'Đăng nhập với vai trò quản trị ở trang của hệ thống, bật "Include cross-origin credentials" trong Temporal UI, rồi mở lại.',
  en: 'Sign in to the pages as an administrator, switch on "Include cross-origin credentials" in the Temporal UI, and open it again.',
};
const NO_PAYLOADS: Bilingual = {
  vi: 'Thân yêu cầu phải là {"payloads": […]}.',
  en: 'The body must be {"payloads": […]}.',
};
