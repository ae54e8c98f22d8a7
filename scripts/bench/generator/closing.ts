import { daysBefore, recentDay } from "./calendar.ts";
import type { Outline } from "./plan.ts";
import type { Random } from "./random.ts";

/** Returns the last fields of every entry, except `retired`. */
export function closing(random: Random, { slug, authority, claimed }: Outline, today: string) {
  return {
    contacts: random.maybe(claimed ? 0.99 : 0.1, () => [contact(random, authority)]),
    evidence: random.several(1, 4, (index) => ({
      url: `https://www.example.org/${slug}/${index + 1}`,
      supports: random.pick([
        "Purpose and scope",
        "Licence and date of the last release",
        "Who takes part",
        "Figures and dates",
      ]),
    })),
    // Most entries were reviewed recently; a few are overdue.
    reviewed: random.chance(0.99) ? recentDay(random, today, 350) : daysBefore(today, random.integer(380, 900)),
    aliases: random.maybe(0.04, () => [`earlier-${slug}`.slice(0, 80).replace(/-$/, "")]),
  };
}

/** Returns a contact: a team with an email address or a page. */
export function contact(random: Random, authority: string) {
  const role = random.pick(["Digital services team", "Data team", "Customer services", "Procurement team"]);
  return random.chance(0.6)
    ? { role, email: `${random.pick(["digital", "data", "hello", "services"])}@${authority}.gov.uk` }
    : { role, url: `https://www.${authority}.gov.uk/contact` };
}

/** Returns the field `retired`; half of them name a replacement of the same kind. */
export function retirement(random: Random, today: string, others: readonly Outline[]) {
  return {
    date: recentDay(random, today, 900),
    reason: random.pick([
      "The supplier has withdrawn it.",
      "The contract ended and nobody took it on.",
      "Its parts live on in another product.",
    ]),
    replacedBy: random.maybe(0.5, () => random.pick(others).slug),
  };
}
