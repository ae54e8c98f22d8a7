import { readChosen } from "../compare/chosen.ts";
import { readKept } from "./compare/kept.ts";
import { ComparePage } from "./compare/page.ts";
import { need } from "./dom.ts";

const page = new ComparePage(need(document, "[data-compare-page]", HTMLElement));
const chosen = readChosen(location.search);
const asked = chosen.slugs.length + chosen.unreadable.length > 0;
await page.show(asked ? chosen : { ...chosen, slugs: readKept().map(({ slug }) => slug) });
