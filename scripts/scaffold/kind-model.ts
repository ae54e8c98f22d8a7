import type { Name } from "./name.ts";

/** The schema of a new kind. */
export function kindSchema({ slug, pascal, title, one, article }: Name): string {
  return `import * as z from "zod";

import { date } from "../fields/date.ts";
import { references } from "../fields/reference.ts";
import { closingFields, openingFields } from "./common.ts";

/** Something that authorities have begun together. */
export const ${pascal} = z
  .strictObject({
    ...openingFields({ name: "The first ${one}", summary: "Shows every field that an entry of its kind can have." }),
    began: date.optional().meta({ title: "Began", description: "The day on which it began." }),
    participants: references("authority", "Authority", 100, { title: "Participants", description: "The authorities that take part.", examples: [["camden", "bristol"]] }),
    ...closingFields("${slug}"),
  })
  .meta({
    title: "${title}",
    description: "Say here in one sentence what ${article} is.",
    expects: "the fields of ${article}",
    lookedFor: { contacts: "a contact" },
  });
export type ${pascal} = z.infer<typeof ${pascal}>;
`;
}

/** An entry of a new kind with every field. */
export function kindFixture({ slug, one, article }: Name): string {
  return `# Every field of ${article} that has not ended.
name: The first ${one}
summary: Shows every field that an entry of its kind can have.
description: |
  It began with a **conversation**.
services: [housing]
tags: [first-steps]
began: 2026-02-03
participants: [camden, bristol]
links:
  - { type: website, url: "https://${slug}.example.org/", title: Website of the first }
contacts:
  - { role: Digital services team, email: digital@camden.gov.uk }
  - { role: Press office, url: "https://www.camden.gov.uk/press" }
evidence:
  - { url: "https://${slug}.example.org/minutes", supports: Who takes part }
reviewed: 2026-10-01
aliases: [former-${slug}]
`;
}

/** A retired entry that the first one replaces. */
export function secondFixture({ slug, one }: Name): string {
  return `name: The second ${one}
summary: Was there before the first, and says no more than it has to.
services: []
reviewed: 2026-10-01
retired:
  date: 2026-09-01
  reason: It has done what it was for.
  replacedBy: first-${slug}
`;
}

/** A test of a new kind on the site. */
export function kindTest({ slug, camel, one }: Name, folder: Name): string {
  const of = slug === camel ? `.${slug}` : `["${slug}"]`;
  return `import { describe, expect, test } from "vitest";

import { ${camel}JsonLd } from "../../../../site/kinds/${slug}/json-ld.ts";
import { ${camel}View } from "../../../../site/kinds/${slug}/view.ts";
import { itemOf } from "../../../../site/lists/item.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { outputContext } from "../../../helpers/outputs.ts";

const context = outputContext({
  "camden/${folder.slug}/one.yml": entry("One", "began: 2026-02-03\\nparticipants: [camden]\\n"),
});
const one = context.catalogue${of}.get("one")!;

describe("${one}", () => {
  test("says when it began and who takes part", () => {
    const { facts, sections } = ${camel}View(one, context);

    expect(facts.plain).toEqual([{ term: "Began", text: "3 February 2026" }]);
    expect(sections.participants?.map(({ slug }) => slug)).toEqual(["camden"]);
  });

  test("has a row in its list", () => {
    expect(itemOf(one, context).facts.map(({ text }) => text)).toEqual(["Began 3 February 2026", "1 taking part"]);
  });

  test("is published for programs", () => {
    expect(JSON.stringify(${camel}JsonLd(${camel}View(one, context), new URL("https://example.org/")))).toContain(
      '"name":"One"',
    );
  });

  test("is named on the pages of those that take part", () => {
    expect(context.relations.naming.authority.get("camden")?.map(({ slug }) => slug)).toEqual(["one"]);
  });
});
`;
}
