/** The lists of a Word document: word/numbering.xml, and the styles that belong to lists. */
import type { Budget } from '../refuse/budget.ts';
import { readXml } from './xml.ts';

export interface Level {
  /** Word's `numFmt`, e.g. `decimal`, `upperRoman`, `bullet`. */
  format: string;
  /** The label with `%1` … `%9` for the numbers of each level. */
  text: string;
  start: number;
  /** All numbers in digits, whatever the format of their level. */
  isLegal: boolean;
  /** 0: never starts anew. */
  restartAfter: number | null;
}

export interface List {
  /** Id of the definition that it shares with other lists. */
  definition: string;
  levels: (Level | undefined)[];
  /** Levels that begin anew with this list. */
  restarts: number[];
}

export interface Numbering {
  lists: Map<string, List>;
  /** List and level by the style that is tied to them. */
  byStyle: Map<string, { list: string; depth: number }>;
}

interface Override {
  depth: number;
  start: number | null;
  level: Level | null;
}

interface Parsed {
  definitions: Map<
    string,
    { levels: (Level | undefined)[]; styleLink: string | null; numStyleLink: string | null }
  >;
  lists: Map<string, { definition: string; overrides: Override[] }>;
  /** Definition and level by style, until the lists are known. */
  styled: { style: string; definition: string; depth: number }[];
}

/** Deeper levels do not exist in Word. */
const LEVELS = 9;

function emptyLevel(): Level {
  return { format: 'decimal', text: '', start: 1, isLegal: false, restartAfter: null };
}

function setDefined(parsed: Parsed, definition: string, depth: number, level: Level): void {
  const known = parsed.definitions.get(definition);
  if (known) known.levels[depth] = level;
}

function parse(xml: string, budget: Budget): Parsed {
  const parsed: Parsed = { definitions: new Map(), lists: new Map(), styled: [] };
  let definitionId = '';
  let list: { definition: string; overrides: Override[] } | null = null;
  let override: Override | null = null;
  let level: Level | null = null;
  let depth = 0;
  const setLevel = (value: (level: Level) => void): void => {
    if (level) value(level);
  };
  const open = (name: string, attribute: (name: string) => string | undefined): void => {
    const val = attribute('val') ?? '';
    switch (name) {
      case 'abstractNum':
        definitionId = attribute('abstractNumId') ?? '';
        parsed.definitions.set(definitionId, { levels: [], styleLink: null, numStyleLink: null });
        break;
      case 'styleLink':
      case 'numStyleLink': {
        const definition = parsed.definitions.get(definitionId);
        if (definition) definition[name] = val;
        break;
      }
      case 'num':
        list = { definition: '', overrides: [] };
        parsed.lists.set(attribute('numId') ?? '', list);
        break;
      case 'abstractNumId':
        if (list) list.definition = val;
        break;
      case 'lvlOverride':
        override = { depth: Number(attribute('ilvl')), start: null, level: null };
        list?.overrides.push(override);
        break;
      case 'startOverride':
        if (override) override.start = Number(val);
        break;
      case 'lvl':
        depth = Number(attribute('ilvl'));
        level = emptyLevel();
        if (override) override.level = level;
        else if (depth < LEVELS) setDefined(parsed, definitionId, depth, level);
        break;
      case 'start':
        setLevel((one) => (one.start = Number(val)));
        break;
      case 'numFmt':
        setLevel((one) => (one.format = val));
        break;
      case 'lvlText':
        setLevel((one) => (one.text = val));
        break;
      case 'isLgl':
        setLevel((one) => (one.isLegal = val !== '0' && val !== 'false'));
        break;
      case 'lvlRestart':
        setLevel((one) => (one.restartAfter = Number(val)));
        break;
      case 'pStyle':
        if (level && !override) parsed.styled.push({ style: val, definition: definitionId, depth });
        break;
    }
  };
  const close = (name: string): void => {
    if (name === 'lvl') level = null;
    if (name === 'lvlOverride') override = null;
    if (name === 'num') list = null;
  };
  readXml(xml, { open, close }, budget);
  return parsed;
}

/** A definition may only point to the one that a list style holds. */
function resolveDefinition(id: string, parsed: Parsed): string {
  const linked = parsed.definitions.get(id)?.numStyleLink;
  if (!linked) return id;
  return [...parsed.definitions].find(([, { styleLink }]) => styleLink === linked)?.[0] ?? id;
}

/**
 * Reads the lists of a document.
 * @param xml word/numbering.xml, or null where the document has no lists
 * @param budget what the document may still use
 */
export function readNumbering(xml: string | null, budget: Budget): Numbering {
  if (xml === null) return { lists: new Map(), byStyle: new Map() };
  const parsed = parse(xml, budget);
  const lists = new Map<string, List>();
  for (const [id, { definition: named, overrides }] of parsed.lists) {
    const definition = resolveDefinition(named, parsed);
    const levels = [...(parsed.definitions.get(definition)?.levels ?? [])];
    for (const { depth, level, start } of overrides) {
      const own = level ?? levels[depth];
      if (own && depth < LEVELS) levels[depth] = start === null ? own : { ...own, start };
    }
    const restarts = overrides.filter(({ start }) => start !== null).map(({ depth }) => depth);
    lists.set(id, { definition, levels, restarts });
  }
  const byStyle = new Map(
    parsed.styled.flatMap(({ style, definition, depth }) => {
      const list = [...lists].find(([, one]) => one.definition === definition)?.[0];
      return list === undefined ? [] : [[style, { list, depth }] as const];
    }),
  );
  return { lists, byStyle };
}
