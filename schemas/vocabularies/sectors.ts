import { vocabulary } from "./vocabulary.ts";

/** Sectors with their own nationwide catalogue. */
export const sectors = vocabulary({
  health: { title: "Health", description: "The NHS and public health." },
  "social-care": { title: "Social care" },
  housing: { title: "Social housing", description: "Housing associations and other social landlords." },
  education: { title: "Education", description: "Schools, colleges and universities." },
  "blue-light": { title: "Emergency services", description: "Fire, police and ambulance services." },
  transport: { title: "Transport" },
  "central-government": { title: "Central government" },
  charity: { title: "Charities" },
});
