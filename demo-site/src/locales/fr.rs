//! Textes du site en français.

use super::*;
use crate::given::Unfit;

pub(super) const TEXTS: Texts = Texts {
    shell: Shell {
        skip: "Aller au contenu",
        nav: "Navigation principale",
        home: "Tremplin, accueil",
        modules: "Modules",
        walk: "Badge",
        preview: "Écrire",
        hosts: "Exemples",
        switch: "English",
        footer: [
            Block {
                title: "Logiciel libre",
                text: "Tremplin est publié sous licence MIT ou Apache-2.0, au choix. La licence de chaque module est indiquée sur sa page.",
            },
            Block {
                title: "Écoconception",
                text: "Pas de police à charger, pas de vidéo qui démarre seule, pas de service tiers. Le poids ci-dessous est mesuré par votre navigateur.",
            },
            Block {
                title: "Accessibilité",
                text: "Conçu pour le RGAA 4.1 et les WCAG 2.2, niveau AA, et vérifié automatiquement à chaque version. Pas encore d’audit par un tiers.",
            },
        ],
        badges: "Vos badges",
        issuer: "Délivrer un badge, pour les conseillers",
        measured: |weight, requests, elsewhere| {
            format!(
                "Cette page : {weight} en {requests} requêtes, dont {elsewhere} vers un autre site."
            )
        },
    },
    home: Home {
        document: "Tremplin : des quiz et des cartes pour l’emploi, à coller dans votre site",
        title: "Des quiz et des cartes pour l’emploi, à coller dans votre site",
        lead: "Vos jeunes s’entraînent à l’entretien, apprennent les sigles et les mots du contrat, directement chez vous. Deux lignes à copier, et c’est en place : sans compte, sans cookie.",
        choose: "Voir les modules",
        write: "Écrire le vôtre",
        live: "Un vrai quiz, en marche. Essayez : rien n’est envoyé.",
        steps_title: "En ligne en trois gestes",
        steps: [
            Block {
                title: "Choisir",
                text: "Prenez un module prêt à l’emploi, ou écrivez le vôtre et voyez-le se construire pendant que vous tapez.",
            },
            Block {
                title: "Copier",
                text: "Chaque module donne son code : pour un site ordinaire, pour WordPress, pour un site très verrouillé, ou lisible sans JavaScript.",
            },
            Block {
                title: "Coller",
                text: "Le module prend la place qu’on lui laisse et ne dérange pas le reste de la page. Vos styles non plus ne le cassent pas.",
            },
        ],
        decks: Decks {
            title: "Des cartes, pour s’en souvenir",
            lead: "Un recto, un verso. On cherche d’abord la réponse dans sa tête, puis on retourne la carte : c’est cet effort qui fait retenir.",
            ways: [
                Block {
                    title: "Découvrir, en deux minutes",
                    text: "On passe les cartes une fois, et on trie : « Je sais », « À revoir ». La seconde pile revient jusqu’à ce qu’il n’en reste rien.",
                },
                Block {
                    title: "Retenir, au fil des jours",
                    text: "Quelques nouvelles cartes par jour. Les autres reviennent juste avant qu’on les oublie, de plus en plus tard.",
                },
                Block {
                    title: "Même sans réseau",
                    text: "Avec une ligne et un fichier de plus sur votre site, un paquet ouvert une fois se rouvre dans le bus, et la progression reste sur le téléphone.",
                },
            ],
            whole: "Ouvrir les 58 sigles et mots de l’insertion",
            offline: "Voir la page d’exemple sans réseau",
            weight: |weight| format!("{weight} pour le premier paquet, ses 58 cartes comprises."),
            live: "Un vrai paquet, en marche. Retournez la carte : rien n’est envoyé.",
        },
        badge: Block {
            title: "Un badge, pour le montrer",
            text: "Il se remplit à mesure que l’on réussit les quiz et les cartes. La conseillère le signe sur son ordinateur, sans compte ni serveur, et n’importe qui peut vérifier sa signature. Le parcours d’essai montre tout le chemin, en dix minutes.",
        },
        badge_links: ["Essayer le parcours", "Voir vos badges"],
        modules_title: "Les modules",
        modules_lead: "Des quiz pour s’entraîner, des cartes pour retenir, des badges pour le montrer. Écrits avec soin, sources à l’appui, à reprendre tels quels ou à modifier.",
        open_module: "Voir et intégrer",
        own_module: Block {
            title: "Et le vôtre ?",
            text: "Un quiz, un paquet de cartes ou un badge est un simple fichier texte. La page d’écriture montre le résultat et signale chaque erreur, ligne par ligne.",
        },
        promises_title: "Quatre promesses, quatre façons de vérifier",
        weight: |weight| format!("{weight} en tout"),
        promises: [
            Promise {
                title: "Léger",
                text: "C’est ce que le navigateur télécharge pour le premier quiz, ses questions comprises, une fois compressé. Les quiz suivants ne coûtent plus que leurs questions.",
                proof: "Le détail, fichier par fichier, est écrit à chaque construction.",
                link: "Lire les poids mesurés",
            },
            Promise {
                title: "Aucun mouchard",
                text: "Ni cookie, ni compte, ni mesure d’audience. La progression reste sur l’appareil de la personne, qui peut l’effacer.",
                proof: "Ouvrez l’onglet Réseau de votre navigateur : seuls Tremplin et le module sont demandés.",
                link: "Vérifier sur une page simple",
            },
            Promise {
                title: "Lisible sans JavaScript",
                text: "Avec le code « sans JavaScript », les questions sont déjà dans la page, et les réponses derrière un clic.",
                proof: "Coupez JavaScript, puis ouvrez la page.",
                link: "Vérifier sur un quiz entier",
            },
            Promise {
                title: "Pour tout le monde",
                text: "Au clavier, au lecteur d’écran, au doigt, zoomé à 200 %, en thème clair ou sombre, de droite à gauche aussi.",
                proof: "Essayez le quiz d’arabe avec la seule touche Tab.",
                link: "Ouvrir le module en arabe",
            },
        ],
        audiences_title: "Pour qui",
        audiences: [
            Audience {
                title: "Vous tenez le site",
                points: [
                    "Une balise, et un dossier à héberger chez vous si vous préférez.",
                    "Vos couleurs, avec quelques propriétés CSS.",
                    "Des événements pour savoir qu’un module est fini, sans suivre personne.",
                ],
                link: "Voir les pages d’exemple",
            },
            Audience {
                title: "Vous écrivez les modules",
                points: [
                    "Choix unique ou multiple, vrai ou faux, réponse courte, leçon à lire, cartes à retourner.",
                    "Un retour pour chaque réponse, un indice, une explication, un exemple.",
                    "Chaque erreur expliquée en français, avec ce qu’il faut écrire à la place.",
                ],
                link: "Écrire un module",
            },
            Audience {
                title: "Vous apprenez",
                points: [
                    "Une question ou une carte à la fois, à votre rythme, sur votre téléphone.",
                    "À la fin, ce qui est acquis et ce qui reste à revoir.",
                    "Vous reprenez où vous en étiez, sans vous inscrire.",
                ],
                link: "Commencer par le CV",
            },
        ],
        hosts_title: "Sur de vraies pages",
        hosts_lead: "Huit pages sans artifice, à ouvrir et à copier.",
        hosts: [
            Block { title: "Page simple", text: "La balise, et rien d’autre." },
            Block {
                title: "Un quiz et des cartes",
                text: "Les deux sur la même page, un seul téléchargement.",
            },
            Block {
                title: "Des cartes sans réseau",
                text: "À retenir au fil des jours, même quand la connexion manque.",
            },
            Block {
                title: "Portail de médiathèque",
                text: "Au milieu des horaires et du catalogue.",
            },
            Block { title: "Plusieurs quiz", text: "Une page entière, un seul téléchargement." },
            Block {
                title: "Styles envahissants",
                text: "Une feuille de style qui casse tout, sauf le quiz.",
            },
            Block {
                title: "Sécurité stricte",
                text: "Une politique de sécurité (CSP) qui interdit presque tout.",
            },
            Block {
                title: "Cadre isolé", text: "L’iframe pour les sites qui refusent le reste."
            },
        ],
    },
    module: ModulePage {
        modules: [
            Block {
                title: "Le CV",
                text: "Longueur, photo, rubriques, trous dans le parcours : ce qu’un recruteur regarde en premier.",
            },
            Block {
                title: "Le mail professionnel",
                text: "Objet, formule, pièce jointe, ton : un mail qu’on a envie de lire.",
            },
            Block {
                title: "L’entretien d’embauche",
                text: "Se préparer, arriver, répondre, poser ses questions, et connaître les questions interdites.",
            },
            Block {
                title: "Mes droits en mission locale",
                text: "CEJ, PACEA, allocation : à quoi vous avez droit, et à qui demander.",
            },
            Block {
                title: "Les sigles de l’insertion",
                text: "CEJ, PMSMP, RQTH, POEI… ce qu’il y a derrière, en une phrase simple et un exemple.",
            },
            Block {
                title: "Contrat et fiche de paie",
                text: "Période d’essai, préavis, brut, net : les mots à connaître avant de signer.",
            },
            Block {
                title: "Le numérique au bureau",
                text: "Pièce jointe, tableur, sauvegarde : les mots que l’on entend dès le premier jour.",
            },
            Block {
                title: "Premiers mots pour le travail",
                text: "Trente mots et phrases, en français d’un côté, en arabe de l’autre.",
            },
            Block {
                title: "Premiers mots, en arabe",
                text: "Un module court écrit de droite à gauche, pour les personnes qui arrivent.",
            },
            Block {
                title: "Premiers pas",
                text: "Pour un court quiz et huit cartes. C’est celui du parcours d’essai.",
            },
            Block {
                title: "Candidature claire",
                text: "Pour le quiz sur le CV et celui sur le mail professionnel.",
            },
            Block {
                title: "Les mots de l’insertion",
                text: "Pour toutes les cartes sur les sigles de l’insertion, une fois vues.",
            },
        ],
        back: "Tous les modules",
        questions: |count| format!("Quiz, {count} questions"),
        cards: |count| format!("Paquet de {count} cartes"),
        steps: |count| match count {
            1 => "Badge, une étape".to_owned(),
            count => format!("Badge, {count} étapes"),
        },
        live: "Le module",
        fallback: |title| format!("Faire le quiz « {title} »"),
        skills: "Compétences visées",
        sources: "Sources",
        see_sources: |count| format!("Voir les {count} sources"),
        read_on: "consulté le",
        licence: "Licence",
        no_licence: "Ce module n’indique pas de licence.",
        file: "Le fichier du module (JSON)",
        unreadable: "Le fichier de ce module n’a pas pu être lu. Rechargez la page pour réessayer.",
        edit: "Partir de ce module pour écrire le vôtre",
        signed: "Chez vous, la signature est vérifiée avec la clé publique que le fichier du badge contient. La page du conseiller donne les lignes à y ajouter. L’émetteur de ce badge est inventé : mettez-y le vôtre.",
        walk: "Voir tout le chemin, du quiz au badge signé",
    },
    builder: Builder {
        title: "Le mettre sur votre site",
        lead: "Choisissez votre cas, copiez, collez.",
        ways_title: "Votre site",
        ways: [
            Way {
                title: "J’écris du HTML",
                text: "Le plus simple. Collez ces lignes là où le module doit apparaître.",
            },
            Way {
                title: "WordPress",
                text: "Pour les éditeurs qui retirent les balises inconnues. Collez dans un bloc « HTML personnalisé ».",
            },
            Way {
                title: "Site verrouillé",
                text: "Un cadre (iframe), quand le site refuse les scripts extérieurs. Sans la seconde ligne, la hauteur reste fixe.",
            },
            Way {
                title: "Sans JavaScript",
                text: "Le contenu est dans le code : lisible tout de suite, même sans script, et par les moteurs de recherche.",
            },
        ],
        mode: "Manière de s’en servir",
        modes: [
            Way { title: "Celle de l’auteur", text: "Ce que dit le fichier du module." },
            Way {
                title: "Découvrir",
                text: "Une fois toutes les cartes, en deux piles, jusqu’à ce que tout soit su. Pour un passage sur votre page.",
            },
            Way {
                title: "Retenir",
                text: "Quelques cartes par jour, qui reviennent au bon moment. Pour une page où l’on revient.",
            },
        ],
        options: "Réglages",
        theme: "Thème",
        themes: ["Comme l’appareil", "Clair", "Sombre"],
        lang: "Langue des boutons",
        langs: ["Celle du module", "Français", "Anglais"],
        resume: "Reprendre où la personne s’était arrêtée",
        base: "Adresse de Tremplin",
        base_help: "Ce site, ou l’adresse du dossier où vous avez posé les fichiers de « dist », par exemple https://exemple.fr/tremplin/. Le code cherche alors le module à côté, dans « modules ».",
        issuers: "Clés des émetteurs que vous reconnaissez (facultatif)",
        issuers_help: "L’adresse de leur fichier jwks.json. Sans elle, c’est la clé écrite dans le badge qui compte.",
        issuers_wrong: "Cette adresse ne convient pas, le code ne la contient pas. Écrivez par exemple https://ml.example.org/jwks.json ou /jwks.json.",
        code: "Code à coller",
        once: "Une seule fois, dans le thème du site",
        copy: "Copier",
        copied: "Copié. Il n’y a plus qu’à coller.",
        selected: "Le navigateur refuse la copie. Le texte est sélectionné : copiez-le avec Ctrl + C, ou un appui long.",
        loading: "Le code se prépare.",
    },
    preview: Preview {
        document: "Écrire un module - Tremplin",
        title: "Écrire un module",
        lead: "Vous écrivez, le quiz, le paquet de cartes ou le badge se construit sous vos yeux, et chaque erreur est expliquée.",
        private: "Votre texte ne quitte pas cet appareil : rien n’est envoyé. Il y reste jusqu’à ce que vous l’effaciez.",
        tools: "Fichier",
        open: "Ouvrir",
        examples: "Partir d’un exemple",
        groups: ["Quiz", "Cartes", "Badges"],
        templates: ["Nouveau quiz", "Nouvelles cartes", "Nouveau badge"],
        load: "Charger",
        download: "Enregistrer",
        erase: "Effacer",
        text: "Texte du module",
        text_short: "Texte",
        add: "Ajouter à la fin",
        items: ["Choix unique", "Choix multiple", "Vrai ou faux", "Réponse écrite", "Leçon"],
        cards: ["Carte à retourner", "Carte avec réponse écrite"],
        steps: ["Quiz à réussir", "Cartes à parcourir"],
        no_place: "Le texte n’a pas de liste où ajouter : corrigez d’abord l’erreur signalée, ou partez d’un nouveau module.",
        problems: "À corriger",
        count: |errors, warnings| match (errors, warnings) {
            (0, 1) => "1 remarque".to_owned(),
            (0, n) => format!("{n} remarques"),
            (1, 0) => "1 erreur".to_owned(),
            (n, 0) => format!("{n} erreurs"),
            (1, 1) => "1 erreur et 1 remarque".to_owned(),
            (1, m) => format!("1 erreur et {m} remarques"),
            (n, 1) => format!("{n} erreurs et 1 remarque"),
            (n, m) => format!("{n} erreurs et {m} remarques"),
        },
        fine: "Rien à corriger. Le module est prêt.",
        empty: "Rien d’écrit pour l’instant. Commencez un nouveau module, ouvrez un fichier, ou partez d’un exemple.",
        place: |line, column| format!("Ligne {line}, colonne {column}"),
        error: "Erreur",
        warning: "Remarque",
        result: "Résultat",
        width: "Largeur",
        phone: "Téléphone",
        desktop: "Ordinateur",
        stale: "Voici le dernier texte sans erreur. Corrigez les erreurs signalées pour voir la suite.",
        nothing: "Le module apparaîtra ici dès que le texte sera sans erreur.",
        waiting: "Le module se prépare.",
        opened: |name| format!("« {name} » est ouvert."),
        started: [
            "Un nouveau quiz, à compléter.",
            "De nouvelles cartes, à compléter.",
            "Un nouveau badge, à compléter.",
        ],
        loaded: |title| format!("« {title} » est chargé."),
        unfit: |name, unfit| {
            let what = match unfit {
                Unfit::Encoding => {
                    return format!(
                        "« {name} » n’est pas enregistré en UTF-8 (mais en ANSI, par exemple). Dans le Bloc-notes : « Enregistrer sous », puis « Encodage : UTF-8 ». Votre texte n’a pas changé."
                    );
                }
                Unfit::Empty => "il est vide",
                Unfit::Table => "c’est un tableau (Excel ou LibreOffice)",
                Unfit::Document => "c’est un document de traitement de texte",
                Unfit::Slides => "c’est un diaporama",
                Unfit::Pdf => "c’est un PDF",
                Unfit::Media => "c’est une image, un son ou une vidéo",
                Unfit::Anki => "c’est un paquet de cartes Anki",
                Unfit::H5p => "c’est une activité H5P",
                Unfit::Archive => "c’est une archive",
                Unfit::Page => "c’est une page web ou du XML",
                Unfit::Text => {
                    "c’est un texte, mais pas un module : un module commence par une accolade {"
                }
                Unfit::Personal => "c’est une clé, une demande ou un badge, pas un module",
                Unfit::Binary => "ce n’est pas du texte",
            };
            format!("« {name} » ne s’ouvre pas ici : {what}. Votre texte n’a pas changé.")
        },
        erase_text: "Effacer le texte, ici et sur cet appareil ?",
        erase_sure: "Oui, effacer",
        erase_not: "Garder le texte",
        erased: "Le texte est effacé de cet appareil. Tant que cette page est ouverte, vous pouvez y revenir.",
        loose: "Ce navigateur ne garde pas votre texte. Enregistrez-le dans un fichier avant de partir.",
        elsewhere: "Un autre onglet a changé le texte gardé. Si vous écrivez ici, votre texte prendra sa place.",
        take: "Prendre le texte de l’autre onglet",
        taken: "Le texte de l’autre onglet est là.",
        undo: "Revenir au texte d’avant",
        undone: "Le texte d’avant est revenu.",
        too_large: "Ce fichier est trop lourd pour un module (plus de 2 Mo). Le texte n’a pas changé.",
        not_read: "Ce fichier n’a pas pu être lu. Le texte n’a pas changé.",
        drop: "Lâchez le fichier ici",
    },
    issuer: IssuerHead {
        document: "Délivrer un badge - Tremplin",
        title: "Délivrer un badge",
        lead: "Une personne vous a demandé son badge. Vous vérifiez avec elle, vous signez avec votre clé, vous lui rendez un badge que tout le monde peut vérifier.",
        private: "Rien ne quitte cet appareil : ni la demande, ni votre clé, ni le badge.",
        loading: "La page se prépare.",
        failed: "La page n’a pas pu être chargée en entier. Rechargez-la pour réessayer.",
    },
    badges: Badges {
        document: "Vos badges - Tremplin",
        title: "Vos badges",
        lead: "Ce que vous avez fait sur ce site, gardé sur cet appareil. Ouvrez ici un badge que l’on vous a remis : sa signature est vérifiée sur place.",
        shelf: "Vos badges s’affichent ici.",
        to_earn: "À gagner sur ce site",
        walk: "Suivre le parcours, du quiz au badge signé",
        fallback: "Le badge, comme fichier",
    },
    walk: walk::fr::TEXTS,
    not_found: NotFound {
        title: "Cette page n’existe pas",
        text: "L’adresse a peut-être changé, ou le lien est incomplet.",
        home: "Revenir à l’accueil",
    },
};
