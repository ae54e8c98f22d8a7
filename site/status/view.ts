import { monthsBefore } from "../../schemas/fields/calendar.ts";
import type { Certainty } from "../../schemas/statements/certainty.ts";
import {
  certainties,
  type CertaintyCounts,
  countByCertainty,
  certaintyNames,
  type Statement,
  statementsOf,
  type Subject,
} from "../adoption/certainty.ts";
import type { Context } from "../catalogue/context.ts";
import type { PartView } from "../charts/part.ts";
import { counted } from "../format.ts";
import type { Change } from "../history/changes.ts";
import { currentSlug } from "../history/renamed.ts";
import { valueAddress } from "../list-addresses.ts";
import { regionOrder, regionsOf } from "../lists/facets/regions.ts";
import { memberWords } from "../member-words.ts";
import { type TrendMonth, trendIn } from "./trend.ts";

/** A number that links to its list, from the site’s root. */
interface Figure {
  value: number;
  address: string | undefined;
}

/** A row of numbers of statements. */
export interface StatusRow {
  title: string;
  address: string | undefined;
  total: number;
  /** In the order of `certainties`. */
  figures: readonly Figure[];
}

/** The view of the status page: the certainty of statements. */
export interface StatusView {
  total: number;
  /** The same in a sentence. */
  lead: string;
  parts: PartView[];
  kinds: StatusRow[];
  regions: StatusRow[];
  /** Oldest first; the last is today. */
  trend: readonly TrendMonth[];
  /** The reason why there is no trend; undefined if there is one. */
  noTrend: string | undefined;
  /** A sentence with the number of statements confirmed in the past year. */
  lately: string;
}

/** The address of the status page. */
export const statusAddress = "/status/";

/** The colour of each certainty in charts. */
export const statusColours: Readonly<Record<Certainty, PartView["part"]>> = {
  confirmed: 1,
  "out-of-date": 3,
  reported: 4,
};

const subjects: Readonly<Record<Subject, { title: string; address: string | undefined }>> = {
  product: { title: "Uses of products", address: "/products/" },
  system: { title: "Uses of other systems", address: "/instead-of/" },
  standard: { title: "Adoptions of standards", address: "/standards/" },
};

/** Makes the status page from the statements that lists and tables share, and from the history. */
export function statusView(context: Context & { changes: readonly Change[]; shallow: boolean }): StatusView {
  const { relations, today, changes, shallow } = context;
  const all = [...statementsOf(relations)];
  const counts = countByCertainty(all, today);
  const past = trendIn(changes, today, currentSlug(context));
  return {
    total: all.length,
    lead: leadOf(counts, all.length),
    parts: certaintyNames.map((name) => ({
      text: certainties.title(name),
      value: counts[name],
      part: statusColours[name],
    })),
    kinds: kindRows(all, today),
    regions: regionRows(all, today),
    trend: past.length === 0 ? [] : [...past, { title: "Today", counts }],
    noTrend: past.length === 0 ? reasonFor(shallow || changes.length === 0) : undefined,
    lately: latelyOf(all, today),
  };
}

function leadOf({ confirmed, reported, "out-of-date": old }: CertaintyCounts, total: number): string {
  if (total === 0) return `Nothing is said yet of what ${memberWords.many} use or have adopted.`;
  const parts = [
    confirmed === 0
      ? "none is confirmed by the authority that it is about"
      : `${counted(confirmed, "is", "are")} confirmed by the authority that ${confirmed === 1 ? "it is" : "they are"} about`,
    ...(old > 0 ? [`${counted(old, "was", "were")} confirmed more than two years ago`] : []),
    `${counted(reported, "comes", "come")} from public sources and nobody has confirmed ${reported === 1 ? "it" : "them"}`,
  ];
  return `Of ${counted(total, "statement", "statements")} about what authorities use and have adopted, ${parts.join("; ")}.`;
}

function kindRows(all: readonly Statement[], today: string): StatusRow[] {
  const groups = Map.groupBy(all, ({ about }) => about);
  return (Object.keys(subjects) as Subject[]).flatMap((subject) => {
    const some = groups.get(subject) ?? [];
    return some.length > 0 ? [rowOf(subjects[subject], some, today, () => undefined)] : [];
  });
}

/** The rows by region of the authorities; those without a region come last. */
function regionRows(all: readonly Statement[], today: string): StatusRow[] {
  const titles = new Map<string, string>();
  const groups = Map.groupBy(all, ({ record }) => {
    const [region] = regionsOf([record.authority]);
    if (region) titles.set(region.value, region.title);
    return region?.value;
  });
  const rows = regionOrder.flatMap((region) => {
    const some = groups.get(region) ?? [];
    const row = { title: titles.get(region) ?? region, address: valueAddress("authority", "region", region) };
    const list = (name: Certainty): string => `/authorities/?region=${region}&said=${name}`;
    return some.length > 0 ? [rowOf(row, some, today, list)] : [];
  });
  const others = groups.get(undefined) ?? [];
  if (others.length === 0) return rows;
  return [
    ...rows,
    rowOf({ title: "In no region of the register", address: undefined }, others, today, () => undefined),
  ];
}

function rowOf(
  row: { title: string; address: string | undefined },
  statements: readonly Statement[],
  today: string,
  list: (name: Certainty) => string | undefined,
): StatusRow {
  const counts = countByCertainty(statements, today);
  return {
    ...row,
    total: statements.length,
    figures: certaintyNames.map((name) => ({
      value: counts[name],
      address: counts[name] > 0 ? list(name) : undefined,
    })),
  };
}

function reasonFor(isUnknown: boolean): string {
  return isUnknown
    ? "This copy of the site was built without the history of the catalogue, so it cannot show how the numbers have changed."
    : "The history of the catalogue begins this month, so there is no trend to show yet.";
}

function latelyOf(all: readonly Statement[], today: string): string {
  const from = monthsBefore(today, 12);
  const lately = all.filter(({ record: { confirmed = "" } }) => confirmed > from).length;
  if (lately === 0) return "By their dates, no statement was confirmed in the past year.";
  return `By their dates, ${counted(lately, "statement was", "statements were")} confirmed in the past year.`;
}
