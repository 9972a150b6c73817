//! Reads reviews from the file that is named, a line each (`1 1668947400000 3`: new card or not,
//! time, rating), replays them, and prints the sum and the nanoseconds of one review.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

use tremplin_bench::{Review, replay};
use tremplin_core::schedule::Rating;

fn main() -> ExitCode {
    let Some(path) = env::args().nth(1) else {
        eprintln!("error: name the file of reviews");
        return ExitCode::FAILURE;
    };
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("error: {path} cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let Some(reviews) = text.lines().map(review).collect::<Option<Vec<Review>>>() else {
        eprintln!("error: {path} has a line that is no review");
        return ExitCode::FAILURE;
    };
    let sum = replay(&reviews);
    let start = Instant::now();
    black_box(replay(black_box(&reviews)));
    let each = start.elapsed().as_nanos() as f64 / reviews.len().max(1) as f64;
    println!("{sum} {each}");
    ExitCode::SUCCESS
}

fn review(line: &str) -> Option<Review> {
    let mut parts = line.split(' ');
    let new = parts.next()? == "1";
    let now = parts.next()?.parse().ok()?;
    let grade: usize = parts.next()?.parse().ok()?;
    Some(Review { new, now, rating: *Rating::ALL.get(grade.checked_sub(1)?)? })
}
