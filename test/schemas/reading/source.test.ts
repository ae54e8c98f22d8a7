import { describe, expect, test } from "vitest";

import { inspect, memorySource, overlaySource, type Source } from "../../../schemas/index.ts";
import { base, entry, openPlay, positionsOf, today } from "../../helpers/catalogues.ts";

const catalogue = memorySource({
  ...base,
  [openPlay]: entry("Open Play", "dependsOn: [forms]\n"),
  "camden/products/forms.yml": entry("Forms"),
});

const over = (changes: Record<string, string | Uint8Array | null>): Source =>
  overlaySource(catalogue, new Map(Object.entries(changes)));

const names = (source: Source): (string | undefined)[] =>
  Array.from(inspect(source, today).catalogue.product.values(), ({ data }) => ("name" in data ? data.name : undefined));

describe("overlaid files", () => {
  test("add entries", () => {
    expect(names(over({ "camden/products/maps.yml": entry("Maps") }))).toEqual(["Forms", "Maps", "Open Play"]);
  });

  test("replace entries", () => {
    expect(names(over({ "camden/products/forms.yml": entry("Better forms") }))).toEqual(["Better forms", "Open Play"]);
  });

  test("remove entries, which leaves unknown references", () => {
    expect(names(over({ "camden/products/forms.yml": null }))).toEqual(["Open Play"]);
    expect(positionsOf(inspect(over({ "camden/products/forms.yml": null }), today).problems)).toEqual([
      `${openPlay}:5 unknown-reference`,
    ]);
  });

  test("may be bytes, and are checked like others", () => {
    expect(positionsOf(inspect(over({ [openPlay]: Uint8Array.of(0xff) }), today).problems)).toEqual([
      `${openPlay}:1 not-utf8`,
    ]);
  });

  test("do not change the catalogue below", () => {
    over({ [openPlay]: null }).files();

    expect(names(catalogue)).toEqual(["Forms", "Open Play"]);
  });
});
