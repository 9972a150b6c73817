//! Placeholder of the authoring types.
