import { existsSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { inspect, type Kind, memorySource, overlaySource, parse, pathOf } from "../../../schemas/index.ts";
import type { NewEntry } from "../../../scripts/lib/place.ts";
import { Cancelled } from "../../../scripts/lib/stop.ts";
import { askForKind, interview, type Dependencies } from "../../../scripts/new/interview.ts";
import type { Prompts } from "../../../scripts/new/prompts.ts";
import { type Interview, StoredAnswers } from "../../../scripts/new/stored-answers.ts";
import { entry, today } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** Scripted answers: part of the question → answer; `ctrl-c` cancels. */
type Script = readonly (readonly [question: string, answer: string | readonly string[] | boolean])[];

const cancel = "ctrl-c";

/** A person who answers by a script, and records what the interview says. */
class Person {
  readonly messages: string[] = [];
  readonly #script: (readonly [string, string | readonly string[] | boolean])[];

  constructor(script: Script) {
    this.#script = [...script];
  }

  get rest(): number {
    return this.#script.length;
  }

  readonly prompts: Prompts = {
    text: ({ message, check }) => this.#until(message, (answer) => check(String(answer))) as Promise<string>,
    choose: ({ message, choices, like }) => {
      const answer = this.#next(message);
      const offered = like && typeof answer === "string" ? [...choices, ...like(answer)] : choices;
      const found =
        offered.find(({ value, label }) => value === answer || label === answer) ?? like?.(String(answer))[0];
      if (!found) throw new Error(`“${String(answer)}” is not offered for “${message}”.`);
      return Promise.resolve(found.value);
    },
    several: ({ message, choices, check }) =>
      this.#until(message, (answer) => check(answer as string[])).then((answer) =>
        (answer as string[]).map((one) => {
          const found = choices.find(({ value, label }) => value === one || label === one);
          if (!found) throw new Error(`“${one}” is not offered for “${message}”.`);
          return found.value;
        }),
      ),
    confirm: ({ message }) => Promise.resolve(this.#next(message) as boolean),
    say: (sentence) => {
      this.messages.push(sentence);
    },
  };

  #next(message: string): string | readonly string[] | boolean {
    const [question, answer] = this.#script.shift() ?? ["", cancel];
    if (answer === cancel) throw new Cancelled("Somebody has given up.");
    expect(message).toContain(question);
    return answer;
  }

  async #until(message: string, check: (answer: string | readonly string[] | boolean) => string | undefined) {
    for (;;) {
      const answer = await Promise.resolve(this.#next(message));
      const wrong = check(answer);
      if (wrong === undefined) return answer;
      this.messages.push(wrong);
    }
  }
}

/** Holds an interview over a small catalogue; the script must be used up. */
async function hold(
  kind: Kind,
  script: Script,
  { given = { answers: {} }, answersFolder = temporaryFolder() }: { given?: Interview; answersFolder?: string } = {},
): Promise<{
  written: Record<string, unknown>;
  messages: string[];
  cancelled: boolean;
  answersFolder: string;
  done: boolean;
}> {
  const person = new Person(script);
  const written = new Map<string, string>();
  const source = () =>
    overlaySource(
      memorySource({
        "camden/authority.yml": entry("London Borough of Camden", "gss: E09000007\n"),
        "camden/products/open-play.yml": entry("Open Play", "aliases: [play-finder]\n"),
      }),
      written,
    );
  const inspected = (one: NewEntry) =>
    inspect(overlaySource(source(), new Map([[pathOf(one), one.text]])), today).problems.filter(
      ({ severity, file }) => severity === "error" && file === pathOf(one),
    );
  const dependencies: Dependencies = {
    prompts: person.prompts,
    today,
    inspect: () => inspect(source(), today),
    errorsIn: inspected,
    report: (one) => {
      person.messages.push(...inspected(one).map(({ message }) => message));
    },
    write: (one) => {
      written.set(pathOf(one), one.text);
    },
    find: (of) => new StoredAnswers(answersFolder, of, "catalogue").find(),
    keep: (of, so) => {
      new StoredAnswers(answersFolder, of, "catalogue").save(so);
    },
    forget: (of) => {
      new StoredAnswers(answersFolder, of, "catalogue").delete();
    },
  };
  let [cancelled, done] = [false, false];
  try {
    done = await interview(kind, given, dependencies);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    cancelled = true;
  }
  expect(person.rest).toBe(0);
  const files = Object.fromEntries(Array.from(written, ([path, text]) => [path, parse(text).value]));
  return { written: files, messages: person.messages, cancelled, answersFolder, done };
}

const product: Script = [
  ["Summary", "Helps people find a park."],
  ["Services", ["Parking"]],
  ["What else", []],
];

