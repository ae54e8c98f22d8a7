/** Does work that must not end in the middle: Ctrl-C waits for it, which is to take a second or two at most. */
export function unbroken(work: () => void): void {
  process.on("SIGINT", wait).on("SIGTERM", wait);
  try {
    work();
  } finally {
    process.off("SIGINT", wait).off("SIGTERM", wait);
  }
}

function wait(): void {
  // Without a listener, the process would end. The work is done without a pause, and then nothing is left to end.
}
