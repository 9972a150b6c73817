### The demo site in French: simple words, level A2 to B1. The English file has the same sentences under the same names;
### comments stand here. Each group is a page, or a part of one.

## shell

# Link to the main content.
shell-skip = Aller au contenu
# Name of the main navigation, for screen readers.
shell-nav = Navigation principale
# Link to the home page, for screen readers.
shell-home = Tremplin, accueil
# Link to the modules.
shell-modules = Modules
# Link to the page that leads to a badge.
shell-walk = Badge
# Link to the authors' preview.
shell-preview = Écrire
# Link to the example pages.
shell-hosts = Exemples
# The other language, in that language.
shell-switch = English
# Titles and texts of the footer's parts: licence, eco-design, accessibility.
shell-footer-licence =
    .title = Logiciel libre
    .text = Tremplin est publié sous licence MIT ou Apache-2.0, au choix. La licence de chaque module est indiquée sur sa page.
shell-footer-design =
    .title = Écoconception
    .text = Pas de police à charger, pas de vidéo qui démarre seule, pas de service tiers. Le poids ci-dessous est mesuré par votre navigateur.
shell-footer-access =
    .title = Accessibilité
    .text = Conçu pour le RGAA 4.1 et les WCAG 2.2, niveau AA, et vérifié automatiquement à chaque version. Pas encore d’audit par un tiers.
# Link to the learner's badges.
shell-badges = Vos badges
# Link to the page on which advisers sign badges.
shell-issuer = Délivrer un badge, pour les conseillers
# Weight and requests of the page, measured: kilobytes, requests, those to other sites.
shell-measured = Cette page : { $weight } en { $requests } requêtes, dont { $elsewhere } vers un autre site.
# What something weighs, whole or with tenths.
shell-kilobytes = { $n } ko
shell-tenths = { $n },{ $of } ko

## home

# Title of the document.
home-document = Tremplin : des quiz et des cartes pour l’emploi, à coller dans votre site
# The one main heading.
home-title = Des quiz et des cartes pour l’emploi, à coller dans votre site
# What Tremplin is, in one or two sentences.
home-lead = Vos jeunes s’entraînent à l’entretien, apprennent les sigles et les mots du contrat, directement chez vous. Deux lignes à copier, et c’est en place : sans compte, sans cookie.
# Main call to action.
home-choose = Voir les modules
# Second call to action.
home-write = Écrire le vôtre
# What the live widget is, above it.
home-live = Un vrai quiz, en marche. Essayez : rien n’est envoyé.
# Heading of the steps.
home-steps-title = En ligne en trois gestes
# The three steps.
home-steps-choose =
    .title = Choisir
    .text = Prenez un module prêt à l’emploi, ou écrivez le vôtre et voyez-le se construire pendant que vous tapez.
home-steps-copy =
    .title = Copier
    .text = Chaque module donne son code : pour un site ordinaire, pour WordPress, pour un site très verrouillé, ou lisible sans JavaScript.
home-steps-paste =
    .title = Coller
    .text = Le module prend la place qu’on lui laisse et ne dérange pas le reste de la page. Vos styles non plus ne le cassent pas.
# The section on badges: heading and text.
home-badge =
    .title = Un badge, pour le montrer
    .text = Il se remplit à mesure que l’on réussit les quiz et les cartes. La conseillère le signe sur son ordinateur, sans compte ni serveur, et n’importe qui peut vérifier sa signature. Le parcours d’essai montre tout le chemin, en dix minutes.
# Its links: the way to a badge, the learner's badges.
home-badge-links =
    .walk = Essayer le parcours
    .badges = Voir vos badges
# Heading of the modules.
home-modules-title = Les modules
# Line under that heading.
home-modules-lead = Des quiz pour s’entraîner, des cartes pour retenir, des badges pour le montrer. Écrits avec soin, sources à l’appui, à reprendre tels quels ou à modifier.
# Headings of the topics of modules.
home-topic-search = Chercher et postuler
home-topic-work = Contrats et droits
home-topic-life = Argent, logement, santé
home-topic-online = Démarches en ligne
home-topic-words = Mots à retenir
home-topic-badges = Badges à gagner
# Card that leads to the preview.
home-own-module =
    .title = Et le vôtre ?
    .text = Un quiz, un paquet de cartes ou un badge est un simple fichier texte. La page d’écriture montre le résultat et signale chaque erreur, ligne par ligne.
# Heading of the promises.
home-promises-title = Quatre promesses, quatre façons de vérifier
# Title of the weight, when it could be read: kilobytes.
home-weight = { $weight } en tout
# Weight, no tracking, no script, accessibility.
home-promises-light =
    .title = Léger
    .text = C’est ce que le navigateur télécharge pour le premier quiz, ses questions comprises, une fois compressé. Les quiz suivants ne coûtent plus que leurs questions.
    .proof = Le détail, fichier par fichier, est écrit à chaque construction.
    .link = Lire les poids mesurés
home-promises-private =
    .title = Aucun mouchard
    .text = Ni cookie, ni compte, ni mesure d’audience. La progression reste sur l’appareil de la personne, qui peut l’effacer.
    .proof = Ouvrez l’onglet Réseau de votre navigateur : seuls Tremplin et le module sont demandés.
    .link = Vérifier sur une page simple
home-promises-scriptless =
    .title = Lisible sans JavaScript
    .text = Avec le code « sans JavaScript », les questions sont déjà dans la page, et les réponses derrière un clic.
    .proof = Coupez JavaScript, puis ouvrez la page.
    .link = Vérifier sur un quiz entier
home-promises-everyone =
    .title = Pour tout le monde
    .text = Au clavier, au lecteur d’écran, au doigt, zoomé à 200 %, en thème clair ou sombre, de droite à gauche aussi.
    .proof = Essayez le quiz d’arabe avec la seule touche Tab.
    .link = Ouvrir le module en arabe
# Heading of the audiences.
home-audiences-title = Pour qui
# Webmaster, author, learner.
home-audiences-site =
    .title = Vous tenez le site
    .first = Une balise, et un dossier à héberger chez vous si vous préférez.
    .second = Vos couleurs, avec quelques propriétés CSS.
    .third = Des événements pour savoir qu’un module est fini, sans suivre personne.
    .link = Voir les pages d’exemple
