import type { PartialEntry } from "../partial-entry.ts";
import { quoted } from "../problems/quoted.ts";
import type { Finding, Rule } from "./rule.ts";

/**
 * Shared services and partnerships of the same council do not contradict each other about a product or standard that its
 * own record does not mention.
 */
export const membersDisagree: Rule = {
  id: "members-disagree",
  severity: "hint",
  title: "Two bodies that say different things of one member",
  why: "What a shared service or a partnership says counts for each of its members, so nobody knows which of the two is right.",
  howToFix: "Let the member say in its own record how far it has come, or correct the record of one of the bodies.",
  example: {
    wrong:
      "# another body that islington is a member of says in-use\nmembers: [islington]\nuses:\n  - product: open-play\n    status: piloting",
    right: "members: [islington]\nuses:\n  - product: open-play\n    status: in-use",
  },
  *check(context) {
    const ownWords = new Map<string, ReadonlySet<string>>();
    const saidOf = new Map<string, Statement>();
    const reported = new Set<string>();
    for (const body of context.each("authority")) {
      for (const slug of body.data.members ?? []) {
        const member = context.of("authority").get(slug ?? "");
        if (!member) continue;
        const own = ownWords.get(member.slug) ?? new Set(statementsOf(member).map(({ subject }) => subject));
        ownWords.set(member.slug, own);
        for (const statement of statementsOf(body)) {
          const key = `${member.slug} ${statement.subject}`;
          const first = saidOf.get(key);
          if (first === undefined || first.status === "reported") saidOf.set(key, statement);
          if (first === undefined || own.has(statement.subject) || reported.has(key) || !areAtOdds(first, statement))
            continue;
          reported.add(key);
          yield findingOn(member, first, statement);
        }
      }
    }
  },
};

/** Whether two statuses contradict each other. “Reported” is compatible with any status except a stopped one. */
function areAtOdds({ status: one }: Statement, { status: other }: Statement): boolean {
  if (one === "reported" || other === "reported") return one === "stopped" || other === "stopped";
  return one !== other;
}

/** The status of a product or standard at a body. */
interface Statement {
  body: PartialEntry<"authority">;
  list: "uses" | "adopts";
  slug: string;
  status: string;
  /** The key of the product or standard that it is about. */
  subject: string;
}

function statementsOf(body: PartialEntry<"authority">): Statement[] {
  const { uses = [], adopts = [] } = body.data;
  const statement = (list: "uses" | "adopts", slug?: string, status?: string): Statement[] =>
    slug === undefined || status === undefined ? [] : [{ body, list, slug, status, subject: `${list} ${slug}` }];
  return [
    ...uses.flatMap((use) => statement("uses", use?.product, use?.status)),
    ...adopts.flatMap((adoption) => statement("adopts", adoption?.standard, adoption?.status)),
  ];
}

function findingOn(member: PartialEntry, one: Statement, other: Statement): Finding {
  const message = `It is a member of two bodies that say different things of ${quoted(one.slug)}: ${one.status} in ${one.body.file}, ${other.status} in ${other.body.file}. Say in “${one.list}” of this record which is right.`;
  return { entry: member, path: ["name"], message };
}
