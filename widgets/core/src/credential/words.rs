//! Verdicts in words: each sentence in French and in English. The command line says them, and so does
//! the badge on a page.
//!
//! ```
//! use tremplin_core::credential::{Reason, words};
//! let [french, english] = words::reason(Reason::Expired);
//! assert_eq!((french, english), ("Le badge n’est plus valable.", "The badge is no longer valid."));
//! ```

use tremplin_content::{pack, packed};

use super::Reason;
use super::bake::Trouble;

/// Why a credential is not accepted: a sentence in French, one in English.
pub fn reason(reason: Reason) -> [&'static str; 2] {
    let texts = packed!(2, {
        let mut all = [[""; 2]; Reason::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = of_reason(Reason::ALL[at]);
            at += 1;
        }
        all
    });
    [0, 1].map(|lang| pack::at(texts, reason.position() + 1, lang))
}

const fn of_reason(reason: Reason) -> [&'static str; 2] {
    let (french, english) = match reason {
        Reason::TooLarge => (
            "Le badge est trop grand\u{a0}: 512\u{a0}Kio au plus, ou 4\u{a0}Mio dans une image.",
            "The badge is too large: 512 KiB at most, or 4 MiB in a picture.",
        ),
        Reason::TooDeep => (
            "Les données du badge sont emboîtées trop profondément.",
            "The badge’s data are nested too deeply.",
        ),
        Reason::TooIntricate => (
            "Les données du badge se renvoient les unes aux autres\u{a0}: les vérifier prendrait trop de temps.",
            "The badge’s data refer to each other: to verify them would take too long.",
        ),
        Reason::Unreadable => {
            ("Ce n’est pas un badge signé lisible.", "This is not a readable signed badge.")
        }
        Reason::Repeated => (
            "Un nom y figure deux fois au même endroit\u{a0}: on ne sait pas lequel compte.",
            "A name stands twice in one place: nobody knows which one counts.",
        ),
        Reason::NotSigned => ("Personne n’a signé ce badge.", "Nobody has signed this badge."),
        Reason::AlgorithmNone => (
            "Le badge dit lui-même qu’il n’est pas signé (alg none).",
            "The badge itself says that it is not signed (alg none).",
        ),
        Reason::AlgorithmNotAllowed => (
            "Il est signé d’une manière qu’Open Badges n’admet pas.",
            "It is signed in a way that Open Badges does not allow.",
        ),
        Reason::AlgorithmConfusion => (
            "L’algorithme annoncé n’est pas celui de la clé.",
            "The algorithm that is named is not that of the key.",
        ),
        Reason::HeaderType => (
            "L’en-tête annonce autre chose qu’un JWT.",
            "The header announces something else than a JWT.",
        ),
        Reason::HeaderCritical => (
            "L’en-tête exige une extension qui n’est pas connue ici.",
            "The header asks for an extension that is not known here.",
        ),
        Reason::PrivateKey => (
            "Une clé privée ou secrète y est écrite\u{a0}: n’importe qui peut signer avec elle.",
            "A private or secret key is written there: anybody can sign with it.",
        ),
        Reason::KeyUnreadable => ("La clé n’est pas lisible.", "The key is not readable."),
        Reason::ProofUnreadable => (
            "Il manque quelque chose à la preuve, ou sa valeur n’est pas une signature.",
            "The proof lacks something, or its value is not a signature.",
        ),
        Reason::ProofPurpose => (
            "La preuve est faite pour autre chose que d’attester (proofPurpose).",
            "The proof was made for something else than to certify (proofPurpose).",
        ),
        Reason::WeakKey => {
            ("La clé est trop faible ou mal faite.", "The key is too weak, or badly made.")
        }
        Reason::WrongKey => {
            ("La clé n’est pas celle de l’émetteur.", "The key is not that of the issuer.")
        }
        Reason::UnknownIssuer => (
            "L’émetteur n’est pas de ceux à qui vous faites confiance.",
            "The issuer is not among those you trust.",
        ),
        Reason::BadSignature => (
            "La signature ne correspond pas\u{a0}: le badge a été changé, ou signé par quelqu’un d’autre, ou il en manque un morceau.",
            "The signature does not fit: the badge was changed, or signed by somebody else, or a piece of it is missing.",
        ),
        Reason::IssuerMismatch => {
            ("Le badge nomme deux émetteurs différents.", "The badge names two different issuers.")
        }
        Reason::IdMismatch => {
            ("Le badge porte deux numéros différents.", "The badge has two different ids.")
        }
        Reason::SubjectMismatch => {
            ("Le badge nomme deux titulaires différents.", "The badge names two different holders.")
        }
        Reason::DateMismatch => (
            "Les dates de la signature ne sont pas celles du badge.",
            "The dates of the signature are not those of the badge.",
        ),
        Reason::OldForm => (
            "À savoir\u{a0}: ce badge a une forme ancienne, d’avant la fin d’Open Badges 3.0. Elle compte encore.",
            "Worth knowing: this badge has an older form, from before Open Badges 3.0 was finished. It still counts.",
        ),
        Reason::WrongContext => (
            "Ce n’est pas un badge Open Badges 3.0 (@context).",
            "This is not an Open Badges 3.0 badge (@context).",
        ),
        Reason::ContextInjected => (
            "Le badge donne aux mots son propre sens (définitions dans @context).",
            "The badge gives words a meaning of its own (definitions in @context).",
        ),
        Reason::ContextUnknown => (
            "Le badge renvoie à un vocabulaire qui n’est pas connu ici (@context)\u{202f}: tout n’a pas pu être vérifié.",
            "The badge refers to a vocabulary that is not known here (@context): not everything could be checked.",
        ),
        Reason::UndefinedTerm => (
            "Le badge contient quelque chose que sa signature ne couvre pas.",
            "The badge holds something that its signature does not cover.",
        ),
        Reason::WrongType => (
            "Ce document n’atteste pas d’une réussite (type).",
            "This document does not certify an achievement (type).",
        ),
        Reason::Incomplete => (
            "Il manque au badge quelque chose d’obligatoire.",
            "Something that every badge has is missing.",
        ),
        Reason::DateUnreadable => {
            ("Une date du badge n’est pas lisible.", "A date of the badge is not readable.")
        }
        Reason::Expired => ("Le badge n’est plus valable.", "The badge is no longer valid."),
        Reason::NotYetValid => {
            ("Le badge n’est pas encore valable.", "The badge is not yet valid.")
        }
        Reason::Revoked => ("L’émetteur a révoqué ce badge.", "The issuer has revoked this badge."),
        Reason::Suspended => (
            "L’émetteur a suspendu ce badge pour un temps.",
            "The issuer has suspended this badge for a time.",
        ),
        Reason::OtherAchievement => {
            ("C’est le badge d’une autre réussite.", "It is the badge of another achievement.")
        }
        Reason::IssuerNotConfirmed => (
            "La signature correspond à la clé jointe au badge\u{202f}; à qui est cette clé, rien ne le dit.",
            "The signature fits the key that comes with the badge; whose key it is, nothing says.",
        ),
        Reason::KeyMissing => (
            "La clé qui vérifierait la signature n’est pas là.",
            "The key that would verify the signature is not there.",
        ),
        Reason::StatusUnknown => (
            "L’émetteur a pu le révoquer\u{a0}: la liste qui le dirait n’est pas là.",
            "The issuer may have revoked it: the list that would tell is not there.",
        ),
        Reason::StatusListRefused => (
            "L’émetteur a pu le révoquer\u{a0}: la liste donnée n’est pas valable pour ce badge.",
            "The issuer may have revoked it: the list that was given is not valid for this badge.",
        ),
        Reason::AlgorithmUnsupported => (
            "Cette signature ne peut pas être calculée ici.",
            "This signature cannot be computed here.",
        ),
        Reason::ProofUnsupported => (
            "Le badge porte une preuve d’une sorte qui ne peut pas être vérifiée ici.",
            "The badge carries a proof of a kind that cannot be verified here.",
        ),
    };
    [french, english]
}

