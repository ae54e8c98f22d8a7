import { need } from "./dom.ts";
import { SearchPage } from "./search/search-page.ts";

new SearchPage(need(document, "[data-search-page]", HTMLElement));
