import { beforeEach, expect, test, vi } from "vitest";

import { answersIn, blankAnswers } from "../../../site/contribute/adoption/subject.ts";
import { blankSession, sessionIn, withoutPersonalData } from "../../../site/contribute/landscape/session.ts";
import { claimSlot, storeAnswers } from "../../../site/contribute/state/answer-store.ts";
import { newDraft } from "../../../site/contribute/state/draft.ts";
import { draftIn } from "../../../site/contribute/state/kept-draft.ts";
import { today } from "../../helpers/catalogues.ts";

/** Returns an empty storage whose own properties are its keys, as in browsers. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string): string | null {
      return Object.hasOwn(this, key) ? (this[key] ?? null) : null;
    },
    setItem(this: Record<string, string>, key: string, value: string): void {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string): void {
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.create(methods) as Storage;
}

beforeEach(() => {
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
  // Without Web Locks, no other tab is known.
  vi.stubGlobal("navigator", {});
});

const subject = "contribute/1/product";
const draft = { ...newDraft("product", today), slug: "open-play" };

test.each([
  ["invalid JSON", "{"],
  ["null", "null"],
  ["text", '"draft"'],
  ["null as the draft", '{"draft":null,"saved":"2026-10-01T00:00:00Z"}'],
  ["a draft without a time", JSON.stringify({ draft })],
  ["a draft with an invalid time", JSON.stringify({ draft, saved: "soon" })],
])("finds the stored answers if another tab stored %s", async (_, value) => {
  storeAnswers(`${subject}#mine`, draft);
  sessionStorage.setItem(subject, `${subject}#mine`);
  localStorage.setItem(`${subject}#other`, value);
  const slot = await claimSlot(subject, draftIn);

  expect(slot.key).toBe(`${subject}#mine`);
  expect(slot.found?.draft).toEqual(draft);
  expect(slot.others).toEqual([]);
});

test("skips stored answers that the form cannot show, for older ones that it can", async () => {
  storeAnswers(`${subject}#good`, draft);
  localStorage.setItem(
    `${subject}#newer`,
    JSON.stringify({ draft: { kind: "product" }, saved: "2100-01-01T00:00:00Z" }),
  );
  const slot = await claimSlot(subject, draftIn);

  expect(slot.found?.draft).toEqual(draft);
});

const list = { heading: { line: 1, cells: ["A"] }, rows: [], columns: [], epoch: 1900 as const, notes: [] };

/** What is stored → its reader and a valid value. */
const stored = {
  draft: [draftIn, draft],
  answers: [answersIn, blankAnswers(undefined)],
  session: [sessionIn, withoutPersonalData({ ...blankSession("camden"), list })],
} as const;

test.each(Object.entries(stored))("skips a stored %s with a part of another type", (_, [read, value]) => {
  const kept = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  expect(read(kept)).toEqual(kept);
  for (const wrong of [undefined, null, 7, "text", []]) expect(read(wrong)).toBeUndefined();
  for (const name of Object.keys(kept)) expect([name, read({ ...kept, [name]: 7 })]).toEqual([name, undefined]);
});

test.each([
  ["null as a line", { result: { lines: [null] } }],
  ["a line without facts", { result: { lines: [{ choice: { type: "system", name: "Jadu", services: [] } }] } }],
  ["null as a row", { list: { ...list, rows: [null] } }],
  ["a row of numbers", { list: { ...list, rows: [{ line: 2, cells: [7] }] } }],
])("skips a stored session with %s", (_, fields) => {
  expect(sessionIn({ ...blankSession("camden"), ...fields })).toBeUndefined();
});
