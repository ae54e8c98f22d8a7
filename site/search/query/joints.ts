/** What stands between names that are compared or listed: “PlanX vs BOPS”, “Adur and Worthing”. */
export const joints = /[,&]|\s(?:and|or|vs?\.?|versus|to|with|against)\s/i;
