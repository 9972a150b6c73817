//! Sentences for texts that say something else on the screen than in their file, and for files that get
//! into each other's way.

use super::{Sentences, sentences};
use crate::report::{Code, Problem};

#[rustfmt::skip]
pub(super) fn sentences_of(problem: &Problem) -> Sentences {
    match problem.code {
        Code::LostBackslash => sentences(
            "Dans {name}, \"{bare 0}\" est devenu un signe invisible : en JSON, « \\ » veut dire autre chose.", "Pour montrer « \\ », écrivez-le deux fois : {bare 1}. Sinon, mettez une espace à la place.",
            "In {name}, \"{bare 0}\" has become a sign that nobody sees: in JSON, “\\” means something else.", "To show “\\”, write it twice: {bare 1}. Otherwise put a space in its place.",
        ),
        Code::WrongEncoding if problem.details.len() > 1 => sentences(
            "Dans {name}, {0} est sans doute une lettre mal lue.", "Écrivez : {bare 1}. Le fichier a changé de codage : enregistrez-le en UTF-8, ou reprenez le texte d’origine.",
            "In {name}, {0} is probably a letter that was read wrongly.", "Write: {bare 1}. The encoding of the file has changed: save it as UTF-8, or go back to the original text.",
        ),
        Code::WrongEncoding => sentences(
            "Dans {name}, le signe « \u{fffd} » remplace une lettre perdue.", "Écrivez la lettre à sa place. Le fichier a changé de codage : enregistrez-le en UTF-8.",
            "In {name}, the sign “\u{fffd}” stands for a letter that is lost.", "Write the letter in its place. The encoding of the file has changed: save it as UTF-8.",
        ),
        Code::AccidentalList => sentences(
            "Dans {name}, {0} s’affichera comme une liste : le début de la ligne ne se verra pas tel quel.", "Si ce n’est pas une liste, écrivez : {bare 1}",
            "In {name}, {0} will be shown as a list: the beginning of the line will not be seen as it is.", "If it is no list, write: {bare 1}",
        ),
        Code::AccidentalEmphasis => sentences(
            "Dans {name}, les « * » autour de {0} mettent le texte en italique et ne se verront pas.", "Pour une multiplication, écrivez « × », ou \\\\* à la place de *.",
            "In {name}, the “*” around {0} set the text in italics and will not be seen.", "For a multiplication, write “×”, or \\\\* in the place of *.",
        ),
        Code::EatenBackslash => sentences(
            "Dans {name}, {0} ne se verra pas ainsi : devant un signe, « \\ » disparaît.", "Pour le montrer, écrivez : {bare 1}",
            "In {name}, {0} will not be seen like that: before a sign, “\\” disappears.", "To show it, write: {bare 1}",
        ),
        Code::ForeignPoster => sentences(
            "L’image {0} est sur un autre site que la vidéo : elle ne sera pas montrée, pour que ce site n’apprenne rien de la personne sans son accord.", "Copiez l’image à côté de la vidéo, et écrivez : \"poster\": \"{beside}\"",
            "The picture {0} is on another site than the video: it will not be shown, so that this site learns nothing of the learner unasked.", "Copy the picture to where the video is, and write: \"poster\": \"{beside}\"",
        ),
        _ => sentences(
            "L’identifiant {0} est aussi celui de {bare 1} : sur un même site, un badge qui demande l’un compterait l’autre aussi.", "Donnez à chaque module son identifiant, par exemple : \"id\": \"{bare 0}-2\"",
            "The identifier {0} is also that of {bare 1}: on one site, a badge that asks for one would count the other too.", "Give each module its own identifier, for instance: \"id\": \"{bare 0}-2\"",
        ),
    }
}
