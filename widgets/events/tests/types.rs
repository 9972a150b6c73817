//! `tremplin.d.ts` says what the structs say.
#![cfg(feature = "types")]

#[test]
fn the_types_are_those_of_the_structs() {
    let types = include_str!("../../embed/js/tremplin.d.ts");
    assert_eq!(
        types,
        tremplin_events::types::types(),
        "cargo run -p tremplin-events --features types --example types > widgets/embed/js/tremplin.d.ts"
    );
}
