import { vocabulary } from "./vocabulary.ts";

/** An opportunity names no more participants and products than these. */
export const mostNamed = { participants: 100, products: 30 } as const;

/** What is to be done together. */
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

/** How far it has come. */
export const opportunityStages = vocabulary({
  idea: { title: "Idea" },
  forming: { title: "Forming", description: "People are being brought together." },
  open: { title: "Open", description: "Others can join now." },
  "under-way": { title: "Under way" },
  closed: { title: "Closed" },
});
