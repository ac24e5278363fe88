/**
 * Registries: modules that do nothing but list the files beside them. They are written from what those files declare,
 * so that a new act or notice is a file of its own and no line anywhere else.
 */
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Registry {
  file: string;
  /** Its text, not yet formatted. */
  draw(): Promise<string>;
}

/** One export of a file that declares something. */
interface Declared<D> {
  file: string;
  name: string;
  declaration: D;
}

/** Everything in a folder that declares something with such a property, in the order of the files' names. */
async function declaredIn<D>(folder: string, property: keyof D & string): Promise<Declared<D>[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !REGISTRY_FILES.has(file));
  const found: Declared<D>[] = [];
  for (const file of files.sort()) {
    const url = pathToFileURL(resolve(join(folder, file))).href;
    const exported = Object.entries((await import(url)) as Record<string, unknown>);
    for (const [name, value] of exported)
      if (typeof value === 'object' && value !== null && property in value)
        found.push({ file, name, declaration: value as D });
  }
  return found;
}

const REGISTRY_FILES = new Set(['index.ts', 'names.ts']);
const HEAD = 'Written by `npm run registries` from the files beside it.';

function importsOf(declared: Declared<unknown>[]): string {
  const files = [...new Set(declared.map(({ file }) => file))];
  const namesIn = (file: string): string =>
    declared.flatMap((one) => (one.file === file ? [one.name] : [])).join(', ');
  return files.map((file) => `import { ${namesIn(file)} } from './${file}';`).join('\n');
}

/** A key and its value, the value's name alone where it is the same. */
const property = (key: string, name: string): string => (key === name ? name : `'${key}': ${name}`);
const union = (names: string[]): string => names.map((name) => `'${name}'`).join(' | ');

const RULES = 'domain/acts';
const rules = () =>
  declaredIn<{ permission: unknown; notices?: Record<string, unknown> }>(RULES, 'permission');
const actOf = ({ file }: Declared<unknown>): string => basename(file, '.ts');

const ruleNames: Registry = {
  file: `${RULES}/names.ts`,
  async draw() {
    const declared = await rules();
    const notices = declared.flatMap(({ declaration }) => Object.keys(declaration.notices ?? {}));
    return `/** What acts are called by programs, and the notices that they cause. ${HEAD} */
export type ActName = ${union(declared.map(actOf))};

export type ActNotice = ${union([...new Set(notices)].sort())};
`;
  },
};

const ruleTable: Registry = {
  file: `${RULES}/index.ts`,
  async draw() {
    const declared = await rules();
    return `/** What the core knows of every act. ${HEAD} */
import type { ActRule } from '../decide/act-rule.ts';
import type { ActName } from './names.ts';
${importsOf(declared)}

export const ACT_RULES: Readonly<Record<ActName, ActRule>> = {
${declared.map((one) => property(actOf(one), one.name)).join(',\n')}
};
`;
  },
};

const declarations: Registry = {
  file: 'client/acts/index.ts',
  async draw() {
    const declared = await declaredIn<{ method: string }>('client/acts', 'method');
    return `/**
 * Every act that is declared. \`submitReport\` is a method of its own: its content is a whole report.
 * ${HEAD}
 */
import type { InputOf, ResultOf } from './declaration.ts';
${importsOf(declared)}

export const ACTS = {
${declared.map(({ name, declaration }) => property(declaration.method, name)).join(',\n')}
};

/** Names of the façade's methods that submit a declared act. */
export type ActMethod = keyof typeof ACTS;

/** The façade's methods that the declarations make. */
export type ActMethods = {
  [M in ActMethod]: (input: InputOf<(typeof ACTS)[M]>) => Promise<ResultOf<(typeof ACTS)[M]>>;
};
`;
  },
};

const NOTICES = 'activities/mail/wording/notices';

const wordings: Registry = {
  file: `${NOTICES}/index.ts`,
  async draw() {
    const declared = await declaredIn<{ kind: string; place: number }>(NOTICES, 'place');
    const inPlace = declared.toSorted((a, b) => a.declaration.place - b.declaration.place);
    return `/** Every notice with its wording, what presses most first. ${HEAD} */
import type { NoticeKind } from '../../../../domain/projections.ts';
import type { NoticeWording } from '../notice-wording.ts';
${importsOf(declared)}

export const NOTICES: Readonly<Record<NoticeKind, NoticeWording>> = {
${inPlace.map(({ name, declaration }) => property(declaration.kind, name)).join(',\n')}
};
`;
  },
};

/** In the order in which they are written: the later are made of modules that need the earlier. */
export const REGISTRIES: Registry[] = [ruleNames, ruleTable, declarations, wordings];
