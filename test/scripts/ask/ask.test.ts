import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { statementsIn } from "../../../schemas/statements/statements.ts";
import { messageFor, messageText } from "../../../scripts/ask/message.ts";
import { questionsFor } from "../../../scripts/ask/questions.ts";
import { entry, type Files, today } from "../../helpers/catalogues.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const site = "https://catalogue.example.org";

const small: Files = {
  "catalogue.yml": "name: Play Catalogue\n",
  "camden/authority.yml": entry(
    "Camden Council",
    [
      "website: https://www.camden.gov.uk/",
      "contacts:",
      "  - role: Head of digital",
      "    email: jane.smith@camden.gov.uk",
      "  - role: Digital services",
      "    email: digital@camden.gov.uk",
      "uses:",
      "  - product: open-play",
      "    status: reported",
      "    since: 2021-05",
      "    evidence: https://www.camden.gov.uk/news/play",
      "  - product: forms",
      "    status: in-use",
      "    confirmed: 2026-06-01",
      "  - product: maps",
      "    status: in-use",
      "    confirmed: 2023-06-01",
      "  - system: { name: Permits, supplier: Kerb Ltd }",
      "    services: [parking]",
      "    status: in-use",
      "adopts:",
      "  - standard: directory",
      "    status: adopted",
      "",
    ].join("\n"),
  ),
  "barnet/authority.yml": entry("Barnet Council", "uses:\n  - { product: open-play, status: reported }\n"),
  "old-town/authority.yml": entry(
    "Old Town Council",
    "succeededBy: [new-town]\nlastDay: 2023-03-31\nuses:\n  - { product: open-play, status: reported }\n",
  ),
  "new-town/authority.yml": entry("New Town Council"),
  "camden/products/open-play.yml": entry("Open Play"),
  "camden/products/forms.yml": entry("Forms"),
  "camden/products/maps.yml": entry("Maps"),
  "camden/standards/directory.yml": `${entry("Directory")}type: data\n`,
};

const { catalogue, problems } = inspect(memorySource(small), today);
const statements = statementsIn(catalogue.authority, today);
const questions = (wanted = {}) => questionsFor(catalogue.authority, statements, today, wanted);

function messages(wanted = {}) {
  return questions(wanted).map((one) =>
    messageFor(one, { catalogue, name: "Play Catalogue", members: "councils", site }),
  );
}

