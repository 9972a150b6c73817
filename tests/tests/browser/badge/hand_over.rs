//! What the learner hands over: a request, a certificate, a link.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_author::json as front_door;
use tremplin_credentials::request::{self, Request};
use tremplin_tests::page::{Key, Page};

use super::play::{Badge, EARN, badge, payload, signed};
use crate::harness::{Scenario, in_one, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![scenario!(a_request_as_link_and_code)];
    let once = in_one(vec![
        scenario!(a_request_without_a_page_is_a_file),
        scenario!(a_name_that_is_typed_is_in_the_request),
        scenario!(a_certificate_says_that_nobody_signed),
        scenario!(a_certificate_says_that_it_is_signed),
        scenario!(shared_as_a_link),
        scenario!(shared_out_of_a_frame),
        scenario!(what_is_asked_for_may_not_come),
    ]);
    [everywhere, once].concat()
}

/// Shows what the page is asked to save: WebKit's driver keeps no files.
pub const WATCH: &str = "window.asked = []; HTMLElement.prototype.click = function (click) {
       return function () {
         if (this.download) window.asked.push([this.download, decodeURIComponent(this.href.split(',').slice(1).join())]);
         else click.call(this);
       };
     }(HTMLElement.prototype.click)";

async fn earned<'a>(page: &'a Page<'a>, module: &Value) -> Result<Badge<'a>> {
    let one = Badge::open(page, module).await?;
    let id = module["requires"][0]["id"].clone();
    page.run::<()>(EARN, &[id]).await?;
    one.is("earned").await?;
    page.run::<()>(WATCH, &[]).await?;
    Ok(one)
}

fn read(encoded: &str) -> Result<Request> {
    let text = request::decode(encoded).map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    read_text(&text)
}

fn read_text(text: &str) -> Result<Request> {
    let document = front_door::parse(text).map_err(|problem| anyhow::anyhow!("{problem:?}"))?;
    Request::read(&document.root()).map_err(|refused| anyhow::anyhow!("{refused:?}"))
}

async fn a_request_as_link_and_code(page: &Page<'_>) -> Result<()> {
    let mut module = badge("demande");
    module["issuer"]["requestUrl"] = json!("https://ml.example.org/issuer");
    let one = earned(page, &module).await?;
    one.press("Faire signer").await?;
    page.shows(&one.inside(".qr svg path")).await?;
    let link = |one: &Badge<'_>| format!("__t.one({}).value", json!(one.inside(".asked input")));
    let first: String = page.value(&link(&one)).await?;
    let encoded = first
        .strip_prefix("https://ml.example.org/issuer#request=")
        .with_context(|| first.clone())?;
    let asked = read(encoded)?;
    ensure!(asked.badge == "demande" && asked.achievement.ends_with("#demande"), "{asked:?}");
    ensure!(asked.done.len() == 1 && asked.done[0].broad.n == 900, "{asked:?}");
    ensure!(asked.name.is_none(), "a name that nobody typed");
    // A name is there only once it was typed.
    one.press("Votre nom").await?;
    page.click(&one.inside(".panel details input[type=text]")).await?;
    page.type_text("Camille").await?;
    page.press(Key::Enter).await?;
    one.says("La demande porte maintenant votre nom : Camille.").await?;
    page.until("the link has changed", &format!("{} !== {}", link(&one), json!(first))).await?;
    let named: String = page.value(&link(&one)).await?;
    let named = read(named.split("#request=").nth(1).unwrap_or_default())?;
    ensure!(named.name.as_deref() == Some("Camille"), "{named:?}");
    let kept: String = page.value("localStorage.getItem('tremplin:badge:demande')").await?;
    ensure!(!kept.contains("Camille"), "the name was kept: {kept}");
    // The panel closes, and the focus goes back to what opened it.
    one.press("Fermer").await?;
    page.until("the focus is back", "__t.active().dataset.ask === 'request'").await?;
    page.is_unharmed().await
}

async fn a_request_without_a_page_is_a_file(page: &Page<'_>) -> Result<()> {
    let one = earned(page, &badge("fichier")).await?;
    one.press("Faire signer").await?;
    one.says("enregistrez le fichier").await?;
    one.press("Enregistrer la demande dans un fichier").await?;
    let asked = page.until("a file is asked for", "window.asked[0]").await?;
    ensure!(asked[0] == "tremplin-fichier-demande.json", "{asked}");
    let request = read_text(asked[1].as_str().unwrap_or_default())?;
    ensure!(request.badge == "fichier", "{request:?}");
    page.is_unharmed().await
}

