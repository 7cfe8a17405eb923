//! The map of a purchase, `carte.yaml`: who acts at each stage, what is decided and written, and when.

use super::vocabulary::Stage;
use crate::diagnostic::Spanned;
use crate::prose::typography::french_text;

/// The map as its author wrote it, or as one edition may see it.
#[derive(Debug, Clone)]
pub struct ProcessMap {
    /// Who may see it. Never empty: a map that says nothing is internal, as a sheet is.
    pub audiences: Vec<Spanned<String>>,
    /// In the order of their lanes, from top to bottom.
    pub actors: Vec<Actor>,
    pub stages: Vec<MapStage>,
}

/// Somebody with a part in a purchase.
#[derive(Debug, Clone)]
pub struct Actor {
    /// A slug, also the last part of the address of its page.
    pub id: Spanned<String>,
    pub name: String,
    /// A sentence about the part it plays.
    pub about: String,
}

/// What the map tells of one stage.
#[derive(Debug, Clone)]
pub struct MapStage {
    pub stage: Spanned<Stage>,
    /// The one who leads.
    pub lead: Role,
    /// Those who take part.
    pub others: Vec<Role>,
    pub decisions: Vec<Remark>,
    pub documents: Vec<Remark>,
    pub delays: Vec<Remark>,
}

/// What an actor does at a stage.
#[derive(Debug, Clone)]
pub struct Role {
    /// The id of the actor.
    pub actor: Spanned<String>,
    pub does: String,
    /// Who may see it; empty for all who may see the map.
    pub audiences: Vec<Spanned<String>>,
}

/// A line of the map: a decision, a document, a delay.
#[derive(Debug, Clone)]
pub struct Remark {
    pub text: String,
    /// Who may see it; empty for all who may see the map.
    pub audiences: Vec<Spanned<String>>,
}

impl MapStage {
    /// The one who leads, then those who take part.
    pub fn roles(&self) -> impl Iterator<Item = &Role> {
        std::iter::once(&self.lead).chain(&self.others)
    }

    /// What `actor` does there, and whether it leads.
    pub fn role_of(&self, actor: &str) -> Option<(&Role, bool)> {
        let role = self.roles().find(|role| role.actor.value == actor)?;
        Some((role, self.lead.actor.value == actor))
    }
}

impl ProcessMap {
    /// The map as those who pass `may_see` read it, without the actors who do nothing there. `None` if it is not for
    /// them.
    pub fn narrowed(&self, may_see: impl Fn(&[Spanned<String>]) -> bool) -> Option<Self> {
        if !may_see(&self.audiences) {
            return None;
        }
        let open = |audiences: &[Spanned<String>]| audiences.is_empty() || may_see(audiences);
        let mut map = self.clone();
        for stage in &mut map.stages {
            stage.others.retain(|role| open(&role.audiences));
            for remarks in [&mut stage.decisions, &mut stage.documents, &mut stage.delays] {
                remarks.retain(|remark| open(&remark.audiences));
            }
        }
        let acting = |id: &str| map.stages.iter().any(|stage| stage.role_of(id).is_some());
        map.actors = map.actors.iter().filter(|actor| acting(&actor.id.value)).cloned().collect();
        map.stages.sort_by_key(|stage| stage.stage.value);
        Some(map)
    }

    /// Every list of audiences that is written in it.
    pub fn all_audiences(&self) -> impl Iterator<Item = &Spanned<String>> {
        let roles = self.stages.iter().flat_map(|stage| &stage.others).flat_map(|role| &role.audiences);
        let remarks = self.stages.iter().flat_map(|stage| {
            stage.decisions.iter().chain(&stage.documents).chain(&stage.delays).flat_map(|remark| &remark.audiences)
        });
        self.audiences.iter().chain(roles).chain(remarks)
    }

    /// French typography for all that people read.
    pub fn typeset(&mut self) {
        let set = |text: &mut String| *text = french_text(text, None, false).into_owned();
        for actor in &mut self.actors {
            set(&mut actor.name);
            set(&mut actor.about);
        }
        for stage in &mut self.stages {
            set(&mut stage.lead.does);
            stage.others.iter_mut().for_each(|role| set(&mut role.does));
            for remarks in [&mut stage.decisions, &mut stage.documents, &mut stage.delays] {
                remarks.iter_mut().for_each(|remark| set(&mut remark.text));
            }
        }
    }
}
