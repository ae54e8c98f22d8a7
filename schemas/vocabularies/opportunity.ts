import { vocabulary } from "./vocabulary.ts";

/** The maximum numbers of participants and products in an opportunity. */
export const maxNamed = { participants: 100, products: 30 } as const;

/** The types of opportunities for joint work. */
export const opportunityTypes = vocabulary({
  "joint-procurement": { title: "Buy together" },
  "joint-investment": { title: "Invest together" },
  "shared-team": { title: "Share a team" },
  "market-engagement": {
    title: "Talk to suppliers early",
    description: "Before a tender: what is needed, what there is.",
  },
  pilot: { title: "Pilot" },
  "new-standard": { title: "New standard" },
  investigation: { title: "Investigate together" },
});

/** The stages of an opportunity. */
export const opportunityStages = vocabulary({
  idea: { title: "Idea" },
  forming: { title: "Forming", description: "People are being brought together." },
  open: { title: "Open", description: "Others can join now." },
  "under-way": { title: "Under way" },
  closed: { title: "Closed" },
});
