//! The closed lists of the domain: stages, documents, categories … Each value has one English id (in code, in
//! addresses), the French spelling authors write, and belongs to exactly one list.

/// A closed list of values that authors choose from.
pub trait Vocabulary: Copy + Eq + Ord + Sized + 'static {
    /// Every value, in the order people expect.
    const ALL: &'static [Self];

    /// The spelling authors use in front matter, and the site in its addresses: French, ASCII, hyphenated.
    fn id(self) -> &'static str;

    /// Another accepted spelling, in English.
    fn english(self) -> &'static str;

    /// The words people read.
    fn label(self) -> &'static str;

    /// The value that `written` names, whatever its case and accents.
    fn from_written(written: &str) -> Option<Self> {
        let slug = crate::text::slug(written);
        Self::ALL.iter().copied().find(|value| slug == value.id() || slug == value.english())
    }
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $id:literal, $english:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($variant),+ }

        impl Vocabulary for $name {
            const ALL: &'static [Self] = &[$($name::$variant),+];

            fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            fn english(self) -> &'static str {
                match self { $($name::$variant => $english),+ }
            }

            fn label(self) -> &'static str {
                match self { $($name::$variant => $label),+ }
            }
        }
    };
}

vocabulary! {
    /// What kind of sheet a file is.
    Kind {
        Section = "section", "section", "Section";
        Page = "page", "page", "Page";
        Chapter = "chapitre", "chapter", "Chapitre";
        CaseStudy = "cas", "case-study", "Cas vécu";
        Clause = "clause", "clause", "Clause";
        Course = "parcours", "course", "Parcours";
        Term = "terme", "term", "Glossaire";
        Quotation = "citation", "quotation", "Citation";
    }
}

vocabulary! {
    /// What becomes of raw HTML in the sheets.
    RawHtml {
        Escape = "escape", "escape", "montré comme du texte";
        Sanitise = "sanitise", "sanitize", "gardé sans ce qui pourrait nuire";
        Allow = "allow", "allow", "gardé tel quel";
    }
}

vocabulary! {
    /// What becomes of a link from what an edition shows to what it withholds.
    WithheldLinks {
        Error = "erreur", "error", "une erreur";
        Text = "texte", "text", "ses mots, sans le lien";
    }
}

vocabulary! {
    /// How far a site meets the accessibility framework: the three states, in the words that the law asks for.
    Conformity {
        No = "non-conforme", "non-compliant", "Accessibilité : non conforme";
        Partial = "partiellement-conforme", "partially-compliant", "Accessibilité : partiellement conforme";
        Whole = "totalement-conforme", "fully-compliant", "Accessibilité : totalement conforme";
    }
}

vocabulary! {
    /// The twelve stages of a purchase, from the first idea to what is handed on.
    Stage {
        Opportunity = "opportunite", "opportunity", "Opportunité";
        Need = "besoin", "need", "Besoin";
        Sourcing = "sourcing", "sourcing", "Sourcing";
        Strategy = "strategie", "strategy", "Stratégie";
        Drafting = "redaction", "drafting", "Rédaction";
        Publicity = "publicite", "publicity", "Publicité";
        Applications = "candidatures", "applications", "Candidatures";
        Analysis = "analyse", "analysis", "Analyse";
        Award = "attribution", "award", "Attribution";
        Notification = "notification", "notification", "Notification";
        Performance = "execution", "performance", "Exécution";
        Review = "bilan", "review", "Bilan";
    }
}

