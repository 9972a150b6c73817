//! Lists of what was revoked, which are signed like badges.

use js_sys::Array;
use tremplin_credentials::{OpenList, Place, Proof, Reason, StatusList, proofs};
use tremplin_embed::JsNode;
use wasm_bindgen::prelude::*;

use super::{
    Outside, asked, checked, keys, number, of_proof, outside, split, suite, text, without_mark,
};

/// A list that has been read. It is asked in the same way as a signed badge.
#[wasm_bindgen]
pub struct List {
    list: StatusList,
    /// Undefined for a token.
    document: JsValue,
    proofs: Vec<Result<Proof, Reason>>,
    bits: Option<Vec<u8>>,
}

#[wasm_bindgen]
impl List {
    /// Reads what an address gave, where it came from one.
    ///
    /// # Errors
    ///
    /// The number of a [`Reason`] in [`Reason::ALL`].
    pub fn open(file: &[u8], address: Option<String>) -> Result<List, JsValue> {
        let mut list = read(file).map_err(number)?;
        list.list.place = address.map_or(Place::Unsaid, Place::At);
        Ok(list)
    }

    /// What the signatures are made over, where the list is JSON with proofs.
    pub fn document(&self) -> JsValue {
        self.document.clone()
    }

    /// How many signatures there are.
    pub fn count(&self) -> usize {
        if self.document.is_undefined() { 1 } else { self.proofs.len() }
    }

    /// The suite of a signature over JSON; undefined for a token.
    pub fn suite(&self, index: usize) -> Option<String> {
        suite(&self.proofs, index)
    }

    /// What is to be verified, as for a badge.
    ///
    /// # Errors
    ///
    /// The number of the [`Reason`] why no key can be asked.
    pub fn question(
        &self,
        index: usize,
        trusted: JsValue,
        message: Option<Vec<u8>>,
    ) -> Result<JsValue, JsValue> {
        let trusted = keys(trusted)?;
        let trusted = trusted.as_deref();
        let question = if self.document.is_undefined() {
            self.list.question(trusted)
        } else {
            of_proof(&self.proofs, index, &self.list.issuer, trusted, message.as_deref())
        };
        question.map(|question| asked(&question)).map_err(number)
    }

    /// Whether its bits count, from what its signatures came to.
    pub fn is_good(&self, answers: Array, now: f64) -> bool {
        let now = now as i64;
        let mut checked: Vec<_> = answers.iter().map(|answer| checked(&answer)).collect();
        checked.extend(self.proofs.iter().flatten().flat_map(|proof| proof.problems(now)).map(Err));
        self.list.judge(&checked, now).reasons.is_empty()
    }

    /// The bits, compressed with gzip.
    pub fn compressed(&self) -> Vec<u8> {
        self.list.compressed.clone()
    }

    /// Takes the bits, decompressed.
    pub fn unfold(&mut self, bits: Vec<u8>) {
        self.bits = Some(bits);
    }
}

impl List {
    /// The list with its bits; `None` if there are none, too few or too many.
    pub(super) fn opened(self) -> Option<OpenList> {
        self.list.open(self.bits?).ok()
    }
}

fn read(file: &[u8]) -> Result<List, Reason> {
    match outside(text(without_mark(file))?)? {
        Outside::Token(text) => {
            let (compact, header, payload) = split(&text)?;
            let list = StatusList::from_token(compact, &header, &payload)?;
            Ok(List { list, document: JsValue::UNDEFINED, proofs: Vec::new(), bits: None })
        }
        Outside::Json { document, .. } => {
            let node = JsNode(document.clone());
            let proofs = proofs(&node)?;
            Ok(List { list: StatusList::read(&node)?, document, proofs, bits: None })
        }
    }
}
