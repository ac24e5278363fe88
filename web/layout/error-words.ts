/** The words of error pages: what happened, what is safe, what to do. Never why in the machine's words. */
import { both, type Bilingual, type Translate } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { SERVER_ERROR } from '../../client/engine/server-error.ts';
import { MY_PLANS } from './paths.ts';
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

/** The words of each refusal. */
const REFUSALS: Record<Refusal, readonly [title: Bilingual, ...lines: Bilingual[]]> = {
  'no-session': [
    both('Phiên làm việc đã hết hoặc chưa mở', 'Your session has ended or has not started'),
    both(
      'Để bảo vệ thông tin của đơn vị, mỗi phiên tự đóng 12 giờ sau lần lưu hoặc gửi gần nhất, chậm nhất sau 24 giờ. Những gì đã lưu vẫn còn nguyên.',
      'To protect your unit’s information, a session ends twelve hours after you last saved or sent something, and after 24 hours at the latest. Everything you saved is kept.',
    ),
    both(
      'Mở lại liên kết trong thư gần nhất để làm tiếp từ chỗ đang dừng.',
      'Open the link in your latest mail again to continue where you stopped.',
    ),
  ],
  'handed-on': [
    both('Quý vị đã chuyển việc cho đồng nghiệp', 'You have handed work over to a colleague'),
    both(
      'Khi chuyển việc, liên kết cũ của quý vị ngừng dùng và phiên làm việc này kết thúc. Những gì đã lưu vẫn còn nguyên.',
      'When you handed it over, your old link stopped working and this session ended. Everything you saved is kept.',
    ),
    both(
      'Nếu quý vị còn việc khác, hoặc muốn lấy lại việc đã chuyển, mở liên kết trong thư mới nhất gửi tới quý vị.',
      'If you have other work, or want to take this work back, open the link in the latest mail sent to you.',
    ),
  ],
  'link-ended': [
    both('Liên kết này không còn dùng được', 'This link no longer works'),
    both(
      'Việc đã được lấy lại, chuyển cho người khác, hoặc danh bạ của đơn vị đã thay đổi. Những gì đã lưu vẫn còn nguyên.',
      'The work was taken back or handed over, or the unit’s directory has changed. Everything you saved is kept.',
    ),
    both(
      'Nếu quý vị vẫn phụ trách việc của đơn vị, mở liên kết trong thư mới nhất gửi tới quý vị.',
      'If you are still in charge of your unit’s work, open the link in the latest mail sent to you.',
    ),
  ],
  'not-yours': [
    both('Trang này không thuộc phạm vi của quý vị', 'You do not have access to this page'),
    both(
      'Liên kết trong thư chỉ mở việc của một đơn vị trong một kế hoạch; một số trang cần vai trò khác.',
      'The link in a mail opens one unit’s work in one plan; some pages need another role.',
    ),
    both(
      'Nếu quý vị mới nhận việc, mở liên kết trong thư gửi tới địa chỉ của mình, hoặc hỏi cơ quan đầu mối. Không có gì bị thay đổi.',
      'If you have just taken over this work, open the link in the mail sent to your own address, or ask the coordinating agency. Nothing was changed.',
    ),
  ],
  'stale-form': [
    both('Biểu mẫu này đã cũ', 'This form is out of date'),
    both(
      'Trang được mở từ một phiên trước, nên hệ thống chưa ghi nhận lần gửi này.',
      'The page was opened in an earlier session, so what you sent has not been recorded.',
    ),
    both(
      'Bấm nút quay lại của trình duyệt, chép phần vừa nhập nếu cần, rồi tải lại trang và gửi lại.',
      'Go back in your browser, copy what you typed if necessary, reload the page and send it again.',
    ),
  ],
  'not-from-here': [
    both('Trang này chỉ mở trên chính máy chủ', 'This page opens only on the server itself'),
    both(
      'Hộp thư giữ lại chứa liên kết của mọi người nên không mở qua mạng.',
      'The captured mails contain everyone’s links, so the page does not open over the network.',
    ),
  ],
  'no-file-here': [
    both('Trang này không nhận tệp', 'This page does not accept files'),
    both(
      'Không có gì được nhận. Quay lại trang trước và gửi bằng biểu mẫu của trang.',
      'Nothing was received. Go back and use the form on the page.',
    ),
  ],
  'not-found': [
    both('Không tìm thấy trang', 'Page not found'),
    both(
      'Địa chỉ có thể đã gõ thiếu, hoặc việc này không còn trong kế hoạch.',
      'The address may be incomplete, or this is no longer part of the plan.',
    ),
    both(
      'Mở lại liên kết trong thư để về trang của đơn vị.',
      'Open the link in your mail to get back to your unit’s page.',
    ),
  ],
  'no-length': [
    both('Yêu cầu chưa đúng', 'This request was not understood'),
    both('Quay lại trang trước và thử lại.', 'Go back and try again.'),
  ],
  'too-large': [
    both('Tệp quá lớn', 'The file is too large'),
    both(
      'Mỗi tệp tối đa 20 MB. Những gì đã lưu vẫn còn nguyên.',
      'A file can be 20 MB at most. Everything you saved is kept.',
    ),
    both(
      'Bấm nút quay lại của trình duyệt để về biểu mẫu, rồi chọn tệp nhỏ hơn.',
      'Go back to the form in your browser, then choose a smaller file.',
    ),
  ],
};

