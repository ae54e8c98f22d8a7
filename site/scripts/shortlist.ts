import { need } from "./dom.ts";
import { ShortlistPage } from "./shortlist/page.ts";

const page = new ShortlistPage(need(document, "[data-shortlist-page]", HTMLElement));
await page.show();
