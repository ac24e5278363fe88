/** `npm run registries`: writes anew the modules that list the files beside them. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { REGISTRIES } from './registries.ts';

for (const { file, draw } of REGISTRIES)
  writeFileSync(file, await format(await draw(), { ...(await resolveConfig(file)), filepath: file }));
