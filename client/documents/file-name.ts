/** What a file is called when it is handed on: by what it holds, whatever its sender called it. */

/** Extensions that say truly what a file holds; the first is added where the name says otherwise. */
const EXTENSIONS: Record<string, string[]> = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg', '.jpe'],
  'image/webp': ['.webp'],
  'image/tiff': ['.tif', '.tiff'],
};

/**
 * A file's name with an extension of its content: `bao-cao.html` that holds a PDF becomes `bao-cao.html.pdf`, so that
 * no program opens it as what it is not.
 * @param mediaType found by content; of a kind that is not kept here the name stays
 */
export function nameByContent(name: string, mediaType: string): string {
  const known = EXTENSIONS[mediaType] ?? [];
  const isTrue = known.length === 0 || known.some((extension) => name.toLowerCase().endsWith(extension));
  return isTrue ? name : `${name}${known[0]}`;
}
