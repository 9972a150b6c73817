//! A new kind of widget: it plays as a text with a button that says that it is done.

/// Where a file goes, and what stands in it: what `NAME` and others stand for is in [`super`].
pub const FILES: &[(&str, &str)] = &[
    ("content-schema/model/src/NAME.rs", include_str!("widget/content.txt")),
    ("content-schema/author/src/authoring/NAME.rs", include_str!("widget/authoring.txt")),
    ("content-schema/author/tests/NAME.rs", include_str!("widget/test.txt")),
    ("content-schema/formats/src/snippet/fallback/NAME.rs", include_str!("widget/fallback.txt")),
    ("content-schema/tests/fixtures/NAME/valid/smallest.json", include_str!("widget/smallest.txt")),
    (
        "content-schema/tests/fixtures/NAME/valid/everything.json",
        include_str!("widget/everything.txt"),
    ),
    (
        "content-schema/tests/fixtures/NAME/codes/missing-property.json",
        include_str!("widget/missing.txt"),
    ),
    ("demo-site/src/editor/templates/NAME.fr.json", include_str!("widget/begin-fr.txt")),
    ("demo-site/src/editor/templates/NAME.en.json", include_str!("widget/begin-en.txt")),
    ("widgets/core/src/NAME.rs", include_str!("widget/core.txt")),
    ("widgets/embed/bundles/NAME.rs", include_str!("widget/bundle.txt")),
    ("widgets/embed/js/kinds/NAME.js", include_str!("widget/script.txt")),
    ("widgets/embed/src/NAME.rs", include_str!("widget/embed.txt")),
    ("widgets/leptos/src/NAME.rs", include_str!("widget/leptos.txt")),
    ("widgets/views/src/NAME/later.css", include_str!("widget/later.txt")),
    ("widgets/views/src/NAME/mod.rs", include_str!("widget/view.txt")),
    ("widgets/views/src/NAME/style.css", include_str!("widget/style.txt")),
];

