import { vocabulary } from "./vocabulary.ts";

/** The statuses of an authority’s use of a product. */
export const useStatuses = vocabulary({
  "in-use": { title: "In use", description: "Staff or residents rely on it." },
  piloting: { title: "Piloting", description: "Tried out with real users, for a time." },
  exploring: { title: "Exploring", description: "Being looked at; not used yet." },
  reported: {
    title: "Reported",
    description: "Named in the product’s own code or publications; not confirmed by the council.",
    byOthers: true,
  },
  stopped: { title: "Stopped", description: "Tried or used, and ended." },
});

/** The statuses of an authority’s adoption of a standard. */
export const adoptionStatuses = vocabulary({
  adopted: { title: "Adopted", description: "Decided on: it is asked for when buying and kept to when building." },
  planned: { title: "Planned", description: "It is going to be adopted." },
  stopped: { title: "Stopped", description: "Adopted once, and given up." },
});

/** The types of assurance papers about the use of a product, which other authorities can reuse. */
export const paperTypes = vocabulary({
  dpia: { title: "Data protection impact assessment" },
  "penetration-test": { title: "Penetration test", description: "A summary that may be published." },
  "accessibility-audit": { title: "Accessibility audit" },
  "equality-impact": { title: "Equality impact assessment" },
  "processor-agreement": { title: "Data processing agreement" },
});
