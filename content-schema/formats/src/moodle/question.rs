//! A question that is being read: its texts, and where something is said of them.

use std::collections::BTreeSet;

use roxmltree::Node;
use tremplin_author::authoring::Image;
use tremplin_content::id::is_id;
use tremplin_content::url::{Use, is_allowed};

use super::files::{Embedded, decoded};
use super::tree::{self, Lines};
use crate::gift::Written;
use crate::making::{Intake, slug};
use crate::report::Code;
use crate::rich::{Picture, Rich, Spot, flat};

/// How many pictures of a text are looked at until one can be ours.
const TRIED: usize = 4;

/// Stands before the name of a file that lies in the bank.
const PLACE: &str = "@@PLUGINFILE@@/";

/// What an importer of a question has at hand.
pub(super) struct Question<'a, 'b, 'c> {
    pub intake: &'c mut Intake<'b>,
    pub node: Node<'a, 'a>,
    pub lines: &'c Lines<'a>,
    pub written: Written,
    pub id: Option<String>,
    pub prompt: String,
    pub image: Option<Image>,
    /// General feedback.
    pub explanation: Option<String>,
    pub hint: Option<String>,
    pub points: Option<u32>,
}

/// How a text is written, as the file names it.
fn written(node: Node<'_, '_>, otherwise: Written) -> Written {
    match node.attribute("format") {
        Some("html" | "1") => Written::Html,
        Some("moodle_auto_format" | "0") => Written::Moodle,
        Some("plain_text" | "2") => Written::Plain,
        Some("markdown" | "4") => Written::Markdown,
        _ => otherwise,
    }
}

impl<'a> Question<'a, '_, '_> {
    /// Says something of a place.
    pub fn note(&mut self, code: Code, at: Node<'_, '_>, details: &[&str]) {
        let line = self.lines.of(at);
        self.intake.note(code, line, details);
    }

    /// The properties of that name.
    pub fn all(&self, name: &'static str) -> Vec<Node<'a, 'a>> {
        tree::children(self.node, name).collect()
    }

    /// The text of a node.
    pub fn rich(&self, node: Node<'a, 'a>) -> Rich {
        written(node, self.written).rich(&tree::inner(node))
    }

    /// The text of a node as Markdown, whose pictures and files are named; `None` where it says nothing.
    pub fn markdown(&mut self, node: Node<'a, 'a>, spot: Spot) -> Option<String> {
        let rich = self.rich(node);
        let line = self.lines.of(node);
        for Picture { src, alt } in &rich.pictures {
            self.intake.note(Code::PictureLeftOut, line, &[src, alt]);
        }
        self.unused(node, &rich.pictures);
        let text = rich.written(spot, line, &mut |note| self.intake.note_as_is(note));
        (!text.trim().is_empty()).then_some(text)
    }

    /// The text of a property as Markdown.
    pub fn markdown_of(&mut self, name: &'static str) -> Option<String> {
        tree::child(self.node, name).and_then(|node| self.markdown(node, Spot::Blocks))
    }

