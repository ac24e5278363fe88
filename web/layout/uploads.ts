/**
 * Files: accepted only by routes whose config has `upload`, one at a time, and from nobody whom
 * the route refuses; all of it decided before a body is read.
 */
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FILE_LIMIT_MB } from '../../client/documents/check-file.ts';
import { httpError } from './http-error.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its form is sent as `multipart/form-data`, with one file. */
    upload?: true;
  }
}

const MB = 1024 * 1024;
/** A file somewhat too large is answered beside its field; of anything larger than this nothing is received. */
const BODY_LIMIT = 3 * FILE_LIMIT_MB * MB;
/** Largest form without a file, and longest text in one with a file. */
export const FORM_LIMIT = MB;

/** @throws HttpError 411, 413 or 415 for a body that will not be read */
function requireWelcome({ headers, routeOptions }: FastifyRequest): void {
  if (!/^multipart\//i.test(headers['content-type'] ?? '')) return;
  if (!routeOptions.config.upload) throw httpError('no-file-here');
  const length = headers['content-length'];
  if (length === undefined) throw httpError('no-length');
  if (Number(length) > BODY_LIMIT) throw httpError('too-large');
}

/** Register it after access is decided. */
export async function useUploads(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', async (request) => requireWelcome(request));
  await app.register(fastifyMultipart, {
    attachFieldsToBody: true,
    // A longer file arrives one byte too long: the façade refuses it by name, and the form is kept.
    throwFileSizeLimit: false,
    // Five fields for each of sixty targets, and the texts.
    limits: { fileSize: FILE_LIMIT_MB * MB + 1, files: 1, fields: 1000, parts: 1001, fieldSize: FORM_LIMIT },
  });
}
