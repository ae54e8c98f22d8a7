/** Words for what could replace a product or system, in the singular. Apart from the other words, which load later. */
export const replacement = "alternative|competitor|replacement";
