import { h, render } from "preact";

import { LandscapeApp } from "../components/contribute/landscape/LandscapeApp.tsx";
import type { Session } from "../contribute/landscape/session.ts";
import { loadProducts, loadPublished } from "../contribute/loading.ts";
import { keepForOffline } from "../contribute/offline.ts";
import { claim } from "../contribute/state/keep.ts";
import { settingOf } from "../contribute/state/setting.ts";
import { need } from "./dom.ts";

const root = need(document, "[data-form]", HTMLElement);
const setting = settingOf(root);
const given = new URL(location.href).searchParams.get("authority") ?? "";
const onLoaded = (): void => void keepForOffline(setting.base);

try {
  const [published, products, slot] = await Promise.all([
    loadPublished(setting.base),
    loadProducts(setting.base),
    claim<Session>(`contribute/1/landscape${given === "" ? "" : `/${given}`}`),
  ]);
  root.replaceChildren();
  render(h(LandscapeApp, { setting, published, products, given, slot, onLoaded }), root);
} catch (error) {
  root.textContent = error instanceof Error ? error.message : String(error);
}
root.removeAttribute("aria-busy");
onLoaded();
