import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { modelVersion } from "../../schemas/index.ts";
import { commandHere as run } from "../helpers/command-here.ts";
import { filesIn } from "../helpers/files-in.ts";
import { temporaryFolder } from "../helpers/folders.ts";

const camden =
  "name: London Borough of Camden\nsummary: The council of the London Borough of Camden.\nservices: []\nclaimed: false\nreviewed: 2026-01-01\n";
const openPlay = `name: Open Play
summary: Lets families find and book play sessions run by the council.
services: [early-years-families]
licences:
  code: MIT
links:
  - type: repository
    url: https://github.com/example/open-play
reviewed: 2026-01-01
`;

/** The message for a catalogue with entries of version 1 of the model. */
const version1 = "The entries of this catalogue follow version 1 of the model.\n";

/** A product with all fields that publiccode.yml requires. */
const exportable = `name: Open Play
summary: Lets families find and book play sessions run by the council.
description: |-
  Families search for sessions by age, by day and by place, see how many places are left, and book one in a minute. The
  council lists its sessions in a spreadsheet.
services: [early-years-families]
type: application
stage: live
licences:
  code: MIT
features:
  - Search by age
maintenance:
  type: contract
  contractor: Example Software Ltd
  until: 2027-03-31
platforms: [web]
inclusion:
  languages: [en, cy]
links:
  - type: repository
    url: https://github.com/example/open-play
reviewed: 2026-01-01
`;

/** The arguments of a command, and those for an entry of Camden in a catalogue’s folder. */
function forCamden(folder: string, ...args: readonly string[]): readonly string[] {
  return [...args, "--authority", "camden", "--catalogue", folder];
}

function catalogue(more: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ "camden/authority.yml": camden, ...more });
}

