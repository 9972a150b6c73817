//! Where a node stands in the module.

/// The last step of a path, and the place that it is taken from.
#[derive(Clone, Copy)]
pub enum Step<'a> {
    /// The module itself.
    Root,
    /// An element of a list of the module that is read by itself.
    Element(&'static str, usize),
    /// A property of what stands at the place.
    Name(&'a Place<'a>, &'static str),
    /// An element of the list at the place.
    Index(&'a Place<'a>, usize),
}

/// A path that costs nothing until a problem asks for its text.
#[derive(Clone, Copy)]
pub struct Place<'a>(pub Step<'a>);

impl Place<'_> {
    /// Adds the path to `out`, as in `items[2].choices[0].text`.
    pub fn write(&self, out: &mut String) {
        match self.0 {
            Step::Root => {}
            Step::Name(parent, name) => {
                parent.write(out);
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Step::Element(list, index) => {
                out.push_str(list);
                write_index(index, out);
            }
            Step::Index(parent, index) => {
                parent.write(out);
                write_index(index, out);
            }
        }
    }
}

fn write_index(index: usize, out: &mut String) {
    out.push('[');
    out.push_str(&index.to_string());
    out.push(']');
}
