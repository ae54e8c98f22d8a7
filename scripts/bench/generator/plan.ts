import { localAuthorities, type RegisteredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import { brand, capitalised, Names, placeName } from "./names.ts";
import type { Topic } from "./prose.ts";
import type { Random } from "./random.ts";
import { bodyNouns, opportunityNouns, productNouns, standardNouns, subjects } from "./words.ts";

/** What is known of an entry before it is written, so that others can refer to it. */
export interface Outline {
  slug: string;
  name: string;
  /** The slug of the authority whose folder it is in. */
  authority: string;
  /** Whether that authority keeps the entry itself; if so, more is known of it. */
  claimed: boolean;
  service: ServiceArea;
  topic: Topic;
}

/** A standard, with what products and other standards say of it. */
export interface StandardOutline extends Outline {
  /** The ids of its requirements. */
  requirements: string[];
  /** The standard that it replaces. */
  supersedes: StandardOutline | undefined;
  superseded: boolean;
}

/** An authority: a council of the register or another body. */
export interface AuthorityOutline extends Outline {
  council: RegisteredAuthority | undefined;
  type: keyof typeof bodyNouns | undefined;
}

/** Everything that the catalogue is going to hold; in each list those that are referred to most come first. */
export interface Plan {
  products: Outline[];
  standards: StandardOutline[];
  caseStudies: Outline[];
  opportunities: Outline[];
  authorities: AuthorityOutline[];
}

/** The share of each kind in all entries; authorities are the rest. */
const shares = { products: 0.45, standards: 0.1, caseStudies: 0.3, opportunities: 0.05 };

/** Decides what there is in a catalogue of a number of entries. */
export function plan(random: Random, count: number): Plan {
  const [products, standards, caseStudies, opportunities] = [
    Math.floor(count * shares.products),
    Math.floor(count * shares.standards),
    Math.floor(count * shares.caseStudies),
    Math.floor(count * shares.opportunities),
  ];
  const authorities = planAuthorities(random, count - products - standards - caseStudies - opportunities);
  const outline = outliner(random, authorities);
  return {
    products: outline(products, productName),
    standards: relate(
      random,
      outline(standards, (topic) => `${capitalised(topic.subject)} ${random.pick(standardNouns)}, ${brand(random)}`),
    ),
    caseStudies: outline(
      caseStudies,
      (topic) => `${capitalised(topic.subject)} in ${topic.place}${random.chance(0.5) ? ` with ${topic.name}` : ""}`,
    ),
    opportunities: outline(
      opportunities,
      // A few councils start most, so that of a subject too many would have the same name.
      ({ place, name, subject }, tries) =>
        `${tries < opportunityNouns.length ? place : name}: ${random.pick(opportunityNouns)} ${subject}`,
    ),
    authorities,
  };

  function productName({ name, place, subject }: Topic): string {
    const style = random.next();
    if (style < 0.4) return `${name} ${random.pick(productNouns)}`;
    if (style < 0.6) return `${name} for ${subject}`;
    return `${place} ${subject} ${random.pick(productNouns)}`;
  }
}

function planAuthorities(random: Random, count: number): AuthorityOutline[] {
  const registered = localAuthorities.filter(({ gss }) => gss !== undefined);
  const councils = random.sample(registered, Math.min(Math.ceil(count * 0.7), registered.length));
  const names = new Names();
  const bodies = Array.from({ length: count - councils.length }, () => {
    const type = random.pick(Object.keys(bodyNouns) as (keyof typeof bodyNouns)[]);
    return {
      ...names.unique(() => `${brand(random)} ${random.pick<string>(bodyNouns[type])}`),
      type,
      council: undefined,
    };
  });
  const all = [
    ...councils.map((council) => ({ slug: council.slug, name: council.name, type: undefined, council })),
    ...bodies,
  ];
  return random.sample(all, all.length).map((authority) => ({
    ...authority,
    authority: authority.slug,
    claimed: random.chance(0.3),
    ...newTopic(random, authority.council ? placeName(authority.slug) : authority.name),
  }));
}

/** Gives a function that makes outlines of one kind; a few authorities publish most of what there is. */
function outliner(random: Random, authorities: readonly AuthorityOutline[]) {
  const companies = authorities.filter(({ type }) => type === "company");
  return (count: number, nameOf: (topic: Topic, tries: number) => string): Outline[] => {
    const names = new Names();
    return Array.from({ length: count }, () => {
      const [owner] = random.popular(authorities, 1);
      const supplier = companies.length > 0 ? random.pick(companies).name : `${brand(random)} Ltd`;
      const { service, topic } = newTopic(random, placeName(owner?.slug ?? ""), supplier);
      const named = names.unique((tries) => nameOf({ ...topic, name: brand(random) }, tries));
      return {
        ...named,
        authority: owner?.slug ?? "",
        claimed: owner?.claimed ?? false,
        service,
        topic: { ...topic, name: named.name },
      };
    });
  };
}

function newTopic(random: Random, place: string, supplier = place): { service: ServiceArea; topic: Topic } {
  const service = random.pick(Object.keys(subjects) as ServiceArea[]);
  return { service, topic: { subject: random.pick<string>(subjects[service]), name: place, place, supplier } };
}

/** Adds requirements, and who takes whose place: only a later one in the list replaces, so that there is no circle. */
function relate(random: Random, outlines: readonly Outline[]): StandardOutline[] {
  const standards = outlines.map((outline) => ({
    ...outline,
    requirements: random.chance(0.6) ? random.sample(requirementIds, random.integer(2, 9)) : [],
    supersedes: undefined as StandardOutline | undefined,
    superseded: false,
  }));
  for (const [index, standard] of standards.entries()) {
    const older = random.maybe(0.05, () => standards[random.integer(0, Math.max(index - 1, 0))]);
    if (!older || older === standard || older.superseded) continue;
    standard.supersedes = older;
    older.superseded = true;
  }
  return standards;
}

const requirementIds = [
  "valid-json",
  "open-feed",
  "required-fields",
  "agreed-codes",
  "stable-identifiers",
  "dates-in-iso-form",
  "no-empty-fields",
  "published-licence",
  "change-history",
  "one-address",
  "paged-lists",
  "plain-errors",
  "test-report",
  "export-on-request",
];
