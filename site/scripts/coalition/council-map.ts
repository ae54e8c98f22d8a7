import type { SubjectOnMap } from "../../coalition/subjects.ts";
import { element, fromTemplate, need } from "../dom.ts";

const partOutline = "outline--part";

/** The original title and shape of a council, to restore them. */
interface Drawn {
  link: SVGAElement;
  title: string;
  name: string;
  shape: string;
}

/** The map with its legend, for all subjects together or for one product or standard. */
export class CouncilMap {
  readonly #councils: readonly Drawn[];
  readonly #outlines: readonly SVGPathElement[];
  /** The outlines that were marked as participants originally. */
  readonly #taking: ReadonlySet<Element>;
  readonly #legend = need(document, "[data-legend]", HTMLUListElement);
  readonly #everything: readonly Node[];
  readonly #label: string;
  readonly #map: SVGSVGElement;

  constructor(map: SVGSVGElement) {
    this.#map = map;
    this.#label = map.getAttribute("aria-label") ?? "";
    this.#everything = [...this.#legend.childNodes];
    this.#councils = Array.from(map.querySelectorAll<SVGAElement>("a"), (link) => {
      const title = need(link, "title", SVGTitleElement).textContent.trim();
      // The status follows the last colon; names have no colon.
      const name = title.slice(0, Math.max(0, title.lastIndexOf(": ")));
      return { link, title, name, shape: link.querySelector("use")?.getAttribute("href") ?? "" };
    });
    this.#outlines = [...map.querySelectorAll<SVGPathElement>(".outline")];
    this.#taking = new Set(map.querySelectorAll(`.${partOutline}`));
  }

  /** Shows a product or a standard; undefined restores the map of everything. */
  show(subject: SubjectOnMap | undefined): void {
    this.#map.setAttribute("aria-label", subject ? `Map. ${subject.name}` : this.#label);
    this.#legend.replaceChildren(...(subject ? subject.parts.map(legendLine) : this.#everything));
    if (!subject) {
      for (const { link, title, shape } of this.#councils) draw(link, title, shape);
      for (const path of this.#outlines) path.classList.toggle(partOutline, this.#taking.has(path));
      return;
    }
    const lines = new Map(subject.parts.flatMap((line) => line.councils.map((place) => [place, line])));
    for (const [place, { link, name }] of this.#councils.entries()) {
      const line = lines.get(place);
      draw(link, `${name}: ${line?.text ?? "Nothing stated"}`, `#h${line?.part ?? 0}`);
    }
    // The positions of outlines follow those of councils with hexagons.
    for (const [index, path] of this.#outlines.entries()) {
      path.classList.toggle(partOutline, lines.get(this.#councils.length + index)?.isUse === true);
    }
  }
}

function draw(link: SVGAElement, title: string, shape: string): void {
  need(link, "title", SVGTitleElement).textContent = title;
  for (const hexagon of link.querySelectorAll("use")) hexagon.setAttribute("href", shape);
}

function legendLine({ part, text, value }: SubjectOnMap["parts"][number]): HTMLElement {
  const number = element("strong", undefined, String(value));
  return element("li", undefined, fromTemplate(`key-${part}`, SVGSVGElement), ` ${text} `, number);
}
