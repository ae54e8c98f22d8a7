import "../contribute/jitless.ts";

import { h, render } from "preact";

import { AdoptionApp } from "../components/contribute/AdoptionApp.tsx";
import { loadPublished } from "../contribute/loading.ts";
import { keepForOffline } from "../contribute/offline.ts";
import { settingOf } from "../contribute/state/setting.ts";
import { need } from "./dom.ts";

const root = need(document, "[data-form]", HTMLElement);
const setting = settingOf(root);
const query = new URL(location.href).searchParams;
const kind = (["standard", "product"] as const).find((name) => query.has(name));
const subject = kind && { kind, slug: query.get(kind) ?? "" };

try {
  const published = await loadPublished(setting.base);
  root.replaceChildren();
  render(h(AdoptionApp, { setting, published, subject }), root);
} catch (error) {
  root.textContent = error instanceof Error ? error.message : String(error);
}
root.removeAttribute("aria-busy");
void keepForOffline(setting.base);
