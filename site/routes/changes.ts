import { context } from "../catalogue/context.ts";
import { catalogueFolder } from "../catalogue/folder.ts";
import { changesViews } from "../changes/view.ts";
import { pastChangesOf } from "../history/index.ts";

/** The pages of what changed, the latest month first, made once for a build. */
export const changes = changesViews({ ...context, ...pastChangesOf(catalogueFolder) });