home-audiences-writer =
    .title = Vous écrivez les modules
    .first = Choix unique ou multiple, vrai ou faux, réponse courte, nombre, étapes à mettre en ordre, leçon à lire, cartes à retourner.
    .second = Un retour pour chaque réponse, un indice, une explication, un exemple.
    .third = Chaque erreur expliquée en français, avec ce qu’il faut écrire à la place.
    .link = Écrire un module
home-audiences-learner =
    .title = Vous apprenez
    .first = Une question ou une carte à la fois, à votre rythme, sur votre téléphone.
    .second = À la fin, ce qui est acquis et ce qui reste à revoir.
    .third = Vous reprenez où vous en étiez, sans vous inscrire.
    .link = Commencer par le CV
# Heading of the example pages.
home-hosts-title = Sur de vraies pages
# Line under that heading.
home-hosts-lead = Huit pages sans artifice, à ouvrir et à copier.
# One block for each of `HOST_PAGES`.
home-hosts-plain =
    .title = Page simple
    .text = La balise, et rien d’autre.
home-hosts-both =
    .title = Un quiz et des cartes
    .text = Les deux sur la même page, un seul téléchargement.
home-hosts-offline =
    .title = Des cartes sans réseau
    .text = À retenir au fil des jours, même quand la connexion manque.
home-hosts-library =
    .title = Portail de médiathèque
    .text = Au milieu des horaires et du catalogue.
home-hosts-several =
    .title = Plusieurs quiz
    .text = Une page entière, un seul téléchargement.
home-hosts-styles =
    .title = Styles envahissants
    .text = Une feuille de style qui casse tout, sauf le quiz.
home-hosts-policy =
    .title = Sécurité stricte
    .text = Une politique de sécurité (CSP) qui interdit presque tout.
home-hosts-frame =
    .title = Cadre isolé
    .text = L’iframe pour les sites qui refusent le reste.

## decks

# Heading.
decks-title = Des cartes, pour s’en souvenir
# What they are good for.
decks-lead = Un recto, un verso. On cherche d’abord la réponse dans sa tête, puis on retourne la carte : c’est cet effort qui fait retenir.
# To discover, to remember, without network.
decks-ways-discover =
    .title = Découvrir, en deux minutes
    .text = On passe les cartes une fois, et on trie : « Je sais », « À revoir ». La seconde pile revient jusqu’à ce qu’il n’en reste rien.
decks-ways-remember =
    .title = Retenir, au fil des jours
    .text = Quelques nouvelles cartes par jour. Les autres reviennent juste avant qu’on les oublie, de plus en plus tard.
decks-ways-offline =
    .title = Même sans réseau
    .text = Avec une ligne et un fichier de plus sur votre site, un paquet ouvert une fois se rouvre dans le bus, et la progression reste sur le téléphone.
# Link to the whole deck.
decks-whole = Ouvrir les 58 sigles et mots de l’insertion
# Link to the example page without network.
decks-offline = Voir la page d’exemple sans réseau
# What the first deck weighs: kilobytes.
decks-weight = { $weight } pour le premier paquet, ses 58 cartes comprises.
# What the live deck is, above it.
decks-live = Un vrai paquet, en marche. Retournez la carte : rien n’est envoyé.

## module

# Title and description of each of `MODULES`.
module-modules-cv =
    .title = Le CV
    .text = Longueur, photo, rubriques, trous dans le parcours : ce qu’un recruteur regarde en premier.
module-modules-offer =
    .title = Lire une offre d’emploi
    .text = Métier, contrat, profil : une vidéo de 45 secondes qui s’arrête pour des questions, et se lit aussi.
module-modules-mail =
    .title = Le mail professionnel
    .text = Objet, formule, pièce jointe, ton : un mail qu’on a envie de lire.
module-modules-call =
    .title = Appeler un employeur
    .text = Un appel à rejouer : choisir ses phrases, obtenir un rendez-vous, demander une immersion.
module-modules-interview =
    .title = L’entretien d’embauche
    .text = Se préparer, arriver, répondre, poser ses questions, et connaître les questions interdites.
module-modules-refusal =
    .title = Après un refus
    .text = Souffler, comprendre, repartir : un refus peut devenir une étape.
module-modules-fraud =
    .title = Fausses offres et arnaques
    .text = Les signes d’une fausse offre, et que faire quand on a déjà répondu.
module-modules-rights =
    .title = Mes droits en mission locale
    .text = CEJ, PACEA, allocation : à quoi vous avez droit, et à qui demander.
module-modules-support =
    .title = CEJ ou PACEA ?
    .text = Deux accompagnements de la mission locale : lequel, pour qui, comment y entrer.
module-modules-apprentice =
    .title = Le contrat d’apprentissage
    .text = Salaire, cours, examen, rupture : ce qu’il faut savoir avant de signer.
module-modules-minor =
    .title = Travailler avant 18 ans
    .text = Horaires, nuit, repos, tâches interdites : ce que la loi protège.
module-modules-first-day =
    .title = Le premier jour
    .text = Le trajet, la tenue, les questions à poser : arriver tranquille.
module-modules-payslip =
    .title = Ma première fiche de paie
    .text = Lire une fiche simple de haut en bas, et réagir à une erreur.
module-modules-bank =
    .title = Compte bancaire et découvert
    .text = RIB, agios, carte perdue, refus d’ouvrir un compte : garder la main sur son argent.
module-modules-room =
    .title = Chercher une chambre
    .text = Bail, garant, dépôt de garantie : ce que l’on peut demander, et ce qui est interdit.
module-modules-health =
    .title = Carte Vitale et C2S
    .text = Médecin traitant, complémentaire santé solidaire : se soigner sans tout payer.
module-modules-licence =
    .title = Les aides au permis
    .text = Ce qui existe encore en 2026, et l’ordre des démarches.
module-modules-digital =
    .title = Le numérique et moi
    .text = Un bilan en deux minutes, sans note : ce que l’on fait déjà, et par où continuer.
module-modules-attachments =
    .title = Mail et pièces jointes
    .text = Copie, copie cachée, fichier trop lourd, message perdu : la partie technique.
module-modules-form =
    .title = Un formulaire en ligne
    .text = Préparer, remplir, garder une preuve, corriger une erreur.
module-modules-papers =
    .title = FranceConnect et France Titres
    .text = Se connecter aux sites publics, demander ses papiers, reconnaître les faux sites.
