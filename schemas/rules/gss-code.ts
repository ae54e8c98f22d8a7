import type { PartialEntry } from "../partial-entry.ts";
import { authorityTypes } from "../vocabularies/authority-types.ts";
import { authorityWithSlug, registeredAuthority } from "../vocabularies/local-authorities.ts";
import { type EndedCouncil, endedCouncil } from "../vocabularies/reorganisations.ts";
import type { Finding, Rule, RuleContext } from "./rule.ts";
import { endInWords } from "./shared/council-end.ts";
import { Groups } from "./shared/groups.ts";
import { Replacements } from "./shared/replacements.ts";

type Authority = PartialEntry<"authority">;

/** A GSS code is in the register, fits the authority and is used once, except by authorities that succeeded each other. */
export const gssCode: Rule = {
  id: "gss-code",
  severity: "error",
  title: "A GSS code that does not fit",
  why: "The code joins the authority to official figures, its region and its services, so it must be the right one.",
  howToFix:
    "Look the authority up in the register of UK local authorities and use its code. Leave the field out for bodies that have none. The record of a council that has ended says which council took over.",
  example: {
    wrong: "name: London Borough of Camden\ngss: E09000008",
    right: "name: London Borough of Camden\ngss: E09000007",
  },
  *check(context) {
    const authorities = context.each("authority");
    for (const entry of authorities) {
      if (entry.data.gss !== undefined) yield* ofCode(entry, entry.data.gss, context);
    }
    const replacements = new Replacements(authorities);
    for (const { entry, group } of new Groups(authorities, ({ data }) => data.gss).shared()) {
      const related = replacements.relatedTo(entry);
      const rival = group.find((other) => other !== entry && !related.has(other.slug));
      if (!rival) continue;
      yield {
        entry,
        path: ["gss"],
        message: `${rival.file} has the code ${entry.data.gss ?? ""} too. Only one authority can have it, unless one succeeded the other.`,
      };
    }
  },
};

function* ofCode(entry: Authority, gss: string, context: RuleContext): Generator<Finding> {
  const registered = registeredAuthority(gss);
  const ended = endedCouncil(gss);
  const holder = registered ?? ended;
  const named = authorityWithSlug(entry.slug);
  if (named?.gss !== undefined && named.gss !== gss && !named.formerGss?.includes(gss)) {
    const whose = holder
      ? `${gss} is the code of ${holder.name}.`
      : `The register of UK local authorities has no code ${gss}.`;
    yield { entry, path: ["gss"], message: `${whose} The code of ${named.name} is ${named.gss}.`, fix: named.gss };
  } else if (registered?.gss !== undefined && registered.gss !== gss) {
    yield {
      entry,
      path: ["gss"],
      message: `The code of ${registered.name} was ${gss} once and is ${registered.gss} now.`,
      fix: registered.gss,
    };
  } else if (holder) {
    yield* ofType(entry, holder);
    if (ended && !isRenamed(entry, context)) yield* ofEnd(entry, ended, !registered);
  } else if (!entry.data.succeededBy) {
    const message = `The register of UK local authorities has no code ${gss}. Check it, or leave it out.`;
    yield { entry, path: ["gss"], message };
  }
}

/** Whether the successor has the same code: the council got another name, and the register knows it by its last one. */
function isRenamed({ data: { gss, succeededBy = [] } }: Authority, context: RuleContext): boolean {
  const [successor, ...others] = succeededBy;
  return others.length === 0 && context.of("authority").get(successor ?? "")?.data.gss === gss;
}

function* ofType(entry: Authority, holder: { slug: string; type: string }): Generator<Finding> {
  const { type } = entry.data;
  if (type === undefined || type === holder.type) return;
  const title = authorityTypes.words[holder.type as keyof typeof authorityTypes.words].title;
  yield {
    entry,
    path: ["type"],
    message: `By its GSS code this is a “${title}”, so the type must be “${holder.type}”.`,
    // In a folder of another name, the code may be the mistake.
    ...(entry.slug === holder.slug ? { fix: holder.type } : {}),
  };
}

/** Checks the end of an authority against the register of reorganisations. A past end must be in the record. */
function* ofEnd(entry: Authority, ended: EndedCouncil, isOver: boolean): Generator<Finding> {
  const { succeededBy, lastDay } = entry.data;
  const right = `succeededBy: [${ended.successors.join(", ")}]\nlastDay: ${ended.lastDay}`;
  const fact = endInWords(ended, isOver);
  if (succeededBy === undefined) {
    if (isOver) {
      const message = `${fact} Say so in its record, or use the code of the council that you mean.`;
      yield { entry, path: ["gss"], message, correction: right };
    }
  } else if (!areSame(succeededBy, ended.successors)) {
    yield { entry, path: ["succeededBy"], message: `${fact} Name all of them and nobody else.`, correction: right };
  }
  if (lastDay !== undefined && lastDay !== ended.lastDay) {
    yield { entry, path: ["lastDay"], message: fact, fix: ended.lastDay, correction: `lastDay: ${ended.lastDay}` };
  }
}

function areSame(some: readonly (string | undefined)[], others: readonly string[]): boolean {
  return some.length === others.length && others.every((slug) => some.includes(slug));
}
