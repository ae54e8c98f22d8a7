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
 * A made-up catalogue of a number of entries (20 or more), path → text: always the same for the same number and day.
 * It keeps to the schemas and rules; a few entries earn hints and reviews, as in a real one. Figures, texts and
 * relations have the sizes and the long tails of the real catalogue.
 *
 * @param today the day that its dates lead up to, `YYYY-MM-DD`
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

/** Makes the fields of an entry from its outline; `index` is its place among those of its kind. */
type Fields<K extends Kind, O extends Outline> = (
  random: Random,
  planned: Plan,
  outline: O,
  today: string,
  index: number,
) => FieldsOf[K];
