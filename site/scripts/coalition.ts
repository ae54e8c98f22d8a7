import { ArrowKeys } from "./coalition/arrow-keys.ts";
import { CouncilMap } from "./coalition/council-map.ts";
import { SubjectChoice } from "./coalition/subject-choice.ts";

// A catalogue for another country has no map of councils.
const drawing = document.querySelector<SVGSVGElement>("[data-map]");
if (drawing) new ArrowKeys(drawing);

const form = document.querySelector<HTMLFormElement>("[data-subjects]");
if (form && drawing) await new SubjectChoice(form, new CouncilMap(drawing)).showAsked(location.search);
