import type { SubjectOnMap } from "../../coalition/subjects.ts";
import { fromTemplate, need } from "../dom.ts";

const partOutline = "outline--part";

/** How a council was drawn before anything was chosen. */
interface Drawn {
  link: SVGAElement;
  title: string;
  name: string;
  shape: string;
}

/** The map with its legend, which shows everything or one product or standard. */
export class CouncilMap {
  readonly #councils: readonly Drawn[];
  readonly #outlines: readonly SVGPathElement[];
  /** The outlines of those that took part before anything was chosen. */
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
      // What a council does stands behind the last colon, which no name has.
      const name = title.slice(0, Math.max(0, title.lastIndexOf(": ")));
      return { link, title, name, shape: link.querySelector("use")?.getAttribute("href") ?? "" };
    });
    this.#outlines = [...map.querySelectorAll<SVGPathElement>(".outline")];
    this.#taking = new Set(map.querySelectorAll(`.${partOutline}`));
  }

  /** Shows a product or a standard; everything again where there is none. */
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
  const line = document.createElement("li");
  const number = document.createElement("strong");
  number.textContent = String(value);
  line.append(fromTemplate(`key-${part}`, SVGSVGElement), ` ${text} `, number);
  return line;
}
