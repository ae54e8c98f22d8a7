import { plainName } from "../likeness/plain-name.ts";
import { equal } from "../writing/equal.ts";
import type { Line, Use } from "./lines.ts";
import type { Choice, Matched } from "./match.ts";

/** What becomes of a record. */
export interface Applied {
  uses: Use[];
  added: readonly string[];
  updated: readonly string[];
  unchanged: number;
  /** What the record has and the list has not; it stays as it is. */
  missing: readonly Use[];
  /** Lines that are about the same as another one, which was taken. */
  merged: readonly { number: number; with: number; name: string }[];
}

/** How lines are taken into a record. */
export interface ApplyOptions {
  /** `YYYY-MM-DD` */
  today: string;
  /** Whether the authority itself says it, rather than somebody who read what it published. */
  speaks: boolean;
}

/** Takes lines into the uses of a record: adds what is new, changes what says something else, and takes nothing away. */
export function applyLines(before: readonly Use[], matched: readonly Matched[], options: ApplyOptions): Applied {
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

/** What a use is of: the slug of a product, or the name of a system. */
export function nameOf({ product, system }: Use): string {
  return product ?? system?.name ?? "";
}

function isAbout({ product, system }: Use, choice: Choice): boolean {
  if (choice.type === "product") return product === choice.slug;
  return choice.type === "system" && system !== undefined && plainName(system.name) === plainName(choice.name);
}

/** Of lines about the same, what is still used counts before what was stopped, then the one whose contract ends last. */
function withoutRepeats(matched: readonly Matched[]): { kept: readonly Matched[]; merged: Applied["merged"] } {
  const kept = new Map<string, Matched>();
  const merged: { number: number; with: number; name: string }[] = [];
  for (const one of matched) {
    const { choice } = one;
    if (choice.type === "leave") continue;
    const key = choice.type === "product" ? `product ${choice.slug}` : `system ${plainName(choice.name)}`;
    const other = kept.get(key);
    const [winner, loser] = other && !isAhead(one.line, other.line) ? [other, one] : [one, other];
    kept.set(key, winner);
    if (loser) merged.push({ number: loser.line.number, with: winner.line.number, name: loser.line.name });
  }
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

/** What the record says of an application after a line: what the line leaves open stays as it was. */
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

/** Whom the contract is with: the supplier, where the line says something of the contract at all. */
function supplierOf({ supplier, contract, hasContractWith }: Line, choice: Choice): { supplier?: string } {
  if (hasContractWith || supplier === undefined || choice.type === "leave") return {};
  return Object.keys(contract).length > 0 || choice.type === "product" ? { supplier } : {};
}

/** What an authority lists, it uses; what others read in a list is reported. */
function statusAfter(old: Use | undefined, { speaks }: ApplyOptions): Use["status"] {
  if (!speaks) return old?.status ?? "reported";
  return old === undefined || old.status === "reported" ? "in-use" : old.status;
}
