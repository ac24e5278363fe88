/**
 * The encodings of Vietnamese fonts before Unicode. Their letters lie on those of Western Europe, so the same bytes
 * read as Latin text: "kế hoạch" becomes "keá hoaïch" (VNI) or "kÕ ho¹ch" (TCVN3). Frequent words tell them apart.
 */
const WORDS = {
  VNI: 'vaø cuûa caùc coâng nhaân daân keá hoaïch thöïc hieän nhieäm vuï tænh xaõ ñöôïc ñeán ñoàng uûy hoäi chuû nghóa vieät quaän huyeän phoøng sôû',
  TCVN3:
    'vµ cña c¸c c«ng nh©n d©n kÕ ho¹ch thùc hiÖn nhiÖm tØnh x· ®­îc ®îc ®õn ®ång ñy héi chñ nghüa nghÜa viÖt quën huyÖn phßng së ®éc lëp tù',
} as const;

export type LegacyEncoding = keyof typeof WORDS;

/** So many frequent words are no accident. */
const ENOUGH = 6;

/**
 * Which old encoding a text is in, if any.
 * @param text as decoded by Unicode or, where that failed, as Windows-1252
 */
export function findLegacyEncoding(text: string): LegacyEncoding | null {
  const words = text
    .slice(0, 200_000)
    .toLowerCase()
    .split(/[\s.,;:()/"“”-]+/);
  const counts = Object.entries(WORDS).map(([name, frequent]) => {
    const known = new Set(frequent.toLowerCase().split(' '));
    return { name: name as LegacyEncoding, hits: words.filter((word) => known.has(word)).length };
  });
  const best = counts.reduce((a, b) => (b.hits > a.hits ? b : a));
  return best.hits >= ENOUGH ? best.name : null;
}
