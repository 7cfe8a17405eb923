//! Verbs and flags, printing, progress.
