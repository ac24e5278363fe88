/** What a text calls an agency of which no more than the id was kept. */
import { REGISTRY } from '../registry/registry.ts';
import { wordsOf } from '../text/fold.ts';

const COUNCIL = /^ubnd-(tinh|thanh-pho|huyen|quan|thi-xa|xa|phuong|thi-tran)(?:-|$)/;
const TERRITORIES: Record<string, string> = {
  ...{ tinh: 'tỉnh', 'thanh-pho': 'thành phố', huyen: 'huyện', quan: 'quận' },
  ...{ 'thi-xa': 'thị xã', xa: 'xã', phuong: 'phường', 'thi-tran': 'thị trấn' },
};

/**
 * The words of a text that make an agency's id; where it has none, what such bodies are called: "UBND tỉnh" for
 * `ubnd-tinh-hoang-son`.
 * @returns null where neither says it
 */
export function nameInText(id: string, text: string): string | null {
  const words = wordsOf(text);
  const wanted = id.split('-');
  const first = words.findIndex((_, i) => wanted.every((part, n) => words[i + n]?.fold === part));
  const last = words[first + wanted.length - 1];
  if (first >= 0 && last) return text.slice(words[first]!.start, last.end);
  const territory = TERRITORIES[COUNCIL.exec(id)?.[1] ?? ''];
  if (territory !== undefined) return `UBND ${territory}`;
  return REGISTRY.find((one) => one.id === id)?.name ?? null;
}
