import type { Entry } from "../../schemas/index.ts";
import { useStatuses } from "../../schemas/vocabularies/adoption.ts";
import { services } from "../../schemas/vocabularies/services.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { dateInWords, listInWords } from "../format.ts";
import type { TagView } from "./head.ts";
import { type OutsideLink, outsideLink } from "./outside.ts";
import { toneOf } from "./tone.ts";

/** A line of the table of what an authority uses that has no entry in the catalogue. */
export interface SystemRow {
  name: string;
  supplier: string | undefined;
  services: string;
  status: TagView;
  /** When its contract ends, in words. */
  ends: string | undefined;
  evidence: OutsideLink | undefined;
}

/** What an authority uses that has no entry in the catalogue, by name; nothing where there is none. */
export function systemsOf({ slug }: Entry<"authority">, context: Context): SystemRow[] | undefined {
  const records = context.relations.systemsOf.get(slug);
  return records
    ?.map(({ system, services: areas = [], status, contract, evidence }) => ({
      name: system.name,
      supplier: system.supplier ?? contract?.supplier,
      services: listInWords(areas.map((area) => services.title(area))),
      status: { text: useStatuses.title(status), tone: toneOf(status) },
      ends: contract?.until && dateInWords(contract.until),
      evidence: outsideLink(contract?.evidence ?? evidence, context),
    }))
    .sort((a, b) => byName(a.name, b.name));
}
