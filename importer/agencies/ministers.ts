import type { Mention } from './mention.ts';

const OF_EQUAL_RANK = /^co-quan-(?:ngang-bo|thuoc-chinh-phu)/;

function asMinistries(minister: Mention, others: readonly Mention[]): Mention {
  const names = others.map(({ name }) => name.replace(/^[Cc]ác /u, '').replace(/^C/u, 'c'));
  return {
    ...minister,
    id: ['bo', ...others.map(({ id }) => id)].join('-'),
    name: ['Các bộ', ...names].join(', '),
    written: [minister, ...others].map(({ written }) => written).join(', '),
    end: others.at(-1)?.end ?? minister.end,
  };
}

/**
 * "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ": the posts stand for the group that plans
 * call "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ".
 */
export function joinMinisters(mentions: readonly Mention[]): Mention[] {
  const at = mentions.findIndex(({ id, kind }) => id === 'bo-truong' && kind === 'class');
  const minister = mentions[at];
  if (!minister) return [...mentions];
  const end = mentions.findIndex(({ id }, i) => i > at && !OF_EQUAL_RANK.test(id));
  const others = mentions.slice(at + 1, end < 0 ? mentions.length : end);
  return [
    ...mentions.slice(0, at),
    asMinistries(minister, others),
    ...mentions.slice(at + 1 + others.length),
  ];
}
