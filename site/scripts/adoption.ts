import { h, render } from "preact";

import { sayingIn } from "../../schemas/statements/saying.ts";
import { AdoptionApp } from "../components/contribute/adoption/AdoptionApp.tsx";
import type { Answers, RecordFields } from "../contribute/adoption/subject.ts";
import { loadPublished } from "../contribute/loading.ts";
import { fromJson } from "../contribute/model/json.ts";
import { keepForOffline } from "../contribute/offline.ts";
import { claim } from "../contribute/state/keep.ts";
import { settingOf } from "../contribute/state/setting.ts";
import { need } from "./dom.ts";

const root = need(document, "[data-form]", HTMLElement);
const setting = settingOf(root);
const fields = fromJson(root.dataset["fields"] ?? "{}") as RecordFields;
const given = sayingIn(new URL(location.href).searchParams);
// Another answer from a message or a page is another question, so that what was kept of the first does not hide it.
const subject = given ? ["", given.kind, given.slug, given.authority, given.status].join("/").replace(/\/+$/, "") : "";
const onLoaded = (): void => void keepForOffline(setting.base);

try {
  const [published, slot] = await Promise.all([
    loadPublished(setting.base),
    claim<Answers>(`contribute/2/adoption${subject}`),
  ]);
  root.replaceChildren();
  render(h(AdoptionApp, { setting, published, fields, given, slot, onLoaded }), root);
} catch (error) {
  root.textContent = error instanceof Error ? error.message : String(error);
}
root.removeAttribute("aria-busy");
onLoaded();
