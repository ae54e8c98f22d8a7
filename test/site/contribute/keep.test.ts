import { beforeEach, expect, test, vi } from "vitest";

import { answersIn, blankAnswers } from "../../../site/contribute/adoption/subject.ts";
import { blankSession, sessionIn, withoutPersonalData } from "../../../site/contribute/landscape/session.ts";
import { claimSlot, storeAnswers } from "../../../site/contribute/state/answer-store.ts";
import { newDraft } from "../../../site/contribute/state/draft.ts";
import { draftIn } from "../../../site/contribute/state/kept-draft.ts";
import { today } from "../../helpers/catalogues.ts";

/** A storage whose own properties are its keys, as in browsers. */
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
  // A browser without locks: no other tab is known of.
  vi.stubGlobal("navigator", {});
});

const subject = "contribute/1/product";
const draft = { ...newDraft("product", today), slug: "open-play" };

test.each([
  ["no JSON", "{"],
  ["null", "null"],
  ["a text", '"draft"'],
  ["a draft of nothing", '{"draft":null,"saved":"2026-10-01T00:00:00Z"}'],
  ["a draft without a day", JSON.stringify({ draft })],
  ["a draft with a day that is none", JSON.stringify({ draft, saved: "soon" })],
])("what another tab has kept as %s hides no answers", async (_, value) => {
  storeAnswers(`${subject}#mine`, draft);
  sessionStorage.setItem(subject, `${subject}#mine`);
  localStorage.setItem(`${subject}#other`, value);
  const slot = await claimSlot(subject, draftIn);

  expect(slot.key).toBe(`${subject}#mine`);
  expect(slot.found?.draft).toEqual(draft);
  expect(slot.others).toEqual([]);
});

test("answers of which the form can show nothing are passed over for older ones that it can", async () => {
  storeAnswers(`${subject}#good`, draft);
  localStorage.setItem(
    `${subject}#newer`,
    JSON.stringify({ draft: { kind: "product" }, saved: "2100-01-01T00:00:00Z" }),
  );
  const slot = await claimSlot(subject, draftIn);

  expect(slot.found?.draft).toEqual(draft);
});

const whole = {
  draft: [draftIn, draft],
  answers: [answersIn, blankAnswers(undefined)],
  session: [
    sessionIn,
    withoutPersonalData({
      ...blankSession("camden"),
      list: { heading: { line: 1, cells: ["A"] }, rows: [], columns: [], epoch: 1900, notes: [] },
    }),
  ],
} as const;

test.each(Object.entries(whole))("of a kept %s, what has any part of another sort is none", (_, [read, value]) => {
  const kept = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  expect(read(kept)).toEqual(kept);
  for (const wrong of [undefined, null, 7, "text", []]) expect(read(wrong)).toBeUndefined();
  for (const name of Object.keys(kept)) expect([name, read({ ...kept, [name]: 7 })]).toEqual([name, undefined]);
});

test.each([
  ["a line that is none", { lines: [null] }],
  ["a line without its facts", { lines: [{ choice: { type: "system", name: "Jadu", services: [] } }] }],
])("a kept session with %s is none", (_, result) => {
  expect(sessionIn({ ...blankSession("camden"), result })).toBeUndefined();
});

test.each([
  ["a row that is none", [null]],
  ["a row of numbers", [{ line: 2, cells: [7] }]],
])("a kept session with %s is none", (_, rows) => {
  const list = { heading: { line: 1, cells: ["A"] }, rows, columns: [], epoch: 1900, notes: [] };
  expect(sessionIn({ ...blankSession("camden"), list })).toBeUndefined();
});
