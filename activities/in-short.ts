/**
 * What of an error may be shown to whoever watches the system, or stand in a log: the first line of its cause, where one
 * is known, without addresses of people.
 */
export function inShort(error: unknown): string {
  if (error instanceof Error && error.cause instanceof Error) return inShort(error.cause);
  const message = error instanceof Error ? error.message || error.name : String(error);
  const [line = ''] = message.split('\n');
  return line.replace(/\S{1,200}@\S{1,200}/g, '…').slice(0, 200);
}
