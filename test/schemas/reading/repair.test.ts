import { describe, expect, test } from "vitest";
import * as z from "zod";

import { language } from "../../../schemas/fields/language.ts";
import { licence } from "../../../schemas/fields/licence.ts";
import { line } from "../../../schemas/fields/line.ts";
import { link } from "../../../schemas/fields/link.ts";
import { slug } from "../../../schemas/fields/slug.ts";
import { Authority } from "../../../schemas/kinds/authority.ts";
import { similarValue, repair } from "../../../schemas/reading/repair.ts";
import { Settings } from "../../../schemas/settings.ts";

const gss = Authority.shape.gss;
const name = line(3, 80);
const email = z.email();
const { homepage, repository } = Settings.shape;

describe("corrects a value whose spelling alone is wrong", () => {
  test.each([
    ["space around a name", name, "  Open Play\t", "Open Play"],
    ["a name over two lines", name, "Open\nPlay", "Open Play"],
    ["a slug in capitals", slug, "Open-Play", "open-play"],
    ["a slug with spaces", slug, "Open Play", "open-play"],
    ["a slug with underscores", slug, "open_play", "open-play"],
    ["a GSS code in lower case", gss, "e09000007", "E09000007"],
    ["an address in angle brackets", link, "<https://www.example.org/>", "https://www.example.org/"],
    ["a language in capitals", language, "CY", "cy"],
    ["a licence in lower case", licence, "mit", "MIT"],
    [
      "a homepage without its slash",
      homepage,
      "https://play.example.org/catalogue",
      "https://play.example.org/catalogue/",
    ],
    [
      "a host in capitals, with the path as it was",
      link,
      "HTTPS://WWW.Example.org/Play?A=B",
      "https://www.example.org/Play?A=B",
    ],
    ["a mailbox after its name, as Outlook copies it", email, "Web team <web@camden.gov.uk>;", "web@camden.gov.uk"],
    [
      "an address of Safe Links",
      link,
      "https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fplay%3Fa%3D1&data=05%7C01%7Cjo%40camden.gov.uk%7C&sdata=x%3D&reserved=0",
      "https://www.example.org/play?a=1",
    ],
  ])("%s", (_, schema, written, right) => {
    expect(repair(schema, written)).toBe(right);
  });
});

describe("does not correct a value that may mean something else", () => {
  test.each([
    ["a name that is too short", name, "ab"],
    ["a name that would be longer in upper case", name, "aß"],
    ["a slug with a full stop", slug, "open.play"],
    ["a space in an address", link, "https://www.example.org/open play"],
    ["an address over http", link, "http://www.example.org/"],
    ["a licence with a space", licence, "GPL 3"],
    ["an empty text", slug, ""],
    ["a valid value", slug, "open-play"],
  ])("%s", (_, schema, written) => {
    expect(repair(schema, written)).toBeUndefined();
  });
});

describe("suggests a similar value", () => {
  test.each([
    ["an address without a scheme", link, "www.example.org/play", "https://www.example.org/play"],
    ["an address over http", link, "http://www.example.org/", "https://www.example.org/"],
    ["a space in an address", link, "https://www.example.org/open play", "https://www.example.org/open%20play"],
    ["a link in Markdown", link, "[Play](https://www.example.org/play)", "https://www.example.org/play"],
    ["a repository as owner/name", repository, "example/standards", "https://github.com/example/standards"],
    ["an address after a name", link, "Play <https://www.example.org/>", "https://www.example.org/"],
  ])("%s", (_, schema, written, near) => {
    expect(similarValue(schema, written)).toBe(near);
  });

  test.each([
    ["a text without an address", link, "the council’s website"],
    ["an intranet address", link, "http://intranet/play"],
    ["a valid value", link, "https://www.example.org/"],
  ])("but not for %s", (_, schema, written) => {
    expect(similarValue(schema, written)).toBeUndefined();
  });
});

// If a match could start at each character, these would take minutes.
describe("reads a text in place of a value in linear time", () => {
  test.each([
    ["spaces", `${" ".repeat(120_000)}x`],
    ["words", "a ".repeat(120_000)],
    ["full stops", `${".".repeat(240_000)}x`],
  ])("%s", (_, written) => {
    expect(repair(email, written)).toBeUndefined();
    expect(similarValue(email, written)).toBeUndefined();
  });
});
