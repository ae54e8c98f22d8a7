import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { memorySource } from "../../../schemas/index.ts";
import { copyPath, maxPeerBytes } from "../../../schemas/reading/peer-place.ts";
import { changesBetween } from "../../../scripts/peers/changes.ts";
import { deliverPeers } from "../../../scripts/peers/deliver.ts";
import { readForFolder, readIntoFolder } from "../../../scripts/peers/folder.ts";
import { writeHandover, peersWith, readHandover } from "../../../scripts/peers/handover.ts";
import type { PeerFiles } from "../../../scripts/peers/read-all.ts";
import { today } from "../../helpers/catalogues.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder, writeFiles } from "../../helpers/folders.ts";
import { catalogueOf, changeFile, publishSite, startWeb, type Web } from "../../helpers/peers.ts";
import { people } from "../github/fake/people.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { session, startSetting, step, stepHere } from "../github/fake/setting.ts";
import type { FakePull } from "../github/fake/world.ts";

let fake: FakeGitHub;
let web: Web;
let folder: string;
beforeEach(async () => {
  fake = await startSetting();
  web = await startWeb();
  folder = temporaryFolder(catalogueOf("uk"));
  put("nhs");
  await readIntoFolder(folder, today, web.network, "nhs");
});

/** Publishes a catalogue of the fixtures, with additional files. */
function put(id: "wales" | "nhs", more: Record<string, string> = {}): void {
  const { home, site } = publishSite({ ...catalogueOf(id), ...more }, `${today}T09:00:00Z`);
  web.put(home, site);
}

async function readPeers(): Promise<PeerFiles> {
  return (await readForFolder(folder, today, web.network)).files;
}

async function deliver(files: PeerFiles): Promise<string> {
  const source = memorySource(filesIn(folder));
  const changes = changesBetween(peersWith(source, new Map()).peers, peersWith(source, files).peers);
  return deliverPeers(await session(fake), files, changes);
}

function pulls(): FakePull[] {
  return [...fake.world.pulls.values()];
}

function contentOf(path: string): string | undefined {
  const head = fake.world.branches.get("peers") ?? "";
  return fake.world.commits.get(head)?.[`catalogue/${path}`]?.content;
}

