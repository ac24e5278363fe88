/** Something that keeps a process from doing its work, for whoever watches it. */
export interface Problem {
  /** What it is about, as a word for programs. */
  part: 'record' | 'schema' | 'temporal' | 'worker';
  vi: string;
  en: string;
}

/** One line for people and programs: the part, then the words. */
export function inOneLine({ part, vi, en }: Problem): string {
  return `${part}: ${vi} / ${en}`;
}
