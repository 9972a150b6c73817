//! Verdicts in words, in French and English.

use tremplin_content::Lang;
use tremplin_core::credential::bake::Trouble;
use tremplin_core::credential::{Reason, Standing, words};

use crate::words::pick;

/// How a credential stands.
pub fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Valid => pick(
            lang,
            "Valide\u{a0}: signé par un émetteur que vous connaissez, et rien n’a été changé.",
            "Valid: signed by an issuer you know, and nothing was changed.",
        ),
        Standing::Unconfirmed => pick(
            lang,
            "Pas encore confirmé\u{a0}: rien ne parle contre ce badge, mais tout n’a pas pu être vérifié.",
            "Not confirmed yet: nothing speaks against this badge, but not everything could be checked.",
        ),
        Standing::Refused => pick(lang, "Refusé.", "Refused."),
    }
}

/// Why a credential is not accepted, and where an option can help, which.
pub fn reason(reason: Reason, lang: Lang) -> &'static str {
    let [french, english] = match reason {
        Reason::IssuerNotConfirmed => [
            "La signature correspond à la clé jointe au badge\u{202f}; à qui est cette clé, rien ne le dit. \
             Donnez les clés des émetteurs que vous connaissez\u{a0}: --issuers jwks.json",
            "The signature fits the key that comes with the badge; whose key it is, nothing says. \
             Give the keys of the issuers you know: --issuers jwks.json",
        ],
        Reason::KeyMissing => [
            "La clé qui vérifierait la signature n’est pas là. Donnez celle de l’émetteur\u{a0}: --issuers jwks.json",
            "The key that would verify the signature is not there. Give the issuer’s: --issuers jwks.json",
        ],
        Reason::StatusUnknown => [
            "L’émetteur a pu le révoquer\u{a0}: la liste qui le dirait n’est pas là. \
             Donnez celle que le badge nomme\u{a0}: --status liste.json",
            "The issuer may have revoked it: the list that would tell is not there. \
             Give the one that the badge names: --status list.json",
        ],
        _ => words::reason(reason),
    };
    pick(lang, french, english)
}

/// Why a picture gives or takes no credential.
pub fn trouble(trouble: Trouble, lang: Lang) -> &'static str {
    let [french, english] = words::trouble(trouble);
    pick(lang, french, english)
}
