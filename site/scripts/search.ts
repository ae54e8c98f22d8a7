import { need } from "./dom.ts";
import { fetchCouncilsLike } from "./like/councils-like.ts";
import { LikeFacts } from "./like/facts.ts";
import { chosenCouncil } from "./like/kept.ts";
import { SearchPage } from "./search/search-page.ts";

const root = need(document, "[data-search-page]", HTMLElement);
new SearchPage(root);

const council = chosenCouncil(location.search);
if (council !== undefined) {
  const facts = new LikeFacts(need(root, "[data-rows]", HTMLElement));
  const authorities = `${root.dataset["base"] ?? ""}/authorities/`;
  // The results are there without it, too.
  const like = await fetchCouncilsLike(council, authorities).catch(() => undefined);
  facts.show(like);
}
