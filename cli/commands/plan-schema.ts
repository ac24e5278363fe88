import type { Command } from 'commander';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';

/** `plan schema`: the JSON Schema of plan files, for editors that check while one types. */
export function addPlanSchema(parent: Command, run: Run): void {
  const command = parent
    .command('schema')
    .description(run.t('JSON Schema của tệp kế hoạch, cho trình soạn thảo', 'JSON Schema of plan files'));
  withExamples(command, run, 'plan schema > plan.schema.json');
  onRun(command, run, async (session) => {
    const { planJsonSchema } = await import('../../domain/schemas/plan-json-schema.ts');
    const schema = planJsonSchema(session.lang);
    session.answer(schema, () => JSON.stringify(schema, null, 2));
  });
}
