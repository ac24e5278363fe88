import type { Argument, Command, Option } from 'commander';
import { createProgram } from '../../cli/program.ts';
import { PROCESS_COMMANDS } from '../../main/commands/index.ts';
import type { DocsTable } from './docs-table.ts';

const nobody = { write: () => true, isTTY: false };

/** The command line as it is built for one run, in English; nothing is run. */
function englishProgram(): Command {
  const surroundings = {
    io: { stdout: nobody, stderr: nobody, env: {}, cwd: '/' },
    openEngine: () => Promise.reject(new Error('nothing is run')),
    interrupted: new AbortController().signal,
  };
  return createProgram({ surroundings, t: (_vi, en) => en, exitCode: 0, tidyUps: [] }, PROCESS_COMMANDS);
}

function signOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

const flagsOf = ({ flags, mandatory }: Option): string => `\`${flags}\`${mandatory ? ' (needed)' : ''}`;

/** Every command that does something, with the words before it. */
function listLeaves(command: Command, path: string[] = []): [path: string[], leaf: Command][] {
  return command.commands.flatMap((one) => {
    const here = [...path, one.name()];
    return one.commands.length > 0 ? listLeaves(one, here) : [[here, one] as [string[], Command]];
  });
}

/** Options by the words of each command, those of the program among them. */
export function optionsByCommand(): Map<string, string[]> {
  const program = englishProgram();
  const flags = (command: Command): string[] =>
    command.options.flatMap(({ short, long }) => [short, long]).filter((flag) => flag !== undefined);
  const common = [...flags(program), '--help', '--version'];
  return new Map(listLeaves(program).map(([path, leaf]) => [path.join(' '), [...flags(leaf), ...common]]));
}

/** Every command with its arguments, what it does and its own options. */
export function describeCommands(): string[][] {
  return listLeaves(englishProgram()).map(([path, leaf]) => [
    `\`${[...path, ...leaf.registeredArguments.map(signOf)].join(' ')}\``,
    leaf.description(),
    leaf.options
      .filter(({ hidden }) => !hidden)
      .map(flagsOf)
      .join(', ') || '–',
  ]);
}

export const COMMANDS_TABLE: DocsTable = {
  file: 'docs/commands.md',
  name: 'commands',
  head: ['command', 'does', 'options'],
  rows: describeCommands,
};
