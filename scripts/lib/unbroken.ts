const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does synchronous work that SIGINT, SIGTERM and SIGHUP must not interrupt. It should take at most two seconds. */
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
