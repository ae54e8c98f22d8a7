import { plainName } from "../likeness/plain-name.ts";
import { equal } from "../writing/equal.ts";
import type { Line, Use } from "./lines.ts";
import type { Choice, Matched } from "./match.ts";

/** The result of applying a list to an authority’s record. */
export interface AppliedList {
  uses: Use[];
  added: readonly string[];
  updated: readonly string[];
  unchanged: number;
  /** Uses in the record, other than stopped ones, that the list does not have; they stay unchanged. */
  missing: readonly Use[];
  /** Duplicate lines, each with the number of the line that was kept. */
  merged: readonly { number: number; with: number; name: string }[];
}

/** Options for applying lines to a record. */
export interface ApplyOptions {
  /** `YYYY-MM-DD` */
  today: string;
  /** Whether the authority itself states the list, rather than somebody who read what it published. */
  speaks: boolean;
}

/** Merges lines into the uses of a record: adds new uses, updates changed ones, and removes none. */
export function applyLines(before: readonly Use[], matched: readonly Matched[], options: ApplyOptions): AppliedList {
  const uses = [...before];
  const [added, updated]: [string[], string[]] = [[], []];
  const met = new Set<number>();
  const { kept, merged } = withoutRepeats(matched);
  for (const { line, choice } of kept) {
    const at = before.findIndex((use) => isAbout(use, choice));
    const old = before[at];
    const fresh = used(old, line, choice, options);
    if (!old) {
      uses.push(fresh);
      added.push(nameOf(fresh));
      continue;
    }
    met.add(at);
    if (equal(fresh, old)) continue;
    uses[at] = fresh;
    updated.push(nameOf(fresh));
  }
  const missing = before.filter((use, at) => !met.has(at) && use.status !== "stopped");
  return { uses, added, updated, unchanged: met.size - updated.length, missing, merged };
}

/** Returns the slug of the product, or the name of the system, of a use. */
export function nameOf({ product, system }: Use): string {
  return product ?? system?.name ?? "";
}

function isAbout({ product, system }: Use, choice: Choice): boolean {
  if (choice.type === "product") return product === choice.slug;
  return choice.type === "system" && system !== undefined && plainName(system.name) === plainName(choice.name);
}

/** Removes duplicates: keeps a current use before a stopped one, then the one with the latest end of contract. */
function withoutRepeats(matched: readonly Matched[]): { kept: readonly Matched[]; merged: AppliedList["merged"] } {
  const kept = new Map<string, Matched>();
  const dropped: { key: string; line: Line }[] = [];
  for (const one of matched) {
    const { choice } = one;
    if (choice.type === "leave") continue;
    const key = choice.type === "product" ? `product ${choice.slug}` : `system ${plainName(choice.name)}`;
    const other = kept.get(key);
    const [winner, loser] = other && !isAhead(one.line, other.line) ? [other, one] : [one, other];
    kept.set(key, winner);
    if (loser) dropped.push({ key, line: loser.line });
  }
  const merged = dropped.flatMap(({ key, line: { number, name } }) => {
    const winner = kept.get(key);
    return winner ? [{ number, with: winner.line.number, name }] : [];
  });
  return { kept: [...kept.values()], merged };
}

function isAhead(one: Line, other: Line): boolean {
  const [isOver, wasOver] = [isStopped(one), isStopped(other)];
  return isOver === wasOver ? lastDay(one) > lastDay(other) : wasOver;
}

function isStopped({ facts }: Line): boolean {
  return facts.status === "stopped";
}

function lastDay({ contract }: Line): string {
  return contract.until ?? "";
}

/**
 * Merges a line into a use. Fields without a value in the line stay unchanged, but a use that is not stopped loses its end and
 * reason, and a change that the authority states is confirmed today.
 */
function used(old: Use | undefined, line: Line, choice: Choice, options: ApplyOptions): Use {
  const contract = { ...old?.contract, ...supplierOf(line, choice), ...line.contract };
  const status = line.facts.status ?? statusAfter(old, options);
  const { until, reason, ...kept } = old ?? {};
  const next: Use = {
    ...(status === "stopped" ? { ...kept, ...(until && { until }), ...(reason && { reason }) } : kept),
    ...subject(old, choice),
    ...line.facts,
    ...services(old, line, choice),
    status,
    ...(Object.keys(contract).length > 0 ? { contract } : {}),
  };
  const isSame = old !== undefined && equal(old, next);
  return isSame || !options.speaks || line.facts.confirmed !== undefined ? next : { ...next, confirmed: options.today };
}

function subject(old: Use | undefined, choice: Choice): Pick<Use, "product" | "system"> {
  if (choice.type === "product") return { product: choice.slug };
  if (choice.type === "leave") return {};
  const supplier = choice.supplier ?? old?.system?.supplier;
  return { system: { name: old?.system?.name ?? choice.name, ...(supplier === undefined ? {} : { supplier }) } };
}

function services(old: Use | undefined, { facts }: Line, choice: Choice): Pick<Use, "services"> {
  if (facts.services !== undefined || choice.type !== "system") return {};
  return { services: old?.services ?? [...choice.services] };
}

/**
 * The party to the contract: the supplier of a product, or of a system whose line has details of a contract. Empty where the
 * list has a column for the party.
 */
function supplierOf({ supplier, contract, hasContractWith }: Line, choice: Choice): { supplier?: string } {
  if (hasContractWith || supplier === undefined || choice.type === "leave") return {};
  return Object.keys(contract).length > 0 || choice.type === "product" ? { supplier } : {};
}

/**
 * The status after a line without one. If the authority states the list, a new or reported use is in use; if others do, a new
 * use is reported. Any other use keeps its status.
 */
function statusAfter(old: Use | undefined, { speaks }: ApplyOptions): Use["status"] {
  if (!speaks) return old?.status ?? "reported";
  return old === undefined || old.status === "reported" ? "in-use" : old.status;
}
