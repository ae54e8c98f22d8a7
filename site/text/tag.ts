import { escaped } from "../markup.ts";
import type { Tone } from "./tone.ts";

/** Renders a tag for a stage, status, outcome or licence. Its colour only reinforces the word. */
export function tag(text: string, tone: Tone = "plain"): string {
  return `<strong class="tag tag--${tone}">${escaped(text)}</strong>`;
}
