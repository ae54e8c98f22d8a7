import { expect, test } from "vitest";

import { writeEntry } from "../../../schemas/index.ts";
import { recordPath } from "../../../schemas/statements/answer.ts";
import { withRecord } from "../../../site/contribute/adoption/record.ts";
import { difference, excerptOf } from "../../../site/contribute/sending/difference.ts";
import {
  catalogueMailOf,
  colleagueMailOf,
  maxUrlBytes,
  submissionOf,
} from "../../../site/contribute/sending/submission.ts";
import { draftOf } from "../../../site/contribute/state/draft.ts";
import { arbitraryEntry } from "../../helpers/arbitrary-entry.ts";
import { entry, today } from "../../helpers/catalogues.ts";
import fc from "../../helpers/properties.ts";

const parcel = { repository: "https://github.com/owner/name", file: "camden/products/a.yml", exists: false };

test("the link to GitHub holds the whole file or none of it, and never exceeds the length limit", () => {
  fc.assert(
    fc.property(arbitraryEntry("product"), fc.boolean(), (data, exists) => {
      const text = writeEntry("product", data);
      const { address, holdsFile } = submissionOf({ ...parcel, text, exists });
      const url = new URL(address);
      expect(address.length).toBeLessThanOrEqual(maxUrlBytes);
      expect(url.searchParams.get("value")).toBe(holdsFile ? text : null);
      const place = exists ? url.pathname.replace("/owner/name/edit/main/", "") : url.searchParams.get("filename");
      expect(place).toBe("catalogue/camden/products/a.yml");
    }),
  );
});

test("the link leaves out a file that would make it too long", () => {
  const text = "é".repeat(2000);
  expect(submissionOf({ ...parcel, text }).holdsFile).toBe(false);
  expect(submissionOf({ ...parcel, text: "é".repeat(900) }).holdsFile).toBe(true);
});

test("an email to a colleague holds a short file and leaves out a long one", () => {
  const mail = new URL(colleagueMailOf({ ...parcel, text: "name: A\n" }, "Open Play"));
  expect(mail.protocol).toBe("mailto:");
  expect(mail.searchParams.get("body")).toContain("name: A\n");
  expect(colleagueMailOf({ ...parcel, text: "x".repeat(3000) }, "Open Play").length).toBeLessThan(600);
});

test("an email to the catalogue says where the file belongs and asks to attach it", () => {
  const mail = new URL(catalogueMailOf({ ...parcel, text: "name: A\n" }, "catalogue@example.gov.uk", "Open Play"));
  expect(mail.pathname).toBe("catalogue@example.gov.uk");
  expect(mail.searchParams.get("subject")).toBe("For the catalogue: Open Play");
  expect(mail.searchParams.get("body")).toBe(
    "Hello,\n\nplease add Open Play to the catalogue. The file belongs at catalogue/camden/products/a.yml.\n\nIt is attached: a.yml\n",
  );
});

test("an email has one recipient and is short enough for mail programs, whatever the title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (title) => {
      const address = catalogueMailOf({ ...parcel, text: "" }, "catalogue@example.gov.uk", title);
      const mail = new URL(address);
      expect([mail.pathname, [...mail.searchParams.keys()], mail.hash]).toEqual([
        "catalogue@example.gov.uk",
        ["subject", "body"],
        "",
      ]);
      expect(address.length).toBeLessThan(2000);
    }),
  );
});

test("the diff says which lines were added and removed", () => {
  const lines = difference("a\nb\nc\nd\n", "a\nc\nx\nd\n");
  expect(lines.map(({ type, text }) => `${type} ${text}`)).toEqual([
    "same a",
    "removed b",
    "same c",
    "added x",
    "same d",
  ]);
});

test("any diff contains both texts", () => {
  const texts = fc
    .array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 12 })
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const lines = difference(before, after);
      const without = (type: string) => lines.filter((line) => line.type !== type).map(({ text }) => text);
      expect(without("added")).toEqual(before.replace(/\n$/, "").split("\n"));
      expect(without("removed")).toEqual(after.replace(/\n$/, "").split("\n"));
    }),
  );
});

test("shows only the lines around a change of a long file", () => {
  const before = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  const shown = excerptOf(difference(before.join("\n"), before.with(15, "other").join("\n")));
  expect(shown.map((line) => line?.text)).toEqual([
    undefined,
    ...before.slice(12, 15),
    "line 15",
    "other",
    ...before.slice(16, 19),
    undefined,
  ]);
});

const camden = draftOf(
  "authority",
  "camden",
  "camden",
  entry(
    "Camden",
    "# What we use\nuses:\n  - product: form-kit # old\n    status: stopped\n    until: '2024'\n    reason: Too slow.\n    evidence: https://www.example.org/\n",
  ),
);

test("adds a new record to an authority’s file, and changes nothing else", () => {
  const subject = { kind: "product", slug: "open-play" } as const;
  const after = withRecord(camden, subject, { status: "in-use", since: "2026" }, today);
  expect(recordPath(camden.data, subject)).toEqual(["uses", 1]);
  expect(difference(camden.text, after.text).filter(({ type }) => type !== "same")).toEqual([
    { type: "added", text: "  - product: open-play" },
    { type: "added", text: "    status: in-use" },
    { type: "added", text: '    since: "2026"' },
    { type: "added", text: `    confirmed: ${today}` },
  ]);
});

test("removes the end date and its reason from the record of a product that is in use again", () => {
  const after = withRecord(camden, { kind: "product", slug: "form-kit" }, { status: "in-use" }, today);
  expect(after.data["uses"]).toEqual([
    { product: "form-kit", status: "in-use", evidence: "https://www.example.org/", confirmed: today },
  ]);
  expect(after.text).toContain("# What we use");
});

test("adds a standard to the adopted standards", () => {
  const after = withRecord(camden, { kind: "standard", slug: "service-directory" }, { status: "planned" }, today);
  expect(after.data["adopts"]).toEqual([{ standard: "service-directory", status: "planned", confirmed: today }]);
});
