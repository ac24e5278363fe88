/** A duty's text as a report has it. */

/** Whom the plan requests rather than orders stands in front of the text; in that unit's own report it says nothing. */
export const withoutRequest = (text: string): string => text.replace(/^\(Đề nghị\)\s*/u, '');

/** For within a line that goes on behind it. */
export const withoutStop = (text: string): string => text.replace(/[.;]\s*$/, '');
