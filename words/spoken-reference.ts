/** The part of a reference that can be read over a telephone: `act-6b2fb172f87b…` as `6B2F-B172`; null for others. */
export function spokenReference(reference: string): string | null {
  const [, a, b] = /^(?:act|key)-([0-9a-f]{4})([0-9a-f]{4})/.exec(reference) ?? [];
  return a && b ? `${a}-${b}`.toUpperCase() : null;
}
