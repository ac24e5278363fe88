import type { Engine } from '../engine.ts';
import { INPUTS } from './schemas/methods.ts';

/** What the local API offers, by name. */
export const ENGINE_METHODS = Object.keys(INPUTS) as (keyof Engine)[];
