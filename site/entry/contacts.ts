import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { type ExternalLink, externalLink } from "./external.ts";

/** A contact: a role or a team. */
export interface ContactView {
  role: string;
  email: string | undefined;
  page: ExternalLink | undefined;
}

/** The contacts of an entry; undefined if there are none. */
export function contactsOf({ contacts }: Entry["data"], context: Context): ContactView[] | undefined {
  if (!contacts || contacts.length === 0) return undefined;
  return contacts.map(({ role, email, url }) => ({ role, email, page: externalLink(url, context) }));
}
