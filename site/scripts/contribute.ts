import "../contribute/jitless.ts";

import { h, render } from "preact";

import { App } from "../components/contribute/App.tsx";
import { nothingPublished, type Published } from "../contribute/checking/published.ts";
import { firstDraft } from "../contribute/first-draft.ts";
import { loadPublished } from "../contribute/loading.ts";
import { keepForOffline } from "../contribute/offline.ts";
import { titleOf } from "../contribute/state/draft.ts";
import { settingOf } from "../contribute/state/setting.ts";
import { need } from "./dom.ts";

const root = need(document, "[data-form]", HTMLElement);
const setting = settingOf(root);
const { first, blank, restored, failure } = await firstDraft(setting, new URL(location.href).searchParams);

/** The page is made for new entries; its script knows when it is about one that is there. */
function setHeading(text: string): void {
  need(document, "[data-title]", HTMLElement).textContent = text;
  document.title = document.title.replace(/^.*?(?= – )/, text);
}

const show = (published: Published, trouble = failure): void => {
  render(h(App, { setting, published, first, blank, restored, failure: trouble }), root);
};

root.replaceChildren();
if (first.published !== undefined) setHeading(`Suggest a change to ${titleOf(first)}`);
show(nothingPublished);
root.removeAttribute("aria-busy");
try {
  show(await loadPublished(setting.base));
} catch {
  show(
    nothingPublished,
    "The list of published entries could not be loaded, so names of other entries are not checked here. GitHub checks them.",
  );
}
void keepForOffline(setting.base);
