import type { FastifyRequest } from 'fastify';
import { CALENDAR_ROLES } from '../../domain/permissions.ts';
import type { Records } from '../../records/database/database.ts';
import { rolesOf } from '../../records/directory/directory.ts';
import { httpError } from '../layout/http-error.ts';

/** Whether an address may change the days off, which are the same for every plan. */
export async function mayChange({ db }: Records, email: string): Promise<boolean> {
  const held = await rolesOf(db, email);
  return held.some(({ roles }) => CALENDAR_ROLES.some((role) => roles.includes(role)));
}

/** @throws HttpError 403 for whoever only looks */
export async function requireKeeper(records: Records, request: FastifyRequest): Promise<void> {
  if (!(await mayChange(records, request.signedIn))) throw httpError('not-yours');
}
