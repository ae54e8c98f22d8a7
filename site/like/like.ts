import type { Entry } from "../../schemas/index.ts";
import type { AdoptionRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { adoptionStatuses, useStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { isForNationOf } from "../../schemas/vocabularies/nations.ts";
import { type Likeness, neighboursOf } from "../../schemas/vocabularies/nearest-neighbours.ts";
import { byRank, countsAsUse } from "../adoption/adoption.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { livingCouncils, recordOfCouncil } from "../councils/registered.ts";
import { coversUk } from "../covers-uk.ts";
import { memoisePerObject } from "../memoise-per-object.ts";

/** The councils similar to a council, and what they have. */
export interface Like {
  /** The most alike first. */
  neighbours: readonly RegisteredAuthority[];
  /**
   * Products and standards that any neighbour has or has stopped, without those for other nations only. Those that the
   * council lacks come first, then by descending number of neighbours.
   */
  subjects: readonly LikeSubject[];
}

/** A product or a standard, with the statements of similar councils. */
export interface LikeSubject {
  entry: Entry<"product"> | Entry<"standard">;
  /** The status of the council itself. */
  own: string | undefined;
  /** Whether the council itself has it. */
  has: boolean;
  /** Number of neighbours that have it, stated or reported. */
  count: number;
  /** Statements that are not “stopped”, by status, then by similarity. */
  current: readonly LikeStatement[];
  stopped: readonly LikeStatement[];
}

/** The statement of one council about a product or a standard. */
export interface LikeStatement {
  council: RegisteredAuthority;
  status: string;
  reason: string | undefined;
  /** The name of the predecessor that made the statement. */
  inheritedFrom: string | undefined;
}

const places = new Map(
  [...Object.keys(useStatuses.words), ...Object.keys(adoptionStatuses.words)].map((status, place) => [status, place]),
);

/**
 * Returns what the councils most similar to a council use and have adopted. Successors replace councils that have ended; a
 * statement that several of them inherited counts once.
 */
export function likeOf(council: RegisteredAuthority, likeness: Likeness, context: Context): Like {
  const neighbours = livingNeighbours(council, context)[likeness];
  const own = recordOfCouncil(council, context);
  const found = new Map<LikeSubject["entry"], Statements>();
  for (const neighbour of neighbours) {
    const record = recordOfCouncil(neighbour, context);
    for (const said of record ? statementsOf(record, context) : []) {
      const known = found.get(said.entry) ?? new Statements();
      found.set(said.entry, known);
      known.add(neighbour, said);
    }
  }
  const ownStatus = new Map(
    (own ? statementsOf(own, context) : []).toReversed().map(({ entry, status }) => [entry, status]),
  );
  const subjects = Array.from(found, ([entry, { all }]): LikeSubject => {
    const current = all.filter(({ status }) => status !== "stopped").sort(byStatus);
    const status = ownStatus.get(entry);
    return {
      entry,
      own: status,
      has: status !== undefined && hasSubject(status),
      count: current.filter((said) => hasSubject(said.status)).length,
      current,
      stopped: all.filter(({ status }) => status === "stopped"),
    };
  });
  const told = subjects.filter((subject) => isTold(subject) && concerns(subject, council));
  return { neighbours, subjects: inOrder(told, namePlaces(context)) };
}

/** `likeOf` for overall similarity, memoised because several pages use it. */
export const likeInEverything = memoisePerKey((council: RegisteredAuthority, context: Context): Like =>
  likeOf(council, "global", context),
);

/** Whether any neighbour has it or has stopped; plans and explorations do not count. */
function isTold({ count, stopped }: LikeSubject): boolean {
  return count > 0 || stopped.length > 0;
}

/** Whether a subject concerns a council: it is for its nation, or the council has a statement about it. */
function concerns({ entry, own }: LikeSubject, council: RegisteredAuthority): boolean {
  return own !== undefined || isForNationOf(council, entry.data.nations);
}

/**
 * Returns the nearest neighbours of a council by likeness, with ended councils replaced by their successors; none if the
 * catalogue does not cover UK councils.
 */
export const livingNeighbours = memoisePerKey(
  (council: RegisteredAuthority, context: Context): Record<Likeness, readonly RegisteredAuthority[]> => {
    const { global, economic, demographic } = neighboursOf(council.slug);
    const living = (some: readonly RegisteredAuthority[]): RegisteredAuthority[] =>
      coversUk ? livingCouncils(some, context).filter((other) => other !== council) : [];
    return { global: living(global), economic: living(economic), demographic: living(demographic) };
  },
);

/** Whether an authority with this status has a product or a standard. */
export function hasSubject(status: string): boolean {
  return status === "adopted" || countsAsUse({ status } as Pick<UseRecord, "status">);
}

interface Said {
  entry: LikeSubject["entry"];
  status: string;
  reason: string | undefined;
  inheritedFrom: Entry<"authority"> | undefined;
}

/** The statements of neighbours about one subject, without duplicates by inheritance. */
class Statements {
  readonly all: LikeStatement[] = [];
  readonly #inherited = new Set<string>();

  add(council: RegisteredAuthority, { status, reason, inheritedFrom }: Said): void {
    const key = inheritedFrom === undefined ? undefined : `${inheritedFrom.slug} ${status}`;
    if (key !== undefined && this.#inherited.has(key)) return;
    if (key !== undefined) this.#inherited.add(key);
    this.all.push({ council, status, reason, inheritedFrom: inheritedFrom?.data.name });
  }
}

/** Returns the statements of a council, memoised because it is a neighbour of many. */
const statementsOf = memoisePerKey(
  ({ slug }: Entry<"authority">, { catalogue, relations }: Context): readonly Said[] => {
    const said = (record: UseRecord | AdoptionRecord, entry: LikeSubject["entry"] | undefined): readonly Said[] => {
      if (!entry) return [];
      const reason = "reason" in record ? record.reason : undefined;
      return [{ entry, status: record.status, reason, inheritedFrom: record.inheritedFrom }];
    };
    return [
      ...(relations.usesOf.get(slug) ?? []).flatMap((use) => said(use, catalogue.product.get(use.product))),
      ...(relations.adoptionsOf.get(slug) ?? []).flatMap((one) => said(one, catalogue.standard.get(one.standard))),
    ];
  },
);

function byStatus(a: LikeStatement, b: LikeStatement): number {
  return (places.get(a.status) ?? -1) - (places.get(b.status) ?? -1);
}

function inOrder(subjects: readonly LikeSubject[], names: ReadonlyMap<LikeSubject["entry"], number>): LikeSubject[] {
  return subjects
    .map((subject) => ({ subject, rank: [...rankOf(subject), -(names.get(subject.entry) ?? 0)] }))
    .sort((a, b) => byRank(a.rank, b.rank))
    .map(({ subject }) => subject);
}

/** Returns the position of each product and standard by name. Sorting once is cheaper than collating for each council. */
const namePlaces = memoisePerObject(
  ({ catalogue: { product, standard } }: Context): ReadonlyMap<LikeSubject["entry"], number> =>
    new Map(
      [...product.values(), ...standard.values()]
        .sort((a, b) => byName(a.data.name, b.data.name))
        .map((entry, place) => [entry, place]),
    ),
);

/** Rank: subjects that the council lacks first, then by count, then statements before reports. */
function rankOf({ has, count, current }: LikeSubject): number[] {
  const said = current.filter(({ status }) => hasSubject(status) && status !== "reported").length;
  return [has ? 0 : 1, count, said, current.length];
}
