//! The learner's request: read, laid beside the badge, refused.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use super::{
    ACHIEVEMENT, ISSUER, choose_file, create_key, fill, go_on, link, make_key, request, sign,
};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_request_for_another_badge_is_refused),
        scenario!(a_damaged_request_is_refused),
        scenario!(what_is_chosen_instead_is_named),
        scenario!(what_can_hardly_be_right_is_said),
        scenario!(too_little_was_done),
        scenario!(what_a_stranger_wrote_turns_nothing),
        scenario!(a_code_is_read_where_the_browser_can),
        scenario!(a_code_is_read_where_the_browser_cannot).only(&Browser::ALL),
        scenario!(a_code_is_read_by_the_camera).only(&[Browser::Chromium]),
        scenario!(the_language_is_switched_on_the_way),
    ]
}

async fn a_request_for_another_badge_is_refused(page: &Page<'_>) -> Result<()> {
    page.open(&link(json!({ "achievement": "https://autre.example/#badge-candidature" }))).await?;
    page.says("#request", "mais d’une autre adresse").await?;
    page.says("#confirm", "Quand la demande est lue").await?;
    page.is_accessible().await?;
    page.rest().await?;
    page.open(&link(json!({ "badge": "nulle-part" }))).await?;
    page.says("#request", "Ce badge n’est pas sur ce site.").await?;
    let other = std::fs::read_to_string(
        tremplin_tests::root().join("demo-site/content/badge-mots-insertion.json"),
    )?;
    let input = "#request input[type=file]";
    choose_file(page, input, "other.json", &other).await?;
    page.says("#request", "Ce fichier décrit un autre badge").await?;
    choose_file(page, input, "broken.json", "{").await?;
    page.says("#request", "Ce fichier n’est pas un badge").await?;
    // The right one, from a file.
    let right = other.replace("\"badge-mots-insertion\"", "\"nulle-part\"").replace(
        "\"name\": \"Mission locale de démonstration\"",
        "\"name\": \"Mission locale de démonstration\", \"url\": \"https://tremplin.example/\"",
    );
    let mut right: Value = serde_json::from_str(&right)?;
    right["achievement"] = ACHIEVEMENT.into();
    choose_file(page, input, "right.json", &right.to_string()).await?;
    page.says("#request h3", "Les mots de l’insertion").await?;
    page.is_unharmed().await
}

async fn a_damaged_request_is_refused(page: &Page<'_>) -> Result<()> {
    let whole = request(json!({}));
    let cut = whole.get(..whole.len() - 9).unwrap_or_default();
    page.open(&format!("/issuer#request={cut}")).await?;
    page.says("#request [role=status]", "abîmée ou incomplète").await?;
    // It came by a link: nothing is wrong with the field.
    is_marked(page, false).await?;
    page.is_accessible().await?;
    let newer = request(json!({ "tremplin": 3 }));
    let double =
        request(json!({ "done": [["quiz", "cv", 875, 20416], ["quiz", "cv", 900, 20416]] }));
    let scores = request(json!({ "done": [["quiz", "cv", 20416, 1001, 1000, 1001, 1000]] }));
    for (text, word) in [
        (newer.as_str(), "version plus récente"),
        (&double, "abîmée ou incomplète"),
        (&scores, "abîmée ou incomplète"),
        ("<img src=x onerror=alert(1)>", "C’est une page web enregistrée."),
        ("https://tremplin.example/badge", "Cette adresse ne contient pas de demande."),
    ] {
        fill(page, "#request-text", text).await?;
        page.click_text("#request button", "Lire la demande").await?;
        page.says("#request [role=status]", word).await?;
        is_marked(page, true).await?;
        page.until("the field has the focus", "document.activeElement.id === 'request-text'")
            .await?;
    }
    page.is_accessible().await?;
    // In an e-mail, with a line broken.
    let (head, tail) = whole.split_at(60);
    page.run::<()>(
        "const field = document.querySelector('#request-text');
         field.value = arguments[0];
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[json!(format!("Bonjour, voici : <https://x.example/issuer#request={head}\n{tail}>"))],
    )
    .await?;
    page.click_text("#request button", "Lire la demande").await?;
    page.says("#request", "De la part de Camille").await?;
    // A second link in the same window.
    page.run::<()>(
        "location.hash = arguments[0]",
        &[json!(format!("request={}", request(json!({ "name": "Inès" }))))],
    )
    .await?;
    page.says("#request", "De la part de Inès").await?;
    page.is_unharmed().await
}

