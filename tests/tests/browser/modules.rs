//! Modules that scenarios are played with.
