import { autocomplete, intro, outro, text } from "@clack/prompts";

import { authoritiesIn } from "../schemas/finding/in-catalogue.ts";
import { type Catalogue, type FieldsOf, inspect, type Kind, kindNames, kinds, writeEntry } from "../schemas/index.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { didYouMean, suggest } from "../schemas/reading/suggest.ts";
import { localAuthorities } from "../schemas/vocabularies/local-authorities.ts";
import { catalogueFolder, today } from "./lib/folder.ts";
import { readArguments } from "./lib/options.ts";
import { placeEntry, slugFor } from "./lib/place.ts";
import { CannotRun, run } from "./lib/stop.ts";
import { whoseEntry } from "./lib/whose.ts";
import { answered, askForFields } from "./new/ask.ts";
import { fieldsFromFlags, fieldsOnStdin } from "./new/given.ts";

const usage = `npm run new -- ${kindNames.join("|")} [--authority A] [--name N] [--slug S] [--set field=value] [--catalogue DIR] [--stdout]`;

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
  );
  const kind = kindFrom(names);
  const folder = catalogueFolder(options.catalogue);
  const given = {
    ...(await fieldsOnStdin(process.stdin)),
    ...fieldsFromFlags(kind, options.set),
    ...(options.name === undefined ? {} : { name: options.name }),
  };
  const asking = process.stdin.isTTY && process.stdout.isTTY && !options.stdout;
  const { catalogue } = inspect(diskSource(folder), today());
  const named =
    options.authority === undefined
      ? undefined
      : whoseEntry(options.authority, authoritiesIn(catalogue, today()), (sentence) => {
          process.stderr.write(`${sentence}\n`);
        });
  const { authority, fields } = asking ? await ask(kind, catalogue, named, given) : { authority: named, fields: given };
  if (authority === undefined) throw new CannotRun(`Say whose entry it will be, with --authority. Usage: ${usage}`);

  // What is missing or wrong is for the validator to tell; until then the type says more than is known.
  const data = { reviewed: today(), ...fields } as FieldsOf[Kind];
  const slug = slugFor(kind, authority, options.slug, typeof data.name === "string" ? data.name : "");
  return placeEntry(folder, { kind, authority, slug, text: writeEntry(kind, data) }, options.stdout);
});

function kindFrom([name, ...more]: readonly string[]): Kind {
  const kind = kindNames.find((one) => one === name);
  if (kind === undefined || more.length > 0) {
    const wrong =
      name === undefined
        ? "Name the kind of entry."
        : `“${name}” is not a kind of entry.${didYouMean(suggest(name, kindNames))}`;
    throw new CannotRun(`${wrong} Usage: ${usage}`);
  }
  return kind;
}

async function ask(
  kind: Kind,
  catalogue: Catalogue,
  named: string | undefined,
  given: Record<string, unknown>,
): Promise<{ authority: string; fields: Record<string, unknown> }> {
  intro(`A new ${kinds[kind].label.one}. Ctrl+C gives up; nothing is written before the end.`);
  const authority =
    named ??
    (kind === "authority"
      ? await askForNewAuthority()
      : await askForAuthority(
          [...catalogue.authority.values()].map(({ slug, data }) => ({ value: slug, label: data.name })),
        ));
  const fields = await askForFields(kinds[kind].schema, catalogue, { reviewed: today(), ...given });
  outro("Thank you. Checking the entry.");
  return { authority, fields };
}

async function askForAuthority(options: { value: string; label: string }[]): Promise<string> {
  return answered(await autocomplete({ message: "Whose entry is it?", options, maxItems: 10 }));
}

async function askForNewAuthority(): Promise<string> {
  const other = "";
  const options = [
    ...localAuthorities.map(({ slug, name }) => ({ value: slug, label: name })),
    { value: other, label: "Another body" },
  ];
  const slug = answered(await autocomplete({ message: "Which authority is it?", options, maxItems: 10 }));
  return slug === other
    ? answered(await text({ message: "A short name for its folder, such as open-referral" }))
    : slug;
}
