import { authorityTypes } from "../vocabularies/authority-types.ts";
import { localAuthorities, registeredAuthority } from "../vocabularies/local-authorities.ts";
import { Groups } from "./groups.ts";
import { entriesOf, type Rule } from "./rule.ts";

/** A GSS code is in the register, fits the authority and is used once. */
export const gssCode: Rule = {
  id: "gss-code",
  severity: "error",
  title: "A GSS code that does not fit",
  why: "The code joins the authority to official figures, its region and its services, so it must be the right one.",
  mend: "Look the authority up in the register of UK local authorities and use its code. Leave the field out for bodies that have none.",
  example: {
    wrong: "name: London Borough of Camden\ngss: E09000008",
    right: "name: London Borough of Camden\ngss: E09000007",
  },
  *check(register) {
    const authorities = entriesOf(register, "authority");
    for (const entry of authorities) {
      const { gss, type, succeededBy } = entry.data;
      const bySlug = localAuthorities.find(({ slug }) => slug === entry.slug);
      if (gss === undefined) continue;
      const registered = registeredAuthority(gss);
      if (!registered) {
        if (succeededBy !== undefined) continue;
        const advice = bySlug ? ` The code of ${bySlug.name} is ${bySlug.gss}.` : " Check it, or leave it out.";
        yield {
          entry,
          path: ["gss"],
          message: `The register of UK local authorities has no code ${gss}.${advice}`,
          ...(bySlug ? { fix: bySlug.gss } : {}),
        };
      } else if (bySlug && bySlug.gss !== gss) {
        yield {
          entry,
          path: ["gss"],
          message: `${gss} is the code of ${registered.name}. The code of ${bySlug.name} is ${bySlug.gss}.`,
          fix: bySlug.gss,
        };
      } else if (type !== undefined && type !== registered.type) {
        const title = authorityTypes.words[registered.type as keyof typeof authorityTypes.words].title;
        yield {
          entry,
          path: ["type"],
          message: `By its GSS code this is a “${title}”, so the type must be “${registered.type}”.`,
          fix: registered.type,
        };
      }
    }
    for (const { entry, others } of new Groups(authorities, ({ data }) => data.gss).shared()) {
      yield {
        entry,
        path: ["gss"],
        message: `${others.map(({ file }) => file).join(", ")} has the code ${entry.data.gss ?? ""} too. Only one authority can have it.`,
      };
    }
  },
};
