import { describe, expect, it } from "vitest";

import { kinds } from "../../../../schemas/index.ts";
import { activities } from "../../../../site/kinds/authority/activities.ts";
import { sharedKinds, traitsOf } from "../../../../site/kinds/traits.ts";

describe("what authorities do", () => {
  it.each(sharedKinds)("is called the same in the filter as in a list, for each %s", (kind) => {
    const activity = traitsOf(kind).activity;
    const title = activity ? activities.words[activity.word].title : "";
    // “In 1 opportunity” may be a call that has closed and that the authority only joined.
    expect(title).toBe(`${activity?.verb} ${kinds[kind].label.many}`);
  });
});
