//! The bundle of pages that have badges only.

tremplin_embed::bundle!(badge);
