import type { Outline } from "./plan.ts";
import { describe, fill, type Voice } from "./prose.ts";
import type { Random } from "./random.ts";
import { summaries } from "./sentences.ts";
import { subjects, tags } from "./words.ts";

/** Returns the first fields of every entry. */
export function opening(
  random: Random,
  voice: Voice,
  { name, service, topic }: Outline,
  paragraphs: readonly [from: number, to: number],
) {
  const others = Object.keys(subjects) as (keyof typeof subjects)[];
  return {
    name,
    summary: fill(random, random.pick<string>(summaries[voice]), topic),
    description: random.maybe(0.95, () => describe(random, voice, topic, random.integer(...paragraphs))),
    services: [...new Set([service, ...random.sample(others, random.pick([0, 0, 0, 1, 2]))])],
    tags: random.maybe(0.8, () => random.sample(tags, random.integer(1, 4))),
  };
}
