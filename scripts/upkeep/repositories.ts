import * as z from "zod";

import { gitHubRepositoryAt } from "../../schemas/fields/repository-address.ts";
import { type Catalogue, type Entry, isRetired } from "../../schemas/index.ts";
import { answerOf } from "../github/kit/answers.ts";
import type { Octokit } from "../github/kit/client.ts";

/** Facts from GitHub about a repository of an entry. */
export const RepositoryFacts = z.strictObject({
  /** Its current full name. */
  name: z.string().max(200),
  archived: z.boolean(),
  /** The day of the last push. */
  pushed: z.iso.date().optional(),
  /** The licence that GitHub detected, as an SPDX identifier. */
  licence: z.string().max(100).optional(),
});
export type RepositoryFacts = z.infer<typeof RepositoryFacts>;

/** GitHub’s rate limit: the limit, the remaining points, and the cost of this query. */
interface Budget {
  limit: number;
  remaining: number;
  cost: number;
}

const batchSize = 25;
/** The share of the hourly rate limit that upkeep may use. */
const share = 0.1;
/** Batches in one run: a tenth of GitHub’s rate limit for workflows, 1,000 points an hour, at one point a batch. */
const usualBatches = 100;
/** Consecutive failures after which GitHub itself must be at fault, not a repository. */
const maxFailures = 25;

/** The repository at an address, as `owner/name` in lower case; undefined for any other page. */
export function repositoryAt(url: string): string | undefined {
  const repository = gitHubRepositoryAt(url);
  return repository && `${repository.owner}/${repository.repo}`.toLowerCase();
}

/** The GitHub repositories of products that are not retired: `owner/name` in lower case → the products. */
export function repositoriesOf(catalogue: Catalogue, day: string): Map<string, Entry<"product">[]> {
  const found = new Map<string, Entry<"product">[]>();
  for (const entry of catalogue.product.values()) {
    if (isRetired(entry.data, day)) continue;
    for (const { type, url } of entry.data.links ?? []) {
      const name = repositoryAt(url);
      if (type === "repository" && name !== undefined) found.set(name, [...(found.get(name) ?? []), entry]);
    }
  }
  return found;
}

/**
 * Queries repositories in batches of 25. A failed batch is split in half and queued last, so that it does not delay the
 * others; a single repository that fails is omitted. Stops at a tenth of the hourly rate limit, when less than that is left,
 * or after `maxFailures` consecutive failures. Each week starts at another batch, so that all have their turn.
 *
 * @param names `owner/name`
 * @param day the day of the query, `YYYY-MM-DD`
 * @returns name → facts, without repositories that do not exist or could not be queried
 */
export async function askRepositories(
  octokit: Octokit,
  names: readonly string[],
  day: string,
): Promise<Map<string, RepositoryFacts>> {
  const known = new Map<string, RepositoryFacts>();
  const waiting = inTurn(chunks(names, batchSize), day);
  let [used, failures] = [0, 0];
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    try {
      const { facts, budget } = await askBatch(octokit, batch);
      for (const [name, one] of facts) known.set(name, one);
      failures = 0;
      used += budget.cost;
      if (used >= budget.limit * share || budget.remaining < budget.limit * share) break;
    } catch (error) {
      if (!isFailure(error)) throw error;
      used += 1;
      failures += 1;
      if (failures >= maxFailures) break;
      if (batch.length > 1) waiting.push(...chunks(batch, Math.ceil(batch.length / 2)));
    }
  }
  return known;
}

/** Rotates the batches, each week by as many as fit in one run. */
function inTurn<T>(batches: readonly T[], day: string): T[] {
  const week = Math.floor(Date.parse(day) / (7 * 24 * 60 * 60 * 1000));
  const from = (week * usualBatches) % Math.max(batches.length, 1);
  return [...batches.slice(from), ...batches.slice(0, from)];
}

const Answer = z.looseObject({ rateLimit: z.object({ limit: z.number(), remaining: z.number(), cost: z.number() }) });

const Repository = z.object({
  nameWithOwner: z.string(),
  isArchived: z.boolean(),
  pushedAt: z.string().nullable(),
  licenseInfo: z.object({ spdxId: z.string().nullable() }).nullable(),
});

async function askBatch(
  octokit: Octokit,
  names: readonly string[],
): Promise<{ facts: Map<string, RepositoryFacts>; budget: Budget }> {
  const asked = "POST /graphql";
  const answer = answerOf(Answer, await partial(octokit, question(names), variables(names)), asked);
  const facts = names.flatMap((name, index): [string, RepositoryFacts][] => {
    const one = answerOf(Repository.nullish(), answer[`r${index}`], `${asked} about ${name}`);
    return one ? [[name, factsOf(one)]] : [];
  });
  return { facts: new Map(facts), budget: answer.rateLimit };
}

function factsOf(one: z.infer<typeof Repository>): RepositoryFacts {
  const licence = one.licenseInfo?.spdxId;
  return {
    name: one.nameWithOwner,
    archived: one.isArchived,
    ...(one.pushedAt === null ? {} : { pushed: one.pushedAt.slice(0, 10) }),
    ...(licence && licence !== "NOASSERTION" ? { licence } : {}),
  };
}

/** The GraphQL query for a batch. Names are variables, so no text of an entry becomes part of the query. */
function question(names: readonly string[]): string {
  const inputs = names.map((_, index) => `$o${index}: String!, $n${index}: String!`).join(", ");
  const parts = names.map(
    (_, index) =>
      `r${index}: repository(owner: $o${index}, name: $n${index}) { nameWithOwner isArchived pushedAt licenseInfo { spdxId } }`,
  );
  return `query (${inputs}) { rateLimit { limit remaining cost } ${parts.join(" ")} }`;
}

function variables(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const [owner = "", repo = ""] = name.split("/");
      return [
        [`o${index}`, owner],
        [`n${index}`, repo],
      ];
    }),
  );
}

/**
 * Returns partial data when some repositories are missing or not visible, which GitHub reports as errors on their
 * fields.
 */
async function partial(octokit: Octokit, query: string, values: Record<string, string>): Promise<unknown> {
  try {
    // Splitting the batch replaces retries.
    return await octokit.graphql(query, { ...values, request: { retries: 0 } });
  } catch (error) {
    const { errors, data } = error as { errors?: { path?: unknown[] }[]; data?: unknown };
    if (data && errors?.every(({ path }) => /^r\d+$/.test(String(path?.[0])))) return data;
    throw error;
  }
}

/** Whether this query or the connection failed, to which Octokit gives the status 500, as opposed to the token. */
function isFailure(error: unknown): boolean {
  return error instanceof Error && ("errors" in error || ("status" in error && Number(error.status) >= 500));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
