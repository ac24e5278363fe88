import type { Translate } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant } from '../../domain/plan.ts';
import { errorOf, type FormProblem } from '../layout/form.ts';
import type { PageModel } from '../layout/page.ts';
import type { DemoUnit } from './demo-units.ts';
import type { Signer } from './find-signer.ts';
import type { SingleMail } from '../../client/mail.ts';

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
 */
export function askAddress(
  t: Translate,
  demo: DemoPeople,
  { email: typed, wrong }: { email: string; wrong: FormProblem[] } = { email: '', wrong: [] },
): PageModel {
  return {
    title: t('Đăng nhập', 'Sign in'),
    email: typed,
    problems: wrong,
    wrong: errorOf(wrong, 'email'),
    demo: demo.signers.map(({ email, name, roles }) => ({
      email,
      text: `${name ?? email} (${roles.map((role) => roleLabel(role, t)).join(', ')})`,
    })),
    demoUnits: demo.units.map(({ value, text }) => ({ value, text })),
  };
}

/** The same words whoever asked. */
export function mailSent(email: string, t: Translate): PageModel {
  return { title: t('Hãy xem hộp thư', 'Please look at your mail'), email };
}

/** The link was opened; pressing the button signs in. */
export function confirmSignIn(email: string, t: Translate): PageModel {
  return { title: t('Đăng nhập', 'Sign in'), email };
}

export function deadSignIn(t: Translate): PageModel {
  return {
    title: t('Liên kết đăng nhập này đã dùng hoặc đã hết hạn', 'This sign-in link was used or is over'),
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
        'If you did not ask for it, please ignore this mail; nothing has changed.',
      ),
    ],
  };
}
