/** Bodies that stand at several tiers: police, Front and unions, People's Committees' offices, Party. */

import { slug } from '../text/fold.ts';
import { bodies, type Body, type Tier } from './body.ts';

export const SHARED_BODIES = bodies({ tier: ['province', 'district', 'commune'], suffixed: true }, slug, [
  ['Công an', ['CA'], {}],
  [
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    [
      'Ủy ban MTTQ Việt Nam',
      'Ủy ban MTTQVN',
      'UBMTTQ Việt Nam',
      'UB MTTQ Việt Nam',
      'UBMTTQVN',
      'UBMTTQ',
      'UB MTTQ',
      'Ủy ban MTTQ',
      'MTTQ Việt Nam',
      'MTTQVN',
      'MTTQ',
      'Mặt trận Tổ quốc Việt Nam',
      'Mặt trận Tổ quốc',
      'Ủy ban Mặt trận Tổ quốc',
      'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam',
      'Ban Thường trực Ủy ban MTTQ Việt Nam',
      'Ban Thường trực Ủy ban MTTQ',
      'Ban Thường trực UBMTTQ Việt Nam',
      'Ban Thường trực UBMTTQVN',
      'Thường trực Ủy ban MTTQ Việt Nam',
      'Thường trực Ủy ban MTTQ',
      'Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam',
    ],
    { idAt: { commune: 'uy-ban-mttq' } },
  ],
  [
    'Hội Liên hiệp Phụ nữ',
    ['Hội LHPN', 'Hội Phụ nữ', 'Hội Liên hiệp Phụ nữ Việt Nam', 'Hội LHPN Việt Nam', 'HLHPN'],
    {},
  ],
  [
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    [
      'Đoàn TNCS Hồ Chí Minh',
      'Đoàn TNCSHCM',
      'Đoàn TNCS HCM',
      'Đoàn Thanh niên CSHCM',
      'Đoàn Thanh niên',
      'Đoàn TN',
      'Ban Chấp hành Đoàn TNCS Hồ Chí Minh',
      'Đoàn Thanh niên Cộng sản',
    ],
    {},
  ],
  ['Hội Nông dân', ['HND', 'Hội Nông dân Việt Nam', 'Hội ND'], {}],
  ['Hội Cựu chiến binh', ['Hội CCB', 'HCCB', 'Hội Cựu chiến binh Việt Nam'], {}],
  ['Liên đoàn Lao động', ['LĐLĐ', 'Công đoàn'], {}],
  ['Hội Chữ thập đỏ', ['Hội CTĐ'], {}],
  ['Hội Người cao tuổi', ['Hội NCT'], {}],
  ['Hội Khuyến học', [], {}],
  ['Hội Luật gia', [], {}],
  ['Hội Nhà báo', [], {}],
  ['Hội Cựu thanh niên xung phong', ['Hội Cựu TNXP'], {}],
  ['Hội Bảo vệ quyền trẻ em', ['Hội Bảo vệ quyền Trẻ em'], {}],
  ['Hội Cựu giáo chức', [], {}],
  ['Hội Người mù', [], {}],
  ['Hội Nạn nhân chất độc da cam/dioxin', ['Hội Nạn nhân chất độc da cam'], {}],
  ['Hội Doanh nghiệp', ['Hiệp hội Doanh nghiệp'], {}],
  ['Hội Doanh nhân trẻ', [], {}],
  ['Liên minh Hợp tác xã', ['Liên minh HTX'], {}],
  ['Liên hiệp các Hội Khoa học và Kỹ thuật', [], {}],
  ['Liên hiệp các tổ chức hữu nghị', [], {}],
  ['Hội Văn học nghệ thuật', ['Hội Văn học - Nghệ thuật'], {}],
  ['Hội Kế hoạch hóa gia đình', [], {}],
  [
    'Văn phòng HĐND và UBND',
    [
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
      'VP HĐND và UBND',
      'VP HĐND&UBND',
      'Văn phòng HĐND & UBND',
      'Văn phòng HĐND&UBND',
      'Văn phòng HĐND-UBND',
      'Văn phòng HĐND - UBND',
      'Văn phòng UBND và HĐND',
      'Văn phòng UBND - HĐND',
    ],
    {},
  ],
  [
    'Ban Chỉ huy Quân sự',
    ['Ban CHQS', 'BCHQS', 'BCH Quân sự', 'Ban Chỉ huy quân sự'],
    { tier: ['district', 'commune'] },
  ],
  ['Trung tâm Y tế', ['TTYT'], { tier: ['district', 'province'] }],
  ['Hạt Kiểm lâm', [], { tier: ['district', 'commune'] }],
  ['Đồn Biên phòng', [], { tier: ['commune'] }],
]);

