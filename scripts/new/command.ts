import { fieldsOfCouncil } from "../../schemas/drafting/council.ts";
import { isSlug } from "../../schemas/fields/slug-text.ts";
import { authoritiesIn } from "../../schemas/finding/in-catalogue.ts";
import {
  type Catalogue,
  type FieldsOf,
  type Kind,
  kindNames,
  kinds,
  parseEntryPath,
  newSlugOf,
  type Source,
  validEntriesOf,
  writeEntry,
} from "../../schemas/index.ts";
import { didYouMean, suggest } from "../../schemas/likeness/suggest.ts";
import { Succession } from "../../schemas/statements/succession.ts";
import { authorityWithSlug } from "../../schemas/vocabularies/local-authorities.ts";
import { catalogueFolder, today } from "../lib/folder.ts";
import { printNotice } from "../lib/notice.ts";
import { readArguments } from "../lib/options.ts";
import { placeEntry, readCatalogue, slugFor } from "../lib/place.ts";
import { CommandError, run } from "../lib/stop.ts";
import { slugOfAuthority } from "../lib/whose.ts";
import { fieldsFromFlags, fieldsOnStdin } from "./given.ts";

const usage = `npm run new -- ${kindNames.join("|")} [--authority A] [--name N] [--slug S] [--set field=value] [--catalogue DIR] [--stdout]`;
const description =
  "Writes a new entry: from flags, from fields on standard input as YAML or JSON, or by asking step by step. It writes a valid file or nothing.";

await run(async () => {
  const { options, names } = readArguments(
    {
      authority: { type: "string" },
      name: { type: "string" },
      slug: { type: "string" },
      set: { type: "string", multiple: true, default: [] },
      catalogue: { type: "string" },
      stdout: { type: "boolean", default: false },
    },
    usage,
    description,
    asField,
  );
  const isInterview = process.stdin.isTTY && process.stdout.isTTY && !options.stdout;
  const kind =
    isInterview && names.length === 0 ? await (await import("./at-the-terminal.ts")).askKind() : kindFrom(names);
  const folder = catalogueFolder(options.catalogue);
  const flags = fieldsFromFlags(kind, options.set);
  if (options.name !== undefined && "name" in flags)
    throw new CommandError("The name is given twice, with --name and with --set. Keep one of the two.");
  const fields: Record<string, unknown> = {
    ...(await fieldsOnStdin(kind, process.stdin, printNotice)),
    ...flags,
    ...(options.name === undefined ? {} : { name: options.name }),
  };
  const ownName = kinds[kind].ownsFolder && typeof fields["name"] === "string" ? fields["name"] : undefined;
  const whose = options.authority ?? ownName;
  const read = whose === undefined ? undefined : readCatalogue(folder);
  const found = whose === undefined || !read ? undefined : whoseOf(kind, whose, authoritiesOf(read), folder);
  // `whoseOf` returns a name, not a slug, for an unregistered body; the slug is then made from that name.
  const isName = found !== undefined && !isSlug(found);
  const ownSlug = kinds[kind].ownsFolder ? options.slug : undefined;
  const named = ownSlug ?? (isName ? newSlugOf(found) : found);
  const given = isName ? { name: found, ...fields } : fields;
  if (isInterview) {
    const { ask } = await import("./at-the-terminal.ts");
    return ask(kind, folder, { named, slug: options.slug, fields: given });
  }
  const missing = missingIn(kind, named, options.slug, given);
  if (named === undefined || missing.length > 0)
    throw new CommandError(`Say ${missing.join(", and ")}. Usage: ${usage}`);

  // Unvalidated: the cast asserts more than is known. The validator reports missing and wrong fields afterwards.
  const data = { reviewed: today(), ...registered(kind, named), ...given } as FieldsOf[Kind];
  const slug = slugFor(kind, named, options.slug, typeof data.name === "string" ? data.name : "");
  return placeEntry(folder, { kind, authority: named, slug, text: writeEntry(kind, data) }, options.stdout, read);
});

/** Resolves the owner of the entry: the slug of an authority, or the name of a new one as typed. */
function whoseOf(kind: Kind, typed: string, authorities: Catalogue, folder: string): string {
  const { ownsFolder } = kinds[kind];
  const finder = authoritiesIn(authorities, today());
  const found = slugOfAuthority(typed, finder, printNotice, { mayBeNew: ownsFolder, folder });
  if (!ownsFolder) {
    tellOfEnd(found, authorities);
    return found;
  }
  // A former council has its own record, separate from its successor’s.
  const answer = finder.find(typed);
  return answer.type === "one" && answer.authority.former !== undefined ? typed : found;
}

/** Prints the successors of a former authority, to which a new entry may belong. */
function tellOfEnd(slug: string, { authority: authorities }: Catalogue): void {
  const record = authorities.get(slug);
  if (!record) return;
  const successors = new Succession(authorities, today())
    .currentSuccessorsOf(record)
    .filter((successor) => successor !== record);
  if (successors.length === 0) return;
  const names = successors.map((successor) => `${successor.data.name} (${successor.slug})`).join(" and ");
  printNotice(`${record.data.name} has ended. ${names} took over from it. If the entry is theirs, give that instead.`);
}

/** Returns the missing arguments that the path of the entry depends on. */
function missingIn(kind: Kind, named: string | undefined, slug: string | undefined, given: object): string[] {
  const hasPlace = slug !== undefined || "name" in given;
  if (kinds[kind].ownsFolder) return named === undefined ? ["what it is called, with --name"] : [];
  return [
    ...(named === undefined ? ["whose entry it will be, with --authority"] : []),
    ...(hasPlace ? [] : ["what it is called, with --name"]),
  ];
}

/** Returns how to give a field that was written as an unknown option; undefined where no field is similar. */
function asField(option: string): string | undefined {
  const fields = kindNames.flatMap((kind) => Object.keys(kinds[kind].schema.shape));
  const [field] = fields.includes(option) ? [option] : suggest(option, fields);
  return field === undefined ? undefined : `Give a field with --set, such as --set ${field}="…".`;
}

/** Reads the valid authorities only, as finding one needs no other entries. The validator reports problems. */
function authoritiesOf(source: Source): Catalogue {
  const files = [...source.files()].filter(({ path }) => {
    const place = parseEntryPath(path);
    return place !== undefined && kinds[place.kind].ownsFolder;
  });
  return validEntriesOf({ files: () => files });
}

/** Returns the fields of a new council’s entry that the register of councils provides. */
function registered(kind: Kind, slug: string): object {
  const council = kind === "authority" ? authorityWithSlug(slug) : undefined;
  return council ? fieldsOfCouncil(council) : {};
}

function kindFrom([name, ...more]: readonly string[]): Kind {
  const asked =
    name
      ?.trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "-") ?? "";
  const kind = kindNames.find((one) => asked === one || asked === kinds[one].folder);
  const wrong =
    name === undefined
      ? "Name the kind of entry."
      : kind === undefined
        ? `“${name}” is not a kind of entry.${didYouMean(suggest(name, kindNames))}`
        : more.length > 0
          ? `“${more.join(" ")}” is not expected after “${name}”. Put quotes around a value that has spaces, such as --name "Open Play".`
          : undefined;
  if (kind === undefined || wrong !== undefined) throw new CommandError(`${wrong ?? ""} Usage: ${usage}`);
  return kind;
}
