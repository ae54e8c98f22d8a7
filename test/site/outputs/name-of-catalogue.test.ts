import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Parser } from "htmlparser2";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test, vi } from "vitest";

import { fixtureFiles } from "../../helpers/catalogues.ts";

const name = 'R&D <img src=x> "Standards", Catalogue';

test("the name of the catalogue is escaped in every published document", async () => {
  const folder = mkdtempSync(join(tmpdir(), "name-"));
  writeFileSync(join(folder, "catalogue.yml"), `name: '${name}'\n`);
  // The name is read when its module is first imported, which may have happened.
  vi.resetModules();
  vi.stubEnv("CATALOGUE", folder);
  const { outputContext, published } = await import("../../helpers/outputs.ts");
  const { files } = published(outputContext(fixtureFiles("whole")));
  vi.unstubAllEnvs();
  vi.resetModules();

  const documents = Array.from(files, ([address, content]) => ({ address, content: content.toString() })).filter(
    ({ content }) => content.startsWith("<"),
  );
  const named = documents.filter(({ content }) => textOf(content).includes(name)).map(({ address }) => address);
  expect(named).toEqual(
    expect.arrayContaining(["/badges/product/open-play.svg", "/embed/product/open-play/", "/feeds/all.atom"]),
  );
  expect(fromMarkdown(files.get("/llms.txt")!.toString()).children[0]).toMatchObject({
    type: "heading",
    children: [{ type: "text", value: name }],
  });
  expect(documents.filter(({ content }) => elementsOf(content).includes("img"))).toEqual([]);
  const calendar = files.get("/calendars/all.ics")!.toString().replaceAll("\r\n ", "");
  expect(calendar).toContain(`\r\nPRODID:-//example.org//${name.replace(",", "\\,")}//EN\r\n`);
});

/** Returns the names of the elements of a document. */
function elementsOf(document: string): string[] {
  const elements: string[] = [];
  read(document, { onopentag: (element) => elements.push(element) });
  return elements;
}

/** Returns the text of a document. */
function textOf(document: string): string {
  const texts: string[] = [];
  read(document, { ontext: (text) => texts.push(text) });
  return texts.join("");
}

function read(document: string, handler: ConstructorParameters<typeof Parser>[0]): void {
  new Parser(handler, { xmlMode: !document.startsWith("<!doctype html>") }).end(document);
}
