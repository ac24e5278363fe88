/** The head of a table of tasks: which column holds what. */

import type { AgencyContext } from '../agencies/context.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { LONGEST_HEAD } from '../text/cell-lines.ts';
import { fold } from '../text/fold.ts';

export interface Columns {
  task: number;
  lead: number;
  support: number;
  time: number;
  number: number;
  width: number;
  /** "Đơn vị chủ trì/Đơn vị phối hợp": in its cells a stroke stands before who helps. */
  isShared: boolean;
  /** Columns that stand for one unit each, with marks in their cells; empty in most tables. */
  units: { column: number; mention: Mention }[];
}

const LEAD =
  /chu tri|^phu trach|nguoi phu trach|don vi thuc hien|co quan thuc hien|phan cong|(?:don vi|co quan|nguoi|bo phan|ca nhan)(?:,? (?:don vi|ca nhan|bo phan))? (?:phu trach|thuc hien|chiu trach nhiem|dau moi|tham muu)|chiu trach nhiem|^trach nhiem|^(?:co quan|don vi|ten don vi|ten co quan|so, nganh|so, ban, nganh)$|co quan, don vi$|don vi, ca nhan$|^(?:co quan|don vi) (?:gui|bao cao|lap)/;
const SUPPORT = /phoi hop|tham gia/;
const TIME = /thoi gian|thoi han|tien do|hoan thanh|lo trinh|thoi diem|^han /;
/** "Thuộc nhóm nhiệm vụ": where the work belongs, beside what it is. */
const BELONGS = /^(?:thuoc|nhom|linh vuc) /;
const TASK = /nhiem vu|noi dung|hoat dong|cong viec|cong tac|ten |^viec|^(?:loai |noi dung )?bao cao$/;
/** A target that is somebody's to reach, in a table that has no figures apart. */
const TARGET = /^(?:cac |ten )?(?:chi tieu|muc tieu|chi so|tieu chi)(?! (?:giao|nam)(?![a-z]))/;
const FIGURES = /^(?:don vi tinh|dvt|ke hoach|thuc hien|ket qua)|20\d\d/;
const IS_SHARED = /chu tri\s?\/\s?(?:don vi |co quan )?phoi hop/;
const FEWEST_UNITS = 2;

/** Reads a header row: where tasks, leaders, supporters and times stand; null where it is none. */
export function readHeader(cells: readonly string[], context: AgencyContext): Columns | null {
  const folded = cells.map((cell) => fold(cell));
  const find = (pattern: RegExp): number =>
    folded.findIndex((cell) => pattern.test(cell) && cell.length < LONGEST_HEAD);
  const lead = find(LEAD);
  const taskAt = (pattern: RegExp): number =>
    folded.findIndex(
      (cell, i) => i !== lead && pattern.test(cell) && !BELONGS.test(cell) && cell.length < LONGEST_HEAD,
    );
  const isOfTargets = lead >= 0 && !folded.some((cell, i) => i !== lead && FIGURES.test(cell));
  const work = taskAt(TASK);
  const task = work < 0 && isOfTargets ? taskAt(TARGET) : work;
  const isShort = cells.every((cell) => cell.length <= LONGEST_HEAD);
  const units = lead < 0 && task >= 0 && isShort ? unitsIn(cells, task, context) : [];
  if (task < 0 || (lead < 0 && units.length < FEWEST_UNITS)) return null;
  const isShared = IS_SHARED.test(folded[lead] ?? '');
  return {
    task,
    lead,
    support: isShared ? -1 : find(SUPPORT),
    isShared,
    time: find(TIME),
    number: find(/^(tt|stt|so tt|so thu tu)$/),
    width: cells.length,
    units,
  };
}

/** "| Nội dung | Sở Y tế | Công an tỉnh |": units that head columns of their own. */
function unitsIn(cells: readonly string[], task: number, context: AgencyContext): Columns['units'] {
  return cells.flatMap((cell, column) => {
    const list = column === task ? null : parseAgencies(cell, context);
    const mention = list?.rest === '' && list.mentions.length === 1 ? list.mentions[0] : undefined;
    return mention ? [{ column, mention }] : [];
  });
}
