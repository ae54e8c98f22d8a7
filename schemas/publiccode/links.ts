import type { DraftBuilder } from "../drafting/drafting.ts";
import { oneLine } from "../drafting/text.ts";
import { isPublicHttps, withLowerCaseHost } from "../fields/link.ts";
import type { Product } from "../kinds/product.ts";
import { quoted } from "../problems/quoted.ts";
import type { FileFields } from "./fields.ts";
import type { Texts } from "./language.ts";

type Link = NonNullable<Product["links"]>[number];

/** Places the public https addresses, and reports the others. */
export function placeLinks(draft: DraftBuilder, file: FileFields, texts: Texts): void {
  const candidates: (Omit<Link, "url"> & { from: string; given: string })[] = [
    { type: "repository", from: "url", given: file.text("url") },
    { type: "website", from: "landingURL", given: file.text("landingURL") },
    { type: "documentation", from: "documentation", given: texts.text("documentation") },
    { type: "documentation", title: "API", from: "apiDocumentation", given: texts.text("apiDocumentation") },
    { type: "roadmap", from: "roadmap", given: file.text("roadmap") },
  ];
  const links = new Map<string, Link>();
  for (const { from, given, ...link } of candidates) {
    const url = addressFrom(draft, from, oneLine(given));
    if (url !== undefined && !links.has(url)) links.set(url, { ...link, url });
  }
  if (links.size > 0) draft.place(["links"], [...links.values()], "url");
}

function addressFrom(draft: DraftBuilder, from: string, given: string): string | undefined {
  if (given === "") return undefined;
  const url = safeAddress(given);
  if (url === undefined)
    draft.unplaced.push(`${quoted(from)} is ${quoted(given)}, which is not a link that everybody can open safely.`);
  else if (looksMadeUp(url))
    draft.notes.push(`${quoted(from)} is ${quoted(given)}, which looks like a placeholder. Check it.`);
  else if (url !== given) draft.notes.push(`The address ${quoted(given)} was written as ${url}. Check that it opens.`);
  return url;
}

/** A host of three parts or more, or a known one with a path, without a scheme. “CONTRIBUTING.en.md” is a file. */
const bareHost =
  /^(?:git(?:hub|lab)\.com|bitbucket\.org)(?=\/)|^(?:[\w-]+\.){2,}(?!(?:md|html?|txt|pdf|ya?ml|json|png|svg)(?:[/?#]|$))[a-z]{2,}(?=[/?#]|$)/i;

/** Normalises an address for entries: https, with a lower-case host; undefined if it is not public. */
function safeAddress(address: string): string | undefined {
  const https = withLowerCaseHost(
    address
      .replace(/^(?:http|git|git\+https|ssh):\/\/(?:git@)?/i, "https://")
      .replace(/^git@([^:/]+):/, "https://$1/")
      .replace(bareHost, "https://$&"),
  );
  return isPublicHttps(https) ? https : undefined;
}

/** A reserved example domain (RFC 2606), or a placeholder. */
const placeholder =
  /^https:\/\/(?:[^/?#]+\.)?example\.(?:com|net|org|edu)(?=[/?#]|$)|\b(?:your|my)[-_]?(?:org|organi[sz]ation|repo|repository|project|domain|site|user(?:name)?)\b|\b(?:x{3,}|todo|tbd|placeholder|change[-_]?me)\b|\/(?:owner|user(?:name)?|org(?:anization)?)\/repo(?:sitory)?\b/i;

/** Whether an address looks like a template’s placeholder. */
function looksMadeUp(address: string): boolean {
  return placeholder.test(address);
}
