//! A new kind of item: it plays as a field for one word.

/// Where a file goes, and what stands in it: what `NAME` and others stand for is in [`super`].
pub const FILES: &[(&str, &str)] = &[
    ("content-schema/model/src/quiz/items/MODULE.rs", include_str!("item/content.txt")),
    ("widgets/core/src/quiz/items/MODULE.rs", include_str!("item/core.txt")),
    ("widgets/views/src/quiz/items/MODULE.rs", include_str!("item/view.txt")),
    ("content-schema/author/tests/MODULE.rs", include_str!("item/test.txt")),
    ("content-schema/tests/fixtures/valid/NAME.json", include_str!("item/fixture.txt")),
];

/// What is written into a file that is there: its path, what it goes before, and what it is.
pub const LINES: &[(&str, &str, &str)] = &[
    ("content-schema/model/src/quiz/items.rs", "pub mod ordering;", "pub mod MODULE;\n"),
    (
        "content-schema/model/src/quiz/items.rs",
        "            /// A screen to read",
        "            /// Says what the learner does in a `NAME`.\n            MODULE KIND \"NAME\",\n",
    ),
    ("content-schema/model/src/quiz.rs", "numeric, ordering,", "MODULE, "),
    ("widgets/core/src/quiz/items.rs", "mod ordering;", "mod MODULE;\n"),
    ("widgets/views/src/quiz/items.rs", "mod ordering;", "mod MODULE;\n"),
    (
        "widgets/core/src/quiz/testing.rs",
        "pub(crate) const LESSON",
        "pub(crate) const NEW_MODULE: &str =\n    r#\"{ \"kind\": \"NAME\", \"prompt\": \"?\", \"expected\": \"a\" }\"#;\n",
    ),
    ("widgets/core/src/quiz/testing.rs", "        SINGLE,", "        NEW_MODULE,\n"),
];
