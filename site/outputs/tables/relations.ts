import { linkTypes } from "../../../schemas/fields/link.ts";
import { type Entry, entriesOfKind, kindNames } from "../../../schemas/index.ts";
import { certaintyOf } from "../../../schemas/statements/certainty.ts";
import { everyAdoption, everyUse } from "../../../schemas/statements/every.ts";
import type { AdoptionRecord, SystemRecord, UseRecord } from "../../../schemas/statements/statements.ts";
import { adoptionStatuses, useStatuses } from "../../../schemas/vocabularies/adoption.ts";
import { measureBases, outcomes } from "../../../schemas/vocabularies/case-study.ts";
import { moneyBands } from "../../../schemas/vocabularies/money.ts";
import { conformanceLevels } from "../../../schemas/vocabularies/product.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import { certainties } from "../../adoption/certainty.ts";
import type { ConformanceRecord } from "../../catalogue/relations.ts";
import { supplierOf } from "../../contracts/contract.ts";
import { contractIds, type Contracted, contractsIn } from "../../contracts/contracts.ts";
import { supplierValue } from "../../contracts/suppliers.ts";
import { services } from "../../services/services.ts";
import type { OutputContext } from "../output.ts";
import { authorityColumns, kindWords, nameOf, pageOf } from "./columns.ts";
import { type ColumnOf, day, key, reference, tableOf, text, texts, uri, word, words } from "./table.ts";

type Use = UseRecord | SystemRecord;
type Speaking = Pick<UseRecord, "inheritedFrom" | "through" | "sharedWith" | "evidence" | "confirmed">;

/** The columns of the authority and its product or system. */
const used = <S extends Use | Contracted>(): ColumnOf<S>[] => [
  ...authorityColumns<S>(({ authority }) => authority),
  reference(
    "product",
    "The slug of the product; empty for a system that has no entry.",
    "product",
    ({ product }) => product,
  ),
  text(
    "name",
    "What the product or system is called.",
    (use, context) => use.system?.name ?? nameOf("product", use.product, context),
  ),
  words("services", "The service areas it is used for.", services.words, (use, context) => servicesOf(use, context)),
];

const speaking = <S extends Speaking>(): ColumnOf<S>[] => [
  reference(
    "inherited_from",
    "The slug of the council that made the statement, if another took over since.",
    "authority",
    (record) => record.inheritedFrom?.slug,
  ),
  texts("shared_with", "The slugs of those that took over the same record, where a council was split.", (record) =>
    record.sharedWith?.map(({ slug }) => slug),
  ),
  reference(
    "through",
    "The slug of the shared service that made it for its members.",
    "authority",
    (record) => record.through?.slug,
  ),
];

const proven = <S extends Speaking>(): ColumnOf<S>[] => [
  uri("evidence", "Where it can be checked.", ({ evidence }) => evidence),
  day("confirmed", "When the authority last said so.", ({ confirmed }) => confirmed),
];

const certainty = <S extends Speaking & { status: string }>(): ColumnOf<S> =>
  word(
    "certainty",
    "Whether the authority has said so, and in the past two years; “reported” is said by others alone.",
    certainties.words,
    (record, { today }) => certaintyOf(record, today),
  );

const status = <S extends Use | Contracted>(): ColumnOf<S> =>
  word(
    "status",
    "How far it has come; “reported” is not confirmed by the authority.",
    useStatuses.words,
    (use) => use.status,
  );

const oneSupplier = <S extends Use | Contracted>(): ColumnOf<S> =>
  text("supplier_name", "The supplier by one name, however records write it.", (use, context) => {
    const supplier = supplierOf(use);
    return supplier === undefined ? undefined : supplierValue(supplier, context)?.title;
  });

/** The services of a use: its own, else those of the product. */
function servicesOf(use: Use | Contracted, { catalogue }: OutputContext): readonly string[] | undefined {
  return use.services ?? (use.product === undefined ? undefined : catalogue.product.get(use.product)?.data.services);
}

