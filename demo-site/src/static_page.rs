//! `static/cv.html`, the page that proves that a quiz can be read without script: it holds what the
//! static snippet of the module on CVs says, and has to be written anew when that changes.

use tremplin_author::json;
use tremplin_formats::snippet::{Options, static_html};

/// Around the snippet.
const PAGE: &str = r#"<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Le CV, lisible sans JavaScript - Tremplin</title>
    <meta name="description" content="Un quiz entier dans la page : il se lit et se fait même quand JavaScript est coupé.">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="icon.svg">
    <link rel="stylesheet" href="page.css">
  </head>
  <body>
    <main>
      <p><a href="../">Retour à Tremplin</a></p>
      <h1>Le CV, lisible sans JavaScript</h1>
      <p>Toutes les questions de ce quiz sont dans le code de la page. Coupez JavaScript et rechargez : il se lit et se fait quand même, les réponses derrière un clic. Avec JavaScript, le quiz prend leur place et garde ce qui était déjà coché.</p>
{snippet}
    </main>
  </body>
</html>
"#;

#[test]
fn the_static_page_is_fresh() {
    let root = env!("CARGO_MANIFEST_DIR");
    let module = std::fs::read_to_string(format!("{root}/content/cv.json")).expect("cv.json");
    let Some(quiz) = json::check(&module).module else {
        panic!("cv.json has errors: `cargo run -p tremplin-cli -- check` names them");
    };
    let snippet = static_html(&quiz, &Options::new("../dist/", "../content/cv.json"));
    let fresh = PAGE.replace("{snippet}", snippet.trim_end());
    let path = format!("{root}/static/cv.html");
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    if written != fresh {
        std::fs::write(&path, fresh).expect("static/cv.html can be written");
        panic!("static/cv.html was stale and has been written anew: commit it");
    }
}
