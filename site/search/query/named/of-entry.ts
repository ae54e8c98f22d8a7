import { isOfSeveral } from "../../../../schemas/vocabularies/systems.ts";
import type { Catalogue } from "../catalogue.ts";
import { nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import { askedFor } from "../relations.ts";
import { isNameOf, systemsIn } from "../systems-in.ts";
import { councilIn, type Fitting, fittingIn } from "./fitting.ts";
import type { Named } from "./named.ts";

/** What may be asked of an entry. */
interface Question {
  /** Ways to ask it beside its words after the name or before it, with the name in the middle. */
  ways?: readonly RegExp[];
  /** Returns what a name means, if anything. */
  calledBy: (name: string, catalogue: Catalogue, names: Names) => number | undefined;
  title: (name: string) => string;
  /** What the part of the page says that answers. */
  says: string;
}

const council: Question["calledBy"] = (name, catalogue, names) =>
  councilIn(fittingIn(name, catalogue, names).filter(isWhole), catalogue);

/**
 * The product of a name, without “GOV.UK” as people say it, or of a name by which the market knows it: “Notify”, “Uniform”
 * and others are everyday words, but not where somebody asks for what a product costs.
 */
const product: Question["calledBy"] = (name, catalogue, names) => {
  const productsWith = (part: string): Fitting[] =>
    fittingIn(part, catalogue, names).filter(({ number }) => catalogue.kindOf(number) === "product");
  const own = [name, `GOV.UK ${name}`].flatMap(productsWith).find(isWhole);
  if (own) return own.number;
  const system = systemsIn(name).find((some) => isNameOf(some, name) && !isOfSeveral(some));
  const fitting = system ? [system.name, ...(system.aliases ?? [])].flatMap(productsWith) : [];
  const [only, ...others] = new Set(fitting.map(({ number }) => number));
  return fitting.find(isWhole)?.number ?? (others.length === 0 ? only : undefined);
};

function isWhole({ fit }: Fitting): boolean {
  return fit === nameFit.whole;
}

const questions: Readonly<Record<keyof typeof askedFor, Question>> = {
  uses: {
    ways: [/^what (?:does|do) (.+) (?:use|run)$/i],
    calledBy: council,
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
    says: "each council with its source, and who has stopped and why.",
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
};

/**
 * Returns the council or product of which a query asks something, by its whole name, and the part of its page that
 * answers: “Kent systems”, “councils like Camden”, “PlanX costs”. Nothing where it asks for none of these.
 */
export function ofEntryIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  const text = query.replace("?", "").trim();
  for (const [part, words] of Object.entries(askedFor)) {
    const { ways = [], calledBy, title, says } = questions[part as keyof typeof askedFor];
    const asked = [
      ...ways,
      new RegExp(`^(.+?)(?:['’]s?)? (?:${words})$`, "i"),
      new RegExp(
        `^(?:what |which |the )?(?:${words}) (?:of|in|at|with|for|to|used by|does|do) (.+?)(?: (?:use|run))?$`,
        "i",
      ),
    ];
    const name = asked.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
    const number = name === undefined ? undefined : calledBy(name, catalogue, names);
    if (number === undefined) continue;
    const address = `${catalogue.addressOf(number)}#${part}`;
    return { numbers: [number], page: { address, title: title(catalogue.nameOf(number)), says } };
  }
  return undefined;
}
