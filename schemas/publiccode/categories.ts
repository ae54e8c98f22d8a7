/**
 * The categories of the standard, by its own list (publiccode.yml 0.7, CC0 1.0).
 *
 * @see https://yml.publiccode.tools/categories-list.html
 */
const categories: ReadonlySet<string> = new Set(
  `accounting agile-project-management applicant-tracking application-development appointment-scheduling
    backup billing-and-invoicing blog budgeting business-intelligence
    business-process-management cad call-center-management cloud-management collaboration
    communications compliance-management contact-management content-management crm
    customer-service-and-support data-analytics data-collection data-visualization design
    design-system digital-asset-management digital-citizenship document-management donor-management
    e-commerce e-signature educational-content email-management email-marketing
    employee-management enterprise-project-management enterprise-social-networking erp event-management
    facility-management feedback-and-reviews-management financial-reporting fleet-management fundraising
    gamification geographic-information-systems grant-management graphic-design help-desk
    hr ide identity-management instant-messaging integrated-library-system
    inventory-management it-asset-management it-development it-management it-security
    it-service-management knowledge-management learning-management-system marketing mind-mapping
    mobile-marketing mobile-payment network-management office online-booking
    online-community payment-gateway payroll predictive-analysis procurement
    productivity-suite project-collaboration project-management property-management real-estate-management
    regulations-and-directives remote-support resource-management sales-management seo
    service-desk social-media-management survey talent-management task-management
    taxes-management test-management time-management time-tracking translation
    video-conferencing video-editing visitor-management voip warehouse-management
    web-collaboration web-conferencing website-builder whistleblowing workflow-management
    other`.split(/\s+/),
);

/** Tags that are synonyms of a category. */
const categoryOfTag: Readonly<Record<string, string>> = {
  accounts: "accounting",
  analysis: "data-analytics",
  appointments: "appointment-scheduling",
  bookings: "online-booking",
  cms: "content-management",
  documents: "document-management",
  gis: "geographic-information-systems",
  grants: "grant-management",
  "human-resources": "hr",
  "library-management-system": "integrated-library-system",
  "online-forms": "data-collection",
  recruitment: "applicant-tracking",
  visualisation: "data-visualization",
  workflow: "workflow-management",
};

/** Maps tags to distinct categories; omits tags without one. */
export function categoriesOf(tags: readonly string[]): string[] {
  const found = tags.flatMap((tag) =>
    categories.has(tag) ? tag : Object.hasOwn(categoryOfTag, tag) ? (categoryOfTag[tag] ?? []) : [],
  );
  return [...new Set(found)];
}