/// Whether the field of the request is said to be wrong, and the sentence on it belongs to it.
async fn is_marked(page: &Page<'_>, expected: bool) -> Result<()> {
    page.until(
        "the field is marked as it should be",
        &format!(
            "((field) => field.getAttribute('aria-invalid') === {mark}
               && (document.getElementById(field.getAttribute('aria-describedby'))?.getAttribute('role') ?? null) === {role}
             )(document.querySelector('#request-text'))",
            mark = if expected { "'true'" } else { "null" },
            role = if expected { "'status'" } else { "null" },
        ),
    )
    .await?;
    Ok(())
}

async fn what_is_chosen_instead_is_named(page: &Page<'_>) -> Result<()> {
    let module = std::fs::read_to_string(
        tremplin_tests::root().join("demo-site/content/badge-candidature.json"),
    )?;
    let key = json!({ "kty": "OKP", "crv": "Ed25519", "x": "a", "d": "a" }).to_string();
    let picture = "<svg xmlns='http://www.w3.org/2000/svg'><circle r='4'/></svg>";
    let huge = "a".repeat(2_000_001);
    let input = "#request input[type=file]";
    page.open("/issuer").await?;
    page.shows("#request-text").await?;
    let chosen = [
        ("badge.json", module.as_str(), "C’est le fichier d’un badge"),
        ("key.json", &key, "C’est une clé privée"),
        ("picture.svg", picture, "C’est une image."),
        ("document.pdf", "%PDF-1.7", "C’est un document"),
        ("token.jwt", "eyJhbGciOiJFUzI1NiJ9.e30.c2ln", "C’est un badge déjà signé."),
        ("nothing.json", "", "C’est vide"),
        ("huge.json", &huge, "C’est bien trop grand"),
    ];
    for (name, text, word) in chosen {
        choose_file(page, input, name, text).await?;
        page.says("#request [role=status]", word).await?;
        page.says("#request [role=status]", "Faire signer").await?;
        is_marked(page, false).await?;
    }
    page.is_accessible().await?;
    page.click("a[hreflang=en]").await?;
    page.says("#request [role=status]", "far too large").await?;
    choose_file(page, input, "key.json", &key).await?;
    page.says("#request [role=status]", "This is a private key").await?;
    // In the place of the badge's file.
    let link = link(json!({ "badge": "nulle-part" }));
    page.rest().await?;
    page.open(&link).await?;
    page.says("#request", "Ce badge n’est pas sur ce site.").await?;
    choose_file(page, input, "request.txt", &request(json!({}))).await?;
    page.says("#request [role=status]", "C’est une demande de badge.").await?;
    choose_file(page, input, "key.json", &key).await?;
    page.says("#request [role=status]", "C’est une clé privée").await?;
    page.says("#request [role=status]", "\"kind\": \"badge\"").await?;
    page.is_unharmed().await
}

