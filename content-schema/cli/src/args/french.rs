//! The command line in French: clap itself speaks English only.

use clap::ArgAction;
use clap::error::{ContextKind, ErrorKind};

/// What is wrong with the command line.
pub fn mistake(error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let [arg, value, command] =
        [ContextKind::InvalidArg, ContextKind::InvalidValue, ContextKind::InvalidSubcommand]
            .map(context);
    let sentence = match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            format!("Il manque\u{a0}: {}", arg.replace('\n', " "))
        }
        ErrorKind::UnknownArgument => format!("L’option «\u{a0}{arg}\u{a0}» n’existe pas."),
        ErrorKind::InvalidSubcommand => {
            format!("La commande «\u{a0}{command}\u{a0}» n’existe pas.")
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("Il manque la valeur de {arg}."),
        ErrorKind::InvalidValue => {
            let values = context(ContextKind::ValidValue);
            format!("«\u{a0}{value}\u{a0}» ne convient pas à {arg}\u{a0}: {values}")
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "Dites ce qu’il faut faire\u{a0}: check, snippet, schema, keygen, issue, status-list, verify, bake ou unbake.".to_owned()
        }
        _ => error.to_string(),
    };
    format!("{sentence}\nAide\u{a0}: tremplin --help, tremplin check --help")
}

