/** Names of units in the rows of a list. */
import { expect, test } from '@jest/globals';
import { namesIn } from '../../client/documents/name-rows.ts';

test.each([
  ['a name on each line', ['xã Đông', '', 'xã Tây'], false],
  ['numbers and a head', ['STT\tTên xã, phường', '1\txã Đông', '2\txã Tây'], false],
  ['numbers in the text', ['1. xã Đông', '2) xã Tây'], false],
  ['bullets', ['- xã Đông', '– xã Tây'], false],
  ['values between commas', ['TT,Đơn vị', '1,"xã Đông"', '2,xã Tây'], true],
  ['the district before', ['huyện Bắc;xã Đông', 'huyện Bắc;xã Tây'], false],
  ['one twice', ['xã Đông', 'xã Tây', 'xã Đông'], false],
])('are found: %s', (_, rows, isCommas) => {
  expect(namesIn(rows, isCommas)).toEqual(['xã Đông', 'xã Tây']);
});

test('are none in the lines of another kind of file', () => {
  expect(
    namesIn(['schema: lien-nganh/officials@1', 'officials:', '  - { email: x, unit: y }'], false),
  ).toEqual([]);
});

test('are left where none of a row is a commune', () => {
  expect(namesIn(['1\tTrường THCS Bình Minh\tcông lập'], false)).toEqual(['Trường THCS Bình Minh']);
});
