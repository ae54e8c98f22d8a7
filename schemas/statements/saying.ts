import { isSlug } from "../fields/slug-text.ts";
import type { adoptionStatuses, useStatuses } from "../vocabularies/adoption.ts";

/** What somebody is asked to say for an authority. */
export interface Saying {
  kind: "product" | "standard";
  /** The slug of the product or standard. */
  slug: string;
  /** The slug of the authority that they speak for, where that is known. */
  authority?: string;
  /** How far it has come, where that is the answer already. */
  status?: string;
}

interface Statuses {
  product: keyof typeof useStatuses.words;
  standard: keyof typeof adoptionStatuses.words;
}
type QuickAnswers = { [Kind in keyof Statuses]: readonly { status: Statuses[Kind]; says: string }[] };

/** The answers that one press gives, as people say them, for a product and for a standard. */
export const quickAnswers = {
  product: [
    { status: "in-use", says: "Yes, we use this" },
    { status: "stopped", says: "Not any more" },
    { status: "exploring", says: "Not yet" },
  ],
  standard: [
    { status: "adopted", says: "Yes, we have adopted this" },
    { status: "stopped", says: "Not any more" },
    { status: "planned", says: "Not yet" },
  ],
} as const satisfies QuickAnswers;

/** The product or standard that a statement of an authority is about; undefined for a system, which has no entry. */
export function sayingOf(statement: {
  product?: string | undefined;
  standard?: string | undefined;
}): Saying | undefined {
  const { product, standard } = statement;
  if (product !== undefined) return { kind: "product", slug: product };
  return standard === undefined ? undefined : { kind: "standard", slug: standard };
}

/**
 * The address, from the site’s root, of the form in which an authority says that it uses a product or has adopted a
 * standard, filled in as far as is known. Pages, issues and messages take it from here.
 */
export function sayingAddress({ kind, slug, authority, status }: Saying): string {
  const query = new URLSearchParams({
    [kind]: slug,
    ...(authority === undefined ? {} : { authority }),
    ...(status === undefined ? {} : { status }),
  });
  return `/contribute/adoption/?${query.toString()}`;
}

/**
 * What such an address asks for. Anybody can write an address, so a part that is not as `sayingAddress` writes it is left
 * out: slugs alone name something, and a status is one of `quickAnswers`.
 */
export function sayingIn(query: URLSearchParams): Saying | undefined {
  const kind = (["product", "standard"] as const).find((name) => isSlug(query.get(name) ?? ""));
  if (kind === undefined) return undefined;
  const authority = query.get("authority") ?? "";
  const answer = quickAnswers[kind].find(({ status }) => status === query.get("status"));
  return {
    kind,
    slug: query.get(kind) ?? "",
    ...(isSlug(authority) ? { authority } : {}),
    ...(answer ? { status: answer.status } : {}),
  };
}
