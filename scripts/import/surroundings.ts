import type { Surroundings } from "../../schemas/drafting/drafting.ts";
import { applicationsIn, authoritiesIn } from "../../schemas/finding/in-catalogue.ts";
import type { Catalogue } from "../../schemas/index.ts";

/** What an import can find in a catalogue and in the register of local authorities, by slug or by name. */
export function surroundingsOf(catalogue: Catalogue, today: string): Surroundings {
  const applications = applicationsIn(catalogue);
  const { find } = authoritiesIn(catalogue, today);
  const standards = new Map(
    Array.from(catalogue.standard.values(), ({ slug, data }) => [data.specification, slug] as const),
  );
  return {
    today,
    standardAt: (address) => standards.get(address),
    productNamed: (name) => {
      const answer = applications.find({ name });
      if (answer.type !== "sure" || !answer.match.isCertain) return undefined;
      return answer.match.application.type === "product" ? answer.match.application.slug : undefined;
    },
    authorityNamed: (name) => {
      const answer = find(name);
      return answer.type === "one" ? answer.authority.slug : undefined;
    },
  };
}
