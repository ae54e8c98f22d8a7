import { changeAddress } from "../../schemas/address.ts";
import type { Entry } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { referenceTo } from "../catalogue/reference.ts";
import { keeperOf } from "../catalogue/relations.ts";
import { isCouncil } from "../councils/council.ts";
import { referenceWithEnd } from "../councils/ended-words.ts";
import { landscapeAddress } from "../form-addresses.ts";
import { dateInWords } from "../format.ts";
import { editAddress, fileAddress } from "../repository.ts";
import { type ExternalLink, externalLink } from "./external.ts";
import type { RelatedReference } from "./related.ts";

/** The foot of an entry’s page: owner, last review and how to correct it. */
export interface RecordView {
  owner: RelatedReference;
  /** Whether the owner has not claimed its record, so that the entry comes from public sources. */
  unclaimed: boolean;
  /** The last review in words. */
  reviewed: string;
  /** The last change of the file in words; undefined without a history. */
  changed: string | undefined;
  /** The same days, `YYYY-MM-DD`. */
  dates: { reviewed: string; changed: string | undefined };
  file: string;
  fileAddress: string;
  /** The address of the form, from the site’s root, and of GitHub’s editor for the file. */
  changeAddress: string;
  editAddress: string;
  /** The address of the spreadsheet import; undefined unless it is a council that has not ended. */
  landscapeAddress: string | undefined;
  tags: string[];
  services: readonly ServiceArea[];
  evidence: (ExternalLink & { supports: string | undefined })[];
}

/** Makes the foot of the page of an entry. */
export function recordOf({ kind, slug, authority, file, data }: Entry, context: Context): RecordView {
  const changed = context.lastChanged.get(file);
  // The record of an authority that has ended stays its own.
  const owner = kind === "authority" ? authority : keeperOf(authority, context);
  return {
    owner: kind === "authority" ? referenceTo("authority", owner, context) : referenceWithEnd(owner, context),
    unclaimed: context.catalogue.authority.get(owner)?.data.claimed === false,
    reviewed: dateInWords(data.reviewed),
    changed: changed && dateInWords(changed),
    dates: { reviewed: data.reviewed, changed },
    file,
    fileAddress: fileAddress(file),
    changeAddress: changeAddress(kind, slug),
    editAddress: editAddress(file),
    landscapeAddress: runsAnything({ kind, slug }, context) ? landscapeAddress(slug) : undefined,
    services: data.services,
    tags: (data.tags ?? []).map((tag) => tag.replaceAll("-", " ")),
    evidence: (data.evidence ?? []).map(({ url, supports }) => ({ ...externalLink(url, context), supports })),
  };
}

/** Whether an entry is the record of a council that has not ended. */
function runsAnything({ kind, slug }: Pick<Entry, "kind" | "slug">, { catalogue, relations }: Context): boolean {
  const council = kind === "authority" ? catalogue.authority.get(slug) : undefined;
  return council !== undefined && isCouncil(council.data) && !relations.succession.hasEnded(council);
}
