/** Where the links in mails lead until the pages exist. */
import type { FastifyInstance } from 'fastify';
import { renderPage, sendPage } from './page.ts';

const BODY = `<h1>Liên kết của đơn vị</h1>
<p>Liên kết trong thư đã mở đúng chỗ. Trang làm việc trên trình duyệt sẽ có ở bước sau; mở trang này không làm thay đổi gì.</p>
<p>Hiện nay, cán bộ phụ trách hệ thống ghi nhận kết quả bằng dòng lệnh:</p>
<ul><li><code>lien-nganh report submit KẾ-HOẠCH KỲ --unit ĐƠN-VỊ --as EMAIL TỆP</code> – gửi báo cáo</li>
<li><code>lien-nganh task done KẾ-HOẠCH NHIỆM-VỤ --unit ĐƠN-VỊ --as EMAIL</code> – hoàn thành nhiệm vụ</li>
<li><code>lien-nganh plan status KẾ-HOẠCH --unit ĐƠN-VỊ</code> – xem các hạn</li></ul>
<p>Quý vị cũng có thể trả lời thư đã nhận: thư trả lời tới cán bộ của cơ quan đầu mối.</p>
<section lang="en"><h2>Your unit’s link</h2>
<p>The link in the mail works. The pages behind it come later; opening this one changes nothing. For now, results are entered
by command line as above, or answer the mail: the answer goes to the coordinating agency.</p></section>`;

/**
 * Registers `/l/:token`: reading changes nothing, whoever reads, and no other method does anything. The token is
 * neither logged nor shown nor passed on. A wildcard, because tokens are longer than a named parameter may be.
 */
export function registerLinkPage(app: FastifyInstance): void {
  const page = renderPage('Liên kết của đơn vị · Liên Ngành', BODY);
  app.all('/l/*', { logLevel: 'silent' }, (request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    return sendPage(isRead ? reply : reply.code(405).header('allow', 'GET, HEAD'), page);
  });
}
