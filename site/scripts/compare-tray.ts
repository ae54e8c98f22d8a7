import { addButtons, adoptOwnButton } from "./compare/rows.ts";
import { Tray } from "./compare/tray.ts";
import { need } from "./dom.ts";

const root = need(document, "[data-tray]", HTMLElement);
const tray = new Tray(root, need(document, "[data-tray-status]", HTMLElement));
adoptOwnButton(tray);
addButtons(need(document, "#main", HTMLElement), root.dataset["products"] ?? "", tray);
