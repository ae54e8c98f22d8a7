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

let areDeferred = false;

/** Does synchronous work. SIGINT, SIGTERM and SIGHUP take effect after it, as soon as the event loop runs. */
export function withSignalsDeferred<T>(work: () => T): T {
  if (!areDeferred) {
    areDeferred = true;
    for (const signal of signals) process.on(signal, interrupt);
    // Signals that came meanwhile are handled before this.
    setImmediate(stopDeferring);
  }
  return work();
}

function stopDeferring(): void {
  areDeferred = false;
  for (const signal of signals) process.off(signal, interrupt);
}

function interrupt(signal: NodeJS.Signals): void {
  stopDeferring();
  // A command with a listener of its own ends as it wants to.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
