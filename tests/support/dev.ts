/**
 * The whole product from its sources, for whoever changes it: `npm run dev`. Whatever it has loaded is watched, and
 * it starts anew when one of these files changes; the home stays.
 */
import { fileURLToPath } from 'node:url';
import { buildBundle } from '../../worker/build-bundle.ts';
import { bundlePath } from '../../worker/bundle-path.ts';
// Loaded to be watched: the worker runs them from the bundle.
import '../../workflows/index.ts';

const home = fileURLToPath(new URL('../../.lien-nganh/dev', import.meta.url));
await buildBundle(bundlePath({}));
process.argv.push('server', '--demo', '--dev', '--home', home, ...process.argv.splice(2));
await import('../../main/main.ts');
