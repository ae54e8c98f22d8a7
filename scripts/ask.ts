import { authoritiesIn } from "../schemas/finding/in-catalogue.ts";
import { localHomepage, memberWordsOf } from "../schemas/identity.ts";
import { inspect, type Inspection } from "../schemas/index.ts";
import { count, withThousandsSeparators } from "../schemas/problems/count.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { settingsFile } from "../schemas/settings.ts";
import { statementsIn } from "../schemas/statements/statements.ts";
import { isWithoutAddress, messageFor, messageText } from "./ask/message.ts";
import { questionsFor } from "./ask/questions.ts";
import { entryNamed } from "./lib/entry-named.ts";
import { catalogueFolder, today } from "./lib/folder.ts";
import { catalogueIdentity } from "./lib/identity.ts";
import { printNotice } from "./lib/notice.ts";
import { readOptions } from "./lib/options.ts";
import { CommandError, run } from "./lib/stop.ts";
import { slugOfAuthority } from "./lib/whose.ts";

const usage = "npm run ask -- [--authority A] [--product P] [--format text|json] [--catalogue DIR]";
const description =
  "Writes a message for each authority that has not confirmed what is said of it, with addresses that open the form filled in. It prints them and sends nothing.";

/** The separator between two messages. */
const rule = `${"-".repeat(72)}\n`;

await run(() => {
  const options = readOptions(
    {
      authority: { type: "string" },
      product: { type: "string" },
      format: { type: "string", default: "text" },
      catalogue: { type: "string" },
    },
    usage,
    description,
  );
  if (options.format !== "text" && options.format !== "json")
    throw new CommandError(`“${options.format}” is not a format. Use text or json.`);
  const folder = catalogueFolder(options.catalogue);
  const day = today();
  const inspection = inspect(diskSource(folder), day);
  const { catalogue } = inspection;
  const identity = catalogueIdentity(folder);
  const { name, homepage } = identity;
  const statements = statementsIn(catalogue.authority, day);
  const wanted = { authority: authorityNamed(options.authority, inspection, day, folder), product: options.product };
  if (wanted.product !== undefined) entryNamed("product", wanted.product, inspection, folder);

  const asked = questionsFor(catalogue.authority, statements, day, wanted);
  const around = { catalogue, name, members: memberWordsOf(identity).many, site: homepage.replace(/\/$/, "") };
  const messages = asked.map((one) => messageFor(one, around));
  const questions = asked.reduce((sum, one) => sum + one.questions.length, 0);
  if (messages.length > 0 && homepage === localHomepage)
    printNotice(
      `The catalogue names no site, so nobody can open the links in the messages. Write its address as “homepage” in ${settingsFile}.`,
    );
  printNotice(
    messages.length === 0
      ? "Nothing that is said of authorities waits to be confirmed, so there is nobody to ask."
      : `${count(messages.length, "message")} about ${count(questions, "statement")}. Nothing was sent.`,
  );
  const unknown = messages.filter(isWithoutAddress).map(({ authority }) => authority);
  if (unknown.length > 0)
    printNotice(
      `No mailbox or contact page is known for ${firstOf(unknown)}. Find one on the authority’s website and add it to “contacts” in its record.`,
    );
  process.stdout.write(
    options.format === "json" ? `${JSON.stringify(messages, undefined, 2)}\n` : messages.map(messageText).join(rule),
  );
  return 0;
});

function authorityNamed(
  typed: string | undefined,
  inspection: Inspection,
  day: string,
  folder: string,
): string | undefined {
  if (typed === undefined) return undefined;
  const slug = slugOfAuthority(typed, authoritiesIn(inspection.catalogue, day), printNotice, { folder });
  return entryNamed("authority", slug, inspection, folder).slug;
}

/** Joins up to ten names; the messages themselves name the rest. */
function firstOf(names: readonly string[]): string {
  const most = 10;
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${withThousandsSeparators(names.length - most)} more, as the messages to them say`;
}
