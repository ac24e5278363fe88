/**
 * Who may open a page. Every route has it in its `config.access`; one that does not is an error at start. The rest of
 * a page may rely on what is found here: `unitScope` and `planScope`.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { obligationId } from '../../domain/ids.ts';
import type { Plan, PlanUnit, UnitId } from '../../domain/plan.ts';
import { findActor, rolesOf } from '../../records/directory/directory.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { unitOfPlan } from '../../records/plans/unit-of-plan.ts';
import { whyClosed } from '../../records/directory/web-sessions.ts';
import type { WebServices } from '../services.ts';
import { httpError, type Refusal } from './http-error.ts';
import { signedInAs } from './session.ts';
import { findUnitPerson } from './unit-people.ts';

export type Access =
  /** Anybody. */
  | 'open'
  /** Whoever opened a link of the unit named by `:plan` and `:unit`, while they are still its focal point, its head, its mailbox, or a colleague to whom something was handed. */
  | 'unit'
  /** Signed in, whatever the role. */
  | 'signed-in'
  /** Signed in, with this role in the coordinating unit of the plan named by `:plan`. */
  | 'coordinator'
  | 'approver'
  | 'leadership'
  /** Signed in, administrator. */
  | 'administrator';

/** One unit in one plan, and as whom this browser speaks for it. */
export interface UnitScope {
  plan: Plan;
  unit: PlanUnit;
  email: string;
  /** The person's name, where the directory has one. */
  name: string | null;
  /** Ids of the obligations handed to a colleague, who sees nothing else; null for whoever acts for the whole unit. */
  handed: ReadonlySet<string> | null;
}

/** A plan, seen by somebody of its coordinating unit. */
export interface PlanScope {
  plan: Plan;
  email: string;
}

/** One line of the table of routes. */
export interface RouteEntry {
  method: string;
  url: string;
  access: Access;
  /** Whether its form comes with a file. */
  upload: boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the pages, for whoever goes through them all. */
    routeTable: RouteEntry[];
  }
  interface FastifyContextConfig {
    access?: Access;
    /** Of a page of access `unit` without `:period` and `:task`: it shows a colleague only what was handed to them. */
    isNarrowed?: true;
  }
  interface FastifyRequest {
    /** Set where access is `unit`. */
    unitScope: UnitScope;
    /** Set where access is `coordinator`, `approver` or `leadership`. */
    planScope: PlanScope;
    /** Set where access is any but `open` and `unit`: the address somebody signed in with. */
    signedIn: string;
  }
}

interface Named {
  plan?: string;
  unit?: UnitId;
  period?: string;
  task?: string;
}

/** @throws HttpError 404 where there is no such plan */
async function planNamed({ records, now }: WebServices, id = ''): Promise<Plan> {
  const loaded = await planAsOf(records.db, id, now()).catch((error: Error) => {
    if (error.name === 'UserError') throw httpError('not-found');
    throw error;
  });
  return loaded.plan;
}

/** Why a browser does not get to a unit's work: it never did, its time is over, or its link has ended since. */
async function whyNot(
  { records, now }: WebServices,
  { session, sessionId }: FastifyRequest,
  { plan = '', unit = '' }: Named,
): Promise<Refusal> {
  const closed = sessionId && (await whyClosed(records.db, sessionId, { plan, unit }, now()));
  return closed || (session ? 'not-yours' : 'no-session');
}

async function unitScopeOf(services: WebServices, request: FastifyRequest): Promise<UnitScope> {
  const named = request.params as Named;
  const grant = request.session?.grants.find(
    ({ kind, plan, unit }) => kind === 'link' && plan === named.plan && unit === named.unit,
  );
  if (!grant) throw httpError(await whyNot(services, request, named));
  const plan = await planNamed(services, grant.plan);
  const unit = await unitOfPlan(services.records.db, plan, grant.unit, services.now());
  if (!unit) throw httpError('not-found');
  // Whoever has left the post since keeps nothing but what they remember.
  const person = await findUnitPerson(services.records, plan.id, unit.id, grant.email, services.now());
  if (!person) throw httpError('not-yours');
  const { name, handed } = person;
  const item = named.period ?? named.task;
  const isTheirs =
    item === undefined ? request.routeOptions.config.isNarrowed : handed?.has(obligationId(unit.id, item));
  if (handed && !isTheirs) throw httpError('not-yours');
  return { plan, unit, email: grant.email, name, handed };
}

/** Of some obligations, those that this person may see. */
export function seenBy<Row extends { id: string }>(
  { handed }: Pick<UnitScope, 'handed'>,
  rows: Row[],
): Row[] {
  return handed ? rows.filter(({ id }) => handed.has(id)) : rows;
}

/** @throws HttpError 403 for strangers */
function requireSignedIn(request: FastifyRequest): string {
  const email = signedInAs(request);
  if (email === undefined) throw httpError('no-session');
  return email;
}

async function planScopeOf(
  services: WebServices,
  request: FastifyRequest,
  role: 'coordinator' | 'approver' | 'leadership',
): Promise<PlanScope> {
  const email = requireSignedIn(request);
  const plan = await planNamed(services, (request.params as Named).plan);
  const actor = await findActor(services.records.db, plan.id, email, { at: services.now() });
  const held = actor?.units.find(({ unit }) => unit === plan.coordinator)?.roles ?? [];
  if (!held.includes(role)) throw httpError('not-yours');
  return { plan, email };
}

async function requireAdministrator({ records }: WebServices, email: string): Promise<void> {
  const held = await rolesOf(records.db, email);
  if (!held.some(({ roles }) => roles.includes('administrator'))) throw httpError('not-yours');
}

async function decide(services: WebServices, request: FastifyRequest, access: Access): Promise<void> {
  if (access === 'open') return;
  if (access === 'unit') {
    request.unitScope = await unitScopeOf(services, request);
    return;
  }
  request.signedIn = requireSignedIn(request);
  if (access === 'coordinator' || access === 'approver' || access === 'leadership') {
    request.planScope = await planScopeOf(services, request, access);
  }
  if (access === 'administrator') await requireAdministrator(services, request.signedIn);
}

/** Lets nobody past whom a route's `config.access` does not name. */
export function useAccess(app: FastifyInstance, services: WebServices): void {
  for (const scope of ['unitScope', 'planScope', 'signedIn'] as const) app.decorateRequest(scope);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.access) {
      throw new Error(`${String(method)} ${url} has no config.access: who may open it?`);
    }
    for (const one of [method].flat()) {
      app.routeTable.push({ method: one, url, access: config.access, upload: config.upload ?? false });
    }
  });
  // After the session is loaded and before the body is read: a stranger's upload is not even received.
  app.addHook('onRequest', async (request) =>
    decide(services, request, request.routeOptions.config.access ?? 'open'),
  );
}
