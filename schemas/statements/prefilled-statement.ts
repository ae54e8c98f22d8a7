import { isSlug } from "../fields/slug-text.ts";
import type { adoptionStatuses, useStatuses } from "../vocabularies/adoption.ts";

/** A statement that the short form asks for on behalf of an authority. */
export interface PrefilledStatement {
  kind: (typeof subjectKinds)[number];
  /** The slug of the product or standard, or the name of the system, which has no entry. */
  slug: string;
  /** The slug of the authority, if known. */
  authority?: string;
  /** The preselected answer: a status or `untrue`. */
  status?: string;
}

/** The kinds of subject that an authority can make a statement about, which are also field names. */
export const subjectKinds = ["product", "standard", "system"] as const;

/** The answer that removes a statement because it was never true. It is not a status. */
export const untrue = "untrue";

/** A one-click answer. */
interface QuickAnswer<Status extends string> {
  status: Status | typeof untrue;
  /** The label of the answer. */
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
export const quickAnswers: Readonly<Record<PrefilledStatement["kind"], readonly QuickAnswer<string>[]>> = {
  product: ofUse,
  standard: ofAdoption,
  system: ofUse,
};

/** Returns the one-click answers where no statement exists yet: all but `untrue`, which removes one. */
export function firstAnswers(kind: PrefilledStatement["kind"]): readonly QuickAnswer<string>[] {
  return quickAnswers[kind].filter(({ status }) => status !== untrue);
}

/** Returns the subject of a statement; undefined if it has none. */
export function subjectOfStatement(statement: {
  product?: string | undefined;
  standard?: string | undefined;
  system?: { name?: string | undefined } | undefined;
}): PrefilledStatement | undefined {
  const { product, standard, system } = statement;
  if (product !== undefined) return { kind: "product", slug: product };
  if (standard !== undefined) return { kind: "standard", slug: standard };
  return system?.name === undefined ? undefined : { kind: "system", slug: system.name };
}

/**
 * Returns the subject for the short form; undefined for a system in an inherited record, which must first be copied into
 * the authority’s own record.
 */
export function shortFormSubject(
  statement: Parameters<typeof subjectOfStatement>[0] & { inheritedFrom?: unknown },
): PrefilledStatement | undefined {
  const subject = subjectOfStatement(statement);
  return subject?.kind === "system" && statement.inheritedFrom !== undefined ? undefined : subject;
}

/**
 * Returns the root-relative URL of the short form for uses and adoptions, prefilled with what is known. Pages, issues and
 * messages share it.
 */
export function shortFormAddress({ kind, slug, authority, status }: PrefilledStatement): string {
  const query = new URLSearchParams({
    [kind]: slug,
    ...(authority === undefined ? {} : { authority }),
    ...(status === undefined ? {} : { status }),
  });
  return `/contribute/adoption/?${query.toString()}`;
}

/**
 * Parses the query of such a URL. Anybody can write one, so invalid parts are ignored: an entry needs a slug, a system a
 * name of one line, and a status must be one of `quickAnswers`.
 */
export function parseShortFormQuery(query: URLSearchParams): PrefilledStatement | undefined {
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

function isNamed(kind: PrefilledStatement["kind"], text: string): boolean {
  if (kind !== "system") return isSlug(text);
  return text.trim() !== "" && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}
