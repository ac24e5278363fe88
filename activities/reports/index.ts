/** The report of a period: gathered, sealed, and drawn as a document and a workbook. */
export { buildSnapshot, yearBefore } from './snapshot.ts';
export { gatherSnapshot } from './gather-snapshot.ts';
export { sealSnapshot } from './seal.ts';
export type { Issue, Snapshot } from '../../domain/aggregation/snapshot.ts';
export { renderReportDocx } from './docx/render.ts';
export { renderReportXlsx } from './xlsx/render.ts';
export { renderChaseLetter, type LateWork } from './docx/chase-letter.ts';
