/**
 * Departments of a province ("Sở") and other provincial bodies. Dates and successors of 2025:
 * Decree 42/2025/NĐ-CP and its sisters, in force on 1 March 2025.
 */

import { slug } from '../text/fold.ts';
import { bodies } from './body.ts';

const LAST_DAY_BEFORE_MERGER = '2025-02-28';
const MERGER = '2025-03-01';

export const DEPARTMENTS = bodies({ tier: ['province'], suffixed: false }, slug, [
  [
    'Sở Lao động - Thương binh và Xã hội',
    [
      'Sở LĐTBXH',
      'Sở LĐTB&XH',
      'Sở LĐ-TBXH',
      'Sở Lao động - TBXH',
      'Sở Lao động TB&XH',
      'Sở LĐ-TB&XH',
      'Sở Lao động Thương binh Xã hội',
      'Sở Lao động',
    ],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [
        { id: 'so-noi-vu', for: 'lao động, việc làm, người có công' },
        { id: 'so-y-te', for: 'bảo trợ xã hội, trẻ em, phòng, chống tệ nạn xã hội' },
        { id: 'so-giao-duc-va-dao-tao', for: 'giáo dục nghề nghiệp' },
        { id: 'so-nong-nghiep-va-moi-truong', for: 'giảm nghèo' },
        { id: 'cong-an-tinh', for: 'cai nghiện ma túy' },
      ],
    },
  ],
  ['Sở Nội vụ', ['Sở NV']],
  ['Sở Y tế', ['Sở YT']],
  ['Sở Tư pháp', ['Sở TP']],
  ['Sở Tài chính', ['Sở TC']],
  [
    'Sở Kế hoạch và Đầu tư',
    ['Sở KHĐT', 'Sở KH&ĐT', 'Sở KH-ĐT', 'Sở Kế hoạch Đầu tư'],
    { validTo: LAST_DAY_BEFORE_MERGER, successors: [{ id: 'so-tai-chinh', for: 'mọi việc' }] },
  ],
  ['Sở Giáo dục và Đào tạo', ['Sở GDĐT', 'Sở GD&ĐT', 'Sở GD-ĐT', 'Sở Giáo dục Đào tạo', 'Sở Giáo dục']],
  [
    'Sở Thông tin và Truyền thông',
    ['Sở TTTT', 'Sở TT&TT', 'Sở TT-TT', 'Sở Thông tin Truyền thông'],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [
        { id: 'so-khoa-hoc-va-cong-nghe', for: 'bưu chính, viễn thông, chuyển đổi số' },
        { id: 'so-van-hoa-the-thao-va-du-lich', for: 'báo chí, xuất bản, thông tin cơ sở' },
      ],
    },
  ],
  ['Sở Khoa học và Công nghệ', ['Sở KHCN', 'Sở KH&CN', 'Sở KH-CN', 'Sở Khoa học Công nghệ']],
  [
    'Sở Văn hóa, Thể thao và Du lịch',
    [
      'Sở VHTTDL',
      'Sở VHTT&DL',
      'Sở VH,TT&DL',
      'Sở VH-TT&DL',
      'Sở VH-TT-DL',
      'Sở Văn hóa Thể thao Du lịch',
      'Sở Văn hóa - Thể thao và Du lịch',
    ],
  ],
  ['Sở Văn hóa và Thể thao', ['Sở VHTT', 'Sở VH&TT', 'Sở Văn hóa, Thể thao']],
  ['Sở Văn hóa, Thông tin, Thể thao và Du lịch', ['Sở VHTTTTDL', 'Sở Văn hóa, Thông tin, Thể thao, Du lịch']],
  ['Sở Văn hóa, Thể thao, Du lịch và Thông tin', []],
  ['Sở Du lịch', []],
  ['Sở Công Thương', ['Sở CT', 'Sở Công thương']],
  [
    'Sở Giao thông vận tải',
    ['Sở GTVT', 'Sở Giao thông Vận tải', 'Sở Giao thông - Vận tải', 'Sở Giao thông và Vận tải'],
    { validTo: LAST_DAY_BEFORE_MERGER, successors: [{ id: 'so-xay-dung', for: 'mọi việc' }] },
  ],
  ['Sở Xây dựng', ['Sở XD']],
  ['Sở Quy hoạch - Kiến trúc', ['Sở QHKT']],
  [
    'Sở Tài nguyên và Môi trường',
    ['Sở TNMT', 'Sở TN&MT', 'Sở TN-MT', 'Sở Tài nguyên Môi trường'],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [{ id: 'so-nong-nghiep-va-moi-truong', for: 'mọi việc' }],
    },
  ],
  [
    'Sở Nông nghiệp và Phát triển nông thôn',
    [
      'Sở NNPTNT',
      'Sở NN&PTNT',
      'Sở NN-PTNT',
      'Sở Nông nghiệp và PTNT',
      'Sở Nông nghiệp & PTNT',
      'Sở Nông nghiệp - PTNT',
    ],
    {
      validTo: LAST_DAY_BEFORE_MERGER,
      successors: [{ id: 'so-nong-nghiep-va-moi-truong', for: 'mọi việc' }],
    },
  ],
  [
    'Sở Nông nghiệp và Môi trường',
    ['Sở NNMT', 'Sở NN&MT', 'Sở NN-MT', 'Sở Nông nghiệp Môi trường'],
    { validFrom: MERGER },
  ],
  ['Sở Ngoại vụ', ['Sở NgV']],
  [
    'Sở Dân tộc và Tôn giáo',
    ['Sở DTTG', 'Sở DT&TG', 'Sở Dân tộc, Tôn giáo', 'Sở Dân tộc - Tôn giáo'],
    { validFrom: MERGER },
  ],
  ['Sở An toàn thực phẩm', []],
  ['Sở Cảnh sát phòng cháy và chữa cháy', ['Sở Cảnh sát PCCC', 'Sở Cảnh sát phòng cháy, chữa cháy']],
]);

