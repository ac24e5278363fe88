/** No text of the program holds two languages: both are a value, and whoever shows it chooses. */
import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDERS = [
  ...['domain', 'words', 'records', 'activities', 'workflows', 'worker', 'importer', 'client'],
  ...['web', 'cli', 'standalone', 'main', 'tools'],
];
const VIETNAMESE = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/iu;
/** A word of three letters or more; ids, codes and values are none. */
const ENGLISH = /(?<![\p{L}\p{N}._-])[A-Za-z]{3,}(?![\p{L}\p{N}._-])/u;

function* modulesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && entry.name.endsWith('.ts')) yield join(entry.parentPath, entry.name);
}

/** Every text of a module, with `…` where a value is put in, or the pieces that are added to one another. */
function* textsOf(file: string): Generator<string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const pending: ts.Node[] = [source];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const text = textOf(node);
    if (text === null) pending.push(...node.getChildren());
    else yield text;
    if (ts.isTemplateExpression(node)) pending.push(...node.templateSpans.map((span) => span.expression));
  }
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null || right === null ? null : left + right;
}

/** A Vietnamese part, then an English one. */
function isDouble(text: string): boolean {
  const parts = text.split(/ \/ | · /u);
  return parts.some((part, i) => {
    const next = parts[i + 1];
    return next !== undefined && VIETNAMESE.test(part) && !VIETNAMESE.test(next) && ENGLISH.test(next);
  });
}

it('tells a text in two languages from one', () => {
  for (const text of ['Không có. / There is none.', 'Máy chủ · the server', 'dòng · line …'])
    expect(isDouble(text)).toBe(true);
  for (const text of ['**…** · đã gửi …, còn chờ …', 'hạn … · hạn gửi …', 'văn bản 45 / QĐ-TTg', 'số / …'])
    expect(isDouble(text)).toBe(false);
});

it('no text holds two languages', () => {
  const found = FOLDERS.flatMap((folder) =>
    [...modulesOf(folder)].flatMap((file) =>
      [...textsOf(file)].filter(isDouble).map((text) => `${file}: ${text}`),
    ),
  );
  expect(found).toEqual([]);
});
