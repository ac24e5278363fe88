import type { UserError } from '../../domain/user-error.ts';

/** How an act failed: its error's code and the first thing that is wrong; `done` where it did not. */
export async function failure(act: Promise<unknown>): Promise<[string, string | undefined]> {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown as UserError,
  );
  return [error?.code ?? 'done', error?.details[0]?.code];
}
