import { capitalised } from "../../../schemas/capitals.ts";
import { compareTexts } from "../../../schemas/compare.ts";
import type { FieldsOf } from "../../../schemas/index.ts";
import { standardTypes } from "../../../schemas/vocabularies/standard.ts";
import { roughDate } from "./calendar.ts";
import { closing } from "./closing.ts";
import { opening } from "./opening.ts";
import type { Plan, StandardOutline } from "./plan.ts";
import { slugsOf, wordOf } from "./product.ts";
import { fill, lessons } from "./prose.ts";
import type { Random } from "./random.ts";

/** Returns the fields of a planned standard. */
export function standardFields(
  random: Random,
  { standards, authorities }: Plan,
  outline: StandardOutline,
  today: string,
): FieldsOf["standard"] {
  const { slug, topic, requirements, superseded, supersedes } = outline;
  const page = (name: string): string => `https://www.example.org/${slug}/${name}`;
  return {
    ...opening(random, "standard", outline, [1, 2]),
    type: wordOf(random, standardTypes),
    publisher: random.maybe(0.9, () => random.popular(authorities, 1)[0]?.slug ?? outline.authority),
    status: superseded
      ? "superseded"
      : random.pick(["recommended", "recommended", "recommended", "mandated", "proposed"]),
    versions: random.maybe(0.6, () =>
      random
        .several(1, 3, () => roughDate(random, today, 3000))
        .sort((a, b) => compareTexts(b, a))
        .map((date, index) => {
          const version = `${4 - index}.0`;
          return { version, date, specification: random.maybe(0.4, () => page(version)) };
        }),
    ),
    specification: page(""),
    licences: random.maybe(0.6, () => ({ content: random.pick(["OGL-UK-3.0", "CC-BY-4.0", "CC-BY-SA-4.0"]) })),
    legalBasis: random.maybe(0.2, () => [
      { title: `The ${capitalised(topic.subject)} Regulations 2017`, url: page("law"), from: "2017" },
    ]),
    requirements:
      requirements.length === 0
        ? undefined
        : requirements.map((id) => ({
            id,
            title: `${capitalised(id.replaceAll("-", " "))} for ${topic.subject}`,
            description: random.maybe(0.4, () => lessons(random, topic, 1)[0] ?? ""),
          })),
    validator: random.maybe(0.3, () => page("validator")),
    procurement: random.maybe(0.5, () => fill(random, clause, topic)),
    related: random.maybe(0.6, () =>
      slugsOf(random.popular(standards, random.integer(1, 4)).filter((other) => other !== outline)),
    ),
    supersedes: supersedes ? [supersedes.slug] : undefined,
    links: [{ type: "repository", url: `https://github.com/${outline.authority}/${slug}` }],
    ...closing(random, outline, today),
  };
}

const clause =
  "The system shall exchange all records about {subject} in the form of {name}, without a charge for each use, and the supplier shall show a passing report before acceptance and after each release.";
