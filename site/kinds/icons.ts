import type { Kind } from "../../schemas/index.ts";

/** The icon of each kind: the lines of a drawing 20 wide and 20 high. */
export const kindIcons: Record<Kind, string> = {
  product: "M10 2l7 4v8l-7 4-7-4V6zM3 6l7 4 7-4M10 10v8",
  standard: "M10 2a8 8 0 1 0 .1 0M6 10.2l3 3 5-6",
  "case-study": "M4 2h8.5L16 5.5V18H4zM7 8h6M7 11h6M7 14h4",
  opportunity: "M7.5 4.5a5.5 5.5 0 1 0 .1 0M12.5 4.5a5.5 5.5 0 1 0 .1 0",
  authority: "M2 8l8-5 8 5zM4.5 8v7M8.2 8v7M11.8 8v7M15.5 8v7M2 17.5h16",
};
