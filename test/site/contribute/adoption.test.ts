import { expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { recordFields } from "../../../site/contribute/adoption/fields.ts";
import { type Answers, blankAnswers, questionsFor } from "../../../site/contribute/adoption/subject.ts";
import { unanswered } from "../../../site/contribute/adoption/unanswered.ts";
import { listingsOf } from "../../../site/contribute/checking/list.ts";
import { Published } from "../../../site/contribute/checking/published.ts";
import { finderIn, noRegisters } from "../../../site/contribute/finding/authorities.ts";
import { fromJson, toJson } from "../../../site/contribute/model/json.ts";
import { fixtureFiles, today } from "../../helpers/catalogues.ts";

const published = new Published(listingsOf(inspect(memorySource(fixtureFiles("catalogue")), today).catalogue));
const fields = recordFields();

function missing(answers: Partial<Answers>): string[] {
  const all = { ...blankAnswers(undefined), ...answers };
  const finder = finderIn(published, noRegisters, today);
  return unanswered(all, questionsFor(fields, all), published, finder).map(({ wording }) => wording);
}

test("lists all missing answers at once", () => {
  expect(missing({})).toEqual([
    "Select a product",
    "Select the authority that you speak for",
    "Select how far you have come with it",
  ]);
  expect(missing({ kind: "standard", authority: "Nobody", slugs: { product: "", standard: "", system: "" } })).toEqual([
    "Select a standard",
    "There is no authority called “Nobody” in the catalogue. Select one, or add yours first.",
    "Select how far you have come with it",
  ]);
});

test("requires the reason for stopping to use a product", () => {
  const stopped = { authority: "newtown", slugs: { product: "open-play", standard: "", system: "" } };
  const items = { product: { status: "stopped" }, standard: {}, system: {} };
  expect(missing({ ...stopped, items })).toEqual(["Enter the reason why you stopped"]);
  expect(missing({ ...stopped, items: { ...items, product: { status: "stopped", reason: "Too slow." } } })).toEqual([]);
});

test("offers an authority no status “reported”, which is for others", () => {
  const words = (kind: "product" | "standard"): string[] =>
    questionsFor(fields, { ...blankAnswers(undefined), kind }).flatMap(({ name, control }) =>
      name === "status" && control.type === "words" ? control.words.map(({ word }) => word) : [],
    );
  expect(words("product")).toEqual(["in-use", "piloting", "exploring", "stopped", "untrue"]);
  expect(words("standard")).toEqual(["adopted", "planned", "stopped", "untrue"]);
  const items = { product: { status: "reported" }, standard: {}, system: {} };
  expect(missing({ authority: "newtown", slugs: { product: "open-play", standard: "", system: "" }, items })).toEqual([
    "Select how far you have come with it",
  ]);
});

test("passes the fields from page to script unchanged", () => {
  expect(fromJson(toJson(fields))).toEqual(fields);
});
