/** The brand colour in drawings. Style sheets and the icon have it too; a test compares them. */
export const brandColour = "#00594c";
