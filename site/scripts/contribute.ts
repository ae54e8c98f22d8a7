import "../contribute/jitless.ts";

import { h, render } from "preact";

import { App } from "../contribute/App.tsx";
import { nothingPublished, type Published } from "../contribute/checking/published.ts";
import { firstDraft } from "../contribute/first-draft.ts";
import { linkTerms, loadPublished, loadValidator } from "../contribute/loading.ts";
import { keepForOffline } from "../contribute/offline.ts";
import { restoreFocus } from "../contribute/restore-focus.ts";
import { titleOf } from "../contribute/state/draft.ts";
import { settingOf } from "../contribute/state/setting.ts";
import { need } from "./dom.ts";

const root = need(document, "[data-form]", HTMLElement);
const setting = settingOf(root);
let loading: Promise<Published> | undefined;
const first = await firstDraft(setting, new URL(location.href).searchParams, load);

/** Loads the list of published entries, once. */
function load(): Promise<Published> {
  loading ??= loadPublished(setting.base);
  // Prevents an unhandled rejection; the failure is reported below.
  loading.catch(() => undefined);
  return loading;
}

/** Waits for the first interaction with the form, which starts loading the index of entries: a large file. */
function firstInteraction(): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ["focusin", "pointerdown", "input"]) {
      root.addEventListener(
        event,
        () => {
          resolve();
        },
        { once: true },
      );
    }
  });
}

/** Sets the heading and title for editing, because the static page is titled for new entries. */
function setHeading(text: string): void {
  need(document, "[data-title]", HTMLElement).textContent = text;
  document.title = document.title.replace(/^.*?(?= – )/, () => text);
}

function show(published: Published, more: { failure?: string } = {}): void {
  render(h(App, { setting, ...first, published, ...more }), root);
}

root.replaceChildren();
restoreFocus(root);
if (first.first.published !== undefined) setHeading(`Suggest a change to ${titleOf(first.first)}`);
show(nothingPublished);
root.removeAttribute("aria-busy");
const beginning = firstInteraction();
await linkTerms(setting);
show(nothingPublished);
// A restored draft may refer to entries, so it needs the index at once.
if (!first.slot.found) await beginning;
try {
  show(await load());
} catch {
  show(nothingPublished, {
    failure: [
      first.failure,
      "The list of published entries could not be loaded, so names of other entries are not checked here. GitHub checks them.",
    ]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
  });
}
await loadValidator();
void keepForOffline(root, setting.base);
