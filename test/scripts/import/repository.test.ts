import type { RequestListener } from "node:http";

import { Octokit } from "octokit";
import { expect, onTestFinished, test, vi } from "vitest";

import { readPubliccode } from "../../../schemas/publiccode/read.ts";
import { factsOf, gitHub, publiccodeIn } from "../../../scripts/import/repository.ts";
import { startServer } from "../../helpers/local-server.ts";
import { openPlayRepository } from "../../helpers/repositories.ts";
import { answerOf, match, requestFaults } from "../github/fake/contract.ts";

const name = { owner: "example", repo: "open-play" };

/** Responses of a fake GitHub: operation → body, with the path of the file appended for files. */
type Answers = Readonly<Record<string, object>>;

/** A client of a fake GitHub that checks every request and response against GitHub’s OpenAPI description. */
async function gitHubWith(answers: Answers): Promise<{ octokit: Octokit; violations: string[] }> {
  const violations: string[] = [];
  const { port } = await startServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const matched = match(request.method ?? "GET", pathname);
    if (!matched) violations.push(`GitHub has no ${request.method ?? ""} ${pathname}`);
    else violations.push(...requestFaults(matched, searchParams, undefined));
    const key =
      matched?.id === "repos/get-content" ? `${matched.id} ${matched.parameters["path"] ?? ""}` : (matched?.id ?? "");
    const known = answers[key];
    const { text, faults } = matched ? answerOf(matched, known ? 200 : 404, known ?? {}) : { text: "{}", faults: [] };
    violations.push(...faults);
    response.writeHead(known ? 200 : 404, { "content-type": "application/json" }).end(text);
  });
  return { octokit: new Octokit({ baseUrl: `http://127.0.0.1:${port}`, retry: { enabled: false } }), violations };
}

function file(path: string, text: string): object {
  return {
    type: "file",
    encoding: "base64",
    size: text.length,
    name: path,
    path,
    content: Buffer.from(text).toString("base64"),
  };
}

const repository = {
  name: "open-play",
  owner: { login: "example" },
  html_url: "https://github.com/example/open-play",
  description: "Find and book play sessions run by the council",
  homepage: "https://openplay.example.org/",
  topics: ["booking"],
  archived: false,
  fork: false,
  pushed_at: "2026-10-01T10:00:00Z",
  license: { key: "mit", name: "MIT License", spdx_id: "MIT", url: null, node_id: "x" },
};

test("collects the facts of a repository from GitHub", async () => {
  const { octokit, violations } = await gitHubWith({
    "repos/get": repository,
    "repos/list-languages": { TypeScript: 1000, SCSS: 20 },
    "repos/get-latest-release": { tag_name: "v1.10", published_at: "2026-09-30T08:00:00Z" },
    "repos/get-content package.json": file("package.json", '{"license": "ISC"}'),
  });

  expect(await factsOf(octokit, name)).toEqual(openPlayRepository);
  expect(violations).toEqual([]);
});

test("leaves out releases, manifest and licence that a repository does not have", async () => {
  const { octokit, violations } = await gitHubWith({
    "repos/get": { ...repository, license: null },
    "repos/list-languages": {},
  });

  expect(await factsOf(octokit, name)).toMatchObject({
    licenceFile: null,
    manifest: null,
    release: null,
    languages: [],
  });
  expect(violations).toEqual([]);
});

test("finds the publiccode.yml of a repository", async () => {
  const text = "publiccodeYmlVersion: 0.4\nname: Open Play\n";
  const { octokit, violations } = await gitHubWith({
    "repos/get-content publiccode.yml": file("publiccode.yml", text),
  });

  const found = await publiccodeIn(octokit, name);

  expect(String(found)).toBe(text);
  expect(readPubliccode(found ?? "")).toHaveProperty("fields.name", "Open Play");
  expect(violations).toEqual([]);
});

test("says that a repository does not exist", async () => {
  const { octokit } = await gitHubWith({});
  await expect(factsOf(octokit, name)).rejects.toThrow("GitHub has no public repository example/open-play.");
});

/** Starts a fake GitHub with one response to every request. */
async function startGitHub(answers: RequestListener, token = ""): Promise<void> {
  const { port } = await startServer(answers);
  vi.stubEnv("GITHUB_API_URL", `http://127.0.0.1:${port}`);
  vi.stubEnv("GITHUB_TOKEN", token);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

const inAnHour = (): string => String(Math.floor(Date.now() / 1000) + 3600);

test.each([
  ["", "GitHub answers only some requests an hour without a token. Set GITHUB_TOKEN to one"],
  ["secret", "GitHub answers no more requests with the token in GITHUB_TOKEN for now. Try again in an hour."],
])("ends at once when the rate limit is used up, and says when to retry: token “%s”", async (token, words) => {
  await startGitHub((_, response) => {
    const headers = {
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": inAnHour(),
      "content-type": "application/json",
    };
    response.writeHead(403, headers).end(JSON.stringify({ message: "API rate limit exceeded for 192.0.2.1." }));
  }, token);
  await expect(publiccodeIn(gitHub(), name)).rejects.toThrow(words);
});

test("ends after a timeout when GitHub does not answer", async () => {
  await startGitHub(() => undefined);
  await expect(publiccodeIn(gitHub(50), name)).rejects.toThrow("GitHub took too long to answer. Try again later.");
});

test.each([
  [401, "GitHub does not know the token in GITHUB_TOKEN. Make a new one."],
  [503, "GitHub answered with the status 503. Try again later."],
])("explains the status %i of GitHub in a sentence", async (status, words) => {
  await startGitHub((_, response) => response.writeHead(status).end("{}"), "secret");
  await expect(publiccodeIn(gitHub(), name)).rejects.toThrow(words);
});
