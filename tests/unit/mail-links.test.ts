import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createLinkBuilder, readLinkToken, type LinkTarget } from '../../activities/mail/links.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { ensureLinkKey, findLinkKey } from '../../records/directory/link-keys.ts';
import { findLink, issueLink, revokeLinks } from '../../records/directory/links.ts';

const AT = '2024-06-12T08:00:00+07:00';
const LATER = '2024-06-13T08:00:00+07:00';
const target = (more: Partial<LinkTarget> = {}): LinkTarget => ({
  plan: 'ke-hoach-mau',
  unit: 'so-y-te',
  email: 'Dau-moi@so-y-te.example',
  role: 'focal-point',
  at: AT,
  mail: '<1@lien-nganh>',
  ...more,
});

let records: Records;
let build: ReturnType<typeof createLinkBuilder>;
beforeAll(async () => {
  records = await openRecords({ memory: true });
  build = createLinkBuilder({
    ...(await ensureLinkKey(records.db, AT)),
    publicUrl: 'http://127.0.0.1:8080',
    validDays: 90,
  });
});
afterAll(() => records.close());

const tokenOf = (url: string): string => url.split('/l/')[1]!;
const read = (token: string, at = LATER) =>
  readLinkToken(token, (keyId) => findLinkKey(records.db, keyId), at);

describe('a link', () => {
  it('is the same for the same target and another for anything else', async () => {
    const { url, link } = await build(target());
    expect(await build(target({ email: 'dau-moi@so-y-te.example' }))).toEqual({ url, link });
    expect(link).toMatchObject({ email: 'dau-moi@so-y-te.example', issuedAt: AT });
    const others = [
      { plan: 'x' },
      { unit: 'x' },
      { email: 'x@y' },
      { role: 'head' as const },
      { at: LATER },
      { mail: '<2@x>' },
    ];
    const ids = await Promise.all(others.map(async (more) => (await build(target(more))).link.id));
    expect(new Set([link.id, ...ids]).size).toBe(7);
  });

  it('is read back as the id of its row, also when its time is over', async () => {
    const { url, link } = await build(target());
    expect(await read(tokenOf(url))).toEqual({ id: link.id, expired: false });
    expect(await read(tokenOf(url), '2024-09-11T08:00:00+07:00')).toEqual({ id: link.id, expired: true });
  });

  it('is nothing when it was not signed here', async () => {
    const foreign = createLinkBuilder({
      ...{ publicUrl: '', validDays: 90, keyId: 'k1', secret: randomBytes(32) },
    });
    const unknown = createLinkBuilder({
      ...{ publicUrl: '', validDays: 90, keyId: 'k9', secret: randomBytes(32) },
    });
    const token = tokenOf((await build(target())).url);
    const [head, , signature] = token.split('.') as [string, string, string];
    const forged = Buffer.from('{"jti":"x","exp":99999999999}').toString('base64url');
    const none = Buffer.from('{"alg":"none","kid":"k1"}').toString('base64url');
    for (const bad of [
      tokenOf((await foreign(target())).url),
      tokenOf((await unknown(target())).url),
      `${head}.${forged}.${signature}`,
      `${none}.${forged}.`,
      'abc',
      '',
    ]) {
      expect(await read(bad)).toBeNull();
    }
  });
});

describe('the row of a link', () => {
  it('is revoked with all sent before for the same person, unit and plan, and with nothing else', async () => {
    const [first, second, other, head] = await Promise.all(
      [{}, { at: LATER }, { email: 'khac@so-y-te.example' }, { unit: 'so-tu-phap' }].map((more) =>
        build(target(more)),
      ),
    );
    for (const { link } of [first!, second!, other!, head!]) await issueLink(records.db, link);
    await issueLink(records.db, first!.link);
    const holder = { plan: 'ke-hoach-mau', unit: 'so-y-te', email: 'dau-moi@so-y-te.example' };
    expect(await revokeLinks(records.db, holder, AT)).toBe(1);
    expect(await revokeLinks(records.db, holder, AT)).toBe(0);
    const revokedAt = async ({ link }: { link: { id: string } }) =>
      (await findLink(records.db, link.id))?.revokedAt;
    expect(await revokedAt(first!)).toBe(AT);
    for (const alive of [second!, other!, head!]) expect(await revokedAt(alive)).toBeNull();
    // Sending it again does not bring it back.
    await issueLink(records.db, first!.link);
    expect(await revokedAt(first!)).toBe(AT);
    expect(await findLink(records.db, 'khong-co')).toBeUndefined();
  });
});
