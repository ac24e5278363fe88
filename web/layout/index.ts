/** The layout of all pages, in the order in which a request meets it. */
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { WebServices } from '../services.ts';
import { useAccess } from './access.ts';
import type { Assets } from './assets.ts';
import { createCookieJar } from './cookies.ts';
import { useCsrf } from './csrf.ts';
import { useErrors } from './errors.ts';
import { useHeaders } from './headers.ts';
import { useLanguage } from './language.ts';
import { useLimits } from './limits.ts';
import { usePages } from './page.ts';
import { useSession, useSliding } from './session.ts';
import { FORM_LIMIT, useUploads } from './uploads.ts';

/** Sets the layout up on a scope of the server; routes come after. */
export async function useLayout(app: FastifyInstance, services: WebServices, assets: Assets): Promise<void> {
  const isSecure = services.publicUrl.startsWith('https:');
  const cookies = createCookieJar(isSecure);
  await useHeaders(app, isSecure);
  await app.register(fastifyCookie);
  useLanguage(app, cookies);
  await useLimits(app, services.records.db);
  useSession(app, services, cookies);
  useAccess(app, services);
  await app.register(fastifyFormbody, { bodyLimit: FORM_LIMIT });
  await useUploads(app);
  useCsrf(app, cookies);
  useSliding(app, services, cookies);
  await usePages(app, services, assets, cookies);
  useErrors(app, services.log);
}
