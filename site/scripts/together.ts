import { h, render } from "preact";

import { londonDay } from "../../schemas/london-day.ts";
import { TogetherApp } from "../together/TogetherApp.tsx";
import { Estates, fetchEstate } from "../together/loading.ts";
import { need } from "./dom.ts";

const root = need(document, "[data-together]", HTMLElement);
const { base = "", bands = "" } = root.dataset;

root.replaceChildren();
render(
  h(TogetherApp, {
    base,
    bands: bands.split(" "),
    estates: new Estates((slug) => fetchEstate(base, slug)),
    today: londonDay(new Date()),
  }),
  root,
);
