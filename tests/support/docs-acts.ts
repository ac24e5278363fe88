import { PERMISSIONS } from '../../domain/permissions.ts';

/** Rows of the table of who may do what, as `docs/acts.md` prints it. */
export function actsTable(): string[][] {
  return Object.entries(PERMISSIONS).map(([act, { of, roles, in: allowed }]) => [
    `\`${act}\``,
    of === 'unit' ? 'the unit that owes' : 'the coordinating unit',
    roles.join(', '),
    ...(['report', 'task', 'send', 'obstacle', 'unit', 'plan'] as const).map(
      (kind) => allowed[kind]?.join(', ') ?? '–',
    ),
  ]);
}
