import { cleanMarkdown } from "../drafting/clean-markdown.ts";
import type { DraftBuilder } from "../drafting/drafting.ts";
import { firstParagraph, hasTags, htmlToLine } from "../drafting/html.ts";
import { firstSentence, oneLine, shorten, normaliseText } from "../drafting/text.ts";
import { quoted } from "../problems/quoted.ts";
import type { FileFields } from "./fields.ts";
import type { Texts } from "./language.ts";
import { placeTexts } from "./texts.ts";

/** The limits of a name, a summary and a description, in characters. */
const maxNameLength = 80;
const shortestSummary = 10;
const maxSummaryLength = 200;
const maxDescriptionLength = 20_000;

/** Places the name, the summary, the description and the features. */
export function placeDescription(draft: DraftBuilder, file: FileFields, texts: Texts): void {
  placeName(draft, file, texts);

  const long = cleanMarkdown(normaliseText(texts.text("longDescription")), "longDescription");
  draft.notes.push(...long.notes);
  placeSummary(draft, texts, long.markdown);
  const description = cutParagraphs(long.markdown, maxDescriptionLength);
  if (description !== "") draft.place(["description"], description, "longDescription");
  if (description.length < long.markdown.length)
    draft.unplaced.push(
      `“longDescription” has more than 20,000 characters. It was left out from ${quoted(long.markdown.slice(description.length).trim())} on.`,
    );

  const features = texts.list("features").map((text) => htmlToLine(text));
  placeTexts(draft, "features", features, "features", { shortest: 3, longest: 160, most: 30 });
}

function placeName(draft: DraftBuilder, file: FileFields, texts: Texts): void {
  const given = htmlToLine(file.text("name")) || htmlToLine(texts.text("localisedName"));
  const name = given.length < 3 ? `${htmlToLine(file.text("applicationSuite"))} ${given}`.trim() : given;
  if (name === "") draft.notes.push("No “name” could be taken from the file. Give the entry one.");
  draft.place(["name"], shorten(name, maxNameLength), "name", name);
  if (name.length > maxNameLength)
    draft.notes.push(`“name” has more than ${maxNameLength} characters and was cut: ${quoted(name)}.`);
}

function placeSummary(draft: DraftBuilder, texts: Texts, description: string): void {
  const given = texts.text("shortDescription") || texts.text("summary") || texts.text("genericName");
  const short = htmlToLine(given);
  const sentence = short.length >= shortestSummary ? "" : firstSentence(oneLine(firstParagraph(description)));
  const further = `${short} ${sentence}`.trim().length >= shortestSummary ? sentence : "";
  const summary = `${short} ${further}`.trim();
  if (summary === "")
    draft.notes.push("No “shortDescription” could be taken from the file, so a summary is still missing.");
  if (hasTags(given)) draft.notes.push("HTML was taken out of “shortDescription”. Compare the summary with the file.");
  if (further !== "")
    draft.notes.push(
      `${short === "" ? "No “shortDescription” could be taken from the file" : `“shortDescription” is ${quoted(short)} alone`}, so the first sentence of “longDescription” is in the summary. Check it.`,
    );
  draft.place(
    ["summary"],
    shorten(summary, maxSummaryLength),
    short === "" ? "longDescription" : "shortDescription",
    summary,
  );
  if (short.length > maxSummaryLength)
    draft.notes.push(
      `“shortDescription” has more than ${maxSummaryLength} characters and was cut. Shorten the summary yourself.`,
    );
}

/** Truncates Markdown to a number of characters, between paragraphs where possible. */
function cutParagraphs(markdown: string, most: number): string {
  if (markdown.length <= most) return markdown;
  const end = markdown.lastIndexOf("\n\n", most);
  return end > 0 ? markdown.slice(0, end).trimEnd() : shorten(markdown, most);
}
