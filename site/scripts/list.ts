import { FilteredList } from "./list/filtered-list.ts";
import { listenForSearchKey } from "./search-key.ts";

listenForSearchKey();
const root = document.querySelector<HTMLElement>("[data-list]");
if (root) new FilteredList(root);
