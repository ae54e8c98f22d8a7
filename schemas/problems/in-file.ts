import type { ProblemText } from "./problem.ts";

/**
 * The problems that a single file can have, independent of other files. Ids are permanent: they are in addresses, reports
 * and people’s notes.
 */
export const fileProblems = {
  "unexpected-file": {
    severity: "error",
    title: "A file that is not an entry",
    why: "The path says what an entry is and who may change it, so a file anywhere else would be ignored without warning.",
    howToFix:
      "Move the file to AUTHORITY/products, standards, case-studies or opportunities, give it a name in lower-case letters, digits and hyphens that ends in .yml, or delete it.",
    example: { wrong: "camden/product/Open Play.yaml", right: "camden/products/open-play.yml" },
  },
  "not-a-plain-file": {
    severity: "error",
    title: "A link or a program in place of a file",
    why: "An entry is data in a file of its own. A symbolic link or submodule would show what is somewhere else, which nobody has checked, and nothing in the catalogue is ever run.",
    howToFix: "Replace it with a file that holds the entry itself.",
    example: {
      wrong: "camden/products/open-play.yml → ../../barnet/products/open-play.yml",
      right: "camden/products/open-play.yml",
    },
  },
  "file-too-large": {
    severity: "error",
    title: "A file that is too large",
    why: "People read entries, and the search loads them. 64 KiB is about thirty pages.",
    howToFix: "Shorten the entry, or publish the long text elsewhere and link to it.",
    example: {
      wrong: "A description of 100,000 characters",
      right: "A description of 2,000 characters and a link of the type documentation",
    },
  },
  "not-utf8": {
    severity: "error",
    title: "Text that is not UTF-8",
    why: "In any other encoding, letters such as é and ’ turn into nonsense.",
    howToFix: "Save the file with the encoding UTF-8; every editor offers it under “Save as”.",
    example: { wrong: "name: Caf\ufffd finder", right: "name: Café finder" },
  },
  "hidden-character": {
    severity: "error",
    title: "A character that cannot be seen",
    why: "Hidden characters can make a text look different from what it is, and break search and copying.",
    howToFix:
      "Delete the character and type the text again. It often comes in with text copied from a document. Of a letter with more than five marks on it, delete the marks.",
    example: { wrong: 'name: "Open\\u202EPlay"', right: "name: Open Play" },
  },
  "yaml-syntax": {
    severity: "error",
    title: "Not readable as YAML",
    why: "A file that cannot be read cannot be checked or shown. The rest of it is checked as far as possible.",
    howToFix:
      "Look at the line named and the one above it: a missing quotation mark, a colon inside a text, a tab or a wrong indent are the usual causes.",
    example: {
      wrong: "summary: Open Play: find and book sessions",
      right: 'summary: "Open Play: find and book sessions"',
    },
  },
  "yaml-feature": {
    severity: "error",
    title: "A feature of YAML that entries do not use",
    why: "Anchors, aliases, tags, directives and merges hide what an entry says, and some can be used to attack programs that read it.",
    howToFix: "Write the value out in full. If the text really starts with &, *, ! or %, put it in quotes.",
    example: { wrong: "name: *name", right: 'name: "*name"' },
  },
  "several-documents": {
    severity: "error",
    title: "More than one entry in a file",
    why: "The name of a file is the name of its entry, so there can be only one.",
    howToFix: "Move what follows the line “---” to a file of its own.",
    example: { wrong: "name: Open Play\n---\nname: Open Park", right: "name: Open Play" },
  },
  "empty-file": {
    severity: "error",
    title: "An empty file",
    why: "An entry needs at least a name, a summary, its services and the day it was reviewed.",
    howToFix: "Write the entry’s fields, or delete the file.",
    example: { wrong: "# nothing here yet", right: "name: Open Play" },
  },
  "not-an-entry": {
    severity: "error",
    title: "Not a set of fields",
    why: "An entry is a set of fields, each with a name and a value.",
    howToFix:
      "Start each line with the name of a field, a colon and a space. “npm run import” makes an entry from a publiccode.yml.",
    example: { wrong: "- Open Play", right: "name: Open Play" },
  },
  "too-deep": {
    severity: "error",
    title: "Nested too deeply",
    why: "No entry needs more than a few levels, and very deep files can stop programs that read them.",
    howToFix: "Write the value with fewer levels.",
    example: { wrong: "tags: [[[[[[[[[[[[[[[[[[[[[booking]]]]]]]]]]]]]]]]]]]]]", right: "tags: [booking]" },
  },
  "duplicate-field": {
    severity: "error",
    title: "A field given twice",
    why: "Programs differ in which of the two they take.",
    howToFix: "Keep the one that is right and delete the other.",
    example: { wrong: "stage: beta\nstage: live", right: "stage: live" },
  },
  "unknown-field": {
    severity: "error",
    title: "A field that does not exist",
    why: "Unknown fields are ignored, so a typo in the name would lose what you wrote.",
    howToFix: "Correct the name of the field, or delete the line.",
    example: { wrong: "licnces:\n  code: MIT", right: "licences:\n  code: MIT" },
  },
  "missing-field": {
    severity: "error",
    title: "A required field that is missing",
    why: "The entry cannot be shown or found without it.",
    howToFix: "Add the field.",
    example: {
      wrong: "name: Open Play\nservices: [early-years-families]\nreviewed: 2026-03-31",
      right:
        "name: Open Play\nsummary: Lets families find and book play sessions run by the council.\nservices: [early-years-families]\nreviewed: 2026-03-31",
    },
  },
  "empty-value": {
    severity: "error",
    title: "A field without a value",
    why: "An empty field says neither yes nor no. Leaving it out says “not known”.",
    howToFix: "Give the field a value, or delete the line.",
    example: { wrong: "stage:", right: "stage: live" },
  },
  "wrong-type": {
    severity: "error",
    title: "A value of the wrong type",
    why: "Each field is read as what it holds: a text, a number, a list or fields. YAML takes some texts for numbers, for true or false, or for nothing.",
    howToFix:
      "Put texts that look like numbers or words such as true in quotes, and start each item of a list with a dash.",
    example: { wrong: "version: 1.10", right: 'version: "1.10"' },
  },
  "unknown-word": {
    severity: "error",
    title: "A value that is not in the list",
    why: "Entries can be compared, filtered and counted only if they use the same values.",
    howToFix: "Choose one of the values in the message.",
    example: { wrong: "stage: production", right: "stage: live" },
  },
  "wrong-length": {
    severity: "error",
    title: "Too long or too short",
    why: "Lists and search results have limited room, and a text of one or two letters says nothing.",
    howToFix: "Shorten or lengthen the text, or the list.",
    example: {
      wrong: "summary: Play",
      right: "summary: Lets families find and book play sessions run by the council.",
    },
  },
  "invalid-value": {
    severity: "error",
    title: "A value in the wrong form",
    why: "Programs compare dates, slugs and codes, so each has to be written in one way.",
    howToFix: "Write the value as the message shows.",
    example: { wrong: "reviewed: 31/03/2026", right: "reviewed: 2026-03-31" },
  },
  "unsafe-link": {
    severity: "error",
    title: "A link that not everybody can open safely",
    why: "Visitors open links and programs check them, so they must lead to public pages over an encrypted connection.",
    howToFix:
      "Give the full address, starting with https:// and a public host name in lower case, without user name, password, port or IP address.",
    example: { wrong: "website: http://intranet.local/play", right: "website: https://www.example.gov.uk/play" },
  },
  "unknown-licence": {
    severity: "error",
    title: "A licence that is not on the SPDX list",
    why: "The licence decides whether others may use it, so it must be clear which one is meant.",
    howToFix: "Use the short name from spdx.org/licenses, join several with AND or OR, or write proprietary.",
    example: { wrong: "code: GPL", right: "code: GPL-3.0-or-later" },
  },
  "unsafe-markdown": {
    severity: "error",
    title: "Markdown that cannot be shown",
    why: "HTML could change the page, pictures would tell another site who visits, and links must lead to public https pages.",
    howToFix:
      "Use Markdown alone: **bold**, lists, and links such as [the guide](https://www.example.org/guide). Put code in backticks.",
    example: { wrong: "description: <b>New</b> this year", right: 'description: "**New** this year"' },
  },
  "text-after-hash": {
    severity: "review",
    title: "Text that YAML takes for a comment",
    why: "YAML ignores everything after a space and a #, so part of what you wrote may be lost.",
    howToFix:
      "Put quotes around the whole value if the text belongs to it. If it is a comment, put it on a line of its own.",
    example: {
      wrong: "description: It closes issue #42 of the list.",
      right: 'description: "It closes issue #42 of the list."',
    },
  },
  "cut-number": {
    severity: "review",
    title: "A number cut in two by its comma",
    why: "Inside square brackets a comma ends an item, so both halves would be shown as items.",
    howToFix: "Put the whole item in quotes, or write one item a line.",
    example: {
      wrong: "features: [Takes 10,000 bookings a day]",
      right: 'features: ["Takes 10,000 bookings a day"]',
    },
  },
  "contact-unreachable": {
    severity: "error",
    title: "A contact without an address",
    why: "People with a question need an address to write to.",
    howToFix: "Add the email of a shared mailbox, or the address of a contact page.",
    example: {
      wrong: "contacts:\n  - role: Digital team",
      right: "contacts:\n  - role: Digital team\n    email: digital@example.gov.uk",
    },
  },
  "quoted-text": {
    severity: "hint",
    title: "Quotation marks around a whole text",
    why: "Only straight quotation marks mean something in YAML. Others are shown with the text, in lists and search results too.",
    howToFix: "Leave them out. Keep them around words that somebody else has said.",
    example: {
      wrong: "description: “Families can search by age, day and place.”",
      right: "description: Families can search by age, day and place.",
    },
  },
  "html-entity": {
    severity: "hint",
    title: "A character written as HTML",
    why: "Lines are shown as they are written, so visitors would read “&amp;” in place of “&”. It often comes in with text copied from a web page.",
    howToFix: "Write the character itself.",
    example: { wrong: "name: Parks &amp; Play", right: "name: Parks & Play" },
  },
  "markdown-in-line": {
    severity: "hint",
    title: "Markdown or HTML in a line",
    why: "Lines are shown as they are written: in lists, search results and messages, visitors would read the stars, brackets and tags. Descriptions alone are read as Markdown.",
    howToFix:
      "Write the words without marks. Put addresses in “links”, and whatever needs a layout in the description.",
    example: { wrong: 'name: "**Open Play**"', right: "name: Open Play" },
  },
  "document-list": {
    severity: "hint",
    title: "A list with the bullets of a document",
    why: "Markdown takes bullets such as “•” for text, so the items of the list run together in one paragraph, and lines are shown with them. They often come in with text copied from a document.",
    howToFix: "Start each item with a hyphen and a space. In a field with items of its own, put each in one.",
    example: {
      wrong: "description: |\n  • Book by phone\n  • Book online",
      right: "description: |\n  - Book by phone\n  - Book online",
    },
  },
  "markdown-table": {
    severity: "hint",
    title: "A table in Markdown",
    why: "Tables are shown as text, with their lines and dashes. On a phone and read aloud, a list is easier to follow.",
    howToFix: "Write a list, with an item for each row.",
    example: {
      wrong: "description: |\n  | Council | Cost |\n  | --- | --- |\n  | Camden | £900 |",
      right: "description: |\n  - Council: Camden; Cost: £900",
    },
  },
  "schema-elsewhere": {
    severity: "review",
    title: "A schema from elsewhere",
    why: "Editors fetch the schema that a file names. Whoever opens the file would ask a server that its author chose, and be told what that server says.",
    howToFix: "Put the path of the schema in the repository in the first line, or delete the comment.",
    example: {
      wrong: "# yaml-language-server: $schema=https://example.com/product.json\nname: Open Play",
      right: "# yaml-language-server: $schema=../../../schemas/json/product.json\nname: Open Play",
    },
  },
  "peer-copy": {
    severity: "error",
    title: "A copy of another catalogue that was changed",
    why: "Entries of other catalogues are shown as theirs, so they must be exactly what was read from there.",
    howToFix:
      "Undo the change, or run “npm run peers”, which reads the other catalogue again. An error in an entry is fixed in its own catalogue.",
    example: {
      wrong: "An entry corrected by hand in _peers/wales.ndjson",
      right: "_peers/wales.ndjson as “npm run peers” wrote it",
    },
  },
} as const satisfies Record<string, ProblemText>;

/** The id of a problem inside one file. */
export type FileProblemId = keyof typeof fileProblems;