    /// The text of a node as it is typed or shown without marks; it is plain unless `written` says otherwise.
    pub fn plain(&mut self, node: Node<'a, 'a>, written: Written) -> String {
        let rich = written.rich(&tree::inner(node));
        let line = self.lines.of(node);
        for Picture { src, alt } in &rich.pictures {
            self.intake.note(Code::PictureLeftOut, line, &[src, alt]);
        }
        let text = rich.unmarked(line, &mut |note| self.intake.note_as_is(note));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What is asked, with the first picture that can be one of ours.
    pub fn stem(&mut self, text: &str) {
        let Some(node) = tree::child(self.node, "questiontext") else { return };
        let rich = self.written.rich(text);
        let line = self.lines.of(node);
        let old = Embedded::old(self.node);
        let alone = old.iter().map(|file| Picture { src: file.name.clone(), alt: String::new() });
        let pictures: Vec<Picture> = rich.pictures.iter().cloned().chain(alone).collect();
        let files: Vec<Embedded> = Embedded::of(node).into_iter().chain(old).collect();
        for (index, picture) in pictures.iter().enumerate() {
            let image = match self.image {
                None if index < TRIED => self.picture(picture, &files, line),
                _ => None,
            };
            match image {
                Some(image) => self.image = Some(image),
                None => {
                    let details = [picture.src.as_str(), picture.alt.as_str()];
                    self.intake.note(Code::PictureLeftOut, line, &details);
                }
            }
        }
        self.unused(node, &pictures);
        self.prompt = rich.written(Spot::Blocks, line, &mut |note| self.intake.note_as_is(note));
    }

    /// A picture as one of ours: of the bank, of the address itself, or of a file that lies beside.
    fn picture(&mut self, picture: &Picture, files: &[Embedded], line: usize) -> Option<Image> {
        let alt = picture.alt.clone();
        let image = |src: String| Some(Image { src, alt: alt.clone(), ..Image::default() });
        let src = picture.src.strip_prefix(PLACE).unwrap_or(&picture.src);
        let name = decoded(src);
        let own = Embedded::in_address(src);
        let found = own.as_ref().or_else(|| files.iter().find(|file| file.name == name));
        if let Some(file) = found {
            let (bytes, ending) = file.picture()?;
            let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
            let own = self.intake.file(stem, ending, bytes);
            self.intake.note(Code::PictureTaken, line, &[&own]);
            return image(own);
        }
        let is_near = !src.contains(':') && !src.starts_with('/') && is_allowed(src, Use::Media);
        if !is_near {
            return None;
        }
        self.intake.note(Code::PictureBeside, line, &[src]);
        image(src.to_owned())
    }

    /// Names the files of a text that it does not show.
    fn unused(&mut self, node: Node<'a, 'a>, pictures: &[Picture]) {
        let name = |it: &Picture| decoded(it.src.strip_prefix(PLACE).unwrap_or(&it.src));
        let shown: BTreeSet<String> = pictures.iter().map(name).collect();
        for name in Embedded::names(node).filter(|name| !shown.contains(*name)) {
            self.note(Code::FileLeftOut, node, &[name]);
        }
    }

    /// Identifier, name, points, hint, general feedback and tags: what all questions have.
    pub fn head(&mut self, text: &str) -> String {
        if let Some(node) = tree::child(self.node, "questiontext") {
            self.written = written(node, Written::Html);
        }
        let name = tree::said(self.node, "name");
        let shown = flat(&self.written.rich(text).blocks).0;
        self.intake.name(if name.is_empty() { &shown } else { &name });
        let id = tree::said(self.node, "idnumber");
        if is_id(&id) {
            self.id = Some(id);
        } else if !id.is_empty() {
            let own = slug(&id);
            self.note(Code::IdChanged, self.node, &[&id, &own]);
            self.id = Some(own).filter(|own| !own.is_empty());
        }
        let tags: Vec<String> = self
            .all("tags")
            .into_iter()
            .flat_map(|tags| tree::children(tags, "tag").map(tree::inner).collect::<Vec<_>>())
            .collect();
        if !tags.is_empty() {
            self.note(Code::TagsLeftOut, self.node, &[&tags.join(", ")]);
        }
        let grade = tree::said(self.node, "defaultgrade");
        match grade.replace(',', ".").parse::<f64>() {
            Ok(grade) if grade == 1.0 || grade == 0.0 => {}
            Ok(points) if points.fract() == 0.0 && (2.0..=100.0).contains(&points) => {
                self.points = Some(points as u32);
            }
            _ if grade.is_empty() => {}
            _ => self.note(Code::PropertyLeftOut, self.node, &["defaultgrade", &grade]),
        }
        for hint in self.all("hint") {
            let Some(text) = self.markdown(hint, Spot::Blocks) else { continue };
            match self.hint {
                None => self.hint = Some(text),
                Some(_) => self.note(Code::FeedbackLeftOut, hint, &[&text]),
            }
        }
        self.explanation = self.markdown_of("generalfeedback");
        let begins = |name: &str| letters(&shown).starts_with(&letters(name));
        match begins(name.trim_end_matches(['…', '.'])) {
            true => String::new(),
            false => name,
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}
