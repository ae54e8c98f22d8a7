import type { Context } from "../../catalogue/context.ts";

/** Slug of an authority → its contacts, each as “Digital team: digital@example.org”. */
export type ContactLines = Readonly<Record<string, readonly string[]>>;

/** Returns the contacts of each authority that has any. */
export function contactLines({ catalogue }: Pick<Context, "catalogue">): ContactLines {
  return Object.fromEntries(
    Array.from(catalogue.authority.values(), ({ slug, data }) => {
      const lines = (data.contacts ?? []).map(({ role, email, url }) => {
        return `${role}: ${[email, url].filter((way) => way !== undefined).join(" or ")}`;
      });
      return [slug, lines] as const;
    }).filter(([, lines]) => lines.length > 0),
  );
}
