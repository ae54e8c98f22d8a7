import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { vi } from "vitest";

/** Makes `fetch` read `file:` URLs, which Node does not support, as pages fetch the files of the index. */
export function fetchFiles(): void {
  vi.stubGlobal("fetch", async (address: string) => {
    const content = await readFile(fileURLToPath(new URL(address).href.replace(/\?.*/, ""))).catch(() => undefined);
    return new Response(content ?? null, { status: content ? 200 : 404 });
  });
}
