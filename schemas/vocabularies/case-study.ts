import { vocabulary } from "./vocabulary.ts";

/** The outcomes of a case study. */
export const outcomes = vocabulary({
  succeeded: { title: "Succeeded", description: "It did what it was meant to do." },
  mixed: { title: "Mixed", description: "Some of it worked, some did not, or it is too early to say." },
  stopped: { title: "Stopped", description: "It was ended." },
});

/** The sources of a case study’s outcome. */
export const reporters = vocabulary({
  authority: { title: "Reported by the authority itself" },
  supplier: { title: "Reported by a supplier" },
  "third-party": { title: "Reported by somebody else" },
});

/** The methods by which a figure was obtained. */
export const measureBases = vocabulary({
  measured: { title: "Measured" },
  estimated: { title: "Estimated" },
  planned: { title: "Planned" },
  reported: { title: "Reported", description: "Stated by somebody, without saying how it was come by." },
});
