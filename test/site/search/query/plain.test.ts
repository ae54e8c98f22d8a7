import { expect, test } from "vitest";

import { plain } from "../../../../site/search/query/plain.ts";

test.each([
  ["https://democracy.leeds.gov.uk/ieListMeetings.aspx?x=1", "leeds"],
  ["jane.smith@kent.gov.uk", "kent"],
  ["what does www.brighton-hove.gov.uk use?", "what does brighton-hove use?"],
  ["leeds.gov.uk vs bradford.gov.uk", "leeds vs bradford"],
  ["Leeds (leeds.gov.uk)", "Leeds leeds"],
  ["www.gwynedd.llyw.cymru", "gwynedd"],
])("“%s” is read as “%s”: an address names the council", (query, read) => {
  expect(plain(query)).toBe(read);
});

test.each([
  ["https://www.fixmystreet.com/", "fixmystreet"],
  ["https://www.gov.uk/notify", "gov.uk/notify"],
  ["planning.data.gov.uk", "planning.data.gov.uk"],
  ["pay.service.gov.uk", "pay.service.gov.uk"],
  ["modern.gov", "modern.gov"],
  ["GOV.UK Notify", "GOV.UK Notify"],
])("“%s” is read as “%s”: the address of no council stays", (query, read) => {
  expect(plain(query)).toBe(read);
});

test.each([
  ["https://github.com/theopensystemslab/planx-new", "planx new"],
  ["https://github.com/theopensystemslab/planx-new/tree/main/editor", "planx new"],
  ["git@github.com:unboxed/bops.git", "bops"],
  ["github.com/mysociety/fixmystreet/", "fixmystreet"],
  ["https://gitlab.com/localgovdrupal", "localgovdrupal"],
  ["is https://github.com/unboxed/bops maintained", "is bops maintained"],
])("“%s” is read as “%s”: the address of a repository names it", (query, read) => {
  expect(plain(query)).toBe(read);
});

test.each([
  ['<p class="lead">FixMyStreet</p>', "FixMyStreet"],
  ['<a href="https://x.example" class="link">GOV.UK Notify</a>', "GOV.UK Notify"],
  ["bins < roads", "bins < roads"],
])("%s is read as “%s”, without markup", (query, read) => {
  expect(plain(query)).toBe(read);
});

test.each([
  ["book a swimming lesson", "swimming lesson"],
  ["apply for council housing", "council housing"],
  ["Order a new bin", "bin"],
  ["object to a planning application", "planning application"],
  ["complain about noise", "noise"],
  ["renew a contract", "renew a contract"],
  ["order of works", "order of works"],
  ["book a", "book a"],
])("“%s” is read as “%s”: what a resident asks for", (query, read) => {
  expect(plain(query)).toBe(read);
});

test("a long address is read in milliseconds", () => {
  const start = performance.now();
  plain("a.".repeat(5000));
  expect(performance.now() - start).toBeLessThan(1000);
});
