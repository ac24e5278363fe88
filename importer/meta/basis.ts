/** The documents a plan rests on, and the one it carries out. */

import type { LineRange } from '../plan-draft.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { readCitations, type Citation } from './citations.ts';
import type { DocumentHead } from './head.ts';

interface Basis {
  all: string[];
  upper: string | null;
  lines: LineRange | null;
}

/** How well a citation fits as the document the plan carries out; laws and decrees only frame it. */
function rankUpper(citation: Citation, before: string): number {
  if (citation.number === null) return 0;
  if (/(?:thực hiện|triển khai)\s*(?:nội dung\s*|các\s*)?$/iu.test(before.trimEnd())) return 3;
  return /^(?:Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Chương trình|Đề án)/u.test(citation.kind)
    ? 2
    : /^(?:Nghị định|Thông tư)/u.test(citation.kind)
      ? 0
      : 1;
}

/** The documents cited before the first section; those of a decision that carries the plan count too. */
export function readBasis(head: DocumentHead, paragraphs: readonly Paragraph[]): Basis {
  const start = head.preamble[0]?.lines[0] ?? paragraphs[head.bodyFrom]?.lines[0] ?? 0;
  const carried = head.attachedTo
    ? paragraphs.filter(
        (paragraph) => paragraph.lines[1] < start && /^(?:Căn cứ|Thực hiện|Theo|Xét)/u.test(paragraph.text),
      )
    : [];
  const basis: Basis = { all: [], upper: null, lines: null };
  let best = 0;
  for (const paragraph of [...carried, ...head.preamble]) {
    for (const citation of readCitations(paragraph.text)) {
      if (!basis.all.includes(citation.words)) basis.all.push(citation.words);
      const rank = /^Theo đề nghị/u.test(paragraph.text)
        ? 0
        : rankUpper(citation, paragraph.text.slice(0, citation.at));
      if (rank > best) {
        best = rank;
        basis.upper = citation.words;
        basis.lines = paragraph.lines;
      }
    }
  }
  if (best < 3 && head.title) {
    const cited = readCitations(head.title.text).find((citation) => citation.number !== null);
    if (cited) {
      basis.upper = cited.words;
      basis.lines = head.title.lines;
      if (!basis.all.includes(cited.words)) basis.all.unshift(cited.words);
    }
  }
  return basis;
}
