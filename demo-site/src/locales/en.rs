//! Texts of the site in English.

use super::*;
use crate::given::Unfit;

pub(super) const TEXTS: Texts = Texts {
    shell: Shell {
        skip: "Skip to content",
        nav: "Main navigation",
        home: "Tremplin, home",
        modules: "Modules",
        walk: "Badge",
        preview: "Write",
        hosts: "Examples",
        switch: "Français",
        footer: [
            Block {
                title: "Free software",
                text: "Tremplin is published under the MIT or Apache-2.0 licence, as you prefer. The licence of each module is on its page.",
            },
            Block {
                title: "Eco-design",
                text: "No web font, no video that starts by itself, no third-party service. The weight below is measured by your browser.",
            },
            Block {
                title: "Accessibility",
                text: "Designed for RGAA 4.1 and WCAG 2.2, level AA, and checked automatically for every version. Not yet audited by a third party.",
            },
        ],
        badges: "Your badges",
        issuer: "Issue a badge, for advisers",
        measured: |weight, requests, elsewhere| {
            format!(
                "This page: {weight} in {requests} requests, {elsewhere} of them to another site."
            )
        },
    },
    home: Home {
        document: "Tremplin: job-hunting quizzes and flashcards to paste into your site",
        title: "Job-hunting quizzes and flashcards to paste into your site",
        lead: "Young people practise the interview and learn the words of contracts and acronyms right on your pages. Two lines to copy and it is there: no account, no cookie.",
        choose: "See the modules",
        write: "Write your own",
        live: "A real quiz, running. Try it: nothing is sent.",
        steps_title: "Online in three moves",
        steps: [
            Block {
                title: "Choose",
                text: "Take a ready-made module, or write your own and watch it take shape as you type.",
            },
            Block {
                title: "Copy",
                text: "Every module gives you its code: for an ordinary site, for WordPress, for a locked-down site, or readable without JavaScript.",
            },
            Block {
                title: "Paste",
                text: "The module takes the room it is given and leaves the rest of the page alone. Nor can your styles break it.",
            },
        ],
        decks: Decks {
            title: "Flashcards, to keep it in mind",
            lead: "A front, a back. You look for the answer in your head first, then you turn the card: that effort is what makes it stay.",
            ways: [
                Block {
                    title: "Discover, in two minutes",
                    text: "Go through the cards once and sort them: “I know it”, “To revise”. The second pile comes back until nothing is left of it.",
                },
                Block {
                    title: "Remember, day after day",
                    text: "A few new cards a day. The others come back just before they would be forgotten, later each time.",
                },
                Block {
                    title: "Without network too",
                    text: "With one more line and one more file on your site, a deck that was opened once opens again on the bus, and progress stays on the phone.",
                },
            ],
            whole: "Open the 58 acronyms and words, in French",
            offline: "See the example page without network",
            weight: |weight| format!("{weight} for the first deck, its 58 cards included."),
            live: "A real deck, running. Turn the card: nothing is sent.",
        },
        badge: Block {
            title: "A badge, to show for it",
            text: "It fills up as quizzes and decks are worked through. The adviser signs it on their computer, without account or server, and anyone can verify the signature. The demo shows the whole way, in ten minutes.",
        },
        badge_links: ["Try the whole way", "See your badges"],
        modules_title: "The modules",
        modules_lead: "Quizzes to practise, flashcards to remember, badges to show for it. Written with care, with their sources, in French; use them as they are or change them.",
        open_module: "See and embed",
        own_module: Block {
            title: "And yours?",
            text: "A quiz, a deck of flashcards or a badge is a plain text file. The writing page shows the result and points out every mistake, line by line.",
        },
        promises_title: "Four promises, four ways to check",
        weight: |weight| format!("{weight} in all"),
        promises: [
            Promise {
                title: "Light",
                text: "This is what the browser downloads for the first quiz, its questions included, compressed. Further quizzes only cost their questions.",
                proof: "The details, file by file, are written at every build.",
                link: "Read the measured weights",
            },
            Promise {
                title: "No tracking",
                text: "No cookie, no account, no audience counter. Progress stays on the person’s device, and they can erase it.",
                proof: "Open your browser’s Network tab: only Tremplin and the module are asked for.",
                link: "Check on a plain page",
            },
            Promise {
                title: "Readable without JavaScript",
                text: "With the “without JavaScript” code, the questions are already in the page, the answers one click away.",
                proof: "Switch JavaScript off, then open the page.",
                link: "Check on a whole quiz",
            },
            Promise {
                title: "For everyone",
                text: "By keyboard, screen reader or finger, zoomed to 200%, in a light or dark theme, from right to left as well.",
                proof: "Try the Arabic quiz with nothing but the Tab key.",
                link: "Open the module in Arabic",
            },
        ],
        audiences_title: "Who it is for",
        audiences: [
            Audience {
                title: "You run the site",
                points: [
                    "One tag, and one folder to host on your own server if you prefer.",
                    "Your colours, with a few CSS properties.",
                    "Events that say when a module is done, without following anyone.",
                ],
                link: "See the example pages",
            },
            Audience {
                title: "You write the modules",
                points: [
                    "Single or multiple choice, true or false, short answer, a lesson to read, cards to turn.",
                    "Feedback for every answer, a hint, an explanation, an example.",
                    "Every mistake explained in plain words, with what to write instead.",
                ],
                link: "Write a module",
            },
            Audience {
                title: "You learn",
                points: [
                    "One question or card at a time, at your pace, on your phone.",
                    "At the end, what you know and what to look at again.",
                    "Carry on where you stopped, without signing up.",
                ],
                link: "Start with the CV",
            },
        ],
        hosts_title: "On real pages",
        hosts_lead: "Eight plain pages to open and copy from.",
        hosts: [
            Block { title: "Plain page", text: "The tag, and nothing else." },
            Block { title: "A quiz and flashcards", text: "Both on one page, a single download." },
            Block {
                title: "Flashcards without network",
                text: "To remember day after day, even where the connection fails.",
            },
            Block { title: "Library portal", text: "Between opening hours and catalogue." },
            Block { title: "Many quizzes", text: "A whole page, a single download." },
            Block {
                title: "Hostile styles",
                text: "A style sheet that breaks everything but the quiz.",
            },
            Block {
                title: "Strict security",
                text: "A content security policy (CSP) that forbids nearly everything.",
            },
            Block { title: "Isolated frame", text: "The iframe, for sites that refuse the rest." },
        ],
    },
    module: ModulePage {
        modules: [
            Block {
                title: "The CV",
                text: "Length, photo, sections, gaps: what a recruiter looks at first.",
            },
            Block {
                title: "The professional email",
                text: "Subject, greeting, attachment, tone: an email one wants to read.",
            },
            Block {
                title: "The job interview",
                text: "Preparing, arriving, answering, asking, and knowing which questions are not allowed.",
            },
            Block {
                title: "My rights at the mission locale",
                text: "CEJ, PACEA, allowance: what you are entitled to in France, and whom to ask.",
            },
            Block {
                title: "Acronyms of French job support",
                text: "CEJ, PMSMP, RQTH, POEI… what is behind them, in a plain sentence with an example.",
            },
            Block {
                title: "Contract and pay slip",
                text: "Trial period, notice, gross, net: the French words to know before signing.",
            },
            Block {
                title: "Office computing",
                text: "Attachment, spreadsheet, backup: the French words one hears on the first day.",
            },
            Block {
                title: "First words for work",
                text: "Thirty words and sentences, French on one side, Arabic on the other.",
            },
            Block {
                title: "First words, in Arabic",
                text: "A short module written from right to left, for people who are new here.",
            },
            Block {
                title: "First steps",
                text: "For a short quiz and eight cards. It is the one that the demo leads to.",
            },
            Block {
                title: "A clear application",
                text: "For the quiz on the CV and the one on the professional email.",
            },
            Block {
                title: "Words of French job support",
                text: "For all cards of the deck on acronyms, once seen.",
            },
        ],
        back: "All modules",
        questions: |count| format!("Quiz, {count} questions"),
        cards: |count| format!("Deck of {count} flashcards"),
        steps: |count| match count {
            1 => "Badge, one step".to_owned(),
            count => format!("Badge, {count} steps"),
        },
        live: "The module",
        fallback: |title| format!("Take the quiz “{title}”"),
        skills: "Skills",
        sources: "Sources",
        see_sources: |count| format!("See the {count} sources"),
        read_on: "read on",
        licence: "Licence",
        no_licence: "This module names no licence.",
        file: "The module’s file (JSON)",
        unreadable: "This module’s file could not be read. Reload the page to try again.",
        edit: "Start your own from this module",
        signed: "On your site, signatures are verified with the public key in the badge’s file. The adviser’s page gives the lines to add there. The issuer of this badge is made up: put your own.",
        walk: "See the whole way, from quiz to signed badge",
    },
    builder: Builder {
        title: "Put it on your site",
        lead: "Pick your case, copy, paste.",
        ways_title: "Your site",
        ways: [
            Way {
                title: "I write HTML",
                text: "The simplest. Paste these lines where the module should appear.",
            },
            Way {
                title: "WordPress",
                text: "For editors that remove unknown tags. Paste into a “Custom HTML” block.",
            },
            Way {
                title: "Locked-down site",
                text: "A frame (iframe), when the site refuses outside scripts. Without the second line, the height stays fixed.",
            },
            Way {
                title: "Without JavaScript",
                text: "The content is in the code: readable at once, even without script, and by search engines.",
            },
        ],
        mode: "How it is used",
        modes: [
            Way { title: "The author’s way", text: "What the module’s file says." },
            Way {
                title: "Discover",
                text: "All cards once, in two piles, until everything is known. For one visit to your page.",
            },
            Way {
                title: "Remember",
                text: "A few cards a day, which come back at the right moment. For a page people return to.",
            },
        ],
        options: "Options",
        theme: "Theme",
        themes: ["As the device", "Light", "Dark"],
        lang: "Language of the buttons",
        langs: ["The module’s", "French", "English"],
        resume: "Carry on where the person stopped",
        base: "Address of Tremplin",
        base_help: "This site, or the address of the folder where you have put the files of “dist”, such as https://example.org/tremplin/. The code then looks for the module beside it, in “modules”.",
        issuers: "Keys of the issuers you trust (optional)",
        issuers_help: "The address of their file jwks.json. Without it, the key that stands in the badge counts.",
        issuers_wrong: "This address will not do, and the code does not hold it. Write for instance https://ml.example.org/jwks.json or /jwks.json.",
        code: "Code to paste",
        once: "Once only, in the site’s theme",
        copy: "Copy",
        copied: "Copied. Now paste it.",
        selected: "The browser refuses to copy. The text is selected: copy it with Ctrl + C, or a long press.",
        loading: "The code is being prepared.",
    },
    preview: Preview {
        document: "Write a module - Tremplin",
        title: "Write a module",
        lead: "You write, the quiz, the deck or the badge takes shape before your eyes, and every mistake is explained.",
        private: "Your text does not leave this device: nothing is sent. It stays there until you erase it.",
        tools: "File",
        open: "Open",
        examples: "Start from an example",
        groups: ["Quizzes", "Flashcards", "Badges"],
        templates: ["New quiz", "New flashcards", "New badge"],
        load: "Load",
        download: "Save",
        erase: "Erase",
        text: "Text of the module",
        text_short: "Text",
        add: "Add at the end",
        items: ["Single choice", "Multiple choice", "True or false", "Written answer", "Lesson"],
        cards: ["Card to turn", "Card with a written answer"],
        steps: ["Quiz to pass", "Deck to go through"],
        no_place: "The text has no list to add to: first correct the error shown, or start a new module.",
        problems: "To correct",
        count: |errors, warnings| {
            let plural = |count: usize, name: &str| match count {
                1 => format!("1 {name}"),
                count => format!("{count} {name}s"),
            };
            match (errors, warnings) {
                (0, warnings) => plural(warnings, "remark"),
                (errors, 0) => plural(errors, "error"),
                (errors, warnings) => {
                    format!("{} and {}", plural(errors, "error"), plural(warnings, "remark"))
                }
            }
        },
        fine: "Nothing to correct. The module is ready.",
        empty: "Nothing written yet. Start a new module, open a file, or start from an example.",
        place: |line, column| format!("Line {line}, column {column}"),
        error: "Error",
        warning: "Remark",
        result: "Result",
        width: "Width",
        phone: "Phone",
        desktop: "Computer",
        stale: "This is the last text without errors. Correct the errors listed to see more.",
        nothing: "The module will appear here as soon as the text has no error.",
        waiting: "The module is getting ready.",
        opened: |name| format!("“{name}” is open."),
        started: [
            "A new quiz to fill in.",
            "New flashcards to fill in.",
            "A new badge to fill in.",
        ],
        loaded: |title| format!("“{title}” is loaded."),
        unfit: |name, unfit| {
            let what = match unfit {
                Unfit::Encoding => {
                    return format!(
                        "“{name}” is not saved as UTF-8 (but as ANSI, for instance). In Notepad: “Save as”, then “Encoding: UTF-8”. Your text has not changed."
                    );
                }
                Unfit::Empty => "it is empty",
                Unfit::Table => "it is a table (Excel or LibreOffice)",
                Unfit::Document => "it is a word processor’s document",
                Unfit::Slides => "it is a slide show",
                Unfit::Pdf => "it is a PDF",
                Unfit::Media => "it is a picture, a sound or a film",
                Unfit::Anki => "it is an Anki deck",
                Unfit::H5p => "it is an H5P activity",
                Unfit::Archive => "it is an archive",
                Unfit::Page => "it is a web page or XML",
                Unfit::Text => "it is a text, but no module: a module begins with a brace {",
                Unfit::Personal => "it is a key, a request or a badge, not a module",
                Unfit::Binary => "it is no text",
            };
            format!("“{name}” does not open here: {what}. Your text has not changed.")
        },
        erase_text: "Erase the text, here and on this device?",
        erase_sure: "Yes, erase",
        erase_not: "Keep the text",
        erased: "The text is erased from this device. As long as this page is open, you can go back to it.",
        loose: "This browser does not keep your text. Save it as a file before you leave.",
        elsewhere: "Another tab has changed the text that is kept. If you write here, your text takes its place.",
        take: "Take the text of the other tab",
        taken: "The text of the other tab is here.",
        undo: "Back to the text before",
        undone: "The text before is back.",
        too_large: "This file is too heavy for a module (more than 2 MB). The text has not changed.",
        not_read: "This file could not be read. The text has not changed.",
        drop: "Drop the file here",
    },
    issuer: IssuerHead {
        document: "Issue a badge - Tremplin",
        title: "Issue a badge",
        lead: "Someone has asked you for their badge. You check with them, sign with your key, and hand back a badge that anyone can verify.",
        private: "Nothing leaves this device: not the request, not your key, not the badge.",
        loading: "The page is getting ready.",
        failed: "The page could not be loaded completely. Reload it to try again.",
    },
    badges: Badges {
        document: "Your badges - Tremplin",
        title: "Your badges",
        lead: "What you have done on this site, kept on this device. Open a badge here that you were given: its signature is verified right there.",
        shelf: "Your badges appear here.",
        to_earn: "To earn on this site",
        walk: "Go the whole way, from quiz to signed badge",
        fallback: "The badge, as a file",
    },
    walk: walk::en::TEXTS,
    not_found: NotFound {
        title: "This page does not exist",
        text: "The address may have changed, or the link is incomplete.",
        home: "Back to the home page",
    },
};
