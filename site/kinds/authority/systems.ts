import type { Entry } from "../../../schemas/index.ts";
import type { SystemRecord } from "../../../schemas/statements/statements.ts";
import { useStatuses } from "../../../schemas/vocabularies/adoption.ts";
import { type PaperView, papersOf } from "../../adoption/papers.ts";
import { asksOf, speakerNotes } from "../../adoption/rows.ts";
import { byName } from "../../by-name.ts";
import type { Context } from "../../catalogue/context.ts";
import { contractFacts } from "../../contracts/contract.ts";
import { type ExternalLink, externalLinks } from "../../entry/external.ts";
import type { TagView } from "../../entry/head.ts";
import { dateInWords, listInWords, periodInWords } from "../../format.ts";
import { services } from "../../services/services.ts";
import { toneOf } from "../../text/tone.ts";

/** A row of the table of an authority’s systems without an entry. */
export interface SystemRow {
  name: string;
  supplier: string | undefined;
  services: string;
  status: TagView;
  since: string | undefined;
  /** When its contract ends, in words. */
  ends: string | undefined;
  evidence: ExternalLink[];
  confirmed: string | undefined;
  /** Notes, such as the version, the contract’s latest extension or the shared service it is used through. */
  notes: string[];
  papers: PaperView[];
  /** The address, from the site’s root, of the form for confirming or correcting it, as `asksOf` returns it. */
  asks: string | undefined;
}

/** The systems of an authority without an entry, sorted by name; undefined if there are none. */
export function systemsOf({ slug }: Entry<"authority">, context: Context): SystemRow[] | undefined {
  const records = context.relations.systemsOf.get(slug);
  return records?.map((record) => rowOf(record, context)).sort((a, b) => byName(a.name, b.name));
}

function rowOf(record: SystemRecord, context: Context): SystemRow {
  const { system, services: areas = [], status, since, until, version, reason, contract, evidence, confirmed } = record;
  const { supplier = contract?.supplier } = system;
  // The end date and supplier have their own columns.
  const facts = contractFacts(
    contract && { ...contract, until: undefined, supplier: otherSignatory(supplier, contract) },
    context.today,
  );
  return {
    name: system.name,
    supplier,
    services: listInWords(areas.map((area) => services.title(area))),
    status: { text: useStatuses.title(status), tone: toneOf(status) },
    since: status === "stopped" ? periodInWords({ from: since, until }) : since && dateInWords(since),
    ends: contract?.until && dateInWords(contract.until),
    evidence: externalLinks([evidence, contract?.evidence], context),
    confirmed: confirmed && dateInWords(confirmed),
    notes: [
      ...(version === undefined ? [] : [`Version ${version}`]),
      ...(facts === undefined ? [] : [`Contract: ${facts}`]),
      ...(reason === undefined ? [] : [reason]),
      ...speakerNotes(record),
    ],
    papers: papersOf(record.papers),
    asks: asksOf(record, context),
  };
}

/** The contract’s other party, if it is not the supplier of the system. */
function otherSignatory(
  supplier: string | undefined,
  { supplier: signer }: { supplier?: string | undefined },
): string | undefined {
  return signer === supplier ? undefined : signer;
}
