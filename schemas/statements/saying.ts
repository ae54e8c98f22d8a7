import { isSlug } from "../fields/slug-text.ts";
import type { adoptionStatuses, useStatuses } from "../vocabularies/adoption.ts";

/** A statement that the short form asks for on behalf of an authority. */
export interface Saying {
  kind: (typeof subjectKinds)[number];
  /** The slug of the product or standard, or the name of the system, which has no entry. */
  slug: string;
  /** The slug of the authority that they speak for, where that is known. */
  authority?: string;
  /** How far it has come, or that it was never true, where that is the answer already. */
  status?: string;
}

/** The kinds of subject that an authority can make a statement about, which are also field names. */
export const subjectKinds = ["product", "standard", "system"] as const;

/** The answer that removes a statement because it was never true. It is not a status. */
export const untrue = "untrue";

/** A one-click answer. */
interface QuickAnswer<Status extends string> {
  status: Status | typeof untrue;
  /** As people say it. */
  says: string;
}

const ofUse: readonly QuickAnswer<keyof typeof useStatuses.words>[] = [
  { status: "in-use", says: "Yes, we use this" },
  { status: "stopped", says: "Not any more" },
  { status: "exploring", says: "Not yet" },
  { status: untrue, says: "No, this is wrong" },
];

const ofAdoption: readonly QuickAnswer<keyof typeof adoptionStatuses.words>[] = [
  { status: "adopted", says: "Yes, we have adopted this" },
  { status: "stopped", says: "Not any more" },
  { status: "planned", says: "Not yet" },
  { status: untrue, says: "No, this is wrong" },
];

/** The one-click answers about an existing statement, by kind of subject. */
export const quickAnswers: Readonly<Record<Saying["kind"], readonly QuickAnswer<string>[]>> = {
  product: ofUse,
  standard: ofAdoption,
  system: ofUse,
};

/** The one-click answers where there is no statement yet, so without the one that removes it. */
export function firstAnswers(kind: Saying["kind"]): readonly QuickAnswer<string>[] {
  return quickAnswers[kind].filter(({ status }) => status !== untrue);
}

/** Returns the subject of a statement; undefined for one that names none. */
export function sayingOf(statement: {
  product?: string | undefined;
  standard?: string | undefined;
  system?: { name?: string | undefined } | undefined;
}): Saying | undefined {
  const { product, standard, system } = statement;
  if (product !== undefined) return { kind: "product", slug: product };
  if (standard !== undefined) return { kind: "standard", slug: standard };
  return system?.name === undefined ? undefined : { kind: "system", slug: system.name };
}

/**
 * What an authority can answer about one of its statements in the short form: of a system that is named only in the record
 * that it took over, that record has to be copied first.
 */
export function sayingOn(statement: Parameters<typeof sayingOf>[0] & { inheritedFrom?: unknown }): Saying | undefined {
  const saying = sayingOf(statement);
  return saying?.kind === "system" && statement.inheritedFrom !== undefined ? undefined : saying;
}

/**
 * The address, from the site’s root, of the form in which an authority says that it uses something or has adopted a
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
 * out: slugs alone name an entry, a name of one line a system, and a status is one of `quickAnswers`.
 */
export function sayingIn(query: URLSearchParams): Saying | undefined {
  const kind = subjectKinds.find((name) => isNamed(name, query.get(name) ?? ""));
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

function isNamed(kind: Saying["kind"], text: string): boolean {
  if (kind !== "system") return isSlug(text);
  return text.trim() !== "" && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}
