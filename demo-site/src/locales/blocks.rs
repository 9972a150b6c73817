//! Sentences that come several at a time, and those that are chosen by what there is.

use super::Lang;
use tremplin_content::for_each_kind;

use super::say::{builder, counted, decks, home, identity, kind, module, preview, shell, walk};
use crate::catalog::{DemoModule, HOST_PAGES, MODULES, ModuleKind, Topic};
use crate::given::Unfit;
use crate::kind::Kind;

/// So many sentences that belong together.
pub type Said<const N: usize> = fn(Lang) -> [&'static str; N];

/// Parts of the footer: title, text.
pub const SHELL_FOOTER: [Said<2>; 3] =
    [shell::footer_licence, shell::footer_design, shell::footer_access];

/// The three steps: title, text.
pub const HOME_STEPS: [Said<2>; 3] = [home::steps_choose, home::steps_copy, home::steps_paste];

/// To discover, to remember, without network: title, text.
pub const DECKS_WAYS: [Said<2>; 3] =
    [decks::ways_discover, decks::ways_remember, decks::ways_offline];

/// Promises, and how anyone can check them: title, text, proof, link.
pub const HOME_PROMISES: [Said<4>; 4] = [
    home::promises_light,
    home::promises_private,
    home::promises_scriptless,
    home::promises_everyone,
];

/// Groups of readers: whom it is for, three things that they get, link.
pub const HOME_AUDIENCES: [Said<5>; 3] =
    [home::audiences_site, home::audiences_writer, home::audiences_learner];

/// The heading of a topic.
pub fn topic(lang: Lang, topic: Topic) -> &'static str {
    match topic {
        Topic::Search => home::topic_search(lang),
        Topic::Work => home::topic_work(lang),
        Topic::Life => home::topic_life(lang),
        Topic::Online => home::topic_online(lang),
        Topic::Words => home::topic_words(lang),
        Topic::Badges => home::topic_badges(lang),
    }
}

/// One for each of [`HOST_PAGES`]: title, text.
pub const HOME_HOSTS: [Said<2>; HOST_PAGES.len()] = [
    home::hosts_plain,
    home::hosts_both,
    home::hosts_offline,
    home::hosts_library,
    home::hosts_several,
    home::hosts_styles,
    home::hosts_policy,
    home::hosts_frame,
];

/// One for each of [`MODULES`]: title, text.
pub const MODULE_MODULES: [Said<2>; MODULES.len()] = [
    module::modules_cv,
    module::modules_offer,
    module::modules_mail,
    module::modules_call,
    module::modules_interview,
    module::modules_refusal,
    module::modules_fraud,
    module::modules_rights,
    module::modules_support,
    module::modules_apprentice,
    module::modules_minor,
    module::modules_first_day,
    module::modules_payslip,
    module::modules_bank,
    module::modules_room,
    module::modules_health,
    module::modules_licence,
    module::modules_digital,
    module::modules_attachments,
    module::modules_form,
    module::modules_papers,
    module::modules_acronyms,
    module::modules_contract,
    module::modules_office,
    module::modules_words,
    module::modules_kitchen_arabic,
    module::modules_kitchen_ukrainian,
    module::modules_workshop_ukrainian,
    module::modules_site_arabic,
    module::modules_site_english,
    module::modules_arabic,
    module::modules_welcome,
    module::modules_application,
    module::modules_insertion,
];

/// Ways to embed: title, text.
pub const BUILDER_WAYS: [Said<2>; 5] = [
    builder::ways_html,
    builder::ways_wordpress,
    builder::ways_links,
    builder::ways_locked,
    builder::ways_scriptless,
];

/// Ways to use a deck: title, text.
pub const BUILDER_MODES: [Said<2>; 3] =
    [builder::modes_author, builder::modes_discover, builder::modes_remember];

/// The quiz, the cards, the request, the signature: title, text.
pub const WALK_STEPS: [Said<2>; 4] =
    [walk::steps_quiz, walk::steps_cards, walk::steps_request, walk::steps_signature];

/// The two parts that a visitor plays: whose it is, what they do, link.
pub const WALK_SCENES: [Said<3>; 2] = [walk::scenes_adviser, walk::scenes_learner];

/// What a badge proves: title, text.
pub const WALK_PROOFS: [Said<2>; 3] =
    [walk::proofs_unsigned, walk::proofs_signed, walk::proofs_never];

/// RS256, ES256, EdDSA: title, text.
pub const IDENTITY_ALGORITHMS: [Said<2>; 3] =
    [identity::algorithms_rs256, identity::algorithms_es256, identity::algorithms_eddsa];

/// What can be added to a module, one for each of [`Kind::ALL`].
pub const PREVIEW_PARTS: Said<{ Kind::ALL.len() }> = preview::parts;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $kind:ident $name:literal,)*) => {
        /// The kind of a module and how much there is in it.
        pub fn counted(lang: Lang, module: &DemoModule) -> String {
            match module.kind {
                $(ModuleKind::$variant => counted::$kind(lang, module.count),)*
            }
        }

        /// What modules of a kind are called, and what begins a new one.
        fn kind(lang: Lang, kind: ModuleKind) -> [&'static str; 2] {
            match kind {
                $(ModuleKind::$variant => kind::$kind(lang),)*
            }
        }
    };
}

for_each_kind!(kinds);

/// What modules of a kind are called.
pub fn group(lang: Lang, of: ModuleKind) -> &'static str {
    kind(lang, of)[0]
}

/// What begins a new module of a kind.
pub fn begin(lang: Lang, of: ModuleKind) -> &'static str {
    kind(lang, of)[1]
}

/// How many problems there are.
pub fn problems(lang: Lang, errors: usize, warnings: usize) -> String {
    match (errors, warnings) {
        (0, warnings) => preview::warnings(lang, warnings),
        (errors, 0) => preview::errors(lang, errors),
        (errors, warnings) => {
            preview::both(lang, &preview::errors(lang, errors), &preview::warnings(lang, warnings))
        }
    }
}

/// A file is no module: its name, and what it is.
pub fn unfit(lang: Lang, name: &str, unfit: Unfit) -> String {
    let what = match unfit {
        Unfit::Encoding => return preview::unfit_encoding(lang, name),
        Unfit::Empty => preview::unfit_empty(lang),
        Unfit::Table => preview::unfit_table(lang),
        Unfit::Document => preview::unfit_document(lang),
        Unfit::Slides => preview::unfit_slides(lang),
        Unfit::Pdf => preview::unfit_pdf(lang),
        Unfit::Media => preview::unfit_media(lang),
        Unfit::Anki => preview::unfit_anki(lang),
        Unfit::H5p => preview::unfit_h5p(lang),
        Unfit::Archive => preview::unfit_archive(lang),
        Unfit::Page => preview::unfit_page(lang),
        Unfit::Text => preview::unfit_text(lang),
        Unfit::Personal => preview::unfit_personal(lang),
        Unfit::Binary => preview::unfit_binary(lang),
    };
    preview::unfit(lang, name, what)
}