describe("npm run new", () => {
  it("writes a valid entry from flags", async () => {
    const folder = catalogue();
    const flags = [
      "product",
      "--authority",
      "camden",
      "--name",
      "Open Play",
      "--set",
      "summary=Lets families find and book play sessions.",
      "--set",
      "services=[early-years-families]",
      "--set",
      "licences.code=MIT",
      "--set",
      "reviewed=2026-05-01",
      "--catalogue",
      folder,
    ];
    expect(await run("new", flags)).toMatchObject({ code: 0, out: "" });
    expect(filesIn(folder)["camden/products/open-play.yml"])
      .toBe(`# yaml-language-server: $schema=../../../schemas/json/product.json
name: Open Play
summary: Lets families find and book play sessions.
services: [early-years-families]
licences:
  code: MIT
reviewed: 2026-05-01
`);
  });

  it("says which text on standard input YAML reads as a comment", async () => {
    const folder = catalogue();
    const input = "name: Open Play #2\nsummary: Finds play sessions. # from the website\nservices: []\n";
    const { err } = await run("new", ["product", "--authority", "camden", "--stdout", "--catalogue", folder], input);
    expect(err).toContain("The text after # is a comment, so “#2” is not part of “name”.");
    expect(err).not.toContain("website");
  });

  it("reads fields in JSON from standard input, and prints the entry with --stdout", async () => {
    const folder = catalogue();
    const input = JSON.stringify({
      name: "Open Play",
      summary: "Finds play sessions for families.",
      services: [],
      reviewed: "2026-05-01",
    });
    const { code, out } = await run(
      "new",
      ["product", "--authority", "camden", "--stdout", "--catalogue", folder],
      input,
    );
    expect(code).toBe(0);
    expect(out).toBe(
      "# yaml-language-server: $schema=../../../schemas/json/product.json\nname: Open Play\nsummary: Finds play sessions for families.\nservices: []\nreviewed: 2026-05-01\n",
    );
    expect(Object.keys(filesIn(folder))).toEqual(["camden/authority.yml"]);
  });

  it("writes no entry with errors, and reports them", async () => {
    const folder = catalogue();
    const { code, err } = await run(
      "new",
      forCamden(folder, "product", "--name", "Open Play", "--set", "stage=production"),
    );
    expect(code).toBe(1);
    expect(err).toContain("“production” is not a valid value for “stage”.");
    expect(err).toContain(
      "Nothing was written, because the entry has errors. With --stdout it is printed as a draft, to correct by hand.",
    );
    expect(Object.keys(filesIn(folder))).toEqual(["camden/authority.yml"]);
  });

  it.each([
    [["prodct", "--authority", "camden"], "Did you mean “product”?"],
    [["product"], "Say whose entry it will be, with --authority, and what it is called, with --name."],
    [["product", "--authority", "camden", "--set", "nonsense"], "is not written as name=value"],
    [
      ["product", "--authority", "camden", "--name", "Open Play", "--slug", "Open Play"],
      "“Open Play” is not a slug. It must be lower-case letters and digits joined by single hyphens, such as open-play. Write --slug open-play.",
    ],
    [
      ["product", "--authority", "camden", "--name", "Con", "--slug", "con"],
      "“con” is not a slug. Windows keeps the name con for a device. Write --slug con-1.",
    ],
    [["product", "--authority", "camden", "--colour", "red"], "“--colour” is not an option."],
  ])("says in one line why %j cannot run", async (args, reason) => {
    const { code, err } = await run("new", args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it.each(["Camden Council", "LB Camden", "E09000007", "the london borough of camden"])(
    "finds the authority called %s, and says which one it found",
    async (authority) => {
      const folder = catalogue();
      const input = JSON.stringify({ name: "Open Play", summary: "Finds play sessions for families.", services: [] });
      const { code, err } = await run("new", ["product", "--authority", authority, "--catalogue", folder], input);
      expect(err).toContain(`“${authority}” is London Borough of Camden (camden).`);
      expect(code).toBe(0);
      expect(Object.keys(filesIn(folder))).toContain("camden/products/open-play.yml");
    },
  );

  it("fills in the fields of a council from the register", async () => {
    const folder = catalogue();
    const input = JSON.stringify({ summary: "The council of the London Borough of Hackney.", services: [] });
    const { code } = await run("new", ["authority", "--authority", "LB Hackney", "--catalogue", folder], input);
    expect(code).toBe(0);
    expect(filesIn(folder)["hackney/authority.yml"]).toContain("name: London Borough of Hackney\n");
    expect(filesIn(folder)["hackney/authority.yml"]).toContain("type: london-borough\ngss: E09000012\n");
  });

  it.each([
    ["new", ["product"]],
    ["import", ["publiccode.yml"]],
    ["landscape", ["list.csv"]],
    ["ask", []],
  ])("suggests an authority when none has the given name: npm run %s", async (script, args) => {
    const { code, err } = await run(script, [...args, "--authority", "Camdn Council", "--catalogue", catalogue()]);
    expect({ code, err }).toEqual({
      code: 2,
      err: "No authority is called “Camdn Council”. Did you mean London Borough of Camden (camden)?\n",
    });
  });

  it("makes a record for an unknown authority, and names a known one of similar name", async () => {
    const input = JSON.stringify({ name: "Camdon", summary: "A company that nobody knew before.", services: [] });
    const { code, err } = await run("new", ["authority", "--authority", "camdon", "--catalogue", catalogue()], input);
    expect(code).toBe(0);
    expect(err).toContain("No authority is called “camdon” yet. If you mean London Borough of Camden (camden)");
  });

  it("refuses a name that several authorities have", async () => {
    const { code, err } = await run("new", ["product", "--authority", "Newcastle", "--catalogue", catalogue()]);
    expect(code).toBe(2);
    expect(err).toContain(
      "Newcastle-under-Lyme Borough Council (newcastle-under-lyme) or Newcastle City Council (newcastle-upon-tyne)",
    );
  });

  it("does not overwrite an entry", async () => {
    const folder = catalogue({ "camden/products/open-play.yml": openPlay });
    const { code, err } = await run("new", forCamden(folder, "product", "--name", "Open Play"));
    expect([code, err]).toEqual([2, expect.stringContaining("is there already")]);
    expect(filesIn(folder)["camden/products/open-play.yml"]).toBe(openPlay);
  });

  it.each([
    ["--authority", "../../etc"],
    ["--authority", "camden", "--slug", "../../../x"],
    ["--authority", "../..", "--slug", "x"],
  ])("writes nothing outside the catalogue: %s %s", async (...args) => {
    const parent = temporaryFolder({ "a/catalogue/camden/authority.yml": camden });
    const entry = ["--name", "Open Play", "--set", "summary=Finds play sessions.", "--set", "services=[]"];
    const { code } = await run("new", ["product", ...entry, ...args, "--catalogue", join(parent, "a/catalogue")]);
    expect(code).toBe(2);
    expect(Object.keys(filesIn(parent))).toEqual(["a/catalogue/camden/authority.yml"]);
  });
});

describe("npm run import", () => {
  const publiccode =
    "publiccodeYmlVersion: 0.4\nname: Open Play\nurl: https://github.com/example/open-play\nlegal: {license: MIT}\ndescription: {en: {shortDescription: Lets families find and book play sessions.}}\nreleaseDate: 2024-01-01\n";

  it("writes an entry from a publiccode.yml, and says what it left out", async () => {
    const folder = catalogue();
    const file = join(temporaryFolder({ "publiccode.yml": publiccode }), "publiccode.yml");
    const { code, err } = await run("import", forCamden(folder, file, "--services", "early-years-families"));
    expect(code).toBe(0);
    expect(err).toContain("Left out:\n- An entry has no place for “releaseDate”.");
    expect(filesIn(folder)["camden/products/open-play.yml"]).toContain("licences:\n  code: MIT\n");
  });

  it("finds a dependency by its name, even one of common words", async () => {
    const folder = catalogue({
      "camden/products/place-components.yml": openPlay.replace("name: Open Play", "name: Place components"),
    });
    const file = join(
      temporaryFolder({ "publiccode.yml": `${publiccode}dependsOn: {open: [{name: Place Components}]}\n` }),
      "publiccode.yml",
    );
    const { err } = await run("import", forCamden(folder, file, "--services", "early-years-families"));
    expect(err).not.toContain("which the catalogue does not have");
    expect(filesIn(folder)["camden/products/open-play.yml"]).toContain("dependsOn: [place-components]\n");
  });

  it("reports what the file lacks, and writes nothing", async () => {
    const folder = catalogue();
    const file = join(
      temporaryFolder({ "publiccode.yml": "publiccodeYmlVersion: 0.4\nname: Open Play\n" }),
      "publiccode.yml",
    );
    const { code, err } = await run("import", [file, "--authority", "camden", "--catalogue", folder]);
    expect(code).toBe(1);
    expect(err).toContain("“summary” is missing");
    expect(Object.keys(filesIn(folder))).toEqual(["camden/authority.yml"]);
  });

  it.each([
    ["http://example.org/publiccode.yml", "is not an https address"],
    ["https://localhost/publiccode.yml", "is not a public address"],
    ["no-such-file.yml", "There is no file no-such-file.yml."],
    ["example/open-play", "If you mean the repository on GitHub, write https://github.com/example/open-play."],
    ["package.json", "none of the fields that tell a publiccode.yml"],
  ])("says in one line why %s cannot be imported", async (source, reason) => {
    const { code, err } = await run("import", [source, "--authority", "camden", "--catalogue", catalogue()]);
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("npm run export", () => {
  it("prints a publiccode.yml that can be imported again", async () => {
    const folder = catalogue({ "camden/products/open-play.yml": exportable });
    const { code, out } = await run("export", ["open-play", "--catalogue", folder]);
    expect(code).toBe(0);
    const file = join(temporaryFolder({ "publiccode.yml": out }), "publiccode.yml");
    const again = await run(
      "import",
      forCamden(folder, file, "--slug", "again", "--services", "early-years-families", "--stdout"),
    );
    expect(again.out.split("\n").slice(1, -2)).toEqual(exportable.split("\n").slice(0, -2));
  });

  it("says which facts are missing, and links to the form that adds them", async () => {
    const folder = catalogue({
      "catalogue.yml": "name: Our catalogue\nhomepage: https://example.org/\n",
      "camden/products/open-play.yml": exportable.replace("stage: live\n", ""),
    });
    expect(await run("export", ["open-play", "--catalogue", folder])).toEqual({
      code: 2,
      out: "",
      err: expect.stringMatching(
        /“open-play” cannot be exported yet\. It needs: the stage it is in\. Add them at https:\S+\/contribute\/product\/\?edit=product\/open-play\n$/,
      ) as string,
    });
  });

  it("names the file to add missing facts to, when the catalogue has no homepage", async () => {
    const folder = catalogue({
      "catalogue.yml": "name: Our catalogue\n",
      "camden/products/open-play.yml": exportable.replace("stage: live\n", ""),
    });
    // In a GitHub Actions environment, the repository’s Pages address would be the homepage.
    const { err } = await run("export", ["open-play", "--catalogue", folder], "", { NO_COLOR: "1" });
    expect(err).toMatch(/It needs: the stage it is in\. Add them to \S+\/camden\/products\/open-play\.yml\.\n$/);
  });

  it("refuses a proprietary product, with the reason", async () => {
    const folder = catalogue({ "camden/products/open-play.yml": openPlay.replace("MIT", "proprietary") });
    expect(await run("export", ["open-play", "--catalogue", folder])).toEqual({
      code: 2,
      out: "",
      err: "“open-play” is not software with an open code licence and a repository, so it cannot have a publiccode.yml.\n",
    });
  });

  it.each([
    ["open-plai", "There is no product “open-plai” in the catalogue. Did you mean “open-play”?"],
    ["openplay", "There is no product “openplay” in the catalogue. Write “open-play”."],
    ["Open Play", "The product that you mean has the slug “open-play”. Write that."],
    ["play-finder", "The product “play-finder” is now called “open-play”. Use the new slug."],
    ["broken", "camden/products/broken.yml has errors. npm run validate -- --catalogue "],
  ])("says which product %s may mean", async (slug, reason) => {
    const folder = catalogue({
      "camden/products/open-play.yml": exportable.replace("reviewed:", "aliases: [play-finder]\nreviewed:"),
      "camden/products/broken.yml": "name: Broken\n",
    });
    expect(await run("export", [slug, "--catalogue", folder])).toEqual({
      code: 2,
      out: "",
      err: expect.stringContaining(reason) as string,
    });
  });
});

describe("npm run fmt", () => {
  it("formats every entry, and with --check only lists those to format", async () => {
    const muddled = `reviewed: 2026-01-01\n${camden.replace("reviewed: 2026-01-01\n", "")}`;
    const folder = catalogue({ "barnet/authority.yml": muddled });
    expect(await run("fmt", ["--check", "--catalogue", folder])).toMatchObject({
      code: 1,
      out: expect.stringContaining("barnet/authority.yml\n1 entry to be put in order.") as string,
    });
    expect(filesIn(folder)["barnet/authority.yml"]).toBe(muddled);
    expect((await run("fmt", ["--catalogue", folder])).code).toBe(0);
    expect(filesIn(folder)["barnet/authority.yml"]).toBe(camden);
    expect((await run("fmt", ["--check", "--catalogue", folder])).code).toBe(0);
  });

  it("keeps comments inside lists, and names the files that it cannot read", async () => {
    const folder = catalogue({
      "camden/products/open-play.yml": `services:\n  # The service that uses it most\n  - parks # and sport\n${openPlay.replace(/^services.*\n/m, "")}`,
      "camden/products/broken.yml": "name: [unclosed\n",
    });
    const { code, out, err } = await run("fmt", ["--catalogue", folder]);
    expect(out).toMatch(/camden\/products\/open-play\.yml\n1 entry put in order\.\n$/);
    expect(err).toMatch(
      /camden\/products\/broken\.yml is left as it is: it cannot be read\. npm run validate -- --catalogue \S+ says why\.\n$/,
    );
    expect(code).toBe(1);
    expect(filesIn(folder)["camden/products/open-play.yml"]).toContain(
      "services:\n  # The service that uses it most\n  - parks # and sport\nlicences:",
    );
  });
});

describe.each([
  ["fmt", "is left as it is: it cannot be read."],
  ["migrate", "cannot be read."],
])("npm run %s changes no byte of a file", (name, sentence) => {
  it.each([
    ["that is not UTF-8", Buffer.from(`reviewed: 2026-01-01\nname: Caf\u00e9 finder\n`, "latin1")],
    ["that is too large to be an entry", Buffer.from(`reviewed: 2026-01-01\nname: ${"Play ".repeat(600_000)}\n`)],
  ])("%s", async (_, content) => {
    const folder = catalogue({ "VERSION.md": version1, "camden/products/play.yml": "" });
    const file = join(folder, "camden/products/play.yml");
    writeFileSync(file, content);
    const { code, err } = await run(name, ["--catalogue", folder]);
    expect(err).toContain(`camden/products/play.yml ${sentence}`);
    expect(code).toBe(1);
    expect(readFileSync(file).equals(content)).toBe(true);
  });
});

describe("npm run fmt -- --check", () => {
  it("does not claim that every entry is formatted when one cannot be read", async () => {
    const folder = catalogue({ "camden/products/play.yml": "name: [" });
    expect(await run("fmt", ["--check", "--catalogue", folder])).toMatchObject({
      code: 1,
      out: "Every other entry is in order.\n",
    });
  });
});

describe("npm run migrate", () => {
  const old =
    "name: Open Play # as people say it\nsummary: Lets families find and book play sessions.\nservices: []\nlinks:\n  website: https://openplay.example.org/\nreviewed: 2026-01-01\n";

  it("migrates entries to the latest version with their comments, and records the version", async () => {
    const folder = catalogue({ "VERSION.md": version1, "camden/products/open-play.yml": old });
    expect(await run("migrate", ["--catalogue", folder])).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 entry changed") as string,
    });
    expect(filesIn(folder)["camden/products/open-play.yml"]).toBe(
      old.replace(
        "  website: https://openplay.example.org/\n",
        "  - type: website\n    url: https://openplay.example.org/\n",
      ),
    );
    expect((await run("validate", ["--catalogue", folder])).code).toBe(0);
    expect((await run("migrate", ["--catalogue", folder])).out).toContain("0 entries changed");
  });

  it("writes nothing into a folder that is no catalogue", async () => {
    const folder = temporaryFolder({ "note.txt": "Ring Mo" });
    expect(await run("migrate", ["--catalogue", folder])).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^There are no entries in \S+\. Name the catalogue’s folder with --catalogue DIR\.\n$/,
      ),
    });
    expect(filesIn(folder)).toEqual({ "note.txt": "Ring Mo" });
  });

  it("changes nothing if an entry cannot be read, and names it", async () => {
    const folder = catalogue({
      "VERSION.md": version1,
      "camden/products/open-play.yml": old,
      "camden/products/forms.yml": old.replace("services: []", "services: ["),
    });
    const before = filesIn(folder);
    expect(await run("migrate", ["--catalogue", folder])).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^[^\n]*camden\/products\/forms\.yml cannot be read\. npm run validate -- --catalogue \S+ says why\.\nNothing is changed\. Fix this first; then run npm run migrate -- --catalogue \S+ again\.\n$/,
      ) as string,
    });
    expect(filesIn(folder)).toEqual(before);
  });

  it("changes nothing if a comment would be lost, and says which to move", async () => {
    const commented = old
      .replace("links:\n", "# our places\nlinks: # two\n")
      .replace("example.org/\n", "example.org/ # main\n  # spare\n");
    const folder = catalogue({ "VERSION.md": version1, "camden/products/open-play.yml": commented });
    const before = filesIn(folder);
    expect(await run("migrate", ["--catalogue", folder])).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /open-play\.yml would lose comments: “# main”\. Move them to the top of the file\.\nNothing is changed\. /,
      ) as string,
    });
    expect(filesIn(folder)).toEqual(before);
    const moved = `# main\n${commented.replace(" # main", "")}`;
    const again = catalogue({ "VERSION.md": version1, "camden/products/open-play.yml": moved });
    expect((await run("migrate", ["--catalogue", again])).code).toBe(0);
    expect(filesIn(again)["camden/products/open-play.yml"]).toMatch(
      /^# main\n[^]*\n# our places\nlinks: # two\n[^]* {2}# spare\n/,
    );
  });

  it.each([
    ["version 99\n", "VERSION.md says that the entries follow version 99 of the model, and this copy of the software"],
    ["Ours\n", "VERSION.md does not say which version of the model the entries follow."],
  ])("refuses a VERSION.md that reads %j, with the reason", async (text, sentence) => {
    const folder = catalogue({ "VERSION.md": text, "camden/products/open-play.yml": old });
    const before = filesIn(folder);
    expect(await run("migrate", ["--catalogue", folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining(sentence) as string,
    });
    expect(filesIn(folder)).toEqual(before);
  });

  it.each([
    ["validate", "--fix"],
    ["fmt"],
    ["new", "product", "--name", "Open Play", "--authority", "camden"],
    ["export", "open-play"],
    ["migrate", "--from", "1"],
  ])("npm run %s refuses a catalogue of a newer version", async (name, ...args) => {
    const folder = catalogue({ "VERSION.md": "version 99\n", "camden/products/open-play.yml": old });
    const before = filesIn(folder);
    expect(await run(name, [...args, "--catalogue", folder])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(
        /VERSION\.md says .+ version 99 .+ knows no version after \d+\. Update the software\.\n$/,
      ) as string,
    });
    expect(filesIn(folder)).toEqual(before);
  });

  it.each([
    ["1", "version 1 of the model, and this software checks version"],
    [String(modelVersion), ""],
  ])("is what validate advises first for entries of an older version only: %s", async (version, sentence) => {
    const folder = catalogue({ "VERSION.md": `version ${version}\n`, "camden/products/open-play.yml": old });
    const { code, err } = await run("validate", ["--catalogue", folder]);
    expect(code).toBe(1);
    if (sentence === "") expect(err).toBe("");
    else
      expect(err).toMatch(
        new RegExp(`${sentence} \\d+\\. Run npm run migrate -- --catalogue \\S+ before you fix anything by hand\\.\n$`),
      );
  });

  it.each([[], ["--from", "1"]])("refuses a VERSION.md that is a folder: %j", async (...from) => {
    const folder = catalogue({ "VERSION.md/a.txt": "", "camden/products/open-play.yml": old });
    const before = filesIn(folder);
    const { code, err } = await run("migrate", ["--catalogue", folder, ...from]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/VERSION\.md must be a file that says which version .+\. Move what is there\.\n$/),
    ]);
    expect(filesIn(folder)).toEqual(before);
  });

  it("changes nothing with --dry-run", async () => {
    const folder = catalogue({ "VERSION.md": version1, "camden/products/open-play.yml": old });
    const before = filesIn(folder);
    expect((await run("migrate", ["--dry-run", "--catalogue", folder])).out).toContain("1 entry to change");
    expect(filesIn(folder)).toEqual(before);
  });
});
