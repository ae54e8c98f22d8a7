import { fileExtension } from "./file-extension.mjs";
import { nominalClass } from "./nominal-class.mjs";
import { rooms } from "./rooms.mjs";
import { siteRooms } from "./site-rooms.mjs";
import { syntaxRules } from "./syntax.mjs";

/** Our own rules, for both linters. */
export default {
  meta: { name: "catalogue" },
  rules: {
    "file-extension": fileExtension,
    "nominal-class": nominalClass,
    rooms,
    "site-rooms": siteRooms,
    ...syntaxRules,
  },
};
