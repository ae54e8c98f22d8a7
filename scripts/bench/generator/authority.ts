import type { FieldsOf } from "../../../schemas/index.ts";
import { adoptionStatuses, useStatuses } from "../../../schemas/vocabularies/adoption.ts";
import { recentDay, roughDate } from "./calendar.ts";
import { closing, contact } from "./closing.ts";
import { opening } from "./opening.ts";
import type { AuthorityOutline, Outline, Plan } from "./plan.ts";
import { wordOf } from "./product.ts";
import { lessons } from "./prose.ts";
import type { Random } from "./random.ts";

type Fields = FieldsOf["authority"];

/** Returns the fields of the authority at `index` in the plan. A few authorities have many uses, most have few. */
export function authorityFields(
  random: Random,
  { products, standards }: Plan,
  outline: AuthorityOutline,
  today: string,
  index: number,
): Fields {
  const { council, type, slug, claimed } = outline;
  const home = council?.website?.replace(/\/$/, "") ?? `https://www.${slug}.example.org`;
  const page = (name: string): string => `${home}/${name}`;
  const published = (title: string, share: number): Fields["strategy"] =>
    random.maybe(council ? share : 0, () => ({
      title,
      url: page(title.toLowerCase().replaceAll(" ", "-")),
      from: "2023",
      until: "2028",
    }));
  const most = council ? 60 : 4;
  return {
    ...opening(random, "authority", outline, [1, 2]),
    type: (council?.type as Fields["type"]) ?? type,
    gss: council?.gss,
    website: page(""),
    ...(claimed
      ? {
          maintainers: random.several(1, 3, (number) => ({
            github: `${slug.slice(0, 30).replace(/-$/, "")}-${number}`,
            id: index * 10 + number + 1,
          })),
        }
      : { claimed: false }),
    leadership: random.maybe(council ? 0.3 : 0, () => ({
      chiefDigitalOfficer: { title: "Director of digital", onBoard: random.chance(0.5), evidence: page("board") },
    })),
    strategy: published("Digital strategy", 0.4),
    inclusionStrategy: published("Digital inclusion plan", 0.25),
    openData: published("Open data", 0.4),
    marketEngagement: published("Contracts and tenders", 0.2),
    uses: random
      .popular(products, Math.floor(random.next() ** 2 * most))
      .map((product) => use(random, product, outline, today, page)),
    adopts: random.popular(standards, Math.floor((random.next() ** 2 * most) / 4)).map((standard) => ({
      standard: standard.slug,
      status: wordOf(random, adoptionStatuses),
      since: random.maybe(0.4, () => roughDate(random, today, 3000)),
      evidence: page(`standards/${standard.slug}`),
      confirmed: recentDay(random, today, 700),
    })),
    ...closing(random, outline, today),
    ...(claimed ? { contacts: [contact(random, slug)] } : {}),
  };
}

function use(random: Random, product: Outline, { topic }: Outline, today: string, page: (name: string) => string) {
  const status = random.chance(0.4) ? "reported" : wordOf(random, useStatuses);
  return {
    product: product.slug,
    status,
    since: random.maybe(0.5, () => roughDate(random, today, 3000)),
    reason: status === "stopped" ? lessons(random, topic, 1)[0] : undefined,
    evidence: page(`decisions/${product.slug}`),
    confirmed: recentDay(random, today, 700),
  };
}
