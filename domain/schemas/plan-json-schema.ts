/** The plan file for editors and other programs: a JSON Schema made from the shapes that read it. */
import { z } from 'zod';
import { isBilingual, type Lang } from '../bilingual.ts';
import { outlineFile } from './outline.ts';
import { planFile } from './plan.ts';

type JsonSchema = Record<string, unknown> & { required?: string[]; properties?: Record<string, unknown> };

/** A schema has one description of each part: that of the reader's language. */
function described(node: unknown, lang: Lang): unknown {
  if (Array.isArray(node)) return node.map((one) => described(one, lang));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, one]) =>
      key === 'words' && isBilingual(one) ? ['description', one[lang]] : [key, described(one, lang)],
    ),
  );
}

/** As a person writes it: before defaults are filled in. A rule that is code only stays with `plan check`. */
function writtenForm(schema: z.ZodType, lang: Lang): JsonSchema {
  return described(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), lang) as JsonSchema;
}

/**
 * The JSON Schema (draft 2020-12) of a plan file; a file with `outline: true` may leave out all but the head. It knows
 * keys, kinds of values and spellings; what references mean is checked by `plan check` alone.
 *
 * @param lang - language of the descriptions
 */
export function planJsonSchema(lang: Lang = 'vi'): Record<string, unknown> {
  const { $schema, required: whole, ...plan } = writtenForm(planFile, lang);
  const { required: head = [], properties = {} } = writtenForm(outlineFile, lang);
  return {
    $schema,
    title: lang === 'vi' ? 'Kế hoạch (lien-nganh/plan@1)' : 'Plan (lien-nganh/plan@1)',
    ...plan,
    properties: { ...plan.properties, outline: properties['outline'] },
    required: head.filter((key) => key !== 'outline'),
    if: { required: ['outline'] },
    else: { required: whole },
  };
}
