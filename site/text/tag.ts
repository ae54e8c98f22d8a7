import { escaped } from "../markup.ts";
import type { Tone } from "./tone.ts";

/** A word that decides: a stage, a status, an outcome, a licence. The tone only underlines what the word says. */
export function tag(text: string, tone: Tone = "plain"): string {
  return `<strong class="tag tag--${tone}">${escaped(text)}</strong>`;
}
