import { peersAddress } from "../../../schemas/address.ts";
import { compareTexts } from "../../../schemas/compare.ts";
import { slugOf } from "../../../schemas/fields/slug-text.ts";
import { kinds } from "../../../schemas/kinds/index.ts";
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";
import { coveredCouncils, coveredEnds } from "../../councils/uk-register.ts";
import { capitalised } from "../../format.ts";
import { traitsOf } from "../../kinds/traits.ts";
import { gapsOf } from "../../number-gaps.ts";
import { type ResultKind, resultKinds, type SearchDocument } from "../documents/document.ts";
import { wordsOf } from "../text/tokens.ts";
import { writeNames } from "./names-file.ts";
import type { ContentsFile, ContentsKind, WordsFile } from "./shapes.ts";

/** How many words beside those of names a misspelt word is compared with. */
const mostWords = 4_000;

/** Makes the contents of an index, given its other files. */
export function contentsOf(
  documents: readonly SearchDocument[],
  files: Pick<ContentsFile, "chunks" | "texts" | "words">,
): ContentsFile {
  const counts = Map.groupBy(documents, ({ kind }) => kind);
  return {
    kinds: resultKinds.map((kind) => ({ kind, count: counts.get(kind)?.length ?? 0, ...aboutKind(kind) })),
    names: writeNames(documents.map(({ name, fields: { also = [] } }) => [name, ...also])),
    slugs: documents.map(slugIn).join("\n"),
    used: documents.map(({ used }) => used),
    retired: gapsOf(documents.flatMap(({ retired }, number) => (retired ? [number] : []))),
    replaceable: gapsOf(documents.flatMap(({ replaceable }, number) => (replaceable ? [number] : []))),
    ...files,
    councils: unrecorded(documents),
    synonyms,
    systems,
  };
}

/** The slug, where it is another than its name makes; the whole address of a page or of what is of another catalogue. */
function slugIn({ kind, url, name }: SearchDocument): string {
  if (kind === "page" || url.startsWith(peersAddress)) return url;
  const slug = url.split("/").at(-2) ?? "";
  return slug === slugOf(name) ? "" : slug;
}

function aboutKind(kind: ResultKind): Omit<ContentsKind, "kind" | "count"> {
  if (kind === "page") return { factor: 1, folder: "", one: "Guides and help", many: "Guides and help" };
  if (kind === "service") return { factor: 0.7, folder: "/services/", one: "Service", many: "Services" };
  const { folder, label } = kinds[kind];
  const { searchFactor: factor } = traitsOf(kind);
  const [one, many] = [capitalised(label.one), capitalised(label.many)];
  return { factor, folder: `/${folder}/`, one, many, asked: askedBy(kind) };
}

/**
 * The name of one, where it is a single word, asks for a kind only at the end of a query: elsewhere it says something of
 * what follows, as in “standard letters”.
 */
function askedBy(kind: Kind): string {
  const { one, many } = kinds[kind].label;
  const names = [many, ...(kind === "authority" ? ["councils"] : []), one.includes(" ") ? one : `${one}(?=\\W*$)`];
  return names.join("|").replaceAll(" ", "[ -]?");
}

/** A council that has a record has its codes, and those of the councils that it took over from, among its other names. */
function unrecorded(documents: readonly SearchDocument[]): string {
  const others = new Set(documents.flatMap(({ kind, fields }) => (kind === "authority" ? (fields.also ?? []) : [])));
  const councils = [...coveredCouncils, ...coveredEnds].filter(({ gss = "" }) => !others.has(gss));
  return [...new Set(councils.flatMap(({ name }) => wordsOf(name)))].join(" ");
}

/** Makes the file of words that a misspelt one may have been, given in how many documents each is. */
export function wordsFile(words: ReadonlyMap<string, number>, documents: readonly SearchDocument[]): WordsFile {
  const named = new Set(documents.flatMap(({ name }) => wordsOf(name)));
  return Array.from(words)
    .filter(([word, times]) => times > 1 && !named.has(word))
    .sort(([one, a], [other, b]) => b - a || compareTexts(one, other))
    .slice(0, mostWords)
    .map(([word]) => word)
    .join(" ");
}
