import type { Estate, EstateItem, EstateStatus } from "../estates/estate.ts";

/** A product or system that several councils run. */
export interface CommonRow {
  name: string;
  product: string | undefined;
  who: CouncilStatus[];
}

/** A council and the status of its use or adoption. */
export interface CouncilStatus {
  /** “Camden” */
  place: string;
  status: EstateStatus;
}

/** A product or system that one or more councils run. */
export interface Subject extends CommonRow {
  /** Its id, equal for every council. */
  subject: string;
}

/** Returns the products and systems in use, with the councils that have each. */
export function subjectsOf(estates: readonly Estate[]): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const { place, runs } of estates) {
    for (const { subject, name, product, status } of runs) {
      if (!status.has) continue;
      const known = subjects.get(subject) ?? { subject, name, product, who: [] };
      subjects.set(subject, known);
      if (known.who.at(-1)?.place !== place) known.who.push({ place, status });
    }
  }
  return [...subjects.values()];
}

/** Returns the items of a council that no other council has. */
export function onlyOf({ runs, place }: Estate, subjects: readonly Subject[]): EstateItem[] {
  const own = new Set(
    subjects.filter(({ who }) => who.length === 1 && who[0]?.place === place).map(({ subject }) => subject),
  );
  return [
    ...new Map(
      runs.filter((item) => item.status.has && own.has(item.subject)).map((item) => [item.subject, item]),
    ).values(),
  ];
}
