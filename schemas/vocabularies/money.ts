import { vocabulary } from "./vocabulary.ts";

/** Ways of paying for a product. */
export const costModels = vocabulary({
  free: { title: "Free to use", description: "Nothing to pay to the maker; running it yourself may still cost." },
  subscription: { title: "Subscription", description: "A fee each month or year." },
  "per-use": { title: "Pay for what you use", description: "A price for each transaction, message or user." },
  "one-off": { title: "One-off payment", description: "A single price to buy it or to set it up." },
  membership: { title: "Shared by members", description: "Authorities that use it share the cost." },
  quote: { title: "Price on request", description: "The supplier quotes for each customer." },
});

/** Bands of money in pounds, excluding VAT: per year for running costs, in total for one-off costs and budgets. */
export const moneyBands = vocabulary({
  none: { title: "Nothing" },
  "under-5k": { title: "Under £5,000" },
  "5k-25k": { title: "£5,000 to £25,000" },
  "25k-100k": { title: "£25,000 to £100,000" },
  "100k-500k": { title: "£100,000 to £500,000" },
  "over-500k": { title: "Over £500,000" },
});
