/** What a percentage is of: the words between the figure and the verb. */

const VERBS =
  /(?<!,)\s(?:tổ chức|được|xây dựng|lồng ghép|thực hiện|đạt|triển khai|hoàn thành|tham gia|ký|duy trì|thành lập|tiếp cận|sử dụng|áp dụng|bảo đảm|đảm bảo|không|đáp ứng|biết|hiểu|nắm|bố trí|cung cấp|kết nối|phải|đều|ban hành|công khai|trang bị|bị|hình thành|giải quyết|xử lý|tiếp nhận|cập nhật|đưa|lập|phát hiện|chấp hành|cam kết|vận hành|trở lên|cài đặt|khai thác|số hóa|quản lý|hưởng|nhận|phê duyệt|đăng ký|giao dịch|quán triệt|hài lòng|so với|thường xuyên|trong năm|vào năm|có(?!\s+(?:nhu cầu|liên quan|nguy cơ|điều kiện|đủ|hoàn cảnh|khả năng|nhiều|nguy|yêu cầu|hành vi|sử dụng|thẩm quyền|đông|dịch vụ)))(?=\s|$)/u;
/** True where a piece says what is to happen to what it counts. */
export function hasVerb(text: string): boolean {
  return VERBS.test(text);
}

const VAGUE = /có liên quan|liên quan$|đủ điều kiện|nhạy cảm|trọng điểm|có nhu cầu|có nguy cơ|các địa bàn/iu;

/**
 * Reads the denominator of a percentage.
 *
 * @param piece the clause's part with this figure
 * @param start where the figure begins in it
 * @param end where it ends
 */
export function readDenominator(piece: string, start: number, end: number): string | null {
  const after = piece.slice(end).replace(/^\s*(?:trở lên|trở xuống)/u, '');
  const cut = VERBS.exec(after);
  const words = (cut ? after.slice(0, cut.index) : after)
    .replace(/\([^()]*\)/g, '')
    .replace(/^\s*(?:số lượng|tổng số|số|đội ngũ|các|lượng)\s+/iu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]{1,200}|[\s,.;:]{1,200}$/g, '');
  const usable =
    words.length > 1 &&
    !/^(?:\/|so với|trong|vào|năm|mỗi|đến|và|trở|theo|kế hoạch|cùng kỳ|\d)/iu.test(words) &&
    words.length < 220;
  if (usable) return words;
  const before =
    /(?:tỷ lệ|tỉ lệ|số)\s{1,9}(.{3,140}?)\s{0,9}(?:đạt|là|trên|dưới|chiếm|tăng|giảm|xuống|lên|:|ít nhất|tối thiểu|còn|phấn đấu|đến|hàng năm|hằng năm|$)/iu.exec(
      piece.slice(0, start),
    );
  const named = before?.[1]?.replace(/[\s,]{1,9}(?:đến |vào |trong |hết )?năm 20\d\d$/iu, '').trim();
  if (named !== undefined && !/^(?:đến |vào |trong |hết )?năm 20\d\d/iu.test(named)) return named;
  // "Giải quyết tố giác, tin báo về tội phạm đạt 100%"
  const subject =
    /^(?:trong đó,?\s{0,9})?(?:giải quyết|xử lý|phấn đấu|bảo đảm|đảm bảo)?\s{0,9}(.{4,140}?)\s{1,9}(?:đạt|chiếm)(?: tỷ lệ)?(?:\s|$)/iu.exec(
      piece.slice(0, end),
    );
  const said = subject?.[1]?.replace(/^[\s,]+/, '').replace(/[\s,]{1,9}(?:đến |vào |hết )?năm 20\d\d$/iu, '');
  return said === undefined || /^(?:(?:đến|vào|trong|hết) ?)?(?:năm 20\d\d.*)?$/iu.test(said) ? null : said;
}

/** True where the words leave open whom to count. */
export function isVague(denominator: string): boolean {
  return VAGUE.test(denominator);
}
