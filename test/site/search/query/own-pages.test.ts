import { expect, test } from "vitest";

import { ownPagesFor } from "../../../../site/search/query/own-pages.ts";

test.each([
  ["renewals", "/renewals/"],
  ["when do the contracts end?", "/renewals/"],
  ["Contracts ending soon", "/renewals/"],
  ["Contracts ending 2027", "/renewals/?year=2027"],
  ["renewals in 2028", "/renewals/?year=2028"],
  // Not on that page.
  ["contracts that ended in 2024", "/renewals/"],
  ["contract expiry", "/renewals/"],
  ["LGR", "/reorganisations/"],
  ["local government reorganisation", "/reorganisations/"],
  ["what’s new?", "/changes/"],
  ["recent changes", "/changes/"],
  ["latest", "/changes/"],
  ["the newest", "/changes/"],
  ["recently added", "/changes/"],
  ["council mergers", "/reorganisations/"],
  ["which councils merge in 2027?", "/reorganisations/"],
  ["joint procurement", "/opportunities/"],
  ["buying together", "/opportunities/"],
  ["claim our record", "/guides/claim-your-record/"],
  ["correct a mistake", "/about/#contact"],
  ["the entry is wrong", "/about/#contact"],
  ["suggest a product", "/contribute/"],
  ["compare housing systems", "/compare/"],
  ["coalition map", "/coalition/"],
  ["map of councils", "/coalition/"],
  ["councils like mine", "/authorities/"],
  ["what do councils similar to us use", "/authorities/"],
  ["add my council", "/contribute/"],
  ["submit a case study", "/contribute/"],
  ["how to write a case study", "/contribute/"],
  ["download data", "/data/"],
  ["my shortlist", "/shortlist/"],
  ["what does my council use", "/authorities/"],
  ["is our council on here?", "/authorities/"],
  ["add my company", "/contribute/"],
  ["our product is missing", "/about/#contact"],
  ["remove my product", "/about/#contact"],
  ["contact us", "/about/#contact"],
  ["RSS feed", "/data/"],
  ["is there an API for this site", "/data/"],
])("“%s” asks for the page %s", (query, address) => {
  expect(ownPagesFor(query).map((page) => page.address)).toEqual([address]);
});

test.each([
  ["contracts"],
  ["contracts register"],
  ["weekend bookings"],
  ["map"],
  ["change of address"],
  ["new homes"],
  ["merging council tax accounts"],
  ["councillors"],
  ["my council tax"],
  ["API catalogue"],
  ["like"],
  ["add-on"],
  ["data"],
  ["download"],
  [""],
])("“%s” asks for no page", (query) => {
  expect(ownPagesFor(query)).toEqual([]);
});
