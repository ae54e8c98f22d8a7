import { describe, expect, test } from "vitest";

import { authorityWithSlug } from "../../../schemas/vocabularies/local-authorities.ts";
import { recordOfCouncil, referenceToCouncil } from "../../../site/councils/registered.ts";
import { entry } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

describe.each([
  ["before", "a-former-name"],
  ["after", "z-former-name"],
])("a renamed council that kept its code, with its former record %s its new one", (_, former) => {
  const code = "gss: E06000010\n";
  const context = contextOf({
    [`${former}/authority.yml`]: entry("Former Council", `${code}succeededBy: [new-name]\nlastDay: 2020-03-31\n`),
    "new-name/authority.yml": entry("New Council", code),
    "neighbour/authority.yml": entry("Neighbour", "succeededBy: [kingston-upon-hull]\nlastDay: 2020-03-31\n"),
  });
  const council = authorityWithSlug("kingston-upon-hull")!;

  test("has its new record and its page", () => {
    expect(recordOfCouncil(council, context)?.slug).toBe("new-name");
    expect(referenceToCouncil(council, context).name).toBe("New Council");
  });

  test("takes over under its new name from a council that names it as the register does", () => {
    const neighbour = context.catalogue.authority.get("neighbour")!;
    expect(context.relations.succession.currentSuccessorsOf(neighbour).map(({ slug }) => slug)).toEqual(["new-name"]);
    const successor = context.catalogue.authority.get("new-name")!;
    expect(context.relations.succession.predecessorsOf(successor).map(({ slug }) => slug)).toContain("neighbour");
  });
});
