import type { Role } from '../../domain/obligation.ts';
import { fieldsOf } from '../layout/form.ts';

/** A person as the form holds them. */
export interface PersonTyped {
  email: string;
  name: string;
  roles: Role[];
  language: string;
}

export const NOBODY: PersonTyped = { email: '', name: '', roles: [], language: 'vi' };

const ROLES: Role[] = ['focal-point', 'head', 'coordinator', 'approver', 'leadership', 'addressee'];

/** What was sent, with what the form does not ask for taken from `known`. */
export function readPerson(body: unknown, known: PersonTyped): PersonTyped {
  const fields = fieldsOf(body);
  return {
    email: fields.email ?? known.email,
    name: fields.name ?? known.name,
    roles: ROLES.filter((role) => fields[`role-${role}`] === 'yes'),
    language: fields.language === 'en' ? 'en' : 'vi',
  };
}
