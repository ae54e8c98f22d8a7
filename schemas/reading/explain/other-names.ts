import { plainWord } from "../../likeness/suggest.ts";
import { authorityFile } from "../entry-path.ts";

/** Field → names that people give it, with hyphens between words. The first field that a kind has counts. */
const namesOfFields: Readonly<Record<string, string>> = {
  name: "title product-name system-name standard-name service-name",
  summary: "short-description short-summary tagline abstract",
  description: "details long-description full-description about background",
  services: "category categories service-area service-areas department departments directorate sector",
  tags: "keyword keywords topics technology technologies tech-stack",
  stage: "phase status maturity development-status lifecycle",
  status: "phase stage maturity",
  outcome: "result status success",
  publisher: "owner author published-by issued-by maintainer",
  contacts: "owner product-owner team team-name contact-details contact-name contact-point",
  suppliers: "vendor vendors provider providers company companies developer developers developed-by built-by made-by",
  costs: "price prices pricing fee fees charge charges annual-cost",
  budget: "cost costs price value amount funding estimated-value",
  licences: "open-source",
  worksWith: "integration integrations integrates-with compatible-with interfaces connects-to connects",
  dependsOn: "requires dependencies prerequisites built-on based-on built-with powered-by",
  replaces: "alternative-to instead-of replacement-for",
  standards: "standards-met conforms-to complies-with compliance meets",
  hosting: "hosted hosted-by hosted-on deployment",
  features: "functions functionality capabilities",
  lessons: "lessons-learned lessons-learnt learning learnings",
  measures: "metrics kpis benefits impact results savings",
  opens: "start starts start-date opening-date",
  closes: "deadline closing-date close-date end ends end-date",
  seeking: "looking-for wanted ask",
  authorities: "council councils partners participants",
  participants: "council councils partners authorities",
  members: "councils member-authorities member-councils",
  uses: "products systems software applications",
  adopts: "adopted standards",
  gss: "gss-code ons-code",
  website: "url homepage web-address",
  specification: "spec url document",
  evidence: "source sources references proof",
  supplier: "vendor provider company",
  band: "annual-value annual-cost",
  since: "start starts started start-date from",
  until: "end ends ended end-date expires expiry expiry-date",
  reviewed: "last-reviewed date-reviewed updated last-updated last-modified last-checked checked confirmed",
};

/** Type of a link → names that people give a field for it. */
const namesOfLinks: Readonly<Record<string, string>> = {
  repository: "repo github gitlab github-repo git-repo source-code codebase",
  website: "homepage webpage site web-link web-address link",
  documentation: "docs manual guidance user-guide",
};

/** What is said elsewhere than in the entry → names that people give a field for it. */
const saidElsewhere: Readonly<Record<string, string>> = {
  [` Who uses or has adopted something says so in its own ${authorityFile}, under “uses” or “adopts”.`]:
    "used-by users user adopted-by adopters customers clients council councils implemented-by who-uses-it",
  " The place and name of the file say this. Delete the line.":
    "kind slug id identifier authority organisation organization authority-name council",
};

/** Returns the field of a kind that people mean by a name of their own, such as “vendor” for “suppliers”. */
export function fieldCalled(name: string, known: readonly string[]): string | undefined {
  return known.find((field) => includes(namesOfFields[field], name));
}

/** Returns the type of link that people mean by a name of their own, such as “repo” for “repository”. */
export function linkCalled(name: string): string | undefined {
  return Object.keys(namesOfLinks).find((type) => includes(namesOfLinks[type], name));
}

/** Returns where something is said that no field of an entry holds, such as who uses a product. */
export function adviceElsewhere(name: string): string | undefined {
  return Object.keys(saidElsewhere).find((advice) => includes(saidElsewhere[advice], name));
}

function includes(names: string | undefined, name: string): boolean {
  return names?.split(" ").some((one) => plainWord(one) === plainWord(name)) ?? false;
}
