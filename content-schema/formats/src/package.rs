//! Packages: ZIP archives that strangers made.
//!
//! Nothing of a package is written under a name of its own. What is unpacked is counted while that is done, whatever the
//! archive says of it: [`MOST_UNPACKED`] in all. There are at most [`MOST_FILES`] files.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::format::Format;
use crate::making::{MOST_PACKED, MOST_UNPACKED, Reason, Refused};

/// Most files in a package.
const MOST_FILES: usize = 50_000;

/// What stands before each file in the list of an archive.
const LISTED: &[u8] = b"PK\x01\x02";

/// A package.
pub(crate) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    format: Format,
    /// How much may still be unpacked.
    left: usize,
}

impl<'b> Package<'b> {
    /// Opens a package.
    pub fn open(bytes: &'b [u8], format: Format) -> Result<Self, Refused> {
        if bytes.len() > MOST_PACKED || listed(bytes) > MOST_FILES {
            return Err(Refused::new(Reason::TooLargePackage, 0, &[]));
        }
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| broken(format, &error.to_string()))?;
        Ok(Self { archive, format, left: MOST_UNPACKED })
    }

    /// Whether a file is in it.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A file of it, if it is there.
    pub fn file(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        let format = self.format;
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(broken(format, &error.to_string())),
        };
        // What says itself that it is too large need not be unpacked.
        if file.size() > self.left as u64 {
            return Err(Refused::new(Reason::TooLargePackage, 0, &[]));
        }
        self.left.read(file, format).map(Some)
    }

    /// Looks whether as much as may be unpacked of a package holds all of it, before somebody else opens it.
    #[cfg(feature = "sheets")]
    pub fn is_bounded(&mut self) -> Result<(), Refused> {
        let format = self.format;
        let mut left = MOST_UNPACKED as u64;
        for place in 0..self.archive.len() {
            let file =
                self.archive.by_index(place).map_err(|error| broken(format, &error.to_string()))?;
            let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink())
                .map_err(|error| broken(format, &error.to_string()))?;
            left = left
                .checked_sub(read)
                .ok_or_else(|| Refused::new(Reason::TooLargePackage, 0, &[]))?;
        }
        Ok(())
    }

    /// What a stream gives, which counts as unpacked too.
    #[cfg(feature = "anki")]
    pub fn unpacked(&mut self, stream: impl Read) -> Result<Vec<u8>, Refused> {
        self.left.read(stream, self.format)
    }
}

/// What may still be unpacked.
trait Left {
    fn read(&mut self, stream: impl Read, format: Format) -> Result<Vec<u8>, Refused>;
}

impl Left for usize {
    fn read(&mut self, stream: impl Read, format: Format) -> Result<Vec<u8>, Refused> {
        let mut bytes = Vec::new();
        let most = *self as u64 + 1;
        stream
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(|error| broken(format, &error.to_string()))?;
        *self = self
            .checked_sub(bytes.len())
            .ok_or_else(|| Refused::new(Reason::TooLargePackage, 0, &[]))?;
        Ok(bytes)
    }
}

/// A package that is not whole.
pub(crate) fn broken(format: Format, what: &str) -> Refused {
    Refused::new(Reason::BrokenPackage, 0, &[format.name(), what])
}

/// About how many files an archive lists: one that lists millions is not opened.
fn listed(bytes: &[u8]) -> usize {
    if bytes.len() / 46 <= MOST_FILES {
        return 0;
    }
    bytes.windows(LISTED.len()).filter(|window| *window == LISTED).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unpacked_is_counted() {
        let mut left = 1000;
        assert_eq!(left.read(&[0; 600][..], Format::Json).map(|bytes| bytes.len()), Ok(600));
        let endless = left.read(std::io::repeat(0), Format::Json);
        assert_eq!(endless.map_err(|refused| refused.reason), Err(Reason::TooLargePackage));
    }

    #[test]
    fn archives_with_endless_lists_are_not_opened() {
        let bytes = LISTED.repeat(MOST_FILES * 12);
        let opened = Package::open(&bytes, Format::Json).map(|_| ());
        assert_eq!(opened.map_err(|refused| refused.reason), Err(Reason::TooLargePackage));
    }
}
