import { expect, test } from "vitest";

import { authorityView } from "../../../../site/kinds/authority/view.ts";
import { entry, entryFor } from "../../../helpers/catalogues.ts";
import { contextOf } from "../../../helpers/context.ts";

const context = contextOf({
  "road-works/authority.yml": entryFor("roads-pavements", "Road Works"),
  "ayton/authority.yml": entry("Ayton Council"),
});

test.each([
  ["road-works", [{ text: "Roads and pavements", address: "/services/roads-pavements/" }]],
  ["ayton", []],
])("the page of %s lists the services of its record", (slug, services) => {
  expect(authorityView(context.catalogue.authority.get(slug)!, context).facts.services).toEqual(services);
});
