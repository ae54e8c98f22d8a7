import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { brandColour } from "../../site/brand.ts";

const site = join(import.meta.dirname, "../../site");

test.each(["styles/_settings.scss", "styles/_tokens.scss", "public/favicon.svg"])(
  "%s has the brand colour of the drawings",
  (file) => {
    expect(readFileSync(join(site, file), "utf8")).toContain(brandColour);
  },
);
