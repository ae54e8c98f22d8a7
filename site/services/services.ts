import { serviceAreas as areasInModel, services as servicesInModel } from "../../schemas/vocabularies/services.ts";
import { forMembers } from "../member-words.ts";

/** The service areas, described for the members of this catalogue. */
export const serviceAreas = forMembers(areasInModel);

/** The same as a controlled list. */
export const services: typeof servicesInModel = {
  ...servicesInModel,
  words: serviceAreas,
  title: (service) => serviceAreas[service].title,
};
