//! One rule a file.

mod active_svg;
mod actor_twice;
mod addresses_alike;
mod alias_taken;
mod alias_twice;
mod almost_a_sheet;
mod alt_says_nothing;
mod answer_twice;
mod answer_without_box;
mod audience_welcomed_twice;
mod audit_to_come;
mod block_for_nobody;
mod braces_in_front_matter;
mod chapter_without_this_week;
mod clause_without_legal_basis;
mod clause_without_verification;
mod clause_without_wording;
mod course_without_lessons;
mod dead_anchor;
mod dead_link;
mod default_out_of_range;
mod duplicate_fact;
mod duplicate_id;
mod empty_block;
mod empty_heading;
mod empty_link;
mod empty_sheet;
mod essential_out_of_sight;
mod essential_twice;
mod expiry_before_publication;
mod external_image;
mod fact_without_source;
mod figure_too_long;
mod figure_without_source;
mod file_name;
mod folder_near_a_kind;
mod heading_jump;
mod image_not_found;
pub mod image_unreadable;
mod image_without_alt;
mod lesson_without_question;
mod main_heading;
mod map_stage_once;
mod missing_description;
mod question_without_answer;
mod question_without_explanation;
mod quotation_without_author;
mod raw_html;
mod review_overdue;
mod same_address;
mod shallow_history;
mod table_without_header;
mod term_claimed_twice;
mod title_told_early;
mod title_too_long;
mod too_few_options;
mod too_long_for_a_screen;
mod undeclared_variable;
mod unknown_actor;
mod unknown_audience;
mod unknown_clause;
mod unknown_code_language;
mod unknown_essential;
mod unknown_fact;
mod unknown_reading;
mod unknown_related;
mod unsafe_file_name;
mod unsafe_link;
mod unsettled_legal_basis;
mod unused_variable;
mod variable_twice;
mod withheld_anchor;
mod withheld_link;
mod wording_level_twice;

use super::{EditionRule, Rule};

/// Every rule over the whole guide, by code.
pub const RULES: &[Rule] = &[
    file_name::RULE,
    dead_link::RULE,
    dead_anchor::RULE,
    image_not_found::RULE,
    image_without_alt::RULE,
    external_image::RULE,
    unsafe_link::RULE,
    empty_link::RULE,
    unknown_related::RULE,
    unknown_clause::RULE,
    unknown_reading::RULE,
    raw_html::RULE,
    unsafe_file_name::RULE,
    duplicate_id::RULE,
    same_address::RULE,
    addresses_alike::RULE,
    alias_taken::RULE,
    alias_twice::RULE,
    duplicate_fact::RULE,
    term_claimed_twice::RULE,
    main_heading::RULE,
    heading_jump::RULE,
    empty_heading::RULE,
    empty_sheet::RULE,
    table_without_header::RULE,
    unknown_code_language::RULE,
    undeclared_variable::RULE,
    unknown_fact::RULE,
    unused_variable::RULE,
    variable_twice::RULE,
    default_out_of_range::RULE,
    wording_level_twice::RULE,
    clause_without_wording::RULE,
    clause_without_verification::RULE,
    clause_without_legal_basis::RULE,
    unsettled_legal_basis::RULE,
    question_without_answer::RULE,
    too_few_options::RULE,
    question_without_explanation::RULE,
    figure_without_source::RULE,
    figure_too_long::RULE,
    too_long_for_a_screen::RULE,
    empty_block::RULE,
    unknown_audience::RULE,
    block_for_nobody::RULE,
    expiry_before_publication::RULE,
    review_overdue::RULE,
    missing_description::RULE,
    title_too_long::RULE,
    chapter_without_this_week::RULE,
    fact_without_source::RULE,
    course_without_lessons::RULE,
    lesson_without_question::RULE,
    quotation_without_author::RULE,
    braces_in_front_matter::RULE,
    shallow_history::RULE,
    almost_a_sheet::RULE,
    folder_near_a_kind::RULE,
    answer_without_box::RULE,
    answer_twice::RULE,
    active_svg::RULE,
    image_unreadable::RULE,
    unknown_essential::RULE,
    audience_welcomed_twice::RULE,
    unknown_actor::RULE,
    actor_twice::RULE,
    map_stage_once::RULE,
    essential_twice::RULE,
    essential_out_of_sight::RULE,
    audit_to_come::RULE,
    alt_says_nothing::RULE,
];

/// Every rule over what one audience may see, by code.
pub const EDITION_RULES: &[EditionRule] = &[withheld_link::RULE, withheld_anchor::RULE, title_told_early::RULE];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_listed_by_code() {
        let codes: Vec<&str> =
            RULES.iter().map(|rule| rule.code).chain(EDITION_RULES.iter().map(|rule| rule.code)).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    }
}
