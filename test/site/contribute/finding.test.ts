import { expect, test } from "vitest";

import { Published } from "../../../site/contribute/checking/published.ts";
import { productFinder } from "../../../site/contribute/finding/applications.ts";
import { finderIn, noRegisters } from "../../../site/contribute/finding/authorities.ts";
import { slugMeant } from "../../../site/contribute/finding/entries.ts";

const published = new Published({
  product: [
    ["ocella", "ayr", "Ocella"],
    ["potholes-ayr", "ayr", "Pothole Reports"],
    ["potholes-bath", "bath", "Pothole Reports"],
  ],
});
const products = productFinder([
  { slug: "ocella", name: "Ocella" },
  { slug: "potholes-ayr", name: "Pothole Reports" },
  { slug: "potholes-bath", name: "Pothole Reports" },
]);
const place = { published, products, authorities: finderIn(published, noRegisters, "2026-11-21") };

test("a typed name selects the only product of that name, and none if two products have it", () => {
  expect(slugMeant(place, "product", "Ocella")).toBe("ocella");
  expect(slugMeant(place, "product", "Pothole Reports")).toBe(undefined);
  expect(slugMeant(place, "product", "potholes-bath")).toBe("potholes-bath");
});
