import type { FastifyInstance } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { paragraph, type BlockPage } from '../layout/blocks.ts';
import { link } from '../layout/sentence.ts';

/** The address without anything behind it: shows how one gets to one's own work. */
export function registerHome(pages: FastifyInstance): void {
  pages.get('/', { config: { access: 'open' } }, (request, reply) => reply.page(homePage(request.t)));
}

function homePage(t: Translate): BlockPage {
  return {
    title: t('Báo cáo và nhiệm vụ của các kế hoạch liên ngành', 'Reports and tasks of inter-agency plans'),
    blocks: [
      t(
        'Cán bộ đầu mối của đơn vị: mở liên kết trong thư nhắc việc gần nhất. Liên kết đưa thẳng tới việc của đơn vị, không cần mật khẩu.',
        'Focal points: open the link in your latest reminder. It takes you straight to your unit’s work; no password is needed.',
      ),
      paragraph([
        t('Không tìm thấy thư? ', 'Cannot find the mail? '),
        link('/lien-ket-moi', t('Gửi lại liên kết', 'Send me a new link')),
        '.',
      ]),
      t(
        'Chưa nhận thư bao giờ? Hãy hỏi cơ quan đầu mối của kế hoạch để được ghi vào danh bạ.',
        'Never received a mail? Ask the plan’s coordinating agency to add you to the directory.',
      ),
      paragraph([
        t('Cán bộ điều phối, người phê duyệt, quản trị: ', 'Coordinators, approvers, administrators: '),
        link('/dang-nhap', t('đăng nhập', 'sign in')),
        '.',
      ]),
    ],
  };
}
