import { type ComponentChild, h, render } from "preact";

import { whyNotLoaded } from "../contribute/loading.ts";
import { keepForOffline } from "../contribute/offline.ts";
import { restoreFocus } from "../contribute/restore-focus.ts";
import { type Setting, settingOf } from "../contribute/state/setting.ts";
import { need } from "./dom.ts";
import { loadAgain } from "./fetch.ts";

/** The root element of the form on the page. */
export const formRoot = need(document, "[data-form]", HTMLElement);

/**
 * Renders a form on its page, or a message if it could not be loaded.
 *
 * @param load returns the form; it calls `onLoaded` whenever more was loaded, to add that to the offline cache
 */
export async function showForm(
  load: (setting: Setting, onLoaded: () => void) => Promise<ComponentChild>,
): Promise<void> {
  const setting = settingOf(formRoot);
  const onLoaded = (): void => void keepForOffline(formRoot, setting.base);
  try {
    const form = await load(setting, onLoaded);
    formRoot.replaceChildren();
    restoreFocus(formRoot);
    render(form, formRoot);
  } catch (error) {
    const notice = h("p", { class: "govuk-inset-text", role: "alert" }, `${whyNotLoaded(error)} ${loadAgain}`);
    formRoot.replaceChildren();
    render(notice, formRoot);
  }
  formRoot.removeAttribute("aria-busy");
  onLoaded();
}
