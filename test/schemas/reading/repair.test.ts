import { describe, expect, test } from "vitest";

import { approximateDate, date } from "../../../schemas/fields/date.ts";
import { language } from "../../../schemas/fields/language.ts";
import { licence } from "../../../schemas/fields/licence.ts";
import { line } from "../../../schemas/fields/line.ts";
import { link } from "../../../schemas/fields/link.ts";
import { slug } from "../../../schemas/fields/slug.ts";
import { Authority } from "../../../schemas/kinds/authority.ts";
import { repair } from "../../../schemas/reading/repair.ts";

const gss = Authority.shape.gss;
const name = line(3, 80);

describe("a value is put right when only the way of writing it was wrong", () => {
  test.each([
    ["space around a name", name, "  Open Play\t", "Open Play"],
    ["a name over two lines", name, "Open\nPlay", "Open Play"],
    ["a slug in capitals", slug, "Open-Play", "open-play"],
    ["a slug with spaces", slug, "Open Play", "open-play"],
    ["a slug with underscores", slug, "open_play", "open-play"],
    ["a date with one digit", date, "2026-3-1", "2026-03-01"],
    ["a date with slashes", date, "2026/03/31", "2026-03-31"],
    ["a date that begins with the day", date, "31/03/2026", "2026-03-31"],
    ["a date with dots", date, "31.3.2026", "2026-03-31"],
    ["a moment in place of a day", date, "2026-03-31T09:30:00Z", "2026-03-31"],
    ["a day with slashes where a year would do", approximateDate, "2024/06/30", "2024-06-30"],
    ["a GSS code in small letters", gss, "e09000007", "E09000007"],
    ["a language in capitals", language, "CY", "cy"],
    ["a licence in small letters", licence, "mit", "MIT"],
    [
      "a host in capitals, with the path as it was",
      link,
      "HTTPS://WWW.Example.org/Play?A=B",
      "https://www.example.org/Play?A=B",
    ],
  ])("%s", (_, schema, written, right) => {
    expect(repair(schema, written)).toBe(right);
  });
});

describe("a value that may mean something else is left alone", () => {
  test.each([
    ["a date that could be read both ways", date, "05/06/2026"],
    ["a date that does not exist", date, "2026/02/30"],
    ["a date in words", date, "31 March 2026"],
    ["a name that is too short", name, "ab"],
    ["a name that would grow in capitals", name, "aß"],
    ["a slug with a full stop", slug, "open.play"],
    ["a space in an address", link, "https://www.example.org/open play"],
    ["an address over http", link, "http://www.example.org/"],
    ["a licence with a space", licence, "GPL 3"],
    ["nothing", slug, ""],
    ["what is right already", slug, "open-play"],
  ])("%s", (_, schema, written) => {
    expect(repair(schema, written)).toBeUndefined();
  });
});
