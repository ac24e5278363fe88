/** No unit and no id is made of the name of a person who stands beside a post. */
import { describe, expect, it } from '@jest/globals';
import { dropPersonNames } from '../../importer/agencies/person-name.ts';
import { readPost } from '../../importer/agencies/posts.ts';

describe('names of persons', () => {
  it.each([
    ['Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND tỉnh', 'Phó Chủ tịch UBND tỉnh'],
    ['Phó Giám đốc Trần Thị Bích', 'Phó Giám đốc'],
    ['Phó Giám đốc Sở Lê Minh Tuấn', 'Phó Giám đốc Sở'],
    ['Phó Chủ tịch UBND tỉnh Phạm Quang Hải', 'Phó Chủ tịch UBND tỉnh'],
    ['Bà Hoàng Thị Lan, Trưởng phòng Tổng hợp', 'Trưởng phòng Tổng hợp'],
    ['Chánh Văn phòng (ông Vũ Đức Long)', 'Chánh Văn phòng'],
    ['Đồng chí Giàng A Sử', 'Người được nêu tên'],
    ['Trần Văn Anh', 'Người được nêu tên'],
    ['Trần Văn Anh Lê Thị Bình', 'Người được nêu tên'],
    ['Trần Văn Anh, Lê Thị Bình và Đỗ Minh', 'Người được nêu tên'],
    ['Trưởng phòng Nguyễn Văn A, Phó phòng Đỗ Thị B', 'Trưởng phòng, Phó phòng'],
  ])('are left out of "%s"', (written, bare) => {
    expect(dropPersonNames(written)).toBe(bare);
  });

  it.each([
    'Hiệu trưởng Trường THPT Nguyễn Trãi',
    'Chủ tịch UBND phường Lê Hồng Phong',
    'Giám đốc Bệnh viện Nguyễn Tri Phương',
    'Chủ tịch UBND huyện Lý Sơn',
    'Thành phố Hồ Chí Minh',
    'Đồng chí Phó Chủ Tịch Thường Trực',
    'Sở Nông nghiệp và Môi trường, Sở Y tế',
  ])('stay in "%s", which is no person', (written) => {
    expect(dropPersonNames(written)).toBe(written);
  });

  it('are in no id and no name of what is asked about', () => {
    const post = readPost('Đồng chí Đinh Công Thành, Phó trưởng ban: Theo dõi tiến độ.');
    expect(post?.mention).toMatchObject({ id: 'pho-truong-ban', name: 'Phó trưởng ban' });
  });
});
