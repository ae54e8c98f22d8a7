const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does synchronous work, during which SIGINT, SIGTERM and SIGHUP are ignored. It should take at most two seconds. */
export function uninterrupted(work: () => void): void {
  for (const signal of signals) process.on(signal, ignore);
  try {
    work();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}

function ignore(): void {
  // Without a listener, the signal would end the process at once.
}