module-modules-acronyms =
    .title = Les sigles de l’insertion
    .text = CEJ, PMSMP, RQTH, POEI… ce qu’il y a derrière, en une phrase simple et un exemple.
module-modules-contract =
    .title = Contrat et fiche de paie
    .text = Période d’essai, préavis, brut, net : les mots à connaître avant de signer.
module-modules-office =
    .title = Le numérique au bureau
    .text = Pièce jointe, tableur, sauvegarde : les mots que l’on entend dès le premier jour.
module-modules-words =
    .title = Premiers mots pour le travail
    .text = Trente mots et phrases, en français d’un côté, en arabe de l’autre.
module-modules-kitchen-arabic =
    .title = La cuisine, en arabe
    .text = Quinze mots de la cuisine de restaurant, en français et en arabe.
module-modules-kitchen-ukrainian =
    .title = La cuisine, en ukrainien
    .text = Quinze mots de la cuisine de restaurant, en français et en ukrainien.
module-modules-workshop-ukrainian =
    .title = L’atelier, en ukrainien
    .text = Seize mots pour un atelier : outils, pièces, gestes, sécurité.
module-modules-site-arabic =
    .title = Le chantier, en arabe
    .text = Seize mots du chantier, en français et en arabe.
module-modules-site-english =
    .title = Le chantier, en anglais
    .text = Seize mots du chantier, en français et en anglais.
module-modules-arabic =
    .title = Premiers mots, en arabe
    .text = Un module court écrit de droite à gauche, pour les personnes qui arrivent.
module-modules-welcome =
    .title = Premiers pas
    .text = Pour un court quiz et huit cartes. C’est celui du parcours d’essai.
module-modules-application =
    .title = Candidature claire
    .text = Pour le quiz sur le CV et celui sur le mail professionnel.
module-modules-insertion =
    .title = Les mots de l’insertion
    .text = Pour toutes les cartes sur les sigles de l’insertion, une fois vues.
# Link back to the list.
module-back = Tous les modules
# Heading of the live widget, for screen readers.
module-live = Le module
# Text of the link inside the element, for browsers without script: the module's title.
module-fallback = Faire le quiz « { $title } »
# Heading of what a badge says in terms of open frameworks.
module-skills = Compétences visées
# Above the sources, once the day is over before which somebody was to read the module again.
module-review-due = Ce module était à relire avant le { $date }. Vérifiez ses informations dans les sources.
# Heading of the sources.
module-sources = Sources
# Shows a long list of sources: how many.
module-see-sources = Voir les { $n } sources
# Before the date of a source.
module-read-on = consulté le
# Heading of the licence.
module-licence = Licence
# Shown where a module names no licence.
module-no-licence = Ce module n’indique pas de licence.
# Link to the module's JSON file.
module-file = Le fichier du module (JSON)
# Shown when the module's file could not be read.
module-unreadable = Le fichier de ce module n’a pas pu être lu. Rechargez la page pour réessayer.
# Link that opens the module in the preview.
module-edit = Partir de ce module pour écrire le vôtre
# Beside a badge: how signatures on it are verified where it is pasted.
module-signed = Chez vous, la signature est vérifiée avec la clé publique que le fichier du badge contient. La page du conseiller donne les lignes à y ajouter. L’émetteur de ce badge est inventé : mettez-y le vôtre.
# Link to the page that leads to a badge.
module-walk = Voir tout le chemin, du quiz au badge signé

## builder

# Heading.
builder-title = Le mettre sur votre site
# Line under the heading.
builder-lead = Choisissez votre cas, copiez, collez.
# Question above the ways.
builder-ways-title = Votre site
# Tag, div, link, iframe, static.
builder-ways-html =
    .title = J’écris du HTML
    .text = Le plus simple. Collez ces lignes là où le module doit apparaître.
builder-ways-wordpress =
    .title = WordPress
    .text = Pour les éditeurs qui retirent les balises inconnues. Collez dans un bloc « HTML personnalisé ».
builder-ways-links =
    .title = Éditeur strict
    .text = Un lien, quand l’éditeur ne garde rien d’autre. Mettez la page du module à côté de son fichier, sous le même nom : cv.html et cv.json.
builder-ways-locked =
    .title = Site verrouillé
    .text = Un cadre (iframe), quand le site refuse les scripts extérieurs. Sans la seconde ligne, la hauteur reste fixe.
builder-ways-scriptless =
    .title = Sans JavaScript
    .text = Le contenu est dans le code : lisible tout de suite, même sans script, et par les moteurs de recherche.
# Question above the ways to use a deck.
builder-mode = Manière de s’en servir
# As the author wrote, discover, remember.
builder-modes-author =
    .title = Celle de l’auteur
    .text = Ce que dit le fichier du module.
builder-modes-discover =
    .title = Découvrir
    .text = Une fois toutes les cartes, en deux piles, jusqu’à ce que tout soit su. Pour un passage sur votre page.
builder-modes-remember =
    .title = Retenir
    .text = Quelques cartes par jour, qui reviennent au bon moment. Pour une page où l’on revient.
# Heading of the options.
builder-options = Réglages
# Label of the theme.
builder-theme = Thème
# auto, light, dark.
builder-themes =
    .auto = Comme l’appareil
    .light = Clair
    .dark = Sombre
# Label of the language.
builder-lang = Langue des boutons
# Choice of a language: that of the module.
builder-lang-of-module = Celle du module
# Check box: carry on where the learner stopped.
builder-resume = Reprendre où la personne s’était arrêtée
# Label of the address.
builder-base = Adresse de Tremplin
# Help of the address.
builder-base-help = Ce site, ou l’adresse du dossier où vous avez posé les fichiers de « dist », par exemple https://exemple.fr/tremplin/. Le code cherche alors le module à côté, dans « modules ».
# Label of the address of the keys that a page trusts, for a badge.
builder-issuers = Clés des émetteurs que vous reconnaissez (facultatif)
# Help of that address.
builder-issuers-help = L’adresse de leur fichier jwks.json. Sans elle, c’est la clé écrite dans le badge qui compte.
# It is none that a page may load.
builder-issuers-wrong = Cette adresse ne convient pas, le code ne la contient pas. Écrivez par exemple https://ml.example.org/jwks.json ou /jwks.json.
# Label of the code to copy.
builder-code = Code à coller
# Label of the script line that goes into the theme once.
builder-once = Une seule fois, dans le thème du site
# Label of the button.
builder-copy = Copier
# Announced when copied.
builder-copied = Copié. Il n’y a plus qu’à coller.
# Announced when the clipboard is refused and the text is selected instead.
builder-selected = Le navigateur refuse la copie. Le texte est sélectionné : copiez-le avec Ctrl + C, ou un appui long.
# While the module is being fetched for the static snippet.
builder-loading = Le code se prépare.

