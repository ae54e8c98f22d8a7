import { changesViews } from "../changes/view.ts";
import { pastChangesOf } from "../history/index.ts";
import { context } from "./context.ts";
import { catalogueFolder } from "./folder.ts";

/** The pages of what changed, the latest month first, made once for a build. */
export const changes = changesViews({ ...context, ...pastChangesOf(catalogueFolder) });
