import { readChosen } from "../compare/chosen.ts";
import { showLikeRows } from "./compare/like-row.ts";
import { ComparePage } from "./compare/page.ts";
import { storedProducts } from "./compare/stored-products.ts";
import { need } from "./dom.ts";
import { LikeChoice } from "./like/choice.ts";
import type { CouncilsLike } from "./like/councils-like.ts";
import { PrintedLine } from "./list/printed.ts";

const root = need(document, "[data-compare-page]", HTMLElement);
const printed = new PrintedLine(need(root, "[data-printed]", HTMLElement));
addEventListener("beforeprint", () => {
  printed.show([]);
});
const page = new ComparePage(root);
const chosen = readChosen(location.search);
const asked = chosen.slugs.length + chosen.unreadable.length > 0;
await page.show(asked ? chosen : { ...chosen, slugs: storedProducts.read().map(({ slug }) => slug) });

const table = root.querySelector<HTMLTableElement>("[data-result] table");
// A catalogue without UK councils has no such section.
const section = root.querySelector<HTMLElement>("[data-compare-like]");
if (table && section) {
  section.hidden = false;
  const show = (like: CouncilsLike | undefined): void => {
    showLikeRows(table, like);
  };
  const choice = new LikeChoice(need(section, "[data-like-choice]", HTMLFormElement), (like) => {
    // The council goes into the URL, so that a shared link shows the same.
    const address = new URL(location.href);
    if (like) address.searchParams.set("like", like.slug);
    else address.searchParams.delete("like");
    history.replaceState(null, "", address.href.replaceAll("%2C", ","));
    show(like);
  });
  show(await choice.chosen(location.search));
}
