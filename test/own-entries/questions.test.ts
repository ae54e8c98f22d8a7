import { readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { expect, test } from "vitest";

import { inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { today } from "../../scripts/lib/folder.ts";
import { root } from "../../scripts/lib/root.ts";
import { documentsOf, indexContext } from "../../site/search/documents/index.ts";
import { searchOf } from "../helpers/search.ts";

/** A query, and the address of the page that answers it. */
interface Question {
  who: string;
  question: string;
  answer: string;
}

const day = today();
const questions = load(readFileSync(join(import.meta.dirname, "questions.yml"), "utf8")) as Question[];
const search = await searchOf(documentsOf(indexContext(inspect(diskSource(join(root, "catalogue")), day), day)), day);

test("there are twenty questions, of at least six roles", () => {
  expect(new Set(questions.map(({ question }) => question)).size).toBe(20);
  expect(new Set(questions.map(({ who }) => who)).size).toBeGreaterThanOrEqual(6);
});

test.each(questions)("$who: “$question” has its answer in the first three results", async ({ question, answer }) => {
  expect((await search.find(question)).addresses.slice(0, 3)).toContain(answer);
});
