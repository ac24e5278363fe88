/** What an error page says: what happened, what is safe, what to do. Never why in the machine's words. */
import type { Translate } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { SERVER_ERROR } from '../../client/engine/server-error.ts';
import { serverErrorInWords } from '../../client/engine/server-errors.ts';
import type { HttpError, Refusal } from './http-error.ts';

export interface ErrorWords {
  status: number;
  title: string;
  lines: string[];
  /** Pages that lead on. */
  ways: { href: string; text: string }[];
}

/** Refusals after which a new link, or signing in, leads on. */
const LOST: readonly Refusal[] = ['no-session', 'handed-on', 'link-ended'];

const waysBack = (t: Translate): ErrorWords['ways'] => [
  { href: '/lien-ket-moi', text: t('Gửi lại liên kết tới thư của đơn vị', 'Send my unit a new link') },
  {
    href: '/dang-nhap',
    text: t(
      'Đăng nhập (điều phối, phê duyệt, quản trị)',
      'Sign in (coordinators, approvers, administrators)',
    ),
  },
];

function refusalWords(refusal: Refusal, t: Translate): Omit<ErrorWords, 'status' | 'ways'> {
  switch (refusal) {
    case 'no-session':
      return {
        title: t('Phiên làm việc đã hết hoặc chưa mở', 'Your session is over, or not yet open'),
        lines: [
          t(
            'Để bảo vệ thông tin của đơn vị, mỗi phiên tự đóng 12 giờ sau lần lưu hoặc gửi gần nhất, chậm nhất sau 24 giờ. Những gì đã lưu vẫn còn nguyên.',
            'To protect your unit’s information a session ends twelve hours after you last saved or sent something, after a day at most. Everything saved is still there.',
          ),
          t(
            'Mở lại liên kết trong thư gần nhất để làm tiếp từ chỗ đang dừng.',
            'Open the link in your latest mail again to go on where you stopped.',
          ),
        ],
      };
    case 'handed-on':
      return {
        title: t('Quý vị đã chuyển việc cho đồng nghiệp', 'You have passed work on to a colleague'),
        lines: [
          t(
            'Khi chuyển việc, liên kết cũ của quý vị ngừng dùng và phiên làm việc này kết thúc. Những gì đã lưu vẫn còn nguyên.',
            'With that the old link stopped working, and this session ended. Everything saved is still there.',
          ),
          t(
            'Nếu quý vị còn việc khác, hoặc muốn lấy lại việc đã chuyển, mở liên kết trong thư mới nhất gửi tới quý vị.',
            'If other work is left to you, or you want to take this back, open the link in the newest mail sent to you.',
          ),
        ],
      };
    case 'link-ended':
      return {
        title: t('Liên kết này không còn dùng được', 'This link no longer works'),
        lines: [
          t(
            'Việc đã được lấy lại, chuyển cho người khác, hoặc danh bạ của đơn vị đã thay đổi. Những gì đã lưu vẫn còn nguyên.',
            'The work was taken back or passed on, or the unit’s directory has changed. Everything saved is still there.',
          ),
          t(
            'Nếu quý vị vẫn phụ trách việc của đơn vị, mở liên kết trong thư mới nhất gửi tới quý vị.',
            'If you still see to your unit’s work, open the link in the newest mail sent to you.',
          ),
        ],
      };
    case 'not-yours':
      return {
        title: t('Trang này không thuộc phạm vi của quý vị', 'This page is not within your reach'),
        lines: [
          t(
            'Liên kết trong thư chỉ mở việc của một đơn vị trong một kế hoạch; một số trang cần vai trò khác.',
            'The link in a mail opens one unit’s work in one plan; some pages need another role.',
          ),
          t(
            'Nếu quý vị mới nhận việc, mở liên kết trong thư gửi tới địa chỉ của mình, hoặc hỏi cơ quan đầu mối. Không có gì bị thay đổi.',
            'If you have just taken over, open the link in the mail to your own address, or ask the coordinating agency. Nothing was changed.',
          ),
        ],
      };
    case 'stale-form':
      return {
        title: t('Biểu mẫu này đã cũ', 'This form is out of date'),
        lines: [
          t(
            'Trang được mở từ một phiên trước, nên hệ thống chưa ghi nhận lần gửi này.',
            'The page was opened in an earlier session, so what you sent has not been recorded.',
          ),
          t(
            'Bấm nút quay lại của trình duyệt, chép phần vừa nhập nếu cần, rồi tải lại trang và gửi lại.',
            'Go back in the browser, copy what you typed if need be, reload the page and send it again.',
          ),
        ],
      };
    case 'not-found':
      return notFound(t);
    case 'not-from-here':
      return {
        title: t('Trang này chỉ mở trên chính máy chủ', 'This page opens on the server itself only'),
        lines: [
          t(
            'Hộp thư giữ lại chứa liên kết của mọi người nên không mở qua mạng.',
            'The caught mail holds everybody’s links, so it does not open over the network.',
          ),
        ],
      };
    case 'no-file-here':
      return {
        title: t('Trang này không nhận tệp', 'This page takes no file'),
        lines: [
          t(
            'Không có gì được nhận. Quay lại trang trước và gửi bằng biểu mẫu của trang.',
            'Nothing was received. Go back and send the page’s own form.',
          ),
        ],
      };
    case 'no-length':
      return notUnderstood(t);
    case 'too-large':
      return tooLarge(t);
  }
}

