//! What an edition may not see is in none of its bytes: no page, no PDF, no zip, no index.
//!
//! Words found nowhere else, canaries, stand wherever an internal sheet or block may hold one. The public edition is
//! given every output there is, and not one canary may be in any of them; the internal edition must show them, or the
//! test would prove nothing.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;

use tantivy::schema::document::Document;

use crate::fixture::{self, SMALL};
use crate::on_disk::{OnDisk, files};
use crate::tools;

/// What every canary begins with. What follows says where it was put.
const CANARY: &str = "zqcanari";

const CONFIG: &str = r#"=== polymorphe.toml
[guide]
title = "Guide d’essai"

[editions.interne]
audiences = ["interne", "public", "elus", "zqcanariservice"]
outputs = ["site", "screens", "booklet", "training"]

[editions.externe]
audiences = ["public"]
outputs = ["site", "screens", "booklet", "training"]
"#;

/// Sheets that the public may not see, and a public one with blocks that it may not.
const WATCHED: &str = r#"
=== chapitres/zqcanariadresse.md
---
titre: Zqcanarititre interne
resume: "Zqcanariresume."
date: 2026-01-02
public: [interne]
ordre: 30
themes: [zqcanaritheme]
etapes: [besoin]
anciennes_adresses: [chapitres/zqcanarialias]
responsable: Zqcanariresponsable
cette_semaine: "Zqcanarisemaine."
---

## Zqcanarisection

