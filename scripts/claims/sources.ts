import { resolveTxt } from "node:dns/promises";

import { type Dispatcher, request } from "undici";

import { isPublicHttps } from "../../schemas/fields/link.ts";
import type { Octokit } from "../github/client.ts";
import type { Sources } from "./proofs.ts";

const mostBytes = 8192;

/** Looks for proofs on the web, in the domain name system and on GitHub. Follows no redirect: a proof stands where it is. */
export function publicSources(octokit: Octokit, dispatcher: Dispatcher, txt = resolveTxt): Sources {
  return {
    file: (url) => readFile(url, dispatcher),
    txt: async (name) => {
      const records = await txt(name).catch(() => []);
      return records.map((parts) => parts.join(""));
    },
    organisation: async (org) => {
      const found = await unlessMissing(() => octokit.rest.orgs.get({ org }));
      if (!found) return undefined;
      const { is_verified: verified = false, blog } = found.data;
      return { verified, ...(blog ? { website: blog.includes("://") ? blog : `https://${blog}` } : {}) };
    },
    isPublicMember: async (org, username) =>
      (await unlessMissing(() => octokit.rest.orgs.checkPublicMembershipForUser({ org, username }))) !== undefined,
  };
}

async function readFile(url: string, dispatcher: Dispatcher): Promise<string | undefined> {
  if (!isPublicHttps(url)) return undefined;
  try {
    const { statusCode, body } = await request(url, { dispatcher, signal: AbortSignal.timeout(15_000) });
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of body) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > mostBytes) return undefined;
    }
    return statusCode === 200 ? Buffer.concat(chunks).toString("utf8") : undefined;
  } catch {
    return undefined;
  }
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 404) return undefined;
    throw error;
  }
}
