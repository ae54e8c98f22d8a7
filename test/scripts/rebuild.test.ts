import { readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { entryChanges, otherChanges } from "../builds/changes.ts";
import { byHand, cacheLost } from "../builds/damages.ts";
import { type Change, firstInputs, type Inputs } from "../builds/inputs.ts";
import { mailbox } from "../builds/settings.ts";
import { pathsIn, Workspace } from "../builds/workspace.ts";
import fc from "../helpers/properties.ts";

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace();
  await workspace.build();
});

afterAll(() => {
  workspace.remove();
});

/** The inputs after one change of each kind. */
function changedBy(kinds: Readonly<Record<string, fc.Arbitrary<Change>>>, inputs: Inputs): Inputs {
  return Object.entries(kinds).reduce((before, [kind, change]) => {
    // A change inspects the catalogue, so the loop ends at the first one that is possible.
    for (const one of fc.sample(change, 50)) {
      const changed = one(before);
      if (changed) return changed.inputs;
    }
    throw new Error(`No change of the kind “${kind}” is possible.`);
  }, inputs);
}

/** The content and time of the last write, in milliseconds, of each page and entry file of the site. */
function written(): Map<string, { content: string; changed: number }> {
  const paths = pathsIn(workspace.out).filter((path) => /\.html$|\/entry\.yml$/.test(path));
  return new Map(
    paths.map((path) => {
      const file = join(workspace.out, path);
      return [path, { content: readFileSync(file, "utf8"), changed: statSync(file).ctimeMs }];
    }),
  );
}

// `npm run test:builds` makes hundreds of such changes, one at a time, and finds the shortest sequence that fails.
test("after changes, a killed build and edits in its output, an incremental build equals a clean one and rewrites no equal page", async () => {
  // Changes other than of entries come first: later changes of entries rewrite few pages, and so hide few faults of these.
  const others = changedBy(otherChanges, firstInputs);
  workspace.put(others, { committed: false });
  for (const change of [...fc.sample(byHand, 8), ...fc.sample(cacheLost, 1)]) await change(others)?.damage?.(workspace);
  await workspace.kill(0.7);
  await workspace.build();
  const before = written();
  const codes = readdirSync(workspace.code);
  for (const name of codes) utimesSync(join(workspace.code, name), 0, 0);

  // The mailbox is on pages with forms only: it must reach them although their entries and code are the same.
  workspace.put(changedBy({ ...entryChanges, mailbox }, others), { keepsTimes: true });
  await workspace.build();

  // A build deletes compiled code that no build has used for a long time.
  expect(readdirSync(workspace.code)).toEqual([expect.toBeOneOf(codes)]);
  const same = Array.from(written()).filter(([path, { content }]) => before.get(path)?.content === content);
  expect(same.length).toBeGreaterThan(100);
  expect(same.filter(([path, { changed }]) => before.get(path)?.changed !== changed)).toEqual([]);
  expect(await workspace.differences()).toEqual([]);
  expect(await workspace.build()).toMatch(/^Nothing has changed since the site in .+ was built\.\n$/);
}, 480_000);
