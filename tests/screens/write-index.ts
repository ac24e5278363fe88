import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROLES: [prefix: string, name: string][] = [
  ['dau-moi', 'Cán bộ đầu mối của đơn vị / focal point of a unit'],
  ['thu-truong', 'Thủ trưởng đơn vị chưa có đầu mối / head of a unit without a focal point'],
  ['dieu-phoi', 'Cán bộ điều phối / coordinator'],
  ['phe-duyet', 'Người phê duyệt / approver'],
  ['lanh-dao', 'Lãnh đạo cơ quan đầu mối / leadership'],
  ['quan-tri', 'Quản trị / administrator'],
  ['', 'Chung / for everybody'],
];

/** Lists the pictures of a folder by role, in a README beside them. */
export async function writeIndex(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort();
  const names = [...new Set(files.map((file) => file.split('.')[0] ?? ''))];
  const roleOf = (name: string) => ROLES.find(([prefix]) => name.startsWith(prefix))?.[0];
  const line = (name: string): string => {
    const pictures = files.filter((file) => file.startsWith(`${name}.`));
    return `- ${name}: ${pictures.map((file) => `[${file.split('.')[1]}](${file})`).join(', ')}`;
  };
  const parts = ROLES.map(([prefix, title]) => {
    const mine = names.filter((name) => roleOf(name) === prefix);
    return `## ${title}\n\n${mine.map(line).join('\n')}\n`;
  });
  const head = `# The pages

As \`npm run screens\` draws them: \`vi\` and \`en\` on a wide screen, \`vi-360\` on a telephone; long pages are cut. All names and figures are invented.
`;
  await writeFile(join(folder, 'README.md'), [head, ...parts].join('\n'));
}
