import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { inspect, memorySource, parseEntryPath } from "../../../schemas/index.ts";
import { arrivalsIn, type Base } from "../../../scripts/intake/arrivals.ts";
import { maxMailBytes, readMail, Refused } from "../../../scripts/intake/mail.ts";
import { placeOfArrival } from "../../../scripts/intake/place.ts";
import { catalogueMailOf } from "../../../site/contribute/sending/submission.ts";
import { entry, today } from "../../helpers/catalogues.ts";
import fc from "../../helpers/properties.ts";
import { attached, forwarded, letter, quotedPrintable, words } from "./letters.ts";

const source = memorySource({
  "newtown/authority.yml": entry("Newtown Council"),
  "newtown/products/cafe.yml": entry("Café"),
  "oldtown/authority.yml": entry("Oldtown Council"),
});
const base: Base = { source, catalogue: inspect(source, today).catalogue, today };

const cafe = `# yaml-language-server: $schema=../../../schemas/json/product.json\n${entry("Café finder")}`;
const place = words("please add it. The file belongs at catalogue/newtown/products/cafe.yml.\r\n\r\nIt is attached.");

async function arrivals(mail: string | Uint8Array, as?: string) {
  return arrivalsIn(await readMail(Buffer.from(mail)), base, as);
}

describe("imports the file of an email", () => {
  test.each([
    ["in base64", letter([place, attached("cafe.yml", cafe)])],
    ["in quoted-printable", letter([place, quotedPrintable("cafe.yml", cafe)])],
    [
      "with Windows line endings and a byte order mark",
      letter([place, attached("cafe.yml", `\ufeff${cafe.replaceAll("\n", "\r\n")}`)]),
    ],
    ["forwarded", letter([words("See below."), forwarded(letter([place, attached("cafe.yml", cafe)]), "inline")])],
    [
      "forwarded as a file",
      letter([words("Here."), forwarded(letter([place, attached("cafe.yml", cafe)]), "attachment")]),
    ],
    ["saved twice by a browser", letter([place, attached("cafe (1).yml", cafe)])],
    ["under another name", letter([place, attached("for you.yaml", cafe)])],
    ["saved as a text file by Windows", letter([place, attached("cafe.yml.txt", cafe, "text/plain")])],
    [
      "with HTML as the only text",
      letter([
        {
          headers: ["Content-Type: text/html"],
          body: "<p>It belongs at <b>catalogue/newtown/products/cafe.yml</b>.</p>",
        },
        attached("cafe.yml", cafe),
      ]),
    ],
  ])("%s", async (_, mail) => {
    const { files, problems } = await arrivals(mail);
    expect(files).toEqual([{ path: "newtown/products/cafe.yml", text: cafe, replaces: true }]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("and nothing else of the email", async () => {
    const mail = letter([place, attached("cafe.yml", cafe), attached("me.png", "x", "image/png")]);
    const { files, leftOut } = await arrivals(mail);
    expect(leftOut).toEqual(["me.png"]);
    for (const personal of ["Jo Bloggs", "jo.bloggs", "secret-id", "198.51.100.7"])
      expect(JSON.stringify(files)).not.toContain(personal);
  });
});

describe("the place of a file", () => {
  test("is the one that the site’s forms write into the email, whatever the entry’s name", async () => {
    const file = "newtown/products/new-thing.yml";
    const parcel = { repository: "https://github.com/o/r", file, text: cafe, exists: false };
    const mail = catalogueMailOf(parcel, "catalogue@example.org", "A catalogue/of things.yml");
    const body = new URL(mail).searchParams.get("body") ?? "";
    const { files } = await arrivals(letter([words(body), attached("new-thing.yml", cafe)]));
    expect(files.map(({ path }) => path)).toEqual([file]);
  });

  test("follows from its content if the email does not name it: a council’s record, or an existing entry", async () => {
    const record = entry("Newtown Council", "website: https://www.newtown.example.org/\n");
    expect((await arrivals(letter([attached("authority.yml", record)]))).files[0]?.path).toBe("newtown/authority.yml");
    expect((await arrivals(letter([attached("cafe.yml", cafe)]))).files[0]?.path).toBe("newtown/products/cafe.yml");
  });

  test("can be given with --as", async () => {
    const { files } = await arrivals(letter([attached("new.yml", cafe)]), "newtown/products/new.yml");
    expect(files).toEqual([{ path: "newtown/products/new.yml", text: cafe, replaces: false }]);
  });

  test("is left alone if it has the same file already", async () => {
    expect((await arrivals(letter([place, attached("cafe.yml", entry("Café"))]))).files).toEqual([]);
  });

  test.each([
    ["outside the catalogue", "catalogue/../../etc/passwd.yml catalogue/newtown/../../x.yml catalogue//etc/x.yml"],
    ["not an entry’s", "catalogue/catalogue.yml catalogue/newtown/secrets/new.yml catalogue/newtown/products/a/b.yml"],
    ["two", "catalogue/newtown/products/new.yml catalogue/oldtown/products/new.yml"],
  ])("must be given with --as if the places in the email are %s", async (_, text) => {
    await expect(arrivals(letter([words(text), attached("new.yml", cafe)]))).rejects.toThrow(
      "Nobody says where new.yml belongs. Add --as",
    );
  });

  test("must be given for each file by itself if one of several has none", async () => {
    const several = letter([attached("cafe.yml", cafe), attached("new.yml", cafe)]);
    const howTo = "Save its files, and take in each by itself with --as AUTHORITY/products/NAME.yml";
    await expect(arrivals(several)).rejects.toThrow(`Nobody says where new.yml belongs. ${howTo}`);
    await expect(arrivals(several, "newtown/products/new.yml")).rejects.toThrow(
      `It has 2 entries, so --as cannot say where each belongs. ${howTo}`,
    );
  });

  test("a path in the name of a file has no effect", async () => {
    await expect(arrivals(letter([attached("../../.github/workflows/x.yml", cafe)]))).rejects.toThrow(
      "Nobody says where",
    );
  });
});

describe("a hostile email", () => {
  const many = Array.from({ length: 51 }, (_, n) => attached(`${n}.txt`, "x", "text/plain"));
  const entries = Array.from({ length: 21 }, (_, n) => attached(`n${n}.yml`, cafe));
  const nested = Array.from({ length: 8 }).reduce<string>(
    (mail) => letter([forwarded(mail, "attachment")]),
    letter([attached("cafe.yml", cafe)]),
  );
  const deepParts = `${Array.from({ length: 300 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join("")}Content-Type: text/plain\r\n\r\nx`;
  test.each([
    ["text alone", letter([words("Please add our product.")]), "No file is attached to it"],
    [
      "HTML alone",
      letter([{ headers: ["Content-Type: text/html"], body: "<script>alert(1)</script>" }]),
      "No file is attached to it",
    ],
    ["an Outlook winmail.dat", letter([attached("winmail.dat", "x", "application/ms-tnef")]), "winmail.dat"],
    ["a document", letter([attached("entry.docx", "x")]), "None of its files ends in .yml"],
    ["a spreadsheet", letter([attached("list.xlsx", "x")]), "npm run landscape -- FILE --authority A"],
    ["51 files", letter(many), "More than 50 files"],
    ["21 entries", letter([place, ...entries]), "It has 21 entries. Take in 20 at most."],
    [
      "a huge entry",
      letter([place, attached("cafe.yml", `${cafe}# ${"x".repeat(70_000)}`)]),
      "cafe.yml is larger than 64 KiB.",
    ],
    [
      "an entry in another encoding",
      letter([place, attached("cafe.yml", Buffer.from(cafe, "utf16le"))]),
      "cafe.yml is not UTF-8 text.",
    ],
    [
      "an entry in Latin-1",
      letter([place, attached("cafe.yml", Buffer.from(cafe, "latin1"))]),
      "cafe.yml is not UTF-8 text.",
    ],
    ["an email with nested forwards", nested, "Mails are forwarded in it more than 5 deep."],
    ["an email with nested parts", deepParts, "It cannot be read as a mail"],
    ["an email with a huge header", `X-A: ${"x".repeat(300_000)}\r\n\r\nx`, "It cannot be read as a mail"],
    [
      "two files for one place",
      letter([place, attached("cafe.yml", cafe), attached("cafe (1).yml", cafe)]),
      "Two of its files belong in the same place.",
    ],
    ["an empty file", "", "It is not a mail."],
    ["a text with a colon", "What we use: Jadu\n\nand more", "It is not a mail."],
    ["an entry without its ending", cafe, "or name an entry, which ends in .yml."],
    ["a message of Outlook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "Save the mail as .eml."],
    ["a ZIP", zipSync({ "cafe.yml": new TextEncoder().encode(cafe) }), "It is a ZIP or Office file."],
    ["a PDF", "%PDF-1.7\nA: b\n\n", "It is a PDF."],
    ["a list instead of an entry", letter([attached("uses.yml", "- Jadu\n- iTrent\n")]), "uses.yml is not an entry"],
    ["bytes instead of an entry", letter([attached("x.yml", Uint8Array.of(0, 1, 2, 58))]), "x.yml is not an entry"],
    ["an email of more than 10 MB", new Uint8Array(maxMailBytes + 1), "It is larger than 10 MB."],
    [
      "an email with too many lines",
      `Content-Type: text/plain\r\n\r\n${"x\r\n".repeat(150_001)}`,
      "It has more than 150,000 lines.",
    ],
  ])("%s is refused with a clear sentence", async (_, mail, sentence) => {
    await expect(arrivals(mail)).rejects.toThrow(sentence);
  });

  test("any email is imported into the place of an entry, or refused", async () => {
    const line = fc.oneof(
      fc.constantFrom("Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", "--edge", "--edge--", ""),
      fc.constantFrom(
        'Content-Disposition: attachment; filename="../../x.yml"',
        "Content-Type: multipart/mixed; boundary=edge",
      ),
      fc.constantFrom(
        "catalogue/newtown/products/cafe.yml",
        "catalogue/../x.yml",
        "name: Café",
        "Content-Type: text/html",
      ),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        try {
          const { files } = await arrivals(lines.join("\r\n"));
          for (const { path } of files) expect(parseEntryPath(path)).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }),
    );
  });

  test("random bytes are refused as not an email", async () => {
    const start = fc.constantFrom("", "PK\u0003\u0004", "%PDF-1.7\n", "A: b\r\n", "\r\n\r\n", "name: ");
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (before, bytes) => {
        const outcome = readMail(Buffer.concat([Buffer.from(before, "latin1"), bytes]));
        await expect(outcome).rejects.toThrow(/^It (?:is|cannot be read as) /);
        await expect(outcome).rejects.toBeInstanceOf(Refused);
      }),
    );
  });

  test("nested parts, archives, large files and wrong encodings are left out, and the entry is imported", async () => {
    const bomb = zipSync({ "bomb.yml": new Uint8Array(5_000_000) }, { level: 9 });
    const large = new Uint8Array(1_500_000).fill(97);
    const others = fc.constantFrom(
      attached("bomb.zip", bomb, "application/zip"),
      attached("bomb.yml.gz", bomb, "application/gzip"),
      attached("photo.jpg", large, "image/jpeg"),
      attached("tnef.bin", large.slice(0, 9), "application/ms-tnef"),
      { headers: ["Content-Type: text/plain; charset=utf-7"], body: "+ADw-script+AD4-" },
      { headers: ["Content-Type: text/plain", "Content-Transfer-Encoding: base64"], body: "%%%not base64%%%" },
      { headers: ["Content-Type: text/html; charset=utf-16le"], body: "<p>x" },
    );
    const charset = fc.constantFrom(
      "utf-8",
      "x-unknown",
      "utf-16",
      "iso-2022-jp",
      "windows-1252",
      '"',
      "utf-8; charset=utf-7",
    );
    const cases = fc.tuple(fc.array(others, { maxLength: 3 }), charset, fc.nat(6));
    await fc.assert(
      fc.asyncProperty(cases, async ([parts, named, depth]) => {
        const entryPart = attached("cafe.yml", cafe, `text/plain; charset=${named}`);
        let mail = letter([place, entryPart, ...parts]);
        for (let level = 0; level < depth; level++)
          mail = letter([
            {
              headers: [/^Content-Type: multipart.*$/m.exec(mail)?.[0] ?? ""],
              body: mail.split("\r\n\r\n").slice(1).join("\r\n\r\n"),
            },
          ]);
        const { files, leftOut } = await arrivals(mail);
        expect(files).toEqual([{ path: "newtown/products/cafe.yml", text: cafe, replaces: true }]);
        expect(leftOut.every((name) => !name.endsWith(".yml"))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("control characters in names of files are removed", async () => {
    const mail = letter([place, attached("cafe.yml", cafe), attached("\u001b[31m\u202egnp.exe", "x")]);
    const { leftOut } = await arrivals(mail);
    for (const steering of ["\u001b", "\u202e"]) expect(leftOut.join("")).not.toContain(steering);
  });
});

test("reports the problems of an entry like those of any other", async () => {
  const { problems } = await arrivals(letter([place, attached("cafe.yml", entry("Café", "stage: lvie\n"))]));
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, file }) => `${file} ${rule}`)).toEqual(["newtown/products/cafe.yml unknown-word"]);
});

test.each([
  ["cafe (2).yml", "newtown/products/cafe.yml"],
  ["cafe - Copy 3.yaml", "newtown/products/cafe.yml"],
  [`${" _-".repeat(300_000)}x.yml`, undefined],
  [`cafe${" ".repeat(1_000_000)}(1).yml`, "newtown/products/cafe.yml"],
])("ignores what programs add to the name of a file, in linear time: %.40j", (name, path) => {
  expect(placeOfArrival({ name, text: "" }, "", true, base.catalogue, today)).toBe(path);
});
