/**
 * The answer that a group, a post or a piece of work is followed for nobody.
 * @param answer as a person gave it
 */
export function meansNobody(answer: string): boolean {
  return /^(?:none|không|không theo dõi)$/iu.test(answer.trim());
}
