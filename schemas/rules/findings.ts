import type * as z from "zod";

import { Settings } from "../settings.ts";
import { rules } from "./index.ts";
import { type Finding, type ValueCheck, noFindings, type Register, type Rule, type ValuePlace } from "./rule.ts";
import { follow, trailsThrough, trailsTo } from "./trails.ts";

/** A finding and its rule. */
interface Found {
  rule: Rule;
  finding: Finding;
}

/** The value checks of all rules by field: of entries by kind, and of the settings. */
const looks = trailsTo(looksAt);
const looksAtSettings = trailsThrough(Settings, looksAt);

function looksAt(schema: z.core.$ZodType, field: string): { rule: Rule; look: ValueCheck }[] | undefined {
  const some: { rule: Rule; look: ValueCheck }[] = [];
  for (const rule of rules) {
    const look = rule.values?.(schema, field);
    if (look) some.push({ rule, look });
  }
  return some.length > 0 ? some : undefined;
}

/** Whether a rule checks single values, so that its findings in an entry depend only on the entry and the day. */
export function isAboutValues(id: string): boolean {
  return aboutValues.has(id);
}

const aboutValues = new Set(rules.filter(({ values }) => values !== undefined).map(({ id }) => id));

/** Runs all rules on a catalogue. */
export function findingsIn(register: Register): Found[] {
  const found = findingsInValues(register);
  for (const rule of rules) for (const finding of rule.check?.(register) ?? []) found.push({ rule, finding });
  return found;
}

function findingsInValues({ all, settings, isAsked, isSilent, today }: Register): Found[] {
  const found: Found[] = [];
  for (const entry of settings ? [settings, ...all] : all) {
    if (!isAsked(entry.file) || isSilent(entry.file)) continue;
    // All visits of an entry share one path array, so one place object is enough.
    let place: ValuePlace | undefined;
    follow(entry.data, "kind" in entry ? looks[entry.kind] : looksAtSettings, (path, value, some) => {
      place ??= { entry, path, today };
      for (const { rule, look } of some) {
        const findings = look(value, place);
        if (findings !== noFindings) for (const finding of findings) found.push({ rule, finding });
      }
    });
  }
  return found;
}
