import { h } from "preact";

import { LandscapeApp } from "../contribute/landscape/LandscapeApp.tsx";
import { sessionIn } from "../contribute/landscape/session.ts";
import { loadProducts, loadPublished } from "../contribute/loading.ts";
import { claimSlot, deleteAllAnswers } from "../contribute/state/answer-store.ts";
import { storageKey } from "../storage-key.ts";
import { showForm } from "./show-form.ts";

const given = new URL(location.href).searchParams.get("authority") ?? "";

// Version 1 of the stored state contained columns with personal data and is no longer readable, so delete it.
deleteAllAnswers("contribute/1/landscape");

await showForm(async (setting, onLoaded) => {
  const [published, products, slot] = await Promise.all([
    loadPublished(setting.base),
    loadProducts(setting.base),
    claimSlot(storageKey(`contribute/2/landscape${given === "" ? "" : `/${given}`}`), sessionIn),
  ]);
  return h(LandscapeApp, { setting, published, products, given, slot, onLoaded });
});
