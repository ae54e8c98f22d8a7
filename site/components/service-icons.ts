import Baby from "@lucide/astro/icons/baby";
import BriefcaseBusiness from "@lucide/astro/icons/briefcase-business";
import BrushCleaning from "@lucide/astro/icons/brush-cleaning";
import Bus from "@lucide/astro/icons/bus";
import Calculator from "@lucide/astro/icons/calculator";
import Coins from "@lucide/astro/icons/coins";
import Construction from "@lucide/astro/icons/construction";
import Database from "@lucide/astro/icons/database";
import Hammer from "@lucide/astro/icons/hammer";
import HandHeart from "@lucide/astro/icons/hand-heart";
import Headset from "@lucide/astro/icons/headset";
import HeartHandshake from "@lucide/astro/icons/heart-handshake";
import HeartPulse from "@lucide/astro/icons/heart-pulse";
import House from "@lucide/astro/icons/house";
import IdCard from "@lucide/astro/icons/id-card";
import Leaf from "@lucide/astro/icons/leaf";
import Library from "@lucide/astro/icons/library";
import MonitorSmartphone from "@lucide/astro/icons/monitor-smartphone";
import ReceiptPoundSterling from "@lucide/astro/icons/receipt-pound-sterling";
import Recycle from "@lucide/astro/icons/recycle";
import School from "@lucide/astro/icons/school";
import ScrollText from "@lucide/astro/icons/scroll-text";
import Shield from "@lucide/astro/icons/shield";
import Siren from "@lucide/astro/icons/siren";
import SquareParking from "@lucide/astro/icons/square-parking";
import Store from "@lucide/astro/icons/store";
import Tent from "@lucide/astro/icons/tent";
import TrafficCone from "@lucide/astro/icons/traffic-cone";
import Trees from "@lucide/astro/icons/trees";
import Users from "@lucide/astro/icons/users";
import Utensils from "@lucide/astro/icons/utensils";
import Vote from "@lucide/astro/icons/vote";

import type { ServiceArea } from "../../schemas/vocabularies/services.ts";

/** The icon of each council service, of Lucide (ISC licence). Beside it there is always the name of the service. */
export const serviceIcons: Readonly<Record<ServiceArea, typeof Baby>> = {
  "adult-social-care": HeartHandshake,
  benefits: Coins,
  "births-deaths-ceremonies": ScrollText,
  "business-licensing": Store,
  "childrens-social-care": HandHeart,
  "climate-energy": Leaf,
  community: Users,
  "community-safety": Shield,
  "council-tax-business-rates": ReceiptPoundSterling,
  "customer-contact": Headset,
  "data-information": Database,
  "democracy-elections": Vote,
  "digital-technology": MonitorSmartphone,
  "early-years-families": Baby,
  education: School,
  "emergency-planning": Siren,
  "environmental-health": Utensils,
  "finance-procurement": Calculator,
  "health-wellbeing": HeartPulse,
  homelessness: Tent,
  housing: House,
  "housing-repairs": Hammer,
  "jobs-skills": BriefcaseBusiness,
  "leisure-culture": Trees,
  libraries: Library,
  parking: SquareParking,
  "planning-building": Construction,
  "roads-pavements": TrafficCone,
  "staff-hr": IdCard,
  "street-cleaning": BrushCleaning,
  "transport-travel": Bus,
  "waste-recycling": Recycle,
};
