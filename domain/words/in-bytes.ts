/**
 * Longest summary, in bytes: Temporal takes 400, and a third of that goes to its being encrypted. Beyond it a start, or
 * a workflow's task, would be refused for ever.
 */
const SUMMARY_BYTES = 160;

/** A text cut to what Temporal shows beside a workflow or a step, never inside a letter. */
export function summaryOf(text: string): string {
  let bytes = 0;
  let cut = '';
  for (const letter of text) {
    bytes += letterBytes(letter.codePointAt(0)!);
    if (bytes > SUMMARY_BYTES) return cut;
    cut += letter;
  }
  return cut;
}

/** In UTF-8. */
function letterBytes(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
