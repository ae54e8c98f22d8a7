import { h, render } from "preact";

import { londonDay } from "../../schemas/london-day.ts";
import { type Estate, estateAddress } from "../estates/estate.ts";
import { TogetherApp } from "../together/TogetherApp.tsx";
import { Estates, estatesAddress } from "../together/loading.ts";
import { need } from "./dom.ts";
import { fetchData } from "./fetch.ts";

const root = need(document, "[data-together]", HTMLElement);
const { base = "", bands = "", services = "[]", members = "[]" } = root.dataset;

root.replaceChildren();
render(
  h(TogetherApp, {
    base,
    bands: bands.split(" "),
    services: JSON.parse(services) as string[],
    members: JSON.parse(members) as { slug: string; name: string }[],
    estates: new Estates(
      () => fetchData<string[]>(base + estatesAddress),
      (slug) => fetchData<Estate>(base + estateAddress(slug)),
    ),
    today: londonDay(new Date()),
  }),
  root,
);
