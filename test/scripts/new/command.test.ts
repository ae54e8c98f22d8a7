import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { shownFolder } from "../../../scripts/lib/folder.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const council =
  "name: Camden Council\ntype: london-borough\nsummary: The council.\nservices: []\nreviewed: 2026-01-01\n";

function newProduct(args: readonly string[], input = "") {
  const folder = temporaryFolder({ "catalogue/camden/authority.yml": council });
  const whole = ["product", "--authority", "camden", "--catalogue", join(folder, "catalogue"), ...args];
  return commandHere("new", whole, input);
}

test("suggests quotes for a name with spaces, and does not blame the kind", async () => {
  const { code, err } = await newProduct(["--name", "Open", "Play", "Finder"]);
  expect(code).toBe(2);
  expect(err).toContain(
    '“Play Finder” is not expected after “product”. Put quotes around a value that has spaces, such as --name "Open Play".',
  );
  expect(err).not.toContain("is not a kind of entry");
});

test.each(["Product", "products", " PRODUCT", "case study", "Case_Studies"])("reads “%s” as a kind", async (kind) => {
  const { err } = await commandHere("new", [kind]);
  expect(err).toContain("Say whose entry it will be");
});

test("suggests a kind for a misspelt one", async () => {
  const { code, err } = await commandHere("new", ["prodct"]);
  expect(code).toBe(2);
  expect(err).toContain("“prodct” is not a kind of entry. Did you mean “product”?");
});

test("counts an entry with a hint as valid", async () => {
  const fields = ["--set", "summary=“Finds play sessions for families.”", "--set", "services=[early-years-families]"];
  const { code, err } = await newProduct(["--name", "Open Play", ...fields]);
  expect(code).toBe(0);
  expect(err).toContain("1 file: 1 valid entry of 1 authority");
});

test("refuses invalid YAML on standard input, with the line and the reason", async () => {
  const { code, err } = await newProduct([], "name: Open Play\nsummary: Play: sessions for families.\n");
  expect(code).toBe(2);
  expect(err).toContain(
    "Standard input is not valid YAML or JSON. Line 2: This value has a colon followed by a space in it, so YAML takes it for another field. Put the value in quotes.",
  );
});

test.each([
  [["--summary", "x"], '“--summary” is not an option. Give a field with --set, such as --set summary="…".'],
  [["--licence", "MIT"], "Give a field with --set, such as --set licences="],
  [["--autority", "camden"], "“--autority” is not an option. Did you mean “--authority”?"],
])("suggests --set for a field given as an option, and corrects a misspelt option: %j", async (args, words) => {
  const { code, err } = await newProduct(args);
  expect(code).toBe(2);
  expect(err).toContain(words);
});

test("asks for all missing options at once", async () => {
  const { code, err } = await commandHere("new", ["product", "--set", "summary=One"]);
  expect(code).toBe(2);
  expect(err).toContain("Say whose entry it will be, with --authority, and what it is called, with --name.");
});

test("an apostrophe in a name leaves no hyphen in the slug", async () => {
  const fields = ["--set", "summary=Finds play sessions for families.", "--set", "services=[early-years-families]"];
  const { code, err } = await newProduct(["--name", "Children’s Play", ...fields]);
  expect(code).toBe(0);
  expect(err).toContain("camden/products/childrens-play.yml");
});

test("makes an authority’s record from its name alone, with a slug of it", async () => {
  const catalogue = join(temporaryFolder({ "catalogue/camden/authority.yml": council }), "catalogue");
  const fields = ["--set", "type=unitary-authority", "--set", "summary=The council.", "--set", "services=[]"];
  const named = ["authority", "--name", "Lewes & Eastbourne Council", "--catalogue", catalogue, ...fields];
  const { code, err } = await commandHere("new", named);
  expect(code).toBe(0);
  expect(err).toContain("catalogue/lewes-eastbourne-council/authority.yml");

  const unnamed = await commandHere("new", ["authority", "--catalogue", catalogue, ...fields]);
  expect(unnamed.code).toBe(2);
  expect(unnamed.err).toContain("Say what it is called, with --name. Usage:");
});

test("names the successor of an authority that has ended", async () => {
  const ended = (day: string) => ({
    "catalogue/camden/authority.yml": council,
    "catalogue/oldtown/authority.yml": `${council.replace("Camden Council", "Oldtown Council")}succeededBy: [camden]\nlastDay: ${day}\n`,
  });
  const write = (day: string) => {
    const catalogue = join(temporaryFolder(ended(day)), "catalogue");
    return commandHere("new", ["product", "--authority", "oldtown", "--name", "Play", "--catalogue", catalogue]);
  };
  const sentence = "Oldtown Council has ended. Camden Council (camden) took over from it.";
  expect((await write("2023-03-31")).err).toContain(sentence);
  expect((await write("9999-03-31")).err).not.toContain("has ended");
});

test("refuses a name without letters for a slug", async () => {
  const { code, err } = await newProduct(["--name", "空"]);
  expect(code).toBe(2);
  expect(err).toContain("No slug can be made of the name “空”");
  const authority = await commandHere("new", ["authority", "--name", "空"]);
  expect(authority.code).toBe(2);
  expect(authority.err).toContain("No slug can be made of the name “空”");
});

