import { need } from "./dom.ts";
import { PrintedLine } from "./list/printed.ts";
import { ShortlistPage } from "./shortlist/page.ts";

const root = need(document, "[data-shortlist-page]", HTMLElement);
const printed = new PrintedLine(need(root, "[data-printed]", HTMLElement));
const shared = need(root, "[data-address]", HTMLInputElement);
addEventListener("beforeprint", () => {
  printed.show([], shared.value === "" ? undefined : shared.value);
});
const page = new ShortlistPage(root);
await page.show();
