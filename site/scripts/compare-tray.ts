import { isProductId, productIdAt } from "../compare/chosen.ts";
import { Tray } from "./compare/tray.ts";
import { need } from "./dom.ts";
import { addRowButtons, linkedTo } from "./row-buttons.ts";

const root = need(document, "[data-tray]", HTMLElement);
const tray = new Tray(root, need(document, "[data-tray-status]", HTMLElement));

const own = document.querySelector<HTMLButtonElement>("button[data-compare]");
const { compare: slug = "", name = "" } = own?.dataset ?? {};
if (own && isProductId(slug)) tray.adopt(own, { slug, name });

addRowButtons(need(document, "#main", HTMLElement), {
  room: "comparable",
  template: "compare-button",
  subjectOf: (link) => linkedTo(link, (path) => productIdAt(path, root.dataset["products"] ?? "")),
  adopt(button, product) {
    tray.adopt(button, product);
  },
});
