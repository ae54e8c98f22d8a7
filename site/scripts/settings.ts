import "../contribute/jitless.ts";

import { h, render } from "preact";

import { App } from "../contribute/App.tsx";
import { nothingPublished } from "../contribute/checking/published.ts";
import { withKept } from "../contribute/first-draft.ts";
import { linkTerms, loadValidator } from "../contribute/loading.ts";
import { keepForOffline } from "../contribute/offline.ts";
import { settingsDraft } from "../contribute/state/draft.ts";
import { settingFor } from "../contribute/state/setting.ts";
import { need } from "./dom.ts";

const root = need(document, "[data-form]", HTMLElement);
const setting = settingFor("catalogue", root);
const first = await withKept(settingsDraft(root.dataset["settings"], setting.today));

function show(): void {
  // Settings refer to no entry.
  render(h(App, { setting, ...first, published: nothingPublished }), root);
}

root.replaceChildren();
show();
root.removeAttribute("aria-busy");
await linkTerms(setting);
show();
await loadValidator();
void keepForOffline(root, setting.base);
