//! Records by key: a sorted list, since the code of a tree costs the learner 2 kB and a list of
//! 10,000 is quick enough.

use super::record::{Kept, Record};

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Records(Vec<(String, Record)>);

impl Records {
    fn place(&self, key: &str) -> Result<usize, usize> {
        let place = self.0.partition_point(|(other, _)| &**other < key);
        match self.0.get(place) {
            Some((found, _)) if found == key => Ok(place),
            _ => Err(place),
        }
    }

    pub fn get(&self, key: &str) -> Option<&Record> {
        Some(&self.0[self.place(key).ok()?].1)
    }

    /// What is kept under a key; [`Kept::Nothing`] where there is no record.
    pub fn kept(&self, key: &str) -> Kept {
        self.get(key).map_or(Kept::Nothing, |record| record.kept)
    }

    pub fn insert(&mut self, key: String, record: Record) {
        match self.place(&key) {
            Ok(place) => self.0[place].1 = record,
            Err(place) => self.0.insert(place, (key, record)),
        }
    }

    /// All records whose keys start with `start`, in the order of their keys.
    pub fn starting(&self, start: &str) -> &[(String, Record)] {
        let (Ok(first) | Err(first)) = self.place(start);
        let rest = self.0.get(first..).unwrap_or_default();
        let count = rest.iter().take_while(|(key, _)| key.starts_with(start)).count();
        rest.get(..count).unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
