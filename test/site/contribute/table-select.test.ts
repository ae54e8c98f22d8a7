import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";

import { TableSelect } from "../../../site/contribute/landscape/TableSelect.tsx";

const titles = { short: "Modern.Gov", long: "National Register of Refusals, Revocations and Suspensions (NR3S)" };

test.each([
  ["short", undefined],
  ["long", titles.long],
] as const)("repeats a %s choice below as: %s", (value, below) => {
  const html = renderToString(
    h(TableSelect, {
      place: ["rows", 1],
      problems: [],
      label: "What “NR3S” is",
      options: Object.entries(titles).map(([slug, title]) => ({ value: slug, title })),
      value,
      onValue: () => undefined,
    }),
  );
  expect(/<\/select><span [^>]*>(.+)<\/span>/.exec(html)?.[1]).toBe(below);
});
