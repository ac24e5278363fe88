import type { UserError } from '../../domain/user-error.ts';

/** How an act failed: its error's code and the first thing that is wrong, by its own code or in words; `done` where it did not. */
export async function failure(act: Promise<unknown>): Promise<[string, string | undefined]> {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown as UserError,
  );
  const [first] = error?.details ?? [];
  return [error?.code ?? 'done', first?.code ?? first?.message.vi];
}
