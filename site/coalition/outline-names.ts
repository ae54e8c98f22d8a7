import type { Hexagon } from "../../schemas/vocabularies/hexagons.ts";
import { centreOf, type Point } from "../charts/hexagons.ts";
import { placeName } from "../councils/place-name.ts";

/** The label of an area on the map. */
export interface OutlineName {
  /** The lines of the label: “Devon” and “and Torbay”. */
  lines: string[];
  /** The centre of the label. */
  middle: Point;
}

/** Approximate width of a letter and height of a line, in the units of the map. */
const letter = { width: 3.7, height: 7 };

/** Places the label of each area at one of its hexagons: the nearest to its centre where it overlaps no other label. */
export function namesOf(areas: readonly { name: string; area: readonly Hexagon[] }[]): OutlineName[] {
  const written: OutlineName[] = [];
  for (const { name, area } of areas) {
    const lines = placeName(name).split(/ (?=and )/);
    const places = fromTheMiddle(area).map((middle): OutlineName => ({ lines, middle }));
    const free = places.find((place) => !written.some((other) => isOver(place, other))) ?? places[0];
    if (free) written.push(free);
  }
  return written;
}

/** Returns the centres of hexagons, the nearest to their mean first. */
function fromTheMiddle(area: readonly Hexagon[]): Point[] {
  const centres = area.map(centreOf);
  const mean = (along: "x" | "y"): number => centres.reduce((sum, centre) => sum + centre[along], 0) / centres.length;
  const [x, y] = [mean("x"), mean("y")];
  const distance = (centre: Point): number => Math.hypot(centre.x - x, centre.y - y);
  return centres.sort((a, b) => distance(a) - distance(b));
}

function isOver(a: OutlineName, b: OutlineName): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  return (
    Math.abs(a.middle.x - b.middle.x) * 2 < one.width + other.width &&
    Math.abs(a.middle.y - b.middle.y) * 2 < one.height + other.height
  );
}

function sizeOf({ lines }: OutlineName): { width: number; height: number } {
  return {
    width: letter.width * Math.max(...lines.map(({ length }) => length)),
    height: letter.height * lines.length,
  };
}
