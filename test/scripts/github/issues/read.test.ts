import { describe, expect, it } from "vitest";

import { inspect, type Kind, memorySource, overlaySource, parse, pathOf } from "../../../../schemas/index.ts";
import { placeOfOutcome } from "../../../../scripts/github/issues/form.ts";
import { readIssue } from "../../../../scripts/github/issues/read.ts";
import { type IssueReading, packReading, unpackReading } from "../../../../scripts/github/issues/reading.ts";
import { baseFiles } from "../fake/setting.ts";
import { openPark, rendered } from "./rendered.ts";

const files = Object.entries(baseFiles()).filter(([path]) => path.startsWith("catalogue/"));
const source = memorySource({
  ...Object.fromEntries(files.map(([path, text]) => [path.slice("catalogue/".length), text])),
  "camden/products/waste-days.yml":
    "name: Waste days\nsummary: When bins are emptied.\nservices: []\nreviewed: 2026-05-01\naliases: [bin-calendar]\n",
});
const base = { source, inspection: inspect(source, "2026-06-01") };

function read(kind: Kind, answers: Readonly<Record<string, string>>): IssueReading["outcome"] {
  return readIssue(
    { title: "", body: rendered(kind, answers), labels: [], created: "2026-05-30T23:59:59Z" },
    base,
    "2026-06-01",
  );
}

function fieldsOf(outcome: IssueReading["outcome"]): unknown {
  return outcome.type === "right" ? parse(outcome.text).value : outcome;
}

/** Returns the question and type of each problem, or the type of another outcome. */
function wrong(kind: Kind, answers: Readonly<Record<string, string>>): string[] {
  const outcome = read(kind, answers);
  if (outcome.type !== "wrong") return [outcome.type];
  return outcome.problems.map((one) => `${one.question ?? ""} ${one.type === "validator" ? one.rule : one.type}`);
}

const always = {
  authority: "camden",
  name: "Open Park",
  summary: "Lets people find space in parks.",
  services: "Any service",
};

describe("corrects an answer that has only one meaning", () => {
  it.each<[string, Record<string, string>, object]>([
    [
      "a mailbox with “mailto:”",
      { "contacts-role": "Digital team", "contacts-email": "mailto:play@camden.gov.uk" },
      { contacts: [{ role: "Digital team", email: "play@camden.gov.uk" }] },
    ],
    [
      "an address in capitals",
      { "links-url-website": "HTTPS://Example.org/Play" },
      { links: [{ type: "website", url: "https://example.org/Play" }] },
    ],
    [
      "an address in angle brackets",
      { "links-url-website": "<https://example.org/play>" },
      { links: [{ type: "website", url: "https://example.org/play" }] },
    ],
  ])("%s", (_, answers, fields) => {
    expect(fieldsOf(read("product", { ...always, ...answers }))).toMatchObject(fields);
  });

  it("several councils or products on one line", () => {
    const answers = { ...always, authorities: "Camden; London Borough of Barnet", products: "open play, Open Play" };
    expect(fieldsOf(read("case-study", answers))).toMatchObject({ authorities: ["camden", "barnet"] });
    expect(wrong("case-study", { ...always, authorities: "Camden, Barnat" })).toEqual(["authorities no-authority"]);
    const outcome = read("case-study", { ...always, authorities: "Camden, Barnat" });
    expect(outcome.type === "wrong" && outcome.problems).toMatchObject([{ typed: "Barnat" }]);
  });

  it("unless another answer is wrong, and then names both", () => {
    expect(
      wrong("product", {
        ...always,
        "links-url-website": "<https://example.org/play>",
        "contacts-role": "Digital team",
        "contacts-email": "play at camden",
      }),
    ).toEqual(["links-url-website unsafe-link", "contacts-email invalid-value"]);
  });
});

