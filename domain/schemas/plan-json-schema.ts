/** The plan file for editors and other programs: a JSON Schema made from the shapes that read it. */
import { z } from 'zod';
import { outlineFile } from './outline.ts';
import { planFile } from './plan.ts';

type JsonSchema = Record<string, unknown> & { required?: string[]; properties?: Record<string, unknown> };

/** As a person writes it: before defaults are filled in. A rule that is code only stays with `plan check`. */
function writtenForm(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/**
 * The JSON Schema (draft 2020-12) of a plan file; a file with `outline: true` may leave out all but the head. It knows
 * keys, kinds of values and spellings; what references mean is checked by `plan check` alone.
 */
export function planJsonSchema(): Record<string, unknown> {
  const { $schema, required: whole, ...plan } = writtenForm(planFile);
  const { required: head = [], properties = {} } = writtenForm(outlineFile);
  return {
    $schema,
    title: 'Kế hoạch · Plan (lien-nganh/plan@1)',
    ...plan,
    properties: { ...plan.properties, outline: properties['outline'] },
    required: head.filter((key) => key !== 'outline'),
    if: { required: ['outline'] },
    else: { required: whole },
  };
}