/// Whoever types a name and goes straight on has it in what they hand over.
async fn a_name_that_is_typed_is_in_the_request(page: &Page<'_>) -> Result<()> {
    let mut module = badge("nom");
    module["issuer"]["requestUrl"] = json!("https://ml.example.org/issuer");
    let one = earned(page, &module).await?;
    page.run::<()>(
        "navigator.clipboard.writeText = async (text) => { window.copied = text; }",
        &[],
    )
    .await?;
    one.press("Faire signer").await?;
    one.says("ni votre nom, ni votre adresse").await?;
    one.press("Votre nom").await?;
    page.click(&one.inside(".panel details input[type=text]")).await?;
    page.type_text("Camille").await?;
    // Pressed without leaving the field first.
    page.run::<()>(
        "__t.shown(arguments[0]).find((one) => one.textContent === 'Copier le lien').click()",
        &[json!(one.inside(".panel button"))],
    )
    .await?;
    let copied = page.until("the link is copied", "window.copied").await?;
    let link = copied.as_str().unwrap_or_default();
    let request = read(link.split("#request=").nth(1).unwrap_or_default())?;
    ensure!(request.name.as_deref() == Some("Camille"), "{request:?}");
    one.says("et votre nom : Camille").await?;
    // What is typed counts by itself, and so does what is taken away.
    let field = one.inside(".panel details input[type=text]");
    page.run::<()>(
        "const field = __t.one(arguments[0]); field.value = ''; field.focus()",
        &[json!(field)],
    )
    .await?;
    page.type_text("Zoé B").await?;
    one.says("et votre nom : Zoé B").await?;
    one.press("Enregistrer la demande dans un fichier").await?;
    let asked = page.until("a file is asked for", "window.asked[0]").await?;
    let request = read_text(asked[1].as_str().unwrap_or_default())?;
    ensure!(request.name.as_deref() == Some("Zoé B"), "{request:?}");
    page.run::<()>(
        "const field = __t.one(arguments[0]); field.value = '';
         field.dispatchEvent(new Event('input', { bubbles: true }))",
        &[json!(field)],
    )
    .await?;
    one.says("La demande ne porte pas votre nom.").await?;
    one.says("ni votre nom, ni votre adresse").await?;
    let kept: String = page.value("localStorage.getItem('tremplin:badge:nom')").await?;
    ensure!(!kept.contains("Camille"), "the name was kept: {kept}");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_certificate_says_that_nobody_signed(page: &Page<'_>) -> Result<()> {
    let mut module = badge("attestation");
    module["color"] = json!("#7a1f5c");
    module["requires"][0]["title"] = json!("Le <b>quiz</b> & \"le reste\"");
    module["alignments"] = json!([
        { "framework": "DigComp 3.0", "code": "2.5", "name": "Agir <i>en ligne</i>", "url": "https://a.example/" },
        { "name": "Relire", "url": "https://a.example/2" },
    ]);
    let one = earned(page, &module).await?;
    one.press("Attestation à imprimer").await?;
    page.is_accessible().await?;
    one.press("Enregistrer l’attestation").await?;
    let asked = page.until("a file is asked for", "window.asked[0]").await?;
    one.says("Pour imprimer").await?;
    // A name is on it only where one is typed, and is kept only where that is wished.
    let unnamed = asked[1].as_str().unwrap_or_default();
    ensure!(unnamed.contains("Nom\u{a0}: <span class=\"line\">"), "{unnamed}");
    page.click(&one.inside(".panel input[type=text]")).await?;
    page.type_text("Zoé <B>").await?;
    one.press("Enregistrer l’attestation").await?;
    let named = page.until("a second file is asked for", "window.asked[1]").await?;
    let named = named[1].as_str().unwrap_or_default();
    ensure!(named.contains("Zoé &#60;B&#62;</span>"), "{named}");
    let kept: String = page.value("localStorage.getItem('tremplin:badge:attestation')").await?;
    ensure!(!kept.contains("Zoé"), "the name was kept: {kept}");
    ensure!(asked[0] == "tremplin-attestation-attestation.html", "{asked}");
    let html = asked[1].as_str().unwrap_or_default();
    ensure!(html.contains("Elle n’est pas signée."), "{html}");
    ensure!(html.contains("solid #7a1f5c;"), "{html}");
    ensure!(html.contains("Le &#60;b&#62;quiz&#60;/b&#62; &#38;"), "{html}");
    page.show(html).await?;
    page.says("h1", "Premiers pas").await?;
    page.says("p", "Badge proposé par : Mission locale des tests").await?;
    page.says("h2", "Compétences visées").await?;
    page.says("li", "Agir <i>en ligne</i> (DigComp 3.0, 2.5)").await?;
    page.says("li", "Relire").await?;
    page.is_accessible().await
}

/// The signed badge is one scan away from the paper.
async fn a_certificate_says_that_it_is_signed(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload("signee")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let one = earned(page, &badge("signee")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    one.press("Attestation à imprimer").await?;
    one.press("Enregistrer l’attestation").await?;
    let asked = page.until("a file is asked for", "window.asked[0]").await?;
    let html = asked[1].as_str().unwrap_or_default().to_owned();
    ensure!(!html.contains("Elle n’est pas signée."), "{html}");
    page.show(&html).await?;
    page.says("p", "Attestation d’un badge signé").await?;
    page.says("p", "Ce badge est signé par Mission locale des tests. La signature a été vérifiée.")
        .await?;
    page.says("p", "ce code ouvre le badge signé").await?;
    page.says("p", "Obtenu le").await?;
    page.shows(".emblem svg").await?;
    page.shows(".code svg path").await?;
    page.is_accessible().await?;
    // The code holds a link that opens this badge.
    let squares: String =
        page.value("document.querySelector('.code path').getAttribute('d')").await?;
    ensure!(squares.len() > 1000, "the code is empty: {squares}");
    // Kept, and refused now: the paper says so too.
    let other = super::play::signed(page, &payload("signee")).await?;
    page.server.json("/t/jwks.json", &other.jwks);
    let one = Badge::open(page, &badge("signee")).await?;
    one.is("refused").await?;
    page.run::<()>(WATCH, &[]).await?;
    one.press("Attestation à imprimer").await?;
    one.press("Enregistrer l’attestation").await?;
    let asked = page.until("a file is asked for", "window.asked[0]").await?;
    let html = asked[1].as_str().unwrap_or_default();
    ensure!(html.contains("Elle n’est pas signée."), "{html}");
    page.is_unharmed().await
}

async fn shared_as_a_link(page: &Page<'_>) -> Result<()> {
    let one = earned(page, &badge("partage")).await?;
    page.run::<()>(
        "navigator.share = async (data) => { window.shared = data; }; navigator.canShare = () => true",
        &[],
    )
    .await?;
    one.press("Partager").await?;
    let shared = page.until("it is shared", "window.shared").await?;
    ensure!(
        shared["text"].as_str().is_some_and(|text| text.contains("déclaré par moi-même")),
        "{shared}"
    );
    // Where the system shares nothing there is a link to copy.
    page.run::<()>("navigator.share = undefined", &[]).await?;
    one.press("Partager").await?;
    page.shows(&one.inside(".panel input[readonly]")).await?;
    page.is_unharmed().await
}

/// The link of a badge in a frame leads to the frame's own page, which shows and verifies it by itself.
async fn shared_out_of_a_frame(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload("cadre")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    page.server.json("/t/badge.json", &badge("cadre"));
    let address = "/dist/embed.html?kind=badge&amp;src=/t/badge.json&amp;issuers=/t/jwks.json";
    page.show(&host(&format!(
        "<iframe title=\"Badge\" src=\"{address}#?secret=abc\" style=\"width:100%;height:900px\"></iframe>"
    )))
    .await?;
    page.shows("iframe >>> tremplin-badge >>> .state").await?;
    page.enter_frame("iframe").await?;
    let link = of_a_frame(page, &signed.token).await;
    page.leave_frames().await?;
    let link = link?;
    // Whoever opens it has nothing kept.
    page.run::<()>("localStorage.clear()", &[]).await?;
    let (_, path) = link.split_once("/dist/").unwrap_or_default();
    page.open(&format!("/dist/{path}")).await?;
    let one = Badge::first(page);
    one.is("issued").await?;
    one.says("Ce badge est valable.").await?;
    page.until("the page is called as its badge", "document.title === 'Premiers pas'").await?;
    page.until(
        "the address is free of it",
        "!location.hash && location.search.includes('badge.json')",
    )
    .await?;
    page.is_unharmed().await
}

async fn of_a_frame(page: &Page<'_>, token: &str) -> Result<String> {
    let one = Badge::first(page);
    one.choose("badge.jwt", token.as_bytes()).await?;
    one.is("issued").await?;
    page.run::<()>("navigator.share = undefined", &[]).await?;
    one.press("Partager").await?;
    let field = one.inside(".panel input[readonly]");
    page.shows(&field).await?;
    page.value(&format!("__t.one({}).value", json!(field))).await
}

async fn what_is_asked_for_may_not_come(page: &Page<'_>) -> Result<()> {
    let one = earned(page, &badge("hors-ligne")).await?;
    page.server.cut();
    one.press("Faire signer").await?;
    one.says("n’a pas pu être chargé").await?;
    let error = page.event("tremplin-error", 1).await?;
    ensure!(error.detail["code"] == "bundle-unreachable" && error.detail["fatal"] == false);
    one.is("earned").await?;
    page.is_unharmed().await
}