describe("an issue becomes an entry", () => {
  it.each<[Kind, Record<string, string>, object]>([
    [
      "standard",
      { type: "Data", status: "Recommended", publisher: "Camden Council", specification: "https://example.org/spec" },
      { type: "data", status: "recommended", publisher: "camden", specification: "https://example.org/spec" },
    ],
    [
      "case-study",
      {
        outcome: "Succeeded",
        "period-from": '"2024"',
        "period-until": "2025-03",
        authorities: "* London Borough of Camden\n2. barnet\n",
        products: "open play",
        lessons: "Ask early.",
      },
      {
        outcome: "succeeded",
        period: { from: "2024", until: "2025-03" },
        authorities: ["camden", "barnet"],
        products: ["open-play"],
        lessons: ["Ask early."],
      },
    ],
    [
      "opportunity",
      { type: "Pilot", opens: "2026-07-01", participants: "Camden\nBarnet", seeking: "- A product owner" },
      { type: "pilot", opens: "2026-07-01", participants: ["camden", "barnet"], seeking: ["A product owner"] },
    ],
  ])("a %s", (kind, answers, fields) => {
    expect(fieldsOf(read(kind, { ...always, ...answers }))).toEqual({
      name: "Open Park",
      summary: "Lets people find space in parks.",
      services: [],
      ...fields,
      // A second before midnight by Universal Time is the next day in London in summer.
      reviewed: "2026-05-31",
    });
  });

  it("an authority, with its slug in the register", () => {
    const outcome = read("authority", {
      name: "Islington Council",
      summary: "A borough council in north London.",
      services: "Any service",
      gss: "E09000019",
      "strategy-title": "Strategy",
      "strategy-url": "https://www.islington.gov.uk/strategy",
    });
    expect(outcome).toMatchObject({ type: "right", authority: "islington", slug: "islington" });
    expect(fieldsOf(outcome)).toMatchObject({
      strategy: { title: "Strategy", url: "https://www.islington.gov.uk/strategy" },
    });
  });

  it("a product with the name of a council, with its own slug", () => {
    expect(read("product", { ...openPark, name: "London Borough of Camden" })).toMatchObject({
      type: "right",
      slug: "london-borough-of-camden",
    });
  });

  it("an authority that has ended, with its own slug, not that of its successor", () => {
    expect(read("authority", { ...always, name: "Sedgemoor District Council" })).toMatchObject({
      type: "right",
      slug: "sedgemoor-district-council",
    });
  });

  it("in the folder of the successor of an authority that has ended, and says so", () => {
    expect(read("case-study", { ...always, authority: "Sedgemoor District Council" })).toMatchObject({
      type: "right",
      authority: "somerset",
      problems: [{ type: "authority-ended", question: "authority" }],
    });
  });

  it("with the successors of authorities that have ended, and says so", () => {
    const outcome = read("case-study", { ...always, authorities: "Sedgemoor District Council\nCamden" });
    expect(fieldsOf(outcome)).toMatchObject({ authorities: ["somerset", "camden"] });
    expect(outcome).toMatchObject({
      problems: [{ type: "authority-ended", question: "authorities", typed: "Sedgemoor District Council" }],
    });
  });

  it("with its problems for a reviewer, such as a similar name", () => {
    const outcome = read("product", { ...openPark, name: "Open Plays" });
    const problems = outcome.type === "right" ? outcome.problems : [];
    const near = problems.flatMap((one) => (one.type === "validator" && one.rule === "similar-name" ? [one] : []));
    // The problem at the other entry belongs to no question of this form.
    expect(near.map(({ question }) => question)).toEqual([undefined, "name"]);
  });

  it("with links of the answered types only", () => {
    const links = {
      "links-url-documentation": "https://example.org/docs",
      "links-url-website": "https://example.org/",
    };
    expect(fieldsOf(read("product", { ...always, ...links }))).toMatchObject({
      links: [
        { type: "website", url: "https://example.org/" },
        { type: "documentation", url: "https://example.org/docs" },
      ],
    });
  });

  it("with ordinary spaces, and without the invisible characters of a pasted document", () => {
    const fields = fieldsOf(read("product", { ...always, name: "Open\u00a0Park", features: "Find\u00adable\u200b" }));
    expect(fields).toMatchObject({ name: "Open Park", features: ["Findable"] });
  });

  it("that is valid in the catalogue", () => {
    const outcome = read("product", openPark);
    if (outcome.type !== "right") throw new Error(JSON.stringify(outcome));
    const { problems } = inspect(
      overlaySource(source, new Map([[pathOf(placeOfOutcome(outcome)), outcome.text]])),
      "2026-06-01",
    );
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    "Camden",
    "camden council",
    "The London Borough of Camden",
    " CAMDEN ",
    "LB Camden",
    "LBC Camden",
    "E09000007",
  ])("in the folder of the authority called %s", (authority) => {
    expect(read("product", { ...always, authority })).toMatchObject({ type: "right", authority: "camden" });
  });
});

