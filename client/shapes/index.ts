/** What the façade takes and gives: plain JSON with the shapes of the published command line. */
export type * from './calendar.ts';
export type * from './directory.ts';
export type * from './obligations.ts';
export type * from './plans.ts';
export type * from './reports.ts';
export type * from './subjects.ts';
export type * from './systems.ts';
export type * from './workflows.ts';
export type * from './years.ts';
