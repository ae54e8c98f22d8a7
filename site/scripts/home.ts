import { londonDay } from "../../schemas/london-day.ts";
import { Search } from "../search/query/search.ts";
import { need } from "./dom.ts";
import { Combobox } from "./search/combobox.ts";
import { siteIndex } from "./search/source.ts";

const form = need(document, "[data-suggest]", HTMLFormElement);
const { index = "", base = "" } = form.dataset;
let search: Promise<Search> | undefined;

function open(): Promise<Search> {
  search ??= Search.over(siteIndex(index), londonDay(new Date()));
  return search;
}

form.addEventListener("focusin", () => void open().catch(() => undefined), { once: true });
new Combobox(form, open, (address) => base + address);
