/** Small Word documents, part by part, as only tests need them. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of one text. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, list: number, depth = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A table, each cell with its paragraphs. */
export function table(rows: string[][][]): string {
  const cell = (lines: string[]): string => `<w:tc>${lines.map((line) => paragraph(line)).join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** One level of a list's definition. */
export function level(depth: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** word/numbering.xml; lists by number, each with its definition and overrides. */
export function numbering(definitions: string[], lists: [definition: number, overrides?: string][]): string {
  const abstract = definitions.map(
    (levels, i) => `<w:abstractNum w:abstractNumId="${i}">${levels}</w:abstractNum>`,
  );
  const nums = lists.map(
    ([definition, overrides = ''], i) =>
      `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`,
  );
  return `<w:numbering ${NAMESPACE}>${abstract.join('')}${nums.join('')}</w:numbering>`;
}

/** An archive of parts. */
export function makeZip(parts: Record<string, string | Uint8Array>): Uint8Array {
  const packed = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(packed) as Record<string, Uint8Array>);
}

/** A `.docx`; its main part may be given whole. */
export function makeDocx(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  return makeZip({
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}
