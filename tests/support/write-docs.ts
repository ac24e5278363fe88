/** `npm run docs`: writes anew whatever in the documentation is made from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { planJsonSchema } from '../../domain/schemas/plan-json-schema.ts';
import { ACT_TABLES } from './docs-acts.ts';
import { COMMANDS_TABLE } from './docs-commands.ts';
import { METRICS_TABLE } from './docs-metrics.ts';
import { withTable } from './docs-table.ts';

async function write(file: string, text: string): Promise<void> {
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

for (const table of [...ACT_TABLES, COMMANDS_TABLE, METRICS_TABLE])
  await write(table.file, withTable(readFileSync(table.file, 'utf8'), table));
await write('plans/plan.schema.json', JSON.stringify(planJsonSchema()));
