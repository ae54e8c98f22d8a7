import { expect, test, vi } from "vitest";

import { writeGenerated } from "../../../scripts/lib/generated-files.ts";
import { writeModelFiles } from "../../../scripts/lib/model-files.ts";
import { fixture } from "../../helpers/fixture.ts";

vi.mock("../../../scripts/lib/generated-files.ts", () => ({ writeGenerated: vi.fn() }));

test("the issue forms are those of this project’s catalogue, whatever catalogue the environment names", () => {
  writeModelFiles();
  vi.stubEnv("CATALOGUE", fixture);
  writeModelFiles();
  const [own, other] = vi.mocked(writeGenerated).mock.calls;
  expect(own?.[1].size).toBeGreaterThan(0);
  expect(other).toEqual(own);
});
