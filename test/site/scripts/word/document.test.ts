import { convertToHtml } from "mammoth";
import { expect, test } from "vitest";

import { wordOf } from "../../../../site/scripts/word/document.ts";

/** A document as another program reads it. */
async function read(markdown: string): Promise<string> {
  const { value, messages } = await convertToHtml({
    buffer: Buffer.from(await (await wordOf(markdown)).arrayBuffer()),
  });
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  return value;
}

test("headings, bold, italic and links are what they are in the Markdown", async () => {
  expect(
    await read("# Pack\n\n## Requirements\n\n**Mandated** and *soon*, see [the law](https://law.example.org/)."),
  ).toBe(
    '<h1>Pack</h1><h2>Requirements</h2><p><strong>Mandated</strong> and <em>soon</em>, see <a href="https://law.example.org/">the law</a>.</p>',
  );
});

test("bullets are bullets, and the numbers of a clause stay as they are", async () => {
  expect(await read("- One\n- Two\n\n> 3. The supplier shall\n>    meet it.\n> 4. And more.")).toBe(
    "<ul><li>One</li><li>Two</li></ul><p>3. The supplier shall meet it.</p><p>4. And more.</p>",
  );
});

test("what looks like HTML or XML stays text", async () => {
  expect(await read("\\<script>x\\</script> &amp; `a  <b>`\u0001")).toBe(
    "<p>&lt;script&gt;x&lt;/script&gt; &amp; a  &lt;b&gt;</p>",
  );
});
