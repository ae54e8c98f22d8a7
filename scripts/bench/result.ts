import * as z from "zod";

const numbers = z.array(z.number().nonnegative()).min(1);

/** The cost of a side: each list has one item per run. */
const Side = z.strictObject({ name: z.string(), seconds: numbers, cpu: numbers, mebibytes: numbers });
export type Side = z.infer<typeof Side>;

/** A single figure beside the costs of the sides; lower is better. */
const Figure = z.strictObject({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().optional() });
export type Figure = z.infer<typeof Figure>;

/** The results of a row for one size of catalogue; the first side is ours. */
const Measure = z.strictObject({
  row: z.int(),
  title: z.string(),
  entries: z.int(),
  sides: z.array(Side),
  figures: z.array(Figure),
});
export type Measure = z.infer<typeof Measure>;

/** The results of a whole benchmark run, in the format of the file that `--json` writes. */
export const Result = z.strictObject({
  format: z.literal(1),
  day: z.iso.date(),
  node: z.string(),
  processors: z.int(),
  measures: z.array(Measure),
  /** The growth of each side’s peak memory per additional entry. */
  memory: z.array(Figure),
});
export type Result = z.infer<typeof Result>;
