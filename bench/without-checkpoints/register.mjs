/** Lets a rehearsal keep no checkpoints, so that what they cost can be measured: `node --import …/register.mjs`. */
import { register } from 'node:module';

register('./hook.mjs', import.meta.url);
