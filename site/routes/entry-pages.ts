import { type Entry, type Kind, parseEntryPath } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import { type Context, context } from "../catalogue/context.ts";
import { problems, problemsOf } from "../catalogue/index.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { type BrokenView, problemView, type ProblemView } from "../entry/broken.ts";
import { lazyPage } from "./lazy-page.ts";

/** The type of page at an entry’s address: an entry, a redirect or, in development, the problems of its file. */
export type EntryPage<View> =
  | { type: "entry"; view: View; /** In development only. */ problems: ProblemView[] }
  | { type: "moved"; to: Reference }
  | { type: "broken"; broken: BrokenView };

/** A page for `getStaticPaths`. */
interface Path<Page> {
  params: { slug: string };
  props: Page;
  /** The cache key, which depends on everything that the page shows. */
  cacheKey: string;
}

/**
 * The pages of a kind: entries, redirects from aliases and, in development, invalid files.
 *
 * @param moreOf the key of what an entry’s page shows beside its view
 */
export function entryPages<K extends Kind, View>(
  kind: K,
  makeView: (entry: Entry<K>, context: Context) => View,
  moreOf: (entry: Entry<K>, context: Context) => string = () => "",
): Path<EntryPage<View>>[] {
  const entries: ReadonlyMap<string, Entry<K>> = context.catalogue[kind];
  const pages = new Map<string, Omit<Path<EntryPage<View>>, "params">>();
  for (const [slug, entry] of entries) {
    const view = (): View => makeView(entry, context);
    const keyOf = (view: View): string => cacheKeyOf(view, moreOf(entry, context));
    pages.set(slug, lazyPage(view, keyOf, { type: "entry" as const, problems: problemsToShow(entry.file) }));
  }
  const add = (slug: string, props: EntryPage<View>): void => {
    if (!pages.has(slug)) pages.set(slug, { props, cacheKey: cacheKeyOf(props) });
  };
  for (const { slug, data } of entries.values()) {
    for (const alias of data.aliases ?? []) add(alias, { type: "moved", to: referenceTo(kind, slug, context) });
  }
  if (import.meta.env.DEV) {
    for (const broken of brokenEntries(kind)) add(broken.slug, { type: "broken", broken });
  }
  return Array.from(pages, ([slug, page]) => ({ params: { slug }, ...page }));
}

/** Shows no hints, which would only distract from the page. */
function problemsToShow(file: string): ProblemView[] {
  if (!import.meta.env.DEV) return [];
  return problemsOf(file)
    .filter(({ severity }) => severity !== "hint")
    .map(problemView);
}

function brokenEntries(kind: Kind): BrokenView[] {
  const files = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  return [...files].flatMap((file) => {
    const place = parseEntryPath(file);
    if (place?.kind !== kind) return [];
    return { kind, slug: place.slug, file, problems: problemsToShow(file) };
  });
}
