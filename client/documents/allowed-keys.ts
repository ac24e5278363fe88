/** Which keys a schema allows at a place, for "did you mean …?". */
import { z } from 'zod';

type Schema = z.core.$ZodType | undefined;

/** Takes off defaults, optional, nullable and transforms. */
function unwrap(schema: Schema): Schema {
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) {
      inner = inner._zod.def.innerType;
    } else if (inner instanceof z.ZodPipe) {
      inner = inner._zod.def.in;
    } else return inner;
  }
}

function stepInto(schema: Schema, step: string | number): Schema {
  if (schema instanceof z.ZodObject) return schema.shape[step] as Schema;
  if (schema instanceof z.ZodArray) return schema._zod.def.element;
  if (schema instanceof z.ZodRecord) return schema._zod.def.valueType;
  return undefined;
}

/**
 * The keys an object may have at a path of a schema; none where the schema knows no object there.
 *
 * @param schema - the whole document's schema
 * @param path - keys and indexes from the top
 */
export function keysAllowedAt(schema: z.ZodType, path: (string | number)[]): string[] {
  let here: Schema = unwrap(schema);
  for (const step of path) here = unwrap(stepInto(here, step));
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}
