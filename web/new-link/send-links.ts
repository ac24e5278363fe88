/** New links for whoever has lost theirs: sent to the address in the directory, and to no other. */
import { translator } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import type { UnitId } from '../../domain/plan.ts';
import { countAskedMail } from '../../records/mail/asked-mails.ts';
import { listContacts } from '../../records/obligations/contacts.ts';
import { findActor } from '../../records/directory/directory.ts';
import { listPlans } from '../../records/plans/plans.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { WebServices } from '../services.ts';
import { createLinkIssuer } from './create-link-issuer.ts';
import { linksMail } from './view-model.ts';

interface Post {
  plan: string;
  unit: UnitId;
  role: Role;
}

const OWN: Role[] = ['focal-point', 'head'];

/** The units for which a person acts, in every plan that runs, or in the one named. */
async function postsOf(
  { records: { db }, now }: WebServices,
  email: string,
  only?: Omit<Post, 'role'>,
): Promise<Post[]> {
  const posts: Post[] = [];
  for (const { id, state } of await listPlans(db)) {
    if (state === 'closed' || (only && only.plan !== id)) continue;
    const actor = await findActor(db, id, email, { at: now() });
    for (const { unit, roles, passed } of actor?.units ?? []) {
      // A unit that is no more is opened by the link about it, not by one of its own.
      if (passed && !only) continue;
      const handedTo = [...(await listContacts(db, id, unit)).values()];
      const isContact = actor !== undefined && handedTo.includes(actor.email);
      const mailbox = actor?.name === null ? roles[0] : undefined;
      const role = OWN.find((one) => roles.includes(one)) ?? (isContact ? 'focal-point' : mailbox);
      if (role && (!only || only.unit === unit)) posts.push({ plan: id, unit, role });
    }
  }
  return posts;
}

/**
 * Sends a person one mail with a new link for each of their posts; nothing where there is none, or where they were
 * sent enough mails on demand lately. The page that called
 * need not wait: how long it takes must not tell who is in the directory.
 * @param only the one unit and plan meant; left out, all
 */
export async function sendNewLinks(
  services: WebServices,
  email: string,
  only?: { plan: string; unit: UnitId },
): Promise<void> {
  const { records, now, post } = services;
  const posts = await postsOf(services, email, only);
  const [first] = posts;
  if (!first) return;
  const at = now();
  const actor = await findActor(records.db, first.plan, email, { at });
  const to = actor?.email ?? email;
  if (!(await countAskedMail(records.db, to, at))) return;
  const issue = await createLinkIssuer(services);
  const t = translator(actor?.language === 'en' ? 'en' : 'vi');
  const links: { label: string; url: string }[] = [];
  for (const { plan: id, unit, role } of posts) {
    const { plan } = await planAsOf(records.db, id, now());
    const url = await issue({ plan: id, unit, email: to, role });
    links.push({ label: `${unitName(plan, unit, t)} – ${citePlan(plan, t)}`, url });
  }
  await post.send(
    linksMail({ to, name: actor?.name ?? null, language: actor?.language ?? 'vi' }, links, at, t),
  );
}
