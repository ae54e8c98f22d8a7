import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { hexagonMap, type HexagonMapView, type Mark } from "../charts/hexagon-map.ts";
import type { PartView } from "../charts/part.ts";
import type { ActivityWord } from "../kinds/authority/activities.ts";
import { memberWords } from "../member-words.ts";
import { councilsIn, type Participation, participationOf } from "./participation.ts";

/** The address of the page about the coalition, from the site’s root. */
export const coalitionAddress = "/coalition/";

/** A line of a legend, with the predicate for its councils. */
interface WayPart extends Pick<PartView, "part" | "text"> {
  fits: (participation: Participation) => boolean;
  /** Whether it is on the map but does not count as taking part in this way. */
  aside?: true;
}

/** A way to take part, with its own page and map. */
export interface Way {
  /** Path segment of its page; empty for the first way. */
  id: string;
  /** The link text: “Who shares”. */
  title: string;
  /** The heading of its map. */
  heading: string;
  /** A council belongs to the first part that fits. */
  parts: readonly WayPart[];
}

const doing =
  (...some: readonly ActivityWord[]) =>
  ({ activities }: Participation): boolean =>
    some.some((activity) => activities.includes(activity));

/** Verb phrase for the first way. The statements may come from public lists, so councils may not know of the catalogue. */
export const whatCouncilsDo = "share, use, adopt or try something";

/** The ways to take part; the first combines all of them. */
export const ways: readonly [Way, ...Way[]] = [
  {
    id: "",
    title: "Everything",
    heading: `${memberWords.Many} that ${whatCouncilsDo}`,
    parts: [
      { part: 1, text: "Share a product or a standard", fits: doing("shares", "publishes") },
      { part: 2, text: "Use or have adopted something", fits: doing("uses", "adopts") },
      { part: 3, text: "Take part in a case study or an opportunity", fits: doing("tells", "invites") },
      { part: 4, text: "Only reported to use something", fits: doing("reported"), aside: true },
    ],
  },
  {
    id: "shares",
    title: "Who shares",
    heading: `${memberWords.Many} that share`,
    parts: [
      { part: 1, text: "Share a product", fits: doing("shares") },
      { part: 2, text: "Publish a standard", fits: doing("publishes") },
    ],
  },
  {
    id: "uses",
    title: "Who uses",
    heading: `${memberWords.Many} that use products of the catalogue`,
    parts: [
      { part: 1, text: "Use or pilot a product", fits: doing("uses") },
      { part: 4, text: "Only reported to use one", fits: doing("reported"), aside: true },
    ],
  },
  {
    id: "adopts",
    title: "Who adopts",
    heading: `${memberWords.Many} that have adopted standards`,
    parts: [{ part: 1, text: "Have adopted a standard", fits: doing("adopts") }],
  },
  {
    id: "leads",
    title: "Who leads",
    heading: `${memberWords.Many} that lead`,
    parts: [{ part: 1, text: "Lead", fits: ({ leads }) => leads }],
  },
  {
    id: "confirmed",
    title: "Who has confirmed",
    heading: `${memberWords.Many} that have confirmed what is said of them`,
    parts: [
      { part: 1, text: "Confirmed something in the past year", fits: ({ confirmed }) => confirmed > 0 },
      { part: 4, text: "Confirmed nothing in the past year", fits: ({ stated }) => stated > 0, aside: true },
    ],
  },
];

/** Returns the address of a way’s page, from the site’s root. */
export function wayAddress({ id }: Pick<Way, "id">): string {
  return id === "" ? coalitionAddress : `${coalitionAddress}${id}/`;
}

/** Returns the line of the legend that a council belongs to; undefined if none fits. */
export function partOf(council: Entry<"authority">, way: Way, context: Context): WayPart | undefined {
  const participation = participationOf(council, context);
  return way.parts.find(({ fits }) => fits(participation));
}

/** The number of councils that take part in a way. The single source for pages, the home page and the embed. */
export interface TakingPart {
  count: number;
  /** Number of councils with a record. */
  all: number;
  /** The parts that are on the map but do not count: “Only reported to use something”. */
  aside: PartView[];
}

/** Counts the councils that take part in a way. */
export function takingPart(way: Way, context: Context): TakingPart {
  const lines = linesOf(way, context);
  return {
    count: lines.reduce((sum, { line, value }) => sum + (line.aside ? 0 : value), 0),
    all: councilsIn(context).length,
    aside: lines.filter(({ line, value }) => line.aside && value > 0).map(partView),
  };
}

/** Returns the legend of a way with the number of councils in each line. */
export function partsOf(way: Way, context: Context): PartView[] {
  return linesOf(way, context).map(partView);
}

function linesOf(way: Way, context: Context): { line: WayPart; value: number }[] {
  const found = councilsIn(context).map((council) => partOf(council, way, context));
  return way.parts.map((line) => ({ line, value: found.filter((one) => one === line).length }));
}

function partView({ line: { part, text }, value }: { line: WayPart; value: number }): PartView {
  return { part, text, value };
}

/** Returns the static map of participation. */
export function takingPartMap(context: Context): HexagonMapView {
  const [way] = ways;
  const marks = councilsIn(context).flatMap((authority): Mark[] => {
    const line = partOf(authority, way, context);
    return line ? [{ authority, part: line.part }] : [];
  });
  return hexagonMap(marks, partsOf(way, context), context);
}
