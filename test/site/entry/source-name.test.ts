import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { externalLink } from "../../../site/entry/external.ts";
import { base, entry, today } from "../../helpers/catalogues.ts";

const { catalogue } = inspect(
  memorySource({
    ...base,
    "westport/authority.yml": entry(
      "London Borough of Westport",
      "type: london-borough\nwebsite: https://www.westport.gov.uk\n",
    ),
    "hub/authority.yml": entry("Hub", "website: https://www.gov.uk/government/organisations/hub\n"),
    ...Object.fromEntries(
      ["one", "two"].map((name) => [
        `${name}/authority.yml`,
        entry(name, "type: county\nwebsite: https://shared.gov.uk/\n"),
      ]),
    ),
    "camden/products/fixmystreet.yml": entry(
      "FixMyStreet",
      "links:\n  - { type: repository, url: https://github.com/mySociety/fixmystreet }\n",
    ),
  }),
  today,
);

describe("the name of a source", () => {
  test.each([
    [
      "https://github.com/mysociety/fixmystreet/blob/84d7c80/perllib/FixMyStreet/Cobrand/Bexley.pm",
      "Cobrand file in FixMyStreet",
    ],
    ["https://github.com/mysociety/fixmystreet", "Code of FixMyStreet"],
    ["https://www.find-tender.service.gov.uk/procurement/ocds-h6vhtk-066195", "Notice on Find a Tender"],
    ["https://www.find-tender.service.gov.uk/Notice/001234-2026", "Notice on Find a Tender"],
    ["https://www.contractsfinder.service.gov.uk/Notice/24ce9caa-5855-468d", "Notice on Contracts Finder"],
    ["https://github.com/mysociety/fixmystreet/tree/84d7c80", "Code of FixMyStreet"],
    ["https://github.com/mysociety/fixmystreet/issues/12", "Issue 12 of FixMyStreet"],
    ["https://github.com/mysociety/fixmystreet/blob/main/README.md", "README of FixMyStreet"],
    ["https://github.com/mysociety/fixmystreet/blob/main/LICENSE", "Licence of FixMyStreet"],
    ["https://github.com/someone/else/blob/main/data/Collection/source.csv", "source.csv in someone/else"],
    ["https://github.com/someone/else/blob/main/content/odf/index.html.md", "odf in someone/else"],
    ["https://github.com/someone/else/tree/main/collection", "collection folder in someone/else"],
    [
      "https://www.mysociety.org/2019/06/28/measuring-the-savings-brought-by-fixmystreet-pro/",
      "Measuring the savings brought by fixmystreet pro",
    ],
    ["https://example.gov.uk/news/12345-council_wins_an_award_2024.html", "Council wins an award 2024"],
    ["https://example.gov.uk/documents/s123/Digital%20strategy.pdf", "Digital strategy (PDF)"],
    ["https://www.legislation.gov.uk/uksi/2015/480/contents/made", "Legislation 2015/480"],
    ["https://democracy.leeds.gov.uk/mgAi.aspx?ID=89909", "Council meeting paper"],
    ["https://www.rfc-editor.org/rfc/rfc9116", "RFC 9116"],
    ["https://example.org/roadmap/", "Roadmap"],
    ["https://github.com/brighton-hove-gov-uk", "brighton-hove-gov-uk"],
    [
      "https://www.applytosupply.digitalmarketplace.service.gov.uk/g-cloud/services/563363040981554",
      "Listing on G-Cloud",
    ],
    ["https://example.org/foi-request-for-uk-gdpr-papers", "FOI request for UK GDPR papers"],
    ["https://example.org/contract/download.php?ocid=ocds-r6ebe6-0000538979", "Contract notice"],
    ["https://example.org/contract/ocds-h6vhtk-06b8d5.json", "Contract notice"],
    ["https://example.org/new-licences/amp", "New licences"],
    ["https://example.org/how-to-buy", "How to buy"],
    ["https://example.org/send", "Send"],
    ["https://example.org/foi", "FOI"],
    ["https://example.org/how-to-send-it-and-bid", "How to send it and bid"],
  ])("describes %s as “%s”, beside the host", (url, name) => {
    const link = externalLink(url, { catalogue });
    expect(link).toEqual({ url, name, host: new URL(url).hostname.replace(/^www\./, "") });
  });

  test.each([
    ["https://www.westport.gov.uk/contracts-register", "Contracts register of Westport"],
    ["https://democracy.westport.gov.uk/mgAi.aspx?ID=1", "Council meeting paper of Westport"],
    ["https://www.westport.gov.uk/news/544", "Page of Westport"],
    ["https://www.westport.gov.uk/", "Website of Westport"],
    ["https://www.westport.gov.uk/a-new-system-for-planning", "A new system for planning"],
    ["https://www.gov.uk/contracts", "Contracts"],
    ["https://shared.gov.uk/contracts-register", "Contracts register"],
  ])("describes %s as “%s”, with the council only if one council has that website", (url, name) => {
    expect(externalLink(url, { catalogue }).name).toBe(name);
  });

  test.each([
    ["https://www.example.org/", "example.org"],
    ["https://example.org/wiki/277", "Page of example.org"],
    ["https://example.org/decisions/bfdbe9a0-4ad6-41c3-8a3c-affd52a0c596/", "Page of example.org"],
    ["https://example.org/p_lcs.html", "Page of example.org"],
    ["https://example.org/projects/npw", "Page of example.org"],
    ["https://example.org/news/433/page.html", "Page of example.org"],
    ["https://example.org/writtenevidence/2366/html/", "Page of example.org"],
    ["https://example.org/%E0%A4%A", "Page of example.org"],
  ])("falls back for %s to “%s”", (url, name) => {
    expect(externalLink(url, { catalogue })).toEqual({ url, name, host: undefined });
  });
});
