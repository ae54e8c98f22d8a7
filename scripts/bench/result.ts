import * as z from "zod";

const numbers = z.array(z.number().nonnegative()).min(1);

/** What a side took in each run: all lists are as long as there were runs. */
const Side = z.strictObject({ name: z.string(), seconds: numbers, cpu: numbers, mebibytes: numbers });
export type Side = z.infer<typeof Side>;

/** Something that was counted once and is the same on every machine: less is better. */
const Figure = z.strictObject({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().optional() });
export type Figure = z.infer<typeof Figure>;

/** A row of the table of measures, for a catalogue of a size: the first side is ours. */
const Measure = z.strictObject({
  row: z.int(),
  title: z.string(),
  entries: z.int(),
  sides: z.array(Side),
  figures: z.array(Figure),
});
export type Measure = z.infer<typeof Measure>;

/** What a whole run of the benchmark found: the file that it writes. */
export const Result = z.strictObject({
  format: z.literal(1),
  day: z.iso.date(),
  node: z.string(),
  processors: z.int(),
  measures: z.array(Measure),
  /** What each further entry adds to the most memory that a side holds. */
  memory: z.array(Figure),
});
export type Result = z.infer<typeof Result>;