test("makes an entry of the answers", async () => {
  const { written } = await hold("product", [["Whose", "camden"], ["Name", "Open Park"], ...product]);
  expect(written).toEqual({
    "camden/products/open-park.yml": {
      name: "Open Park",
      summary: "Helps people find a park.",
      services: ["parking"],
      reviewed: today,
    },
  });
});

test("trims spaces around an answer, also invisible ones", async () => {
  const { written, messages } = await hold("product", [
    ["Whose", "camden"],
    ["Name", "\u00a0Open\u00a0Park \t"],
    ["Summary", "  Helps people find a park.\u200b "],
    ["Services", ["Parking"]],
    ["What else", []],
  ]);
  expect(messages).toEqual([]);
  expect(written["camden/products/open-park.yml"]).toMatchObject({
    name: "Open Park",
    summary: "Helps people find a park.",
  });
});

test("writes a numeric answer as a number, and does not read an empty one as zero", async () => {
  const { written, messages } = await hold("case-study", [
    ["Whose", "camden"],
    ["Name", "Fewer calls"],
    ["Summary", "How a new form led to fewer calls."],
    ["Services", ["Parking"]],
    ["What else", ["Figures", "Costs"]],
    ["What was measured", "Calls a day"],
    ["What else", ["Before", "After"]],
    ["Before", "about 40"],
    ["After", "12.5 "],
    ["Another one?", false],
    ["What for", "The form"],
    ["Pounds", ""],
    ["Pounds", "£12,500"],
    ["What else", []],
    ["Another one?", false],
  ]);
  expect(messages).toContain("It must be a number of pounds, such as 73000.");
  expect(written["camden/case-studies/fewer-calls.yml"]).toMatchObject({
    measures: [{ measure: "Calls a day", before: "about 40", after: 12.5 }],
    costs: [{ item: "The form", pounds: 12_500 }],
  });
});

test.each(["LB Camden", "Camden Council", "E09000007"])(
  "finds the authority by its common names: %s",
  async (called) => {
    const { written } = await hold("product", [["Whose", called], ["Name", "Open Park"], ...product]);
    expect(Object.keys(written)).toEqual(["camden/products/open-park.yml"]);
  },
);

test("writes a date and a licence as people say them in the format of entries, and asks again where two are possible", async () => {
  const { written, messages } = await hold("product", [
    ["Whose", "camden"],
    ["Name", "Open Park"],
    ["Summary", "Helps people find a park."],
    ["Services", ["Parking"]],
    ["What else", ["Licences", "Maintenance"]],
    ["What else", ["Code"]],
    ["Code", "GPL"],
    ["Code", "gpl v3"],
    ["How", "Under contract"],
    ["What else", ["Until"]],
    ["Until", "4/5/2027"],
    ["Until", "31st March 2027"],
  ]);
  expect(messages.filter((sentence) => sentence.startsWith("It must be"))).toEqual([
    "It must be a licence from the SPDX list, such as MIT or AGPL-3.0-or-later, or the word proprietary.",
    "It must be a real date written year-month-day, such as 2026-03-31.",
  ]);
  expect(written["camden/products/open-park.yml"]).toMatchObject({
    licences: { code: "GPL-3.0-only" },
    maintenance: { type: "contract", until: "2027-03-31" },
  });
});

test("asks for a year as it is typed at a prompt, without the quotes of a file", async () => {
  const { messages } = await hold("case-study", [
    ["Whose", "camden"],
    ["Name", "Calls about bins"],
    ["Summary", "What happened when bins were tracked."],
    ["Services", ["Any service"]],
    ["What else", ["Costs"]],
    ["What for", "Staff"],
    ["Pounds", "900"],
    ["What else", ["Year"]],
    ["Year", "24"],
    ["Year", "2024"],
    ["Another one", false],
  ]);
  expect(messages).toContain("It must be a year, such as 2024.");
});

test("asks at once for another slug if one is taken, and asks nothing else again", async () => {
  const { written, messages } = await hold("product", [
    ["Whose", "camden"],
    ["Name", "Open Play"],
    ["short name", "open-play"],
    ["short name", "Open Play"],
    ["short name", "open-play-two "],
    ...product,
  ]);
  expect(Object.keys(written)).toEqual(["camden/products/open-play-two.yml"]);
  expect(messages.join("\n")).toContain("The catalogue has a product “open-play” already.");
  expect(messages).toContain("“open-play” is taken already.");
});

test("asks for another slug if old links to it lead to another entry", async () => {
  const { written, messages } = await hold("product", [
    ["Whose", "camden"],
    ["Name", "Play Finder"],
    ["short name", "play-finder"],
    ["short name", "camden-play-finder"],
    ...product,
  ]);
  expect(Object.keys(written)).toEqual(["camden/products/camden-play-finder.yml"]);
  expect(messages.slice(0, 2)).toEqual([
    "Old links to “play-finder” lead to another product.",
    "“play-finder” is taken already.",
  ]);
});

