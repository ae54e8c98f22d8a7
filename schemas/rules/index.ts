import { addressGone } from "./address-gone.ts";
import { adoptionUnconfirmed } from "./adoption-unconfirmed.ts";
import { aliasTaken } from "./alias-taken.ts";
import { claimedExpectations } from "./claimed-expectations.ts";
import { contractDates } from "./contract-dates.ts";
import { contractEnded } from "./contract-ended.ts";
import { dateOrder } from "./date-order.ts";
import { dependencyCycle } from "./dependency-cycle.ts";
import { duplicateIdentifier } from "./duplicate-identifier.ts";
import { duplicateRepository } from "./duplicate-repository.ts";
import { duplicateSlug } from "./duplicate-slug.ts";
import { gssCode } from "./gss-code.ts";
import { homepageRepository } from "./homepage-repository.ts";
import { lookAlikeLetters } from "./look-alike-letters.ts";
import { membersDisagree } from "./members-disagree.ts";
import { missingAuthority } from "./missing-authority.ts";
import { missingRepository } from "./missing-repository.ts";
import { oneSidedRelation } from "./one-sided-relation.ts";
import { opportunityClosed } from "./opportunity-closed.ts";
import { peerIdentity } from "./peer-identity.ts";
import { personalContact } from "./personal-contact.ts";
import { personalDetails } from "./personal-details.ts";
import { productOrSystem } from "./product-or-system.ts";
import { repeatedItem } from "./repeated-item.ts";
import { retiredNeeded } from "./retired-needed.ts";
import { retiredStage } from "./retired-stage.ts";
import { reviewOverdue } from "./review-overdue.ts";
import type { Rule } from "./rule.ts";
import { selfReference } from "./self-reference.ts";
import { similarName } from "./similar-name.ts";
import { stillUnclaimed } from "./still-unclaimed.ts";
import { stoppedWithoutReason } from "./stopped-without-reason.ts";
import { supersededStandard } from "./superseded-standard.ts";
import { systemHasEntry } from "./system-has-entry.ts";
import { unknownReference } from "./unknown-reference.ts";
import { unknownRequirement } from "./unknown-requirement.ts";
import { unusedConnection } from "./unused-connection.ts";

/** Every rule, grouped by severity: errors, then reviews, then hints. `shared/` holds what several rules need. */
export const rules: readonly Rule[] = [
  unknownReference,
  unknownRequirement,
  duplicateSlug,
  aliasTaken,
  addressGone,
  missingAuthority,
  gssCode,
  duplicateIdentifier,
  selfReference,
  dependencyCycle,
  productOrSystem,
  contractDates,
  repeatedItem,
  dateOrder,
  peerIdentity,
  homepageRepository,
  missingRepository,
  duplicateRepository,
  similarName,
  lookAlikeLetters,
  personalContact,
  personalDetails,
  reviewOverdue,
  contractEnded,
  adoptionUnconfirmed,
  opportunityClosed,
  retiredNeeded,
  supersededStandard,
  oneSidedRelation,
  retiredStage,
  systemHasEntry,
  unusedConnection,
  membersDisagree,
  stoppedWithoutReason,
  claimedExpectations,
  stillUnclaimed,
];
