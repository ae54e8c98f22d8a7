import { describe, expect, it } from "vitest";

import { migrate, migrations, modelVersion } from "../../../schemas/index.ts";

describe("migrations", () => {
  it("lead from each version to the next, up to the current one", () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2));
    expect(modelVersion).toBe(migrations.length + 1);
  });

  it("turn links by type into a list", () => {
    const before = {
      name: "Open Play",
      links: { website: "https://a.example.org/", documentation: ["https://b.example.org/", "https://c.example.org/"] },
    };
    expect(migrate("product", before, 1)).toEqual({
      name: "Open Play",
      links: [
        { type: "website", url: "https://a.example.org/" },
        { type: "documentation", url: "https://b.example.org/" },
        { type: "documentation", url: "https://c.example.org/" },
      ],
    });
  });

  it("leave an entry of the current version unchanged", () => {
    const entry = { name: "Open Play", links: [{ type: "website", url: "https://a.example.org/" }] };
    expect(migrate("product", entry, 1)).toBe(entry);
    expect(migrate("product", { links: {} }, modelVersion)).toEqual({ links: {} });
  });
});
