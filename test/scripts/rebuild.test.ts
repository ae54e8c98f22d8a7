import { readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { mailbox } from "../builds/beside.ts";
import { entryChanges, otherChanges } from "../builds/changes.ts";
import { type Change, firstInputs, type Inputs } from "../builds/inputs.ts";
import { pathsIn, Place } from "../builds/place.ts";
import { byHand, cacheLost } from "../builds/spoils.ts";
import fc from "../helpers/properties.ts";

let place: Place;

beforeAll(async () => {
  place = new Place();
  await place.build();
});

afterAll(() => {
  place.remove();
});

/** The inputs after a change of each kind. */
function changedBy(kinds: Readonly<Record<string, fc.Arbitrary<Change>>>, inputs: Inputs): Inputs {
  return Object.entries(kinds).reduce((before, [kind, change]) => {
    // Making a change takes an inspection of the catalogue, so none is made after the first that can be.
    for (const one of fc.sample(change, 50)) {
      const changed = one(before);
      if (changed) return changed.inputs;
    }
    throw new Error(`No change of the kind “${kind}” could be made.`);
  }, inputs);
}

/** The pages and the files of entries: what they hold, and when they were last written. */
function written(): Map<string, { content: string; changed: number }> {
  const paths = pathsIn(place.out).filter((path) => /\.html$|\/entry\.yml$/.test(path));
  return new Map(
    paths.map((path) => {
      const file = join(place.out, path);
      return [path, { content: readFileSync(file, "utf8"), changed: statSync(file).ctimeMs }];
    }),
  );
}

// `npm run test:builds` makes hundreds of such changes, one at a time, and finds the fewest that fail.
test("after changes, a killed build and a hand in the output the site is a clean one, what is the same is not written, and nothing is done twice", async () => {
  // What these leave wrong stays so until the sites are compared: few pages are written again after changes of entries.
  const others = changedBy(otherChanges, firstInputs);
  place.put(others, { committed: false });
  for (const change of [...fc.sample(byHand, 8), ...fc.sample(cacheLost, 1)]) await change(others)?.spoil?.(place);
  await place.kill(0.7);
  await place.build();
  const before = written();
  const codes = readdirSync(place.code);
  for (const name of codes) utimesSync(join(place.code, name), 0, 0);

  // In forms alone, so that it is seen whether a setting reaches a page whose entries and code are the same.
  place.put(changedBy({ ...entryChanges, mailbox }, others), { quietly: true });
  await place.build();

  // Code that no build has used for long is taken away.
  expect(readdirSync(place.code)).toEqual([expect.toBeOneOf(codes)]);
  const same = Array.from(written()).filter(([path, { content }]) => before.get(path)?.content === content);
  expect(same.length).toBeGreaterThan(100);
  expect(same.filter(([path, { changed }]) => before.get(path)?.changed !== changed)).toEqual([]);
  expect(await place.differences()).toEqual([]);
  expect(await place.build()).toMatch(/^Nothing has changed since the site in .+ was built\.\n$/);
}, 480_000);
