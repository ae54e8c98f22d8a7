import { wordList } from "./words.ts";

/**
 * Words in names of teams, services, roles and places. An address or a job title that contains one as a whole word is not
 * a person’s name.
 */
export const teamWords = wordList(`
  ability abuse academy access accessibility accommodation accounts act action activity adaptation admin
  administration admissions adoption adult advice adviser advisor aftercare agency air airport alarm alcohol alerts
  allotments ambulance animal answers antisocial api app appeals applications apprenticeships arboriculture architect
  architecture archive area arrears arts asb assembly assessment assets assistant assisted association assurance
  asylum attendance audience audit authority autism avenue avoidance award badge ballot ban bank bar base beach
  benefit bereavement billing bin birth blind blue board boat bookings borough box bridge broadband budget bug
  building bulky burial bus buses business cabinet cafe caldicott call campaigns canal canvass car care career
  careline carer carriage case castle catalogue catering cathedral cctv cemeteries cemetery census central centre
  ceremonies chair champion change charges charging charity checks chief child childcare children church cio citizen
  city civic civil claims cleaner cleaning cleansing clerk client climate clinic close closures cloud club coast code
  collect collection college comments commercial commissioning committee common comms communication communities
  community company complaint compliance computing concessionary conference connect connected conservation consultancy
  consultation consulting contact contingency contract control coop cooperative coordinator copyright coroner
  corporate cost council councillors counter county court credit crematorium crescent crime csc ctax cto culture
  customer cutting cyber cycle cycling cymraeg cymru damage dance data database day dba deaf deaths debt decisions
  defence delivery dementia democracy democratic department deposit deputy design designer desk dev developer
  development devops dial digital diogelu direct director directorate directory disability disabled disclosures
  dispatch district diversity division docs dogs dogwarden domestic donations dpo drainage drama drive drug drupal
  duty early east easy ebilling economy edi editor education ehcp elearning elections electoral email emergency
  employment energy enforcement engagement engineer engineering enquiries enquiry enterprise environment environmental
  equalities equality eservices esol estate evaluation event everyone exchange executive facilities facility fairs
  families family farm feedback fees ferry festival finance financial fines fire first flood flooding foi foirequests
  food footpaths foreshore forest forestry form forum foster fostering foundation fraud freedom friends front funding
  funerals future gallery garden gas gateway gdpr gender general geo geography geoportal geospatial gis gov
  governance government governors govuk grants grass graveyards green grid gritting group grove growth guide gully
  gwasanaethau gym gypsy hackney hall handyman handyperson harbour hardship hate hazards head headteacher health
  hearing heath held hello help helpdesk helper helpline heritage hi highway hire historic history hola home
  homelessness hospital hospitality hostel hosting hotel house households housing hr hub hydrology hygiene icb ict
  ideas identity immigration improvement inbox inc inclusion income incubator independent index industry info
  information infrastructure initiative innovation inquiries inquiry insight inspection inspector institute insurance
  integration intelligence intern international internet interpreter intranet investigations investment invoice
  invoicing issues it jobs joint justice kickstart kitchen lab lado lake land landlord landscape law lead leader
  leadership league learning leasehold legacy legal leisure lettings levy liaison liberties libraries library licence
  licensing lifeguard lifeline lifelong lighting limited links list listening literacy litter live living llp local
  lodge logistics london lostproperty lottery ltd mail mailbox maintenance major management manager map mapping market
  marketing mash mausoleum mayor mayoral meadow media mediation meetings members membership memorial mental
  merchandise messages method metro metropolitan migration mill minutes mobile mobility model moderation monitoring
  mooring mortgage mortuary mosaic motor museum music naming nature navigator neighbourhood network news newsletter
  newsroom nhs night noise nomination noreply north notice notifications notify numbering nurseries nursery obesity
  occupational ocr office officer official older ombudsman online open openreferral operations opportunities order
  organisation osm outdoor outreach overpayments owner paper parish park parking partner partnership party passes
  passport path pathway patrol pay payments payroll pension people performance permit personnel pest petitions phone
  photography physical pilot pitches place placements plan planner planning planningpolicy platform play playgrounds
  plc police policies policy political polling pollution pool port portal post postmaster postroom pothole poverty
  practice premises presales press prevention primary printing priority prison privacy private prize procure
  procurement product productions professional programme project promotions properties property proposals protection
  public publications publicity publishing pubs purchasing quality quarry queries question races rail rangers rates
  reablement reading reception recharge records recovery recreation recruitment recycling referral refuge refugee
  refunds refuse regeneration region regional register registrar registration registry regulation regulatory relations
  release removals rents repair reply report reporting request research resettlement resident residential resilience
  resolution resource respite responder response responsive retail returns revenue review ride rights risk river road
  roadworks rollout rota rough royal rural saas safe safeguarding safer safety saint sales sandbox sanitation sar
  saver scale scheme school science scooter screening scrutiny search secondary secretariat secretary section sector
  secure security select self send senior sensory service servicedesk servicesforschools sessions settlement sewers
  sexual shared shelter sheriff shop shopmobility sickness signposting site skill skip sleeper sleeping smart sme
  smoking social societies society software solar solicitor solutions south southern space special speech sport sprint
  square st stadium staff staffing stakeholder standard start statement station statistics steward stores story
  strategic strategy street streetcare streetlighting streetscene streetworks studio study subject submissions
  subscriptions substance summons supplier supply support supported survey sustainability sustainable swimming
  switchboard system talent tax taxi team tech technical technology telecare telephony temporary tenancy tenant tender
  terrace test testing theatre theorem therapy ticket timetable tips tourism town traders trading traffic training
  tram transactional transformation transitions translation transparency transport travel traveller treasurer treasury
  tree tribunal trust trustee tuition twinning ukraine union unit universal university unpaid uprn user vacancies
  vaccination valley valuation values vault vehicle venue verge verification veterans victims video village violence
  visit visitor voice voids voluntary volunteer volunteering voter voting walks ward warden warehouse waste water web
  webmaster website websupport webteam weddings weed week welcome welfare wellbeing welsh west wharf wheels
  whistleblowing wholesale wifi wildlife women worker workforce workplace works workshop workspace world youth zero
  zone zoning
`);

/** Whether a word or its singular is a team word. */
export function isTeamWord(word: string): boolean {
  return teamWords.has(word) || (word.endsWith("s") && teamWords.has(word.slice(0, -1)));
}
