import { siteName } from "../../layouts/frame.ts";
import type { Output, OutputContext } from "../output.ts";

/** Returns the entry point of the API, which lists all outputs. */
export function entryPointOf(outputs: readonly Output[], { site }: OutputContext): object {
  return {
    name: siteName,
    version: 1,
    site,
    licence: "OGL-UK-3.0",
    outputs: outputs.map(({ id, title, description, address, mediaType, each }) => ({
      id,
      title,
      description,
      address: `${site}${address.slice(1)}`,
      mediaType,
      ...(each && { values: each }),
    })),
  };
}