Zqcanaricorps, et ![Zqcanarialternative](zqcanarifichier.png), puis [un lien](https://example.org/zqcanarilien).

> [!CHIFFRE] 41 %
> zqcanarichiffre

```rust
let zqcanaricode = 1;
```

=== chapitres/zqcanarifichier.png

=== chapitres/mixte.md
---
# zqcanarinoteenyaml
titre: Un chapitre pour tous
resume: "Ce que chacun peut lire."
date: 2026-01-03
public: [public, interne, zqcanariservice]
lies: [zqcanariclause]
ordre: 40
etapes: [besoin]
cette_semaine: "Lire ce chapitre."
---

## Pour tous

Une phrase pour tous.<!-- zqcanaricommentaire -->

<!-- zqcanaricommentairedebloc -->

> [!PUBLIC: public, zqcanariservice]
> Une phrase pour ces deux publics.

> [!INTERNE]
> Zqcanaribloc, avec une note[^a] et ![Zqcanariimage](zqcanarifichier.png).
>
> ### Zqcanarisoustitre
>
> > [!CHIFFRE] 12 %
> > zqcanariblocchiffre
>
> | Zqcanaritable | b |
> |---|---|
> | Zqcanaricellule | d |

> [!PUBLIC: elus]
> Zqcanarielus.

[^a]: Zqcanarinote.

=== glossaire/zqcanariterme.md
---
titre: Zqcanaridefinition
sigle: ZQCANARISIGLE
formes: [zqcanariforme]
recherche:
  mots: [zqcanaricherche]
resume: "Un mot à nous."
public: [interne]
---

Zqcanariglose.

=== citations/zqcanaricitation.md
---
titre: Zqcanarimot
resume: "Entendu."
auteur: Zqcanariauteur
public: [interne]
---

Zqcanariparole.

=== parcours/public.md
---
titre: Un parcours pour tous
resume: "Une leçon."
public: [public, interne]
duree: 10
lectures: [zqcanariclause]
---

## Une leçon

Une question suit.

> [!QUESTION] Une question pour tous ?
> - [x] Oui
> - [ ] Non
>
> Oui, vraiment.

> [!INTERNE]
> > [!QUESTION] Zqcanariquestion ?
> > - [x] Zqcanarireponse
> > - [ ] Zqcanarierreur
> >
> > Zqcanariexplication.

=== clauses/zqcanariclause.md
---
titre: Zqcanariclausetitre
resume: "Une clause à nous."
date: 2026-04-02
public: [interne]
etapes: [redaction]
etape: execution
piece: CCAP
famille: [services]
dimension: [social]
ambition:
  - niveau: base
    resume: Zqcanariniveau
    texte: |
      Zqcanariformulation, pour {{zqcanarivariable}}.
variables:
  - nom: zqcanarivariable
    libelle: Zqcanarilibelle
    defaut: "zqcanaridefaut"
preuves: [Zqcanaripreuve]
verification: "Zqcanariverification."
fondement:
  - texte: Zqcanarifondement
    article: L. 1
    verifie: 2026-11-23
---

Zqcanariapropos.

=== reperes.yaml
verifie_le: 2026-11-23
reperes:
  - id: seuil
    valeur: "60 000 € HT"
    libelle: "Seuil d’essai"
    source: "Code de la commande publique"
  - id: zqcanarirepere
    valeur: "zqcanarivaleur"
    libelle: "zqcanarireperelibelle"
    source: "zqcanarireperesource"
=== publics.yaml
publics:
  - id: elus
    titre: Zqcanaripublic
    phrase: Zqcanariphrase.
    essentiels:
      - {fiche: dire-le-besoin, pourquoi: Zqcanaripourquoi.}
  - id: public
    titre: Je découvre
    essentiels:
      - {fiche: dire-le-besoin}
      - {fiche: zqcanariclause, pourquoi: Zqcanariraison.}

=== carte.yaml
public: [public, interne]
acteurs:
  - {id: acheteur, nom: Acheteur, phrase: "Tient le fil."}
  - {id: zqcanariacteur, nom: Zqcanarinom, phrase: "Zqcanariphrase."}
etapes:
  - id: besoin
    mene: {acteur: acheteur, fait: "agir."}
    avec: [{acteur: zqcanariacteur, fait: "zqcanarifait", public: [interne]}]
    decisions: [{texte: "zqcanaridecision", public: [interne]}]
    documents: [{texte: "zqcanaridocument", public: [interne]}]
    delais: [{texte: "zqcanaridelai", public: [interne]}]
  - {id: opportunite, mene: {acteur: acheteur, fait: "agir."}}
  - {id: sourcing, mene: {acteur: acheteur, fait: "agir."}}
  - {id: strategie, mene: {acteur: acheteur, fait: "agir."}}
  - {id: redaction, mene: {acteur: acheteur, fait: "agir."}}
  - {id: publicite, mene: {acteur: acheteur, fait: "agir."}}
  - {id: candidatures, mene: {acteur: acheteur, fait: "agir."}}
  - {id: analyse, mene: {acteur: acheteur, fait: "agir."}}
  - {id: attribution, mene: {acteur: acheteur, fait: "agir."}}
  - {id: notification, mene: {acteur: acheteur, fait: "agir."}}
  - {id: execution, mene: {acteur: acheteur, fait: "agir."}}
  - {id: bilan, mene: {acteur: acheteur, fait: "agir."}}
"#;

#[test]
fn no_canary_is_in_any_byte_of_the_public_edition() {
    let (small, _) = SMALL.split_once("=== reperes.yaml").expect("the last text of the fixture");
    let guide = OnDisk::new(&format!("{CONFIG}\n{small}{WATCHED}\n=== chapitres/carnet.png\n"));
    guide.replace("content/parcours/_index.md", "public: [interne]", "public: [interne, public]");
    let published = guide.build(&[]);
    let externe = texts(&guide.out(), published, "externe/");
    for output in ["site", "index", "screens", "booklet", "training"] {
        assert!(externe.keys().any(|path| path.starts_with(&format!("externe/{output}/"))), "{output} is made");
    }
    let sung: Vec<String> = externe.iter().flat_map(|(path, text)| heard(path, text)).collect();
    assert!(sung.is_empty(), "{} canaries:\n{}", sung.len(), sung.join("\n"));

    let interne = texts(&guide.out(), files(&guide.out()), "interne/");
    let whole: String = interne.into_iter().flat_map(|(path, text)| [path, text]).collect();
    for canary in canaries() {
        // These are for authors alone, or only for a part of a guide that uses them.
        let silent = ["zqcanarirepere", "zqcanarivaleur", "zqcanarinoteenyaml", "zqcanaricommentaire"];
        let silent = silent.iter().any(|start| canary.starts_with(start));
        let shown = silent || whole.contains(&canary);
        assert!(shown, "{canary} is nowhere in the internal edition: it proves nothing");
    }
}

/// Every canary of the fixture.
fn canaries() -> Vec<String> {
    let text = WATCHED.to_lowercase();
    let starts = text.match_indices(CANARY).map(|(start, _)| start);
    let mut all: Vec<String> =
        starts.map(|start| text[start..].chars().take_while(char::is_ascii_alphanumeric).collect()).collect();
    all.sort();
    all.dedup();
    all
}

/// Where `text` holds a canary, with what stands around it.
fn heard(path: &str, text: &str) -> Vec<String> {
    let places = text.match_indices(CANARY).take(3).map(|(start, _)| start);
    let around = places.map(|start| {
        let before = text[..start].char_indices().rev().nth(60).map_or(0, |(index, _)| index);
        let after = text[start..].char_indices().nth(60).map_or(text.len(), |(index, _)| start + index);
        format!("{path}: …{}…", text[before..after].replace('\n', " "))
    });
    let mut all: Vec<String> = around.collect();
    if path.to_lowercase().contains(CANARY) {
        all.push(format!("{path}: its name"));
    }
    all
}

/// Everything that can be read in the files under `prefix`, in lower case: bytes as they are, what PDFs hold once
/// decompressed, what zips hold, what the index stores and knows.
fn texts(out: &Path, files: BTreeMap<String, Vec<u8>>, prefix: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (path, bytes) in files.into_iter().filter(|(path, _)| path.starts_with(prefix)) {
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        if path.ends_with(".pdf") {
            let file = out.join(&path);
            let open = tools::output("qpdf", &["--qdf", "--object-streams=disable", tools::text(&file), "-"]);
            text.push_str(&String::from_utf8_lossy(&open.stdout));
            text.push_str(&tools::run("pdftotext", &[tools::text(&file), "-"]));
            text.push_str(&tools::run("pdfinfo", &["-struct-text", tools::text(&file)]));
            text.push_str(&tools::run("pdfinfo", &["-meta", tools::text(&file)]));
        } else if path.ends_with(".zip") {
            for (name, bytes) in unzipped(&bytes) {
                texts.insert(format!("{path}/{name}").to_lowercase(), String::from_utf8_lossy(&bytes).to_lowercase());
            }
        }
        texts.insert(path, text.to_lowercase());
    }
    let index = format!("{prefix}index");
    texts.insert(format!("{index}/(read)"), indexed(&out.join(&index)).to_lowercase());
    texts
}

/// The files in a zip.
pub fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("an entry");
        let name = file.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("an entry that can be read");
        files.insert(name, bytes);
    }
    files
}

