import { Octokit, RequestError } from "octokit";

import type { RepositoryFacts } from "../../schemas/drafting/repository.ts";
import type { GitHubRepository } from "../../schemas/fields/repository-address.ts";
import { checkAnswers } from "../github/kit/answers.ts";
import { statusOf } from "../github/kit/client.ts";
import { unknownToken } from "../lib/asking-github.ts";
import { CommandError } from "../lib/stop.ts";

/**
 * A client for GitHub’s API, with the token of the environment, if there is one, for a higher rate limit. A person waits at a
 * terminal, so it fails at a rate limit instead of waiting, and has a timeout.
 *
 * @param milliseconds the timeout of each request; tests shorten it
 */
export function gitHub(milliseconds = 15_000): Octokit {
  const token = process.env["GITHUB_TOKEN"];
  const octokit = new Octokit({
    ...(token ? { auth: token } : {}),
    baseUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
    retry: { enabled: false },
    throttle: { onRateLimit: () => false, onSecondaryRateLimit: () => false },
  });
  octokit.hook.before("request", (options) => {
    options.request.signal = AbortSignal.timeout(milliseconds);
  });
  checkAnswers(octokit);
  return octokit;
}

/**
 * Returns the `publiccode.yml` or `publiccode.yaml` at the top of a repository; undefined when it has neither, or is private.
 *
 * @throws CommandError for a rate limit, a rejected token, a timeout or no connection
 */
export async function publiccodeIn(octokit: Octokit, name: GitHubRepository): Promise<Uint8Array | undefined> {
  return (await fileIn(octokit, name, "publiccode.yml")) ?? (await fileIn(octokit, name, "publiccode.yaml"));
}

/**
 * Fetches GitHub’s data on a repository.
 *
 * @throws CommandError for no public repository, a rate limit, a rejected token, a timeout or no connection
 */
export async function factsOf(octokit: Octokit, name: GitHubRepository): Promise<RepositoryFacts> {
  const repository = await attempt(octokit.rest.repos.get({ ...name }));
  if (!repository) throw new CommandError(`GitHub has no public repository ${name.owner}/${name.repo}.`);
  const [languages, release, manifest] = await Promise.all([
    attempt(octokit.rest.repos.listLanguages({ ...name })),
    attempt(octokit.rest.repos.getLatestRelease({ ...name })),
    manifestIn(octokit, name),
  ]);
  const { data } = repository;
  return {
    owner: data.owner.login,
    name: data.name,
    url: data.html_url,
    description: data.description,
    homepage: data.homepage ?? null,
    topics: data.topics ?? [],
    archived: data.archived,
    fork: data.fork,
    pushed: data.pushed_at.slice(0, 10),
    licenceFile: data.license?.spdx_id ?? null,
    manifest,
    languages: Object.keys(languages?.data ?? {}),
    release: release
      ? { tag: release.data.tag_name, date: (release.data.published_at ?? release.data.created_at).slice(0, 10) }
      : null,
  };
}

/** The manifests of package managers, in order of preference, and how to read the licence from each. */
const manifests: readonly { file: string; licenceIn: (text: string) => string | undefined }[] = [
  { file: "package.json", licenceIn: licenceInJson },
  { file: "composer.json", licenceIn: licenceInJson },
  {
    file: "pyproject.toml",
    licenceIn: (text) => /^license\s*=\s*(?:\{\s*text\s*=\s*)?"([^"\n]{1,100})"/m.exec(text)?.[1],
  },
  { file: "Cargo.toml", licenceIn: (text) => /^license\s*=\s*"([^"\n]{1,100})"/m.exec(text)?.[1] },
];

async function manifestIn(octokit: Octokit, name: GitHubRepository): Promise<RepositoryFacts["manifest"]> {
  for (const { file, licenceIn } of manifests) {
    const content = await fileIn(octokit, name, file);
    if (content !== undefined) return { file, licence: licenceIn(content.toString("utf8")) ?? null };
  }
  return null;
}

function licenceInJson(text: string): string | undefined {
  try {
    const { license } = JSON.parse(text) as { license?: unknown };
    return typeof license === "string" ? license : undefined;
  } catch {
    return undefined;
  }
}

async function fileIn(octokit: Octokit, name: GitHubRepository, path: string): Promise<Buffer | undefined> {
  const answer = await attempt(octokit.rest.repos.getContent({ ...name, path }));
  if (!answer || Array.isArray(answer.data) || answer.data.type !== "file") return undefined;
  return Buffer.from(answer.data.content, "base64");
}

/** Returns the response, or undefined for a 404. */
async function attempt<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return undefined;
    if (error instanceof CommandError) throw error;
    throw new CommandError(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  const status = statusOf(error);
  if (status === 429)
    return process.env["GITHUB_TOKEN"]
      ? "GitHub answers no more requests with the token in GITHUB_TOKEN for now. Try again in an hour."
      : "GitHub answers only some requests an hour without a token. Set GITHUB_TOKEN to one, for example with: GITHUB_TOKEN=$(gh auth token) npm run import -- …";
  if (status === 401) return unknownToken;
  // Octokit gives network errors the status 500 too, but no response.
  if (error instanceof RequestError && error.response !== undefined)
    return `GitHub answered with the status ${error.status}. Try again later.`;
  if (error instanceof Error && /timeout|aborted/i.test(error.message))
    return "GitHub took too long to answer. Try again later.";
  return `GitHub could not be reached: ${error instanceof Error ? error.message : String(error)}`;
}
