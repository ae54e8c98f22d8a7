import { convertToHtml } from "mammoth";
import { expect, test } from "vitest";

import { wordOf } from "../../../../site/scripts/word/document.ts";

/** Converts Markdown to a Word document, and with another library to HTML. */
async function read(markdown: string): Promise<string> {
  const { value, messages } = await convertToHtml({
    buffer: Buffer.from(await (await wordOf(markdown)).arrayBuffer()),
  });
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  return value;
}

test("a Word document keeps headings, bold, italic and links", async () => {
  expect(
    await read("# Pack\n\n## Requirements\n\n**Mandated** and *soon*, see [the law](https://law.example.org/)."),
  ).toBe(
    '<h1>Pack</h1><h2>Requirements</h2><p><strong>Mandated</strong> and <em>soon</em>, see <a href="https://law.example.org/">the law</a>.</p>',
  );
});

test("a Word document keeps bullets, and the numbers of a clause", async () => {
  expect(await read("- One\n- Two\n\n> 3. The supplier shall\n>    meet it.\n> 4. And more.")).toBe(
    "<ul><li>One</li><li>Two</li></ul><p>3. The supplier shall meet it.</p><p>4. And more.</p>",
  );
});

test("a Word document has HTML and XML as text", async () => {
  expect(await read("\\<script>x\\</script> &amp; `a  <b>`\u0001")).toBe(
    "<p>&lt;script&gt;x&lt;/script&gt; &amp; a  &lt;b&gt;</p>",
  );
});

test("a Word document keeps the indentation of code", async () => {
  expect(await read("```\nif:\n\tthen: go\u0001\n```")).toBe("<p>if:</p><p>\tthen: go</p>");
});
