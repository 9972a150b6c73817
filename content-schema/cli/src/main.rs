//! Placeholder.
fn main() {
    let schema = tremplin_content::authoring::quiz_schema();
    println!("{schema:#}");
}
