import { peersAddress } from "../../../schemas/address.ts";
import { capitalised } from "../../../schemas/capitals.ts";
import { compareTexts } from "../../../schemas/compare.ts";
import { slugOf } from "../../../schemas/fields/slug-text.ts";
import { kinds } from "../../../schemas/kinds/index.ts";
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import { coveredCouncils, coveredEnds } from "../../councils/uk-register.ts";
import { deltaEncode } from "../../delta-encoding.ts";
import { traitsOf } from "../../kinds/traits.ts";
import { memberWords } from "../../member-words.ts";
import { type ResultKind, resultKinds, type SearchDocument } from "../documents/document.ts";
import { ofRegions, relations } from "../text/relations.ts";
import { wordsOf } from "../text/tokens.ts";
import { encodeCounts } from "./counts.ts";
import { writeNames } from "./names-file.ts";
import type { ContentsFile, ContentsKind, WordsFile } from "./shapes.ts";

/** The maximum number of words, beside those of names, that corrections are chosen from. */
const mostWords = 4_000;

/** Makes the contents of an index, given its other files. */
export function contentsOf(
  documents: readonly SearchDocument[],
  files: Pick<ContentsFile, "chunks" | "texts" | "words" | "systems">,
): ContentsFile {
  const counts = Map.groupBy(documents, ({ kind }) => kind);
  const { systems, ...others } = files;
  const inRegions = documents.flatMap(({ kind, filters: { region = [] } }) => (kind === "authority" ? region : []));
  const regions = ofRegions([...new Set(inRegions.map(({ title }) => title))]);
  // Compression looks back 32 KB: what shares words with names stands right before them.
  return {
    kinds: resultKinds.map((kind) => ({ kind, count: counts.get(kind)?.length ?? 0, ...aboutKind(kind, regions) })),
    systems,
    // Most groups have phrases alone.
    synonyms: synonyms.map((group) => (Object.keys(group).length > 1 ? group : group.phrases)),
    names: writeNames(documents.map(({ name, fields: { also = [] } }) => [name, ...also])),
    slugs: documents.map(slugIn).join("\n"),
    used: encodeCounts(documents.map(({ used }) => used)),
    retired: deltaEncode(documents.flatMap(({ retired }, number) => (retired ? [number] : []))),
    replaceable: deltaEncode(documents.flatMap(({ replaceable }, number) => (replaceable ? [number] : []))),
    ...others,
    relations: relations(`(?:.*\\bin )?${regions}`),
    councils: unrecorded(documents),
  };
}

/** The slug if the name does not yield it, else “”; the whole address of a page or of an entry of a peer. */
function slugIn({ kind, url, name }: SearchDocument): string {
  if (kind === "page" || url.startsWith(peersAddress)) return url;
  const slug = url.split("/").at(-2) ?? "";
  return slug === slugOf(name) ? "" : slug;
}

function aboutKind(kind: ResultKind, regions: string): Omit<ContentsKind, "kind" | "count"> {
  // Guides and rules are for contributors.
  if (kind === "page") return { factor: 0.5, folder: "", one: "Guides and help", many: "Guides and help" };
  if (kind === "service") return { factor: 0.7, folder: "/services/", one: "Service", many: "Services" };
  const { folder, label } = kinds[kind];
  const { searchFactor: factor } = traitsOf(kind);
  const [one, many] = [capitalised(label.one), capitalised(label.many)];
  return { factor, folder: `/${folder}/`, one, many, asked: askedBy(kind), ...(kind === "authority" && { regions }) };
}

/**
 * Returns the pattern by which a query asks for a kind. A singular of one word counts only at the end of a query:
 * elsewhere it qualifies what follows, as in “standard letters”.
 */
function askedBy(kind: Kind): string {
  const { one, many } = kinds[kind].label;
  const names = [
    many,
    // “London council” names no single one.
    ...(kind === "authority" ? [escaped(memberWords.many), `(?<=\\S )${escaped(memberWords.one)}(?=\\W*$)`] : []),
    ...(kind === "case-study" ? ["lessons(?: learn(?:ed|t))?"] : []),
    one.includes(" ") ? one : `${one}(?=\\W*$)`,
  ];
  return names.join("|").replaceAll(" ", "[ -]?");
}

/** Escapes the signs of a name that have a meaning in regular expressions. */
function escaped(name: string): string {
  return name.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

/**
 * Returns the words of registered councils without a record. Records list their GSS codes and those of predecessors
 * among the other names.
 */
function unrecorded(documents: readonly SearchDocument[]): string {
  const others = new Set(documents.flatMap(({ kind, fields }) => (kind === "authority" ? (fields.also ?? []) : [])));
  const councils = [...coveredCouncils, ...coveredEnds].filter(({ gss = "" }) => !others.has(gss));
  const names = councils.flatMap((council) => [council.name, ...("otherNames" in council ? council.otherNames : [])]);
  return [...new Set(names.flatMap(wordsOf))].join(" ");
}

/** Makes the file of words that corrections are chosen from, given the document frequency of each. */
export function wordsFile(words: ReadonlyMap<string, number>, documents: readonly SearchDocument[]): WordsFile {
  const named = new Set(documents.flatMap(({ name }) => wordsOf(name)));
  return Array.from(words)
    .filter(([word, times]) => times > 1 && !named.has(word))
    .sort(([one, a], [other, b]) => b - a || compareTexts(one, other))
    .slice(0, mostWords)
    .map(([word]) => word)
    .join(" ");
}
