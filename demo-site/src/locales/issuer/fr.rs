//! Textes de la page de l’émetteur en français.

use super::*;

pub(super) const TEXTS: Issuer = Issuer {
    no_key: |trouble| match trouble {
        keys::Trouble::NoCrypto => {
            "Cette page ne peut pas utiliser de clé : ouvrez-la par une adresse qui commence par https."
        }
        keys::Trouble::Unsupported => {
            "Ce navigateur ne connaît pas ce type de clé. Choisissez RS256, ou un autre navigateur."
        }
        keys::Trouble::NotAKey => {
            "Ce fichier ne contient pas de clé privée que l’on puisse utiliser ici. Il faut un fichier JWK ou PEM (PKCS#8) pour RS256, ES256 ou EdDSA."
        }
        keys::Trouble::OtherForm => {
            "Cette clé est dans un ancien format, ou protégée par un mot de passe. Convertissez-la d’abord : openssl pkcs8 -topk8 -nocrypt."
        }
        keys::Trouble::Weak => {
            "Cette clé RSA est trop courte pour être sûre. Il en faut une de 2048 bits au moins."
        }
        keys::Trouble::Damaged => {
            "Cette clé est abîmée : elle ne signe pas comme elle le devrait. Prenez une autre copie du fichier."
        }
    },
    identity: Identity {
        head: Block {
            title: "Votre identité",
            text: "Qui signe, et avec quelle clé. La clé reste dans ce navigateur, qui signe avec elle sans jamais la montrer.",
        },
        named: |name| {
            format!("Le badge demandé se signe au nom de « {name} ». C’est votre structure ?")
        },
        take_over: "Reprendre son nom et son adresse",
        name: "Nom de votre structure",
        id: Way {
            title: "Adresse de l’émetteur",
            text: "Une adresse https de votre site, qui ne changera plus : elle vous désigne dans chaque badge.",
        },
        site: "Site web",
        email: "Adresse e-mail",
        optional: "facultatif",
        wrong: |wrong| match wrong {
            Wrong::Name => "Écrivez le nom de votre structure.",
            Wrong::Id => {
                "Écrivez une adresse complète, sans espace ni accent, comme https://ml.example.org/emetteur."
            }
            Wrong::Insecure => {
                "Cette adresse commence par http. Il en faut une en https, comme https://ml.example.org/emetteur. C’est là que l’on ira chercher votre clé, et personne ne doit pouvoir l’échanger en chemin."
            }
            Wrong::Url => "Écrivez une adresse complète, comme https://ml.example.org/, ou rien.",
            Wrong::Email => "Écrivez une adresse comme badges@ml.example.org, ou rien.",
        },
        algorithm: "Type de clé",
        algorithms: [
            Way {
                title: "Lisible partout",
                text: "RS256 : tous les vérificateurs le lisent. Le badge est un peu plus long.",
            },
            Way {
                title: "Court",
                text: "ES256 : le code QR est simple, un téléphone le lit bien. Lu par la plupart des vérificateurs.",
            },
            Way {
                title: "Ed25519",
                text: "EdDSA : court et moderne, mais lu par moins de vérificateurs.",
            },
        ],
        no_ed25519: "Ce navigateur ne sait pas encore utiliser Ed25519.",
        create: "Créer la clé",
        creating: "La clé se prépare, quelques secondes.",
        import: "Importer une clé",
        import_help: "La copie que vous avez enregistrée en créant la clé (issuer-key.jwk.json), ou une clé de « tremplin keygen », ou au format PEM (PKCS#8).",
        imported: |algorithm, file| format!("Clé {algorithm} lue dans « {file} »."),
        take: "Utiliser cette clé",
        other_issuer: "Ce fichier dit que la clé est celle d’un autre émetteur. Corrigez l’adresse, ou prenez une autre clé.",
        backup: Block {
            title: "Gardez une copie de votre clé",
            text: "C’est le seul moment où c’est possible : la clé reste dans ce navigateur, mais plus personne ne pourra l’en sortir ensuite. Certains navigateurs effacent ce qu’ils gardent après quelques semaines sans visite ; sans copie, il faudrait alors publier une nouvelle clé. Rangez ce fichier là où vous seul y avez accès : qui l’a peut signer en votre nom.",
        },
        backup_save: "Enregistrer la copie",
        backup_saved: |file| {
            format!(
                "Copie enregistrée : {file}, d’ordinaire dans vos téléchargements. Déplacez-la là où vous seul y avez accès (clé USB rangée, coffre de mots de passe), pas dans un dossier partagé ni dans un e-mail."
            )
        },
        backup_done: "Continuer",
        loss: Loss {
            title: "Continuer sans copie de la clé ?",
            text: "La copie n’est pas enregistrée, et elle ne pourra plus l’être. Si ce navigateur efface la clé, vous ne pourrez plus signer avec elle.",
            stay: "Revenir à la copie",
            go: "Continuer sans copie",
        },
        choose: "Signer au nom de",
        since: |algorithm, day| format!("Clé {algorithm}, sur cet appareil depuis le {day}"),
        for_now: "Ce navigateur ne peut pas garder la clé : elle sert jusqu’à ce que vous fermiez cette page. Gardez le fichier de la clé pour l’importer la prochaine fois.",
        forbidden: "Ce navigateur ne garde rien pour ce site (navigation privée, ou stockage bloqué). Une clé ne servira que le temps de cette visite.",
        files: "Fichiers à publier",
        files_text: "Publiez la clé publique et le profil sur votre site, et ajoutez les lignes « issuer » au fichier de chacun de vos badges : c’est avec elles que les badges sont vérifiés. Rien ici n’est secret.",
        file_labels: [
            "Clé publique (jwks.json)",
            "Profil de l’émetteur (issuer.json)",
            "Lignes pour le fichier du badge",
        ],
        request_url: Way {
            title: "Ligne qui mène les demandes à cette page (requestUrl)",
            text: "Elle est déjà dans les lignes ci-dessus. Si le fichier du badge a déjà ses lignes « issuer », ajoutez-y celle-ci : « Faire signer » donne alors un lien et un code QR qui ouvrent cette page avec la demande. C’est l’adresse à laquelle vous l’avez ouverte ; si vos collègues l’ouvrent à une autre, écrivez celle-là.",
        },
        no_request_url: "Cette page n’est pas ouverte en https : les demandes ne peuvent pas y mener. Ouvrez-la à son adresse https pour obtenir la ligne « requestUrl » du fichier du badge.",
        save: |name| format!("Enregistrer {name}"),
        erase: "Effacer cette clé",
        erase_text: "Les badges déjà signés restent valables tant que leur clé publique reste publiée (jwks.json et le fichier de chaque badge) : ne l’enlevez pas. Pour signer de nouveau, il faudra importer la copie de la clé ; sans copie, il faudra une nouvelle clé.",
        erase_sure: "Oui, effacer la clé",
        keep: "La garder",
        news: |news| match news {
            News::Ready => "Votre clé est prête.",
            News::Erased => "La clé est effacée de cet appareil.",
            News::NotErased => {
                "Le navigateur n’a pas effacé la clé : elle est encore sur cet appareil. Essayez de nouveau, ou effacez les données de ce site dans les réglages du navigateur."
            }
            News::ErasedElsewhere => {
                "Une clé a été effacée dans un autre onglet : elle ne signe plus."
            }
            News::Gone => {
                "Rien n’a été signé : cette clé n’est plus sur cet appareil. Elle a été effacée dans un autre onglet, ou le navigateur ne la garde plus. Importez sa copie, ou créez une nouvelle clé."
            }
        },
        add: "Ajouter une autre identité",
        cancel: "Revenir sans rien ajouter",
    },
    request: Request {
        head: Block {
            title: "La demande",
            text: "Le lien, le fichier ou le code QR que la personne vous a donné. Vous en avez plusieurs ? Donnez-les ensemble : vous les traitez l’une après l’autre.",
        },
        paste: "Lien ou texte de la demande",
        read: "Lire la demande",
        open: "Ouvrir un fichier",
        camera: "Scanner un code QR",
        picture: "Code QR dans une image",
        seen: "Ce que voit la caméra",
        stop: "Arrêter la caméra",
        no_reader: "Ce qui lit les codes QR n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.",
        waiting: |count| match count {
            1 => "Une autre demande attend.".to_owned(),
            count => format!("{count} autres demandes attendent."),
        },
        unread: |count| match count {
            1 => "Une demande n’a pas pu être lue.".to_owned(),
            count => format!("{count} demandes n’ont pas pu être lues."),
        },
        no_camera: "La caméra ne répond pas, ou son usage est refusé. Utilisez le lien ou le fichier.",
        no_code: "Il n’y a pas de code QR lisible dans cette image.",
        not_read: "Ce fichier n’a pas pu être lu.",
        other: "Une autre demande",
        there: "La demande est lue.",
        no_badge: "Ce badge n’est pas sur ce site. Ouvrez le fichier du badge que vous délivrez.",
        fetching: "Le badge se charge.",
        open_badge: "Ouvrir le fichier du badge",
        misfit: |misfit| match misfit {
            Misfit::NotABadge => {
                "Ce fichier n’est pas un badge, ou il contient des erreurs. Rien ne peut être signé avec lui."
            }
            Misfit::Instead(_) => "Ce fichier n’est pas celui d’un badge.",
            Misfit::OtherBadge => "Ce fichier décrit un autre badge que celui de la demande.",
            Misfit::OtherAchievement => {
                "La demande porte sur un badge du même nom, mais d’une autre adresse : ce n’est pas celui que vous délivrez."
            }
            Misfit::NoIssuer => {
                "Ce badge ne nomme pas d’émetteur avec une adresse : personne ne peut le signer."
            }
        },
        named: |name| format!("De la part de {name}. Ce nom n’est pas écrit dans le badge."),
        unnamed: "La personne n’a pas donné de nom.",
        skills: "Ce que le badge dit aussi, dans des référentiels ouverts",
        compared: "Ce que le badge demande, ce qui est fait",
        any: "Une seule de ces activités suffit.",
        asked: "Demandé : ",
        besides: "Le badge ne le demande pas",
        done: |what, day| format!("Fait : {what}, le {day}"),
        not_done: "N’est pas dans la demande",
        met: |met| match met {
            Met::Yes => "Atteint",
            Met::TooLow => "Pas atteint",
            Met::No => "Manque",
        },
        word: "C’est ce que la personne déclare, d’après son appareil. Parlez-en avec elle avant de signer.",
        incomplete: "D’après cette demande, tout n’est pas fait. Si vous signez, c’est vous qui l’affirmez.",
    },
    confirm: Confirm {
        head: Block {
            title: "Vérifier et signer",
            text: "Votre signature engage votre structure. Un badge signé ne peut plus être modifié.",
        },
        waiting: "Quand la demande est lue, vous la confirmez ici.",
        no_identity: "Il vous faut d’abord une clé : complétez « Votre identité ».",
        until: Way {
            title: "Valable jusqu’au",
            text: "Ce jour compris. Laissez vide pour un badge sans fin.",
        },
        until_wrong: |wrong| match wrong {
            validity::Wrong::NotADay => {
                "Ce n’est pas une date. Écrivez-la en entier, comme 25/11/2029, ou videz le champ."
            }
            validity::Wrong::Over => {
                "La date de fin est déjà passée. Choisissez un jour à venir, ou videz le champ."
            }
        },
        note: Way {
            title: "Ce que vous avez vérifié",
            text: "Cette note est écrite dans le badge : qui reçoit le badge peut la lire. N’y mettez pas de nom.",
        },
        checked: "J’en ai parlé avec la personne, et je confirme.",
        not_checked: "Cochez d’abord que vous en avez parlé avec la personne.",
        sign: "Signer le badge",
        signing: "Le badge se signe.",
        done: "C’est fait : le badge est ci-dessous.",
        again: "Changer quelque chose et signer de nouveau",
        revising: "Le badge signé reste ci-dessous tant que vous n’en signez pas un autre, qui prendra sa place ici. Un exemplaire que vous avez déjà remis reste valable.",
        keep: "Revenir au badge signé sans rien changer",
        trouble: |trouble| {
            match trouble {
            sign::Trouble::OtherIssuer => {
                "Ce badge est celui d’un autre émetteur : son adresse n’est pas la vôtre. Vous ne pouvez pas le signer avec cette clé.".to_owned()
            }
            sign::Trouble::OtherKey => {
                "Le fichier de ce badge contient une autre clé que la vôtre : votre signature ne serait pas reconnue. Prenez l’autre clé, ou mettez la vôtre dans le fichier du badge.".to_owned()
            }
            sign::Trouble::Until(wrong) => (TEXTS.confirm.until_wrong)(*wrong).to_owned(),
            sign::Trouble::Key(_) => {
                "Le navigateur n’a pas pu signer avec cette clé. Effacez-la, puis importez sa copie.".to_owned()
            }
            sign::Trouble::NotAccepted(reasons) => {
                let reasons: Vec<_> = reasons.iter().map(|reason| reason.as_str()).collect();
                format!("Ce badge ne serait pas accepté ({}). Rien n’a été délivré.", reasons.join(", "))
            }
        }
        },
    },
    outcome: Outcome {
        head: Block {
            title: "Le badge est signé",
            text: "Signé avec votre clé, puis vérifié ici. Il se vérifie de même partout où votre clé est connue : publiez-la (jwks.json).",
        },
        until: |day| format!("Valable jusqu’au {day}"),
        forever: "Valable sans fin",
        picture: |title| format!("Image du badge « {title} »"),
        hand_over: Block {
            title: "Le remettre à la personne",
            text: "Ce site n’en garde rien : enregistrez ou envoyez le badge avant de fermer cette page.",
        },
        save_picture: "Enregistrer l’image du badge",
        save_token: "Enregistrer le fichier du badge",
        saved: |file| format!("Enregistré : {file}, d’ordinaire dans vos téléchargements."),
        link: "Lien du badge",
        code: "Code QR du badge",
        code_text: "La personne le scanne avec son téléphone : son badge s’ouvre, et se vérifie si le site connaît votre clé.",
        fine: "Ce code est très fin, et bien des téléphones ne le liront pas sur un petit écran : affichez-le en grand, ou donnez plutôt le lien ou le fichier.",
        unread: "Le téléphone n’y arrive pas ? Affichez le code en grand, luminosité au maximum ; ou donnez le lien ou le fichier.",
        enlarge: "Afficher le code en grand",
        shrink: "Fermer",
        coding: "Le code QR se prépare.",
        no_code: [
            "Ce badge est trop long pour un code QR. Envoyez plutôt le lien ou l’image.",
            "Ce badge est trop long pour un code QR. Envoyez plutôt le lien ou l’image ; avec une clé « Plus court » ou « Ed25519 », les badges sont plus courts.",
            "Le code QR n’a pas pu être chargé. Vérifiez votre connexion, ou envoyez le lien ou l’image.",
        ],
        next: "Traiter une autre demande",
        following: |waiting| format!("Demande suivante ({waiting})"),
        loss: Loss {
            title: "Partir sans garder ce badge ?",
            text: "Il n’a été ni enregistré, ni copié, ni montré en grand, et ce site n’en garde rien. Si la personne ne l’a pas déjà scanné, il sera perdu, et il faudra le signer de nouveau.",
            stay: "Rester sur ce badge",
            go: "Continuer sans le garder",
        },
    },
    log: Log {
        head: Block {
            title: "Ce qui a été signé ici",
            text: "Le jour et le badge, jamais de nom. Cette liste reste sur cet appareil.",
        },
        empty: "Rien n’a été signé ici pour l’instant.",
        count: |count| match count {
            1 => "1 badge signé.".to_owned(),
            count => format!("{count} badges signés."),
        },
        save: "Enregistrer la liste",
        saved: |file| format!("« {file} » est enregistré."),
        columns: ["Jour", "Badge", "Titre"],
        separator: ';',
        erase: "Effacer la liste",
        erase_text: "Les badges signés restent valables. La liste, elle, ne reviendra pas : enregistrez-la d’abord si vous en avez besoin.",
        erase_sure: "Oui, effacer la liste",
        keep: "La garder",
        erased: "La liste est effacée de cet appareil.",
        aside: |count| match count {
            1 => "Une ligne de la liste n’est pas lisible : elle est laissée de côté.".to_owned(),
            count => format!(
                "{count} lignes de la liste ne sont pas lisibles : elles sont laissées de côté."
            ),
        },
        other: "La liste gardée ici n’est pas lisible : rien n’y est ajouté tant que vous ne l’avez pas effacée.",
        loose: "Le badge est bien signé, mais ce navigateur ne l’a pas ajouté à la liste.",
    },
};
