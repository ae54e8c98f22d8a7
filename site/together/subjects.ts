import type { Estate, EstateItem, EstateStatus } from "../estates/estate.ts";

/** Something that several of the councils run. */
export interface CommonRow {
  name: string;
  product: string | undefined;
  who: Who[];
}

/** A council that has something, and how far it has come. */
export interface Who {
  place: string;
  status: EstateStatus;
}

/** Something that councils run, whether several or one of them. */
export interface Subject extends CommonRow {
  subject: string;
}

/** What the councils have, and who has each. */
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

/** What only one of them has. */
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
