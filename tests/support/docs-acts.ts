import type { ActDeclaration } from '../../client/acts/declaration.ts';
import { ACTS } from '../../client/acts/index.ts';
import { PERMISSIONS } from '../../domain/permissions.ts';
import type { DocsTable } from './docs-table.ts';

const code = (text: string): string => `\`${text}\``;

/** Who may do what. */
const permissions: DocsTable = {
  file: 'docs/acts.md',
  name: 'permissions',
  head: ['act', 'whose official', 'roles', 'report', 'task', 'aggregate', 'obstacle', 'unit', 'plan'],
  rows: () =>
    Object.entries(PERMISSIONS).map(([act, { of, roles, in: allowed }]) => [
      code(act),
      of === 'unit' ? 'the unit that owes' : 'the coordinating unit',
      roles.join(', '),
      ...(['report', 'task', 'send', 'obstacle', 'unit', 'plan'] as const).map(
        (kind) => allowed[kind]?.join(', ') ?? '–',
      ),
    ]),
};

/** How each declared act is submitted. */
const doors: DocsTable = {
  file: 'docs/acts.md',
  name: 'doors',
  head: ['act', 'subject', 'method', 'command', 'form'],
  rows: () =>
    (Object.values(ACTS) as ActDeclaration[]).map(({ act, subject, method, commands, form }) => [
      code(act),
      subject.replace('-', ' '),
      code(method),
      commands.map(({ path }) => code(path)).join(', ') || '–',
      form ? code(`…/${form.key}`) : '–',
    ]),
};

export const ACT_TABLES = [permissions, doors];
