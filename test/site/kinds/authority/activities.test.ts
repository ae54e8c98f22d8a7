import { expect, test } from "vitest";

import { kinds } from "../../../../schemas/index.ts";
import { activities } from "../../../../site/kinds/authority/activities.ts";
import { sharedKinds, traitsOf } from "../../../../site/kinds/traits.ts";

test.each(sharedKinds)("the filter names the activity with a %s as lists do", (kind) => {
  const activity = traitsOf(kind).activity;
  const title = activity ? activities.words[activity.word].title : "";
  // “In opportunities”, because a call may have closed and an authority may only have joined it.
  expect(title).toBe(`${activity?.verb} ${kinds[kind].label.many}`);
});
