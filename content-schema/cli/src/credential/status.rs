//! Status lists that were handed in: read, checked, and decompressed within bounds.

use std::io::Read;

use flate2::read::GzDecoder;
use tremplin_author::Lang;
use tremplin_credentials::{
    Checked, Jwk, MAX_BITS, OpenList, Place, Reason, StatusList, Verdict, proofs,
};

use super::found::{self, Signed};
use super::{crypto, files, proof};

/// The lists that can be believed, and those that can't: each file with why.
#[derive(Default)]
pub struct Lists {
    /// Good signatures of an issuer each.
    pub open: Vec<OpenList>,
    /// Files that are none, or not at this moment.
    pub refused: Vec<(String, Verdict)>,
}

/// Reads the lists in files: each is a file, or the address that it was fetched from, `=` and a file.
///
/// `keys` are those that may have signed them: of the issuers that are trusted, or where nobody has said whom
/// to trust, those of the badge itself.
///
/// # Errors
/// The sentence for a file that can't be read.
pub fn lists(files: &[String], keys: &[Jwk], now: i64, lang: Lang) -> Result<Lists, String> {
    let mut lists = Lists::default();
    for file in files {
        let (place, file) = match file.rsplit_once('=') {
            Some((address, file)) if address.starts_with("https://") => {
                (Place::At(address.to_owned()), file)
            }
            _ => (Place::HandedIn, file.as_str()),
        };
        let bytes = files::bytes(file, lang)?;
        let signed = found::in_file(&bytes).unwrap_or(Err(Reason::Unreadable));
        match signed.map_err(Verdict::from).and_then(|signed| list(&signed, keys, now, None)) {
            Ok(mut open) => {
                open.list.place = place;
                lists.open.push(open);
            }
            Err(verdict) => lists.refused.push((file.to_owned(), verdict)),
        }
    }
    Ok(lists)
}

/// The list of a signed document, if it is one and nothing but `forgiven` speaks against it.
pub fn list(
    signed: &Signed,
    keys: &[Jwk],
    now: i64,
    forgiven: Option<Reason>,
) -> Result<OpenList, Verdict> {
    let (list, checked) = read(signed, Some(keys), now)?;
    let verdict = list.judge(&checked, now);
    if verdict.reasons.iter().any(|reason| Some(*reason) != forgiven) {
        return Err(verdict);
    }
    let bits = decompress(&list.compressed)?;
    Ok(list.open(bits)?)
}

type Questioned = (StatusList, Vec<Result<Checked, Reason>>);

fn read(signed: &Signed, trusted: Option<&[Jwk]>, now: i64) -> Result<Questioned, Reason> {
    match signed {
        Signed::Token(token) => {
            let (compact, header, payload) = found::split(token)?;
            let list = StatusList::from_token(compact, &header.root(), &payload.root())?;
            let checked = list.question(trusted).map(|question| Checked {
                pinned: question.pinned,
                answer: crypto::answer(&question),
            });
            Ok((list, vec![checked]))
        }
        Signed::Json(json) => {
            let (document, value) = found::parse(json)?;
            let proofs = proofs(&document.root())?;
            let list = StatusList::read(&document.root())?;
            let mut checked = proof::check(&proofs, &value, &list.issuer, trusted);
            let dates = proofs.iter().flatten().flat_map(|proof| proof.problems(now));
            checked.extend(dates.map(Err));
            Ok((list, checked))
        }
    }
}

/// The bits of a list (RFC 1952): a little text may unfold to a lot, and no further than to what a
/// list may have.
fn decompress(compressed: &[u8]) -> Result<Vec<u8>, Reason> {
    let mut bits = Vec::new();
    let most = MAX_BITS as u64 + 1;
    match GzDecoder::new(compressed).take(most).read_to_end(&mut bits) {
        Ok(_) => Ok(bits),
        Err(_) => Err(Reason::Unreadable),
    }
}
