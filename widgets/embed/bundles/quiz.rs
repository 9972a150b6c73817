//! The bundle of pages that have quizzes only.

tremplin_embed::bundle!(quiz);
