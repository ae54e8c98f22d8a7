/** Questions that the tables answer, in SQL, with the sentence that says what is asked. */
export const questions: readonly { title: string; sql: string }[] = [
  {
    title: "Which products are used by most authorities?",
    sql: `SELECT name, count(*) AS users
FROM uses
WHERE status = 'in-use'
GROUP BY name
ORDER BY users DESC
LIMIT 10`,
  },
  {
    title: "Which contracts end next?",
    sql: `SELECT authority_name, name, supplier, until
FROM contracts
WHERE until IS NOT NULL
ORDER BY until`,
  },
  {
    title: "Who has adopted what, by region?",
    sql: `SELECT region, standard_name, count(*) AS authorities
FROM adoptions
WHERE status = 'adopted' AND region IS NOT NULL
GROUP BY region, standard_name
ORDER BY region, authorities DESC`,
  },
];
