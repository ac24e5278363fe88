/** Why a document is not read. Each is told in both languages; nothing is written then. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { DraftRefusal } from '../plan-draft.ts';

const WORDS = {
  empty: both('Tệp không có nội dung.', 'The file is empty.'),
  binary: both(
    'Đây không phải văn bản đọc được. Hãy chọn tệp TXT, Markdown, DOCX, PDF có chữ hoặc HTML.',
    'This is no text that can be read. Choose a TXT, Markdown, DOCX, text PDF or HTML file.',
  ),
  unsupported: both(
    'Chưa đọc được định dạng này. Hãy mở tệp và lưu lại thành DOCX rồi thử lại.',
    'This format is not read. Open the file, save it as DOCX and try again.',
  ),
  damaged: both(
    'Tệp bị hỏng nên không đọc được. Hãy mở tệp, lưu lại rồi thử lại.',
    'The file is damaged and cannot be read. Open it, save it anew and try again.',
  ),
  scanned: both(
    'Tệp PDF chỉ có ảnh chụp, không có chữ. Hãy dùng bản DOCX, hoặc nhận dạng chữ rồi thử lại.',
    'The PDF holds pictures of pages and no text. Use the DOCX, or run text recognition first.',
  ),
  encoding: both(
    'Văn bản không ở bảng mã Unicode. Hãy chuyển sang Unicode (UTF-8) rồi thử lại.',
    'The text is not in Unicode. Convert it to Unicode (UTF-8) and try again.',
  ),
  encrypted: both(
    'Tệp đang được bảo vệ bằng mật khẩu. Hãy gỡ mật khẩu rồi thử lại.',
    'The file is protected by a password. Remove the password and try again.',
  ),
  'too-large': both(
    'Tệp vượt mức một văn bản kế hoạch. Hãy chọn đúng tệp kế hoạch.',
    'The file is far larger than a plan. Choose the plan itself.',
  ),
  unsafe: both(
    'Tệp có cấu trúc không an toàn (DTD, thực thể XML hoặc nén lồng nhau) nên không được mở. Hãy mở tệp, lưu lại rồi thử lại.',
    'The file has an unsafe structure (DTD, XML entities or nested compression) and is not opened. Open it, save it anew and try again.',
  ),
  'not-vietnamese': both(
    'Văn bản không phải tiếng Việt có dấu.',
    'The text is not Vietnamese with its diacritics.',
  ),
  'not-a-plan': both(
    'Đây không phải văn bản kế hoạch: không thấy tiêu đề kế hoạch hay phần phân công. Nếu là bài báo, hãy tìm toàn văn.',
    'This is no plan: it has neither a plan’s title nor an assignment section. If it is an article, find the full text.',
  ),
  classified: both(
    'Văn bản có dấu chỉ độ mật. Văn bản mật không được nhập vào hệ thống.',
    'The text bears a mark of secrecy. Classified documents are not imported.',
  ),
} as const satisfies Record<string, Bilingual>;

/** Every reason for which a document is refused. */
export type RefusalCode = keyof typeof WORDS;

/** Thrown by readers and checks; `importPlan` turns it into `refused`. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';
  readonly refusal: DraftRefusal;

  constructor(refusal: DraftRefusal) {
    super(refusal.message.vi);
    this.refusal = refusal;
  }
}

/** A reason in words; `detail` says what exactly, in both languages, and is put after the reason. */
export function wordRefusal(code: RefusalCode, detail?: Bilingual): DraftRefusal {
  const { vi, en } = WORDS[code];
  return { code, message: detail ? both(`${vi} (${detail.vi})`, `${en} (${detail.en})`) : both(vi, en) };
}

/**
 * Refuses a document; parameters as for `wordRefusal`.
 * @throws SourceRefused always
 */
export function refuse(code: RefusalCode, detail?: Bilingual): never {
  throw new SourceRefused(wordRefusal(code, detail));
}