export const PARTY_BODIES = bodies({ tier: ['province', 'district', 'commune'], suffixed: false }, slug, [
  ['Tỉnh ủy', ['TU', 'Thường trực Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy'], { tier: ['province'] }],
  ['Thành ủy', ['Thường trực Thành ủy', 'Ban Thường vụ Thành ủy'], {}],
  ['Huyện ủy', ['Thường trực Huyện ủy'], { tier: ['district'] }],
  ['Đảng ủy', ['Thường trực Đảng ủy', 'Ban Thường vụ Đảng ủy'], { tier: ['commune'] }],
  ['Trung tâm Chính trị', [], { suffixed: true }],
]);

const COMMITTEES: { name: string; tier: Tier }[] = [
  { name: 'Tỉnh ủy', tier: 'province' },
  { name: 'Thành ủy', tier: 'province' },
  { name: 'Huyện ủy', tier: 'district' },
  { name: 'Đảng ủy', tier: 'commune' },
];

/** The boards of every Party committee; those for propaganda and mass mobilisation merged in February 2025. */
export const PARTY_BOARDS: Body[] = COMMITTEES.flatMap(({ name: committee, tier }) =>
  bodies({ tier: [tier], suffixed: false }, slug, [
    [`Văn phòng ${committee}`],
    [`Ban Tuyên giáo ${committee}`, ['Ban Tuyên giáo'], merged(committee)],
    [`Ban Dân vận ${committee}`, ['Ban Dân vận'], merged(committee)],
    [
      `Ban Tuyên giáo và Dân vận ${committee}`,
      ['Ban Tuyên giáo và Dân vận', 'Ban TG&DV'],
      { validFrom: '2025-02-01' },
    ],
    [`Ban Tổ chức ${committee}`, ['Ban Tổ chức']],
    [`Ban Nội chính ${committee}`, ['Ban Nội chính']],
    [`Ban Xây dựng Đảng ${committee}`, ['Ban Xây dựng Đảng']],
    [`Ủy ban Kiểm tra ${committee}`, ['Ủy ban Kiểm tra', 'UBKT']],
  ]),
);

function merged(committee: string): Partial<Body> {
  return {
    validTo: '2025-01-31',
    successors: [{ id: slug(`Ban Tuyên giáo và Dân vận ${committee}`), for: 'mọi việc' }],
  };
}

/** The Youth Union by its short names: "Tỉnh đoàn", "Huyện đoàn". */
export const YOUTH_UNIONS: Body[] = (
  [
    ['Tỉnh đoàn', 'tỉnh', 'province'],
    ['Thành đoàn', 'thành phố', 'province'],
    ['Huyện đoàn', 'huyện', 'district'],
    ['Thị đoàn', 'thị xã', 'district'],
    ['Quận đoàn', 'quận', 'district'],
    ['Xã đoàn', 'xã', 'commune'],
    ['Phường đoàn', 'phường', 'commune'],
    ['Đoàn xã', 'xã', 'commune'],
    ['Đoàn phường', 'phường', 'commune'],
  ] as const
).map(([short, area, tier]) => ({
  id: slug(`Đoàn Thanh niên Cộng sản Hồ Chí Minh ${area}`),
  name: `Đoàn Thanh niên Cộng sản Hồ Chí Minh ${area}`,
  aliases: [short],
  tier: [tier],
  suffixed: false,
}));
