import { FilteredList } from "./list/filtered-list.ts";

const root = document.querySelector<HTMLElement>("[data-list]");
if (root) new FilteredList(root);