/** Uses of products and systems by authorities. */
export const uses = tableOf<Use>({
  name: "uses",
  title: "Uses",
  description: "One row says that one authority uses, tries or has stopped using one product or other system.",
  columns: [
    ...used<Use>(),
    status<Use>(),
    text("since", "When it began, as far as known.", ({ since }) => since),
    text("until", "When it was stopped, as far as known.", ({ until }) => until),
    text("reason", "Why it was stopped.", ({ reason }) => reason),
    text("version", "The version in use.", ({ version }) => version),
    ...speaking<Use>(),
    ...proven<Use>(),
    certainty<Use>(),
    text(
      "supplier",
      "Who supplies it to the authority, as far as its record says; who offers a product to all is in the table of products.",
      supplierOf,
    ),
    oneSupplier<Use>(),
    reference(
      "contract",
      "The id of its contract, where one is published; with a shared service, its members have the same.",
      "contracts",
      ({ contract }, { catalogue }) => contractIds(catalogue).get(contract),
    ),
  ],
  sources: ({ relations }) => everyUse(relations),
});

/** Published facts about contracts. */
export const contracts = tableOf<Contracted>({
  name: "contracts",
  title: "Contracts",
  description: "One row is what is published about the contract for one product or system at one authority.",
  columns: [
    ...used<Contracted>(),
    text("supplier", "Who the contract is with.", supplierOf),
    day("until", "The day on which it ends, if nobody extends it.", ({ contract }) => contract.until),
    day("notice_by", "The last day on which notice can be given.", ({ contract }) => contract.noticeBy),
    day("extendable_until", "The day until which it can be extended.", ({ contract }) => contract.extendableUntil),
    word("band", "The band of its cost in a year.", moneyBands.words, ({ contract }) => contract.band),
    text("framework", "The framework agreement it was bought through.", ({ contract }) => contract.framework),
    uri("evidence", "Where it can be checked.", ({ contract, evidence }) => contract.evidence ?? evidence),
    key(
      "id",
      "Unique, and the same as in the calendars. It changes when the product or the authority is renamed.",
      ({ id }) => id,
    ),
    oneSupplier<Contracted>(),
    status<Contracted>(),
  ],
  // The contract stays with its signatory, even if the use is now counted for its successors.
  sources: ({ catalogue }) => contractsIn(catalogue),
});

/** Adoptions of standards by authorities. */
export const adoptions = tableOf<AdoptionRecord>({
  name: "adoptions",
  title: "Adoptions",
  description: "One row says that one authority has adopted, plans or has given up one standard.",
  columns: [
    ...authorityColumns<AdoptionRecord>(({ authority }) => authority),
    reference("standard", "The slug of the standard.", "standard", ({ standard }) => standard),
    text("standard_name", "Its name.", ({ standard }, context) => nameOf("standard", standard, context)),
    word("status", "How far it has come.", adoptionStatuses.words, ({ status }) => status),
    text("since", "When it began, as far as known.", ({ since }) => since),
    ...speaking<AdoptionRecord>(),
    ...proven<AdoptionRecord>(),
    certainty<AdoptionRecord>(),
  ],
  sources: ({ relations }) => everyAdoption(relations),
});

/** Conformance of products to standards. */
export const conformance = tableOf<ConformanceRecord>({
  name: "conformance",
  title: "Conformance",
  description: "One row says how far one product meets one standard.",
  columns: [
    reference("product", "The slug of the product.", "product", ({ product }) => product.slug),
    text("product_name", "Its name.", ({ product }) => product.data.name),
    reference("standard", "The slug of the standard.", "standard", ({ standard }) => standard),
    text("standard_name", "Its name.", ({ standard }, context) => nameOf("standard", standard, context)),
    text("version", "The version of the standard.", ({ version }) => version),
    word("level", "How far the product meets it.", conformanceLevels.words, ({ level }) => level),
    texts("requirements", "The ids of the requirements that it meets.", ({ requirements }) => requirements),
    uri("evidence", "Where it can be checked.", ({ evidence }) => evidence),
  ],
  *sources({ relations }) {
    for (const records of relations.conformance.values()) yield* records;
  },
});

/** The types of relation between a product and another product or system. */
const productRelations = {
  "depends-on": { title: "Depends on" },
  "works-with": { title: "Works with" },
  replaces: { title: "Replaces" },
} satisfies Words;

