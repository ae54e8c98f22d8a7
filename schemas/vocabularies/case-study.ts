import { vocabulary } from "./vocabulary.ts";

/** How it went. */
export const outcomes = vocabulary({
  succeeded: { title: "Succeeded", description: "It did what it was meant to do." },
  mixed: { title: "Mixed", description: "Some of it worked, some did not, or it is too early to say." },
  stopped: { title: "Stopped", description: "It was ended." },
});

/** Who says so. */
export const reporters = vocabulary({
  authority: { title: "Reported by the authority itself" },
  supplier: { title: "Reported by a supplier" },
  "third-party": { title: "Reported by somebody else" },
});

/** How a figure was come by. */
export const measureBases = vocabulary({
  measured: { title: "Measured" },
  estimated: { title: "Estimated" },
  planned: { title: "Planned" },
  reported: { title: "Reported", description: "Stated by somebody, without saying how it was come by." },
});
