import { services as servicesInModel } from "../../schemas/vocabularies/services.ts";
import { forMembers } from "../member-words.ts";

const words = forMembers(servicesInModel.words);

/** The service areas, with titles and descriptions about the members of this catalogue. */
export const services: typeof servicesInModel = { ...servicesInModel, words, title: (word) => words[word].title };
