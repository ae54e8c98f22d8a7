import { maxLengths } from "../../entry/limit.ts";
import type { KindParts } from "../kind.ts";
import { byKind, longStories } from "../long-section.ts";
import { authoritySections } from "./sections.ts";
import { ownKinds, storiesOf } from "./shared.ts";

/** The sections of an authority that are too long for its page. */
export const authorityLongSections: KindParts<"authority">["longSections"] = ({ slug }, context) => {
  const groups = byKind(context.relations.published.get(slug) ?? [], ownKinds);
  return [
    ...(groups.some(({ entries }) => entries.length > maxLengths.items)
      ? [{ section: "shares", title: authoritySections.shares, groups }]
      : []),
    ...longStories(storiesOf(slug, context)),
  ];
};
