import { type Entry, isRetired } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { adoptersOfStandard, adoptionFact, byRank, useFact, useRank, usersOfProduct } from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { counted } from "../format.ts";
import { isCurrent } from "../kinds/standard/gaps.ts";
import { buyList } from "../service-standards/buy-list.ts";
import { serviceStandardsAddress } from "../service-standards/view.ts";
import { allServices, entriesFor, serviceView, type ServiceView } from "../services/service.ts";

/** What most councils agree on for a service. */
export interface VoiceRow {
  service: ServiceView;
  /** The most adopted standard for the service. */
  standard: Most | undefined;
  /** The most used product for the service. */
  product: Most | undefined;
  /** What suppliers are asked for. */
  asked: { text: string; address: string } | undefined;
}

interface Most {
  to: Reference;
  /** “Adopted by 257 councils” */
  words: string;
}

/** Returns the row of each service; omits services without an adopted standard or a used product. */
export function voiceOf(context: Context): VoiceRow[] {
  return allServices.map((service) => rowOf(service, context)).filter(({ standard, product }) => standard ?? product);
}

function rowOf(service: ServiceArea, context: Context): VoiceRow {
  const asked = buyList(service, context).length;
  return {
    service: serviceView(service),
    standard: mostAdopted(service, context),
    product: mostUsed(service, context),
    asked:
      asked === 0
        ? undefined
        : { text: counted(asked, "standard", "standards"), address: serviceStandardsAddress(service) },
  };
}

function mostAdopted(service: ServiceArea, context: Context): Most | undefined {
  const standards = entriesFor("standard", service, context).own.filter(({ data }) => isCurrent(data, context));
  const most = first(standards, ({ slug }) => [adoptersOfStandard(slug, context).adopted]);
  const counts = most && adoptersOfStandard(most.slug, context);
  if (!most || !counts || counts.adopted === 0) return undefined;
  return { to: referenceTo("standard", most.slug, context), words: adoptionFact(counts) ?? "" };
}

function mostUsed(service: ServiceArea, context: Context): Most | undefined {
  const products = entriesFor("product", service, context).own.filter(({ data }) => !isRetired(data, context.today));
  const most = first(products, ({ slug }) => useRank(usersOfProduct(slug, context)));
  const counts = most && usersOfProduct(most.slug, context);
  // Reported use alone is no sign of agreement.
  if (!most || !counts || counts.inUse + counts.piloting === 0) return undefined;
  return { to: referenceTo("product", most.slug, context), words: useFact(counts) ?? "" };
}

function first<E extends Entry>(entries: readonly E[], rankOf: (entry: E) => readonly number[]): E | undefined {
  return entries.toSorted((a, b) => byRank(rankOf(a), rankOf(b)))[0];
}
