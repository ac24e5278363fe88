/** The part of the record's suite about plans, people and reports. */
import { describe, expect, it } from '@jest/globals';
import type { PlanStatusValue } from '../../domain/states.ts';
import { UserError } from '../../domain/user-error.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import type { Records } from '../../records/database/database.ts';
import {
  findActor,
  importOfficials,
  listOfficials,
  listUnits,
  officialsInRole,
  saveUnits,
  type Official,
} from '../../records/directory/directory.ts';
import { findPlan, listPlans, loadCurrentPlan, savePlanVersion } from '../../records/plans/plans.ts';
import { listRunningPlans } from '../../records/plans/plan-versions.ts';
import {
  findSealedReport,
  listSealedReports,
  saveIssued,
  saveSealedReport,
} from '../../records/reports/reports.ts';
import { batchOf, SLOT } from './sample-batches.ts';
import { samplePlan } from './sample-plan.ts';

export function describeLookups(get: () => Records, nextPlan: () => string): void {
  describe('plans', () => {
    it('get a new version only by a new text', async () => {
      const { db } = get();
      const id = nextPlan();
      const plan = { ...samplePlan(), id };
      expect(await savePlanVersion(db, plan, 'a: 1', SLOT)).toEqual({ version: 1, created: true });
      expect(await savePlanVersion(db, plan, 'a: 1', SLOT)).toEqual({ version: 1, created: false });
      expect(await savePlanVersion(db, { ...plan, title: 'Bản sửa' }, 'a: 2', SLOT)).toEqual({
        version: 2,
        created: true,
      });
      expect(await loadCurrentPlan(db, id)).toEqual({ plan: { ...plan, title: 'Bản sửa' }, version: 2 });
      expect((await listPlans(db)).find((row) => row.id === id)?.title).toBe('Bản sửa');
      await expect(loadCurrentPlan(db, `${id}-unknown`)).rejects.toThrow(UserError);
    });

    it('are read as they are now, one after another or together, and changed by nobody who reads them', async () => {
      const { db } = get();
      const plans = [nextPlan(), nextPlan()].sort().map((id) => ({ ...samplePlan(), id }));
      for (const plan of plans) await savePlanVersion(db, plan, plan.id, SLOT);
      const first = (await loadCurrentPlan(db, plans[1]!.id)).plan;
      expect(() => (first.units.length = 0)).toThrow(TypeError);
      const corrected = { ...plans[1]!, title: 'Bản sửa' };
      await savePlanVersion(db, corrected, 'corrected', SLOT);
      const listed = (await listRunningPlans(db, SLOT)).filter(({ plan }) =>
        plans.some(({ id }) => id === plan.id),
      );
      expect(listed).toEqual([
        { plan: plans[0], version: 1 },
        { plan: corrected, version: 2 },
      ]);
      const inTransaction = await db.transaction().execute((trx) => loadCurrentPlan(trx, corrected.id));
      expect(inTransaction).toEqual({ plan: corrected, version: 2 });
      expect(first).toEqual(plans[1]);
    });

    it('launched twice at once get one version', async () => {
      const { db } = get();
      const plan = { ...samplePlan(), id: nextPlan() };
      const both = await Promise.all([1, 2].map(() => savePlanVersion(db, plan, 'same', SLOT)));
      expect(both.map(({ version }) => version)).toEqual([1, 1]);
    });

    it('go forward through their states and never back', async () => {
      const { db } = get();
      const plan = nextPlan();
      await savePlanVersion(db, { ...samplePlan(), id: plan }, plan, SLOT);
      const closedAt = '2025-12-31T17:00:00+07:00';
      const state = (state: PlanStatusValue, revision: number, at: string) =>
        applyBatch(db, batchOf(plan, [{ kind: 'plan-state', plan, state, revision, at }]));
      await state('running', 0, SLOT);
      await state('running', 0, closedAt);
      expect(await findPlan(db, plan)).toMatchObject({ state: 'running', launchedAt: SLOT, closedAt: null });
      await state('paused', 1, SLOT);
      await state('running', 0, SLOT);
      expect(await findPlan(db, plan)).toMatchObject({ state: 'paused', revision: 1 });
      await state('running', 2, closedAt);
      await state('closed', 3, closedAt);
      await state('paused', 1, closedAt);
      expect(await findPlan(db, plan)).toMatchObject({ state: 'closed', launchedAt: SLOT, closedAt });
    });
  });

  describe('the directory', () => {
    const official = (email: string, changes: Partial<Official> = {}): Official => ({
      email,
      name: null,
      unit: 'so-y-te',
      plan: null,
      roles: ['focal-point'],
      language: 'vi',
      ...changes,
    });

    it('replaces by address, unit and plan, also where the plan is left open', async () => {
      const { db } = get();
      const plan = nextPlan();
      const email = `van-thu@${plan}.example`;
      expect(await importOfficials(db, [official(email), official(email, { plan, roles: ['head'] })])).toBe(
        2,
      );
      await db.updateTable('officials').set({ bouncedAt: SLOT }).where('email', '=', email).execute();
      await importOfficials(db, [
        official(email.toUpperCase(), { name: 'Nguyễn Văn Thử', roles: ['head', 'focal-point'] }),
      ]);
      const rows = (await listOfficials(db)).filter((row) => row.email === email);
      expect(rows.map(({ name, plan: of, roles, bouncedAt }) => [name, of, roles, bouncedAt])).toEqual(
        expect.arrayContaining([
          ['Nguyễn Văn Thử', null, ['head', 'focal-point'], null],
          [null, plan, ['head'], SLOT],
        ]),
      );
      expect(rows).toHaveLength(2);
    });

    it('finds the people of a role, for this plan or for all, each once', async () => {
      const { db } = get();
      const [plan, other] = [nextPlan(), nextPlan()];
      const unit = `unit-of-${plan}`;
      await importOfficials(db, [
        official('a@x.example', { unit }),
        official('a@x.example', { unit, plan, name: 'Bà A' }),
        official('b@x.example', { unit, plan: other }),
        official('c@x.example', { unit, roles: ['head'] }),
      ]);
      const found = await officialsInRole(db, plan, unit, 'focal-point');
      expect(found.map(({ email, name }) => [email, name])).toEqual([['a@x.example', 'Bà A']]);
    });

    it('knows who acts, with roles by unit, and no stranger', async () => {
      const { db } = get();
      const plan = nextPlan();
      const email = `ai@${plan}.example`;
      await importOfficials(db, [
        official(email, { roles: ['focal-point'] }),
        official(email, { plan, roles: ['head', 'focal-point'], name: 'Ông B' }),
        official(email, { unit: 'so-tu-phap', plan, roles: ['coordinator'], language: 'en' }),
        official(email, { unit: 'so-xay-dung', plan: 'another' }),
      ]);
      const actor = await findActor(db, plan, ` ${email.toUpperCase()} `);
      expect(actor).toMatchObject({ email, name: null });
      expect(Object.fromEntries(actor?.units.map(({ unit, roles }) => [unit, roles.sort()]) ?? [])).toEqual({
        'so-y-te': ['focal-point', 'head'],
        'so-tu-phap': ['coordinator'],
      });
      expect(await findActor(db, plan, 'nobody@x.example')).toBeUndefined();
    });

    it('keeps units with their validity', async () => {
      const { db } = get();
      const id = `so-${nextPlan()}`;
      const unit = { id, name: 'Sở A', nameEn: null, validFrom: '2016-01-01', validTo: null };
      await saveUnits(db, [unit]);
      await saveUnits(db, [{ ...unit, validTo: '2025-02-28' }]);
      expect((await listUnits(db)).filter((row) => row.id === id)).toEqual([
        { ...unit, validTo: '2025-02-28' },
      ]);
    });
  });

  describe('reports', () => {
    const sealedReport = (plan: string, version: number) => ({
      plan,
      period: '2024-h1',
      version,
      sealedAt: SLOT,
      sha256: `sha-${version}`,
      snapshot: '{"b":1, "a":2}',
      docx: Buffer.from([0, 255, 92]),
      xlsx: null,
      planVersion: 1,
    });

    it('are sealed once: the same again is nothing new, another snapshot is an error', async () => {
      const { db } = get();
      const plan = nextPlan();
      const report = sealedReport(plan, 1);
      const sealed = await saveSealedReport(db, report);
      expect(sealed).toEqual({ ...report, number: null, issuedOn: null });
      expect(await saveSealedReport(db, report)).toEqual(sealed);
      await expect(saveSealedReport(db, { ...report, sha256: 'other' })).rejects.toThrow('sealed already');
      await saveSealedReport(db, sealedReport(plan, 2));
      expect((await findSealedReport(db, plan, '2024-h1'))?.version).toBe(2);
      expect(await findSealedReport(db, plan, '2024-h1', 1)).toEqual(sealed);
      expect((await listSealedReports(db, plan)).map(({ version }) => version)).toEqual([1, 2]);
    });

    it('get a number, which is corrected, and none before they are sealed', async () => {
      const { db } = get();
      const plan = nextPlan();
      await saveSealedReport(db, sealedReport(plan, 1));
      const issued = {
        plan,
        period: '2024-h1',
        version: 1,
        number: '05/BC-SLĐTBXH',
        issuedOn: '2024-06-24',
        docx: Buffer.from('a'),
        xlsx: Buffer.from('b'),
      };
      await saveIssued(db, issued);
      await saveIssued(db, issued);
      const corrected = {
        ...issued,
        number: '06/BC-SLĐTBXH',
        issuedOn: '2024-06-25',
        docx: Buffer.from('c'),
      };
      await saveIssued(db, corrected);
      await expect(saveIssued(db, { ...issued, version: 2 })).rejects.toMatchObject({ code: 'refused' });
      expect(await findSealedReport(db, plan, '2024-h1')).toMatchObject({ ...corrected, sha256: 'sha-1' });
    });
  });
}