interface Dependency {
  product: Entry<"product">;
  relation: keyof typeof productRelations;
  other: string | undefined;
  system: string | undefined;
  evidence: string | undefined;
}

/** Relations of products to other products and systems. */
export const dependencies = tableOf<Dependency>({
  name: "dependencies",
  title: "Dependencies",
  description: "One row says that one product depends on, works with or replaces another product or system.",
  columns: [
    reference("product", "The slug of the product.", "product", ({ product }) => product.slug),
    text("product_name", "Its name.", ({ product }) => product.data.name),
    word("relation", "How the product is related to the other.", productRelations, ({ relation }) => relation),
    reference(
      "other",
      "The slug of the other product; empty for a system that has no entry.",
      "product",
      ({ other }) => other,
    ),
    text(
      "other_name",
      "What the other is called.",
      ({ other, system }, context) => system ?? nameOf("product", other, context),
    ),
    uri("evidence", "Where it can be checked.", ({ evidence }) => evidence),
  ],
  *sources({ catalogue }) {
    for (const product of catalogue.product.values()) {
      const { dependsOn = [], worksWith = [], replaces = [] } = product.data;
      const none = { system: undefined, evidence: undefined };
      for (const other of dependsOn) yield { product, relation: "depends-on", other, ...none };
      for (const other of worksWith) yield { product, relation: "works-with", other, ...none };
      for (const { product: other, system, evidence } of replaces) {
        yield { product, relation: "replaces", other, system: system?.name, evidence };
      }
    }
  },
});

type Measure = NonNullable<Entry<"case-study">["data"]["measures"]>[number];

/** The figures of case studies. */
export const measures = tableOf<{ study: Entry<"case-study">; measure: Measure }>({
  name: "measures",
  title: "Measures",
  description: "One row is one figure of a case study.",
  columns: [
    reference("case_study", "The slug of the case study.", "case-study", ({ study }) => study.slug),
    text("case_study_name", "Its name.", ({ study }) => study.data.name),
    word("outcome", "How it went.", outcomes.words, ({ study }) => study.data.outcome),
    text("measure", "What was measured.", ({ measure }) => measure.measure),
    text("before", "The figure before.", ({ measure }) => figure(measure.before)),
    text("after", "The figure after.", ({ measure }) => figure(measure.after)),
    text("unit", "The unit of both.", ({ measure }) => measure.unit),
    word("basis", "How the figure is known.", measureBases.words, ({ measure }) => measure.basis),
    uri("source", "Where it can be checked.", ({ measure }) => measure.source),
  ],
  *sources({ catalogue }) {
    for (const study of catalogue["case-study"].values()) {
      for (const measure of study.data.measures ?? []) yield { study, measure };
    }
  },
});

function figure(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** The links and evidence of entries. */
export const links = tableOf<{ entry: Entry; type: string; title: string | undefined; url: string }>({
  name: "links",
  title: "Links",
  description: "One row is one address that an entry gives: a link, or evidence for what it says.",
  columns: [
    word("kind", "The kind of the entry.", kindWords, ({ entry }) => entry.kind),
    text("slug", "The slug of the entry.", ({ entry }) => entry.slug),
    text("name", "Its name.", ({ entry }) => entry.data.name),
    word(
      "type",
      "The type of the link, or “evidence”.",
      { ...linkTypes.words, evidence: { title: "Evidence" } },
      ({ type }) => type,
    ),
    text("title", "What the link is called, or what the evidence supports.", ({ title }) => title),
    uri("url", "The address.", ({ url }) => url),
    uri("page", "The page of the entry.", ({ entry }, context) => pageOf(entry, context)),
  ],
  *sources({ catalogue }) {
    for (const kind of kindNames) {
      for (const entry of entriesOfKind(catalogue, kind)) {
        for (const { type, title, url } of entry.data.links ?? []) yield { entry, type, title, url };
        for (const { url, supports } of entry.data.evidence ?? []) {
          yield { entry, type: "evidence", title: supports, url };
        }
      }
    }
  },
});
