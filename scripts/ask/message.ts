import { changeAddress } from "../../schemas/address.ts";
import { dateInWords } from "../../schemas/fields/date-in-words.ts";
import { addressOf, type Catalogue, type Entry } from "../../schemas/index.ts";
import { isPersonalMailbox } from "../../schemas/privacy/mailbox.ts";
import {
  firstAnswers,
  quickAnswers,
  type PrefilledStatement,
  shortFormAddress,
  shortFormSubject,
} from "../../schemas/statements/prefilled-statement.ts";
import { adoptionStatuses, useStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { Asked, Question } from "./questions.ts";

/** A plain-text message to an authority, for a person to send. */
export interface Message {
  /** The slug of the authority. */
  authority: string;
  to: Recipient;
  subject: string;
  text: string;
}

/** The recipient of a message: a shared mailbox or a contact page, never a person’s address. */
type Recipient = { role: string; email: string } | { role: string; page: string } | { website: string } | undefined;

/** The context of a message. */
interface MessageContext {
  catalogue: Catalogue;
  /** The name of the catalogue. */
  name: string;
  /** What its members are called. */
  members: string;
  /** The address of the site, without a closing `/`. */
  site: string;
}

/** Writes the message that asks an authority to confirm what the catalogue says about it. */
export function messageFor({ authority, questions }: Asked, around: MessageContext): Message {
  const { name, members, site } = around;
  const called = authority.data.name;
  const lines = [
    "Hello,",
    "",
    `The ${name} lists what ${members} use and have adopted, so that others can find it and ask about it. This is what it says of ${called}. Nobody from ${called} has confirmed it in the past two years. Is it right?`,
    "",
    "Choose an answer below. Its address opens a form with that answer filled in, which takes about a minute. If a public page shows it, please add its address.",
    ...questions.flatMap((question) => ["", ...questionLines(question, authority, around)]),
    "",
    "You can also reply to this message with your answers.",
    "",
    `Everything that the catalogue says of ${called}: ${site}${addressOf("authority", authority.slug)}`,
    "",
    "Thank you",
  ];
  return {
    authority: authority.slug,
    to: recipientOf(authority),
    subject: `Is this right? What the ${name} says of ${called}`,
    text: `${lines.join("\n")}\n`,
  };
}

function questionLines(
  question: Question,
  { slug }: Entry<"authority">,
  { catalogue, site }: MessageContext,
): string[] {
  const subject = shortFormSubject(question);
  const answers = question.inheritedFrom ? firstAnswers : (kind: PrefilledStatement["kind"]) => quickAnswers[kind];
  const ways = subject
    ? answers(subject.kind).map(({ status, says }) => ({
        says,
        address: shortFormAddress({ ...subject, authority: slug, status }),
      }))
    : [{ says: "Confirm or change it", address: changeAddress("authority", slug) }];
  return [
    `${nameOf(question, catalogue)}: ${factsOf(question).join(", ")}`,
    ...(question.evidence === undefined ? [] : [`  Source: ${question.evidence}`]),
    ...ways.map(({ says, address }) => `  ${says}: ${site}${address}`),
  ];
}

function nameOf(question: Question, catalogue: Catalogue): string {
  if ("standard" in question) return catalogue.standard.get(question.standard)?.data.name ?? question.standard;
  const { product, system } = question;
  if (product !== undefined) return catalogue.product.get(product)?.data.name ?? product;
  return [system?.name, system?.supplier].filter((part) => part !== undefined).join(" by ");
}

function factsOf(question: Question): string[] {
  const { status, since, confirmed, inheritedFrom } = question;
  const words: Readonly<Record<string, { title: string }>> = { ...useStatuses.words, ...adoptionStatuses.words };
  return [
    (words[status]?.title ?? status).toLowerCase(),
    ...(since === undefined ? [] : [`since ${dateInWords(since)}`]),
    ...(inheritedFrom ? [`said of ${inheritedFrom.data.name}`] : []),
    confirmed === undefined ? "not confirmed yet" : `last confirmed on ${dateInWords(confirmed)}`,
  ];
}

function recipientOf({ data }: Entry<"authority">): Recipient {
  const contacts = data.contacts ?? [];
  const mailbox = contacts.find(({ email }) => email !== undefined && !isPersonalMailbox(email));
  if (mailbox?.email !== undefined) return { role: mailbox.role, email: mailbox.email };
  const page = contacts.find(({ url }) => url !== undefined);
  if (page?.url !== undefined) return { role: page.role, page: page.url };
  return data.website === undefined ? undefined : { website: data.website };
}

/** Formats a message, with its recipient above it. */
export function messageText({ to, subject, text }: Message): string {
  return `To: ${recipientText(to)}\nSubject: ${subject}\n\n${text}`;
}

function recipientText(to: Recipient): string {
  if (to === undefined)
    return "(no address known) Find a team’s mailbox or contact page, and add it to “contacts” in the record";
  if ("email" in to) return `${displayName(to.role)} <${to.email}>`;
  return "page" in to
    ? `${to.role}, through the contact page ${to.page}`
    : `(no address known) Find a contact page on ${to.website}, and add it to “contacts” in the record`;
}

/**
 * Formats a display name before an address. A name with a comma needs quotes, because mail programs split recipients at
 * commas.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.2.3
 */
function displayName(name: string): string {
  return /[()<>[\]:;@\\,."]/.test(name) ? `"${name.replace(/["\\]/g, "\\$&")}"` : name;
}

/** Whether an authority’s record has neither a mailbox nor a contact page. */
export function isWithoutAddress({ to }: Message): boolean {
  return to === undefined || "website" in to;
}
