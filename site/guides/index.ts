import type { MDXInstance } from "astro";
import * as z from "zod";

/** The groups of guides, in the order in which the index shows them. */
export const guideGroups = {
  understand: { title: "Understand the catalogue" },
  "take-part": { title: "Take part" },
  lead: { title: "Lead, buy and ask" },
} as const;

const Frontmatter = z.strictObject({
  title: z.string().max(80),
  /** One sentence: the lead of the guide and its description in the index. */
  description: z.string().max(200),
  group: z.enum(Object.keys(guideGroups) as (keyof typeof guideGroups)[]),
  /** The position in the group, from 1. */
  order: z.int(),
});

/** A guide: its front matter and text. The file name is its slug. */
export interface Guide extends z.infer<typeof Frontmatter> {
  slug: string;
  /** The file, relative to the project’s root. */
  file: string;
  headings: { depth: number; slug: string; text: string }[];
  Content: MDXInstance<Record<string, unknown>>["Content"];
}

const files = import.meta.glob<MDXInstance<Record<string, unknown>>>("./*.mdx", { eager: true });

/** Every guide, in the order in which the index shows them. */
export const guides: readonly Guide[] = Object.entries(files)
  .map(([path, file]) => readGuide(path.slice(2, -4), file))
  .sort((a, b) => rank(a) - rank(b) || a.order - b.order);

/** The address of a guide, from the site’s root. */
export function guideAddress({ slug }: Pick<Guide, "slug">): string {
  return `/guides/${slug}/`;
}

function readGuide(slug: string, { frontmatter, getHeadings, Content }: MDXInstance<Record<string, unknown>>): Guide {
  return {
    ...Frontmatter.parse(frontmatter),
    slug,
    file: `site/guides/${slug}.mdx`,
    headings: getHeadings(),
    Content,
  };
}

function rank({ group }: Guide): number {
  return Object.keys(guideGroups).indexOf(group);
}