/// It is the adviser who decides: nothing is refused for it.
async fn what_can_hardly_be_right_is_said(page: &Page<'_>) -> Result<()> {
    // 2100-01-01, and the day that a device without a clock begins with.
    let done = json!([["quiz", "cv", 875, 47482], ["quiz", "mail-professionnel", 600, 0]]);
    page.open(&link(json!({ "done": done }))).await?;
    page.says(".rows li .doubt", "Cette date est encore à venir.").await?;
    page.says(".rows li .doubt", "Cette date est trop ancienne").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    page.says("#confirm-doubtful", "Voyez-le avec la personne avant de signer.").await?;
    page.until(
        "what is confirmed is said with it",
        "document.querySelector('#confirm-checked').getAttribute('aria-describedby') === 'confirm-doubtful'",
    )
    .await?;
    page.is_accessible().await?;
    sign(page).await?;
    page.click_text("#outcome button", "Enregistrer le fichier du badge").await?;
    page.click_text("#outcome button", "Traiter une autre demande").await?;
    fill(page, "#request-text", &request(json!({}))).await?;
    page.click_text("#request button", "Lire la demande").await?;
    page.says("#request", "De la part de Camille").await?;
    page.shows("#confirm-checked").await?;
    let doubts: usize = page.value("__t.all('.doubt, #confirm-doubtful').length").await?;
    ensure!(doubts == 0, "a request that can be right is doubted");
    page.is_unharmed().await
}

async fn too_little_was_done(page: &Page<'_>) -> Result<()> {
    let done = json!([["quiz", "cv", 799, 20416], ["flashcards", "sigles", null, 20416]]);
    page.open(&link(json!({ "done": done }))).await?;
    page.says(".rows li", "79,9 %").await?;
    page.says(".rows li .met", "Pas atteint").await?;
    page.says(".rows li .met", "Manque").await?;
    page.says(".rows li", "Le badge ne le demande pas").await?;
    page.says("#request .note", "tout n’est pas fait").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

/// Names with signs that turn the writing beside them are shown without these.
async fn what_a_stranger_wrote_turns_nothing(page: &Page<'_>) -> Result<()> {
    let turned = |text: &str| format!("\u{202e}{text}\u{2066}");
    page.open(&link(json!({ "badge": "nulle-part", "name": turned("Camille") }))).await?;
    page.says("#request", "Ce badge n’est pas sur ce site.").await?;
    let file = json!({
        "kind": "badge", "id": "nulle-part", "lang": "fr",
        "title": turned("Titre"), "description": turned("Description"), "criteria": "Réussir.",
        "achievement": ACHIEVEMENT,
        "issuer": { "id": "https://ml.example.org/e", "name": turned("Mission locale") },
        "alignments": [{ "name": turned("Compétence"), "url": "https://example.org/c",
            "framework": turned("Référentiel"), "code": turned("2.1") }],
        "requires": [{ "kind": "quiz", "id": "cv", "title": turned("Le CV") }],
    });
    choose_file(page, "#request input[type=file]", "badge.json", &file.to_string()).await?;
    for shown in
        ["De la part de Camille", "Titre", "Description", "Le CV", "Compétence", "Référentiel, 2.1"]
    {
        page.says("#request", shown).await?;
    }
    page.run::<()>(
        "const field = document.querySelector('#issuer-name');
         field.value = arguments[0];
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[json!(turned("Mission locale"))],
    )
    .await?;
    fill(page, "#issuer-id", ISSUER).await?;
    create_key(page, "ES256").await?;
    go_on(page).await?;
    page.says(".identity strong", "Mission locale").await?;
    let all: String = page.value("document.body.innerText").await?;
    ensure!(!all.contains(['\u{202e}', '\u{2066}']), "something turns the page: {all:?}");
    page.is_accessible().await?;
    page.is_unharmed().await
}

/// Draws the code of the link `a` on a canvas, turned by `b` radians as a hand holds it.
const PICTURE: &str = "
    const { correction, generate } = await import('/qr/index.mjs');
    const { toSvgPath } = await import('/qr/svg.mjs');
    const code = generate(a, { minCorrectionLevel: correction.L });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 480];
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#e8e4dc';
    pen.fillRect(0, 0, 640, 480);
    pen.translate(320, 240);
    pen.rotate(b);
    pen.scale(380 / code.size, 380 / code.size);
    pen.translate(-code.size / 2, -code.size / 2);
    pen.fillStyle = '#20242a';
    pen.fill(new Path2D(toSvgPath(code)));";