/// What is written into a file that is there: its path, what it goes before (nothing for its end), and what it is.
pub const LINES: &[(&str, &str, &str)] = &[
    (
        "content-schema/model/src/kind.rs",
        "        }\n    };\n}\n\nmacro_rules! kinds",
        "            /// Say what a NAME is.\n            KIND NAME \"NAME\",\n",
    ),
    ("content-schema/model/src/lib.rs", "pub mod badge;", "pub mod NAME;\n"),
    ("content-schema/author/src/authoring.rs", "mod badge;", "mod NAME;\n"),
    ("content-schema/formats/src/snippet/fallback.rs", "mod badge;", "mod NAME;\n"),
    ("widgets/core/src/lib.rs", "pub mod badge;", "pub mod NAME;\n"),
    ("widgets/views/src/lib.rs", "pub mod badge;", "pub mod NAME;\n"),
    ("widgets/views/build.rs", "    (\"ordering\",", "    (\"NAME\", \"KINDTexts\", \"\"),\n"),
    ("widgets/embed/src/lib.rs", "pub mod badge;", "pub mod NAME;\n"),
    (
        "widgets/embed/Cargo.toml",
        "[[example]]\nname = \"tremplin_credential\"",
        "[[example]]\nname = \"tremplin_NAME\"\npath = \"bundles/NAME.rs\"\ncrate-type = [\"cdylib\"]\n\n",
    ),
    // Sentences, in simple words.
    (FR, "snippet-needs-script", "snippet-NAME = NAME\u{a0}: { $title }\n"),
    (EN, "snippet-needs-script", "snippet-NAME = NAME: { $title }\n"),
    (AR, "snippet-needs-script", "snippet-NAME = NAME: { $title }\n"),
    (UK, "snippet-needs-script", "snippet-NAME = NAME: { $title }\n"),
    (
        FR,
        "",
        "\n## NAME, first\n\n# Says that it is done.\nNAME-done = C’est fait\n\n## NAME, later\n\n\
         # It is done.\nNAME-is-done = C’est fait. Vous pouvez revenir quand vous voulez.\n",
    ),
    (
        EN,
        "",
        "\n## NAME, first\n\nNAME-done = Done\n\n## NAME, later\n\n\
         NAME-is-done = Done. You can come back whenever you like.\n",
    ),
    (
        AR,
        "",
        "\n## NAME, first\n\nNAME-done = تمّ\n\n## NAME, later\n\nNAME-is-done = تمّ. يمكنك العودة متى شئت.\n",
    ),
    (
        UK,
        "",
        "\n## NAME, first\n\nNAME-done = Готово\n\n## NAME, later\n\n\
         NAME-is-done = Готово. Ви можете повернутися, коли захочете.\n",
    ),
    (
        "content-schema/locales/fr/cli.ftl",
        "\n## snippet\n",
        "counted-NAME = { $n ->\n        [one] { $n } texte\n       *[other] { $n } textes\n    }\n",
    ),
    (
        "content-schema/locales/en/cli.ftl",
        "\n## snippet\n",
        "counted-NAME = { $n ->\n        [one] { $n } text\n       *[other] { $n } texts\n    }\n",
    ),
    (FR_DEMO, "\n## kind\n", COUNTED),
    (EN_DEMO, "\n## kind\n", COUNTED),
    (
        FR_DEMO,
        "\n## preview\n",
        "kind-NAME =\n    .group = NAME\n    .begin = Nouveau module NAME\n",
    ),
    (EN_DEMO, "\n## preview\n", "kind-NAME =\n    .group = NAME\n    .begin = New NAME\n"),
    // Types for pages.
    (DETAILS, "    /// An item of a quiz has been answered.", include_str!("widget/details.txt")),
    (DETAILS, "    /// A quiz.\n", "    /// Say what a NAME is.\n    KIND(KINDReady),\n"),
    (DETAILS, "    /// Of a quiz.\n", "    /// Of a NAME.\n    KIND(KINDCompleted),\n"),
    (TYPES, "QuizCompleted,", "KINDCompleted, KINDReady, "),
    (TYPES, "(Kind::Badge, interface::<BadgeReady>)", "(Kind::KIND, interface::<KINDReady>),\n"),
    (TYPES, "    interface::<QuizCompleted>", "    interface::<KINDCompleted>(&mut out, None);\n"),
    (TYPES, "TremplinQuizCompleted | ", "TremplinKINDCompleted | "),
    ("widgets/leptos/src/lib.rs", "mod badge;", "mod NAME;\n"),
    ("widgets/leptos/src/lib.rs", "pub use badge::", "pub use NAME::{KIND, KINDProps};\n"),
    ("demo-site/src/pages/module.rs", "Flashcards, Quiz};", "KIND, "),
    (
        "demo-site/src/pages/module.rs",
        "            ModuleKind::Quiz => view!",
        "            ModuleKind::KIND => view! { <KIND src lang>{file}</KIND> }.into_any(),\n",
    ),
    (
        TAGS,
        "/** Attributes of every tag. */",
        "import type { TremplinKINDCompleted, TremplinKINDReady } from './types.js';\n\n",
    ),
    (
        TAGS,
        "/** Events of `<tremplin-quiz>`. */",
        "/** Attributes of `<tremplin-NAME>`. */\nexport interface TremplinKINDAttributes extends TremplinAttributes {\n}\n\n",
    ),
    (TAGS, "/** Each tag, with", include_str!("widget/tags-events.txt")),
    (
        TAGS,
        "}\n\n/** A property for each event",
        "  'tremplin-NAME': { attributes: TremplinKINDAttributes; events: TremplinKINDEvents };\n",
    ),
    (
        "xtask/release/src/npm/manifest.rs",
        "];\n\n/// What each part is.",
        "    (\"NAME\", \"TremplinKIND\", \"Say what it is.\", &[\"card\", \"button\", \"primary\"]),\n",
    ),
    ("tests/budgets.json", "  \"verify-badge\":", "  \"first-NAME\": { \"brotli\": 28000 },\n"),
];

const FR: &str = "content-schema/locales/fr/widgets.ftl";
const EN: &str = "content-schema/locales/en/widgets.ftl";
const AR: &str = "content-schema/locales/ar/widgets.ftl";
const UK: &str = "content-schema/locales/uk/widgets.ftl";
const FR_DEMO: &str = "content-schema/locales/fr/demo.ftl";
const EN_DEMO: &str = "content-schema/locales/en/demo.ftl";
const COUNTED: &str = "counted-NAME = NAME, { $n }\n";
const DETAILS: &str = "widgets/events/src/details.rs";
const TYPES: &str = "widgets/events/src/types.rs";
const TAGS: &str = "xtask/release/npm/tags.d.ts";

/// Names of files and areas that a kind cannot have: `tremplin_end.js`, `loader-…`.
pub const TAKEN: &[&str] = &[
    "all",
    "ask",
    "asked",
    "certificate",
    "credential",
    "end",
    "film",
    "first",
    "form",
    "later",
    "link",
    "loader",
    "more",
    "ordering",
    "panel",
    "print",
    "rdf",
    "sheet",
    "shelf",
    "snippet",
    "typed",
    "widget",
    "wish",
    "words",
];