## counted

# What a module of each kind is called, with so many questions, cards or steps.
counted-quiz = Quiz, { $n } questions
counted-flashcards = Paquet de { $n } cartes
counted-badge = { $n ->
        [one] Badge, une étape
       *[other] Badge, { $n } étapes
    }

## kind

# Each kind of module: heading of the examples, and the button that begins a new one from a template.
kind-quiz =
    .group = Quiz
    .begin = Nouveau quiz
kind-flashcards =
    .group = Cartes
    .begin = Nouvelles cartes
kind-badge =
    .group = Badges
    .begin = Nouveau badge

## preview

# Title of the document.
preview-document = Écrire un module - Tremplin
# The one main heading.
preview-title = Écrire un module
# What the page does.
preview-lead = Vous écrivez, le quiz, le paquet de cartes ou le badge se construit sous vos yeux, et chaque erreur est expliquée.
# Nothing is uploaded, and where the text is kept.
preview-private = Votre texte ne quitte pas cet appareil : rien n’est envoyé. Il y reste jusqu’à ce que vous l’effaciez.
# Name of the tool bar, for screen readers.
preview-tools = Fichier
# Opens a file.
preview-open = Ouvrir
# Label of the examples.
preview-examples = Partir d’un exemple
# Loads the chosen example.
preview-load = Charger
# Saves the text as a file.
preview-download = Enregistrer
# Erases the text kept on the device.
preview-erase = Effacer
# Label of the text field.
preview-text = Texte du module
# The same, short enough for a row of links on a phone.
preview-text-short = Texte
# Before the buttons that add an item.
preview-add = Ajouter à la fin
# One button for each of `Kind::ALL`.
preview-parts =
    .single-choice = Choix unique
    .multiple-choice = Choix multiple
    .true-false = Vrai ou faux
    .short-answer = Réponse écrite
    .image-choice = Images à choisir
    .hotspot = Endroits à montrer
    .numeric = Nombre
    .ordering = Étapes à ordonner
    .matching = Paires à trouver
    .categorize = Éléments à ranger
    .dialogue = Conversation
    .fill-blanks = Texte à trous
    .survey = Avis
    .lesson = Leçon
    .card = Carte à retourner
    .typed-card = Carte avec réponse écrite
    .quiz-step = Quiz à réussir
    .deck-step = Cartes à parcourir
# Said when the text has no place for an item.
preview-no-place = Le texte n’a pas de liste où ajouter : corrigez d’abord l’erreur signalée, ou partez d’un nouveau module.
# Unfolds what could be easier to read; where there is nothing; the name of one.
preview-advice = Conseils pour écrire plus simplement
preview-no-advice = Rien à conseiller : les phrases et les questions sont claires.
preview-tip = Conseil
# Heading of the problems.
preview-problems = À corriger
# How many problems: errors, warnings, and both.
preview-errors = { $n ->
        [one] { $n } erreur
       *[other] { $n } erreurs
    }
preview-warnings = { $n ->
        [one] { $n } remarque
       *[other] { $n } remarques
    }
preview-both = { $errors } et { $warnings }
# No problem at all.
preview-fine = Rien à corriger. Le module est prêt.
# Nothing has been written yet.
preview-empty = Rien d’écrit pour l’instant. Commencez un nouveau module, ouvrez un fichier, ou partez d’un exemple.
# Place of a problem: line, column.
preview-place = Ligne { $line }, colonne { $column }
# Name of an error.
preview-error = Erreur
# Name of a warning.
preview-warning = Remarque
# Heading of the preview.
preview-result = Résultat
# Legend of the widths.
preview-width = Largeur
# Width of a phone.
preview-phone = Téléphone
# All the width.
preview-desktop = Ordinateur
# The preview shows an older text.
preview-stale = Voici le dernier texte sans erreur. Corrigez les erreurs signalées pour voir la suite.
# The preview shows nothing yet.
preview-nothing = Le module apparaîtra ici dès que le texte sera sans erreur.
# Inside the element, until the widget starts.
preview-waiting = Le module se prépare.
# Said after a file was opened: its name.
preview-opened = « { $name } » est ouvert.
# Said after a new module was begun: quiz, deck, badge.
preview-started =
    .quiz = Un nouveau quiz, à compléter.
    .cards = De nouvelles cartes, à compléter.
    .badge = Un nouveau badge, à compléter.
# Said after an example was loaded: its title.
preview-loaded = « { $title } » est chargé.
# The file is no module: its name, what it is.
preview-unfit-encoding = « { $name } » n’est pas enregistré en UTF-8 (mais en ANSI, par exemple). Dans le Bloc-notes : « Enregistrer sous », puis « Encodage : UTF-8 ». Votre texte n’a pas changé.
# The file is no module: its name, and what it is.
preview-unfit = « { $name } » ne s’ouvre pas ici : { $what }. Votre texte n’a pas changé.
preview-unfit-empty = il est vide
preview-unfit-table = c’est un tableau (Excel ou LibreOffice)
preview-unfit-document = c’est un document de traitement de texte
preview-unfit-slides = c’est un diaporama
preview-unfit-pdf = c’est un PDF
preview-unfit-media = c’est une image, un son ou une vidéo
preview-unfit-anki = c’est un paquet de cartes Anki
preview-unfit-h5p = c’est une activité H5P
preview-unfit-archive = c’est une archive
preview-unfit-page = c’est une page web ou du XML
preview-unfit-text = c’est un texte, mais pas un module : un module commence par une accolade {"{"}
preview-unfit-personal = c’est une clé, une demande ou un badge, pas un module
preview-unfit-binary = ce n’est pas du texte
# Asks before erasing.
preview-erase-text = Effacer le texte, ici et sur cet appareil ?
# Erases.
preview-erase-sure = Oui, effacer
# Does not erase.
preview-erase-not = Garder le texte
# Said after erasing.
preview-erased = Le texte est effacé de cet appareil. Tant que cette page est ouverte, vous pouvez y revenir.
# The browser does not keep the text.
preview-loose = Ce navigateur ne garde pas votre texte. Enregistrez-le dans un fichier avant de partir.
# Another tab has kept another text.
preview-elsewhere = Un autre onglet a changé le texte gardé. Si vous écrivez ici, votre texte prendra sa place.
# Goes on with that text.
preview-take = Prendre le texte de l’autre onglet
# Said after that.
preview-taken = Le texte de l’autre onglet est là.
# Brings the text before back.
preview-undo = Revenir au texte d’avant
# Said after the text before came back.
preview-undone = Le texte d’avant est revenu.
# The file is too large.
preview-too-large = Ce fichier est trop lourd pour un module (plus de 2 Mo). Le texte n’a pas changé.
# The file could not be read.
preview-not-read = Ce fichier n’a pas pu être lu. Le texte n’a pas changé.
# Shown over the field while a file is dragged.
preview-drop = Lâchez le fichier ici

