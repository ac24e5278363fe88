/** Addresses of the pages, built in one place. */
import { itemOf } from '../../domain/ids.ts';
import type { UnitId } from '../../domain/plan.ts';

/** An address whose parts are encoded. */
const path = (literals: TemplateStringsArray, ...parts: string[]): string =>
  String.raw({ raw: literals }, ...parts.map((part) => encodeURIComponent(part)));

/** A unit's work in a plan. */
export const unitHome = (plan: string, unit: UnitId): string => path`/don-vi/${plan}/${unit}`;

/** How somebody of a unit wants their mails. */
export const mailsOfUnit = (plan: string, unit: UnitId): string => `${unitHome(plan, unit)}/thu`;

/** Where somebody of a unit notes that they are away, and that they are back. */
export const absenceOf = (plan: string, unit: UnitId): string => `${unitHome(plan, unit)}/vang-mat`;
export const returnOf = (plan: string, unit: UnitId): string => `${unitHome(plan, unit)}/tro-lai`;

/** How somebody who signs in wants their mails. */
export const MY_MAILS = '/thu-cua-toi';

/** A unit's report for a period. */
export const reportHome = (plan: string, unit: UnitId, period: string): string =>
  path`/don-vi/${plan}/${unit}/bao-cao/${period}`;

/** One of a unit's tasks; the part of its id after the unit names it. */
export const taskHome = (plan: string, unit: UnitId, id: string): string =>
  path`/don-vi/${plan}/${unit}/nhiem-vu/${itemOf({ unit, id })}`;

/** A plan as its coordinator sees it. */
export const planHome = (plan: string): string => path`/ke-hoach/${plan}`;

/** A unit's part in a plan, as the coordinator sees it. */
export const planUnit = (plan: string, unit: UnitId): string => path`/ke-hoach/${plan}/don-vi/${unit}`;

/** One report or task of a unit, as the coordinator sees it. */
export const planWork = (plan: string, unit: UnitId, id: string): string =>
  path`/ke-hoach/${plan}/don-vi/${unit}/viec/${itemOf({ unit, id })}`;

/** One period of a plan, as the coordinator sees it. */
export const planPeriod = (plan: string, period: string): string => path`/ke-hoach/${plan}/ky/${period}`;

/** An act on many reports of a period, by the key of its form. */
export const periodBatch = (plan: string, period: string, key: string): string =>
  `${planPeriod(plan, period)}/nhieu/${key}`;

/** One target's figure of a period, with what each unit reported of it. */
export const periodTarget = (plan: string, period: string, code: string): string =>
  `${planPeriod(plan, period)}${path`/chi-tieu/${code}`}`;

/** Where a running plan is amended. */
export const planAmend = (plan: string): string => `${planHome(plan)}/dieu-chinh`;

/** A plan over its years. */
export const planYearsOf = (plan: string): string => `${planHome(plan)}/qua-cac-nam`;

/** A plan that somebody sent to be compared, while it is kept. */
export const sentPlanOf = (plan: string, id: string): string =>
  `${planAmend(plan)}${path`/da-gui.yaml?ban=${id}`}`;

/** Figures of periods before the system existed. */
export const planBaselines = (plan: string): string => `${planHome(plan)}/cung-ky`;

/** The versions of a plan, and what each changed. */
export const planVersionsOf = (plan: string): string => `${planHome(plan)}/phien-ban`;

/** A plan as it is now, as a file to be changed and sent back. */
export const planFileOf = (plan: string): string => `${planHome(plan)}/toan-van.yaml`;

/** What waits for an approver of a plan. */
export const approvals = (plan: string): string => path`/phe-duyet/${plan}`;

/** One report, as the approver reads it. */
export const approvalHome = (plan: string, period: string): string => path`/phe-duyet/${plan}/${period}`;

/** What was escalated to the leadership in a plan. */
export const leadershipHome = (plan: string): string => path`/lanh-dao/${plan}`;

/** Where administrators look after the system. */
export const ADMIN = '/quan-tri';

/** A plan, as an administrator sees it. */
export const adminPlan = (plan: string): string => path`/quan-tri/ke-hoach/${plan}`;

/** The joined timeline, of all plans or of what `filter` names. */
export const adminTimeline = (filter: Record<string, string> = {}): string =>
  [`${ADMIN}/nhat-ky`, String(new URLSearchParams(filter))].filter(Boolean).join('?');

/** What is wrong between the record and Temporal, and mending it. */
export const ADMIN_REPAIR = `${ADMIN}/sua-chua`;

/** Other systems: their tokens. */
export const ADMIN_SYSTEMS = `${ADMIN}/ket-noi`;

/** Units reorganised in all running plans. */
export const ADMIN_REORGANISE = `${ADMIN}/sap-xep`;

/** A reorganisation file to be filled in. */
export const ADMIN_REORGANISE_SAMPLE = `${ADMIN_REORGANISE}/mau.yaml`;

/** Who holds which role where. */
export const ADMIN_PEOPLE = `${ADMIN}/can-bo`;

/** A unit's obstacles; with `about`, the form begins with that duty or period. */
export const obstaclesOf = (plan: string, unit: UnitId, about?: string): string =>
  `${unitHome(plan, unit)}/vuong-mac${about === undefined ? '' : `?ve=${encodeURIComponent(about)}`}`;

/** What whoever signed in sees first. */
export const MY_PLANS = '/ke-hoach';

/** Plans in the making, and where a new one begins. */
export const NEW_PLANS = '/ke-hoach-moi';

/** One of them: the source beside the draft. */
export const newPlan = (id: string): string => path`/ke-hoach-moi/${id}`;

/** What its launch would bring. */
export const newPlanPreview = (id: string): string => `${newPlan(id)}/xem-truoc`;

/** The directory of a plan. */
export const directoryOf = (plan: string): string => `${planHome(plan)}/danh-ba`;

/** The directory at one of its units, on whatever page of it that would stand. */
export const directoryEntry = (plan: string, unit: UnitId): string =>
  `${directoryOf(plan)}?tim=${encodeURIComponent(unit)}#${encodeURIComponent(unit)}`;

/** What is done about a unit's people. */
export const directoryUnit = (plan: string, unit: UnitId): string => path`/ke-hoach/${plan}/danh-ba/${unit}`;

/** Where a unit names its focal point. */
export const focalPointOf = (plan: string, unit: UnitId): string => `${unitHome(plan, unit)}/dau-moi`;

/** The days off, of one year or of those that matter now. */
export const daysOff = (year?: number): string => `/lich-nghi${year === undefined ? '' : `?nam=${year}`}`;

/** The days off of a year as a workbook to be corrected and sent back. */
export const daysOffSheet = (year: number): string => `/lich-nghi/${year}/lich.xlsx`;

/** The days off of a year as a file to be corrected and taken in. */
export const daysOffFile = (year: number): string => `/lich-nghi/${year}/lich.yaml`;