/// Help in French: names of commands and options stay.
pub fn help(command: clap::Command) -> clap::Command {
    let command =
        in_french(command, "Vérifier des modules Tremplin, les mettre dans des pages web, signer et vérifier des badges.", &[])
            .disable_version_flag(true)
            .arg(flag("version", 'V', ArgAction::Version, "Afficher la version"));
    command
        .mut_subcommand("check", |check| {
            in_french(
                check,
                "Dire ce qui ne va pas dans des modules, où, et quoi écrire à la place.",
                &[
                    ("files", "Fichiers des modules\u{202f}; - lit l’entrée standard"),
                    ("format", "human pour des personnes, json pour des outils"),
                    ("lang", "Langue des phrases\u{a0}: fr ou en"),
                ],
            )
        })
        .mut_subcommand("snippet", |snippet| {
            in_french(
                snippet,
                "Écrire le HTML qui montre un module dans une page.",
                &[
                    ("file", "Fichier du module\u{202f}; - lit l’entrée standard"),
                    ("form", "static (le contenu, lisible sans script), tag, div ou iframe"),
                    ("base", "Adresse du dossier qui contient tremplin.js"),
                    ("src", "Adresse du module pour la page\u{202f}; sinon le nom du fichier, sauf pour iframe"),
                    ("theme", "Couleurs\u{a0}: auto, light (claires) ou dark (sombres)"),
                    ("lang", "Langue des boutons\u{202f}; sinon celle du module"),
                    ("mode", "Pour des cartes\u{a0}: discover (parcourir) ou remember (retenir)"),
                    ("issuers", "Pour un badge\u{a0}: adresse des clés des émetteurs reconnus (jwks.json)\u{202f}; sinon la clé du badge"),
                    ("page", "Adresse d’une page qui montre le module, en attendant le widget"),
                    ("no_resume", "Oublier la progression quand on quitte la page"),
                ],
            )
        })
        .mut_subcommand("schema", |schema| {
            in_french(
                schema,
                "Écrire le schéma JSON qui aide les éditeurs à compléter et vérifier.",
                &[("kind", "La sorte de module\u{a0}: quiz, flashcards ou badge")],
            )
        })
        .mut_subcommand("keygen", |keygen| {
            in_french(
                keygen,
                "Créer la clé d’un émetteur et les fichiers à publier avec elle.",
                &[
                    ("url", "Adresse https de l’émetteur\u{a0}: elle le nomme dans chaque badge"),
                    ("name", "Nom de l’émetteur"),
                    ("email", "Courriel de l’émetteur"),
                    (
                        "algorithm",
                        "RS256 (lu partout), ES256 ou EdDSA (badges plus petits)",
                    ),
                    ("out", "Dossier des trois fichiers"),
                    LANG,
                ],
            )
        })
        .mut_subcommand("issue", |issue| {
            in_french(
                issue,
                "Signer un badge.",
                &[
                    ("request", "Fichier de la demande\u{a0}: JSON, sur lequel les options l’emportent, ou avec --badge celle d’une personne\u{202f}; - lit l’entrée standard"),
                    ("badge", "Le badge (module) qui dit ce qu’est la réussite\u{202f}; ce que la personne a fait y est comparé"),
                    ("key", "Clé privée de l’émetteur, écrite par keygen, ou en PEM (PKCS#8)"),
                    ("issuer", "Profil de l’émetteur, écrit par keygen"),
                    ("id", "Adresse qui nomme la réussite"),
                    ("name", "Nom de la réussite"),
                    ("description", "Ce qu’elle atteste"),
                    ("criteria", "Ce qu’on fait pour l’obtenir"),
                    ("image", "Image de la réussite\u{a0}: adresse https, ou fichier PNG ou SVG à mettre dans le badge"),
                    ("alignment", "Compétence d’un référentiel\u{a0}: référentiel|code|nom|adresse\u{202f}; plusieurs fois possible"),
                    ("subject", "Le titulaire, un numéro sans nom\u{202f}; sinon un nouveau"),
                    ("from", "Début de validité\u{202f}; sinon maintenant"),
                    ("until", "Fin de validité, jour compris, ou never pour aucune\u{202f}; sinon celle du badge (validMonths), ou aucune"),
                    ("accept_doubts", "Signer même si quelque chose dans la demande ne peut guère être juste"),
                    ("status", "Où une révocation figurerait\u{a0}: adresse de votre liste d’états et numéro"),
                    ("proof", "jwt (lu partout), eddsa-rdfc-2022 ou eddsa-jcs-2022 (clé EdDSA)"),
                    ("page", "Adresse d’une page avec des badges\u{a0}: le lien qui y remet le badge est écrit"),
                    ("out", "Fichier à écrire\u{202f}; sinon la sortie standard"),
                    LANG,
                ],
            )
        })
        .mut_subcommand("status-list", |list| {
            in_french(
                list,
                "Créer ou modifier la liste signée des badges que vous avez révoqués.",
                &[
                    ("key", "Clé privée de l’émetteur, écrite par keygen, ou en PEM (PKCS#8)"),
                    ("issuer", "Profil de l’émetteur, écrit par keygen"),
                    ("id", "Adresse où la liste sera publiée\u{202f}; sinon celle de la liste d’avant"),
                    ("before", "La liste d’où partir, signée avec la même clé"),
                    ("set", "Numéro d’un badge à révoquer ou suspendre\u{202f}; plusieurs fois possible"),
                    ("clear", "Numéro d’un badge qui n’est plus suspendu\u{202f}; plusieurs fois possible"),
                    ("purpose", "Ce que dit la liste\u{a0}: revocation ou suspension"),
                    ("until", "Jusqu’à quand on peut s’y fier, jour compris\u{202f}; sinon sans fin"),
                    ("proof", "jwt (lu partout), eddsa-rdfc-2022 ou eddsa-jcs-2022 (clé EdDSA)"),
                    ("out", "Fichier à écrire\u{202f}; sinon la sortie standard"),
                    LANG,
                ],
            )
        })
        .mut_subcommand("verify", |verify| {
            in_french(
                verify,
                "Dire si un badge est ce qu’il prétend, et de qui il vient.",
                &[
                    ("file", "Badge\u{a0}: jeton, JSON avec un jeton ou des preuves, PNG ou SVG, ou son lien, dont rien n’est téléchargé\u{202f}; - lit l’entrée standard"),
                    ("issuers", "Clés des émetteurs à qui vous faites confiance\u{a0}: fichier JWK, ou did:key"),
                    ("status", "Liste d’états que le badge nomme, telle que vous l’avez reçue\u{202f}; plusieurs fois possible"),
                    ("achievement", "La réussite que le badge doit attester"),
                    ("at", "Le moment où juger\u{202f}; sinon maintenant"),
                    ("format", "human pour des personnes, json pour des outils"),
                    LANG,
                ],
            )
        })
        .mut_subcommand("bake", |bake| {
            in_french(
                bake,
                "Mettre un badge dans une image.",
                &[
                    ("image", "L’image, PNG ou SVG"),
                    ("credential", "Le badge, écrit par issue\u{202f}; - lit l’entrée standard"),
                    ("out", "Fichier à écrire"),
                    LANG,
                ],
            )
        })
        .mut_subcommand("unbake", |unbake| {
            in_french(
                unbake,
                "Sortir un badge d’une image.",
                &[("image", "L’image, PNG ou SVG\u{202f}; - lit l’entrée standard"), LANG],
            )
        })
}

const LANG: (&str, &str) = ("lang", "Langue des phrases\u{a0}: fr ou en");

fn in_french(
    command: clap::Command,
    about: &'static str,
    args: &[(&'static str, &'static str)],
) -> clap::Command {
    let command = command
        .about(about)
        .long_about(None)
        .help_template("{about-with-newline}\nUtilisation\u{a0}: {usage}\n\n{all-args}")
        .subcommand_help_heading("Commandes")
        .subcommand_value_name("COMMANDE")
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help, "Afficher cette aide"));
    args.iter().fold(command, |command, (name, help)| {
        command.mut_arg(name, |arg| {
            let takes_values = arg.get_action().takes_values();
            let default = arg.get_default_values().first().and_then(|value| value.to_str());
            let help = match default.filter(|_| takes_values) {
                Some(default) => format!("{help} [par défaut\u{a0}: {default}]"),
                None => (*help).to_owned(),
            };
            let arg = arg.help(help).long_help(None).hide_possible_values(takes_values);
            arg.hide_default_value(takes_values)
        })
    })
}

fn flag(name: &'static str, short: char, action: ArgAction, help: &'static str) -> clap::Arg {
    clap::Arg::new(name).short(short).long(name).action(action).help(help)
}