test("says what is wrong with a slug: its characters, its length or a name that Windows reserves", async () => {
  const { written, messages } = await hold("product", [
    ["Whose", "camden"],
    ["Name", "空の遊び場"],
    ["short name", "空"],
    ["short name", "a".repeat(81)],
    ["short name", "con"],
    ["short name", "sky-park"],
    ...product,
  ]);
  expect(Object.keys(written)).toEqual(["camden/products/sky-park.yml"]);
  expect(messages.slice(0, 4)).toEqual([
    "No address can be made of the name, because only letters from a to z can be in it.",
    "It must be lower-case letters and digits joined by single hyphens, such as open-play.",
    "It has 81 characters, and can have 80 at most.",
    "Windows keeps the name con for a device.",
  ]);
});

test("makes the record of a council without one, from the register", async () => {
  const { written } = await hold("product", [
    ["Whose", "London Borough of Hackney"],
    ["London Borough of Hackney is not in the catalogue yet. Make its record now?", true],
    ["Summary", "The council of the London Borough of Hackney."],
    ["Services", ["Any service"]],
    ["What else", []],
    ["Name", "Open Park"],
    ...product,
  ]);
  expect(Object.keys(written)).toEqual(["hackney/authority.yml", "hackney/products/open-park.yml"]);
  expect(written["hackney/authority.yml"]).toMatchObject({
    name: "London Borough of Hackney",
    type: "london-borough",
    gss: "E09000012",
    website: "https://www.hackney.gov.uk/",
  });
});

test("asks again for the authority if the person does not make its record", async () => {
  const { written } = await hold("product", [
    ["Whose", "Hackney"],
    ["Make its record now?", false],
    ["Whose", "Camden"],
    ["Name", "Open Park"],
    ...product,
  ]);
  expect(Object.keys(written)).toEqual(["camden/products/open-park.yml"]);
});

test("makes the record of a body outside the register", async () => {
  const { written } = await hold("product", [
    ["Whose", "Somebody who is not in the list"],
    ["Make it now?", true],
    ["Which authority", "Another body"],
    ["Name", "Open Parks Group"],
    ["Summary", "People who work on parks together."],
    ["Services", ["Any service"]],
    ["What else", []],
    ["Name", "Open Park"],
    ...product,
  ]);
  expect(Object.keys(written)).toEqual(["open-parks-group/authority.yml", "open-parks-group/products/open-park.yml"]);
});

test("does not ask for facts of a council that the register has", async () => {
  const { written } = await hold("authority", [
    ["Which authority", "LB Hackney"],
    ["Summary", "The council of the London Borough of Hackney."],
    ["Services", ["Any service"]],
    ["What else", []],
  ]);
  expect(written["hackney/authority.yml"]).toEqual({
    name: "London Borough of Hackney",
    summary: "The council of the London Borough of Hackney.",
    services: [],
    type: "london-borough",
    gss: "E09000012",
    website: "https://www.hackney.gov.uk/",
    reviewed: today,
  });
});

test("needs an explicit choice of “Any service”", async () => {
  const { written, messages } = await hold("product", [
    ["Whose", "camden"],
    ["Name", "Open Park"],
    ["Summary", "Helps people find a park."],
    ["Services", []],
    ["Services", ["", "parking"]],
    ["Services", ["Any service"]],
    ["What else", []],
  ]);
  expect(messages).toEqual([
    "Nothing is chosen yet. Choose “Any service” if you mean that.",
    "Choose either “Any service” or others.",
  ]);
  expect(written["camden/products/open-park.yml"]).toMatchObject({ services: [] });
});

test("asks again for an invalid answer, and keeps the others", async () => {
  const { written, messages } = await hold("product", [
    ["Whose", "camden"],
    ["Name", "Open Park"],
    ["Summary", "Helps people find a park."],
    ["Services", ["Parking"]],
    ["What else", ["Contacts"]],
    ["Role", "Digital team"],
    ["What else", []],
    ["Another one?", false],
    ["Correct that now?", true],
    ["What else", ["Email"]],
    ["Email", "digital@example.gov.uk"],
  ]);
  expect(messages.join("\n")).toContain("nobody can reach it");
  expect(written["camden/products/open-park.yml"]).toMatchObject({
    contacts: [{ role: "Digital team", email: "digital@example.gov.uk" }],
  });
});

test("offers to leave out a field that the model does not have, which no question can correct", async () => {
  const given = { authority: "camden", answers: { name: "Open Park", licences: { cod: "MIT", code: "MIT" } } };
  const { written, messages } = await hold(
    "product",
    [...product, ["Correct that now?", true], ["There is no field “licences.cod”. Leave it out?", true]],
    { given },
  );
  expect(messages.join("\n")).toContain("“cod” is not a field of “licences”.");
  expect(written["camden/products/open-park.yml"]).toMatchObject({ licences: { code: "MIT" } });
});

