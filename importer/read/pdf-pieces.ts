/** A piece of text on a page of a PDF. Lengths are in points, from the lower left corner. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of its letters. */
  size: number;
}
