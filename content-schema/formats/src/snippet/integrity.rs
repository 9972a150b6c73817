//! Hashes of the bundle's files, for pages that run nothing else.

use std::collections::BTreeMap;

/// Values of the attribute `integrity`, by the name of the file; the default has none, and so a snippet has none.
///
/// They hold for one build: where the files at that address change, browsers refuse them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Integrity(BTreeMap<String, String>);

impl Integrity {
    /// Those of all files that a snippet may name, which `read` gives.
    ///
    /// # Errors
    ///
    /// What `read` says where a file cannot be had.
    #[cfg(feature = "hashes")]
    pub fn of<E>(mut read: impl FnMut(&str) -> Result<Vec<u8>, E>) -> Result<Self, E> {
        use base64::prelude::{BASE64_STANDARD, Engine as _};
        use sha2::{Digest as _, Sha384};
        use tremplin_content::Kind;
        use tremplin_content::html::words;

        use super::{LOADER, RESIZE, TABLE, bundle};

        let own = [LOADER, RESIZE].map(str::to_owned);
        let fetched = Kind::NAMES.iter().flat_map(|kind| bundle(kind)).chain(words::files());
        let fetched = fetched.chain([TABLE.to_owned()]);
        let mut values = BTreeMap::new();
        for name in own {
            let value = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(read(&name)?)));
            values.insert(name, value);
        }
        for name in fetched {
            let value = Self::fetched(&read(&name)?);
            values.insert(name, value);
        }
        Ok(Self(values))
    }

    /// The value for a file that the loader fetches: it names hashes itself, and these are shorter.
    #[cfg(feature = "hashes")]
    pub fn fetched(bytes: &[u8]) -> String {
        use base64::prelude::{BASE64_STANDARD, Engine as _};
        use sha2::{Digest as _, Sha256};

        format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
    }

    /// That of a file.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// That of a file as an attribute, with a space before it.
    pub(super) fn attribute(&self, name: &str) -> String {
        self.value(name).map(|value| format!(" integrity=\"{value}\"")).unwrap_or_default()
    }

    /// The same for a script: one of another site is compared only where that site lets this one read it.
    pub(super) fn on_script(&self, name: &str) -> String {
        let crossorigin =
            if self.value(name).is_some() { " crossorigin=\"anonymous\"" } else { "" };
        self.attribute(name) + crossorigin
    }
}

#[cfg(all(test, feature = "hashes"))]
mod tests {
    use base64::prelude::{BASE64_STANDARD, Engine as _};

    use super::super::{LOADER, TABLE};
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        let texts = ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"];
        for (length, text) in texts.into_iter().enumerate() {
            assert_eq!(BASE64_STANDARD.encode(&b"foobar"[..length]), text);
        }
        assert_eq!(BASE64_STANDARD.encode([0xfb, 0xff, 0xbf]), "+/+/");
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let read = |name: &str| if name == TABLE { Err(name.to_owned()) } else { Ok(Vec::new()) };
        assert_eq!(Integrity::of(read), Err(TABLE.to_owned()));
    }

    #[test]
    fn the_loader_has_the_longer_hash() {
        let values = Integrity::of(|_| Ok::<_, ()>(Vec::new())).unwrap();
        // Those of nothing.
        let loader = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(values.value(LOADER), Some(loader));
        let fetched = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        for name in [TABLE, "tremplin_quiz.js", "tremplin_badge_bg.wasm", "tremplin_words_ar.txt"] {
            assert_eq!(values.value(name), Some(fetched), "{name}");
        }
        assert_eq!(values.value("cv.json"), None);
    }
}
