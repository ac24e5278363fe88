import type { Translate } from '../../domain/bilingual.ts';
import type { Link } from '../../records/directory/links.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { form, paragraph, type BlockPage } from '../layout/blocks.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { findUnitPerson } from '../layout/unit-people.ts';
import type { WebServices } from '../services.ts';
import { link } from '../layout/sentence.ts';
import { mightSignIn } from './sign-in-by.ts';

/** Where a good link has led: whose work this is, in which plan. */
export async function landing(
  { records, now }: Pick<WebServices, 'records' | 'now'>,
  opened: Link,
  t: Translate,
): Promise<BlockPage> {
  const { plan } = await planAsOf(records.db, opened.plan, now());
  // Whoever acts for the plan rather than for a unit signs in.
  const isUnits =
    !mightSignIn(opened, now()) &&
    (await findUnitPerson(records, plan.id, opened.unit, opened.email, now())) !== undefined;
  return {
    title: unitName(plan, opened.unit, t),
    caption: citePlan(plan, t),
    blocks: [
      isUnits
        ? [
            t(
              'Liên kết này mở các nhiệm vụ và báo cáo của đơn vị trong kế hoạch trên: việc nào đến hạn, hạn ngày nào, và nơi điền, gửi kết quả.',
              'This link opens your unit’s tasks and reports in the plan above: what is due, by when, and where to fill it in and send it.',
            ),
            t(
              'Bấm “Tiếp tục” để bắt đầu. Không cần mật khẩu; phiên làm việc tự đóng 12 giờ sau lần lưu hoặc gửi gần nhất, bản nháp được giữ lại cho lần sau.',
              'Press “Continue” to begin. No password is needed; the session ends twelve hours after you last saved or sent something, and drafts are kept for next time.',
            ),
          ]
        : signingIn(mightSignIn(opened, now()), t),
      form({ buttons: [{ text: t('Tiếp tục', 'Continue'), look: 'start' }] }),
      isUnits
        ? t(
            'Chưa bấm thì chưa có gì được ghi nhận. Có thể chuyển thư cho đồng nghiệp trong đơn vị; không chuyển ra ngoài đơn vị.',
            'Nothing is recorded until you press it. You may forward the mail within your unit, not outside it.',
          )
        : t(
            'Chưa bấm thì chưa có gì được ghi nhận. Xin không chuyển thư này cho người khác.',
            'Nothing is recorded until you press it. Please do not forward this mail to anybody.',
          ),
    ],
  };
}

/** What pressing does for whoever acts for the plan. */
const signingIn = (isFresh: boolean, t: Translate): string =>
  isFresh
    ? t(
        'Thư này gửi quý vị trong vai trò điều phối, phê duyệt hoặc lãnh đạo kế hoạch. Bấm “Tiếp tục” để đăng nhập và mở đúng việc trong thư. Liên kết đăng nhập được một lần, trong 24 giờ kể từ khi gửi.',
        'You received this mail as coordinator, approver or leader of the plan. Press “Continue” to sign in and open the matter of the mail. The link signs you in once, within 24 hours of being sent.',
      )
    : t(
        'Thư này gửi quý vị trong vai trò điều phối, phê duyệt hoặc lãnh đạo kế hoạch. Các trang đó cần đăng nhập: bấm “Tiếp tục”, nếu chưa đăng nhập thì một liên kết đăng nhập được gửi tới địa chỉ này.',
        'You received this mail as coordinator, approver or leader of the plan. Those pages require you to sign in: press “Continue”, and unless you are signed in, a sign-in link is sent to this address.',
      );

/** A link that opens nothing (any more). */
export function deadLink(state: 'over' | 'unknown', t: Translate): BlockPage {
  if (state === 'over') {
    return {
      title: t('Liên kết này đã hết hạn hoặc đã được thay', 'This link has expired or has been replaced'),
      blocks: [
        t(
          'Dữ liệu của đơn vị vẫn còn nguyên. Mỗi thư nhắc việc mang một liên kết mới: hãy mở thư gần nhất, hoặc bấm nút dưới đây để nhận liên kết mới ở địa chỉ đã có trong danh bạ.',
          'Your unit’s data is safe. Every reminder has a new link: open the latest mail, or press the button to have a new link sent to your address in the directory.',
        ),
        form({ buttons: [{ text: t('Gửi liên kết mới', 'Send a new link') }] }),
      ],
    };
  }
  return {
    title: t('Liên kết này không mở được', 'This link does not open'),
    blocks: [
      t(
        'Có thể địa chỉ bị cắt khi sao chép. Hãy bấm thẳng vào nút trong thư, hoặc chép lại toàn bộ địa chỉ.',
        'The address may have been cut off when it was copied. Press the button in the mail, or copy the whole address again.',
      ),
      paragraph(
        link('/lien-ket-moi', t('Gửi lại liên kết tới thư của tôi', 'Send a new link to my mail address')),
      ),
    ],
  };
}
