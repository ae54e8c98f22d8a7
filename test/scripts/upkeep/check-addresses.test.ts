import { MockAgent } from "undici";
import { beforeEach, describe, expect, test, vi } from "vitest";

import type { Session } from "../../../scripts/github/kit/session.ts";
import { checkAddresses } from "../../../scripts/upkeep/check-addresses.ts";
import { probes } from "../../../scripts/upkeep/connectivity.ts";
import { CheckResults } from "../../../scripts/upkeep/found.ts";
import { updateHistory, type LinkHistory } from "../../../scripts/upkeep/observations.ts";
import type { RateLimit } from "../../../scripts/upkeep/pace.ts";
import { writeLinkHistories, readLinkHistories } from "../../../scripts/upkeep/store.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { session, startSetting } from "../github/fake/setting.ts";
import { authority, catalogue, day, link, product } from "./entries.ts";

let fake: FakeGitHub;
let github: Session;
let web: MockAgent;
beforeEach(async () => {
  fake = await startSetting();
  github = await session(fake);
  web = new MockAgent();
  web.disableNetConnect();
});

const page = "https://www.camden.gov.uk/play";

describe("checking addresses", () => {
  const seen = (of: LinkHistory["result"], checked: string, more: Partial<LinkHistory> = {}): LinkHistory => ({
    result: of,
    checked,
    ...more,
  });
  const until = new AbortController().signal;
  const probeSites = ["a", "b", "c"].map((name) => `https://www.${name}.gov.uk/`);

  /** Makes a page answer a number of requests. A failure is requested twice: by HEAD, then by GET. */
  function answers(url: string, status: number, times = status >= 400 && status !== 429 ? 2 : 1): void {
    const { origin, pathname } = new URL(url);
    web
      .get(origin)
      .intercept({ path: pathname, method: () => true })
      .reply(status)
      .times(times);
  }

  /** Makes the lookup of an address’s host fail. */
  function isUnknown(url: string): void {
    const { origin, pathname } = new URL(url);
    const error = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    web
      .get(origin)
      .intercept({ path: pathname, method: () => true })
      .replyWithError(error);
  }

  function lookAt(
    urls: string[],
    links: Record<string, LinkHistory> = {},
    more: Partial<RateLimit> & { day?: string } = {},
  ) {
    const files = Object.fromEntries(
      urls.map((url, n) => [
        `camden/products/play-${n}.yml`,
        product(link("repository", url)).replace("Play", `Play ${n}`),
      ]),
    );
    const pace = { betweenSameHost: 0, atOnce: 1, until, ...more };
    const network = { dispatcher: web, patience: 1000, ...pace, probes: probeSites };
    const all = { "camden/authority.yml": authority(), ...files };
    return checkAddresses(catalogue(all).catalogue, { version: 1, links }, more.day ?? day, github.octokit, network);
  }

  test("reports an address as gone after the third weekly failure, with the last day it was good", async () => {
    const { octokit, repository } = github;
    const results: (string | undefined)[] = [];
    for (const [when, status] of [
      ["2026-05-01", 200],
      ["2026-05-08", 404],
      ["2026-05-15", 404],
      ["2026-05-22", 404],
    ] as const) {
      answers(page, status);
      const found = await lookAt([page], (await readLinkHistories(octokit, repository)).links, { day: when });
      expect(CheckResults.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
      results.push(found.links[page]?.result);
      await writeLinkHistories(octokit, repository, JSON.stringify({ version: 1, links: found.links }));
    }
    expect(results).toEqual(["ok", "unreachable", "unreachable", "gone"]);
    expect((await readLinkHistories(octokit, repository)).links[page]).toMatchObject({ good: "2026-05-01" });
  });

  describe("when most hosts do not respond", () => {
    const hosts = Array.from({ length: 12 }, (_, n) => `https://host-${n}.example.org/`);

    test.each([2, 3])("and %i of 3 probes do not either, the check fails", async (silent) => {
      for (const url of hosts.slice(0, 7)) isUnknown(url);
      for (const url of hosts.slice(7)) answers(url, 404);
      for (const url of probeSites.slice(0, silent)) isUnknown(url);
      for (const url of probeSites.slice(silent)) answers(url, 200);
      await expect(lookAt(hosts)).rejects.toThrow(
        `7 of 12 hosts gave no answer, and neither did ${silent} of 3 websites that are always there.`,
      );
    });

    test("but the probes do, with any status, the results count", async () => {
      for (const url of hosts) isUnknown(url);
      isUnknown(probeSites[0]!);
      answers(probeSites[1]!, 403);
      answers(probeSites[2]!, 200);
      const { links } = await lookAt(hosts);
      expect(Object.values(links).map(({ missing }) => missing)).toEqual(hosts.map(() => [day]));
    });

    test("the check also fails for a small catalogue", async () => {
      for (const url of [hosts[0]!, ...probeSites]) isUnknown(url);
      await expect(lookAt([hosts[0]!])).rejects.toThrow("1 of 1 hosts gave no answer");
    });
  });

  test("limits the addresses of one entry in a run, so that a flood of unknown hosts does not affect others", async () => {
    const many = Array.from({ length: 150 }, (_, n) => `https://unknown-${n}.example.org/`);
    for (const url of many) isUnknown(url);
    for (const url of [page, ...probeSites]) answers(url, 200);
    const files = {
      "camden/authority.yml": authority(link("website", page)),
      "barnet/authority.yml": authority(`description: |\n${many.map((url) => `  <${url}>\n`).join("")}`),
    };
    const network = { dispatcher: web, patience: 1000, betweenSameHost: 0, atOnce: 1, until, probes: probeSites };
    const first = await checkAddresses(
      catalogue(files).catalogue,
      { version: 1, links: {} },
      day,
      github.octokit,
      network,
    );
    expect(first.links[page]).toMatchObject({ result: "ok" });
    expect(many.filter((url) => url in first.links)).toHaveLength(100);
    const links = Object.fromEntries(many.slice(0, 100).map((url) => [url, seen("ok", "2026-05-25")]));
    for (const url of [page, ...probeSites]) answers(url, 200);
    const next = await checkAddresses(catalogue(files).catalogue, { version: 1, links }, day, github.octokit, network);
    expect(many.filter((url) => next.links[url]?.checked === day)).toEqual(expect.arrayContaining(many.slice(100)));
  });

  test("does not need the probes while half of the hosts respond, with any status", async () => {
    const urls = Array.from({ length: 12 }, (_, n) => `https://host-${n}.example.org/`);
    for (const url of urls.slice(0, 6)) isUnknown(url);
    for (const url of urls.slice(6)) answers(url, 404);
    const { links } = await lookAt(urls);
    expect(links[urls[0]!]).toMatchObject({ missing: [day] });
    expect(links[urls[11]!]).toMatchObject({ missing: [day] });
  });

  test("takes at most twelve distinct websites of the register as probes", () => {
    const websites = probes();
    expect(websites.length).toBeGreaterThan(6);
    expect(websites.length).toBeLessThanOrEqual(12);
    expect(new Set(websites.map((url) => new URL(url).host)).size).toBe(websites.length);
  });

  test("keeps the earlier results of addresses that the timeout leaves out", async () => {
    const urls = [1, 2, 3, 4].map((n) => `https://www.example.org/${n}`);
    const [one = "", two = "", three = "", four = ""] = urls;
    const before = {
      [one]: seen("ok", "2026-05-25", { good: "2026-05-25" }),
      [two]: seen("unreachable", "2026-05-25", { missing: ["2026-05-25"] }),
      [three]: seen("gone", "2026-05-18", { missing: ["2026-05-04", "2026-05-11", "2026-05-18"] }),
    };
    const timeout = new AbortController();
    answers(two, 200);
    web
      .get("https://www.example.org")
      .intercept({ path: "/4", method: "HEAD" })
      .reply(() => {
        timeout.abort();
        return { statusCode: 200 };
      });
    const { links } = await lookAt(urls, before, { until: timeout.signal });
    expect(links).toEqual({
      ...before,
      [two]: seen("ok", day, { good: day }),
      [four]: seen("ok", day, { good: day }),
    });
  });

  test("waits for the host’s turn before each request, including the second for an address", async () => {
    const [one, two] = ["https://www.example.org/1", "https://www.example.org/2"] as const;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"] });
    const start = Date.now();
    const seconds: number[] = [];
    for (const url of [one, one, two, two]) {
      web
        .get("https://www.example.org")
        .intercept({ path: new URL(url).pathname, method: () => true })
        .reply(() => {
          seconds.push((Date.now() - start) / 1000);
          return { statusCode: 404 };
        });
    }
    const finished = lookAt([one, two], {}, { betweenSameHost: 2000 });
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await finished;
    expect(seconds).toEqual([0, 2, 4, 6]);
  });

  test("leaves out the rest of a host that asks for a pause, and keeps its earlier results", async () => {
    const [one, two] = ["https://www.example.org/1", "https://www.example.org/2"] as const;
    answers(one, 429);
    const { links } = await lookAt([one, two], { [two]: seen("ok", "2026-05-25"), [one]: seen("ok", "2026-05-18") });
    expect([links[one]?.result, links[two]]).toEqual(["blocked", seen("ok", "2026-05-25")]);
  });

  test("leaves out the rest of a host that times out repeatedly, and keeps its earlier results", async () => {
    const urls = ["a", "b", "c", "d", "e", "f"].map((page) => `https://slow.example.org/${page}`);
    const isLate = (url: string): void => {
      const error = Object.assign(new Error("too late"), { code: "UND_ERR_HEADERS_TIMEOUT" });
      web
        .get("https://slow.example.org")
        .intercept({ path: new URL(url).pathname, method: () => true })
        .replyWithError(error)
        .times(2);
    };
    const [first, second, ...rest] = urls;
    isLate(first!);
    answers(second!, 200);
    rest.forEach(isLate);
    answers("https://fast.example.org/", 200);
    const before = Object.fromEntries(urls.map((url) => [url, seen("ok", "2026-01-01", { good: "2026-01-01" })]));
    const { links } = await lookAt([...urls, "https://fast.example.org/"], before);

    expect(urls.map((url) => [links[url]?.result, links[url]?.checked])).toEqual([
      ["unreachable", day],
      ["ok", day],
      ["unreachable", day],
      ["unreachable", day],
      ["unreachable", day],
      ["ok", "2026-01-01"],
    ]);
    expect(links["https://fast.example.org/"]?.result).toBe("ok");
  });

  test("asks GitHub about repositories, and visits only those that GitHub does not know", async () => {
    const [here, moved, gone] = ["Here.git", "moved", "gone"].map((name) => `https://github.com/Example/${name}`);
    const one = { isArchived: false, pushedAt: null };
    fake.world.repositories.set("example/here", { nameWithOwner: "Example/Here", ...one });
    fake.world.repositories.set("example/moved", { nameWithOwner: "Example/New", ...one });
    answers(gone!, 404);
    const { links, repositories } = await lookAt([here!, moved!, gone!]);
    expect(links).toEqual({
      [here!]: seen("ok", day, { good: day }),
      [moved!]: seen("ok", day, { good: day, to: "https://github.com/Example/New" }),
      [gone!]: updateHistory(undefined, { type: "missing", why: "it answers 404" }, day),
    });
    expect(Object.keys(repositories)).toEqual(["example/here", "example/moved"]);
    web.assertNoPendingInterceptors();
  });

  test("visits an address that cannot be a repository’s, and hands over valid results", async () => {
    const long = `https://github.com/example/${"x".repeat(1900)}`;
    answers(long, 404);
    const found = await lookAt([long]);
    expect(found.repositories).toEqual({});
    expect(CheckResults.safeParse(found).success).toBe(true);
  });

  test("stores results although GitHub fails after creating the branch", async () => {
    const { octokit, repository } = github;
    fake.faults = [{ operation: "git/create-ref", call: 1, how: "bad-gateway-afterwards" }];
    const links = { [page]: seen("ok", day, { good: day }) };
    await writeLinkHistories(octokit, repository, JSON.stringify({ version: 1, links }));
    expect((await readLinkHistories(octokit, repository)).links).toEqual(links);
  });

  test("says how to start again when the stored file is invalid", async () => {
    await writeLinkHistories(github.octokit, github.repository, "{}");
    await expect(readLinkHistories(github.octokit, github.repository)).rejects.toThrow(
      "delete the branch to start again",
    );
  });
});
