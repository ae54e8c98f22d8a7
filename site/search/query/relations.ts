/** Words by which a query may relate what it names: “PlanX vs BOPS”, “Adur and Worthing”, “councils like Camden”. */
export const relations =
  /[,&]|\b(?:and|or|vs?|versus|to|with|against|like|near|uses?|run|systems?|software|applications?|contracts?)\b/i;
