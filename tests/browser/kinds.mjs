// One page of each kind. A new kind of page is one row here, and every test of accessibility looks at it.

/** What the page is → its path from the internal edition's site. */
export const kinds = {
  home: "index.html",
  chapter: "chapitres/dire-le-besoin.html",
  "long chapter": "chapitres/contribuer.html",
  "list of chapters": "chapitres/index.html",
  "case study": "cas/e-dossier.html",
  "list of cases": "cas/index.html",
  clause: "clauses/heures-insertion.html",
  "list of clauses": "clauses/index.html",
  course: "parcours/nouveaux-arrivants.html",
  glossary: "glossaire/index.html",
  term: "glossaire/sourcing.html",
  quotation: "citations/six-minutes-chacun.html",
  "list of quotations": "citations/index.html",
  stage: "etapes/besoin.html",
  facet: "familles/services.html",
  map: "carte.html",
  "map of an actor": "carte/acheteur.html",
  search: "recherche.html?q=insertion",
  plan: "plan.html",
  accessibility: "accessibilite.html",
  "eco-design": "ecoconception.html",
  "not found": "404.html",
  moved: "chapitres/ecrire-une-fiche.html",
  screens: "../screens/index.html",
  training: "../training/index.html",
  landing: "../../",
};

/** The page at a former address leads away at once; this keeps a browser on it, to look at. */
export async function stay(context) {
  await context.route(`**/${kinds.moved}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<meta http-equiv="refresh"[^>]*>/, "") });
  });
}
