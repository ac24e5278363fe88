import { describe, expect, it } from '@jest/globals';
import { checkFile } from '../../client/documents/check-file.ts';
import { nameByContent } from '../../client/documents/file-name.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('nameByContent', () => {
  it.each([
    ['ky.pdf', PDF, 'ky.pdf'],
    ['KY.PDF', PDF, 'KY.PDF'],
    ['a.html', PDF, 'a.html.pdf'],
    ['a.pdf.exe', PDF, 'a.pdf.exe.pdf'],
    ['bao-cao', DOCX, 'bao-cao.docx'],
    ['bao-cao.pdf', DOCX, 'bao-cao.pdf.docx'],
    ['anh.jpeg', 'image/jpeg', 'anh.jpeg'],
    ['anh.png', 'image/jpeg', 'anh.png.jpg'],
    ['ghi-chu.txt', 'text/plain', 'ghi-chu.txt'],
  ])('of %s that holds %s is %s', (name, mediaType, expected) => {
    expect(nameByContent(name, mediaType)).toBe(expected);
  });
});

it('is how a file is kept', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  );
  const { file } = await checkFile({ name: 'C:\\tep\\trang.html', base64: png.toString('base64') });
  expect([file.name, file.mediaType]).toEqual(['trang.html.png', 'image/png']);
});
