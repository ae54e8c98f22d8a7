import type * as z from "zod";

import { rules } from "../rules/index.ts";
import {
  type Finding,
  type ValueCheck,
  noFindings,
  type RuleContext,
  type Rule,
  type ValuePlace,
} from "../rules/rule.ts";
import { pathTreeOf, pathTreesByKind, visitPaths } from "../rules/shared/path-tree.ts";
import { Settings } from "../settings.ts";

/** A finding and its rule. */
interface RuleFinding {
  rule: Rule;
  finding: Finding;
}

/** The value checks of all rules by field: of entries by kind, and of the settings. */
const entryChecks = pathTreesByKind(valueChecksFor);
const settingsChecks = pathTreeOf(Settings, valueChecksFor);

function valueChecksFor(schema: z.core.$ZodType, field: string): { rule: Rule; check: ValueCheck }[] | undefined {
  const checks: { rule: Rule; check: ValueCheck }[] = [];
  for (const rule of rules) {
    const check = rule.values?.(schema, field);
    if (check) checks.push({ rule, check });
  }
  return checks.length > 0 ? checks : undefined;
}

/** Whether a rule checks single values, so that its findings in an entry depend only on the entry and the day. */
export function isAboutValues(id: string): boolean {
  return aboutValues.has(id);
}

const aboutValues = new Set(rules.filter(({ values }) => values !== undefined).map(({ id }) => id));

/** Runs all rules on a catalogue. */
export function findingsIn(context: RuleContext): RuleFinding[] {
  const found = findingsInValues(context);
  for (const rule of rules) for (const finding of rule.check?.(context) ?? []) found.push({ rule, finding });
  return found;
}

function findingsInValues({ all, settings, isAsked, isSilent, today }: RuleContext): RuleFinding[] {
  const found: RuleFinding[] = [];
  for (const entry of settings ? [settings, ...all] : all) {
    if (!isAsked(entry.file) || isSilent(entry.file)) continue;
    // All visits of an entry share one path array, so one place object is enough.
    let place: ValuePlace | undefined;
    visitPaths(entry.data, "kind" in entry ? entryChecks[entry.kind] : settingsChecks, (path, value, checks) => {
      place ??= { entry, path, today };
      for (const { rule, check } of checks) {
        const findings = check(value, place);
        if (findings !== noFindings) for (const finding of findings) found.push({ rule, finding });
      }
    });
  }
  return found;
}
