import { visible } from "../reporters/visible.ts";

/** Tells whoever runs a command something beside its output. What it says of others’ files cannot steer the terminal. */
export function tell(sentence: string): void {
  process.stderr.write(`${visible(sentence)}\n`);
}
