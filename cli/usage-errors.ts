import type { CommanderError } from 'commander';

/** What commander says in English, by its own codes. */
const WORDS: Record<string, string> = {
  'commander.missingArgument': 'Thiếu đối số',
  'commander.optionMissingArgument': 'Tùy chọn thiếu giá trị',
  'commander.missingMandatoryOptionValue': 'Thiếu tùy chọn bắt buộc',
  'commander.unknownOption': 'Tùy chọn không có',
  'commander.unknownCommand': 'Lệnh không có',
  'commander.excessArguments': 'Thừa đối số',
  'commander.invalidArgument': 'Giá trị không hợp lệ',
  'commander.help': 'Chưa chọn lệnh · no command chosen',
};

/**
 * A usage error in one line, Vietnamese first.
 * @param error what commander threw
 */
export function inVietnamese(error: CommanderError): string {
  const words = WORDS[error.code] ?? 'Dùng lệnh chưa đúng';
  if (error.code === 'commander.help') return words;
  const english = error.message.replace(/^error: /, '').replace(/\s{0,9}\n\s{0,9}/g, ' ');
  return `${words} · ${english}`;
}
