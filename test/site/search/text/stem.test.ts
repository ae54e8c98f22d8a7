import { expect, test } from "vitest";

import { stemOf } from "../../../../site/search/text/stem.ts";
import fc from "../../../helpers/properties.ts";

test.each([
  ["library", "libraries"],
  ["plan", "planning", "plans", "planned"],
  ["park", "parks", "parked"],
  ["collect", "collection", "collections", "collecting"],
  ["consult", "consultation", "consulting"],
  ["house", "houses", "housing"],
  ["licence", "licences"],
  ["organise", "organize", "organised", "organizing", "organisation", "organization"],
  ["pay", "paying", "payment", "payments"],
  ["procure", "procurement"],
  ["implement", "implements", "implemented", "implementing", "implementation"],
  ["comment", "comments", "commented"],
  ["publication", "publications"],
  ["end", "ends", "ended", "ending"],
  ["add", "adds", "added", "adding"],
  ["box", "boxes"],
  ["bus", "buses"],
  ["life", "lives"],
  ["api", "apis"],
])("“%s” and its other forms have the same stem", (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});

test.each([
  ["community", "communication"],
  ["authority", "author"],
  ["care", "car"],
  ["lives", "live"],
  ["caring", "car"],
  ["bus", "business"],
  ["parks", "parking"],
  ["news", "new"],
  ["need", "ne"],
  ["exceed", "exce"],
  ["public", "publication"],
  ["object", "objection"],
  ["direct", "direction"],
  ["design", "designation"],
  ["product", "production"],
  ["state", "statement"],
  ["com", "comment"],
  ["status", "statue"],
  ["string", "str"],
  ["universal", "university"],
])("“%s” and “%s” have different stems", (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test("a stem is never empty and never longer than the word", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,20}$/), (word) => {
      expect(stemOf(word)).not.toBe("");
      expect(stemOf(word).length).toBeLessThanOrEqual(word.length);
    }),
  );
});
