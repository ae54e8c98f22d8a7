import type { Entry } from "../../../schemas/index.ts";
import { authorityWithSlug, localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import { isCouncil } from "../../councils/council.ts";
import { estateOf, estateOfCouncil, estateOfEnded } from "../../councils/estate.ts";
import { councilOf } from "../../councils/registered.ts";
import { type Estate, estateAddress } from "../../together/estate.ts";
import type { Output, OutputContext, OutputFile } from "../output.ts";

/** What each council runs and has adopted, of which the page for councils side by side is made. */
export const estates: Output = {
  id: "estates",
  group: "tables",
  title: "What a council runs",
  description:
    "What a council runs and has adopted, by its own word, through a shared service and inherited, with contracts, papers and open opportunities.",
  address: "/authorities/{authority}/estate.json",
  mediaType: "application/json",
  *files(context) {
    for (const entry of context.catalogue.authority.values()) {
      if (!hasEstate(entry, context)) continue;
      const estate = estateOf(entry, context);
      yield fileOf(entry.slug, estate);
      for (const alias of entry.data.aliases ?? []) {
        if (!context.catalogue.authority.has(alias) && !authorityWithSlug(alias)) yield fileOf(alias, estate);
      }
    }
    for (const council of localAuthorities) {
      // A record may have another slug than the register.
      if (!context.catalogue.authority.has(council.slug)) yield fileOf(council.slug, estateOfCouncil(council, context));
    }
    for (const council of endedCouncils) {
      if (context.catalogue.authority.has(council.slug) || authorityWithSlug(council.slug)) continue;
      yield fileOf(council.slug, estateOfEnded(council, context));
    }
  },
};

function fileOf(slug: string, estate: Estate): OutputFile {
  return { address: estateAddress(slug), content: JSON.stringify(estate), rows: estate.runs.length };
}

/** Councils have one, and whoever uses something or speaks for others. */
function hasEstate(entry: Entry<"authority">, { relations }: OutputContext): boolean {
  const { slug, data } = entry;
  if (isCouncil(data) || councilOf(entry)) return true;
  return data.members !== undefined || relations.usesOf.has(slug) || relations.systemsOf.has(slug);
}
