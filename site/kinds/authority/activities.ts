import { vocabulary } from "../../../schemas/vocabularies/vocabulary.ts";

/** What authorities do here, as their records and entries tell. */
export const activities = vocabulary({
  shares: { title: "Shares products" },
  publishes: { title: "Publishes standards" },
  uses: { title: "Uses products" },
  reported: { title: "Reported to use products" },
  adopts: { title: "Has adopted standards" },
  tells: { title: "In case studies" },
  invites: { title: "In opportunities" },
});

/** A word of `activities`. */
export type ActivityWord = keyof typeof activities.words;