## badges

# Title of the document.
badges-document = Vos badges - Tremplin
# The one main heading.
badges-title = Vos badges
# What the page is.
badges-lead = Ce que vous avez fait sur ce site, gardé sur cet appareil. Ouvrez ici un badge que l’on vous a remis : sa signature est vérifiée sur place.
# Inside the shelf, until it starts.
badges-shelf = Vos badges s’affichent ici.
# Heading of the badges of this site.
badges-to-earn = À gagner sur ce site
# Link to the page that leads to a badge.
badges-walk = Suivre le parcours, du quiz au badge signé
# Link inside a badge, until it starts.
badges-fallback = Le badge, comme fichier

## walk

# Title of the document.
walk-document = Du quiz au badge signé - Tremplin
# The one main heading.
walk-title = Du quiz au badge signé
# What happens here.
walk-lead = Un court quiz, huit cartes, et un badge qui se remplit à mesure. Puis une conseillère le signe, et chacun peut vérifier sa signature. Comptez dix minutes.
# That the visitor plays both parts.
walk-roles = Seul devant cet écran, vous jouez les deux rôles : la personne qui apprend, puis celle qui la conseille et qui signe. Rien n’est envoyé, tout reste dans ce navigateur.
# The quiz, the cards, the request, the signature.
walk-steps-quiz =
    .title = Répondre au quiz
    .text = Trois questions pour savoir se présenter. Il faut 60 % ; vous pouvez recommencer autant que vous voulez.
walk-steps-cards =
    .title = Passer les cartes
    .text = Huit sigles que l’on entend en mission locale. Retournez chaque carte, dites si vous la connaissez, et continuez jusqu’à la dernière.
walk-steps-request =
    .title = Demander une signature
    .text = Quand tout est fait, le badge dit « Obtenu sur cet appareil ». C’est votre parole : personne ne l’a encore confirmée.
walk-steps-signature =
    .title = Signer, puis vérifier
    .text = Ici, vous changez de chaise. Dans la vraie vie, la demande part vers une autre personne, qui vous connaît.
# More on the request: how to make it.
walk-ask = Appuyez sur « Faire signer » : la demande s’affiche en code QR, en lien et en fichier. Elle dit ce que vous avez fait, et votre nom seulement si vous l’écrivez. Copiez le lien, ou enregistrez le fichier.
# In the quiz and the deck, until they start: links to their files.
walk-fallbacks =
    .quiz = Le quiz « Se présenter en deux minutes », comme fichier
    .cards = Les cartes « Huit sigles à connaître », comme fichier
# A step is done.
walk-counts = C’est fait, et le badge en tient compte.
# Link from there to the badge.
walk-see-badge = Voir le badge
# Name of the badge's place, for screen readers.
walk-badge = Votre badge
# The last step: the adviser signs, the learner verifies.
walk-scenes-adviser =
    .role = Vous êtes conseiller ?
    .text = Ouvrez votre page et collez le lien de la demande. Reprenez d’un clic le nom et l’adresse de l’émetteur, créez une clé, comparez ce qui est demandé et ce qui est fait, puis signez. La page vous rend le badge en lien, en image et en fichier.
    .link = Ouvrir la page du conseiller
walk-scenes-learner =
    .role = Vous recevez le badge ?
    .text = Ouvrez le lien reçu : la page « Vos badges » vérifie la signature sur place, sans rien demander à personne. Une image ou un fichier se dépose sur le badge de cette page, ou s’ouvre par « Options », « Ouvrir un badge reçu ».
    .link = Ouvrir vos badges
# Heading of what a badge proves.
walk-proof-title = Ce qu’un badge prouve, et ce qu’il ne prouve pas
# Before the signature, with it, and never.
walk-proofs-unsigned =
    .title = Sans signature
    .text = Que cet appareil dit que tout a été fait. C’est une déclaration, et le badge l’écrit en toutes lettres.
walk-proofs-signed =
    .title = Avec une signature vérifiée
    .text = Que l’émetteur nommé l’a délivré, et que pas une lettre n’a changé depuis. Il faut pour cela connaître sa clé : cet essai reconnaît celle que vous créez dans ce navigateur. Un vrai site publie la sienne ; ailleurs, le badge dit qu’il n’est pas encore confirmé.
walk-proofs-never =
    .title = Jamais
    .text = Qui a répondu aux questions, ni qu’une compétence est acquise pour toujours. Le badge ne contient pas de nom. L’émetteur de cet essai n’existe pas : ce badge n’a pas de valeur.
# Heading of how to have such badges.
walk-own-title = Le proposer chez vous
# What it takes.
walk-own = Un badge est un fichier qui nomme vos quiz et vos cartes. Il se colle dans votre page comme eux, et votre équipe signe avec sa propre clé.
# Links: the badge's code, writing one.
walk-own-links =
    .code = Voir le code de ce badge
    .write = Écrire le vôtre

## missing

# Title of the document and main heading.
missing-title = Cette page n’existe pas
# A way on.
missing-text = L’adresse a peut-être changé, ou le lien est incomplet.
# Link to the home page.
missing-home = Revenir à l’accueil

## signing

