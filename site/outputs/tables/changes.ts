import { changeTypes } from "../../history/changes.ts";
import { type NewsItem, newsIn } from "../../history/items.ts";
import { kindWords } from "./columns.ts";
import { key, tableOf, text, texts, time, uri, word } from "./table.ts";

/** The changes of entries, from the history of the catalogue. */
export const changeTable = tableOf<NewsItem>({
  name: "changes",
  title: "Changes",
  description: "One row says what happened to one entry in one commit, the latest first.",
  columns: [
    key("id", "Unique; the same as in the feeds.", changeId),
    time("time", "The time of the commit, as ISO 8601.", (item) => item.time),
    word("type", "What happened to the entry.", changeTypes.words, ({ type }) => type),
    word("kind", "The kind of the entry.", kindWords, ({ kind }) => kind),
    text("slug", "The slug that the entry had then.", ({ slug }) => slug),
    text("authority", "The slug of the authority in whose folder it is or was.", ({ authority }) => authority),
    texts("news", "What happened, in words.", ({ news }) => news),
    texts("fields", "The fields that changed.", ({ fields }) => fields),
    uri(
      "url",
      "Its page; that of its kind for an entry that is gone.",
      ({ address }, { site }) => site + address.slice(1),
    ),
    text("commit", "The commit.", ({ commit }) => commit),
  ],
  sources: newsIn,
});

/** The unique id of a change. */
export function changeId({ commit, kind, slug }: Pick<NewsItem, "commit" | "kind" | "slug">): string {
  return `${commit}/${kind}/${slug}`;
}