function refusalWords(refusal: Refusal, t: Translate): Pick<ErrorWords, 'title' | 'lines'> {
  const [title, ...lines] = REFUSALS[refusal];
  return { title: t(title), lines: lines.map((line) => t(line)) };
}

function unreachable(t: Translate): Omit<ErrorWords, 'ways'> {
  return {
    status: 503,
    title: t('Hệ thống đang bận, vui lòng chờ ít phút', 'The system is busy, please wait a few minutes'),
    lines: [
      t(
        'Bản nháp đã lưu vẫn còn nguyên và vẫn lưu tiếp được.',
        'Saved drafts are kept, and you can still save.',
      ),
      t(
        'Nếu quý vị vừa gửi, hệ thống đã nhận và sẽ tự ghi khi hoạt động trở lại; thời điểm nhận là lúc quý vị bấm gửi. Không cần gửi lại; xem lại trang của đơn vị sau ít phút. Nếu sau đó không ghi nhận được, quý vị sẽ nhận thư nêu lý do.',
        'If you have just sent something, it has been received and will be recorded automatically; the time of receipt is when you sent it. You need not send it again; check your unit’s page in a few minutes. If it cannot be recorded after all, you will get a mail giving the reason.',
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
      t('Những gì đã lưu vẫn còn nguyên.', 'Everything you saved is kept.'),
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
        'Nothing was changed. Go back to see the current status.',
      ),
    ],
  };
}

/**
 * The words for any error; what is not known to be harmless is a failure of ours.
 * @param isSignedIn whether the reader signed in, and so came by no link of a unit's mail
 */
export function wordsOf(error: unknown, t: Translate, isSignedIn = false): ErrorWords {
  const { refusal } = error as Partial<HttpError>;
  const isLost = refusal !== undefined && LOST.includes(refusal);
  const words = plainWords(error, t);
  if (isSignedIn && !isLost) {
    // The last line of a page that is not there speaks of the mail.
    const lines = refusal === 'not-found' ? words.lines.slice(0, -1) : words.lines;
    return { ...words, lines, ways: [{ href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') }] };
  }
  return { ...words, ways: isLost ? waysBack(t) : [] };
}

function plainWords(thrown: unknown, t: Translate): Omit<ErrorWords, 'ways'> {
  const error = serverErrorInWords(thrown) ?? thrown;
  if (error instanceof UserError && error.code !== 'failed') return userErrorWords(error, t);
  const { statusCode = 500, refusal } = error as Partial<HttpError>;
  if (refusal) return { status: statusCode, ...refusalWords(refusal, t) };
  if (statusCode === 404) return { status: 404, ...refusalWords('not-found', t) };
  if (statusCode === 413) return { status: 413, ...refusalWords('too-large', t) };
  if (statusCode === 429) {
    return {
      status: 429,
      title: t('Quá nhiều yêu cầu trong ít phút', 'Too many requests in a few minutes'),
      lines: [
        t(
          'Vui lòng chờ vài phút rồi thử lại. Những gì đã lưu vẫn còn nguyên.',
          'Please wait a few minutes and try again. Everything you saved is kept.',
        ),
      ],
    };
  }
  if (statusCode < 500) {
    return { status: statusCode, ...refusalWords('no-length', t) };
  }
  return {
    status: 500,
    title: t('Hệ thống gặp trục trặc', 'Something went wrong on our side'),
    lines: [
      t(
        'Những gì đã lưu vẫn còn nguyên. Lỗi đã được ghi lại để người quản trị xử lý.',
        'Everything you saved is kept. The error has been logged for the administrator.',
      ),
      t(
        'Vui lòng thử lại sau ít phút; nếu hạn đã gần, hãy gọi cơ quan đầu mối.',
        'Please try again in a few minutes; if a deadline is near, call the coordinating agency.',
      ),
    ],
  };
}
