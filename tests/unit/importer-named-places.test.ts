/** Committees of places that are named one after another, and not of all places of their kind. */
import { expect, it, test } from '@jest/globals';
import type { AgencyContext } from '../../importer/agencies/context.ts';
import { parseAgencies } from '../../importer/agencies/parse-list.ts';
import { owned } from '../support/draft-of.ts';

const P: AgencyContext = { level: 'province', area: 'tỉnh', place: 'Bắc Sơn', date: '2026-03-01' };
const M: AgencyContext = { level: 'ministry', area: null, place: null, date: '2026-03-01' };

/** Whose plan, the list, who it means, and what is left of the text. */
const LISTS: [AgencyContext, string, string, string][] = [
  [
    P,
    'Ủy ban nhân dân các xã: Nà Sơn, Đèo Gió, Bản Mới',
    'ubnd-xa-na-son ubnd-xa-deo-gio ubnd-xa-ban-moi',
    '',
  ],
  [P, 'UBND các xã Nà Sơn và Đèo Gió tổ chức đo đạc', 'ubnd-xa-na-son ubnd-xa-deo-gio', 'tổ chức đo đạc'],
  [P, 'Chủ tịch UBND các xã Nà Sơn, Đèo Gió: họp dân', 'ubnd-xa-na-son ubnd-xa-deo-gio', 'họp dân'],
  [
    P,
    "UBND các xã Ea K'tur, Nà Sơn và phường Bến Chợ 2, phường 4; Công an tỉnh rà soát",
    'ubnd-xa-ea-k-tur ubnd-xa-na-son ubnd-phuong-ben-cho-2 ubnd-phuong-4 cong-an-tinh',
    'rà soát',
  ],
  [
    P,
    'UBND các xã: Từ Sơn, Cầu Đá – Bến Chợ, Nà Sơn',
    'ubnd-xa-tu-son ubnd-xa-cau-da-ben-cho ubnd-xa-na-son',
    '',
  ],
  [
    M,
    'Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch Hội đồng thành viên, Tổng giám đốc các Tập đoàn rà soát',
    '*bo-co-quan-ngang-bo *tap-doan',
    'rà soát',
  ],
  [
    M,
    'Mời Thành phố Huế, tỉnh Cao Bằng và tỉnh Lai Châu: cử đoàn tham gia',
    'ubnd-thanh-pho-hue ubnd-tinh-cao-bang ubnd-tinh-lai-chau',
    'cử đoàn tham gia',
  ],
  [M, 'Bộ Y tế; các bộ, ngành liên quan; UBND các tỉnh', 'bo-y-te *bo-nganh-lien-quan *ubnd-cap-tinh', ''],
  [M, 'Thành phố Đà Nẵng', 'ubnd-thanh-pho-da-nang', ''],
  [M, 'Tỉnh Cao Bằng tổ chức đo đạc', '', 'Tỉnh Cao Bằng tổ chức đo đạc'],
  [
    M,
    'UBND thành phố Huế, thành phố Cần Thơ và tỉnh Cao Bằng chi viện lương thực',
    'ubnd-thanh-pho-hue ubnd-thanh-pho-can-tho ubnd-tinh-cao-bang',
    'chi viện lương thực',
  ],
  [
    P,
    'UBND các xã: Nà Sơn, Đèo Gió và phường Bến Chợ đắp đê',
    'ubnd-xa-na-son ubnd-xa-deo-gio ubnd-phuong-ben-cho',
    'đắp đê',
  ],
  [
    P,
    'Phó Giám đốc Trung tâm Phục vụ hành chính công - Phó Trưởng tiểu ban: tham mưu',
    'trung-tam-phuc-vu-hanh-chinh-cong-tinh',
    'tham mưu',
  ],
  [P, 'Sở Y tế; Thuế Bắc Sơn; UBND các xã', 'so-y-te cuc-thue-tinh *ubnd-cap-xa', ''],
  [P, 'Các xã: Nà Sơn, Đèo Gió', 'ubnd-xa-na-son ubnd-xa-deo-gio', ''],
  // Which of them is a ward the text does not say.
  [P, 'UBND các xã, phường: Nà Sơn, Bến Chợ', 'ubnd-na-son ubnd-ben-cho', ''],
  [M, 'UBND các tỉnh, thành phố: Hà Nội, Cao Bằng', 'ubnd-thanh-pho-ha-noi ubnd-tinh-cao-bang', ''],
  [
    M,
    'UBND thành phố Hà Nội, Thành phố Huế và UBND các tỉnh, thành phố khác',
    'ubnd-thanh-pho-ha-noi ubnd-thanh-pho-hue *ubnd-cac-tinh-thanh-pho-khac',
    '',
  ],
  // All of a kind, and what they do or who else is meant.
  [P, 'UBND các xã: Tổ chức họp dân, báo cáo', '*ubnd-cap-xa', 'Tổ chức họp dân, báo cáo'],
  [P, 'UBND các xã, Công an tỉnh', '*ubnd-cap-xa cong-an-tinh', ''],
  [P, 'UBND các xã: Sở Y tế, Sở Tài chính', '*ubnd-cap-xa', 'Sở Y tế, Sở Tài chính'],
  [P, 'UBND các xã, phường, đặc khu Cồn Bạc', '*ubnd-cap-xa', ''],
];

it.each(LISTS)('%j: %s', (context, text, ids, rest) => {
  const list = parseAgencies(text, context);
  const read = list.mentions.map(({ id, kind }) => `${kind === 'class' ? '*' : ''}${id}`).join(' ');
  expect([read, list.rest]).toEqual([ids, rest]);
});

test('where the text does not say their kind, they are called by their names, and less surely', () => {
  const { mentions } = parseAgencies('UBND các xã, phường: Nà Sơn, Bến Chợ', P);
  expect(mentions.map(({ name, confidence }) => [name, confidence])).toEqual([
    ['UBND Nà Sơn', 0.6],
    ['UBND Bến Chợ', 0.6],
  ]);
});

test('a heading of named communes gives its duties to these alone', () => {
  const body = `III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
- Cắm biển báo tại 9 bến đò.
2. Ủy ban nhân dân các xã: Nà Sơn, Đèo Gió
- Đóng cửa bến không phép.`;
  expect(owned(body)).toEqual([
    'so-xay-dung > Cắm biển báo tại 9 bến đò.',
    'ubnd-xa-na-son+ubnd-xa-deo-gio > Đóng cửa bến không phép.',
  ]);
});
