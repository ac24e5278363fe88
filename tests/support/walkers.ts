/** Everybody who opens pages of the plan in mid-cycle, with where they begin: between them they see every page. */
import { toInstant, toMs } from '../../domain/clock.ts';
import type { UnitId } from '../../domain/plan.ts';
import { issueSignInToken } from '../../records/directory/sign-in-tokens.ts';
import { ASKING, NAMELESS, officialOf, PERIOD, RETURNED, SILENT, type MidCycle } from './mid-cycle.ts';
import type { Walker } from './walk-pages.ts';

/** A district whose report was handed in and not yet looked at. */
export const SUBMITTED = 'ubnd-huyen-chau-thanh';
const ACCEPTED = 'so-y-te';

/** The link in the newest mail to a unit's focal point, without the host. */
async function linkInMail({ host, base }: MidCycle, unit: UnitId): Promise<string> {
  const mails = await host.mails();
  const mine = mails.filter(({ email }) => email.to?.[0]?.address === officialOf('focal-point', unit));
  const [, path] =
    new RegExp(`${base}(/l/[\\w.~-]+)`).exec(mine.map(({ email }) => email.text).join('\n')) ?? [];
  if (path === undefined) throw new Error(`no link was mailed to ${unit}`);
  return path;
}

/** A sign-in link of the coordinator, not yet used. */
async function signInLink({ host }: MidCycle): Promise<string> {
  const issuedAt = host.context.now();
  const token = 'lien-ket-dang-nhap';
  const expiresAt = toInstant(toMs(issuedAt) + 600_000);
  await issueSignInToken(host.records.db, { token, email: officialOf('coordinator'), issuedAt, expiresAt });
  return `/dang-nhap/${token}`;
}

/** The roles of the plan, each with a session of its own. */
export async function walkersOf(mid: MidCycle): Promise<Walker[]> {
  const plan = mid.plan.id;
  const unitHome = (unit: UnitId): string => `/don-vi/${plan}/${unit}`;
  const focalPoint = async (
    name: string,
    slug: string,
    unit: UnitId,
    from: string[] = [],
  ): Promise<Walker> => ({
    ...{ name, slug },
    from: [unitHome(unit), ...from.map((path) => `${unitHome(unit)}/${path}`)],
    session: await mid.session({ email: officialOf('focal-point', unit), unit }),
  });
  const signedIn = async (
    name: string,
    slug: string,
    role: Parameters<typeof officialOf>[0],
    from: string[],
  ): Promise<Walker> => ({
    ...{ name, slug, from },
    session: await mid.session({ email: officialOf(role) }),
  });
  const unitPage = (unit: UnitId, rest = ''): string => `/ke-hoach/${plan}/don-vi/${unit}${rest}`;
  return [
    {
      name: 'anybody',
      slug: 'chung',
      from: [
        ...['/', '/dang-nhap', '/lien-ket-moi', '/da-thoat', '/mailbox'],
        await linkInMail(mid, RETURNED),
        await signInLink(mid),
      ],
      session: null,
    },
    await focalPoint('a unit whose report came back', 'dau-moi', RETURNED),
    {
      ...{ name: 'head of a unit without a focal point', slug: 'thu-truong' },
      from: [`${unitHome(NAMELESS)}/dau-moi`],
      session: await mid.session({ email: officialOf('head', NAMELESS), unit: NAMELESS }),
      follows: false,
    },
    await focalPoint('a unit that is late', 'qua-han', SILENT),
    await focalPoint('a unit that has reported', 'da-gui', SUBMITTED, [
      ...[
        `bao-cao/${PERIOD}`,
        `bao-cao/${PERIOD}/da-gui`,
        `bao-cao/${PERIOD}/thu-hoi`,
        `bao-cao/${PERIOD}/ban-ky`,
      ],
      ...['nhiem-vu/HG-C.1@2024', 'nhiem-vu/HG-C.1@2024/ban-ky'],
    ]),
    await signedIn('coordinator', 'dieu-phoi', 'coordinator', [
      '/ke-hoach',
      ...[RETURNED, 'bao-hau-giang', 'cong-an-tinh'].map((unit) => unitPage(unit)),
      ...[ASKING, ACCEPTED, SUBMITTED, RETURNED].map((unit) => unitPage(unit, `/viec/${PERIOD}`)),
      ...[`/viec/${PERIOD}/gia-han`, `/viec/${PERIOD}/giu-han`].map((rest) => unitPage(ASKING, rest)),
      ...[ACCEPTED, SILENT].map((unit) => unitPage(unit, '/viec/HG-C.1@2024')),
    ]),
    await signedIn('approver', 'phe-duyet', 'approver', ['/ke-hoach']),
    await signedIn('leadership', 'lanh-dao', 'leadership', ['/ke-hoach']),
    await signedIn('administrator', 'quan-tri', 'administrator', ['/ke-hoach', '/quan-tri']),
  ];
}
