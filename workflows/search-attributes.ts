import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** Keyword attributes by which an administrator finds workflows; set once at start, since each change costs an event. */
export const PLAN = defineSearchAttributeKey('LnPlan', SearchAttributeType.KEYWORD);
export const UNIT = defineSearchAttributeKey('LnUnit', SearchAttributeType.KEYWORD);
export const PERIOD = defineSearchAttributeKey('LnPeriod', SearchAttributeType.KEYWORD);
export const KIND = defineSearchAttributeKey('LnKind', SearchAttributeType.KEYWORD);

/** Names to register before the first workflow starts. */
export const SEARCH_ATTRIBUTES = [PLAN, UNIT, PERIOD, KIND].map((key) => key.name);
