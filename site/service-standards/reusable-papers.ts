import { paperTypes } from "../../schemas/vocabularies/adoption.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { dateInWords } from "../format.ts";
import { currentProducts } from "../kinds/standard/gaps.ts";

/** A reusable assurance paper about a product. */
export interface ReusablePaper {
  /** “Data protection impact assessment” */
  title: string;
  url: string;
  date: string | undefined;
  product: Reference;
  /** The authority that shares it. */
  authority: Reference;
}

/** The papers about a service’s products that their users share, each address once. */
export function reusablePapers(service: ServiceArea, context: Context): ReusablePaper[] {
  const papers = currentProducts(service, context).flatMap(({ slug }) =>
    (context.relations.uses.get(slug) ?? [])
      .filter(({ status }) => status !== "stopped")
      .flatMap(({ authority, papers: shared = [] }) =>
        shared.map(({ type, url, date }) => ({
          title: paperTypes.title(type),
          url,
          date: date && dateInWords(date),
          product: referenceTo("product", slug, context),
          authority: referenceTo("authority", authority.slug, context),
        })),
      ),
  );
  return [...new Map(papers.toReversed().map((paper) => [paper.url, paper])).values()].reverse();
}