/// Why a picture gives or takes no credential: a sentence in French, one in English.
pub fn trouble(trouble: Trouble) -> [&'static str; 2] {
    let texts = packed!(2, {
        let mut all = [[""; 2]; Trouble::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = of_trouble(Trouble::ALL[at]);
            at += 1;
        }
        all
    });
    let place = Trouble::ALL.iter().position(|known| *known == trouble).unwrap_or_default();
    [0, 1].map(|lang| pack::at(texts, place + 1, lang))
}

const fn of_trouble(trouble: Trouble) -> [&'static str; 2] {
    let (french, english) = match trouble {
        Trouble::TooLarge => (
            "L’image ou le badge est trop grand\u{a0}: 4 Mio et 512 Kio au plus.",
            "The picture or the badge is too large: 4 MiB and 512 KiB at most.",
        ),
        Trouble::NotAnImage => (
            "Ce n’est ni une image PNG ni une image SVG.",
            "This is neither a PNG nor an SVG picture.",
        ),
        Trouble::Damaged => ("L’image est abîmée.", "The picture is damaged."),
        Trouble::Compressed => (
            "Le badge est compressé dans l’image, ce qu’Open Badges n’admet pas.",
            "The badge is compressed in the picture, which Open Badges does not allow.",
        ),
        Trouble::Older => (
            "C’est un badge Open Badges 2\u{a0}: seule la version 3 peut être vérifiée ici.",
            "This is an Open Badges 2 badge: only version 3 can be verified here.",
        ),
        Trouble::Nothing => {
            ("Il n’y a pas de badge dans cette image.", "There is no badge in this picture.")
        }
        Trouble::Several => (
            "Il y a plus d’un badge dans cette image.",
            "There is more than one badge in this picture.",
        ),
        Trouble::NotACredential => (
            "Ce qui est ou doit aller dans l’image n’est pas un badge signé.",
            "What is in the picture, or is to go there, is not a signed badge.",
        ),
    };
    [french, english]
}
