import { type NewsItem, newsIn } from "../../history/items.ts";
import { joined } from "./columns.ts";
import { tableOf, text, uri } from "./table.ts";

/** What happened to entries, from the history of the catalogue. */
export const changeTable = tableOf<NewsItem>({
  name: "changes",
  title: "Changes",
  description: "One row says what happened to one entry in one commit, the latest first.",
  columns: [
    text("id", "Unique; the same as in the feeds.", changeId),
    text("time", "The time of the commit, as ISO 8601.", ({ time }) => time),
    text("type", "added, changed, confirmed, retired or removed.", ({ type }) => type),
    text("kind", "The kind of the entry.", ({ kind }) => kind),
    text("slug", "The slug of the entry.", ({ slug }) => slug),
    text("authority", "The slug of the authority in whose folder it is or was.", ({ authority }) => authority),
    text("news", "What happened, in words.", ({ news }) => joined(news)),
    text("fields", "The fields that changed.", ({ fields }) => joined(fields)),
    uri(
      "url",
      "Its page; that of its kind for an entry that is gone.",
      ({ address }, { site }) => site + address.slice(1),
    ),
    text("commit", "The commit.", ({ commit }) => commit),
  ],
  sources: newsIn,
});

/** Names a change, unique among all. */
export function changeId({ commit, kind, slug }: Pick<NewsItem, "commit" | "kind" | "slug">): string {
  return `${commit}/${kind}/${slug}`;
}
