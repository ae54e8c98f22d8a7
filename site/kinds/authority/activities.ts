import { vocabulary } from "../../../schemas/vocabularies/vocabulary.ts";

/** The activities of authorities, derived from their records and entries. */
export const activities = vocabulary({
  shares: { title: "Shares products" },
  publishes: { title: "Publishes standards" },
  uses: { title: "Uses products" },
  reported: { title: "Reported to use products" },
  adopts: { title: "Has adopted standards" },
  tells: { title: "In case studies" },
  invites: { title: "In opportunities" },
});

/** An activity. */
export type ActivityWord = keyof typeof activities.words;