function notUnderstood(t: Translate): Omit<ErrorWords, 'status' | 'ways'> {
  return {
    title: t('Yêu cầu chưa đúng', 'This request was not understood'),
    lines: [t('Quay lại trang trước và thử lại.', 'Go back and try again.')],
  };
}

function tooLarge(t: Translate): Omit<ErrorWords, 'status' | 'ways'> {
  return {
    title: t('Tệp quá lớn', 'The file is too large'),
    lines: [
      t(
        'Mỗi tệp tối đa 20 MB. Những gì đã lưu vẫn còn nguyên.',
        'A file may have 20 MB at most. Everything saved is safe.',
      ),
      t(
        'Bấm nút quay lại của trình duyệt để về biểu mẫu, rồi chọn tệp nhỏ hơn.',
        'Go back in the browser to the form, then choose a smaller file.',
      ),
    ],
  };
}

function notFound(t: Translate): Omit<ErrorWords, 'status' | 'ways'> {
  return {
    title: t('Không tìm thấy trang', 'Page not found'),
    lines: [
      t(
        'Địa chỉ có thể đã gõ thiếu, hoặc việc này không còn trong kế hoạch.',
        'The address may be incomplete, or this is no longer part of the plan.',
      ),
      t(
        'Mở lại liên kết trong thư để về trang của đơn vị.',
        'Open the link in your mail to get back to your unit’s page.',
      ),
    ],
  };
}

function unreachable(t: Translate): Omit<ErrorWords, 'ways'> {
  return {
    status: 503,
    title: t('Hệ thống đang bận, vui lòng chờ ít phút', 'The system is busy, please wait a few minutes'),
    lines: [
      t(
        'Bản nháp đã lưu vẫn còn nguyên và vẫn lưu tiếp được.',
        'Saved drafts are safe and can still be saved.',
      ),
      t(
        'Nếu quý vị vừa gửi, hệ thống đã nhận và sẽ tự ghi khi hoạt động trở lại; thời điểm nhận là lúc quý vị bấm gửi. Không cần gửi lại; xem lại trang của đơn vị sau ít phút. Nếu sau đó không ghi nhận được, quý vị sẽ nhận thư nêu lý do.',
        'If you have just sent something, it is kept and will be recorded by itself; it counts from the moment you sent it. No need to send it again; look at your unit’s page in a few minutes. If it cannot be recorded after all, you get a mail that says why.',
      ),
    ],
  };
}

/** A server did not answer, and nobody knows what became of what was sent. */
function serverAway(t: Translate): Omit<ErrorWords, 'ways'> {
  const { status, title } = unreachable(t);
  return {
    ...{ status, title },
    lines: [
      t('Những gì đã lưu vẫn còn nguyên.', 'Everything saved is safe.'),
      t(
        'Nếu quý vị vừa gửi, có thể lần gửi ấy chưa được ghi nhận; vui lòng gửi lại sau ít phút, gửi hai lần không sao.',
        'If you have just sent something, it may not have been recorded; please send it again in a few minutes. Sending twice does no harm.',
      ),
    ],
  };
}

function userErrorWords(error: UserError, t: Translate): Omit<ErrorWords, 'ways'> {
  const ofServer = error.details.some(({ code }) => code === SERVER_ERROR);
  if (error.code === 'unreachable') return ofServer ? serverAway(t) : unreachable(t);
  return {
    status: error.code === 'refused' ? 409 : 400,
    title: t('Chưa thực hiện được', 'This could not be done'),
    lines: [
      t(error.words),
      t(
        'Không có gì bị thay đổi. Quay lại trang trước để xem tình trạng mới nhất.',
        'Nothing was changed. Go back to see where things stand.',
      ),
    ],
  };
}

/** The words for any error; what is not known to be harmless is a failure of ours. */
export function wordsOf(error: unknown, t: Translate): ErrorWords {
  const { refusal } = error as Partial<HttpError>;
  const isLost = refusal !== undefined && LOST.includes(refusal);
  return { ...plainWords(error, t), ways: isLost ? waysBack(t) : [] };
}

function plainWords(thrown: unknown, t: Translate): Omit<ErrorWords, 'ways'> {
  const error = serverErrorInWords(thrown) ?? thrown;
  if (error instanceof UserError && error.code !== 'failed') return userErrorWords(error, t);
  const { statusCode = 500, refusal } = error as Partial<HttpError>;
  if (refusal) return { status: statusCode, ...refusalWords(refusal, t) };
  if (statusCode === 404) return { status: 404, ...notFound(t) };
  if (statusCode === 413) return { status: 413, ...tooLarge(t) };
  if (statusCode === 429) {
    return {
      status: 429,
      title: t('Quá nhiều yêu cầu trong ít phút', 'Too many requests in a few minutes'),
      lines: [
        t(
          'Vui lòng chờ vài phút rồi thử lại. Những gì đã lưu vẫn còn nguyên.',
          'Please wait a few minutes and try again. Everything saved is safe.',
        ),
      ],
    };
  }
  if (statusCode < 500) {
    return { status: statusCode, ...notUnderstood(t) };
  }
  return {
    status: 500,
    title: t('Hệ thống gặp trục trặc', 'Something went wrong on our side'),
    lines: [
      t(
        'Những gì đã lưu vẫn còn nguyên. Lỗi đã được ghi lại để người quản trị xử lý.',
        'Everything saved is safe. The fault has been noted for the administrator.',
      ),
      t(
        'Vui lòng thử lại sau ít phút; nếu hạn đã gần, hãy gọi cơ quan đầu mối.',
        'Please try again in a few minutes; if a deadline is near, call the coordinating agency.',
      ),
    ],
  };
}
