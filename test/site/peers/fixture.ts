import { inspect, memorySource } from "../../../schemas/index.ts";
import type { Context } from "../../../site/catalogue/context.ts";
import { makeContext } from "../../../site/catalogue/make-context.ts";
import { peersOf } from "../../../site/catalogue/peers.ts";
import { base, entry, type Files, today } from "../../helpers/catalogues.ts";
import { peerFiles } from "../../helpers/peer-copies.ts";

const repository = (url: string): string => `links: [{ type: repository, url: "${url}" }]\n`;
const using = (product: string): string => `uses: [{ product: ${product}, status: in-use, confirmed: 2026-10-01 }]\n`;

/** Our own entries: a product and a standard that Wales has too, and a product with only the name of one of theirs. */
const own: Files = {
  "camden/authority.yml": `${String(base["camden/authority.yml"])}${using("open-play")}`,
  "camden/products/open-play.yml": entry(
    "Open Play",
    `type: application\nstage: live\n${repository("https://github.com/openplay/openplay")}`,
  ),
  "camden/products/tir.yml": entry("Tir", "type: dataset\n"),
  "camden/standards/sessions.yml": entry("Open Sessions", "identifiers: { wikidata: Q98765432 }\n"),
  "cardiff/authority.yml": entry("Cardiff Council", `type: welsh-unitary\ngss: W06000015\n${using("open-play")}`),
};

/** Wales’ catalogue: our product by its repository, our standard by its identifier, and a council of ours. */
const wales = {
  id: "wales",
  name: "Wales Standards Catalogue",
  files: {
    "powys/authority.yml": entry(
      "Powys County Council",
      `type: welsh-unitary\ngss: W06000023\n${using("chwarae")}adopts: [{ standard: llwybrau, status: adopted, confirmed: 2026-10-01 }]\n`,
    ),
    "caerdydd/authority.yml": entry("Cyngor Caerdydd", `type: welsh-unitary\ngss: W06000015\n${using("chwarae")}`),
    "powys/products/chwarae.yml": entry(
      "Chwarae",
      `type: application\nstage: beta\nstandards: [{ standard: sesiynau, level: meets }]\n${repository("https://www.github.com/OpenPlay/openplay.git")}`,
    ),
    "powys/products/tir.yml": entry(
      "Tir",
      `description: "A map of land, with **hills & seas**."\nstage: live\nstandards:\n  - { standard: sesiynau, level: meets, evidence: "https://tir.example.org/evidence" }\n  - { standard: llwybrau, level: partly }\ncontacts: [{ role: Land team, email: land@powys.gov.uk }]\nlinks: [{ type: website, url: "https://tir.example.org/" }]\n`,
    ),
    "powys/standards/llwybrau.yml": entry(
      "Llwybrau",
      "status: recommended\nprocurement: The supplier shall meet Llwybrau.\nrequirements: [{ id: open, title: Paths are open data }]\n",
    ),
    "powys/standards/sesiynau.yml": entry("Sesiynau", "identifiers: { wikidata: Q98765432 }\n"),
  },
};

/** The NHS’ catalogue: a product that Wales has too, and a name that looks like markup. */
const nhs = {
  id: "nhs",
  name: "NHS Standards Catalogue",
  refused: { day: "2026-11-20", sentence: "The sum of product.ndjson is not the one that the manifest gives." },
  files: {
    "trust/authority.yml": entry("Example Trust", "type: health-body\n"),
    "trust/products/wards.yml": entry('"<img src=x onerror=alert(1)>"', "stage: live\n"),
    "trust/products/powys-map.yml": entry("Powys map", repository("https://github.com/powys/tir")),
  },
};

/** Our catalogue with two peers. */
export const withPeers: Files = { ...base, ...own, ...peerFiles(nhs), ...peerFiles(wales) };

/** Our catalogue without peers. */
export const withoutPeers: Files = { ...base, ...own };

/** Makes the context of a catalogue in memory, with its peers; throws if it has errors. */
export function contextOf(files: Files): Context {
  const { catalogue, peers, problems } = inspect(memorySource(files), today);
  const wrong = problems.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong, undefined, 1));
  return { ...makeContext(catalogue, today), peers: peersOf(catalogue, peers, today) };
}
