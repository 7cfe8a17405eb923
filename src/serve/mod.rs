//! HTTP over the files of a build.
