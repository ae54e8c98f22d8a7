/** A tag, comment, declaration or processing instruction of HTML. */
export const htmlTag = /<(?:\/?[a-z][a-z\d-]*(?:[\s/][^<>]*)?>|!--|!doctype|\?)/i;