# Title of the document.
signing-document = Délivrer un badge - Tremplin
# Main heading.
signing-title = Délivrer un badge
# What one does here.
signing-lead = Une personne vous a demandé son badge. Vous vérifiez avec elle, vous signez avec votre clé, vous lui rendez un badge que tout le monde peut vérifier.
# That nothing leaves the device.
signing-private = Rien ne quitte cet appareil : ni la demande, ni votre clé, ni le badge.
# While the rest is fetched.
signing-loading = La page se prépare.
# It could not be fetched.
signing-failed = La page n’a pas pu être chargée en entier. Rechargez-la pour réessayer.

## identity

# Why there is no key.
identity-no-key-no-crypto = Cette page ne peut pas utiliser de clé : ouvrez-la par une adresse qui commence par https.
identity-no-key-unsupported = Ce navigateur ne connaît pas ce type de clé. Choisissez RS256, ou un autre navigateur.
identity-no-key-not-a-key = Ce fichier ne contient pas de clé privée que l’on puisse utiliser ici. Il faut un fichier JWK ou PEM (PKCS#8) pour RS256, ES256 ou EdDSA.
identity-no-key-other-form = Cette clé est dans un ancien format, ou protégée par un mot de passe. Convertissez-la d’abord : openssl pkcs8 -topk8 -nocrypt.
identity-no-key-weak = Cette clé RSA est trop courte pour être sûre. Il en faut une de 2048 bits au moins.
identity-no-key-damaged = Cette clé est abîmée : elle ne signe pas comme elle le devrait. Prenez une autre copie du fichier.
# Heading and line under it.
identity-head =
    .title = Votre identité
    .text = Qui signe, et avec quelle clé. La clé reste dans ce navigateur, qui signe avec elle sans jamais la montrer.
# Whose badge is asked for: the name of its issuer.
identity-named = Le badge demandé se signe au nom de « { $name } ». C’est votre structure ?
# Takes over that issuer's name and address.
identity-take-over = Reprendre son nom et son adresse
# The name of the issuer.
identity-name = Nom de votre structure
# The address of the issuer, and what it is.
identity-id =
    .title = Adresse de l’émetteur
    .text = Une adresse https de votre site, qui ne changera plus : elle vous désigne dans chaque badge.
# Its web site.
identity-site = Site web
# Its e-mail address.
identity-email = Adresse e-mail
# Behind the label of a field that may stay empty.
identity-optional = facultatif
# What is wrong with a field.
identity-wrong-name = Écrivez le nom de votre structure.
identity-wrong-id = Écrivez une adresse complète, sans espace ni accent, comme https://ml.example.org/emetteur.
identity-wrong-insecure = Cette adresse commence par http. Il en faut une en https, comme https://ml.example.org/emetteur. C’est là que l’on ira chercher votre clé, et personne ne doit pouvoir l’échanger en chemin.
identity-wrong-url = Écrivez une adresse complète, comme https://ml.example.org/, ou rien.
identity-wrong-email = Écrivez une adresse comme badges@ml.example.org, ou rien.
# Legend of the algorithms.
identity-algorithm = Type de clé
# RS256, ES256, EdDSA.
identity-algorithms-rs256 =
    .title = Lisible partout
    .text = RS256 : tous les vérificateurs le lisent. Le badge est un peu plus long.
identity-algorithms-es256 =
    .title = Court
    .text = ES256 : le code QR est simple, un téléphone le lit bien. Lu par la plupart des vérificateurs.
identity-algorithms-eddsa =
    .title = Ed25519
    .text = EdDSA : court et moderne, mais lu par moins de vérificateurs.
# The browser has no Ed25519.
identity-no-ed25519 = Ce navigateur ne sait pas encore utiliser Ed25519.
# Makes a key.
identity-create = Créer la clé
# While it is made.
identity-creating = La clé se prépare, quelques secondes.
# Opens a file with a key.
identity-import = Importer une clé
# What such a file is.
identity-import-help = La copie que vous avez enregistrée en créant la clé (issuer-key.jwk.json), ou une clé de « tremplin keygen », ou au format PEM (PKCS#8).
# A key was read: algorithm, name of the file.
identity-imported = Clé { $algorithm } lue dans « { $file } ».
# Takes the key that was read.
identity-take = Utiliser cette clé
# The file says that the key is another issuer's.
identity-other-issuer = Ce fichier dit que la clé est celle d’un autre émetteur. Corrigez l’adresse, ou prenez une autre clé.
# Heading and text of the step in which a backup is saved.
identity-backup =
    .title = Gardez une copie de votre clé
    .text = C’est le seul moment où c’est possible : la clé reste dans ce navigateur, mais plus personne ne pourra l’en sortir ensuite. Certains navigateurs effacent ce qu’ils gardent après quelques semaines sans visite ; sans copie, il faudrait alors publier une nouvelle clé. Rangez ce fichier là où vous seul y avez accès : qui l’a peut signer en votre nom.
# Saves the backup.
identity-backup-save = Enregistrer la copie
# It is saved: the name of the file.
identity-backup-saved = Copie enregistrée : { $file }, d’ordinaire dans vos téléchargements. Déplacez-la là où vous seul y avez accès (clé USB rangée, coffre de mots de passe), pas dans un dossier partagé ni dans un e-mail.
# Goes on, with the backup saved or not.
identity-backup-done = Continuer
# Asked before the backup is lost.
identity-loss =
    .title = Continuer sans copie de la clé ?
    .text = La copie n’est pas enregistrée, et elle ne pourra plus l’être. Si ce navigateur efface la clé, vous ne pourrez plus signer avec elle.
    .stay = Revenir à la copie
    .go = Continuer sans copie
# Legend where there are several.
identity-choose = Signer au nom de
# With which algorithm, since which day.
identity-since = Clé { $algorithm }, sur cet appareil depuis le { $day }
# The browser does not keep it.
identity-for-now = Ce navigateur ne peut pas garder la clé : elle sert jusqu’à ce que vous fermiez cette page. Gardez le fichier de la clé pour l’importer la prochaine fois.
# The browser keeps nothing for this site.
identity-forbidden = Ce navigateur ne garde rien pour ce site (navigation privée, ou stockage bloqué). Une clé ne servira que le temps de cette visite.
# Opens the files to publish.
identity-files = Fichiers à publier
# What they are for.
identity-files-text = Publiez la clé publique et le profil sur votre site, et ajoutez les lignes « issuer » au fichier de chacun de vos badges : c’est avec elles que les badges sont vérifiés. Rien ici n’est secret.
# The public key, the profile, the lines for the badge's file.
identity-file-labels =
    .key = Clé publique (jwks.json)
    .profile = Profil de l’émetteur (issuer.json)
    .lines = Lignes pour le fichier du badge
# The line that leads requests to this page, and what it does.
identity-request-url =
    .title = Ligne qui mène les demandes à cette page (requestUrl)
    .text = Elle est déjà dans les lignes ci-dessus. Si le fichier du badge a déjà ses lignes « issuer », ajoutez-y celle-ci : « Faire signer » donne alors un lien et un code QR qui ouvrent cette page avec la demande. C’est l’adresse à laquelle vous l’avez ouverte ; si vos collègues l’ouvrent à une autre, écrivez celle-là.
# Requests can't lead to this page.
identity-no-request-url = Cette page n’est pas ouverte en https : les demandes ne peuvent pas y mener. Ouvrez-la à son adresse https pour obtenir la ligne « requestUrl » du fichier du badge.
# Saves a file: its name.
identity-save = Enregistrer { $name }
# Begins to erase: the name of the issuer, for screen readers.
identity-erase = Effacer cette clé
# What erasing means.
identity-erase-text = Les badges déjà signés restent valables tant que leur clé publique reste publiée (jwks.json et le fichier de chaque badge) : ne l’enlevez pas. Pour signer de nouveau, il faudra importer la copie de la clé ; sans copie, il faudra une nouvelle clé.
# Erases.
identity-erase-sure = Oui, effacer la clé
# Does not.
identity-keep = La garder
# What has happened to a key.
identity-news-ready = Votre clé est prête.
identity-news-erased = La clé est effacée de cet appareil.
identity-news-not-erased = Le navigateur n’a pas effacé la clé : elle est encore sur cet appareil. Essayez de nouveau, ou effacez les données de ce site dans les réglages du navigateur.
identity-news-erased-elsewhere = Une clé a été effacée dans un autre onglet : elle ne signe plus.
identity-news-gone = Rien n’a été signé : cette clé n’est plus sur cet appareil. Elle a été effacée dans un autre onglet, ou le navigateur ne la garde plus. Importez sa copie, ou créez une nouvelle clé.
# Opens the form for one more.
identity-add = Ajouter une autre identité
# Closes it.
identity-cancel = Revenir sans rien ajouter

## request

# Heading and line under it.
request-head =
    .title = La demande
    .text = Le lien, le fichier ou le code QR que la personne vous a donné. Vous en avez plusieurs ? Donnez-les ensemble : vous les traitez l’une après l’autre.
# The field that takes a link.
request-paste = Lien ou texte de la demande
# Reads it.
request-read = Lire la demande
# Opens a file.
request-open = Ouvrir un fichier
# Reads a code with the camera.
request-camera = Scanner un code QR
# Reads a code in a picture.
request-picture = Code QR dans une image
# Name of the camera's picture.
request-seen = Ce que voit la caméra
# Switches the camera off.
request-stop = Arrêter la caméra
# What reads codes could not be fetched.
request-no-reader = Ce qui lit les codes QR n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.
# So many requests wait.
request-waiting = { $n ->
        [one] Une autre demande attend.
       *[other] { $n } autres demandes attendent.
    }
# So many of those that came together could not be read.
request-unread = { $n ->
        [one] Une demande n’a pas pu être lue.
       *[other] { $n } demandes n’ont pas pu être lues.
    }
# The camera gives no picture.
request-no-camera = La caméra ne répond pas, ou son usage est refusé. Utilisez le lien ou le fichier.
# There is no code in the picture.
request-no-code = Il n’y a pas de code QR lisible dans cette image.
# The file could not be read.
request-not-read = Ce fichier n’a pas pu être lu.
# Puts the request away.
request-other = Une autre demande
# Said when it is there.
request-there = La demande est lue.
# The badge is not on this site.
request-no-badge = Ce badge n’est pas sur ce site. Ouvrez le fichier du badge que vous délivrez.
# While the badge is fetched.
request-fetching = Le badge se charge.
# Opens the badge's file.
request-open-badge = Ouvrir le fichier du badge
# The file does not fit.
request-misfit-not-a-badge = Ce fichier n’est pas un badge, ou il contient des erreurs. Rien ne peut être signé avec lui.
request-misfit-instead = Ce fichier n’est pas celui d’un badge.
request-misfit-other-badge = Ce fichier décrit un autre badge que celui de la demande.
request-misfit-other-achievement = La demande porte sur un badge du même nom, mais d’une autre adresse : ce n’est pas celui que vous délivrez.
request-misfit-no-issuer = Ce badge ne nomme pas d’émetteur avec une adresse : personne ne peut le signer.
# Whom the request is from: the name that was typed.
request-named = De la part de { $name }. Ce nom n’est pas écrit dans le badge.
# There is no name.
request-unnamed = La personne n’a pas donné de nom.
# Heading of what the badge says in terms of open frameworks.
request-skills = Ce que le badge dit aussi, dans des référentiels ouverts
# Heading of the comparison.
request-compared = Ce que le badge demande, ce qui est fait
# Any one of the activities is enough.
request-any = Une seule de ces activités suffit.
# Stands before what is asked.
request-asked = Demandé :{" "}
# It is not asked.
request-besides = Le badge ne le demande pas
# What was done, and on which day.
request-done = Fait : { $what }, le { $day }
# It is not in the request.
request-not-done = N’est pas dans la demande
# Whether it is enough.
request-met-yes = Atteint
request-met-too-low = Pas atteint
request-met-no = Manque
# It is the learner's word.
request-word = C’est ce que la personne déclare, d’après son appareil. Parlez-en avec elle avant de signer.
# Not everything is done.
request-incomplete = D’après cette demande, tout n’est pas fait. Si vous signez, c’est vous qui l’affirmez.

## confirm

# Heading and line under it.
confirm-head =
    .title = Vérifier et signer
    .text = Votre signature engage votre structure. Un badge signé ne peut plus être modifié.
# There is no request yet.
confirm-waiting = Quand la demande est lue, vous la confirmez ici.
# There is no key yet.
confirm-no-identity = Il vous faut d’abord une clé : complétez « Votre identité ».
# The last day, and what blank means.
confirm-until =
    .title = Valable jusqu’au
    .text = Ce jour compris. Laissez vide pour un badge sans fin.
# What is wrong with it.
confirm-until-wrong-not-a-day = Ce n’est pas une date. Écrivez-la en entier, comme 25/11/2029, ou videz le champ.
confirm-until-wrong-over = La date de fin est déjà passée. Choisissez un jour à venir, ou videz le champ.
# The note, and who reads it.
confirm-note =
    .title = Ce que vous avez vérifié
    .text = Cette note est écrite dans le badge : qui reçoit le badge peut la lire. N’y mettez pas de nom.
# That it was checked.
confirm-checked = J’en ai parlé avec la personne, et je confirme.
# It has to be ticked.
confirm-not-checked = Cochez d’abord que vous en avez parlé avec la personne.
# Signs.
confirm-sign = Signer le badge
# While it is signed.
confirm-signing = Le badge se signe.
# It is signed.
confirm-done = C’est fait : le badge est ci-dessous.
# Signs once more.
confirm-again = Changer quelque chose et signer de nouveau
# What becomes of the badge that is signed already.
confirm-revising = Le badge signé reste ci-dessous tant que vous n’en signez pas un autre, qui prendra sa place ici. Un exemplaire que vous avez déjà remis reste valable.
# Goes back to it.
confirm-keep = Revenir au badge signé sans rien changer
# Why nothing was signed.
confirm-trouble-other-issuer = Ce badge est celui d’un autre émetteur : son adresse n’est pas la vôtre. Vous ne pouvez pas le signer avec cette clé.
confirm-trouble-other-key = Le fichier de ce badge contient une autre clé que la vôtre : votre signature ne serait pas reconnue. Prenez l’autre clé, ou mettez la vôtre dans le fichier du badge.
confirm-trouble-key = Le navigateur n’a pas pu signer avec cette clé. Effacez-la, puis importez sa copie.
confirm-trouble-not-accepted = Ce badge ne serait pas accepté ({ $reasons }). Rien n’a été délivré.

## outcome

# Heading, and what has been done.
outcome-head =
    .title = Le badge est signé
    .text = Signé avec votre clé, puis vérifié ici. Il se vérifie de même partout où votre clé est connue : publiez-la (jwks.json).
# Until when it is valid: the day.
outcome-until = Valable jusqu’au { $day }
# Without end.
outcome-forever = Valable sans fin
# Name of the picture: the badge's title.
outcome-picture = Image du badge « { $title } »
# Heading and text on handing it over.
outcome-hand-over =
    .title = Le remettre à la personne
    .text = Ce site n’en garde rien : enregistrez ou envoyez le badge avant de fermer cette page.
# Saves the picture.
outcome-save-picture = Enregistrer l’image du badge
# Saves the token.
outcome-save-token = Enregistrer le fichier du badge
# It is saved: the name of the file.
outcome-saved = Enregistré : { $file }, d’ordinaire dans vos téléchargements.
# The link.
outcome-link = Lien du badge
# Name of the code.
outcome-code = Code QR du badge
# How to use it.
outcome-code-text = La personne le scanne avec son téléphone : son badge s’ouvre, et se vérifie si le site connaît votre clé.
# The code has very small squares.
outcome-fine = Ce code est très fin, et bien des téléphones ne le liront pas sur un petit écran : affichez-le en grand, ou donnez plutôt le lien ou le fichier.
# What to do where no phone reads it.
outcome-unread = Le téléphone n’y arrive pas ? Affichez le code en grand, luminosité au maximum ; ou donnez le lien ou le fichier.
# Shows it over the whole window.
outcome-enlarge = Afficher le code en grand
# Closes that again.
outcome-shrink = Fermer
# While the code is made.
outcome-coding = Le code QR se prépare.
# The token is too long for a code; with a key of RS256, what to do about it.
outcome-no-code =
    .too-long = Ce badge est trop long pour un code QR. Envoyez plutôt le lien ou l’image.
    .too-long-rsa = Ce badge est trop long pour un code QR. Envoyez plutôt le lien ou l’image ; avec une clé « Plus court » ou « Ed25519 », les badges sont plus courts.
    .not-loaded = Le code QR n’a pas pu être chargé. Vérifiez votre connexion, ou envoyez le lien ou l’image.
# Begins anew.
outcome-next = Traiter une autre demande
# Goes on to the next of so many requests that wait.
outcome-following = Demande suivante ({ $n })
# Asked before the badge is lost.
outcome-loss =
    .title = Partir sans garder ce badge ?
    .text = Il n’a été ni enregistré, ni copié, ni montré en grand, et ce site n’en garde rien. Si la personne ne l’a pas déjà scanné, il sera perdu, et il faudra le signer de nouveau.
    .stay = Rester sur ce badge
    .go = Continuer sans le garder

## log

# Heading and line under it.
log-head =
    .title = Ce qui a été signé ici
    .text = Le jour et le badge, jamais de nom. Cette liste reste sur cet appareil.
# Nothing was signed yet.
log-empty = Rien n’a été signé ici pour l’instant.
# How many badges.
log-count = { $n ->
        [one] 1 badge signé.
       *[other] { $n } badges signés.
    }
# Saves it as a table.
log-save = Enregistrer la liste
# It is saved: the name of the file.
log-saved = « { $file } » est enregistré.
# The table's columns: day, badge, title.
log-columns =
    .day = Jour
    .badge = Badge
    .title = Titre
# What office programs of this language expect between them.
log-separator = ;
# Begins to erase.
log-erase = Effacer la liste
# What erasing means.
log-erase-text = Les badges signés restent valables. La liste, elle, ne reviendra pas : enregistrez-la d’abord si vous en avez besoin.
# Erases.
log-erase-sure = Oui, effacer la liste
# Does not.
log-keep = La garder
# Said after erasing.
log-erased = La liste est effacée de cet appareil.
# So many lines can't be read.
log-aside = { $n ->
        [one] Une ligne de la liste n’est pas lisible : elle est laissée de côté.
       *[other] { $n } lignes de la liste ne sont pas lisibles : elles sont laissées de côté.
    }
# Nothing of it can be read.
log-other = La liste gardée ici n’est pas lisible : rien n’y est ajouté tant que vous ne l’avez pas effacée.
# The browser did not keep the last line.
log-loose = Le badge est bien signé, mais ce navigateur ne l’a pas ajouté à la liste.
