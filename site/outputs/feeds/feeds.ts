import { generateAtomFeed } from "feedsmith";

import { capitalised } from "../../../schemas/capitals.ts";
import { addressOf, kindNames, kinds } from "../../../schemas/index.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import { groupByKeys } from "../../group-by-keys.ts";
import { changesAddress, type NewsItem, newsIn } from "../../history/items.ts";
import { siteName } from "../../layouts/frame.ts";
import { serviceAddress } from "../../services/service.ts";
import { services } from "../../services/services.ts";
import { documentSchema } from "../api/document-schemas.ts";
import { listSchema, pagedJson } from "../api/pages.ts";
import { type Output, type OutputContext, type OutputFile, publishedSlugs } from "../output.ts";
import { successorSlugs } from "../successors.ts";
import { changeId } from "../tables/changes.ts";

/** Maximum number of items in a feed, so that a reader that polls once a week misses none. */
const most = 100;

const mediaType = "application/atom+xml";

/** The feed of everything. */
export const wholeFeed: Output = {
  id: "feed",
  link: "Feed (Atom)",
  group: "follow",
  title: "Feed of everything",
  description: "What was added, changed, confirmed and retired, in words (Atom).",
  address: "/feeds/all.atom",
  mediaType,
  *files(context) {
    yield fileOf("/feeds/all.atom", "", changesAddress, newsIn(context), context);
  },
};

/** A feed of each kind. */
export const kindFeeds: Output = {
  id: "feed-kind",
  link: "Feed (Atom)",
  group: "follow",
  title: "Feed of a kind",
  description: "The same for products, standards, case studies, opportunities or authorities alone.",
  address: "/feeds/{kind}.atom",
  mediaType,
  each: kindNames,
  *files(context) {
    const byKind = Map.groupBy(newsIn(context), ({ kind }) => kind);
    for (const kind of kindNames) {
      const { folder, label } = kinds[kind];
      yield fileOf(`/feeds/${kind}.atom`, capitalised(label.many), `/${folder}/`, byKind.get(kind) ?? [], context);
    }
  },
};

/** A feed of each service. */
export const serviceFeeds: Output = {
  id: "feed-service",
  link: "Feed (Atom)",
  group: "follow",
  title: "Feed of a service",
  description: "The same for one council service: its products, standards, case studies, and who begins to use what.",
  address: "/feeds/services/{service}.atom",
  mediaType,
  *files(context) {
    const byService = groupByKeys(newsIn(context), (item) => item.services);
    for (const service of Object.keys(services.words) as ServiceArea[]) {
      const news = byService.get(service) ?? [];
      const page = serviceAddress(service);
      yield fileOf(`/feeds/services/${service}.atom`, services.title(service), page, news, context);
    }
  },
};

/** A feed of each authority. */
export const authorityFeeds: Output = {
  id: "feed-authority",
  link: "Feed (Atom)",
  group: "follow",
  title: "Feed of an authority",
  description: "The same for one authority: its record, what it shares and what it takes part in.",
  address: "/feeds/authorities/{authority}.atom",
  mediaType,
  *files(context) {
    const byAuthority = groupByKeys(newsIn(context), (item) => authoritiesOf(item, context));
    for (const authority of context.catalogue.authority.values()) {
      const items = byAuthority.get(authority.slug) ?? [];
      const page = addressOf("authority", authority.slug);
      for (const slug of publishedSlugs(authority))
        yield fileOf(`/feeds/authorities/${slug}.atom`, authority.data.name, page, items, context);
    }
  },
};

/** The slugs of the authorities that a news item concerns and, unless it is about a record, of their successors. */
function authoritiesOf({ kind, authorities }: NewsItem, context: OutputContext): ReadonlySet<string> {
  if (kind === "authority") return authorities;
  return new Set([...authorities].flatMap((slug) => [slug, ...successorSlugs(slug, context)]));
}

/** All changes of entries. */
export const changeList: Output = {
  id: "changes",
  group: "follow",
  title: "Changes as JSON",
  description:
    "What was added, changed, confirmed, retired and removed, from the history of the catalogue; the latest first.",
  address: "/api/v1/changes.json",
  paged: true,
  mediaType: "application/json",
  schema: () => {
    const complete = { type: "boolean", description: "Whether the whole history of the catalogue is known." };
    return listSchema(documentSchema("change"), { about: { complete }, name: "changes" });
  },
  *files(context) {
    const changes = newsIn(context).map(({ type, time, commit, kind, slug, authority, fields, news, address }) => {
      return { type, time, commit, kind, slug, authority, fields, news, url: context.site + address.slice(1) };
    });
    const about = { complete: !context.shallow };
    yield* pagedJson("/api/v1/changes", changes, context.site, { about, name: "changes" });
  },
};

/**
 * Generates an Atom feed (RFC 4287). Its ids are tag URIs (RFC 4151) of the site’s host, the year 2026 and the base path,
 * because catalogues can share a host. The id of the feed has its address; the id of an item has the change, not its page,
 * so that it survives moves.
 *
 * @param page the HTML page of the same subject (`rel="alternate"`)
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
function fileOf(
  address: string,
  about: string,
  page: string,
  news: readonly NewsItem[],
  { site, today }: OutputContext,
): OutputFile {
  const { host, pathname } = new URL(site);
  const tag = `tag:${host},2026:${pathname.slice(1)}`;
  const shown = news.slice(0, most);
  const content = generateAtomFeed({
    id: `${tag}${address.slice(1)}`,
    title: { value: about === "" ? siteName : `${about} – ${siteName}` },
    updated: new Date(shown[0]?.time ?? `${today}T00:00:00Z`),
    authors: [{ name: siteName, uri: site }],
    rights: { value: "Open Government Licence v3.0" },
    links: [
      { href: site + page.slice(1), rel: "alternate", type: "text/html" },
      { href: `${site}${address.slice(1)}`, rel: "self", type: mediaType },
    ],
    entries: shown.map((item) => ({
      id: `${tag}changes/${changeId(item)}`,
      title: { value: item.news[0] ?? "" },
      updated: new Date(item.time),
      links: [{ href: site + item.address.slice(1), rel: "alternate", type: "text/html" }],
      categories: [{ term: item.type }, { term: item.kind }],
      summary: { value: item.news.join(". ") },
    })),
  });
  return { address, content, rows: shown.length };
}
