import { isEntryId } from "../entry-id.ts";
import { Tray } from "./compare/tray.ts";
import { need } from "./dom.ts";
import { addRowButtons, linkedIn } from "./row-buttons.ts";

const root = need(document, "[data-tray]", HTMLElement);
const tray = new Tray(root, need(document, "[data-tray-status]", HTMLElement));

const own = document.querySelector<HTMLButtonElement>("button[data-compare]");
const { compare: slug = "", name = "" } = own?.dataset ?? {};
if (own && isEntryId(slug)) tray.adopt(own, { slug, name });

addRowButtons(need(document, "#main", HTMLElement), {
  room: "comparable",
  template: "compare-button",
  subjectOf: (link) => linkedIn(link, "product", root.dataset["products"] ?? ""),
  adopt(button, product) {
    tray.adopt(button, product);
  },
});
