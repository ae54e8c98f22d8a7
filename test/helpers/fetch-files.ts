import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { vi } from "vitest";

/** Lets a test fetch files from the disk, which Node does not, as a page of the site fetches those of the index. */
export function fetchFiles(): void {
  vi.stubGlobal("fetch", async (address: string) => {
    const content = await readFile(fileURLToPath(new URL(address).href.replace(/\?.*/, ""))).catch(() => undefined);
    return new Response(content ?? null, { status: content ? 200 : 404 });
  });
}
