/** The words in a file that was sent, line by line, for the look at lists of persons. */
import ExcelJS from 'exceljs';
import { Unzip, UnzipInflate } from 'fflate';
import mammoth from 'mammoth';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { extractText, getDocumentProxy } from 'unpdf';

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a packed document may hold once unpacked; far above any report. */
const UNPACKED_LIMIT = 64 * 1024 * 1024;
const STEP = 64 * 1024;

/**
 * The lines of a file, the cells of a table's row behind tabs; null for a kind without words of its own (pictures).
 *
 * @param mediaType as found by content
 * @throws Error when the file is damaged, locked with a password, or unpacks to more than 64 MB
 */
export async function readLines(bytes: Buffer, mediaType: string): Promise<string[] | null> {
  switch (mediaType) {
    case PDF:
      return readPdf(bytes);
    case DOCX:
      requireModest(bytes);
      return readDocx(bytes);
    case XLSX:
      requireModest(bytes);
      return readXlsx(bytes);
    default:
      return null;
  }
}

/** What is used of an open document beside its text; `extractText` takes it where it takes bytes. */
type OpenPdf = Uint8Array & { loadingTask: { destroy(): Promise<void> } };
/** No scripts, no fonts of the machine, and no warnings on the console. */
const PDF_OPTIONS = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 };

async function readPdf(bytes: Buffer): Promise<string[]> {
  // The library's own types of a document cannot be resolved.
  const pdf = (await getDocumentProxy(new Uint8Array(bytes), PDF_OPTIONS)) as unknown as OpenPdf;
  try {
    const { text } = await extractText(pdf, { mergePages: false });
    return text.flatMap((page) => page.split('\n'));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readDocx(buffer: Buffer): Promise<string[]> {
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noPicture });
  return linesOf(parseFragment(value).childNodes);
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Rows of tables and paragraphs, each one line. */
function linesOf(nodes: Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!('childNodes' in node)) return [textOf(node)];
    if (node.nodeName === 'tr') return [node.childNodes.map(textOf).join('\t')];
    if (['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(node.nodeName)) return [textOf(node)];
    return linesOf(node.childNodes);
  });
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

async function readXlsx(buffer: Buffer): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(buffer as unknown as ArrayBuffer);
  const lines: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell((cell) => cells.push(cellText(cell)));
      lines.push(cells.join('\t'));
    });
  }
  return lines;
}

/** Days as `1990-02-01`, whatever the cell's format shows. */
function cellText(cell: ExcelJS.Cell): string {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  return value instanceof Date ? value.toISOString().slice(0, 10) : cell.text;
}

/** Unpacks step by step and stops at the limit, so that a small file cannot fill the memory. */
function requireModest(bytes: Buffer): void {
  let unpacked = 0;
  const unzip = new Unzip((entry) => {
    entry.ondata = (error, chunk) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > UNPACKED_LIMIT) throw new Error('unpacks to more than 64 MB');
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length; from += STEP) {
    unzip.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
  }
}
