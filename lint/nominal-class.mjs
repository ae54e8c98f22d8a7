/** @typedef {import("eslint").Rule.NodeListener} Listener */
/** @typedef {Parameters<NonNullable<Listener["ClassDeclaration" | "ClassExpression"]>>[0]} Class */
/** @typedef {Class["body"]["body"][number] & { readonly?: boolean }} Member */

/** @param {Member} member */
function isPrivateOfInstance(member) {
  return member.type !== "StaticBlock" && !member.static && member.key.type === "PrivateIdentifier";
}

/** Whether a member is the name by which a class of errors differs from all others. @param {Member} member */
function isOwnName(member) {
  if (member.type !== "PropertyDefinition" || member.readonly !== true || member.value?.type !== "Literal")
    return false;
  return member.key.type === "Identifier" && member.key.name === "name";
}

/**
 * Reports classes that are not nominal: TypeScript accepts any object of the same shape as their instance.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const nominalClass = {
  create(context) {
    /** @param {Class} node */
    const listen = (node) => {
      const isError = node.superClass?.type === "Identifier" && node.superClass.name === "Error";
      if (!node.body.body.some((member) => isPrivateOfInstance(member) || (isError && isOwnName(member))))
        context.report({
          node,
          message:
            "Any object of the same shape passes for an instance of this class: give it a #private member, an error a “readonly name”, or write a function.",
        });
    };
    return { ClassDeclaration: listen, ClassExpression: listen };
  },
};
