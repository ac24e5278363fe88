import { describe, expect, it } from '@jest/globals';
import type { AgencyContext } from '../../importer/agencies/context.ts';
import { parseAgencies } from '../../importer/agencies/parse-list.ts';

const P: AgencyContext = { level: 'province', area: 'tỉnh', place: 'Bắc Sơn', date: '2022-03-01' };
const P6: AgencyContext = { ...P, date: '2026-03-01' };
const T: AgencyContext = { level: 'province', area: 'thành phố', place: 'Hải Giang', date: '2026-03-01' };
const C: AgencyContext = { level: 'commune', area: 'xã', place: 'Đại Phong', date: '2024-03-01' };
const C6: AgencyContext = { level: 'commune', area: 'phường', place: 'Tân Hưng', date: '2026-03-01' };
const D: AgencyContext = { level: 'district', area: 'huyện', place: 'Phú Ninh', date: '2022-03-01' };
const M: AgencyContext = { level: 'ministry', area: null, place: null, date: '2025-04-01' };

/** Whose plan, the heading, and who it means: `*` before a class, `?` after a requested unit. */
const HEADINGS: [AgencyContext, string, string][] = [
  [P, 'Sở Lao động - TB&XH', 'so-lao-dong-thuong-binh-va-xa-hoi'],
  [P, 'Sở Lao động, Thương binh và Xã hội', 'so-lao-dong-thuong-binh-va-xa-hoi'],
  [P, 'Sở LĐ-TB và XH', 'so-lao-dong-thuong-binh-va-xa-hoi'],
  [P, 'Sở Văn hóa Thể thao và Du lịch', 'so-van-hoa-the-thao-va-du-lich'],
  [P, 'Sở Văn hoá, Thể thao & Du lịch', 'so-van-hoa-the-thao-va-du-lich'],
  [P, 'Sở Văn hóa, Thể thao, Du lịch', 'so-van-hoa-the-thao-va-du-lich'],
  [P, 'Sở Thông tin - Truyền thông', 'so-thong-tin-va-truyen-thong'],
  [P, 'Các Sở: Tài chính, Kế hoạch và Đầu tư', 'so-tai-chinh so-ke-hoach-va-dau-tu'],
  [P, 'Sở Tài chính và Sở Kế hoạch và Đầu tư', 'so-tai-chinh so-ke-hoach-va-dau-tu'],
  [P, 'Sở Tài chính, Kế hoạch và Đầu tư', 'so-tai-chinh so-ke-hoach-va-dau-tu'],
  [P, 'Sở Kế hoạch và Đầu tư, Sở Tài chính', 'so-ke-hoach-va-dau-tu so-tai-chinh'],
  [
    P,
    'Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    'cong-an-tinh bo-chi-huy-quan-su-tinh bo-chi-huy-bo-doi-bien-phong-tinh',
  ],
  [
    P,
    'Bộ Chỉ huy quân sự tỉnh, Bộ đội biên phòng tỉnh',
    'bo-chi-huy-quan-su-tinh bo-chi-huy-bo-doi-bien-phong-tinh',
  ],
  [P, 'Đài Phát thanh - Truyền hình tỉnh và Báo Bắc Sơn', 'dai-phat-thanh-va-truyen-hinh-tinh bao-bac-son'],
  [P, 'Báo Bắc Sơn, Đài Phát thanh và Truyền hình tỉnh', 'bao-bac-son dai-phat-thanh-va-truyen-hinh-tinh'],
  [
    P,
    'Báo Bắc Sơn và Đài Phát thanh - Truyền hình Bắc Sơn',
    'bao-bac-son dai-phat-thanh-va-truyen-hinh-tinh',
  ],
  [P, 'Đài Phát thanh và Truyền hình Bắc Sơn', 'dai-phat-thanh-va-truyen-hinh-tinh'],
  [
    P,
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể chính trị - xã hội tỉnh',
    'uy-ban-mat-tran-to-quoc-viet-nam-tinh? *doan-the-chinh-tri-xa-hoi-tinh?',
  ],
  [
    P,
    'Đề nghị Ủy ban MTTQVN tỉnh và các tổ chức thành viên',
    'uy-ban-mat-tran-to-quoc-viet-nam-tinh? *to-chuc-thanh-vien-tinh?',
  ],
  [P, 'Đề nghị Ban Tuyên giáo Tỉnh ủy', 'ban-tuyen-giao-tinh-uy?'],
  [P, 'Ủy ban nhân dân các huyện, thị xã và thành phố', '*ubnd-cap-huyen'],
  [P, 'Ủy ban nhân dân các huyện và thành phố Bắc Sơn', '*ubnd-cap-huyen'],
  [P, 'UBND các huyện, thành phố Bắc Sơn', '*ubnd-cap-huyen'],
  [P, 'UBND huyện, thành phố', '*ubnd-cap-huyen'],
  [P, 'Ủy ban nhân dân các huyện, thành phố, thị xã', '*ubnd-cap-huyen'],
  [P, 'Ủy ban nhân dân cấp huyện, cấp xã', '*ubnd-cap-huyen-cap-xa'],
  [P, 'Các huyện, thành phố', '*ubnd-cap-huyen'],
  [
    P,
    'Các sở, ban, ngành, đoàn thể tỉnh và UBND các huyện, thành phố',
    '*so-ban-nganh-doan-the-tinh *ubnd-cap-huyen',
  ],
  [P, 'Viện kiểm sát nhân dân, Tòa án nhân dân tỉnh', 'vien-kiem-sat-nhan-dan-tinh toa-an-nhan-dan-tinh'],
  [
    P,
    'Đề nghị Tòa án nhân dân tỉnh; Viện Kiểm sát nhân dân tỉnh',
    'toa-an-nhan-dan-tinh? vien-kiem-sat-nhan-dan-tinh?',
  ],
  [
    P,
    'Hội Liên hiệp Phụ nữ, Hội Nông dân, Hội Cựu chiến binh, Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh',
    'hoi-lien-hiep-phu-nu-tinh hoi-nong-dan-tinh hoi-cuu-chien-binh-tinh doan-thanh-nien-cong-san-ho-chi-minh-tinh',
  ],
  [
    P,
    'Hội Liên hiệp Phụ nữ tỉnh, Tỉnh Đoàn và các tổ chức chính trị - xã hội',
    'hoi-lien-hiep-phu-nu-tinh doan-thanh-nien-cong-san-ho-chi-minh-tinh *to-chuc-chinh-tri-xa-hoi-tinh',
  ],
  [P, 'Trách nhiệm của Sở Y tế', 'so-y-te'],
  [P, 'Sở Y tế (cơ quan thường trực)', 'so-y-te'],
  [P, 'Giao Sở Y tế:', 'so-y-te'],
  [P, 'Đối với Sở Y tế và Sở Tư pháp', 'so-y-te so-tu-phap'],
  [P, 'Sở Y tế có trách nhiệm:', 'so-y-te'],
  [P, 'Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các cơ sở', 'so-y-te'],
  [P, 'Bảo hiểm xã hội tỉnh; Kho bạc Nhà nước tỉnh', 'bao-hiem-xa-hoi-tinh kho-bac-nha-nuoc-tinh'],
  [
    P,
    'Ban Quản lý Khu kinh tế tỉnh, Liên đoàn Lao động tỉnh',
    'ban-quan-ly-khu-kinh-te-tinh lien-doan-lao-dong-tinh',
  ],
  [P, 'Sở Giao thông Vận tải', 'so-giao-thong-van-tai'],
  [P, 'Sở Nông nghiệp và PTNT', 'so-nong-nghiep-va-phat-trien-nong-thon'],
  [P, 'Sở Nông nghiệp & Phát triển nông thôn', 'so-nong-nghiep-va-phat-trien-nong-thon'],
  [P, 'Thanh tra tỉnh', 'thanh-tra-tinh'],
  [P, 'Văn phòng UBND tỉnh', 'van-phong-uy-ban-nhan-dan-tinh'],
  [P, 'Công an tỉnh - Cơ quan Thường trực', 'cong-an-tinh'],
  [P, 'Công an Tỉnh:', 'cong-an-tinh'],
  [P, 'Ban Chỉ đạo phòng, chống tội phạm tỉnh', 'ban-chi-dao-phong-chong-toi-pham-tinh'],
  [P, 'Các sở, ban, ngành, đoàn thể là thành viên Ban Chỉ đạo tỉnh', '*so-ban-nganh-doan-the'],
  [P, 'Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các huyện, thành phố', '*so-ban-nganh *ubnd-cap-huyen'],
  [
    P,
    'Đề nghị các cơ quan Đảng, Ủy ban Mặt trận Tổ quốc tỉnh',
    '*co-quan-dang? uy-ban-mat-tran-to-quoc-viet-nam-tinh?',
  ],
  [P6, 'Báo và Đài phát thanh, truyền hình tỉnh', 'bao-va-dai-phat-thanh-truyen-hinh-tinh'],
  [P6, 'Báo và phát thanh, truyền hình Bắc Sơn', 'bao-va-dai-phat-thanh-truyen-hinh-tinh'],
  [P6, 'Ủy ban nhân dân các xã, phường, đặc khu', '*ubnd-cap-xa'],
  [P6, 'UBND cấp xã', '*ubnd-cap-xa'],
  [P6, 'UBND các phường, xã', '*ubnd-cap-xa'],
  [
    P6,
    'Viện kiểm sát nhân dân khu vực, Tòa án nhân dân khu vực',
    '*vien-kiem-sat-nhan-dan-khu-vuc *toa-an-nhan-dan-khu-vuc',
  ],
  [P6, 'Ngân hàng Nhà nước Chi nhánh Khu vực 5', 'ngan-hang-nha-nuoc-viet-nam-chi-nhanh-khu-vuc-5'],
  [T, 'Công an thành phố', 'cong-an-thanh-pho'],
  [T, 'Ủy ban nhân dân các xã, phường', '*ubnd-cap-xa'],
  [
    T,
    'Hội Liên hiệp Phụ nữ thành phố, Thành đoàn',
    'hoi-lien-hiep-phu-nu-thanh-pho doan-thanh-nien-cong-san-ho-chi-minh-thanh-pho',
  ],
  [C, 'Công chức Văn hoá – Xã hội', 'cong-chuc-van-hoa-xa-hoi'],
  [C, 'Công chức VH-XH (phụ trách LĐTBXH)', 'cong-chuc-van-hoa-xa-hoi'],
  [C, 'Văn phòng HĐND - UBND xã', 'van-phong-hdnd-va-ubnd-xa'],
  [C, 'Trạm Y tế', 'tram-y-te-xa'],
  [C, 'Trạm y tế xã', 'tram-y-te-xa'],
  [C, 'Các trường học', '*truong-hoc'],
  [C, 'Các trường học trên địa bàn xã', '*truong-hoc-tren-dia-ban-xa'],
  [C, 'Trưởng các thôn', '*truong-thon'],
  [C, 'Các thôn', '*thon'],
  [C, 'Ban công tác Mặt trận các thôn', '*ban-cong-tac-mat-tran-cac-thon'],
  [C, 'Đề nghị UBMTTQ và các ban, ngành, đoàn thể xã', 'uy-ban-mttq-xa? *ban-nganh-doan-the-xa?'],
  [
    C,
    'Hội LHPN xã, Đoàn TNCS HCM xã, Hội CCB, Hội Nông dân xã',
    'hoi-lien-hiep-phu-nu-xa doan-thanh-nien-cong-san-ho-chi-minh-xa hoi-cuu-chien-binh-xa hoi-nong-dan-xa',
  ],
  [C, 'Ban Chỉ huy Quân sự xã', 'ban-chi-huy-quan-su-xa'],
  [C, 'Đài truyền thanh xã', 'dai-truyen-thanh-xa'],
  [C, 'Công an xã, Ban CHQS xã', 'cong-an-xa ban-chi-huy-quan-su-xa'],
  [C, 'Tài chính - Kế toán xã', 'cong-chuc-tai-chinh-ke-toan'],
  [C, 'Công chức Tài chính – kế toán', 'cong-chuc-tai-chinh-ke-toan'],
  [C, 'Cán bộ Lao động TB&XH', 'cong-chuc-lao-dong-thuong-binh-va-xa-hoi'],
  [C6, 'Phòng Văn hóa – Xã hội phường', 'phong-van-hoa-xa-hoi'],
  [C6, 'Phòng Văn hoá - Xã hội', 'phong-van-hoa-xa-hoi'],
  [C6, 'Phòng Kinh tế, Hạ tầng và Đô thị', 'phong-kinh-te-ha-tang-va-do-thi'],
  [C6, 'Trung tâm Phục vụ hành chính công', 'trung-tam-phuc-vu-hanh-chinh-cong-phuong'],
  [
    C6,
    'Ủy ban MTTQ Việt Nam phường và các tổ chức chính trị - xã hội phường',
    'uy-ban-mttq-phuong *to-chuc-chinh-tri-xa-hoi-phuong',
  ],
  [C6, 'Trưởng các khu phố', '*truong-khu-pho'],
  [C6, 'Các khu phố, tổ dân phố', '*khu-pho-to-dan-pho'],
  [C6, 'Ban Chỉ huy Quân sự phường và Công an phường', 'ban-chi-huy-quan-su-phuong cong-an-phuong'],
  [D, 'Phòng Lao động - TB&XH', 'phong-lao-dong-thuong-binh-va-xa-hoi'],
  [D, 'Phòng Văn hóa & Thông tin huyện', 'phong-van-hoa-va-thong-tin'],
  [D, 'Huyện đoàn', 'doan-thanh-nien-cong-san-ho-chi-minh-huyen'],
  [D, 'UBND các xã, thị trấn', '*ubnd-cap-xa'],
  [D, 'Trung tâm Y tế huyện', 'trung-tam-y-te-huyen'],
  [D, 'Ủy ban MTTQ Việt Nam huyện và các đoàn thể', 'uy-ban-mat-tran-to-quoc-viet-nam-huyen *doan-the-huyen'],
  [M, 'Các Vụ, Cục, đơn vị thuộc Bộ', '*vu-cuc-don-vi-thuoc-bo'],
  [M, 'Bộ Công an, Bộ Quốc phòng', 'bo-cong-an bo-quoc-phong'],
  [M, 'Các Bộ: Y tế, Công an, Tư pháp', 'bo-y-te bo-cong-an bo-tu-phap'],
  [M, 'Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương', '*ubnd-cap-tinh'],
  [M, 'Sở Y tế các tỉnh, thành phố', '*so-y-te-cap-tinh'],
  [M, 'Vụ Kế hoạch - Tài chính, Văn phòng Bộ', 'cuc-ke-hoach-tai-chinh van-phong-bo'],
  [
    M,
    'Đề nghị Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội',
    'uy-ban-trung-uong-mat-tran-to-quoc-viet-nam? *to-chuc-chinh-tri-xa-hoi-trung-uong?',
  ],
  [M, 'Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ', '*bo-co-quan-ngang-bo-co-quan-thuoc-chinh-phu'],
];

describe('who a heading names', () => {
  it.each(HEADINGS)('%j %s', (context, heading, expected) => {
    const { mentions, requested } = parseAgencies(heading, context);
    const named = mentions.map(
      ({ kind, id }) => `${kind === 'class' ? '*' : ''}${id}${requested ? '?' : ''}`,
    );
    expect(named).toEqual(expected.split(' '));
  });
});
