import { afterAll, beforeAll, expect, test, vi } from "vitest";

// Test files share loaded modules, so they are reloaded with the mock, and again without it.
beforeAll(() => {
  vi.resetModules();
  vi.doMock("../../../schemas/reading/disk.ts", async (original) => ({
    ...(await original<object>()),
    diskSource: () => ({ files: () => [{ path: "camden/products/gone.yml", plain: true }] }),
  }));
});

afterAll(() => {
  vi.doUnmock("../../../schemas/reading/disk.ts");
  vi.resetModules();
});

test("the development server survives an entry that is deleted while it is read", async () => {
  const { entryFiles } = await import("../../../site/integrations/entry-files.ts");
  let handle: (request: object, response: object) => void = () => undefined;
  const server = { middlewares: { use: (handler: typeof handle) => (handle = handler) } };
  await entryFiles().hooks["astro:server:setup"]?.({ server } as never);
  // Vite answers what is thrown here; nothing catches the later error of a stream.
  expect(() => {
    handle({ url: "/products/gone/entry.yml" }, {});
  }).toThrow("ENOENT");
});
