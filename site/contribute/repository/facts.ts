import type { RepositoryFacts } from "../../../schemas/drafting/repository.ts";
import type { GitHubRepository } from "../../../schemas/fields/repository-address.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { gitHubApi } from "./name.ts";

/** Fetches the facts about a public repository from the GitHub API. Throws an error that the form can show. */
export async function factsOf({ owner, repo }: GitHubRepository): Promise<RepositoryFacts> {
  const at = `${gitHubApi}/repos/${owner}/${repo}`;
  const data = await ask(at);
  if (!data) throw new Error(`GitHub has no public repository ${owner}/${repo}.`);
  const [languages, release, manifest] = await Promise.all([
    ask(`${at}/languages`),
    ask(`${at}/releases/latest`),
    ask(`${at}/contents/package.json`),
  ]);
  return {
    owner,
    name: textIn(data, "name") ?? repo,
    url: textIn(data, "html_url") ?? `https://github.com/${owner}/${repo}`,
    description: textIn(data, "description") ?? null,
    homepage: textIn(data, "homepage") ?? null,
    topics: Array.isArray(data["topics"]) ? data["topics"].map(String) : [],
    archived: data["archived"] === true,
    fork: data["fork"] === true,
    pushed: textIn(data, "pushed_at")?.slice(0, 10) ?? null,
    licenceFile: isMapping(data["license"]) ? (textIn(data["license"], "spdx_id") ?? null) : null,
    manifest: manifest ? { file: "package.json", licence: licenceIn(manifest) } : null,
    languages: Object.keys(languages ?? {}),
    release: release
      ? { tag: textIn(release, "tag_name") ?? "", date: textIn(release, "published_at")?.slice(0, 10) ?? "" }
      : null,
  };
}

/** Fetches an address of the GitHub API; undefined for 404. Throws on network errors, rate limits and other statuses. */
async function ask(address: string): Promise<Record<string, unknown> | undefined> {
  const response = await fetch(address, {
    headers: { accept: "application/vnd.github+json" },
    credentials: "omit",
  }).catch(() => {
    throw new Error("GitHub could not be reached. Check your connection, or fill in the form yourself.");
  });
  if (response.status === 404) return undefined;
  if (response.status === 403 || response.status === 429)
    throw new Error(
      "GitHub limits how many questions it answers in an hour. Try again later, or fill in the form yourself.",
    );
  if (!response.ok) throw new Error(`GitHub could not answer (${response.status}). Try again later.`);
  const answer: unknown = await response.json();
  return isMapping(answer) ? answer : undefined;
}

/** Returns the licence in a package manifest, whose content the GitHub API encodes in Base64; null if it is not readable. */
function licenceIn(file: Record<string, unknown>): string | null {
  try {
    const bytes = Uint8Array.from(atob(textIn(file, "content") ?? ""), (letter) => letter.charCodeAt(0));
    const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isMapping(manifest) ? (textIn(manifest, "license") ?? null) : null;
  } catch {
    return null;
  }
}

function textIn(fields: Record<string, unknown>, name: string): string | undefined {
  const value = fields[name];
  return typeof value === "string" ? value : undefined;
}
