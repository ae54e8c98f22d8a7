import { isEntryId } from "../entry-id.ts";
import { isShortlistKind, kindsListed } from "../shortlist/item.ts";
import { need } from "./dom.ts";
import { addRowButtons, linkedIn } from "./row-buttons.ts";
import { Stars } from "./shortlist/stars.ts";

const status = need(document, "[data-star-status]", HTMLElement);
const stars = new Stars(status);

const own = document.querySelector<HTMLButtonElement>("button[data-star]");
const { star: slug = "", kind, name = "" } = own?.dataset ?? {};
if (own && isEntryId(slug) && isShortlistKind(kind)) stars.adopt(own, { kind, slug, name, note: "" });

for (const listed of kindsListed) {
  addRowButtons(need(document, "#main", HTMLElement), {
    room: `starrable--${listed}`,
    template: "star-button",
    subjectOf(link) {
      const linked = linkedIn(link, listed, status.dataset[listed] ?? "");
      return linked && { ...linked, kind: listed, note: "" };
    },
    adopt(button, item) {
      stars.adopt(button, item);
    },
  });
}