test("calls a printed entry a draft only if it has errors", async () => {
  const broken = await newProduct(["--name", "Open Play", "--stdout"]);
  expect(broken.code).toBe(1);
  expect(broken.out).toContain("name: Open Play");
  expect(broken.err).toContain("What was printed is a draft, because it has errors.");

  const fields = "summary: Finds play sessions for families.\nservices: [early-years-families]\n";
  const valid = await newProduct(["--name", "Open Play", "--stdout"], fields);
  expect(valid.code).toBe(0);
  expect(valid.err).not.toContain("draft");
});

test("makes a record of a body outside the register with the given name, in a folder of its slug", async () => {
  const folder = temporaryFolder({ "camden/authority.yml": council });
  const args = [
    "authority",
    "--catalogue",
    folder,
    "--set",
    "summary=Runs the parks of a town.",
    "--set",
    "services=[]",
  ];
  const { code, err } = await commandHere("new", [
    ...args,
    "--authority",
    "Zeppelin Parks Trust",
    "--set",
    "type=company",
  ]);
  expect(err).toContain("zeppelin-parks-trust/authority.yml\n");
  expect(code).toBe(0);
  expect(readFileSync(join(folder, "zeppelin-parks-trust/authority.yml"), "utf8")).toContain(
    "name: Zeppelin Parks Trust\n",
  );
});

test("makes the record of a council that has ended without the facts of its successor", async () => {
  const folder = temporaryFolder({ "camden/authority.yml": council });
  const fields = ["--set", "summary=Was the council of a town.", "--set", "services=[]"];
  const args = ["authority", "--catalogue", folder, "--name", "Sedgemoor District Council", ...fields];
  const { code, err } = await commandHere("new", args);
  expect(err).toContain("Sedgemoor District Council has ended. Somerset Council (somerset) took over from it.");
  expect(err).toContain("sedgemoor-district-council/authority.yml\n");
  expect(code).toBe(0);
  const record = readFileSync(join(folder, "sedgemoor-district-council/authority.yml"), "utf8");
  // The register has the GSS code and website of the successor only.
  expect(record).not.toMatch(/^(?:gss|website):/m);
});

test("puts a second authority of one name in the folder of --slug", async () => {
  const folder = temporaryFolder({ "camden/authority.yml": council });
  const fields = ["--set", "summary=Runs the parks of a town.", "--set", "services=[]"];
  const args = ["authority", "--catalogue", folder, "--name", "Camden", ...fields];
  const refused = await commandHere("new", args);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("camden/authority.yml is there already. Edit it, or give another slug with --slug.");

  const { code, err } = await commandHere("new", [...args, "--slug", "camden-parks"]);
  expect(err).toContain("camden-parks/authority.yml\n");
  expect(code).toBe(0);
  expect(readFileSync(join(folder, "camden/authority.yml"), "utf8")).toBe(council);
});

test.each([
  ["Zeppelin Parks Trust", '"Zeppelin Parks Trust"'],
  ["$(touch x) `touch x`", "'$(touch x) `touch x`'"],
  [`O'Hara "Parks" & Sons!`, `'O'\\''Hara "Parks" & Sons!'`],
  ["Zeppelin\nParks\u202e", '"Zeppelin Parks"'],
  ["Zeppelin\\Parks", "'Zeppelin\\Parks'"],
])("refuses an entry of an authority without a record, with a command that makes one: %j", async (typed, word) => {
  const folder = temporaryFolder({ "camden/authority.yml": council });
  const args = ["product", "--catalogue", folder, "--name", "Kit", "--authority", typed];
  const { code, err } = await commandHere("new", args);
  expect(code).toBe(2);
  const [, offered = ""] = /^No authority is called .*make it first: (.*)\n$/.exec(err) ?? [];
  expect(offered).toBe(`npm run new -- authority --authority ${word} --catalogue ${shownFolder(folder)}`);
  const words = execFileSync("sh", ["-c", `printf '%s\\0' ${offered}`], { encoding: "utf8" }).split("\0");
  expect(words.slice(5, 8)).toEqual(["--authority", typed.replace("\n", " ").replace("\u202e", ""), "--catalogue"]);
});

test("passes on a name that starts with a hyphen in the command that makes the record", async () => {
  const folder = temporaryFolder({ "camden/authority.yml": council });
  const { err } = await commandHere("new", [
    "product",
    "--catalogue",
    folder,
    "--name",
    "Kit",
    "--authority=-zeppelin",
  ]);
  expect(err).toContain("npm run new -- authority --authority=-zeppelin --catalogue");
});

test.each(["product", "authority"])("asks for the authority of a new %s where its name is empty", async (kind) => {
  const folder = temporaryFolder({ "camden/authority.yml": council });
  const { code, err } = await commandHere("new", [kind, "--catalogue", folder, "--name", "Kit", "--authority", " "]);
  expect([code, err]).toEqual([2, "The authority has no name. Give its name, its slug or its GSS code.\n"]);
});

test("refuses a name that is given twice, instead of dropping one", async () => {
  const { code, err } = await newProduct(["--name", "Open Play", "--set", "name=Play Finder"]);
  expect([code, err]).toEqual([2, "The name is given twice, with --name and with --set. Keep one of the two.\n"]);
});