impl Stage {
    /// The number people know the stage by, 1 to 12.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

vocabulary! {
    /// Where a clause acts in the contract file.
    ClauseStage {
        Need = "besoin", "need", "Besoin";
        Object = "objet", "object", "Objet du marché";
        Specification = "specification", "specification", "Spécification";
        Selection = "selection", "selection", "Sélection des candidatures";
        Award = "attribution", "award", "Attribution";
        Performance = "execution", "performance", "Exécution";
    }
}

impl ClauseStage {
    /// The stage of the purchase at which one works on such a clause.
    pub fn stage(self) -> Stage {
        match self {
            ClauseStage::Need => Stage::Need,
            ClauseStage::Object => Stage::Strategy,
            ClauseStage::Specification => Stage::Drafting,
            ClauseStage::Selection => Stage::Applications,
            ClauseStage::Award => Stage::Analysis,
            ClauseStage::Performance => Stage::Performance,
        }
    }
}

vocabulary! {
    /// The document of the tender that a clause is pasted into.
    Document {
        Rc = "rc", "rules", "RC";
        Ccap = "ccap", "administrative-clauses", "CCAP";
        Cctp = "cctp", "technical-clauses", "CCTP";
        Ae = "ae", "commitment", "Acte d’engagement";
        Notice = "avis", "notice", "Avis";
    }
}

vocabulary! {
    /// A purchasing category: a family of things that are bought alike.
    Category {
        IntellectualServices = "prestations-intellectuelles", "intellectual-services", "Prestations intellectuelles";
        Supplies = "fournitures", "supplies", "Fournitures";
        Services = "services", "services", "Services";
        Works = "travaux", "works", "Travaux";
        Digital = "numerique", "digital", "Numérique";
        Food = "alimentation", "food", "Alimentation";
        Furniture = "mobilier", "furniture", "Mobilier";
        Textile = "textile", "textile", "Textile";
        Mobility = "mobilite", "mobility", "Mobilité";
        Communication = "communication", "communication", "Communication";
    }
}

vocabulary! {
    /// A dimension of sustainable development.
    Dimension {
        Environment = "environnement", "environment", "Environnement";
        Social = "social", "social", "Social";
        Economy = "economie", "economy", "Économie";
        Governance = "gouvernance", "governance", "Gouvernance";
    }
}

vocabulary! {
    /// How far a wording goes.
    Ambition {
        Base = "base", "basic", "Base";
        Advanced = "avance", "advanced", "Avancé";
        Exemplary = "exemplaire", "exemplary", "Exemplaire";
    }
}

impl Ambition {
    /// How many of the three strokes are thick: 1 to 3.
    pub fn strokes(self) -> usize {
        self as usize + 1
    }
}

vocabulary! {
    /// The principles of sustainable development that the workshops of 2012 worked with: a closed list.
    Principle {
        Partnership = "partenariat", "partnership", "Partenariat";
        CrossWorking = "transversalite", "cross-working", "Transversalité";
        LinkingScales = "articulation-des-echelles", "linking-scales", "Articulation des échelles";
        RightOfInitiative = "droit-a-l-initiative", "right-of-initiative", "Droit à l’initiative";
        Optimisation = "optimisation", "optimising", "Optimisation des ressources et des moyens";
        Precaution = "precaution", "precaution", "Précaution";
    }
}

vocabulary! {
    /// A language that a guide or a sheet is written in.
    Language {
        French = "fr", "fr", "français";
        English = "en", "en", "English";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values_are_told_apart<V: Vocabulary>() {
        for (index, value) in V::ALL.iter().enumerate() {
            assert_eq!(V::from_written(value.id()).map(Vocabulary::id), Some(value.id()));
            assert!(!value.label().is_empty());
            for other in &V::ALL[index + 1..] {
                assert_ne!(value.id(), other.id());
                assert_ne!(value.english(), other.english());
            }
        }
    }

    #[test]
    fn every_list_tells_its_values_apart() {
        values_are_told_apart::<Kind>();
        values_are_told_apart::<Stage>();
        values_are_told_apart::<ClauseStage>();
        values_are_told_apart::<Document>();
        values_are_told_apart::<Category>();
        values_are_told_apart::<Dimension>();
        values_are_told_apart::<Ambition>();
        values_are_told_apart::<Principle>();
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(Stage::from_written("Exécution"), Some(Stage::Performance));
        assert_eq!(Ambition::from_written("avancé"), Some(Ambition::Advanced));
        assert_eq!(Stage::Review.number(), 12);
    }
}
