import { editFields, parse } from "../../schemas/index.ts";
import { settingsFile } from "../../schemas/settings.ts";
import { fixtureFiles } from "../helpers/catalogues.ts";
import { peerFiles } from "../helpers/peer-copies.ts";
import fc from "../helpers/properties.ts";
import { type Change, ifValid, type Inputs, withFiles } from "./inputs.ts";

const later = fc.constantFrom(1, 30, 200, 400);

/** The date advances. */
export const day = later.map((days): Change => (inputs) => {
  const to = new Date(Date.parse(inputs.day) + days * 86_400_000).toISOString().slice(0, 10);
  const changed = ifValid({ ...inputs, day: to });
  return changed && { words: `it is ${to}`, inputs: changed };
});

const addresses = ["https://example.org/base/", "https://example.org/", "https://standards.example.org/a/b/"];

/** The address of the site changes. */
export const address = fc.constantFrom(...addresses).map(
  (to): Change =>
    (inputs) =>
      to === inputs.address ? undefined : { words: `the site is at ${to}`, inputs: { ...inputs, address: to } },
);

/** A setting of the catalogue changes, or is removed. */
export const setting = fc
  .constantFrom<Readonly<Record<string, unknown>>>(
    { name: "Standards of Everybody" },
    { shortName: "Everybody" },
    { shortName: undefined },
    { summary: "What everybody shares with everybody else." },
    { summary: undefined },
    { mailbox: undefined },
    { mailbox: "entries@digital-commons.example.org" },
    { repository: undefined },
    { repository: "https://github.com/everybody/standards" },
    { languages: ["cy"] },
    { scope: undefined },
  )
  .map((wanted): Change => (inputs) => {
    const changed = withSettings(inputs, wanted);
    return (
      changed && {
        words: Object.entries(wanted)
          .map(([name, value]) => `${name}: ${value === undefined ? "nothing" : JSON.stringify(value)}`)
          .join(),
        inputs: changed,
      }
    );
  });

/** The mailbox changes, which only forms show. */
export const mailbox = fc
  .constantFrom("catalogue@exampleshire.example.org", "help@exampleshire.example.org")
  .map((address): Change => (inputs) => {
    const changed = withSettings(inputs, { mailbox: address });
    return changed && { words: `mailbox: ${address}`, inputs: changed };
  });

const peerIds = ["uk", "wales", "nhs"] as const;

/** A peer is read, read again with fewer entries, refused, or removed from the settings. */
export const peer = fc
  .record({
    id: fc.constantFrom(...peerIds),
    named: fc.constantFrom(true, true, true, false),
    without: fc.nat({ max: 9 }),
    refused: fc.boolean(),
  })
  .map(({ id, named, without, refused }): Change => (inputs) => {
    const name = `${id.toUpperCase()} catalogue`;
    const files = Object.entries(fixtureFiles(`peers/${id}`)).filter(([path]) => path !== settingsFile);
    const some = files.filter(([path], at) => at !== without || path.endsWith("authority.yml"));
    const refusal = { day: inputs.day, sentence: "The list of files could not be read." };
    const settings = parse(inputs.files[settingsFile] ?? "").value as { peers?: { id: string }[] };
    const before = (settings.peers ?? []).filter((one) => one.id !== id);
    const peers = named
      ? [...before, { id, name, manifest: `https://${id}.example.org/api/v1/manifest.json` }]
      : before;
    if (!ifValid({ ...inputs, files: Object.fromEntries(some) })) return undefined;
    const copy = peerFiles({ id, name, files: Object.fromEntries(some), ...(refused ? { refused: refusal } : {}) });
    const read = withFiles(inputs, copy);
    const changed = read && withSettings(read, { peers: peers.length > 0 ? peers : undefined });
    const words = `peer ${id}: ${some.length} files${refused ? ", refused since" : ""}${named ? "" : ", no longer named"}`;
    return changed && { words, inputs: changed };
  });

function withSettings(inputs: Inputs, wanted: Readonly<Record<string, unknown>>): Inputs | undefined {
  const text = inputs.files[settingsFile] ?? "";
  const all = Object.entries({ ...(parse(text).value as object), ...wanted });
  const fields = Object.fromEntries(all.filter(([, value]) => value !== undefined));
  const edited = editFields("catalogue", text, fields);
  return edited === undefined ? undefined : withFiles(inputs, { [settingsFile]: edited });
}