export const PROVINCIAL_BODIES = bodies({ tier: ['province'], suffixed: true }, slug, [
  ['Thanh tra', ['Thanh tra Nhà nước'], { tier: ['province', 'district'] }],
  [
    'Ban Dân tộc',
    ['Ban Dân tộc và Tôn giáo', 'Ban Dân tộc - Tôn giáo'],
    { validTo: LAST_DAY_BEFORE_MERGER, successors: [{ id: 'so-dan-toc-va-ton-giao', for: 'mọi việc' }] },
  ],
  ['Ban Tôn giáo', []],
  ['Ban Thi đua - Khen thưởng', ['Ban Thi đua Khen thưởng'], { suffixed: false }],
  ['Bộ Chỉ huy Quân sự', ['Bộ CHQS', 'BCHQS', 'Bộ chỉ huy Quân sự'], {}],
  ['Bộ Tư lệnh', [], {}],
  [
    'Bộ Chỉ huy Bộ đội Biên phòng',
    ['Bộ CHBĐBP', 'Bộ đội Biên phòng', 'BĐBP', 'Bộ Chỉ huy BĐBP', 'Ban Chỉ huy Bộ đội Biên phòng'],
    {},
  ],
  ['Bộ Chỉ huy Cảnh sát cơ động', [], {}],
  ['Cảnh sát Phòng cháy và chữa cháy', ['Cảnh sát PCCC', 'Cảnh sát PC&CC'], {}],
  [
    'Đài Phát thanh và Truyền hình',
    [
      'Đài PTTH',
      'Đài PT-TH',
      'Đài PT&TH',
      'Đài Phát thanh - Truyền hình',
      'Đài Phát thanh Truyền hình',
      'Đài Truyền hình',
    ],
    {},
  ],
  [
    'Báo và Đài Phát thanh, Truyền hình',
    [
      'Báo và Phát thanh, Truyền hình',
      'Báo và Đài Phát thanh và Truyền hình',
      'Báo và Đài Phát thanh - Truyền hình',
      'Báo và Đài PTTH',
      'Báo và Đài PT-TH',
      'Báo và Phát thanh - Truyền hình',
      'Báo và Phát thanh và Truyền hình',
    ],
    { validFrom: '2025-01-01' },
  ],
  ['Cổng Thông tin điện tử', ['Cổng TTĐT'], { tier: ['province', 'district', 'commune'] }],
  ['Trung tâm Truyền thông', ['Trung tâm Truyền thông đa phương tiện'], {}],
  ['Kho bạc Nhà nước', ['KBNN', 'Kho bạc'], { tier: ['province', 'district'] }],
  ['Kho bạc Nhà nước khu vực', [], { suffixed: false }],
  ['Cục Thuế', ['Chi cục Thuế', 'Thuế'], { tier: ['province', 'district'] }],
  ['Cục Hải quan', ['Chi cục Hải quan'], {}],
  ['Cục Thống kê', ['Chi cục Thống kê'], {}],
  ['Cục Thi hành án dân sự', ['Thi hành án dân sự', 'Chi cục Thi hành án dân sự'], {}],
  ['Cục Quản lý thị trường', ['Chi cục Quản lý thị trường'], {}],
  ['Bảo hiểm xã hội', ['BHXH', 'Cơ quan Bảo hiểm xã hội'], { tier: ['province', 'district'] }],
  [
    'Ngân hàng Nhà nước Việt Nam chi nhánh',
    ['Ngân hàng Nhà nước chi nhánh', 'NHNN chi nhánh', 'Ngân hàng Nhà nước Chi nhánh'],
    {},
  ],
  [
    'Ngân hàng Chính sách xã hội',
    [
      'NHCSXH',
      'Ngân hàng CSXH',
      'Chi nhánh Ngân hàng Chính sách xã hội',
      'Ngân hàng Chính sách xã hội chi nhánh',
      'Phòng giao dịch Ngân hàng Chính sách xã hội',
    ],
    { tier: ['province', 'district', 'commune'] },
  ],
  ['Viện Kiểm sát nhân dân', ['VKSND', 'Viện KSND'], { tier: ['province', 'district'] }],
  ['Tòa án nhân dân', ['TAND', 'Toà án nhân dân', 'Tòa án ND'], { tier: ['province', 'district'] }],
  ['Đoàn Luật sư', [], {}],
  ['Trung tâm Trợ giúp pháp lý nhà nước', ['Trung tâm Trợ giúp pháp lý'], { suffixed: false }],
  ['Trung tâm Kiểm soát bệnh tật', ['CDC', 'TTKSBT'], {}],
  ['Trung tâm Phục vụ hành chính công', ['Trung tâm PVHCC', 'TTPVHCC'], { tier: ['province', 'commune'] }],
  [
    'Ban Quản lý các Khu công nghiệp',
    ['Ban Quản lý các KCN', 'Ban Quản lý Khu công nghiệp', 'BQL các Khu công nghiệp', 'BQL các KCN'],
    {},
  ],
  ['Ban Quản lý Khu kinh tế', ['BQL Khu kinh tế', 'Ban Quản lý các Khu kinh tế'], {}],
  ['Ban An toàn giao thông', ['Ban ATGT'], { tier: ['province', 'district', 'commune'] }],
  ['Văn phòng Ủy ban nhân dân', ['Văn phòng UBND', 'VP UBND'], { tier: ['province', 'commune', 'district'] }],
  [
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
    ['Văn phòng Đoàn ĐBQH và HĐND', 'Văn phòng Đoàn ĐBQH & HĐND', 'Văn phòng HĐND'],
    {},
  ],
  ['Điện lực', ['Công ty Điện lực'], { tier: ['province', 'district'] }],
  ['Công ty Cổ phần Cấp nước', [], {}],
  ['Bưu điện', [], { tier: ['province', 'district'] }],
  ['Viễn thông', [], {}],
  ['Trường Chính trị', [], {}],
  ['Ban Chỉ đạo', ['BCĐ'], { tier: ['province', 'district', 'commune'] }],
  [
    'Chi cục Phòng, chống tệ nạn xã hội',
    ['Chi cục PCTNXH', 'Chi cục Phòng chống tệ nạn xã hội'],
    { suffixed: false },
  ],
  ['Chi cục Dân số - Kế hoạch hóa gia đình', ['Chi cục Dân số'], { suffixed: false }],
  ['Chi cục Kiểm lâm', [], { suffixed: false }],
  ['Chi cục An toàn vệ sinh thực phẩm', [], { suffixed: false }],
]);
