import { rules } from "./index.ts";
import type { Finding, Look, Register, Rule } from "./rule.ts";
import { follow, trailsTo } from "./trails.ts";

/** What a rule found. */
interface Found {
  rule: Rule;
  finding: Finding;
}

/** The looks of all rules at each field. */
const looks = trailsTo((schema, field) => {
  const some: { rule: Rule; look: Look }[] = [];
  for (const rule of rules) {
    const look = rule.values?.(schema, field);
    if (look) some.push({ rule, look });
  }
  return some.length > 0 ? some : undefined;
});

/** Everything that the rules find in a catalogue. */
export function findingsIn(register: Register): Found[] {
  const found = findingsInValues(register);
  for (const rule of rules) for (const finding of rule.check?.(register) ?? []) found.push({ rule, finding });
  return found;
}

function findingsInValues({ all, today }: Register): Found[] {
  const found: Found[] = [];
  for (const entry of all) {
    follow(entry.data, looks[entry.kind], (path, value, some) => {
      for (const { rule, look } of some)
        for (const finding of look(value, { entry, path, today })) found.push({ rule, finding });
    });
  }
  return found;
}
