import { type FieldsOf, type Kind, pathOf } from "../../schemas/index.ts";
import { writeEntry } from "../../schemas/writing/entry.ts";
import { authorityFields } from "./generator/authority.ts";
import { caseStudyFields } from "./generator/case-study.ts";
import { opportunityFields } from "./generator/opportunity.ts";
import { type Outline, plan, type Plan } from "./generator/plan.ts";
import { productFields } from "./generator/product.ts";
import { Random } from "./generator/random.ts";
import { standardFields } from "./generator/standard.ts";

/**
 * Generates a catalogue (path → text), deterministic for a number of entries and a day. Its entries have no errors; a
 * few have hints or need review. Sizes of texts and numbers of relations follow the long-tailed distributions of the
 * real catalogue.
 *
 * @param count the number of entries, 20 or more, which seeds the random numbers too
 * @param today the day that dates are relative to, `YYYY-MM-DD`
 */
export function generate(count: number, today: string): Record<string, string> {
  const random = new Random(count);
  const planned = plan(random, count);
  const files: Record<string, string> = {};
  const write = <K extends Kind, O extends Outline>(kind: K, outlines: readonly O[], fieldsOf: Fields<K, O>): void => {
    for (const [index, outline] of outlines.entries()) {
      const { slug, authority } = outline;
      files[pathOf({ kind, slug, authority })] = writeEntry(kind, fieldsOf(random, planned, outline, today, index));
    }
  };
  write("product", planned.products, productFields);
  write("standard", planned.standards, standardFields);
  write("case-study", planned.caseStudies, caseStudyFields);
  write("opportunity", planned.opportunities, opportunityFields);
  write("authority", planned.authorities, authorityFields);
  return files;
}

/** Makes the fields of an entry from its outline; `index` is its position among the entries of its kind. */
type Fields<K extends Kind, O extends Outline> = (
  random: Random,
  planned: Plan,
  outline: O,
  today: string,
  index: number,
) => FieldsOf[K];
