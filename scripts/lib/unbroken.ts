const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does work that must not end in the middle: Ctrl-C and a closed terminal wait for it, which is to take a second or two at most. */
export function unbroken(work: () => void): void {
  for (const signal of signals) process.on(signal, wait);
  try {
    work();
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

function wait(): void {
  // Without a listener, the process would end. The work is done without a pause, and then nothing is left to end.
}
