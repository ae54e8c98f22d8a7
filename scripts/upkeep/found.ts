import * as z from "zod";

import { LinkHistories } from "./observations.ts";
import { RepositoryFacts } from "./repositories.ts";

/** The result that the checking job passes to the writing job. */
export const CheckResults = z.strictObject({
  version: z.literal(1),
  /** The day of the check. */
  day: z.iso.date(),
  links: LinkHistories.shape.links,
  /** `owner/name` in lower case → facts from GitHub. */
  repositories: z.record(z.string().max(200), RepositoryFacts),
});
export type CheckResults = z.infer<typeof CheckResults>;
