import { capitalised } from "../../../schemas/capitals.ts";
import { localAuthorities, type RegisteredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import { brand, Names, placeName } from "./names.ts";
import type { Topic } from "./prose.ts";
import type { Random } from "./random.ts";
import { bodyNouns, opportunityNouns, productNouns, standardNouns, subjects } from "./words.ts";

/** An entry before its fields are generated, so that other entries can refer to it. */
export interface Outline {
  slug: string;
  name: string;
  /** The slug of the authority whose folder it is in. */
  authority: string;
  /** Whether that authority maintains the entry itself; claimed entries have more fields. */
  claimed: boolean;
  service: ServiceArea;
  topic: Topic;
}

/** A standard, with its requirements and its relations to other standards. */
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

/** All entries of the generated catalogue. Entries early in a list get the most references. */
export interface Plan {
  products: Outline[];
  standards: StandardOutline[];
  caseStudies: Outline[];
  opportunities: Outline[];
  authorities: AuthorityOutline[];
}

/** The share of each kind in all entries; the remainder are authorities. */
const shares = { products: 0.45, standards: 0.1, caseStudies: 0.3, opportunities: 0.05 };

/** Plans the entries of a catalogue with `count` entries. */
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
      // A few councils start most opportunities, so names by place run out; later tries use a brand name.
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

/** Returns a function that makes the outlines of one kind; a few authorities publish most entries. */
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

/** Adds requirements and successors. A standard supersedes only an earlier one in the list, which avoids cycles. */
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
