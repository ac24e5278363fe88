/** Wrong use of the command line in words: commander says it in English only. */
import type { CommanderError } from 'commander';
import { both, type Bilingual } from '../domain/bilingual.ts';

/** The Vietnamese of what commander says, by its own codes; `names` are what it puts in quotes. */
const WORDS: Record<string, (names: string[], english: string) => string> = {
  'commander.missingArgument': ([name]) => `Thiếu đối số “${name}”`,
  'commander.optionMissingArgument': ([option]) => `Tùy chọn “${option}” thiếu giá trị`,
  'commander.missingMandatoryOptionValue': ([option]) => `Thiếu tùy chọn bắt buộc “${option}”`,
  'commander.unknownOption': ([option], english) => `Không có tùy chọn “${option}”${suggested(english)}`,
  'commander.unknownCommand': ([command], english) => `Không có lệnh “${command}”${suggested(english)}`,
  'commander.excessArguments': (_names, english) => `Thừa đối số${counted(english)}`,
  'commander.invalidArgument': ([option, value], english) =>
    `Giá trị “${value}” của “${option}” không hợp lệ${allowed(english)}`,
  'commander.conflictingOption': ([one, other]) => `Không dùng “${one}” cùng với “${other}”`,
};

/** What commander thinks was meant. */
function suggested(english: string): string {
  const [, near] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(english) ?? [];
  return near === undefined ? '' : ` (có phải là ${near} không?)`;
}

function counted(english: string): string {
  const [, expected, got] = /Expected (\d+) arguments? but got (\d+)/.exec(english) ?? [];
  return expected === undefined ? '' : `: cần ${expected}, đã ghi ${got}`;
}

function allowed(english: string): string {
  const [, choices] = /Allowed choices are (.+)\.$/.exec(english) ?? [];
  return choices === undefined ? '' : `; chọn: ${choices}`;
}

/**
 * A usage error in one line.
 * @param error what commander threw
 */
export function usageWords(error: CommanderError): Bilingual {
  if (error.code === 'commander.help') return both('Chưa chọn lệnh.', 'No command was chosen.');
  const english = error.message.replace(/^error: /, '').replace(/\s{0,9}\n\s{0,9}/g, ' ');
  const names = [...english.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');
  const vi = WORDS[error.code]?.(names, english) ?? `Dùng lệnh chưa đúng: ${english}`;
  return both(`${vi}.`, `${english.charAt(0).toUpperCase()}${english.slice(1).replace(/\.$/, '')}.`);
}
