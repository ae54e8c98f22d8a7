import { resolveTxt } from "node:dns/promises";

import { type Dispatcher, request } from "undici";

import { isPublicHttps } from "../../schemas/fields/link.ts";
import { type Octokit, unlessMissing } from "../github/kit/client.ts";
import type { ProofLookup, Sources } from "./proofs.ts";

/** Bytes of a file with a proof. */
const maxBytes = 8192;

/** Looks up proofs on the web, in DNS and on GitHub. Follows no redirects: a proof counts only at its own address. */
export function publicSources(octokit: Octokit, dispatcher: Dispatcher, txt = resolveTxt): Sources {
  return {
    file: (url) => readFile(url, dispatcher),
    txt: async (name) => {
      try {
        const records = await txt(name);
        return { texts: records.map((parts) => parts.join("")) };
      } catch (error) {
        const { code = "" } = error as { code?: string };
        const isNone = code === "ENOTFOUND" || code === "ENODATA";
        return isNone
          ? { instead: "there is no such record", none: true }
          : { instead: "it cannot be looked up from here" };
      }
    },
    organisation: async (org) => {
      const found = await unlessMissing(octokit.rest.orgs.get({ org }));
      if (!found) return undefined;
      const { is_verified: verified = false, blog } = found.data;
      return { verified, ...(blog ? { website: blog.includes("://") ? blog : `https://${blog}` } : {}) };
    },
    isPublicMember: async (org, username) =>
      (await unlessMissing(octokit.rest.orgs.checkPublicMembershipForUser({ org, username }))) !== undefined,
  };
}

async function readFile(url: string, dispatcher: Dispatcher): Promise<ProofLookup> {
  if (!isPublicHttps(url)) return { instead: "it is not a public address" };
  try {
    const { statusCode, headers, body } = await request(url, { dispatcher, signal: AbortSignal.timeout(15_000) });
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of body) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > maxBytes) break;
    }
    if (statusCode >= 300 && statusCode < 400) return { instead: "it leads elsewhere, which does not count" };
    if (statusCode !== 200) return { instead: `it answers ${statusCode}` };
    // Some websites return an HTML page for every path, which may contain anything.
    if (/html/i.test(String(headers["content-type"]))) return { instead: "it is a web page, not a text file" };
    if (length > maxBytes) return { instead: "it is too long" };
    return { texts: [Buffer.concat(chunks).toString("utf8")] };
  } catch {
    return { instead: "it cannot be reached from here" };
  }
}
