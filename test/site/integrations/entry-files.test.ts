import { expect, test, vi } from "vitest";

import { entryFiles } from "../../../site/integrations/entry-files.ts";

vi.mock("../../../schemas/reading/disk.ts", async (original) => ({
  ...(await original<object>()),
  diskSource: () => ({ files: () => [{ path: "camden/products/gone.yml", plain: true }] }),
}));

test("the development server survives an entry that is deleted while it is read", async () => {
  let handle: (request: object, response: object) => void = () => undefined;
  const server = { middlewares: { use: (handler: typeof handle) => (handle = handler) } };
  await entryFiles().hooks["astro:server:setup"]?.({ server } as never);
  // Vite answers what is thrown here; nothing catches the later error of a stream.
  expect(() => {
    handle({ url: "/products/gone/entry.yml" }, {});
  }).toThrow("ENOENT");
});
