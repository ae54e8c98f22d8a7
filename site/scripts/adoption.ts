import { h } from "preact";

import { parseShortFormQuery } from "../../schemas/statements/prefilled-statement.ts";
import { AdoptionApp } from "../contribute/adoption/AdoptionApp.tsx";
import { answersIn, type RecordFields } from "../contribute/adoption/subject.ts";
import { loadPublished } from "../contribute/loading.ts";
import { fromJson } from "../contribute/model/json.ts";
import { claimSlot } from "../contribute/state/answer-store.ts";
import { storageKey } from "../storage-key.ts";
import { formRoot, showForm } from "./show-form.ts";

const fields = fromJson(formRoot.dataset["fields"] ?? "{}") as RecordFields;
const given = parseShortFormQuery(new URL(location.href).searchParams);
// Each prefilled statement has a storage key of its own, so that stored answers to one link do not hide the next.
const subject = given
  ? ["", given.kind, given.slug, given.authority, given.status].join("/").replace(/(?<!\/)\/+$/, "")
  : "";

await showForm(async (setting, onLoaded) => {
  const [published, slot] = await Promise.all([
    loadPublished(setting.base),
    claimSlot(storageKey(`contribute/3/adoption${subject}`), answersIn),
  ]);
  return h(AdoptionApp, { setting, published, fields, given, slot, onLoaded });
});
