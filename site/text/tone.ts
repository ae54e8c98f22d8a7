/** How good a piece of news is. Beside it there is always a word that says so. */
export type Tone = "good" | "fair" | "poor" | "plain";

const tones: Readonly<Record<string, Tone>> = {
  // Stages of a product.
  live: "good",
  beta: "good",
  alpha: "fair",
  discovery: "fair",
  retired: "poor",
  // How far a product meets a standard.
  meets: "good",
  partly: "fair",
  planned: "plain",
  // How far an authority has come.
  "in-use": "good",
  piloting: "good",
  exploring: "plain",
  reported: "plain",
  adopted: "good",
  stopped: "poor",
  // Where a standard stands.
  mandated: "good",
  recommended: "good",
  proposed: "fair",
  superseded: "poor",
  // How a case study went.
  succeeded: "good",
  mixed: "fair",
  // How far an opportunity has come.
  open: "good",
  forming: "fair",
  closed: "plain",
};

/** The tone of a word of any vocabulary. */
export function toneOf(word: string): Tone {
  return tones[word] ?? "plain";
}
