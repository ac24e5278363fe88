/** What a launch asks of the directory: the plan's own units, and the roles without which no period can be closed. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Plan, PlanUnit, UnitId } from '../../domain/plan.ts';
import { closestTo } from '../../domain/schemas/closest.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { UserError } from '../../domain/user-error.ts';
import { listOfficials } from '../../records/directory/directory.ts';
import type { NamedText, OfficialEntry } from '../engine.ts';
import { documentError } from '../documents/read-document.ts';
import { readDirectory } from '../documents/read-officials.ts';
import type { EngineContext } from '../engine/context.ts';

export interface LaunchDirectory {
  /** Officials of the file, still to be imported; empty where none was given. */
  toImport: OfficialEntry[];
  /** Units of which nobody is the focal point. */
  silent: PlanUnit[];
}

/** Roles of the coordinating unit without which a period cannot be closed. */
const COORDINATING: [Role, vi: string, en: string][] = [
  ['coordinator', 'cán bộ phụ trách', 'coordinator'],
  ['approver', 'người phê duyệt', 'approver'],
];

/**
 * The directory as it will be for a plan once the file is in. Nothing is written.
 * @param file a directory file to be imported with the launch, if any
 * @throws UserError `invalid` for a file with mistakes or with units the plan does not know; `refused` where the
 *   directory names such units, or has no coordinator or approver for the plan
 */
export async function readLaunchDirectory(
  { records }: Pick<EngineContext, 'records'>,
  plan: Plan,
  file?: NamedText,
): Promise<LaunchDirectory> {
  const known = await listOfficials(records.db);
  refuseUnknownUnits(plan, known);
  const toImport = file ? readFor(plan, file) : [];
  const all = [...known, ...toImport].filter((one) => one.plan === null || one.plan === plan.id);
  requireCoordinating(plan, all);
  return { toImport, silent: silentAmong(plan, all) };
}

/** Units of the plan of which, by the record's directory, nobody is the focal point. */
export async function listSilentUnits({ records }: EngineContext, plan: Plan): Promise<PlanUnit[]> {
  return silentAmong(plan, await listOfficials(records.db));
}

function silentAmong(plan: Plan, officials: OfficialEntry[]): PlanUnit[] {
  const has = holds(officials.filter((one) => one.plan === null || one.plan === plan.id));
  return plan.units.filter(({ id }) => !has(id, 'focal-point'));
}

/** One line for each unit without a focal point; a launch goes on without it. */
export function warnOfSilent(silent: PlanUnit[]): Bilingual[] {
  return silent.map(({ name }) =>
    both(
      `${name} chưa có đầu mối; thông báo gửi tới cơ quan đầu mối, và đơn vị được đề nghị cử đầu mối.`,
      `${name} has no focal point; its notices go to the coordinator, and the unit is asked to name one.`,
    ),
  );
}

function holds(officials: OfficialEntry[]): (unit: UnitId, role: Role) => boolean {
  return (unit, role) => officials.some((one) => one.unit === unit && one.roles.includes(role));
}

/** The plan's units, its issuer and those its reports go to. */
function unitsOf(plan: Plan): UnitId[] {
  return [...plan.units.map(({ id }) => id), plan.issuer.unit, ...plan.addressees.map(({ unit }) => unit)];
}

/** Reads a directory file; its rows for this plan must be about units the plan knows. */
function readFor(plan: Plan, { text, file }: NamedText): OfficialEntry[] {
  const { officials, details } = readDirectory(text, file);
  const units = unitsOf(plan);
  const findings = officials.flatMap((one, index): Finding[] => {
    if (one.plan !== plan.id || units.includes(one.unit)) return [];
    const near = closestTo(one.unit, units);
    const path = ['officials', index, 'unit'];
    const message = both(
      `Kế hoạch không có đơn vị “${one.unit}”.`,
      `The plan has no unit called “${one.unit}”.`,
    );
    const remedy = near
      ? both(`Có phải là “${near}” không?`, `Did you mean “${near}”?`)
      : both('Sửa mã đơn vị, hoặc bỏ dòng này.', 'Correct the unit’s id, or remove the entry.');
    return [{ path, severity: 'error', message, remedy }];
  });
  if (findings.length > 0) throw documentError(file, details(findings));
  return officials;
}

/** The same of rows that were imported before. */
function refuseUnknownUnits(plan: Plan, known: OfficialEntry[]): void {
  const units = unitsOf(plan);
  const strange = known.filter((one) => one.plan === plan.id && !units.includes(one.unit));
  if (strange.length === 0) return;
  throw new UserError(
    'refused',
    both('Danh bạ có đơn vị mà kế hoạch không có.', 'The directory names units that the plan does not have.'),
    [...new Set(strange.map(({ unit }) => unit))].map((unit) => {
      const near = closestTo(unit, units);
      return {
        path: 'officials',
        line: null,
        message: both(`Kế hoạch không có đơn vị “${unit}”.`, `The plan has no unit called “${unit}”.`),
        remedy: near
          ? both(
              `Có phải là “${near}” không? Sửa mã trong danh bạ hoặc trong kế hoạch.`,
              `Did you mean “${near}”? Correct the directory or the plan.`,
            )
          : both(
              'Sửa mã đơn vị trong danh bạ hoặc trong kế hoạch.',
              'Correct the id in the directory or in the plan.',
            ),
      };
    }),
  );
}

/** The coordinating unit as people call it. */
function nameOf({ coordinator, units }: Plan): string {
  return units.find(({ id }) => id === coordinator)?.name ?? coordinator;
}

/** @throws UserError `refused` where the coordinating unit lacks people without whom no period can be closed */
export function requireCoordinating(plan: Plan, officials: OfficialEntry[]): void {
  const has = holds(officials);
  const missing = COORDINATING.filter(([role]) => !has(plan.coordinator, role));
  if (missing.length === 0) return;
  throw new UserError(
    'refused',
    both(
      'Danh bạ chưa đủ người của cơ quan đầu mối để khởi động.',
      'The directory lacks people of the coordinating unit.',
    ),
    missing.map(([role, vi, en]) => ({
      path: 'officials',
      line: null,
      message: both(`${nameOf(plan)} chưa có ${vi}.`, `${nameOf(plan)} has no ${en}.`),
      remedy: both('Ghi người ấy trước khi khởi động.', 'Name that person before the launch.'),
      command: both(
        `Nạp danh bạ có vai trò ${role} trước: lien-nganh official import DANH-BA.yaml, hoặc kèm theo: plan launch KE-HOACH.yaml --officials DANH-BA.yaml.`,
        `Import a directory with the role ${role} first, or name it with --officials.`,
      ),
    })),
  );
}
