type Point = readonly [x: number, y: number];

/** Weight of the sideways distance against the distance ahead, so that arrow keys stay in a row while there is one. */
const sidewaysWeight = 3;

/** Arrow key → the distance from one point to another in its direction, and sideways; negative in the other direction. */
const steps: Readonly<Record<string, (from: Point, to: Point) => Point>> = {
  ArrowRight: ([x, y], to) => [to[0] - x, to[1] - y],
  ArrowLeft: ([x, y], to) => [x - to[0], to[1] - y],
  ArrowDown: ([x, y], to) => [to[1] - y, to[0] - x],
  ArrowUp: ([x, y], to) => [y - to[1], to[0] - x],
};

/** Roving tabindex for a map: one tab stop, in which the arrow keys, Home and End move from council to council. */
export class ArrowKeys {
  readonly #links: readonly SVGAElement[];
  readonly #points: readonly Point[];

  constructor(map: SVGSVGElement) {
    this.#links = [...map.querySelectorAll<SVGAElement>("a")];
    this.#points = this.#links.map(pointOf);
    for (const [index, link] of this.#links.entries()) link.tabIndex = index === 0 ? 0 : -1;
    map.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
  }

  #onKey(event: KeyboardEvent): void {
    const here = this.#links.findIndex((link) => link === event.target);
    const next = here < 0 ? undefined : this.#next(here, event.key);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    for (const link of this.#links) link.tabIndex = -1;
    const link = this.#links[next];
    if (!link) return;
    link.tabIndex = 0;
    link.focus();
  }

  #next(here: number, key: string): number | undefined {
    if (key === "Home") return 0;
    if (key === "End") return this.#links.length - 1;
    const [step, from] = [steps[key], this.#points[here]];
    if (!step || !from) return undefined;
    let [nearest, least] = [undefined as number | undefined, Infinity];
    for (const [index, to] of this.#points.entries()) {
      const [ahead, beside] = step(from, to);
      const cost = ahead + sidewaysWeight * Math.abs(beside);
      if (ahead > 0 && cost < least) [nearest, least] = [index, cost];
    }
    return nearest;
  }
}

function pointOf(link: SVGAElement): Point {
  const place = link.querySelector("use");
  return [place?.x.baseVal.value ?? 0, place?.y.baseVal.value ?? 0];
}
