import * as z from "zod";

import { SeenFile } from "./observations.ts";
import { RepositoryFacts } from "./repositories.ts";

/** What the job that looks hands to the job that writes. */
export const Found = z.strictObject({
  version: z.literal(1),
  /** The day on which it looked. */
  day: z.iso.date(),
  links: SeenFile.shape.links,
  /** `owner/name` in lower case → what GitHub says of it. */
  repositories: z.record(z.string().max(200), RepositoryFacts),
});
export type Found = z.infer<typeof Found>;
