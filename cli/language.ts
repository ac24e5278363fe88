import type { Lang } from '../domain/bilingual.ts';

/**
 * The language that a run asks for, before its settings are read: help and errors come before them.
 * @param argv words after the program's name
 * @returns null where none, or none that there is, is named
 */
export function askedLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Lang | null {
  const flag = argv.indexOf('--lang');
  const named = flag >= 0 ? argv[flag + 1] : argv.find((word) => word.startsWith('--lang='))?.slice(7);
  const lang = named ?? env.LIEN_NGANH_LANG?.trim();
  return lang === 'vi' || lang === 'en' ? lang : null;
}
