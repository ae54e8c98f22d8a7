import { softwareWords, fillerWords } from "../vocabularies/software-words.ts";
import { withoutSupplier } from "./application-names.ts";
import type { Name, Named, Target } from "./application-target.ts";
import { isFiller } from "./application-words.ts";
import type { NamePlace } from "./name-places.ts";
import { companyWords, isReseller, supplierKey } from "./supplier.ts";

/** The text of a list’s row about an application. */
export interface ApplicationText {
  /** The name of the application, or the title of its contract. */
  name: string;
  supplier?: string | undefined;
  description?: string | undefined;
}

/** The score of an application for a text, with the reason in one sentence. */
export interface ScoredApplication {
  target: Target;
  /** Whether the text is a name of the application and nothing else. */
  isName: boolean;
  /** Whether the name is unambiguous: no everyday words, no company’s name, and the text names no other supplier. */
  isCertain: boolean;
  /** Whether the text names its supplier too. */
  isOfSupplier: boolean;
  score: number;
  reason: string;
}

/** Scores an application for a text by one match of its name, given all matches in the text. */
export function scoreApplication(
  { value: { target, name }, from, to }: NamePlace<Named>,
  places: readonly NamePlace<Named>[],
  words: readonly string[],
  text: ApplicationText,
): ScoredApplication {
  const around = [...words.slice(0, from), ...words.slice(to)];
  // Words of other, non-overlapping matches do not count against this one.
  const named = (at: number): boolean =>
    places.some((place) => place.from <= at && at < place.to && (place.to <= from || place.from >= to));
  const rest = words.filter((_, at) => (at < from || at >= to) && !named(at));
  const others = withoutSupplier(rest, target).filter((word) => !isFiller(word));
  const foreign = others.filter((word) => !target.work.has(word) && !name.words.includes(word));
  // “Aareon QL Housing” is Aareon QL, which the text names, rather than the housing system of Aareon.
  const isWordOfOther = name.isDescription && places.some(({ value }) => isOtherOf(target, value));
  const own = withoutSupplier(name.words, target).length;
  const isWithSupplier = own > 0 && own < name.words.length;
  const agreed =
    isWithSupplier || isSuppliedBy(target, text.supplier) || withoutSupplier(around, target).length < around.length;
  const contradicted = !agreed && contradicts(target, text.supplier);
  const isOther = !agreed && isSuppliedByOthers(target, text.supplier);
  const isName = others.length === 0 && !contradicted;
  return {
    target,
    isName,
    isCertain: isName && !isOther && !name.isFamily && (agreed || !name.isEveryday),
    isOfSupplier: agreed,
    score: scoreOf(name, target, {
      foreign: foreign.length + (isWordOfOther ? 1 : 0),
      agreed,
      contradicted,
      isSoftware: isAboutSoftware(words),
      isWhole: isWithSupplier,
      isBare: others.length === 0 && rest.length > 0,
      isAlone: rest.length === 0,
      isFirst: from === 0 && text.supplier === undefined,
    }),
    reason: `It names ${quotedName(name, target)}${agreed ? ", and the supplier is the same" : isOther ? ", but the supplier here is another" : ""}.`,
  };
}

/** Whether a text names another application of the same supplier by a name of its own. */
function isOtherOf(target: Target, { target: other, name }: Named): boolean {
  return other !== target && !name.isDescription && !name.isFamily && !other.suppliers.isDisjointFrom(target.suppliers);
}

/** The context of a name in a text. */
interface Around {
  /** The number of words about something else. */
  foreign: number;
  /** Whether the text names the supplier of the application. */
  agreed: boolean;
  /** Whether the text names another supplier. */
  contradicted: boolean;
  isSoftware: boolean;
  /** Whether the supplier stands before the name. */
  isWhole: boolean;
  /** Whether there are other words, but only filler words and names of its supplier. */
  isBare: boolean;
  /** Whether there are no other words. */
  isAlone: boolean;
  /** Whether the text begins with the name and no supplier is given. */
  isFirst: boolean;
}

function scoreOf(name: Name, { isSold, ofSupplier }: Target, around: Around): number {
  const { isFamily, isShared, isEveryday, isDistinctive } = name;
  const { foreign, agreed, contradicted, isSoftware, isBare, isAlone, isFirst, isWhole } = around;
  if (contradicted) return isEveryday || isFamily || foreign > (isDistinctive ? 1 : 0) ? 0 : 0.5;
  // The name of a supplier stands for its one product while nothing else is named.
  if (isShared && isAlone) return 0.5;
  if (isFamily) return foreign === 0 && (!isBare || ofSupplier === 1) ? 0.85 : foreign <= 1 ? 0.5 : 0.3;
  if (isEveryday && !agreed) return isSold || foreign > 0 ? 0 : 0.5;
  // “Cloud hosting” of a company is any of its software, not the one called “Cloud”.
  if (isEveryday && !isWhole && (isAlone || isBare) && name.words.every((word) => fillerWords.has(word))) return 0.5;
  if (isEveryday) return [0.95, isWhole ? 0.8 : 0.6, isWhole ? 0.8 : 0.4][foreign] ?? 0.4;
  if (agreed) return foreign === 0 ? 1 : foreign <= 4 ? 0.9 : 0.7;
  if (foreign === 0) return isSold || isDistinctive ? 0.95 : 0.6;
  if (isDistinctive) return foreign <= 2 ? 0.85 : 0.6;
  return (isSoftware && foreign <= 2) || (isFirst && foreign === 1) ? 0.5 : 0.2;
}

function isAboutSoftware(words: readonly string[]): boolean {
  return words.some((word) => softwareWords.has(word));
}

/** Whether a company supplies the application, by one of its names, its initials, or a prefix of a longer name. */
export function isSuppliedBy({ suppliers, supplierNames }: Target, supplier: string | undefined): boolean {
  if (supplier === undefined) return false;
  if (suppliers.has(supplierKey(supplier))) return true;
  const words = companyWords(supplier);
  const joined = words.join("");
  return (
    words.some((_, index) => supplierNames.has(words.slice(0, index + 1).join(""))) ||
    (joined.length >= 4 && [...supplierNames].some((name) => name.startsWith(joined)))
  );
}

/** Whether a contract with a company rules the application out: only its suppliers and resellers sell a commercial one. */
export function contradicts(target: Target, supplier: string | undefined): boolean {
  return target.isSold && isSuppliedByOthers(target, supplier);
}

/** Whether the application’s suppliers are known and the company is neither one of them nor a reseller. */
function isSuppliedByOthers(target: Target, supplier: string | undefined): boolean {
  if (supplier === undefined || supplierKey(supplier) === "" || isReseller(supplier)) return false;
  return target.isSupplierKnown && !isSuppliedBy(target, supplier);
}

/** Returns a name in quotation marks, with its application and supplier where they differ from it. */
export function quotedName({ shown }: Name, { application, sellers }: Target): string {
  const seller = sellers.find((one) => !isReseller(one)) ?? sellers[0];
  const same = shown === application.name;
  return `“${shown}”${same ? "" : `, which is ${application.name}`}${seller === undefined || seller === application.name ? "" : ` of ${seller}`}`;
}
