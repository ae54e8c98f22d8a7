import { endOf } from "../../../schemas/statements/succession.ts";
import { authorityWithSlug, type RegisteredAuthority } from "../../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../../catalogue/context.ts";
import type { Reference } from "../../catalogue/reference.ts";
import { peopleInWords } from "../../councils/people.ts";
import { councilsWithoutRecord, referenceToCouncil, typeInWords } from "../../councils/registered.ts";
import type { MoreView } from "../../entry/limit.ts";
import { registeredMembers } from "../../estates/estate-of.ts";
import { recordFormAddress } from "../../form-addresses.ts";
import { dateInWords } from "../../format.ts";
import { type LikeSummary, likeSummary } from "../../like/words.ts";
import { reorganisationsOf } from "../../reorganisations/reorganisations.ts";
import { factAboutMembers, type MembersFact } from "../../together/side-by-side-pages.ts";

/** The page of a council without a record: its facts in the register, and what similar councils use. */
export interface RegisterView {
  slug: string;
  name: string;
  type: string;
  region: string;
  gss: string | undefined;
  website: string | undefined;
  population: string | undefined;
  county: Reference | undefined;
  /** Its first day, in words, if in the future. */
  begins: string | undefined;
  /** Its last day, in words, and its successors. */
  end: { lastDay: string; successors: Reference[] } | undefined;
  /** The reorganisations in which it ends or takes over. */
  reorganisations: MoreView[];
  /** Its districts or members. */
  members: MembersFact | undefined;
  like: LikeSummary | undefined;
  /** The address of the form that creates its record, from the site’s root. */
  begin: string;
}

/** Makes the pages of the register’s councils without a record. */
export function registerViews(context: Context): RegisterView[] {
  return councilsWithoutRecord(context).map((council) => registerView(council, context));
}

function registerView(council: RegisteredAuthority, context: Context): RegisterView {
  const { slug, name, type, region, gss, website, county, firstDay } = council;
  const end = endOf({ slug, data: { gss } });
  const councils = (slugs: readonly string[]): Reference[] =>
    slugs.flatMap((other) => authorityWithSlug(other) ?? []).map((other) => referenceToCouncil(other, context));
  return {
    slug,
    name,
    type: typeInWords(type),
    region,
    gss,
    website,
    population: peopleInWords(slug),
    county: county === undefined ? undefined : councils([county])[0],
    begins: firstDay !== undefined && firstDay > context.today ? dateInWords(firstDay) : undefined,
    end:
      end?.lastDay === undefined
        ? undefined
        : { lastDay: dateInWords(end.lastDay), successors: councils(end.successors) },
    reorganisations: reorganisationsOf(slug, context),
    members: factAboutMembers(referenceToCouncil(council, context), registeredMembers(council, context), council),
    like: likeSummary(council, context),
    begin: recordFormAddress(slug),
  };
}
