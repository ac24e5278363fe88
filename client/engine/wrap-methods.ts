import type { Engine } from '../engine.ts';

type Call = (input: unknown) => Promise<unknown>;

/** The façade with each of its methods wrapped: what holds for all of them is said once. */
export function wrapMethods(engine: Engine, wrap: (call: Call, method: keyof Engine) => Call): Engine {
  const methods = Object.entries(engine).map(([name, call]) => [
    name,
    wrap(call as Call, name as keyof Engine),
  ]);
  return Object.fromEntries(methods) as Engine;
}