/// All that the index at `folder` stores of its documents, and all the terms it knows.
fn indexed(folder: &Path) -> String {
    let index = tantivy::Index::open_in_dir(folder).expect("an index");
    let searcher = index.reader().expect("a reader").searcher();
    let schema = index.schema();
    let mut text = String::new();
    for segment in searcher.segment_readers() {
        let store = segment.get_store_reader(1).expect("a store");
        for document in store.iter::<tantivy::TantivyDocument>(None) {
            text.push_str(&document.expect("a document").to_json(&schema));
        }
        for (field, entry) in schema.fields().filter(|(_, entry)| entry.is_indexed()) {
            let inverted = segment.inverted_index(field).expect("an inverted index");
            let mut terms = inverted.terms().stream().expect("terms");
            while terms.advance() {
                text.push_str(entry.name());
                text.push(':');
                text.push_str(&String::from_utf8_lossy(terms.key()));
                text.push('\n');
            }
        }
    }
    text
}

#[test]
fn a_link_from_a_public_sheet_to_an_internal_one_is_an_error() {
    let guide = OnDisk::new(SMALL);
    guide.replace("content/cas/e-dossier.md", "On a demandé", "On a [choisi](../chapitres/attribuer.md) et demandé");
    let run = guide.run(&["check"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("cas/e-dossier.md") && run.err.contains("attribuer"), "{}", run.err);
}

#[test]
fn an_edition_may_keep_the_words_of_links_to_what_it_withholds() {
    let config = fixture::CONFIG.replace("[editions.externe]", "[editions.externe]\nwithheld_links = \"text\"");
    let guide = OnDisk::new(&format!("=== polymorphe.toml\n{config}\n{SMALL}"));
    guide.replace(
        "content/cas/e-dossier.md",
        "On a demandé",
        "On a [choisi ensemble](../chapitres/attribuer.md), *[noté ce lieu](../chapitres/dire-le-besoin.md#zqcanarilieu)* \
         et demandé",
    );
    guide.replace("content/chapitres/dire-le-besoin.md", "> [!INTERNE]\n", "> [!INTERNE]\n> ### Zqcanarilieu\n>\n");
    let published = guide.build(&[]);
    let page = |path: &str| String::from_utf8_lossy(&published[path]).into_owned();
    for path in ["externe/site/cas/e-dossier.html", "externe/site/cas/e-dossier.md"] {
        let page = page(path);
        assert!(page.contains("choisi ensemble") && page.contains("noté ce lieu"), "{page}");
        assert!(!page.contains("attribuer") && !page.contains("zqcanarilieu"), "{page}");
    }
    let interne = page("interne/site/cas/e-dossier.html");
    assert!(interne.contains("attribuer.html") && interne.contains("#zqcanarilieu"), "{interne}");

    guide.replace("content/cas/e-dossier.md", "[choisi ensemble](../chapitres/attribuer.md)", "choisi : [[attribuer]]");
    let run = guide.run(&["check"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("P0401") && run.err.contains("d’autres mots"), "{}", run.err);
}

#[test]
fn an_edition_for_one_audience_begins_with_what_that_audience_should_read() {
    let guide = fixture::starter();
    let begins = |edition: &str| {
        let (files, _) = fixture::render(&fixture::edition(&guide, edition), "site");
        let home = String::from_utf8_lossy(files.get("index.html").expect("home")).into_owned();
        let (_, from) = home.split_once("<nav class=\"who\"").expect("where to begin");
        from.split_once("</nav>").expect("its end").0.to_owned()
    };
    let elus = begins("elus");
    assert!(elus.contains("pour/elus.html") && elus.contains("chapitres/pour-les-elus.html"), "{elus}");
    assert!(!elus.contains("Que faites-vous"), "{elus}");
    let externe = begins("externe");
    assert!(externe.contains("Que faites-vous") && externe.contains("pour/entreprises.html"), "{externe}");
}

#[test]
fn a_sheet_that_is_not_out_yet_or_no_longer_is_in_no_output() {
    let guide = OnDisk::new(SMALL);
    let sheet = "content/chapitres/attribuer.md";
    for (from, to, shown) in [
        ("ordre: 20", "ordre: 20\npublier_le: 2026-11-24", false),
        ("publier_le: 2026-11-24", "publier_le: 2026-11-23", true),
        ("publier_le: 2026-11-23", "expire_le: 2026-11-22", false),
        ("expire_le: 2026-11-22", "expire_le: 2026-11-23", true),
        ("expire_le: 2026-11-23", "brouillon: true", false),
    ] {
        guide.replace(sheet, from, to);
        let published = guide.build(&["--output", "site"]);
        assert_eq!(published.contains_key("interne/site/chapitres/attribuer.html"), shown, "{to}");
    }
    let drafts = guide.build(&["--output", "site", "--drafts"]);
    assert!(drafts.contains_key("interne/site/chapitres/attribuer.html"));
}