test("the catalogue of these tests has no errors", () => {
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("questions", () => {
  test("are about statements not confirmed in two years, and go to the successor of a council that has ended", () => {
    const names = questions().map(({ authority, questions }) => [
      authority.slug,
      ...questions.map((one) => ("standard" in one ? one.standard : (one.product ?? one.system?.name))),
    ]);
    expect(names).toEqual([
      ["barnet", "open-play"],
      ["camden", "open-play", "maps", "Permits", "directory"],
      ["new-town", "open-play"],
    ]);
  });

  test("can be limited to one authority or one product", () => {
    expect(questions({ authority: "barnet" }).map(({ authority }) => authority.slug)).toEqual(["barnet"]);
    expect(
      questions({ product: "maps" }).map(({ authority, questions }) => [authority.slug, questions.length]),
    ).toEqual([["camden", 1]]);
  });
});

describe("a message", () => {
  const [toCamden] = messages({ authority: "camden" });

  test("goes to the mailbox of a team, never to that of a person", () => {
    expect(toCamden?.to).toEqual({ role: "Digital services", email: "digital@camden.gov.uk" });
    expect(JSON.stringify(messages())).not.toContain("jane.smith");
    expect(messageText(messages({ authority: "barnet" })[0]!)).toMatch(
      /^To: \(no address known\) Find a team’s mailbox or contact page, and add it to “contacts” in the record\n/,
    );
  });

  test("lists each statement with its source, and a link for each answer", () => {
    const form = `${site}/contribute/adoption/?product=open-play&authority=camden&status=`;
    expect(toCamden?.text).toContain(
      [
        "Open Play: reported, since May 2021, not confirmed yet",
        "  Source: https://www.camden.gov.uk/news/play",
        `  Yes, we use this: ${form}in-use`,
        `  Not any more: ${form}stopped`,
        `  Not yet: ${form}exploring`,
        `  No, this is wrong: ${form}untrue`,
      ].join("\n"),
    );
    expect(toCamden?.text).toContain("Maps: in use, last confirmed on 1 June 2023\n");
    expect(toCamden?.text).toContain(
      `Permits by Kerb Ltd: in use, not confirmed yet\n  Yes, we use this: ${site}/contribute/adoption/?system=Permits&authority=camden&status=in-use\n`,
    );
    expect(toCamden?.text).not.toContain("Forms");
  });

  test("names the ended council whose record has the statement", () => {
    expect(messages({ authority: "new-town" })[0]?.text).toContain("Open Play: reported, said of Old Town Council");
    // Its own record has no statement that could be removed.
    expect(messages({ authority: "new-town" })[0]?.text).not.toContain("untrue");
  });
});

describe("npm run ask", () => {
  const folder = (): string => temporaryFolder(small);

  const ask = (...words: string[]) => commandHere("ask", words, "", { NO_COLOR: "1" });

  test("prints the messages, says that it sent nothing, and does not need GitHub", async () => {
    const { code, out, err } = await ask("--catalogue", folder(), "--product", "open-play", "--authority", "Camden");
    expect(code).toBe(0);
    expect(err).toMatch(
      /The catalogue names no site, so nobody can open the links .*\n1 message about 1 statement\. Nothing was sent\.\n$/,
    );
    expect(out).toMatch(
      /^To: Digital services <digital@camden\.gov\.uk>\nSubject: Is this right\? What the Play Catalogue says of Camden Council\n\nHello,\n/,
    );
  });

  test.each([
    ["Design team, Camden", '"Design team, Camden" <digital@camden.gov.uk>'],
    ['Digital; “services” \\ "web"', '"Digital; “services” \\\\ \\"web\\"" <digital@camden.gov.uk>'],
  ])("quotes the name of a team, so that the message goes to one mailbox: %s", async (role, recipient) => {
    const record = String(small["camden/authority.yml"]).replace("Digital services", () => JSON.stringify(role));
    const { out } = await ask("--catalogue", temporaryFolder({ ...small, "camden/authority.yml": record }));
    expect(out).toContain(`To: ${recipient}\n`);
  });

  test("names the authorities without an address, and says what to do", async () => {
    const { err } = await ask("--catalogue", folder(), "--product", "open-play");
    expect(err).toContain(
      "No mailbox or contact page is known for barnet, new-town. Find one on the authority’s website and add it to “contacts” in its record.\n",
    );
  });

  test("names the first ten authorities without an address, and counts the others", async () => {
    const uses = "uses:\n  - { product: open-play, status: reported }\n";
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`t${index}/authority.yml`, entry(`Town ${index} Council`, uses)]),
    );
    const { err } = await ask("--catalogue", temporaryFolder({ ...small, ...many }));
    expect(err).toMatch(
      /is known for barnet, (?:[\w-]+, ){8}[\w-]+ and 4 more, as the messages to them say\. Find one/,
    );
  });

  test("says that there is nobody to ask when a catalogue has no statements", async () => {
    expect(await ask("--catalogue", temporaryFolder({ "camden/authority.yml": entry("Camden Council") }))).toEqual({
      code: 0,
      out: "",
      err: "Nothing that is said of authorities waits to be confirmed, so there is nobody to ask.\n",
    });
  });

  test("prints data with --format json", async () => {
    const { out } = await ask("--catalogue", folder(), "--product", "open-play", "--format", "json");
    const all = JSON.parse(out) as { authority: string }[];
    expect(all.map(({ authority }) => authority)).toEqual(["barnet", "camden", "new-town"]);
  });

  test.each([
    ["--product", "opn-play", "There is no product “opn-play” in the catalogue. Did you mean “open-play”?\n"],
    ["--authority", "nowhere", "There is no authority “nowhere” in the catalogue. Correct it, or add the entry.\n"],
    ["--format", "html", "“html” is not a format. Use text or json.\n"],
  ])("refuses %s %s in one line, with exit code 2", async (option, value, why) => {
    expect(await ask("--catalogue", folder(), option, value)).toEqual({ code: 2, out: "", err: why });
  });
});
