/** First sentences of a description. For the placeholders in braces see `Topic`. */
export const openings = {
  product: [
    "{name} helps councils to run {subject} from the first enquiry to the last letter.",
    "{name} began at {place} in {year}, when staff kept {subject} in spreadsheets and paper folders.",
    "Residents answer a few plain questions about {subject} and learn at once what applies to them and what happens next.",
    "Officers see the whole history of {subject} in one place, on a laptop or on a phone in the street.",
    "It was made because nothing on the market for {subject} could be joined to the systems that {place} already had.",
    "{supplier} maintains the code together with the councils that use it, and publishes every release.",
    "It takes {subject} out of the back office system and offers them to any website through one interface.",
    "The public part works without JavaScript and on old telephones; the part for staff expects a modern browser.",
    "Small districts use it as a service that somebody else runs; larger councils host it in their own cloud account.",
    "It was built in the open in {number} working days by a team of five people and has been rewritten once since then.",
  ],
  standard: [
    "{subject} are recorded differently by every council, so nobody can compare them or move them between systems.",
    "{name} says which facts about {subject} are kept, what they are called and which codes are allowed.",
    "It is short on purpose: a council can check its own data against it in an afternoon.",
    "{place} and its suppliers wrote the first draft in {year} and tried it on {number} real records.",
    "Suppliers that follow it can be changed at the end of a contract without anybody having to type {subject} again.",
    "Version numbers follow semantic versioning: nothing that worked stops working within a major version.",
    "It builds on existing identifiers, such as the property reference number, and invents as little as it can.",
  ],
  "case-study": [
    "In {year} {place} received {number} calls a week about {subject}, and most callers only wanted to know what was happening.",
    "The team spent the first month sitting beside the people who handle {subject} and wrote down every step they took.",
    "{place} had a contract for {subject} that was about to end, and no agreement on what should come after it.",
    "The work was paid for by a small grant, by {place} itself and by two neighbours that joined half way through.",
    "A first attempt with {supplier} in {year} had failed, and the report on it was read again before anything was bought.",
    "Councillors asked for an app; research showed that residents wanted a text message about {subject} and nothing else.",
    "The pilot covered {number} households in three wards, chosen because few people there use the website.",
  ],
  opportunity: [
    "Several councils have to replace what they use for {subject} before {year} is far behind us, and each would pay alone.",
    "{place} offers to lead, to share what it has learnt about {subject} and to do the buying on behalf of the others.",
    "The need is plain, and what is missing is agreement: which records, which words, which order of work.",
    "Taking part costs a few days of one person who knows {subject} well; nothing is signed until the first workshop.",
    "Suppliers are invited to say early what is hard about {subject}, before a tender fixes the wrong thing.",
    "Whatever is made will be open, and councils that come later can use it without asking anybody.",
  ],
  authority: [
    "{place} serves {number} thousand people and works with its neighbours on {subject}.",
    "The digital team publishes its code and its research, and answers questions about {subject}.",
    "It began to share what it makes in {year}, starting with {subject}.",
    "Its plan puts people who are not online first: nobody has to use the website for {subject}.",
  ],
} as const satisfies Record<string, readonly string[]>;

