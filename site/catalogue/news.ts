import { pastChangesOf } from "../history/index.ts";
import { changesViews } from "../views/changes.ts";
import { context } from "./context.ts";
import { catalogueFolder } from "./folder.ts";

/** The pages of what changed, the latest month first, made once for a build. */
export const changes = changesViews({ ...context, ...pastChangesOf(catalogueFolder) });
