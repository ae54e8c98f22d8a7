import { schema as description } from "@octokit/graphql-schema";
import { buildClientSchema, graphql, GraphQLError, type GraphQLSchema, type IntrospectionQuery } from "graphql";

import type { World } from "./world.ts";

let schema: GraphQLSchema | undefined;

/**
 * Returns GitHub’s response to a GraphQL request. Executing it against GitHub’s schema validates both the request and the
 * response; errors without a GitHub error type are violations.
 */
export async function answerGraphql(
  world: World,
  { query, variables }: Record<string, unknown>,
): Promise<{ body: object; violations: string[] }> {
  schema ??= buildClientSchema(description.json as unknown as IntrospectionQuery);
  const result = await graphql({
    schema,
    source: String(query),
    variableValues: variables as Record<string, unknown>,
    rootValue: {
      rateLimit: { limit: 1000, remaining: 990, cost: 1 },
      repository: (named: RepositoryArguments) => repositoryOf(world, named),
      nodes: ({ ids }: { ids: string[] }) => ids.map((id) => reviewOf(world, id)),
      convertPullRequestToDraft: (given: DraftArguments) => setDraft(world, given, true),
      markPullRequestReadyForReview: (given: DraftArguments) => setDraft(world, given, false),
    },
  });
  const errors = (result.errors ?? []).map(({ message, path, extensions: { type } }) => ({ type, message, path }));
  const violations = errors.filter(({ type }) => type === undefined).map(({ message }) => `GraphQL: ${message}`);
  return { body: errors.length > 0 ? { data: result.data ?? null, errors } : { data: result.data }, violations };
}

interface RepositoryArguments {
  owner: string;
  name: string;
}

function repositoryOf(world: World, { owner, name }: RepositoryArguments): object {
  if (world.forbidden.has(`${owner}/${name}`.toLowerCase())) {
    throw new GraphQLError("The organisation has an IP allow list", { extensions: { type: "FORBIDDEN" } });
  }
  if (owner === world.owner.login && name === world.repo) {
    return {
      pullRequest: ({ number }: { number: number }) => ({ lastEditedAt: world.pulls.get(number)?.edited ?? null }),
    };
  }
  const { licence, ...one } = world.repositories.get(`${owner}/${name}`.toLowerCase()) ?? {};
  if (!("nameWithOwner" in one)) {
    throw new GraphQLError("Could not resolve to a Repository", { extensions: { type: "NOT_FOUND" } });
  }
  return { ...one, licenseInfo: licence === undefined ? null : { spdxId: licence } };
}

function reviewOf(world: World, id: string): object {
  const found = [...world.pulls.values()].flatMap(({ number, reviews = [] }) =>
    reviews.filter((_, index) => reviewNodeOf(number, index + 1) === id),
  )[0];
  if (!found) throw new GraphQLError("Could not resolve to a node", { extensions: { type: "NOT_FOUND" } });
  return { __typename: "PullRequestReview", id, lastEditedAt: found.edited ?? null };
}

/** Returns the GraphQL node id of a review. */
export function reviewNodeOf(pull: number, review: number): string {
  return `PRR_${pull}_${review}`;
}

/** Returns whether a query names a repository in `world.broken`. Records the number of repositories it names. */
export function isAboutBroken(world: World, { variables = {} }: Record<string, unknown>): boolean {
  const given = variables as Record<string, string>;
  const names = Object.keys(given).filter((name) => /^o\d+$/.test(name));
  if (names.length > 0) world.questions.push(names.length);
  return names.some((name) => world.broken.has(`${given[name]!}/${given[`n${name.slice(1)}`]!}`));
}

interface DraftArguments {
  input: { pullRequestId: string };
}

function setDraft(world: World, { input }: DraftArguments, draft: boolean): object {
  const pull = [...world.pulls.values()].find(({ number }) => nodeOf(number) === input.pullRequestId);
  if (!pull) throw new GraphQLError("Could not resolve to a node", { extensions: { type: "NOT_FOUND" } });
  if (world.forbidsDrafts) {
    throw new GraphQLError("Resource not accessible by integration", { extensions: { type: "FORBIDDEN" } });
  }
  pull.draft = draft;
  return { pullRequest: { isDraft: draft } };
}

/** Returns the GraphQL node id of a pull request. */
export function nodeOf(pull: number): string {
  return `PR_${pull}`;
}
