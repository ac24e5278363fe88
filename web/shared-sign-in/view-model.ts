import { both, type Bilingual, type Translate } from '../../domain/bilingual.ts';
import { paragraph, type BlockPage } from '../layout/blocks.ts';
import { link } from '../layout/sentence.ts';

/** Below the sign-in by mail. */
export const SHARED_SIGN_IN = '/dang-nhap/tai-khoan-chung';

const WHY = {
  failed: both(
    'Hệ thống tài khoản chung chưa trả lời được, hoặc lần đăng nhập này đã quá hạn. Chưa có gì mất.',
    'The shared sign-in has not answered, or this attempt took too long. Nothing is lost.',
  ),
  'another-browser': both(
    'Lần đăng nhập này được bắt đầu ở trình duyệt khác, hoặc đã quá mười phút.',
    'This sign-in was begun in another browser, or more than ten minutes ago.',
  ),
  unknown: both(
    'Tài khoản này không có địa chỉ thư nào trong danh bạ với vai trò được đăng nhập. Liên hệ người quản trị hệ thống.',
    'No address of this account is in the directory with a role that signs in. Ask the system administrator.',
  ),
} satisfies Record<string, Bilingual>;

/** Why somebody who came back from the provider is not let in. */
export function notLetIn(why: keyof typeof WHY, t: Translate): BlockPage {
  return {
    title: t('Chưa đăng nhập được', 'You are not signed in'),
    blocks: [t(WHY[why]), paragraph([link('/dang-nhap', t('Đăng nhập lại', 'Sign in again')), '.'])],
  };
}
