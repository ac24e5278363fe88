/** Lets a child process of a test run TypeScript: `node --import …/run-typescript.mjs child.ts`. */
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
