import { ArrowKeys } from "./coalition/arrow-keys.ts";
import { CouncilMap } from "./coalition/council-map.ts";
import { SubjectChoice } from "./coalition/subject-choice.ts";
import { need } from "./dom.ts";

const drawing = need(document, "[data-map]", SVGSVGElement);
new ArrowKeys(drawing);

const form = document.querySelector<HTMLFormElement>("[data-subjects]");
if (form) await new SubjectChoice(form, new CouncilMap(drawing)).showAsked(location.search);
