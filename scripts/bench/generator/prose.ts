import { capitalised } from "../../../schemas/capitals.ts";
import type { Random } from "./random.ts";
import { details, endings, openings, points } from "./sentences.ts";
import { wrap } from "./wrap.ts";

/** The values of the placeholders in sentences, such as `{subject}`. */
export interface Topic {
  subject: string;
  name: string;
  place: string;
  supplier: string;
}

/** The kinds of entry that have their own sentences. */
export type Voice = keyof typeof openings;

/** Returns a description in Markdown: some paragraphs, occasionally with headings, a list or a link. */
export function describe(random: Random, voice: Voice, topic: Topic, paragraphs: number): string {
  const blocks = [paragraph(random, random.sample(openings[voice], random.integer(2, 3)), topic)];
  for (let count = 1; count < paragraphs; count++) {
    if (random.chance(0.1)) blocks.push(`## ${random.pick(headings)}`);
    blocks.push(
      random.chance(0.1) ? list(random, topic) : paragraph(random, random.sample(details, random.integer(2, 4)), topic),
    );
  }
  if (random.chance(0.02)) blocks.push(wrap(fill(random, random.pick(endings), topic)));
  return `${blocks.join("\n\n")}\n`;
}

/** Returns that many lessons learnt, one sentence each. */
export function lessons(random: Random, topic: Topic, count: number): string[] {
  return random.sample(points, count).map((point) => fill(random, point, topic));
}

/** Fills the placeholders of a sentence and capitalises its first letter. */
export function fill(random: Random, sentence: string, topic: Topic): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (gap, word: string) => {
    if (word === "number") return random.integer(2, 900).toLocaleString("en-GB");
    if (word === "year") return String(random.integer(2012, 2025));
    return word in topic ? topic[word as keyof Topic] : gap;
  });
  return capitalised(filled);
}

const headings = [
  "What you need",
  "How it works",
  "What to know first",
  "Who it is for",
  "What came of it",
  "What is next",
];

function paragraph(random: Random, sentences: readonly string[], topic: Topic): string {
  return wrap(sentences.map((sentence) => fill(random, sentence, topic)).join(" "));
}

function list(random: Random, topic: Topic): string {
  return random
    .sample(points, random.integer(3, 5))
    .map((point) => wrap(`- ${fill(random, point, topic)}`, "  "))
    .join("\n");
}
