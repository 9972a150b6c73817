//! What responses are worth, in whole thousandths of a point.

use super::Session;

/// How the whole quiz went. Only what has a right answer counts: neither lessons nor surveys do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// Thousandths of a point.
    pub score: u32,
    /// Thousandths of a point that are to be had.
    pub max_score: u32,
    /// Thousandths of the whole, rounded down.
    pub scaled: u32,
    /// Whether the pass mark is reached (compared exactly, not rounded); `None` without one, or without questions.
    pub passed: Option<bool>,
    /// `scaled` and `passed` by the first attempts of the sitting alone: what was answered once the right
    /// answer, or that another was wrong, had been told is left out.
    pub first: (u32, Option<bool>),
    /// How many questions were answered wholly right.
    pub correct: usize,
    /// How many questions there are.
    pub questions: usize,
    /// Item indexes of the questions that were not, in the author's order.
    pub missed: Vec<usize>,
    /// Milliseconds on the items.
    pub duration: u64,
}

impl Session {
    pub(crate) fn max_score(&self, item: usize) -> u32 {
        self.module.quiz.items[item].points.saturating_mul(1000)
    }

    /// How the whole quiz stands: of each question the last attempt counts, and what is not
    /// answered counts as missed.
    pub fn results(&self) -> Results {
        let quiz = &self.module.quiz;
        let (mut score, mut first, mut max_score) = (0_u32, 0_u32, 0_u32);
        let (mut correct, mut questions) = (0, 0);
        let mut missed = Vec::new();
        for (index, item) in quiz.items.iter().enumerate() {
            if !item.interaction.is_scored() {
                continue;
            }
            questions += 1;
            let most = self.max_score(index);
            max_score = max_score.saturating_add(most);
            score = score.saturating_add(self.states[index].score.unwrap_or(0));
            first = first.saturating_add(self.states[index].first.unwrap_or(0));
            if self.states[index].score == Some(most) {
                correct += 1;
            } else {
                missed.push(index);
            }
        }
        // Nobody passes or fails where nothing is right or wrong.
        let pass_mark = quiz.pass_mark.filter(|_| questions > 0);
        let share = |score: u32| {
            let whole = u64::from(max_score).max(1);
            let reached = |mark| u64::from(score) * 100 >= u64::from(mark) * u64::from(max_score);
            ((u64::from(score) * 1000 / whole) as u32, pass_mark.map(reached))
        };
        let (scaled, passed) = share(score);
        Results {
            score,
            max_score,
            scaled,
            passed,
            first: share(first),
            correct,
            questions,
            missed,
            duration: u64::from(self.spent),
        }
    }
}
