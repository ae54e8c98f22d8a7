import { changeAddress } from "../../schemas/address.ts";
import type { Entry } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { isCouncil } from "../councils/council.ts";
import { landscapeAddress } from "../form-addresses.ts";
import { dateInWords } from "../format.ts";
import { editAddress, fileAddress } from "../repository.ts";
import { type ExternalLink, externalLink } from "./external.ts";

/** What stands at the foot of the page of an entry: who keeps it, how fresh it is, how to correct it. */
export interface RecordView {
  owner: Reference;
  /** Whether the owner has not claimed its record: then the entry was made from public sources. */
  unclaimed: boolean;
  reviewed: string;
  changed: string | undefined;
  /** The same days, `YYYY-MM-DD`. */
  dates: { reviewed: string; changed: string | undefined };
  file: string;
  fileAddress: string;
  /** The form, from the site’s root, and the page of GitHub on which the file can be changed. */
  changeAddress: string;
  editAddress: string;
  /** Of a council that has not ended, the form that takes what it runs from a spreadsheet. */
  landscapeAddress: string | undefined;
  tags: string[];
  services: readonly ServiceArea[];
  evidence: (ExternalLink & { supports: string | undefined })[];
}

/** Makes the foot of the page of an entry. */
export function recordOf({ kind, slug, authority, file, data }: Entry, context: Context): RecordView {
  const changed = context.lastChanged.get(file);
  return {
    owner: referenceTo("authority", authority, context),
    unclaimed: context.catalogue.authority.get(authority)?.data.claimed === false,
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
