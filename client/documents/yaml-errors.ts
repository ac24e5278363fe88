/** The YAML parser's complaints in plain words. */
import type { YAMLParseError } from 'yaml';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Finding } from '../../domain/schemas/finding.ts';

const INDENT = both(
  'Dùng dấu cách để thụt lề, các dòng cùng cấp thụt bằng nhau.',
  'Indent with spaces, lines of one level by the same number.',
);
const QUOTE = both(
  'Nếu nội dung có dấu hai chấm, #, ngoặc hoặc dấu phẩy, đặt cả nội dung trong dấu ngoặc kép.',
  'Where the words hold a colon, #, brackets or commas, put them in double quotes.',
);

const EXPLAINED: Partial<Record<YAMLParseError['code'], { message: Bilingual; remedy: Bilingual }>> = {
  TAB_AS_INDENT: {
    message: both('Dòng này thụt lề bằng phím Tab.', 'This line is indented with a tab.'),
    remedy: INDENT,
  },
  BAD_INDENT: { message: both('Thụt lề chưa đúng.', 'The indentation is not right.'), remedy: INDENT },
  MISSING_CHAR: {
    message: both(
      'Thiếu một dấu ở đây (dấu ngoặc, dấu nháy hoặc dấu phẩy).',
      'A bracket, quote or comma is missing.',
    ),
    remedy: both('Đóng ngoặc hoặc dấu nháy đã mở.', 'Close the bracket or quote that was opened.'),
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: both(
      'Có hai dấu hai chấm trên một dòng, hoặc thụt lề thừa.',
      'Two colons on one line, or too much indent.',
    ),
    remedy: QUOTE,
  },
  MULTIPLE_DOCS: {
    message: both(
      'Tệp chứa nhiều tài liệu, ngăn bằng dòng ---.',
      'The file holds several documents, split by ---.',
    ),
    remedy: both('Mỗi tệp chỉ một tài liệu.', 'Put one document in a file.'),
  },
};

/**
 * What a syntax error means to the person who wrote the file.
 *
 * @param error - as the parser gives it
 */
export function explainYamlError(error: YAMLParseError): Finding {
  const first = error.message.split('\n')[0] ?? error.code;
  const known = EXPLAINED[error.code] ?? {
    message: both(`Sai cú pháp YAML (${first}).`, `This is not well-formed YAML (${first}).`),
    remedy: QUOTE,
  };
  return { path: [], severity: 'error', ...known };
}
