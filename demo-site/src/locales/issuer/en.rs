//! Texts of the issuer's page in English.

use super::*;

pub(super) const TEXTS: Issuer = Issuer {
    no_key: |trouble| match trouble {
        keys::Trouble::NoCrypto => {
            "This page cannot use keys: open it at an address that begins with https."
        }
        keys::Trouble::Unsupported => {
            "This browser does not know this type of key. Choose RS256, or another browser."
        }
        keys::Trouble::NotAKey => {
            "This file has no private key that can be used here. It takes a JWK or PEM file (PKCS#8) for RS256, ES256 or EdDSA."
        }
        keys::Trouble::OtherForm => {
            "This key is in an old format, or protected by a password. Convert it first: openssl pkcs8 -topk8 -nocrypt."
        }
        keys::Trouble::Weak => {
            "This RSA key is too short to be safe. It takes one of at least 2048 bits."
        }
        keys::Trouble::Damaged => {
            "This key is damaged: it does not sign as it should. Take another copy of the file."
        }
    },
    identity: Identity {
        head: Block {
            title: "Your identity",
            text: "Who signs, and with which key. The key stays in this browser, which signs with it and never shows it.",
        },
        named: |name| {
            format!("The badge of this request is signed in the name of “{name}”. Is that you?")
        },
        take_over: "Take over their name and address",
        name: "Name of your organisation",
        id: Way {
            title: "Address of the issuer",
            text: "An https address of your site that will not change any more: it stands for you in every badge.",
        },
        site: "Web site",
        email: "E-mail address",
        optional: "optional",
        wrong: |wrong| match wrong {
            Wrong::Name => "Write the name of your organisation.",
            Wrong::Id => {
                "Write a complete address without spaces or accents, such as https://ml.example.org/issuer."
            }
            Wrong::Insecure => {
                "This address begins with http. One with https is needed, such as https://ml.example.org/issuer: your key will be fetched there, and nobody may swap it on the way."
            }
            Wrong::Url => "Write a complete address, such as https://ml.example.org/, or nothing.",
            Wrong::Email => "Write an address such as badges@ml.example.org, or nothing.",
        },
        algorithm: "Type of key",
        algorithms: [
            Way {
                title: "Read everywhere",
                text: "RS256: every verifier reads it. The badge is a little longer.",
            },
            Way {
                title: "Short",
                text: "ES256: the QR code is simple, a phone reads it well. Read by most verifiers.",
            },
            Way { title: "Ed25519", text: "EdDSA: short and modern, but read by fewer verifiers." },
        ],
        no_ed25519: "This browser cannot use Ed25519 yet.",
        create: "Create the key",
        creating: "The key is being made, a few seconds.",
        import: "Import a key",
        import_help: "The copy that you saved when you made the key (issuer-key.jwk.json), a key of “tremplin keygen”, or one as PEM (PKCS#8).",
        imported: |algorithm, file| format!("{algorithm} key read from “{file}”."),
        take: "Use this key",
        other_issuer: "This file says that the key is another issuer’s. Correct the address, or take another key.",
        backup: Block {
            title: "Keep a copy of your key",
            text: "This is the only moment when you can: the key stays in this browser, but afterwards nobody can take it out. Some browsers erase what they keep after a few weeks without a visit; without a copy, a new key would have to be published then. Put this file where only you can reach it: who has it can sign in your name.",
        },
        backup_save: "Save the copy",
        backup_saved: |file| {
            format!(
                "Copy saved: {file}, usually among your downloads. Move it where only you can reach it (a USB stick put away, a password manager), not into a shared folder or an e-mail."
            )
        },
        backup_done: "Continue",
        loss: Loss {
            title: "Go on without a copy of the key?",
            text: "The copy is not saved, and cannot be saved later. If this browser erases the key, you can sign with it no more.",
            stay: "Back to the copy",
            go: "Go on without a copy",
        },
        choose: "Sign in the name of",
        since: |algorithm, day| format!("{algorithm} key, on this device since {day}"),
        for_now: "This browser cannot keep the key: it serves until you close this page. Keep the file of the key, to import it next time.",
        forbidden: "This browser keeps nothing for this site (private browsing, or storage blocked). A key will only serve during this visit.",
        files: "Files to publish",
        files_text: "Publish the public key and the profile on your site, and add the “issuer” lines to the file of each of your badges: badges are verified with them. Nothing here is secret.",
        file_labels: [
            "Public key (jwks.json)",
            "Profile of the issuer (issuer.json)",
            "Lines for the badge’s file",
        ],
        request_url: Way {
            title: "Line that leads requests to this page (requestUrl)",
            text: "It is among the lines above already. If the badge’s file has its “issuer” lines, add this one to them: “Have it signed” then gives a link and a QR code that open this page with the request. It is the address at which you opened it; if your colleagues open it at another, write that one.",
        },
        no_request_url: "This page is not open by https: requests cannot lead here. Open it at its https address to get the line “requestUrl” of the badge’s file.",
        save: |name| format!("Save {name}"),
        erase: "Erase this key",
        erase_text: "Badges already signed stay valid as long as their public key stays published (jwks.json and the file of each badge): do not take it away. To sign again, the copy of the key will have to be imported; without a copy, you will need a new key.",
        erase_sure: "Yes, erase the key",
        keep: "Keep it",
        news: |news| match news {
            News::Ready => "Your key is ready.",
            News::Erased => "The key is erased from this device.",
            News::NotErased => {
                "The browser did not erase the key: it is still on this device. Try again, or erase this site’s data in the settings of the browser."
            }
            News::ErasedElsewhere => "A key was erased in another tab: it signs no more.",
            News::Gone => {
                "Nothing was signed: this key is no longer on this device. It was erased in another tab, or the browser does not keep it any more. Import its copy, or create a new key."
            }
        },
        add: "Add another identity",
        cancel: "Go back without adding one",
    },
    request: Request {
        head: Block {
            title: "The request",
            text: "The link, the file or the QR code that the person gave you. Are there several? Give them together: you take one after the other.",
        },
        paste: "Link or text of the request",
        read: "Read the request",
        open: "Open a file",
        camera: "Scan a QR code",
        picture: "QR code in a picture",
        seen: "What the camera sees",
        stop: "Stop the camera",
        no_reader: "What reads QR codes could not be loaded. Check your connection, then try again.",
        waiting: |count| match count {
            1 => "Another request is waiting.".to_owned(),
            count => format!("{count} other requests are waiting."),
        },
        unread: |count| match count {
            1 => "One request could not be read.".to_owned(),
            count => format!("{count} requests could not be read."),
        },
        no_camera: "The camera does not answer, or may not be used. Use the link or the file.",
        no_code: "There is no readable QR code in this picture.",
        not_read: "This file could not be read.",
        other: "Another request",
        there: "The request has been read.",
        no_badge: "This badge is not on this site. Open the file of the badge that you issue.",
        fetching: "The badge is being loaded.",
        open_badge: "Open the badge’s file",
        misfit: |misfit| match misfit {
            Misfit::NotABadge => {
                "This file is not a badge, or it has errors. Nothing can be signed with it."
            }
            Misfit::Instead(_) => "This file is not that of a badge.",
            Misfit::OtherBadge => "This file describes another badge than the one requested.",
            Misfit::OtherAchievement => {
                "The request is for a badge of the same name, but of another address: it is not the one that you issue."
            }
            Misfit::NoIssuer => "This badge names no issuer with an address: nobody can sign it.",
        },
        named: |name| format!("From {name}. This name is not written into the badge."),
        unnamed: "The person gave no name.",
        skills: "What the badge also says, in open frameworks",
        compared: "What the badge asks, what is done",
        any: "Any one of these activities is enough.",
        asked: "Asked: ",
        besides: "The badge does not ask for it",
        done: |what, day| format!("Done: {what}, on {day}"),
        not_done: "Is not in the request",
        met: |met| match met {
            Met::Yes => "Met",
            Met::TooLow => "Not met",
            Met::No => "Missing",
        },
        word: "This is what the person says, by their device. Talk about it with them before you sign.",
        incomplete: "By this request, not everything is done. If you sign, it is you who vouches for it.",
    },
    confirm: Confirm {
        head: Block {
            title: "Check and sign",
            text: "Your signature commits your organisation. A signed badge cannot be changed any more.",
        },
        waiting: "Once the request has been read, you confirm it here.",
        no_identity: "You need a key first: complete “Your identity”.",
        until: Way {
            title: "Valid until",
            text: "This day included. Leave it empty for a badge without end.",
        },
        until_wrong: |wrong| match wrong {
            validity::Wrong::NotADay => {
                "This is not a date. Write all of it, such as 25/11/2029, or empty the field."
            }
            validity::Wrong::Over => {
                "The last day is over already. Choose a day to come, or empty the field."
            }
        },
        note: Way {
            title: "What you checked",
            text: "This note is written into the badge: whoever gets the badge can read it. Put no name there.",
        },
        checked: "I have talked about it with the person, and I confirm.",
        not_checked: "First tick that you have talked about it with the person.",
        sign: "Sign the badge",
        signing: "The badge is being signed.",
        done: "Done: the badge is below.",
        again: "Change something and sign once more",
        revising: "The signed badge stays below until you sign another one, which will take its place here. A copy that you have already handed over stays valid.",
        keep: "Back to the signed badge, nothing changed",
        trouble: |trouble| {
            match trouble {
            sign::Trouble::OtherIssuer => {
                "This badge is another issuer’s: its address is not yours. You cannot sign it with this key.".to_owned()
            }
            sign::Trouble::OtherKey => {
                "The file of this badge has another key than yours: your signature would not be recognised. Take the other key, or put yours into the badge’s file.".to_owned()
            }
            sign::Trouble::Until(wrong) => (TEXTS.confirm.until_wrong)(*wrong).to_owned(),
            sign::Trouble::Key(_) => {
                "The browser could not sign with this key. Erase it, then import its copy.".to_owned()
            }
            sign::Trouble::NotAccepted(reasons) => {
                let reasons: Vec<_> = reasons.iter().map(|reason| reason.as_str()).collect();
                format!(
                    "This badge would not be accepted ({}). Nothing was issued.",
                    reasons.join(", ")
                )
            }
        }
        },
    },
    outcome: Outcome {
        head: Block {
            title: "The badge is signed",
            text: "Signed with your key, then verified here. It is verified alike wherever your key is known: publish it (jwks.json).",
        },
        until: |day| format!("Valid until {day}"),
        forever: "Valid without end",
        picture: |title| format!("Picture of the badge “{title}”"),
        hand_over: Block {
            title: "Hand it to the person",
            text: "This site keeps nothing of it: save or send the badge before you close this page.",
        },
        save_picture: "Save the badge’s picture",
        save_token: "Save the badge’s file",
        saved: |file| format!("Saved: {file}, usually among your downloads."),
        link: "Link of the badge",
        code: "QR code of the badge",
        code_text: "The person scans it with their phone: their badge opens, and is verified if the site knows your key.",
        fine: "This code is very fine, and many phones will not read it from a small screen: show it large, or rather give the link or the file.",
        unread: "The phone does not manage? Show the code large, at full brightness; or give the link or the file.",
        enlarge: "Show the code large",
        shrink: "Close",
        coding: "The QR code is being made.",
        no_code: [
            "This badge is too long for a QR code. Rather send the link or the picture.",
            "This badge is too long for a QR code. Rather send the link or the picture; with a “Shorter” or “Ed25519” key, badges are shorter.",
            "The QR code could not be loaded. Check your connection, or send the link or the picture.",
        ],
        next: "Take another request",
        following: |waiting| format!("Next request ({waiting})"),
        loss: Loss {
            title: "Leave without keeping this badge?",
            text: "It was neither saved nor copied nor shown large, and this site keeps nothing of it. Unless the person has scanned it already, it will be lost and would have to be signed again.",
            stay: "Stay with this badge",
            go: "Go on without keeping it",
        },
    },
    log: Log {
        head: Block {
            title: "What was signed here",
            text: "The day and the badge, never a name. This list stays on this device.",
        },
        empty: "Nothing has been signed here yet.",
        count: |count| match count {
            1 => "1 badge signed.".to_owned(),
            count => format!("{count} badges signed."),
        },
        save: "Save the list",
        saved: |file| format!("“{file}” is saved."),
        columns: ["Day", "Badge", "Title"],
        separator: ',',
        erase: "Erase the list",
        erase_text: "The signed badges stay valid. The list will not come back: save it first if you need it.",
        erase_sure: "Yes, erase the list",
        keep: "Keep it",
        erased: "The list is erased from this device.",
        aside: |count| match count {
            1 => "One line of the list cannot be read: it is set aside.".to_owned(),
            count => format!("{count} lines of the list cannot be read: they are set aside."),
        },
        other: "The list that is kept here cannot be read: nothing is added to it until you erase it.",
        loose: "The badge is signed, but this browser did not add it to the list.",
    },
};
