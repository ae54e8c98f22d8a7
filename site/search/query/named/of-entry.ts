import { isOfSeveral } from "../../../../schemas/vocabularies/systems.ts";
import type { Catalogue } from "../catalogue.ts";
import { nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import { endings } from "../own-pages.ts";
import { askedFor } from "../relations.ts";
import { isNameOf, systemsIn } from "../systems-in.ts";
import { councilIn, type Fitting, fittingIn } from "./fitting.ts";
import type { Named } from "./named.ts";

/**
 * Returns what a name means, if anything, and behind it what else it means.
 *
 * @param apart what else stands in the query, on the other side of the words that ask
 */
type Naming = (name: string, catalogue: Catalogue, names: Names, apart?: string) => readonly number[];

/** What may be asked of an entry. */
interface Question {
  /** Ways to ask it beside its words after the name or before it: with the name as the last of their groups. */
  ways?: readonly RegExp[];
  calledBy: Naming;
  title: (name: string) => string;
  /** What the part of the page says that answers. */
  says: string;
}

const council: Naming = (name, catalogue, names) =>
  some(councilIn(fittingIn(name, catalogue, names).filter(isWhole), catalogue));

/**
 * The product of a name, without “GOV.UK” as people say it, or of a name by which the market knows it: “Notify”, “Uniform”
 * and others are everyday words, but not where somebody asks for what a product costs.
 */
const product: Naming = (name, catalogue, names) => {
  const productsWith = (part: string): Fitting[] =>
    fittingIn(part, catalogue, names).filter(({ number }) => catalogue.kindOf(number) === "product");
  const own = [name, `GOV.UK ${name}`].flatMap(productsWith).find(isWhole);
  if (own) return [own.number];
  const system = systemsIn(name).find((known) => isNameOf(known, name) && !isOfSeveral(known));
  const fitting = system ? [system.name, ...(system.aliases ?? [])].flatMap(productsWith) : [];
  const [only, ...others] = new Set(fitting.map(({ number }) => number));
  return some(fitting.find(isWhole)?.number ?? (others.length === 0 ? only : undefined));
};

/**
 * The standard of a name or of its beginning, “Open Referral” being the most adopted of those that begin so; or the only one
 * that has its words: “WCAG 2.2”.
 */
const standard: Naming = (name, catalogue, names) => {
  const [first, ...others] = fittingIn(name, catalogue, names).filter(
    ({ number }) => catalogue.kindOf(number) === "standard",
  );
  return first && (first.fit !== nameFit.none || others.length === 0) ? [first.number] : [];
};

const service: Naming = (name, catalogue, names) =>
  some(fittingIn(name, catalogue, names).find(({ number }) => catalogue.kindOf(number) === "service")?.number);

/** So many words a council’s name and that of what it uses have together at the most. */
const mostWords = 16;

/**
 * The council of a name and, behind it, the product or service that is named as well. A council that stands apart is enough,
 * as in “theatre software in Kent”; “reading age software” is about a council only if “age” were a service.
 */
const councilFor: Naming = (name, catalogue, names, apart) => {
  const both = (one: string, other: string): number[] => {
    const [found] = council(one, catalogue, names);
    if (found === undefined) return [];
    return [found, ...[product, service].flatMap((naming) => naming(other, catalogue, names)).slice(0, 1)];
  };
  if (apart !== undefined) return [both(name, apart), both(apart, name)].find((found) => found.length > 0) ?? [];
  const only = council(name, catalogue, names);
  const words = name.replace(/['’]s?(?= )/g, "").split(/\s+/);
  if (only.length > 0 || words.length > mostWords) return only;
  const parts = words.map((_, index) => [words.slice(0, index).join(" "), words.slice(index).join(" ")] as const);
  const found = parts.flatMap(([before, behind]) => [both(before, behind), both(behind, before)]);
  return found.find(({ length }) => length > 1) ?? [];
};

function some<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item];
}

function isWhole({ fit }: Fitting): boolean {
  return fit === nameFit.whole;
}

const questions: Readonly<Record<keyof typeof askedFor, Question>> = {
  uses: {
    ways: [/^what (?:does|do) (.+) (?:use|run)(?: for (.+))?$/i, /^(?:does|do) (.+) (?:use|run) (.+)$/i],
    calledBy: councilFor,
    title: (name) => `What ${name} uses`,
    says: "its products and systems, and when contracts end.",
  },
  like: {
    ways: [
      /^(?:(?:which |what )?(?:councils|authorities|boroughs|districts) )?(?:are )?(?:most )?(?:like|similar to|near) (.+)$/i,
    ],
    calledBy: council,
    title: (name) => `Councils like ${name}`,
    says: "what those most like it use and have adopted.",
  },
  users: {
    ways: [
      /^(?:who|(?:(?:which|what) )?councils(?: that| which| who)?) (?:else )?(?:is |are )?(?:us(?:es?|ing)|runs?|running) (.+)$/i,
    ],
    calledBy: product,
    title: (name) => `Who uses ${name}`,
    says: "each council with its source, when contracts end, and who has stopped and why.",
  },
  about: {
    ways: [
      /^who (?:else )?(?:is |are |has |have )?(?:behind|made|makes?|builds?|built|creates?|created|develop(?:s|ed)?|maintain(?:s|ed)?|owns?|publish(?:es|ed)?|sells?|supply|supplies|supplied|wrote) (.+)$/i,
    ],
    calledBy: product,
    title: (name) => `About ${name}`,
    says: "who publishes, maintains and supplies it.",
  },
  upkeep: {
    ways: [/^how much (?:does|do|is|are) (.+?)(?: cost)?$/i, /^what (?:does|do) (.+) cost$/i],
    calledBy: product,
    title: (name) => `Cost and upkeep of ${name}`,
    says: "what is known of its costs, its maintenance and how to run it.",
  },
  trust: {
    calledBy: product,
    title: (name) => `Trust in ${name}`,
    says: "what is known of its accessibility, data protection and security.",
  },
  alternatives: {
    calledBy: product,
    title: (name) => `Alternatives to ${name}`,
    says: "what else there is for the same, and why each may do.",
  },
  adopts: {
    calledBy: council,
    title: (name) => `Standards of ${name}`,
    says: "those that it has adopted or is going to, and since when.",
  },
  standards: {
    ways: [/^standards (?:met|used|supported) by (.+)$/i],
    calledBy: product,
    title: (name) => `Standards that ${name} meets`,
    says: "each with its version and the evidence.",
  },
  adopters: {
    ways: [
      /^(?:who|(?:(?:which|what) )?councils(?: that| which| who)?) (?:else )?(?:has |have |is |are )?adopt(?:s|ed|ing)? (.+)$/i,
    ],
    calledBy: standard,
    title: (name) => `Who has adopted ${name}`,
    says: "each council with its source, and who is going to.",
  },
  products: {
    ways: [
      /^(?:(?:which|what) )?(?:products|software|systems)(?: that| which)? (?:meets?|supports?|uses?|follows?|implements?|comply with|complies with) (.+)$/i,
    ],
    calledBy: standard,
    title: (name) => `Products that meet ${name}`,
    says: "each with its version and the evidence.",
  },
};

const endOfContract = new RegExp(`(\\bcontracts?\\b.*) (?:${endings.join("|")})(?: dates?)?$`, "i");

/** When a contract ends is said where its council and product are: the words that ask for that are taken away. */
function withoutEnd(text: string): string {
  return text.replace(/^when (?:do|does|is|will) (?:the )?(?=.*\bcontracts?\b)/i, "").replace(endOfContract, "$1");
}

/**
 * Returns the council, product or standard of which a query asks something, by its whole name, and the part of its page that
 * answers: “Kent systems”, “councils like Camden”, “PlanX costs”. Nothing where it asks for none of these.
 */
export function ofEntryIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  const text = withoutEnd(query.replace("?", "").trim());
  for (const [part, words] of Object.entries(askedFor)) {
    const { ways = [], calledBy, title, says } = questions[part as keyof typeof askedFor];
    const asked = [
      ...ways,
      new RegExp(`^(.+?)(?:['’]s?)? (?:${words})s?$`, "i"),
      new RegExp(
        `^(?:what |which |the )?(?:(.+) )?(?:${words})s?(?: (?:of|in|at|with|for|to|used by|does|do|has|have))? (.+?)(?: (?:use|run|meet|adopt(?:ed)?))?$`,
        "i",
      ),
    ];
    const found = asked.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    const [name, apart] = found?.slice(1).filter(Boolean).reverse() ?? [];
    const numbers = name === undefined ? [] : calledBy(name.replace(/^the /i, ""), catalogue, names, apart);
    const [number] = numbers;
    if (number === undefined) continue;
    const address = `${catalogue.addressOf(number)}#${part}`;
    return { numbers, page: { address, title: title(catalogue.nameOf(number)), says } };
  }
  return undefined;
}
