/** A part of a bar or a map. */
export interface PartView {
  text: string;
  value: number;
  /** Which of the five colours of parts, from certain (1) to ended (5). */
  part: 1 | 2 | 3 | 4 | 5;
}
