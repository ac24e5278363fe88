/** `read` looks, `acts` acts in an official's name, `admin` launches, repairs, and changes people, days off, tokens. */
export const SCOPES = ['read', 'acts', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];