/// Where the browser has no reader, one is fetched on the first wish.
async fn a_code_is_read_where_the_browser_cannot(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    page.shows("#request-text").await?;
    ensure!(page.server.count("/qr/decode.js") == 0, "the decoder is fetched unasked");
    page.run_async::<()>(
        &format!(
            "{PICTURE}
             const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.7));
             const list = new DataTransfer();
             list.items.add(new File([blob], 'photo.jpg', {{ type: 'image/jpeg' }}));
             const input = document.querySelector(\"#request input[accept='image/*']\");
             input.files = list.files;
             input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ),
        &[json!(format!("https://x.example{}", link(json!({})))), json!(0.2)],
    )
    .await?;
    page.says("#request", "De la part de Camille").await?;
    ensure!(page.server.count("/qr/decode.js") == 1, "where does the decoder come from?");
    page.click_text("#request button", "Une autre demande").await?;
    choose_file(page, "#request input[accept='image/*']", "blank.svg", "<svg/>").await?;
    page.says("#request [role=status]", "Il n’y a pas de code QR lisible").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

/// Chromium films a file.
async fn a_code_is_read_by_the_camera(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    page.shows("#request-text").await?;
    let grey: String = page
        .run_async(
            &format!(
                "{PICTURE}
                 const {{ data }} = pen.getImageData(0, 0, 640, 480);
                 return Array.from({{ length: 640 * 480 }}, (_, at) => String.fromCharCode(data[4 * at])).join('');"
            ),
            &[json!(format!("https://x.example{}", link(json!({})))), json!(-0.1)],
        )
        .await?;
    let mut film = b"YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\nFRAME\n".to_vec();
    film.extend(grey.chars().map(|value| value as u8));
    film.extend([128; 640 * 480 / 2]);
    tokio::fs::write(tremplin_tests::session::camera(), film).await?;
    page.click_text("#request button", "Scanner un code QR").await?;
    page.says("#request", "De la part de Camille").await?;
    page.is_unharmed().await
}

/// No browser here reads codes by itself, so one is given a reader that finds our link.
async fn a_code_is_read_where_the_browser_can(page: &Page<'_>) -> Result<()> {
    page.open("/modules/cv").await?;
    page.run::<()>(
        "window.BarcodeDetector = class {
           static async getSupportedFormats() { return ['qr_code']; }
           async detect(picture) { return picture.width === 1 ? [] : [{ rawValue: arguments_ }]; }
         };"
        .replace("arguments_", &json!(format!("https://x.example{}", link(json!({})))).to_string())
        .as_str(),
        &[],
    )
    .await?;
    page.click("footer a[href='/issuer']").await?;
    page.shows("#request video, #request button").await?;
    let dot = |width: u32| {
        format!("<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{width}'/>")
    };
    let input = "#request input[accept='image/*']";
    page.until("pictures are taken", &format!("__t.all({}).length", json!(input))).await?;
    choose_file(page, input, "blank.svg", &dot(1)).await?;
    page.says("#request [role=status]", "Il n’y a pas de code QR lisible").await?;
    page.run::<()>("window.createImageBitmap = async () => ({ width: 2, close() {} })", &[])
        .await?;
    choose_file(page, input, "code.svg", &dot(2)).await?;
    page.says("#request", "De la part de Camille").await?;
    page.is_unharmed().await
}

async fn the_language_is_switched_on_the_way(page: &Page<'_>) -> Result<()> {
    page.open(&link(json!({}))).await?;
    page.says("#request", "De la part de Camille").await?;
    fill(page, "#issuer-name", "Mission locale").await?;
    page.click("a[hreflang=en]").await?;
    page.says("h1", "Issue a badge").await?;
    page.says("#request", "From Camille").await?;
    page.says(
        "#request",
        "Done: 87.5% of the points by the first answers, 100% after other tries, on",
    )
    .await?;
    let name: String = page.value("document.querySelector('#issuer-name').value").await?;
    ensure!(name == "Mission locale", "what was typed is lost: {name}");
    page.is_unharmed().await
}