test("stops where no question can correct the errors, instead of asking for ever", async () => {
  const given = { authority: "camden", answers: { name: "Open Park", colour: "blue" } };
  const script: Script = [...product, ["Correct that now?", true], ["Leave it out?", false]];
  const { written, messages, done } = await hold("product", script, { given });
  expect(done).toBe(false);
  expect(messages.at(-1)).toContain("No question can correct that.");
  expect(written).toEqual({});
});

test.each(["", "CON", "../x"])(
  "asks for an address where the one given to the authority, “%s”, can be none",
  async (slug) => {
    const { written } = await hold(
      "authority",
      [
        ["A short name for the address", "cyngor-newydd"],
        ["Summary", "A body that keeps parks."],
        ["Services", ["Any service"]],
        ["What else", []],
      ],
      { given: { slug, answers: { name: "مجلس" } } },
    );
    expect(Object.keys(written)).toEqual(["cyngor-newydd/authority.yml"]);
  },
);

describe("an interview that somebody cancels", () => {
  const untilCancelled: Script = [
    ["Whose", "camden"],
    ["Name", "Open Park"],
    ["Summary", "Helps people find a park."],
    ["Services", ["Parking"]],
    ["What else", ["Links"]],
    ["Type", "website"],
    ["Address", cancel],
  ];

  test("keeps every answer in a file, and writes no entry", async () => {
    const { written, cancelled, answersFolder } = await hold("product", untilCancelled);
    expect({ written, cancelled }).toEqual({ written: {}, cancelled: true });
    expect(
      JSON.parse(readFileSync(new StoredAnswers(answersFolder, "product", "catalogue").path, "utf8")),
    ).toMatchObject({
      authority: "camden",
      answers: { name: "Open Park", services: ["parking"], links: [{ type: "website" }] },
    });
  });

  test("resumes from the kept answers, and deletes them when the entry is written", async () => {
    const { answersFolder } = await hold("product", untilCancelled);
    const given = new StoredAnswers(answersFolder, "product", "catalogue").find();
    const { written } = await hold(
      "product",
      [
        ["What else", []],
        ["Correct that now?", true],
        ["Address", "https://www.example.org/"],
      ],
      { answersFolder, given: given! },
    );
    expect(written["camden/products/open-park.yml"]).toMatchObject({
      name: "Open Park",
      links: [{ type: "website", url: "https://www.example.org/" }],
    });
    expect(existsSync(new StoredAnswers(answersFolder, "product", "catalogue").path)).toBe(false);
  });

  test("asks again for a list that was cancelled at its first item", async () => {
    const { answersFolder } = await hold("product", [
      ...untilCancelled.slice(0, 4),
      ["What else", ["Tags"]],
      ["Tag", cancel],
    ]);
    const given = new StoredAnswers(answersFolder, "product", "catalogue").find();
    const script: Script = [
      ["What else", ["Tags"]],
      ["Tag", "parks"],
      ["Another one", false],
    ];
    const { written } = await hold("product", script, { answersFolder, given: given! });
    expect(written["camden/products/open-park.yml"]).toMatchObject({ tags: ["parks"] });
  });

  test("keeps answers for the record of a new authority", async () => {
    const { answersFolder } = await hold("product", [
      ["Whose", "Hackney"],
      ["Make its record now?", true],
      ["Summary", "The council of the London Borough of Hackney."],
      ["Services", cancel],
    ]);
    const given = new StoredAnswers(answersFolder, "product", "catalogue").find();
    const { written } = await hold(
      "product",
      [
        ["Make its record now?", true],
        ["Services", ["Any service"]],
        ["What else", []],
        ["Name", "Open Park"],
        ...product,
      ],
      { answersFolder, given: given! },
    );
    expect(written["hackney/authority.yml"]).toMatchObject({
      summary: "The council of the London Borough of Hackney.",
    });
  });

  test("does not resume in another catalogue, whose answers are kept beside them", async () => {
    const { answersFolder } = await hold("product", untilCancelled);
    const elsewhere = new StoredAnswers(answersFolder, "product", "elsewhere");
    expect(elsewhere.find()).toBeUndefined();

    elsewhere.save({ answers: { name: "Open Road" } });
    expect(elsewhere.find()).toEqual({ answers: { name: "Open Road" } });
    expect(new StoredAnswers(answersFolder, "product", "catalogue").find()).toMatchObject({
      answers: { name: "Open Park" },
    });
  });
});

test("asks for the kind of the entry by its everyday name", async () => {
  expect(await askForKind(new Person([["What is the new entry?", "Case study"]]).prompts)).toBe("case-study");
});