/** Sentences for any description. */
export const details = [
  "Addresses come from the local gazetteer, so that every record about {subject} can be placed on a map.",
  "Payments go through GOV.UK Pay where a council has it, and through the existing cash office where it has not.",
  "A nightly job compares the two systems and lists what differs; in the first month there were {number} differences.",
  "Nothing is sent to a third party without a data protection impact assessment – and the assessment is published.",
  "Letters, emails and text messages share one set of templates, which the service team edits itself.",
  "The interface is documented with examples, and a sandbox with made-up {subject} is open to anybody.",
  "It has been tested with people who use screen readers, magnifiers and speech, and the team’s answers to what they found are on the roadmap.",
  "Reports about {subject} can be exported as a spreadsheet, because that is the finance team’s way of working.",
  "The old system is still there to look things up in and will be switched off when the last case from {year} is closed.",
  "Welsh and English versions are kept side by side, and a change in one is flagged until the other follows.",
  "Single sign-on for staff was the part that took longest: it needed {number} emails and two changes of supplier.",
  "{supplier} hosts it in the United Kingdom, with a recovery point of one hour and a yearly test of the backups.",
  "Search forgives slips in names and postcodes, which removed most of the duplicate {subject} within weeks.",
  "Somebody on the telephone can start a request, and the resident can finish it on paper, online or in the library.",
  "Photographs are shrunk and stripped of their location before they are kept, and deleted when the case is closed.",
  "Those who can’t upload a document can show it at the front desk, where it is checked and handed straight back.",
  "Every change to {subject} is logged with a reason, and everybody can read what the log says – about themselves alone.",
  "A model that predicts demand was tried and taken out again, because nobody could say how it came to its answers.",
  "Councils that use it meet every six weeks, look at what each has built and decide what goes into the shared code.",
  "What it costs to run depends mostly on hosting; a district of average size pays about as much as for one laptop a month.",
  "Field staff can work without a signal: the phone keeps {subject} and sends them when it is back in range.",
  "Content designers rewrote {number} pages about {subject} into nine, and visits to the remaining pages went up.",
  "The contract keeps the data the council’s own, to take away at any time, in a documented form and without a charge.",
  "Rules that differ from council to council are kept in a table, so that a change of price does not have to wait for a developer’s time.",
  "An evaluation by a university found fewer repeated contacts, and no difference for people over seventy-five.",
  "Calendar feeds let residents put the dates of {subject} into the calendar that they already use.",
  "Errors are written in plain words and say what to do; each has a number that the contact centre can look up.",
  "Before it went live, {number} people tried it on their own devices, among them some who had never used a form online.",
];

/** Lessons learnt, each one sentence of at most 300 characters. */
export const points = [
  "Agree who owns the data about {subject} before the work begins.",
  "Ask the people who answer the telephone first: they know why residents call about {subject}.",
  "Leave time to clean old records; it took {place} {number} hours more than planned.",
  "Do not move {subject} to a new system in the same week in which bills go out.",
  "Publish the interface early, even if it changes: two neighbours found faults in it that the team had missed.",
  "A paper form that works is better than an online form that half of the people cannot finish.",
  "Write into the contract that {supplier} hands over the data in a documented form, and try it before signing.",
  "Keep a person in every decision that affects somebody’s home or money.",
  "Measure before changing anything, or nobody will know whether it helped.",
  "Show the unfinished thing to councillors every fortnight, not the slides about it.",
  "Test with real {subject}: made-up records have no empty fields and no names with apostrophes.",
  "One product owner with time for it is worth more than a steering group of twelve.",
  "Use the words that residents use; nobody outside the council knows the name of the team.",
  "Small councils can take part if a larger one does the hosting and they bring the users.",
  "Plan for the day on which the grant ends, and say in public who pays afterwards.",
  "Accessibility faults found in {year} were cheap to mend; the same faults found after launch were not.",
];

/** Last sentences, with a link. */
export const endings = [
  "The [service manual](https://www.gov.uk/service-manual) describes how such work is usually assessed.",
  "The minutes of the user group and **all** its decisions are on [its website](https://www.example.org/minutes).",
  "See the [report of {year}](https://www.example.org/reports) for the figures behind `{subject}` and how they were counted.",
];

/** Summaries: one sentence of at most 200 characters. */
export const summaries = {
  product: [
    "Lets residents ask for {subject} online and lets staff see each request through to its end.",
    "Keeps {subject} in one shared record that councils can run themselves or buy as a service.",
    "Shows people in a few questions what they are entitled to when it comes to {subject}.",
    "A ready-made part for {subject} that fits into the forms and websites which councils already have.",
  ],
  standard: [
    "Says how {subject} are described, so that systems of different councils and suppliers understand each other.",
    "One agreed way of naming, dating and exchanging {subject}, with a test that anybody can run.",
    "What suppliers have to offer so that {subject} can be moved from one system to another.",
  ],
  "case-study": [
    "{place} changed how it handles {subject}, and tells what it cost and what it would do differently.",
    "A pilot of {subject} in {place} that helped residents and showed where the old contract stood in the way.",
    "How {place} and its neighbours shared the work on {subject}, and why one of them left.",
  ],
  opportunity: [
    "Councils that want to renew {subject} are looking for others to share the work and the cost.",
    "An invitation to agree on {subject} before the next contracts are signed.",
  ],
  authority: [
    "A body that publishes what it makes and uses, with {subject} first.",
    "Works with others on {subject} and keeps its record here.",
  ],
} as const satisfies Record<string, readonly string[]>;
