import * as z from "zod";

import { gitHubRepositoryAt } from "../../schemas/fields/repository-address.ts";
import { type Catalogue, type Entry, isRetired } from "../../schemas/index.ts";
import { answerOf } from "../github/kit/answers.ts";
import type { Octokit } from "../github/kit/client.ts";

/** What GitHub says of a repository that an entry names. */
export const RepositoryFacts = z.strictObject({
  /** Its full name today. */
  name: z.string().max(200),
  archived: z.boolean(),
  /** The day of the last push. */
  pushed: z.iso.date().optional(),
  /** The licence that GitHub found in it, by its SPDX name. */
  licence: z.string().max(100).optional(),
});
export type RepositoryFacts = z.infer<typeof RepositoryFacts>;

/** GitHub’s own figures for what a question costs. */
interface Budget {
  limit: number;
  remaining: number;
  cost: number;
}

const batchSize = 25;
/** The part of the hourly allowance that upkeep may use. */
const share = 0.1;
/** How many batches fit in one run, by GitHub’s allowance for workflows of a thousand an hour. */
const usualBatches = 100;
/** After so many questions in a row without an answer the fault is GitHub’s, not a repository’s. */
const mostFailures = 25;

/** The repository whose own page is at an address: `owner/name` in lower case. */
export function repositoryAt(url: string): string | undefined {
  const repository = gitHubRepositoryAt(url);
  return repository && `${repository.owner}/${repository.repo}`.toLowerCase();
}

/** The repositories on GitHub that products name: `owner/name` in lower case → the products. */
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
 * Asks about repositories in batches of 25. A batch that fails is halved, and its halves come after all that wait, so
 * that what GitHub refuses keeps nothing else from being asked about; the one that fails alone is left out. Stops when a
 * tenth of the hourly allowance is used, or when GitHub answers nothing. Each week begins with another batch, so that
 * what was left has its turn.
 *
 * @param day on which it is asked
 * @returns name → facts, without those that are not there and those that could not be asked about
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
      if (failures >= mostFailures) break;
      if (batch.length > 1) waiting.push(...chunks(batch, Math.ceil(batch.length / 2)));
    }
  }
  return known;
}

/** The batches in the order of a week: from one week to the next it begins further on by as many as fit in one run. */
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

/** The question for a batch. Names are variables: nothing of an entry becomes part of the question itself. */
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

/** The answer even when some repositories are not there or may not be seen, which GitHub calls an error about that part. */
async function partial(octokit: Octokit, query: string, values: Record<string, string>): Promise<unknown> {
  try {
    // To halve a batch is to try again.
    return await octokit.graphql(query, { ...values, request: { retries: 0 } });
  } catch (error) {
    const { errors, data } = error as { errors?: { path?: unknown[] }[]; data?: unknown };
    if (data && errors?.every(({ path }) => /^r\d+$/.test(String(path?.[0])))) return data;
    throw error;
  }
}

/** Whether GitHub failed to answer this question, rather than to answer at all. */
function isFailure(error: unknown): boolean {
  return error instanceof Error && ("errors" in error || ("status" in error && Number(error.status) >= 500));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
