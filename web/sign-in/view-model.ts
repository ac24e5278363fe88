import type { Translate } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant } from '../../domain/plan.ts';
import { buttons, form, heading, list, paragraph, type BlockPage, type Parts } from '../layout/blocks.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { SHARED_SIGN_IN } from '../shared-sign-in/view-model.ts';
import type { DemoUnit } from './demo-units.ts';
import type { Signer } from './find-signer.ts';
import type { SingleMail } from '../../client/mail.ts';
import { link, strong } from '../layout/sentence.ts';

const SIGN_IN = '/dang-nhap';

/** Whom a demonstration lets in without a mail; nobody elsewhere. */
export interface DemoPeople {
  signers: Signer[];
  units: DemoUnit[];
}

function roleLabel(role: Role, t: Translate): string {
  const words: Partial<Record<Role, string>> = {
    coordinator: t('cán bộ điều phối', 'coordinator'),
    approver: t('người phê duyệt', 'approver'),
    leadership: t('lãnh đạo cơ quan đầu mối', 'leadership'),
    administrator: t('quản trị hệ thống', 'administrator'),
  };
  return words[role] ?? role;
}

/**
 * Asks for an address.
 * @param demo whom a demonstration lets in without a mail
 * @param tried what was typed and what is wrong with it; left out before the first try
 * @param isShared whether accounts of an identity provider open the pages, too
 */
export function askAddress(
  t: Translate,
  demo: DemoPeople,
  { email: typed, wrong }: { email: string; wrong: FormProblem[] } = { email: '', wrong: [] },
  isShared = false,
): BlockPage {
  const email: Field = {
    ...{ name: 'email', kind: 'email', autocomplete: 'email' },
    label: t('Địa chỉ thư công vụ', 'Official e-mail address'),
  };
  return {
    title: t('Đăng nhập', 'Sign in'),
    problems: wrong,
    blocks: [
      t(
        'Dành cho cán bộ điều phối, người phê duyệt, lãnh đạo cơ quan đầu mối và quản trị hệ thống. Không cần mật khẩu: hệ thống gửi một liên kết tới địa chỉ thư có trong danh bạ.',
        'For coordinators, approvers, leadership and administrators. No password is needed: a link is sent to your address in the directory.',
      ),
      t(
        'Cán bộ đầu mối của đơn vị không cần đăng nhập: mở liên kết trong thư nhắc việc gần nhất.',
        'Focal points do not need to sign in: open the link in your latest reminder.',
      ),
      isShared &&
        buttons({
          text: t('Đăng nhập bằng tài khoản chung của cơ quan', 'Sign in with your organisation’s account'),
          href: SHARED_SIGN_IN,
        }),
      form({
        action: SIGN_IN,
        fields: fieldModels([email], { email: typed }, wrong),
        buttons: [{ text: t('Gửi liên kết đăng nhập', 'Send a sign-in link') }],
      }),
      demo.signers.length > 0 && demoDoors(demo, t),
    ],
  };
}

/** Buttons that let anybody in as one of the demonstration's people. */
function demoDoors({ signers, units }: DemoPeople, t: Translate): Parts {
  const held = (roles: readonly Role[]): string => roles.map((role) => roleLabel(role, t)).join(', ');
  const choice: Field = {
    ...{ name: 'value', kind: 'select', options: units },
    label: t('Hoặc làm cán bộ đầu mối của đơn vị', 'Or as the focal point of a unit'),
  };
  return [
    heading(t('Bản trình diễn: vào ngay, không cần thư', 'Demonstration: enter at once, without a mail')),
    list(
      signers.map(({ email, name, roles }) =>
        form({
          action: '/dang-nhap-thu',
          hidden: { email },
          buttons: [{ text: `${name ?? email} (${held(roles)})`, look: 'secondary' }],
        }),
      ),
    ),
    form({
      action: '/dang-nhap-thu/don-vi',
      fields: fieldModels([choice], {}, []),
      buttons: [{ text: t('Vào trang của đơn vị', 'Enter the unit’s page'), look: 'secondary' }],
    }),
  ];
}

/** The same words whoever asked. */
export function mailSent(email: string, t: Translate): BlockPage {
  return {
    title: t('Hãy xem hộp thư', 'Check your mail'),
    blocks: [
      paragraph([
        t('Nếu ', 'If '),
        strong(email),
        t(
          ' có trong danh bạ với vai trò điều phối, phê duyệt, lãnh đạo hoặc quản trị, một liên kết đăng nhập đang được gửi tới đó. Liên kết dùng được trong 30 phút, một lần.',
          ' is in the directory as coordinator, approver, leadership or administrator, a sign-in link is on its way. It works once, within 30 minutes.',
        ),
      ]),
      paragraph([
        t(
          'Vài phút vẫn chưa thấy thư? Kiểm tra thư rác, hoặc ',
          'Nothing after a few minutes? Check your spam folder, or ',
        ),
        link(SIGN_IN, t('thử lại', 'try again')),
        '.',
      ]),
    ],
  };
}

/** The link was opened; pressing the button signs in. */
export function confirmSignIn(email: string, t: Translate): BlockPage {
  return {
    title: t('Đăng nhập', 'Sign in'),
    blocks: [
      paragraph([
        t('Đăng nhập với địa chỉ ', 'Sign in as '),
        strong(email),
        t(
          '. Phiên làm việc tự đóng 12 giờ sau lần lưu hoặc gửi gần nhất trên trình duyệt này.',
          '. The session ends twelve hours after you last saved or sent something in this browser.',
        ),
      ]),
      form({ buttons: [{ text: t('Đăng nhập', 'Sign in') }] }),
    ],
  };
}

export function deadSignIn(t: Translate): BlockPage {
  return {
    title: t(
      'Liên kết đăng nhập này đã dùng hoặc đã hết hạn',
      'This sign-in link has been used or has expired',
    ),
    blocks: [
      paragraph([
        t(
          'Mỗi liên kết dùng được một lần, trong 30 phút. Chưa có gì mất. ',
          'Each link works once, within 30 minutes. Nothing is lost. ',
        ),
        link(SIGN_IN, t('Nhận liên kết mới', 'Get a new link')),
        '.',
      ]),
    ],
  };
}

/** The mail with the link, in the reader's language. */
export function signInMail(signer: Signer, url: string, at: Instant, t: Translate): SingleMail {
  return {
    to: signer.email,
    language: signer.language,
    at,
    subject: t('Liên kết đăng nhập Liên Ngành', 'Your sign-in link for Liên Ngành'),
    paragraphs: [
      t(`Kính gửi ${signer.name ?? 'Quý đồng chí'},`, `Dear ${signer.name ?? 'colleague'},`),
      t(
        'Để đăng nhập, mở liên kết dưới đây trong 30 phút và bấm “Đăng nhập”. Liên kết chỉ dùng được một lần.',
        'To sign in, open the link below within 30 minutes and press “Sign in”. It works once.',
      ),
      url,
      t(
        'Nếu không phải đồng chí yêu cầu, xin bỏ qua thư này; không có gì thay đổi.',
        'If you did not request it, please ignore this mail; nothing has changed.',
      ),
    ],
  };
}
