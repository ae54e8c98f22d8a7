import { HtmlValidate } from "html-validate";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";

import { identity } from "../../../site/identity.ts";
import { entry, fixtureFiles } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

const hostile = `'</title><script>alert("x")</script> & <b>'`;
const { files } = published(
  outputContext({
    ...fixtureFiles("whole"),
    "camden/products/hostile.yml": entry(hostile, "standards: [{ standard: hostile, level: meets }]\n"),
    "camden/standards/hostile.yml": entry(hostile, "specification: https://standards.example.org/\n"),
  }),
);

/** Returns the names of the elements of a document, and the text of its title. */
function read(address: string): { elements: string[]; title: string } {
  const elements: string[] = [];
  let [title, isInTitle] = ["", false];
  const parser = new Parser(
    {
      onopentag: (name) => {
        elements.push(name);
        isInTitle = name === "title";
      },
      onclosetag: () => (isInTitle = false),
      ontext: (text) => {
        if (isInTitle) title += text;
      },
    },
    { xmlMode: address.endsWith(".svg") },
  );
  parser.end(files.get(address)!.toString());
  return { elements, title };
}

test.each([
  ["/badges/product/open-play.svg", "Used by 1 council"],
  ["/badges/product/play-hub.svg", "Retired"],
  ["/badges/standard/session-names.svg", `Listed in the ${identity.shortName}`],
  ["/badges/conformance/open-play/open-sessions.svg", /^Partly meets .+$/],
])("%s has the title %s, with the catalogue", (address, fact) => {
  const { title } = read(address);
  // The title may have the name itself, without brackets, if the catalogue has no short name.
  const [withoutName] = title.split(` (${identity.name})`);
  expect(withoutName).toMatch(fact);
  expect(title).toContain(identity.name);
});

test("escapes HTML in the names of badges and embeds", () => {
  const badge = read("/badges/conformance/hostile/hostile.svg");
  expect(badge.elements).toEqual(["svg", "title", "rect", "path", "rect", "path", "text"]);
  expect(badge.title).toContain('Meets </title><script>alert("x")</script> & <b>');
  expect(read("/embed/product/hostile/").elements).not.toContain("script");
});

test("an embed is valid HTML without scripts, and its link opens outside the frame", () => {
  const html = files.get("/embed/product/open-play/")!.toString();
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: { "doctype-style": "off", "void-style": "off", "long-title": "off", "require-sri": "off" },
  });
  const messages = validator.validateStringSync(html).results.flatMap((result) => result.messages);

  expect(messages.map(({ message }) => message)).toEqual([]);
  expect(html).not.toContain("<script");
  expect(html).toContain('<a href="https://example.org/base/products/open-play/" target="_blank" rel="noopener">');
  expect(validator.validateStringSync(html.replace(' lang="en-GB"', "")).valid).toBe(false);
});
