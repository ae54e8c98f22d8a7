/** The colour of a tag. Never the only cue: the tag’s word says the same. */
export type Tone = "good" | "fair" | "poor" | "plain";

const tones: Readonly<Record<string, Tone>> = {
  // Stages of a product.
  live: "good",
  beta: "good",
  alpha: "fair",
  discovery: "fair",
  retired: "poor",
  // Levels of conformance.
  meets: "good",
  partly: "fair",
  planned: "plain",
  // Statuses of use and adoption.
  "in-use": "good",
  piloting: "good",
  exploring: "plain",
  reported: "plain",
  adopted: "good",
  stopped: "poor",
  // Statuses of a standard.
  mandated: "good",
  recommended: "good",
  proposed: "fair",
  superseded: "poor",
  // Outcomes of a case study.
  succeeded: "good",
  mixed: "fair",
  // Stages of an opportunity.
  open: "good",
  forming: "fair",
  closed: "plain",
};

/** The tone of a value of any vocabulary; “plain” for other words. */
export function toneOf(word: string): Tone {
  return tones[word] ?? "plain";
}
