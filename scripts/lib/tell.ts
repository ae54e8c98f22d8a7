/** Tells whoever runs a command something beside its output. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
