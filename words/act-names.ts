/** What the acts are called, as trails and mails name them: each by its own declaration. */
import { ACT_RULES } from '../domain/acts/index.ts';
import type { ActName } from '../domain/acts/names.ts';
import type { Bilingual } from '../domain/bilingual.ts';

const declared = Object.entries(ACT_RULES).map(([act, { name }]) => [act, name]);

export const ACT_NAMES = Object.fromEntries(declared) as Record<ActName, Bilingual>;
