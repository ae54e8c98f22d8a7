import { capitalised } from "../../schemas/capitals.ts";
import { gitHubRepositoryAt } from "../../schemas/fields/repository-address.ts";
import type { Catalogue } from "../../schemas/index.ts";
import { acronyms } from "../../schemas/vocabularies/acronyms.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { hostOf, hostOwner } from "./host-owner.ts";

/** Maximum words of a document type; a longer name is a title and needs no owner. */
const maxTypeWords = 3;

/**
 * Derives a name from an address: “Cobrand file in FixMyStreet”, “Contracts register of Camden”, “Councils share their
 * code”. A repository is named by its product or standard, a council’s website by the council, any other website by its
 * host.
 */
export function sourceName(url: URL, catalogue: Catalogue): string {
  const parts = url.pathname.split("/").filter(Boolean).map(decoded);
  const host = hostOf(url);
  if (host === "github.com") {
    const source = repositorySource(parts, catalogue);
    if (source !== undefined) return source;
  }
  const name = publication(url, parts) ?? pageName(parts);
  const owner = hostOwner(host, catalogue);
  if (name === undefined) return parts.length > 0 ? `Page of ${owner ?? host}` : owner ? `Website of ${owner}` : host;
  return owner === undefined || name.split(" ").length > maxTypeWords ? name : `${name} of ${owner}`;
}

function repositorySource([owner, name, part, ...rest]: readonly string[], catalogue: Catalogue): string | undefined {
  if (name === undefined) return owner;
  const repository = `${owner}/${name}`;
  const project = repositoryNames(catalogue).get(repository.toLowerCase()) ?? repository;
  const [first, ...path] = rest;
  switch (part) {
    case undefined:
      return `Code of ${project}`;
    case "blob":
    case "raw":
      return path.length > 0 ? fileName(path, project) : `Code of ${project}`;
    case "tree":
      return path.length > 0 ? `${path.at(-1) ?? ""} folder in ${project}` : `Code of ${project}`;
    case "issues":
      return first === undefined ? `Issues of ${project}` : `Issue ${first} of ${project}`;
    case "pull":
      return `Pull request ${first ?? ""} of ${project}`;
    case "commit":
      return `Change to ${project}`;
    case "releases":
      return `Releases of ${project}`;
    case "wiki":
      return `Wiki of ${project}`;
    default:
      return undefined;
  }
}

/** Host of a procurement service → its name. */
const tenders: ReadonlyMap<string, string> = new Map([
  ["find-tender.service.gov.uk", "Find a Tender"],
  ["contractsfinder.service.gov.uk", "Contracts Finder"],
  ["publiccontractsscotland.gov.uk", "Public Contracts Scotland"],
  ["sell2wales.gov.wales", "Sell2Wales"],
]);

/** Matches the id of a contracting process, which the Open Contracting Data Standard defines, as in `ocds-213czf-04f1a2`. */
const contractingProcess = /\bocds-[a-z\d]{6}-/i;

/** Names numbered publications: contract notices, laws, council papers (ModernGov), RFCs. */
function publication(url: URL, parts: readonly string[]): string | undefined {
  const host = hostOf(url);
  const tender = tenders.get(host);
  if (tender !== undefined && parts.length > 0) return `Notice on ${tender}`;
  if (contractingProcess.test(url.pathname + url.search)) return "Contract notice";
  if (host.endsWith("digitalmarketplace.service.gov.uk") && parts[0] === "g-cloud") return "Listing on G-Cloud";
  const [, year, number] = host === "legislation.gov.uk" ? parts : [];
  if (year && number) return `Legislation ${year}/${number}`;
  const last = parts.at(-1) ?? "";
  if (/^(?:ie|mg)[A-Z]\w*\.aspx$/.test(last)) return "Council meeting paper";
  const rfc = /^rfc(\d+)$/i.exec(last)?.[1];
  return rfc && `RFC ${rfc}`;
}

/** Matches a capitalised folder name that describes its files, as in `Cobrand/Bexley.pm`. */
const telling = /^\p{Lu}\p{Ll}{2,}$/u;

