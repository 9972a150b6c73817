//! Sentences for texts that are not JSON, by the key in the first detail.

use super::{Sentences, sentences};

pub(super) fn sentences_of(key: &str) -> Sentences {
    match key {
        "empty" => sentences(
            "Le fichier est vide.",
            "Commencez par : { \"kind\": \"quiz\", \"id\": \"mon-quiz\", \"lang\": \"fr\", \"title\": \"Mon quiz\", \"items\": [ … ] }",
            "The file is empty.",
            "Start with: { \"kind\": \"quiz\", \"id\": \"my-quiz\", \"lang\": \"en\", \"title\": \"My quiz\", \"items\": [ … ] }",
        ),
        "html" => sentences(
            "Ce fichier est une page web (HTML ou XML), pas un module en JSON.",
            "Ouvrez le fichier du module lui-même : son nom finit par .json et son texte commence par {.",
            "This file is a web page (HTML or XML), not a module in JSON.",
            "Open the module file itself: its name ends in .json and its text starts with {.",
        ),
        "binary" => sentences(
            "Ce fichier n’est pas du texte simple (document Word ou PDF, archive, image…).",
            "Enregistrez le module en « texte brut », codage UTF-8, avec un nom qui finit par .json.",
            "This file is not plain text (a Word or PDF document, an archive, a picture…).",
            "Save the module as “plain text”, UTF-8, with a name that ends in .json.",
        ),
        "code-fence" => sentences(
            "Les trois accents graves ``` ne font pas partie du module.",
            "Effacez cette ligne : le texte commence par { et finit par }.",
            "The three backticks ``` are not part of the module.",
            "Delete this line: the text starts with { and ends with }.",
        ),
        "text-before" => sentences(
            "Le module doit commencer par {.",
            "Effacez ce qui se trouve avant la première accolade.",
            "The module must start with {.",
            "Delete what stands before the first brace.",
        ),
        "text-after" => sentences(
            "Le module est déjà terminé : il y a du texte en trop.",
            "Effacez ce qui se trouve après la dernière accolade, ou retirez l’accolade qui ferme le module trop tôt.",
            "The module has already ended: there is text too much.",
            "Delete what stands behind the last brace, or take out the brace that closes the module too early.",
        ),
        "missing-comma" => sentences(
            "Il manque une virgule ici.",
            "Écrivez une virgule entre deux éléments : \"id\": \"cv\", \"lang\": \"fr\"",
            "A comma is missing here.",
            "Write a comma between two elements: \"id\": \"cv\", \"lang\": \"fr\"",
        ),
        "trailing-comma" => sentences(
            "Cette virgule est de trop : rien ne la suit.",
            "Effacez la virgule avant } ou ].",
            "This comma is one too many: nothing follows it.",
            "Delete the comma before } or ].",
        ),
        "extra-comma" => sentences(
            "Cette virgule est de trop.",
            "Gardez une seule virgule entre deux éléments, et aucune avant le premier.",
            "This comma is one too many.",
            "Keep one comma between two elements, and none before the first.",
        ),
        "missing-colon" => sentences(
            "Il faut deux-points après le nom {1}.",
            "Écrivez : \"{bare 1}\": suivi de la valeur.",
            "The name {1} must be followed by a colon.",
            "Write: \"{bare 1}\": and then the value.",
        ),
        "missing-value" => sentences(
            "Il manque la valeur de {1}.",
            "Écrivez une valeur après les deux-points, ou effacez {1} et ses deux-points.",
            "The value of {1} is missing.",
            "Write a value behind the colon, or delete {1} and its colon.",
        ),
        "missing-name" => sentences(
            "Ici, il faut un nom entre guillemets droits ; {1} ne convient pas.",
            "Entre accolades, écrivez des paires : \"nom\": valeur",
            "A name in straight quotes belongs here, not {1}.",
            "Between braces, write pairs: \"name\": value",
        ),
        "missing-close" => sentences(
            "Il manque {bare 1} ici.",
            "Chaque { se ferme par } et chaque [ par ]. Ajoutez {bare 1} à cet endroit.",
            "{bare 1} is missing here.",
            "Each { is closed by } and each [ by ]. Add {bare 1} in this place.",
        ),
        "wrong-close" => sentences(
            "Ici se trouve {bare 2}, mais il faut {bare 1}.",
            "Chaque { se ferme par } et chaque [ par ].",
            "Here stands {bare 2}, but {bare 1} is needed.",
            "Each { is closed by } and each [ by ].",
        ),
        "extra-close" => sentences(
            "Ce {bare 1} est de trop : tout est déjà fermé.",
            "Effacez-le, ou vérifiez qu’il ne manque pas une ouverture plus haut.",
            "This {bare 1} is one too many: everything is closed already.",
            "Delete it, or look whether an opening one is missing above.",
        ),
        "name-in-list" => sentences(
            "Entre crochets, les éléments n’ont pas de nom.",
            "Mettez des accolades autour : [ { \"{bare 1}\": … } ]",
            "Between square brackets, elements have no name.",
            "Put braces around: [ { \"{bare 1}\": … } ]",
        ),
        "no-braces" => sentences(
            "Le module doit commencer par { et finir par }.",
            "Ajoutez { avant \"{bare 1}\" et } à la fin du fichier.",
            "The module must start with { and end with }.",
            "Add { before \"{bare 1}\" and } at the end of the file.",
        ),
        "unclosed-text" => sentences(
            "Il manque le guillemet \" qui termine ce texte.",
            "Ajoutez \" ici, à la fin du texte.",
            "The quote \" that ends this text is missing.",
            "Add \" here, at the end of the text.",
        ),
        "inner-quote" => sentences(
            "Ce guillemet droit termine le texte trop tôt.",
            "Dans un texte, écrivez « … », ou \\\" pour un guillemet droit : \"Il dit \\\"oui\\\".\"",
            "This straight quote ends the text too early.",
            "Within a text write “…”, or \\\" for a straight quote: \"They say \\\"yes\\\".\"",
        ),
        "line-in-text" => sentences(
            "Un texte doit tenir sur une seule ligne du fichier.",
            "Effacez ce retour à la ligne, ou remplacez-le par \\n (\\n\\n pour un nouveau paragraphe).",
            "A text must stand on one line of the file.",
            "Delete this line break, or write \\n instead (\\n\\n for a new paragraph).",
        ),
        "control-in-text" => sentences(
            "Ce texte contient une tabulation ou un caractère invisible ({bare 1}).",
            "Remplacez-le par une espace.",
            "This text holds a tab or an invisible character ({bare 1}).",
            "Put a space in its place.",
        ),
        "invalid-escape" => sentences(
            "La barre oblique inverse ne peut pas être suivie de cela : {bare 1}",
            "Effacez la barre \\ (une apostrophe s’écrit telle quelle), ou doublez-la pour qu’elle se lise : \\\\",
            "A backslash cannot be followed by this: {bare 1}",
            "Delete the \\ (an apostrophe needs none), or double it if it is to be read: \\\\",
        ),
        "single-quote" => sentences(
            "L’apostrophe ' ne peut pas entourer un texte.",
            "Mettez des guillemets droits : \"texte\"",
            "A text cannot stand in single quotes.",
            "Use straight double quotes: \"text\"",
        ),
        "curly-quote" => sentences(
            "Le guillemet {bare 1} ne peut pas entourer un texte en JSON.",
            "Mettez des guillemets droits : \"texte\". Les guillemets « » et “ ” sont permis à l’intérieur.",
            "The quote {bare 1} cannot enclose a text in JSON.",
            "Use straight quotes: \"text\". Curly quotes are welcome inside.",
        ),
        "bare-word" => sentences(
            "Le mot {1} doit être entre guillemets droits, sauf true, false et null.",
            "Pour un texte : \"{bare 1}\". Pour vrai ou faux : true ou false, sans guillemets.",
            "The word {1} needs straight quotes; only true, false and null go without.",
            "For a text: \"{bare 1}\". For yes or no: true or false, without quotes.",
        ),
        "meant-word" => sentences(
            "JSON ne connaît pas {1}.",
            "Écrivez {bare 2}, en minuscules et sans guillemets. Si c’est un texte : \"{bare 1}\"",
            "JSON does not know {1}.",
            "Write {bare 2}, in small letters and without quotes. If it is a text: \"{bare 1}\"",
        ),
        "unquoted-name" => sentences(
            "Le nom {1} doit être entre guillemets droits.",
            "Écrivez : \"{bare 1}\":",
            "The name {1} needs straight quotes.",
            "Write: \"{bare 1}\":",
        ),
        "comment" => sentences(
            "Un fichier JSON ne peut pas contenir de commentaire.",
            "Effacez ce commentaire.",
            "A JSON file cannot hold comments.",
            "Delete this comment.",
        ),
        "fraction" => sentences(
            "Une fraction n’est pas un nombre en JSON : {bare 1}",
            "Écrivez un seul nombre (0.4), ou un texte entre guillemets droits : \"{bare 1}\"",
            "A fraction is no number in JSON: {bare 1}",
            "Write one number (0.4), or a text in straight quotes: \"{bare 1}\"",
        ),
        "decimal-comma" => sentences(
            "Un nombre décimal s’écrit avec un point, pas avec une virgule : {bare 1}",
            "Écrivez par exemple 12.5 au lieu de 12,5.",
            "A decimal number takes a point, not a comma: {bare 1}",
            "Write for instance 12.5 instead of 12,5.",
        ),
        "number-unit" => sentences(
            "Un nombre s’écrit seul, sans {2}.",
            "Écrivez {bare 1}, ou un texte entre guillemets droits : \"{bare 1} {bare 2}\"",
            "A number stands alone, without {2}.",
            "Write {bare 1}, or a text in straight quotes: \"{bare 1} {bare 2}\"",
        ),
        "number-form" => sentences(
            "Ce nombre est mal écrit : {bare 1}",
            "Écrivez-le sans zéro au début, sans signe + et avec un chiffre de chaque côté du point : 7 ou 0.5",
            "This number is not well written: {bare 1}",
            "Write it without a leading zero, without + and with a digit on each side of the point: 7 or 0.5",
        ),
        "invisible" => sentences(
            "Un caractère invisible ({bare 1}) s’est glissé ici, sans doute par copier-coller.",
            "Effacez-le et tapez une espace ordinaire.",
            "An invisible character ({bare 1}) has slipped in here, probably by copy and paste.",
            "Delete it and type an ordinary space.",
        ),
        "unexpected" => sentences(
            "Ce signe n’a pas sa place ici : {bare 1}",
            "Effacez-le, ou mettez le texte entier entre guillemets droits : \"texte\"",
            "This sign does not belong here: {bare 1}",
            "Delete it, or put the whole text in straight quotes: \"text\"",
        ),
        "too-deep" => sentences(
            "Trop de crochets ou d’accolades sont ouverts les uns dans les autres.",
            "Fermez ceux qui précèdent : chaque { par } et chaque [ par ].",
            "Too many brackets or braces are open inside each other.",
            "Close the ones before: each { with } and each [ with ].",
        ),
        _ => sentences(
            "Le texte n’est pas du JSON à partir d’ici.",
            "Vérifiez les guillemets, les virgules et les accolades juste avant cet endroit.",
            "The text is not JSON from here on.",
            "Look at the quotes, commas and braces just before this place.",
        ),
    }
}
