import type { Entry } from "../../schemas/index.ts";
import type { AdoptionRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { adoptionStatuses, useStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { isForNationOf } from "../../schemas/vocabularies/nations.ts";
import { type Likeness, neighboursOf } from "../../schemas/vocabularies/nearest-neighbours.ts";
import { byRank, hasIt } from "../adoption/adoption.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { once } from "../catalogue/once.ts";
import { livingCouncils, recordOfCouncil } from "../councils/registered.ts";
import { onceFor } from "../once-for.ts";

/** What councils like a council have, and who they are. */
export interface Like {
  /** The most alike first. */
  neighbours: readonly RegisteredAuthority[];
  /**
   * What any of the neighbours has or has stopped, without what is for other nations alone. What the council
   * does not have comes first, then it goes by how many of the neighbours have it.
   */
  subjects: readonly LikeSubject[];
}

/** A product or a standard, and what councils like a council say about it. */
export interface LikeSubject {
  entry: Entry<"product"> | Entry<"standard">;
  /** How far the council itself has come. */
  own: string | undefined;
  /** Whether the council itself has it. */
  has: boolean;
  /** How many of the neighbours have it, by their own word or by report. */
  count: number;
  /** Those that have not stopped, the furthest first, then the most alike. */
  current: readonly LikeStatement[];
  stopped: readonly LikeStatement[];
}

/** What one council says about a product or a standard. */
export interface LikeStatement {
  council: RegisteredAuthority;
  status: string;
  reason: string | undefined;
  /** The name of the council that said it and has ended since. */
  inheritedFrom: string | undefined;
}

const places = new Map(
  [...Object.keys(useStatuses.words), ...Object.keys(adoptionStatuses.words)].map((status, place) => [status, place]),
);

/**
 * What the councils most like a council use and have adopted. One that has ended is replaced by those that took over from
 * it, and what several of them inherited counts once.
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
      has: status !== undefined && isHad(status),
      count: current.filter((said) => isHad(said.status)).length,
      current,
      stopped: all.filter(({ status }) => status === "stopped"),
    };
  });
  const told = subjects.filter((subject) => isTold(subject) && concerns(subject, council));
  return { neighbours, subjects: inOrder(told, namePlaces(context)) };
}

/** What the councils most like a council in everything have, worked out once: several pages ask for it. */
export const likeInEverything = once((council: RegisteredAuthority, context: Context): Like =>
  likeOf(council, "global", context),
);

/** What is only planned or explored says nothing yet of what councils have. */
function isTold({ count, stopped }: LikeSubject): boolean {
  return count > 0 || stopped.length > 0;
}

/** Whether something may be of use to a council: it is not for other nations alone, or the council says something of it. */
function concerns({ entry, own }: LikeSubject, council: RegisteredAuthority): boolean {
  return own !== undefined || isForNationOf(council, entry.data.nations);
}

/** The councils most like a council, those that have ended replaced by those that took over from them. */
export const livingNeighbours = once(
  (council: RegisteredAuthority, context: Context): Record<Likeness, readonly RegisteredAuthority[]> => {
    const { global, economic, demographic } = neighboursOf(council.slug);
    const living = (some: readonly RegisteredAuthority[]): RegisteredAuthority[] =>
      livingCouncils(some, context).filter((other) => other !== council);
    return { global: living(global), economic: living(economic), demographic: living(demographic) };
  },
);

/** Whether an authority with this status has a product or a standard. */
export function isHad(status: string): boolean {
  return status === "adopted" || hasIt({ status } as Pick<UseRecord, "status">);
}

interface Said {
  entry: LikeSubject["entry"];
  status: string;
  reason: string | undefined;
  inheritedFrom: Entry<"authority"> | undefined;
}

/** What neighbours say about one thing. */
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

/** What a council says, worked out once for all the councils that it is like. */
const statementsOf = once(({ slug }: Entry<"authority">, { catalogue, relations }: Context): readonly Said[] => {
  const said = (record: UseRecord | AdoptionRecord, entry: LikeSubject["entry"] | undefined): readonly Said[] => {
    if (!entry) return [];
    const reason = "reason" in record ? record.reason : undefined;
    return [{ entry, status: record.status, reason, inheritedFrom: record.inheritedFrom }];
  };
  return [
    ...(relations.usesOf.get(slug) ?? []).flatMap((use) => said(use, catalogue.product.get(use.product))),
    ...(relations.adoptionsOf.get(slug) ?? []).flatMap((one) => said(one, catalogue.standard.get(one.standard))),
  ];
});

function byStatus(a: LikeStatement, b: LikeStatement): number {
  return (places.get(a.status) ?? -1) - (places.get(b.status) ?? -1);
}

function inOrder(subjects: readonly LikeSubject[], names: ReadonlyMap<LikeSubject["entry"], number>): LikeSubject[] {
  return subjects
    .map((subject) => ({ subject, rank: [...rankOf(subject), -(names.get(subject.entry) ?? 0)] }))
    .sort((a, b) => byRank(a.rank, b.rank))
    .map(({ subject }) => subject);
}

/** Where each product and standard stands among their names: comparing words once is cheaper than for each council. */
const namePlaces = onceFor(
  ({ catalogue: { product, standard } }: Context): ReadonlyMap<LikeSubject["entry"], number> =>
    new Map(
      [...product.values(), ...standard.values()]
        .sort((a, b) => byName(a.data.name, b.data.name))
        .map((entry, place) => [entry, place]),
    ),
);

/** Those that the council lacks first; of equal numbers, what councils say themselves counts before what is reported. */
function rankOf({ has, count, current }: LikeSubject): number[] {
  const said = current.filter(({ status }) => isHad(status) && status !== "reported").length;
  return [has ? 0 : 1, count, said, current.length];
}