function fileName(path: readonly string[], project: string): string {
  const folders = path.slice(0, -1);
  const file = path.at(-1) ?? "";
  if (/^licen[cs]e\b/i.test(file) && folders.length === 0) return `Licence of ${project}`;
  if (/^readme\b/i.test(file)) return `README of ${[folders.at(-1), project].filter(Boolean).join(" in ")}`;
  const folder = /\.(?:md|html|csv|json|ya?ml)/.test(file) ? undefined : folders.findLast((name) => telling.test(name));
  if (folder !== undefined && folders.lastIndexOf(folder) > 0) return `${folder} file in ${project}`;
  // An index file is named by its folder.
  const name = /^index\b/.test(file) ? (folders.at(-1) ?? file) : file;
  return `${name} in ${project}`;
}

/** Lower-case `owner/name` of a repository → its product or standard. */
const repositoryNames = memoisePerObject((catalogue: Catalogue): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { data } of [...catalogue.product.values(), ...catalogue.standard.values()]) {
    for (const { type, url } of data.links ?? []) {
      const repository = type === "repository" ? gitHubRepositoryAt(url) : undefined;
      if (!repository) continue;
      const key = `${repository.owner}/${repository.repo}`.toLowerCase();
      if (!names.has(key)) names.set(key, data.name);
    }
  }
  return names;
});

/** File extensions of scripts, whose names do not describe the page. */
const programs = /\.(?:aspx?|php|jsp|cfm|do|article)$/i;
/** Matches a UUID, whose letters are not words. */
const identifier = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const documents = /\.(pdf|docx?|xlsx?|ods|odt|csv|pptx?)$/i;

/** Matches a part that says how a page is shown, and nothing of its content. */
const unnamed = /^(?:index|default|home|html|amp|page\.\w+)\b/i;

/** Extracts the title from a path such as `/2019/06/28/measuring-the-savings/`; undefined if no part has words. */
function pageName(parts: readonly string[]): string | undefined {
  const telling = parts.filter((part) => !unnamed.test(part));
  for (const [place, part] of telling.toReversed().entries()) {
    if (programs.test(part) || identifier.test(part)) continue;
    const document = documents.exec(part)?.[1]?.toUpperCase();
    const words = wordsIn(part.replace(/\.[a-z]{2,5}$/i, ""));
    // A single word is a title only as the last part: not in `/news/544/`.
    if (words.length < (place === 0 ? 1 : 2)) continue;
    return capitalised(words.map(withAcronym).join(" ")) + (document === undefined ? "" : ` (${document})`);
  }
  return undefined;
}

/** Acronyms of the sector that are also words or mixed-case. */
const alsoWords = new Set(["BID", "DFE", "IOT", "IT", "MASH", "MOJ", "PIP", "RAP", "SAAS", "SEND", "SUDS"]);

/** Writes a known acronym in capitals: “foi” becomes “FOI”. */
function withAcronym(word: string): string {
  const capitals = word.toUpperCase();
  return word === word.toLowerCase() && (capitals === "UK" || capitals in acronyms) && !alsoWords.has(capitals)
    ? capitals
    : word;
}

/** Splits a path segment into words, without leading and trailing numbers and ids. */
function wordsIn(part: string): string[] {
  const words = part.split(/[-_\s+.–]+/).filter(Boolean);
  const isWord = (word: string): boolean => /^\p{L}[\p{L}'’]*\d{0,2}$/u.test(word) || /^(?:19|20)\d\d$/.test(word);
  const [first, last] = [words.findIndex(isWord), words.findLastIndex(isWord)];
  const found = first < 0 ? [] : words.slice(first, last + 1);
  // “P lcs” and “Npw” say nothing.
  const says = (word: string): boolean => /^\p{L}{4,}/u.test(word) || word.toUpperCase() in acronyms;
  const isTitle = found.some(says) || (found.join("").length > 4 && found.some((word) => /^\p{L}{3}/u.test(word)));
  return isTitle ? found : [];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