describe("changes of other catalogues", () => {
  test("become one pull request that describes them", async () => {
    put("wales");
    const nhs = catalogueOf("nhs")["bed-board/products/bed-finder.yml"]!;
    put("nhs", {
      "bed-board/products/bed-finder.yml": nhs.replace("a free bed today", "a free bed now"),
      ...Object.fromEntries(
        ["Ambulance", "Bandage", "Clinic", "Dressing", "Epidemic", "Fever", "Gauze"].map((name) => [
          `bed-board/products/${name.toLowerCase()}-list.yml`,
          nhs.replace("Bed finder", `${name} list @${name.toLowerCase()}`),
        ]),
      ),
    });
    const files = await readPeers();

    expect(await deliver(files)).toMatch(/^Pull request #\d+ was opened\.$/);
    const [pull] = pulls();
    expect(pull).toMatchObject({ title: "New from: nhs and 1 other catalogue", labels: ["other catalogues"] });
    await expect(pull?.body).toMatchFileSnapshot("pull.md");
    expect(contentOf("_peers/wales.ndjson")).toBe(files.get("_peers/wales.ndjson"));
    const head = fake.world.branches.get("peers")!;
    expect(
      fake.world
        .changes(fake.world.main, head)
        .map(({ filename }) => filename)
        .toSorted(),
    ).toEqual([
      "catalogue/_peers/nhs.lock.json",
      "catalogue/_peers/nhs.ndjson",
      "catalogue/_peers/wales.lock.json",
      "catalogue/_peers/wales.ndjson",
    ]);
  });

  test("update the open pull request, and close it when nothing differs any more", async () => {
    put("wales");
    await deliver(await readPeers());
    const first = fake.world.branches.get("peers");
    expect(await deliver(await readPeers())).toMatch(/^#\d+ has these changes already, and is open\.$/);
    expect(fake.world.branches.get("peers")).toBe(first);

    put("wales", { "powys/products/tir.yml": catalogueOf("wales")["powys/products/tir.yml"]!.replace("Tir", "Tir 2") });
    expect(await deliver(await readPeers())).toMatch(/^Pull request #\d+ was brought up to date\.$/);
    expect(contentOf("_peers/wales.ndjson")).toContain('"name":"Tir 2"');
    expect(pulls()).toHaveLength(1);

    expect(await deliver(new Map())).toMatch(/^Nothing differs any more, so #\d+ was closed\.$/);
    expect(pulls()[0]?.state).toBe("closed");
    expect(await deliver(new Map())).toBe("Nothing has changed in other catalogues.");
  });

  test("open no pull request again that a person has closed, until something else changes", async () => {
    put("wales");
    await deliver(await readPeers());
    pulls()[0]!.state = "closed";
    expect(await deliver(await readPeers())).toMatch(/^#\d+ has these changes already, and is closed\.$/);

    put("wales", { "powys/products/tir.yml": catalogueOf("wales")["powys/products/tir.yml"]!.replace("Tir", "Tir 2") });
    expect(await deliver(await readPeers())).toMatch(/^Pull request #\d+ was opened\.$/);
  });

  test("are delivered although GitHub refuses the label, which the output says", async () => {
    put("wales");
    fake.faults = [{ operation: "issues/add-labels", how: 403 }];
    expect(await deliver(await readPeers())).toMatch(
      /^Pull request #(\d+) was opened\. #\1 cannot be labelled other catalogues\.$/,
    );
  });

  test("do not overwrite a commit of somebody else on the branch", async () => {
    put("wales");
    await deliver(await readPeers());
    const head = fake.world.branches.get("peers")!;
    fake.world.history.set(head, { ...fake.world.history.get(head)!, author: people.ada });

    const files = await readPeers();
    expect(await deliver(new Map([...files].slice(0, 1)))).toContain("Somebody else has written to the branch");
    expect(fake.world.branches.get("peers")).toBe(head);
  });

  test("include a refusal, with its reason as inert text", async () => {
    const { home, site } = publishSite(catalogueOf("nhs"), `${today}T09:00:00Z`);
    changeFile(site, "/api/v1/product.ndjson", (text) =>
      text.replace("Shows which", "Shows <img src=x alt=@ada> which"),
    );
    web.put(home, site);
    await deliver(await readPeers());

    expect(pulls()[0]?.title).toBe("Not read: nhs and 1 other catalogue");
    const { body = "" } = pulls()[0]!;
    expect(body).toContain("Refused since 21 November 2026, and the last good copy stays.");
    expect(body).toContain("has HTML in a text, `<img src=x alt=@ada>`, which is never shown.");
  });

  test("delete the copy of a catalogue that the settings no longer name", async () => {
    fake.world.main = fake.world.amend(fake.world.main, {
      "catalogue/_peers/nhs.ndjson": filesIn(folder)["_peers/nhs.ndjson"]!,
      "catalogue/_peers/nhs.lock.json": filesIn(folder)["_peers/nhs.lock.json"]!,
    });
    await deliver(
      new Map([
        ["_peers/nhs.ndjson", null],
        ["_peers/nhs.lock.json", null],
      ]),
    );

    expect(pulls()[0]?.body).toContain("The settings no longer name it, so its copy is deleted.");
    expect(contentOf("_peers/nhs.ndjson")).toBeUndefined();
    expect(contentOf("camden/authority.yml")).toBeDefined();
  });
});

describe("npm run peers -- --found", () => {
  test("prints a dry run, delivers with --apply, and refuses a copy that does not match its lock", async () => {
    put("wales");
    const files = await readPeers();
    const file = join(temporaryFolder(), "peers.ndjson");
    writeHandover(file, files);
    const dryRun = await stepHere(fake, `node scripts/peers.ts --catalogue ${folder} --found ${file}`, {
      env: { GITHUB_TOKEN: "" },
    });
    expect(dryRun.out).toContain("“Wales Standards Catalogue”: 2 products added: “Chwarae Agored” and “Tir”.");
    expect(dryRun.out).toContain("This was a dry run: nothing was sent. Add --apply to do it.");
    expect(fake.calls).toEqual([]);

    const done = await step(fake, `node scripts/peers.ts --catalogue ${folder} --found ${file} --apply`);
    expect(done.out).toMatch(/Pull request #\d+ was opened\.\n$/);

    writeHandover(
      file,
      new Map([...files, ["_peers/wales.ndjson", files.get("_peers/wales.ndjson")!.replace("Tir", "Tyr")]]),
    );
    const forged = await stepHere(fake, `node scripts/peers.ts --catalogue ${folder} --found ${file} --apply`);
    expect(forged.code).toBe(2);
    expect(forged.error).toContain("_peers/wales.ndjson: This copy is not what its lock says was read from the peer.");
    expect(readFileSync(file, "utf8")).toContain("Tyr");
  });

  test("says why a catalogue was refused, and that nothing has changed", async () => {
    const { home, site } = publishSite(catalogueOf("nhs"), `${today}T09:00:00Z`);
    changeFile(site, "/api/v1/product.ndjson", (text) => text.replace("Shows which", "Shows <b> which"));
    web.put(home, site);
    const file = join(temporaryFolder(), "peers.ndjson");
    const outputFor = async (files: PeerFiles): Promise<string> => {
      writeHandover(file, files);
      return (await stepHere(fake, `node scripts/peers.ts --catalogue ${folder} --found ${file}`)).out;
    };
    expect(await outputFor(await readPeers())).toMatch(/was not read: .*has HTML in a text, “<b>”/);
    expect(await outputFor(new Map())).toBe("Nothing has changed in other catalogues.\n");
  });

  test.each(["camden/authority.yml", "../x.ndjson", "_peers/../x.ndjson", "_peers/x/y.ndjson", "_peers/wales.yml"])(
    "refuses a file that is not a peer’s: %s",
    async (path) => {
      const file = join(temporaryFolder(), "peers.ndjson");
      writeHandover(file, new Map([[path, "x"]]));
      const { code, error } = await stepHere(
        fake,
        `node scripts/peers.ts --catalogue ${folder} --found ${file} --apply`,
      );
      expect(code).toBe(2);
      expect(error).toContain("is not what “npm run peers -- --look FILE” has written.");
      expect(pulls()).toEqual([]);
    },
  );

  test("refuses a copy that is larger than any that is read", () => {
    const file = join(temporaryFolder(), "peers.ndjson");
    writeHandover(file, new Map([[copyPath("wales"), "x".repeat(maxPeerBytes + 1)]]));
    expect(() => readHandover(file)).toThrow("is not what “npm run peers -- --look FILE” has written.");
  });

  test("reads the handover as it was written, and refuses a truncated one", () => {
    const file = join(temporaryFolder(), "peers.ndjson");
    const files = new Map([
      ["_peers/wales.ndjson", "{}\n{}\u2028\n"],
      ["_peers/wales.lock.json", ""],
      ["_peers/nhs.ndjson", null],
    ]);
    writeHandover(file, files);
    expect(readHandover(file)).toEqual(files);
    const text = readFileSync(file, "utf8");
    expect(text.split("\n")).toHaveLength(files.size + 1);

    writeFiles(dirname(file), { "peers.ndjson": text.slice(0, -3) });
    expect(() => readHandover(file)).toThrow("is not what “npm run peers -- --look FILE” has written.");

    writeHandover(file, new Map());
    expect(readHandover(file)).toEqual(new Map());
  });

  test.each([
    ["--only walse", "The settings name no peer “walse”. Did you mean “wales”?"],
    ["--apply", "--apply belongs to --found."],
    ["--dry-run --look x.json", "Give only one of --dry-run, --look and --found."],
    ["--found no-such.json", "There is no file no-such.json."],
    ["--found test", "test is a folder. Name a file."],
    ["--found /dev/null", "/dev/null is not a file, but a pipe or a device. Save it to a file."],
  ])("refuses %s in one line, with exit code 2", async (given, why) => {
    const { code, error } = await stepHere(fake, `node scripts/peers.ts --catalogue ${folder} ${given}`);
    expect(code).toBe(2);
    expect(error).toContain(why);
    expect(error.trim().split("\n")).toHaveLength(1);
  });
});
