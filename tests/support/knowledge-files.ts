/** The importer's knowledge as files: which shape each has to have, and how it is set. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import {
  areaFile,
  bodyFile,
  cadenceFile,
  committeeFile,
  documentFile,
  phraseFile,
  provinceFile,
  requestFile,
  roleFile,
  sourceFile,
  wordFile,
} from '../../importer/knowledge/schemas.ts';

const FOLDER = join(import.meta.dirname, '../../importer/knowledge');

/** Files with a shape of their own; all else under `words/` are phrases. */
const SHAPES: Record<string, z.ZodType> = {
  'documents.json': documentFile,
  'provinces.json': provinceFile,
  'sources.json': sourceFile,
  'words/areas.json': areaFile,
  'words/cadences.json': cadenceFile,
  'words/committees.json': committeeFile,
  'words/duty-openers.json': wordFile,
  'words/group-nouns.json': wordFile,
  'words/head-nouns.json': wordFile,
  'words/heads-of-places.json': wordFile,
  'words/requests.json': requestFile,
  'words/roles.json': roleFile,
};

/** The shape that a file has to have, by its path. */
function shapeOf(path: string): z.ZodType | null {
  if (path.startsWith('bodies/')) return bodyFile;
  return SHAPES[path] ?? (path.startsWith('words/') ? phraseFile : null);
}

export interface KnowledgeFile {
  path: string;
  text: string;
  shape: z.ZodType | null;
}

/** All files of `importer/knowledge/`, with the shape that each has to have; null for a file nobody reads. */
export function knowledgeFiles(): KnowledgeFile[] {
  const paths = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return paths.sort().map((path) => ({
    path,
    text: readFileSync(join(FOLDER, path), 'utf8'),
    shape: shapeOf(path),
  }));
}

/** One value on one line. */
function inline(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/(?<=\[) | (?=\])/g, '');
}

/** A file as it has to be set: a line for each entry of a list, so that a correction is a line. */
export function onePerLine(file: object): string {
  const fields = Object.entries(file).map(([key, value]) => {
    const isList = Array.isArray(value) && (key === 'entries' || value.length > 4);
    const set = isList
      ? `[\n${value.map((entry) => `    ${inline(entry)}`).join(',\n')}\n  ]`
      : inline(value);
    return `  ${JSON.stringify(key)}: ${set}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
