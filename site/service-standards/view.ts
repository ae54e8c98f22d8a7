import { serviceAreas, type ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { valueAddress } from "../list-addresses.ts";
import type { List } from "../lists/list.ts";
import { serviceAddress } from "../services/service.ts";
import { type BuyItem, buyList } from "./buy-list.ts";
import { type MatrixView, standardsMatrix } from "./matrix.ts";
import { type ReusablePaper, reusablePapers } from "./reusable-papers.ts";

/** The view of the page about the standards of a service: conformance and tender requirements. */
export interface ServiceStandardsView {
  service: ServiceArea;
  /** The name of the service. */
  title: string;
  matrix: MatrixView | undefined;
  /** The list of all products for the service. */
  allProducts: string;
  buy: readonly BuyItem[];
  papers: ReusablePaper[];
}

/** The address of the page about the standards of a service, from the site’s root. */
export function serviceStandardsAddress(service: ServiceArea): string {
  return `${serviceAddress(service)}standards/`;
}

/** The address of the tender pack of a service as Markdown, from the site’s root. */
export function tenderPackAddress(service: ServiceArea): string {
  return `${serviceStandardsAddress(service)}tender-pack.md`;
}

/** Makes the page about the standards of a service. */
export function serviceStandardsView(
  service: ServiceArea,
  products: Pick<List, "facets">,
  context: Context,
): ServiceStandardsView {
  return {
    service,
    title: serviceAreas[service].title,
    matrix: standardsMatrix(service, context),
    allProducts: products.facets.some(({ id }) => id === "service")
      ? valueAddress("product", "service", service)
      : `${serviceAddress(service)}#product`,
    buy: buyList(service, context),
    papers: reusablePapers(service, context),
  };
}
