import { capitalised } from "../../schemas/capitals.ts";
import { linkTypes } from "../../schemas/fields/link.ts";
import { type Entry, isRetired, type Kind, kinds } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo, referenceToEntry } from "../catalogue/reference.ts";
import { dateInWords } from "../format.ts";
import type { Tone } from "../text/tone.ts";

/** A tag. */
export interface TagView {
  text: string;
  tone: Tone;
}

/** A call to action. */
export interface Action {
  text: string;
  /** An external address, a `mailto:` link or a fragment of the page. */
  link: string;
}

/** The view of the head of an entry’s page. */
export interface HeadView {
  kind: Kind;
  slug: string;
  /** The id of its peer; undefined for our own. */
  peer?: string;
  name: string;
  summary: string;
  tags: TagView[];
  actions: Action[];
  /** Its retirement, past or announced. */
  retired: { isOver: boolean; date: string; reason: string; replacedBy: Reference | undefined } | undefined;
}

/** The id of the section that lists the contacts. */
export const contactsId = "contacts";

/** Makes the head of an entry’s page: `actions`, then website, repository and contact. */
export function headOf(
  entry: Entry,
  tags: readonly (TagView | undefined)[],
  context: Context,
  actions: Action[] = [],
): HeadView {
  const { kind, data } = entry;
  return {
    ...referenceToEntry(entry),
    summary: data.summary,
    tags: tags.filter((tag) => tag !== undefined),
    actions: [...actions, ...usualActions(data)],
    retired: data.retired && { isOver: isRetired(data, context.today), ...retirement(kind, data.retired, context) },
  };
}

function usualActions({ links = [], contacts = [], ...data }: Entry["data"]): Action[] {
  const website = links.find(({ type }) => type === "website")?.url ?? ("website" in data ? data.website : undefined);
  const repository = links.find(({ type }) => type === "repository")?.url;
  const [contact, ...others] = contacts;
  const asking = others.length > 0 ? `#${contactsId}` : contact?.email ? `mailto:${contact.email}` : contact?.url;
  return [
    website !== undefined && { text: linkTypes.title("website"), link: website },
    repository !== undefined && { text: linkTypes.title("repository"), link: repository },
    asking !== undefined && { text: "Contact", link: asking },
  ].filter((action) => action !== false);
}

function retirement(kind: Kind, retired: NonNullable<Entry["data"]["retired"]>, context: Context) {
  const { date, reason, replacedBy } = retired;
  return {
    date: dateInWords(date),
    reason,
    replacedBy: replacedBy === undefined ? undefined : referenceTo(kind, replacedBy, context),
  };
}

/** The page title of an entry; its kind tells a product from an organisation of the same name. */
export function titleOf({ kind, name }: Pick<HeadView, "kind" | "name">): string {
  return `${name} (${kinds[kind].label.one})`;
}

/** The breadcrumbs of a kind’s list. */
export function breadcrumbsOf(kind: Kind): { text: string; address: string }[] {
  const { folder, label } = kinds[kind];
  return [
    { text: "Home", address: "/" },
    { text: capitalised(label.many), address: `/${folder}/` },
  ];
}
