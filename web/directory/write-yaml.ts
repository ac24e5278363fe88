import { stringify } from 'yaml';
import type { Official } from '../../records/directory/directory.ts';

/**
 * A plan's directory as a file that can be taken in again (`schema: lien-nganh/officials@1`).
 * @param officials rows of the plan and of all plans; those of all plans, and colleagues without a role, are left out
 */
export function writeDirectory(plan: string, officials: readonly Official[]): string {
  const rows = officials.filter((one) => one.plan === plan && one.roles.length > 0);
  return stringify({
    schema: 'lien-nganh/officials@1',
    plan,
    officials: rows.map(({ email, name, unit, roles, language }) => ({
      email,
      ...(name === null ? {} : { name }),
      unit,
      roles,
      ...(language === 'vi' ? {} : { language }),
    })),
  });
}
