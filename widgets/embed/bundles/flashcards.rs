//! The bundle of pages that have decks only.

tremplin_embed::bundle!(flashcards);
