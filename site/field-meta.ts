import type * as z from "zod";

import { metaOf as metaInModel } from "../schemas/fields/describe.ts";
import { forMembers } from "./member-words.ts";

/** Returns the metadata of a schema, as `metaOf` of the model does, but about the members of this catalogue. */
export function metaOf(schema: z.core.$ZodType): z.GlobalMeta {
  return forMembers(metaInModel(schema));
}
