import { need } from "./dom.ts";
import { SearchPage } from "./search/search-page.ts";
import { listenForSearchKey } from "./search-key.ts";

listenForSearchKey();
new SearchPage(need(document, "[data-search-page]", HTMLElement));
