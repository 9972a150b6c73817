//! Prints `tremplin.d.ts`.

fn main() {
    print!("{}", tremplin_events::types::types());
}