describe("an issue that holds no answers", () => {
  function outcomeOf(title: string, body: string): string {
    return readIssue({ title, body, labels: [], created: "2026-05-30T23:59:59Z" }, base, "2026-06-01").type;
  }

  it.each([
    ["has an empty text", "", ""],
    ["holds only spaces and comments", "Open Park", " \n<!-- Describe it -->\n"],
    ["has the title of a form and other text", "New product: Open Park", "We made an app for parks."],
    ["has only the prefix of such a title", "New product:", "We made an app for parks."],
    ["lacks headings of the form", "Open Park", rendered("product", always).replace(/### Type\n/, "")],
  ])("is answered when it %s", (_, title, body) => {
    expect(outcomeOf(title, body)).toBe("unfilled");
  });

  it("is ignored when it is about something else", () => {
    const text = "It takes ten seconds.\n\n### Name\n\nFirefox\n\n### Type\n\nA browser";
    expect(outcomeOf("The search is slow", text)).toBe("elsewhere");
  });
});

describe("an invalid issue names the answers at fault", () => {
  it.each<[string, Kind, Record<string, string>, string[]]>([
    [
      "required answers are missing",
      "product",
      { authority: "camden" },
      ["name missing-field", "summary missing-field", "services missing-field"],
    ],
    ["no authority has the name", "product", { ...always, authority: "Atlantis" }, ["authority no-authority"]],
    [
      "several authorities have the name",
      "product",
      { ...always, authority: "Newcastle" },
      ["authority several-authorities"],
    ],
    [
      "a council is not in the catalogue yet",
      "product",
      { ...always, authority: "Cornwall Council" },
      ["authority unlisted-authority"],
    ],
    [
      "no authority has the name of a participant",
      "opportunity",
      { ...always, participants: "Camden\nAtlantis" },
      ["participants no-authority"],
    ],
    ["the authority is missing", "product", { ...always, authority: "_No response_" }, ["authority no-authority"]],
    ["the name has no letter for a slug", "product", { ...always, name: "公園情報" }, ["name no-slug"]],
    ["the authority has the product already", "product", { ...always, name: "Open play" }, ["name taken"]],
    ["another authority has the product already", "product", { ...always, name: "Bin days" }, ["name taken"]],
    ["old links to a product have the name", "product", { ...always, name: "Bin calendar" }, ["name taken"]],
    ["the catalogue has the authority already", "authority", { ...always, name: "Camden" }, ["name taken"]],
    [
      "a word is not in the list",
      "product",
      { ...always, stage: "Production", services: "Parks, Housing, dragons" },
      ["stage unknown-word", "services unknown-word", "services unknown-word"],
    ],
    [
      "the second of three links is invalid",
      "product",
      {
        ...always,
        "links-url-website": "https://example.org/",
        "links-url-repository": "http://example.org/",
        "links-url-documentation": "https://example.org/d",
      },
      ["links-url-repository unsafe-link"],
    ],
    [
      "a contact has no address",
      "product",
      { ...always, "contacts-role": "Digital team" },
      ["contacts-role contact-unreachable"],
    ],
    ["a reference has a typo", "opportunity", { ...always, products: "open-plya" }, ["products unknown-reference"]],
    [
      "references of two questions are unknown",
      "opportunity",
      { ...always, participants: "Atlantis", products: "open-plya" },
      ["participants no-authority", "products unknown-reference"],
    ],
    [
      "no authority has the name, and the product exists already",
      "product",
      { ...always, authority: "Atlantis", name: "Open play" },
      ["authority no-authority", "name taken"],
    ],
    [
      "no authority has the name, and the product has a similar name to another",
      "product",
      { ...always, authority: "Atlantis", name: "Open plays" },
      ["authority no-authority", " similar-name", "name similar-name"],
    ],
    [
      "errors come before problems for a reviewer",
      "product",
      { ...always, name: "\u041epen Park", stage: "production" },
      ["name no-slug", "stage unknown-word", "name look-alike-letters"],
    ],
    [
      "a picture was pasted",
      "product",
      {
        ...always,
        features:
          'Search\n<img width="640" height="480" alt="Image" src="https://github.com/user-attachments/assets/1" />',
        description: "It looks so:\n\n![Image](https://github.com/user-attachments/assets/2)",
      },
      ["features picture", "description picture"],
    ],
    [
      "a picture in one text and HTML in another",
      "product",
      {
        ...always,
        features: "![Image](https://github.com/user-attachments/assets/1)",
        description: "<script>alert(1)</script>",
      },
      ["features picture", "description unsafe-markdown"],
    ],
    [
      "a picture and a telephone number in one answer",
      "product",
      { ...always, features: "![Image](https://github.com/user-attachments/assets/1)\nRing us on 07700 900123." },
      ["features picture", "features personal-details"],
    ],
    ["not where code mentions a picture", "product", { ...always, description: "It writes `<img src=x>`." }, ["right"]],
    [
      "HTML in a text",
      "product",
      { ...always, description: "<script>alert(1)</script>" },
      ["description unsafe-markdown"],
    ],
    ["a date that does not exist", "opportunity", { ...always, opens: "31/06/2026" }, ["opens invalid-value"]],
    [
      "invisible characters",
      "product",
      { ...always, name: "Open\u202ePark", summary: "Lets people\u0007 find space." },
      ["name hidden-character", "summary hidden-character"],
    ],
  ])("%s", (_, kind, answers, problems) => {
    expect(wrong(kind, answers)).toEqual(problems);
  });

  it("when a text holds the heading of a later question", () => {
    expect(wrong("product", { ...always, features: "One\n\n### Description\n\nx" })).toEqual(["description twice"]);
  });

  it("when a heading was changed, so that two answers would merge", () => {
    const body = rendered("product", openPark).replace("### Features", "### Main features");
    const outcome = readIssue(
      { title: "", body, labels: ["new product"], created: "2026-05-30T23:59:59Z" },
      base,
      "2026-06-01",
    );
    expect(outcome).toEqual({ type: "wrong", form: "product", problems: [{ type: "gone", question: "features" }] });
  });

  it("when the headings are in another order", () => {
    const body = rendered("product", always)
      .split(/\n\n(?=###)/)
      .reverse()
      .join("\n\n");
    const outcome = readIssue({ title: "", body, labels: [], created: "2026-05-30T23:59:59Z" }, base, "2026-06-01");
    expect(outcome).toMatchObject({ type: "wrong", problems: [{ type: "order" }] });
  });

  it("but none for what no question asks, such as the date of the issue", () => {
    const body = rendered("product", always);
    const outcome = readIssue({ title: "", body, labels: [], created: "2026-06-02T12:00:00Z" }, base, "2026-06-01");
    expect(outcome).toMatchObject({ type: "wrong", problems: [{ rule: "date-order", question: undefined }] });
  });

  it("with as many suggestions of authorities as fit into the hand-over", () => {
    const outcome = read("product", { ...always, authority: "SBC" });
    expect(outcome).toMatchObject({ type: "wrong", problems: [{ type: "several-authorities" }] });
    const reading = { number: 7, base: "b".repeat(40), waits: false, outcome };
    expect(unpackReading(packReading(reading))).toEqual(reading);
  });

  it("with at most 40 problems", () => {
    const participants = Array.from({ length: 60 }, (_, n) => `Atlantis ${n}`).join("\n");
    const outcome = read("opportunity", { ...always, participants });
    expect(outcome.type === "wrong" && outcome.problems).toHaveLength(40);
  });
});
