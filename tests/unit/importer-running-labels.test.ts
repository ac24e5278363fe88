/** Labels that are answered by sentences rather than names, and orders among what is said of money. */
import { expect, test } from '@jest/globals';
import { owned } from '../support/draft-of.ts';

const END = `III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Theo dõi, đôn đốc.`;

function firstOf(body: string): string[] {
  return owned(`${body}\n${END}`).slice(0, -1);
}

test('each of those named by a label has its part of the work, as its own sentence says', () => {
  expect(
    firstOf(`II. NỘI DUNG
2. Rà soát bến đò
- Nội dung: Rà soát các bến không phép trên hai tuyến sông.
- Cơ quan thực hiện: Sở Xây dựng rà soát các bến do Sở cấp phép; các phòng chuyên môn và UBND các xã rà soát bến do mình quản lý và gửi kết quả về Sở Xây dựng. Đồng thời, UBND các xã cập nhật sổ bến hằng quý.
- Thời gian thực hiện: Quý II/2025.`),
  ).toEqual([
    'so-xay-dung > Rà soát các bến không phép trên hai tuyến sông: rà soát các bến do Sở cấp phép [Quý II/2025]',
    '*phong-chuyen-mon+*ubnd-cap-xa > Rà soát các bến không phép trên hai tuyến sông: rà soát bến do mình quản lý và gửi kết quả về Sở Xây dựng [Quý II/2025]',
    '*ubnd-cap-xa > Rà soát các bến không phép trên hai tuyến sông: cập nhật sổ bến hằng quý [Quý II/2025]',
  ]);
});

test('roles and partners are no work of their own', () => {
  expect(
    firstOf(`II. NỘI DUNG
1. Lập sổ bến đò
- Cơ quan thực hiện: Sở Xây dựng chủ trì, phối hợp với Công an tỉnh, báo, đài và các đơn vị liên quan.
- Thời hạn ban hành: trước ngày 15/6/2025.`),
  ).toEqual([
    'so-xay-dung > Lập sổ bến đò [trước ngày 15/6/2025]',
    'cong-an-tinh+*bao-dai > (p) Lập sổ bến đò [trước ngày 15/6/2025]',
  ]);
});

test('steps below the label of time have their own owners and days', () => {
  expect(
    firstOf(`II. NỘI DUNG
1. Rà soát bến đò
- Cơ quan thực hiện: Sở Xây dựng.
- Thời gian thực hiện:
+ UBND các xã gửi danh sách bến trước ngày 15/5/2025.
+ Sở Xây dựng tổng hợp, báo cáo UBND tỉnh trước ngày 31/5/2025.`),
  ).toEqual([
    'so-xay-dung > Rà soát bến đò',
    '*ubnd-cap-xa > gửi danh sách bến trước ngày 15/5/2025 [trước ngày 15/5/2025]',
    'so-xay-dung > tổng hợp, báo cáo UBND tỉnh trước ngày 31/5/2025 [trước ngày 31/5/2025]',
  ]);
});

test('a title that orders stays where the content only describes', () => {
  expect(
    firstOf(`II. NỘI DUNG
1. Xây dựng bản đồ bến đò
- Nội dung: Bản đồ cho biết vị trí và giờ chạy.
- Cơ quan chủ trì: Sở Xây dựng.
2. Tổ chức các nội dung hỗ trợ chủ đò
- Các nội dung hỗ trợ chủ đò bao gồm:
+ Cấp áo phao;
+ Dạy bơi.
- Cơ quan thực hiện: UBND các xã.`),
  ).toEqual([
    'so-xay-dung > Xây dựng bản đồ bến đò: Bản đồ cho biết vị trí và giờ chạy',
    '*ubnd-cap-xa > Tổ chức các nội dung hỗ trợ chủ đò: Các nội dung hỗ trợ chủ đò bao gồm: Cấp áo phao; Dạy bơi.',
  ]);
});

test('who is told to pay is told so, also behind a clause and by what they were charged with', () => {
  expect(
    firstOf(`II. KINH PHÍ THỰC HIỆN
1. Kinh phí lấy từ ngân sách hằng năm của các sở.
2. Đối với việc của năm 2025, các sở, ngành tỉnh chủ động bố trí trong dự toán đã giao.
3. Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này có trách nhiệm lập dự toán, quyết toán.`),
  ).toEqual([
    '*so-nganh-tinh > Đối với việc của năm 2025, các sở, ngành tỉnh chủ động bố trí trong dự toán đã giao.',
    '*co-quan-duoc-phan-cong-chu-tri-thuc-hien-nhiem-vu-theo-ke-hoach-nay > Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này có trách nhiệm lập dự toán, quyết toán.',
  ]);
});

test('dashes beside those of the labels say how the numbered work above them is done', () => {
  expect(
    firstOf(`II. NỘI DUNG
1. Nạo vét luồng
1.1. Xây dựng phương án nạo vét luồng vào bến số 2.
- Bảo đảm độ sâu theo quy định.
- Phương án phải nêu rõ nơi đổ vật liệu.
- Thời gian hoàn thành: Quý II/2025
- Đơn vị chủ trì: Sở Xây dựng
1.2. Tổ chức nghiệm thu:
- Lập biên bản từng đoạn.
- Đơn vị chủ trì: Sở Tài chính`),
  ).toEqual([
    'so-xay-dung > Xây dựng phương án nạo vét luồng vào bến số 2: Bảo đảm độ sâu theo quy định. Phương án phải nêu rõ nơi đổ vật liệu. [Quý II/2025]',
    'so-tai-chinh > Tổ chức nghiệm thu: Lập biên bản từng đoạn.',
  ]);
});

test('a group of a label is called by what it does, others beside it by their names', () => {
  expect(
    firstOf(`II. NỘI DUNG
1. Kiểm tra phao tiêu trên hai tuyến sông.
- Đơn vị chủ trì: Sở Xây dựng; các đơn vị quản lý bến, các doanh nghiệp khai thác cát
- Thời gian thực hiện: Quý II/2025.`),
  ).toEqual([
    'so-xay-dung+*don-vi-quan-ly-ben+*doanh-nghiep-khai-thac-cat > Kiểm tra phao tiêu trên hai tuyến sông. [Quý II/2025]',
  ]);
});

test('who carries the work out beside whoever leads it helps; what a bracket explains is nobody', () => {
  expect(
    firstOf(`II. NỘI DUNG
1. Lập sổ bến đò
- Cơ quan chủ trì:
+ Sở Xây dựng.
(Văn phòng Ban Chỉ đạo đồng thời là đầu mối).
- Đơn vị thực hiện: Công an tỉnh.
- Thời gian: Quý II/2025.
2. Mời khách
- Cơ quan chủ trì: Sở Ngoại vụ.
- Đơn vị phối hợp: Đại sứ quán các nước.`),
  ).toEqual([
    'so-xay-dung > Lập sổ bến đò [Quý II/2025]',
    'cong-an-tinh > (p) Lập sổ bến đò [Quý II/2025]',
    'so-ngoai-vu > Mời khách',
    '*dai-su-quan-cac-nuoc > (p) Mời khách',
  ]);
});

test('who carries the work out helps also where the same line names others who help', () => {
  expect(
    firstOf(`II. NỘI DUNG
1. Lập sổ bến đò
- Cơ quan chủ trì: Sở Xây dựng.
- Đơn vị thực hiện: Công an tỉnh; Đơn vị phối hợp: UBND các xã.`),
  ).toEqual(['so-xay-dung > Lập sổ bến đò', 'cong-an-tinh+*ubnd-cap-xa > (p) Lập sổ bến đò']);
});
