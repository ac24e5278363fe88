/** Module hook: the batch that writes a workflow's effects gets no part that keeps its checkpoint. */
const NO_PART = 'data:text/javascript,export const checkpointCtes = () => [];';

export async function resolve(specifier, context, nextResolve) {
  const isOfBatch = context.parentURL?.endsWith('/records/obligations/apply-batch.ts');
  if (!isOfBatch || !specifier.endsWith('/checkpoints.ts')) return nextResolve(specifier, context);
  return { url: NO_PART, shortCircuit: true };
}
