/** Titles within an assigning section that are longer, or say less, than the name of a body. */
import { expect, test } from '@jest/globals';
import { draftOf, draftOfBody, owned, unitsOf } from '../support/draft-of.ts';

test('a group is called by what it does where the titles beside are names', () => {
  const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
- Cắm biển báo tại 9 bến đò.
2. Sở Y tế
- Tập huấn sơ cứu.
3. Các cơ quan quản lý bến khách, phà (gồm: Cảng vụ, Hạt giao thông)
- Kiểm tra áo phao hằng ngày.
4. Trách nhiệm của các đơn vị vận hành hồ chứa:
- Báo trước giờ xả nước.`;
  expect(owned(body).slice(2)).toEqual([
    '*co-quan-quan-ly-ben-khach-pha > Kiểm tra áo phao hằng ngày.',
    '*don-vi-van-hanh-ho-chua > Báo trước giờ xả nước.',
  ]);
});

test('a sentence to a group with items below it is no such title', () => {
  const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
- Cắm biển báo tại 9 bến đò.
2. Sở Y tế
- Tập huấn sơ cứu.
3. Các trường học căn cứ nhiệm vụ được giao
- Dạy bơi cho học sinh lớp 4.`;
  expect(owned(body).at(-1)).toBe('*truong-hoc > Dạy bơi cho học sinh lớp 4.');
});

test('a heading that stands on two bold lines is one', () => {
  const lines = `**IV. TỔ CHỨC THỰC HIỆN**

**1. Sở Xây dựng**

- Cắm biển báo tại 9 bến đò.

**2. Đề nghị Hội Nông dân tỉnh, Hội Liên hiệp**

**Phụ nữ tỉnh**

- Vận động hội viên cho con học bơi.`;
  const draft = draftOf(`ỦY BAN NHÂN DÂN\nTỈNH ĐÔNG LÂM\n\n**KẾ HOẠCH**\n\n${lines}`, 'markdown');
  expect(unitsOf(draft.headings[1])).toEqual(['hoi-nong-dan-tinh?', 'hoi-lien-hiep-phu-nu-tinh?']);
  expect(draft.headings[1]?.blocks).toHaveLength(1);
});

test('a title that only says a role gives it to those below, and is no duty', () => {
  const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
a) Chủ trì, phối hợp với các sở, ngành, UBND các xã
- Cắm biển báo tại 9 bến đò.
- Lập sổ bến bãi.
b) Phối hợp với Sở Y tế
- Mở 3 lớp sơ cứu cho chủ đò.
2. Sở Tài chính
a) Phối hợp với Sở Xây dựng thẩm định dự toán.`;
  expect(owned(body)).toEqual([
    'so-xay-dung > Cắm biển báo tại 9 bến đò.',
    'so-xay-dung > Lập sổ bến bãi.',
    'so-xay-dung > (p) Mở 3 lớp sơ cứu cho chủ đò.',
    'so-tai-chinh > (p) Phối hợp với Sở Xây dựng thẩm định dự toán.',
  ]);
});

test('projects and drafts listed below an order complete it', () => {
  const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
a) Triển khai các dự án do Bộ Xây dựng quản lý:
- Dự án 1: “Kè bờ sông Lam”.
- Dự án 3: “Cầu treo dân sinh”.
b) Tham mưu UBND tỉnh trình HĐND tỉnh quyết định:
- Mức hỗ trợ mỗi bến đò.
- Nguồn vốn đối ứng.
c) Lập sổ bến bãi.`;
  expect(owned(body)).toEqual([
    'so-xay-dung > Triển khai các dự án do Bộ Xây dựng quản lý: Dự án 1: “Kè bờ sông Lam”. Dự án 3: “Cầu treo dân sinh”.',
    'so-xay-dung > Tham mưu UBND tỉnh trình HĐND tỉnh quyết định: Mức hỗ trợ mỗi bến đò. Nguồn vốn đối ứng.',
    'so-xay-dung > Lập sổ bến bãi.',
  ]);
});

test('a body by its own name ends a group before it', () => {
  const { headings } = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Các sở, ngành tỉnh, Viện Quy hoạch xây dựng tỉnh
- Góp ý bản vẽ.`);
  expect(unitsOf(headings[0])).toEqual(['*so-nganh-tinh', 'vien-quy-hoach-xay-dung-tinh']);
});

test('what a department directs an office of its own to do is the work of both', () => {
  const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng chỉ đạo Trung tâm Đăng kiểm Bắc Sơn thực hiện các nội dung sau:
- Kiểm tra 40 phương tiện.
2. Sở Y tế
- Tập huấn sơ cứu.`;
  expect(owned(body)[0]).toBe('so-xay-dung+trung-tam-dang-kiem-bac-son > Kiểm tra 40 phương tiện.');
});

test('the press and the loudspeakers of the communes are groups without a word for many', () => {
  const { headings } = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng, cơ quan thông tấn báo chí và hệ thống truyền thanh cơ sở
- Đưa tin về bến đò an toàn.`);
  expect(unitsOf(headings[0])).toEqual([
    'so-xay-dung',
    '*co-quan-thong-tan-bao-chi',
    '*he-thong-truyen-thanh-co-so',
  ]);
});

test('named bodies below a group have their own, whatever the group was told', () => {
  const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
a) Cắm biển báo tại 9 bến đò.
2. Các sở, ban, ngành: Góp ý cho từng dự án bến bãi.
a) Sở Tài chính
- Góp ý về vốn.
b) Công an tỉnh
- Góp ý về trật tự.
3. Giám đốc các sở, ngành
a) Tuyên truyền về áo phao.
b) Giao Thanh tra tỉnh tổ chức thanh tra 12 bến.
c) Báo cáo kết quả hằng quý.`;
  expect(owned(body).slice(1)).toEqual([
    '*so-ban-nganh > Góp ý cho từng dự án bến bãi.',
    'so-tai-chinh > Góp ý về vốn.',
    'cong-an-tinh > Góp ý về trật tự.',
    '*so-nganh > Tuyên truyền về áo phao.',
    '*so-nganh > Báo cáo kết quả hằng quý.',
    'thanh-tra-tinh > tổ chức thanh tra 12 bến.',
  ]);
});

test('a group is those whom the bracket behind it lists', () => {
  const { headings } = draftOfBody(`IV. TỔ CHỨC THỰC HIỆN
1. Các cơ quan đăng ký bến bãi (Sở Xây dựng, Ban Quản lý Khu kinh tế tỉnh):
a) Tiếp nhận hồ sơ.
2. Các đơn vị cấp nước trên địa bàn tỉnh có trách nhiệm
a) Mở rộng mạng lưới.`);
  expect(headings.map((heading) => [unitsOf(heading), heading.blocks.length])).toEqual([
    [['so-xay-dung', 'ban-quan-ly-khu-kinh-te-tinh'], 1],
    [['*don-vi-cap-nuoc-tren-dia-ban-tinh'], 1],
  ]);
});
