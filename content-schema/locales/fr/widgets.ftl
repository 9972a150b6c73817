### Tremplin in French. The other files have the same sentences under the same names; comments stand here.
### Simple French, level A2 to B1. { $n } and { $of } are numbers, other names texts.

## widget, first

# Leaves the introduction.
widget-start = Commencer
# How many questions lie ahead.
widget-questions = { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }
# Place in the quiz.
widget-question = Question { $n } sur { $of }
# A screen without a question.
widget-lesson = À lire
# Name of the progress bar.
widget-progress = Progression
# Several choices may be picked.
widget-pick-several = Plusieurs réponses possibles
# Label of the field of a short answer.
widget-your-answer = Votre réponse
# The choices of true-false: false, true.
widget-true-false =
    .false = Faux
    .true = Vrai
# Checks the answer.
widget-check = Valider
# Shows and hides the hint.
widget-hint =
    .show = Voir un indice
    .hide = Masquer l’indice
# Leaves a lesson.
widget-go-on = Continuer
# Leaves a question without another attempt.
widget-skip = Passer
# Heads the sources.
widget-sources = Sources
# Opens what a sound or a film says, in words.
widget-transcript = Lire la transcription
# Loads a picture, a sound or a film from another site: `{site}`.
widget-load-media = Afficher le contenu de { $site }
# Who made a picture.
widget-credit = Crédit :

## flashcards, first

# Opens what can be done beside answering.
flashcards-menu = Options
# Place in the first pass, or in the sitting.
flashcards-card-of = Carte { $n } sur { $of }
# Names the side that is asked.
flashcards-question = Question
# Turns the card to its answer.
flashcards-reveal = Voir la réponse
# Names the side that is answered.
flashcards-answer = Réponse
# Introduces a word in a sentence.
flashcards-example = Exemple :
# Says the text aloud.
flashcards-listen = Écouter
# Heads what lies ahead today.
flashcards-today = Aujourd’hui
# Cards due today.
flashcards-due = { $n ->
        [one] { $n } carte à revoir
       *[other] { $n } cartes à revoir
    }
# New cards today.
flashcards-fresh = { $n ->
        [one] { $n } nouvelle carte
       *[other] { $n } nouvelles cartes
    }
# Nothing can be kept on this device.
flashcards-not-kept = Votre progression ne peut pas être gardée sur cet appareil.
# How many cards are known.
flashcards-known-of = { $n ->
        [one] { $n } carte sue sur { $of }
       *[other] { $n } cartes sues sur { $of }
    }

## badge, first

# Something is left to do: the state's name, and what it means.
badge-to-earn =
    .name = À gagner
    .meaning = Ce badge se gagne en faisant ce qui suit, à votre rythme.
# How many steps are done.
badge-steps = { $n ->
        [one] { $n } étape faite sur { $of }
       *[other] { $n } étapes faites sur { $of }
    }
# Heads what has to be done.
badge-requires = Ce qu’il faut faire
# All of it.
badge-all-of = Tout ce qui suit.
# Stands between two of them.
badge-between = {", "}
# Any of it.
badge-any-of = Une seule de ces étapes suffit.
# A step is still to do.
badge-to-do = À faire
# A share of the points is asked, by the first answers or by the last: percent.
badge-score =
    .first = { $n } % des points demandés, du premier coup
    .last = { $n } % des points demandés
# A quiz is to be passed.
badge-passed = quiz à réussir
# Asked of a deck: all of its cards to be seen, a share to be seen, a share to be known: percent.
badge-cards =
    .all-seen = toutes les cartes à voir
    .seen = { $n } % des cartes à voir
    .known = { $n } % des cartes à savoir
# Opens the criteria.
badge-criteria = Critères du badge
# What can be done beside.
badge-menu = Options

## widget, later

# Said when there is nothing to check yet: choice, text.
widget-nothing-to-check =
    .choice = Choisissez d’abord une réponse.
    .text = Écrivez d’abord votre réponse.
# Leads to the next question.
widget-next = Question suivante
# Leads from the last question to the results.
widget-to-results = Voir mon résultat
# Same question again.
widget-retry = Essayer encore
# Heads the feedback of a right, a partly right and a wrong answer.
widget-verdict =
    .right = Bonne réponse !
    .partly = En partie juste
    .wrong = Ce n’est pas ça
# How many attempts are left.
widget-attempts-left = { $n ->
        [one] Il vous reste { $n } essai.
       *[other] Il vous reste { $n } essais.
    }
# Said of a choice: picked and right, picked and wrong, the right one but not picked, one of several right ones but not picked.
widget-choice-state =
    .picked-right = Bonne réponse
    .picked-wrong = Réponse incorrecte
    .missed-the-one = C’était la bonne réponse
    .missed-one = C’était une bonne réponse
# Introduces the right answer.
widget-right-answer = La réponse :
# Introduces the letters that differ; said of letters that the answer has and the learner has not, and of letters that only the learner has.
widget-difference =
    .heading = Votre réponse, lettre par lettre :
    .missing = manque
    .extra = en trop
# Heads the results.
widget-results = Votre résultat
# The score: so many are right.
widget-score = { $n ->
        [one] { $n } bonne réponse sur { $of }
       *[other] { $n } bonnes réponses sur { $of }
    }
# The share of the points, where it is not that of the right answers: percent.
widget-points = { $n } % des points
# The share of the points by the first answers, and by the last ones: percent.
widget-tries = Du premier coup : { $n } %, après reprise : { $of } %
# What is said from the first third of the score to all of it.
widget-encouragement =
    .little = C’est un début. Relisez les explications, puis réessayez tranquillement.
    .half = Vous avez déjà de bonnes bases. Encore un petit effort !
    .most = Beau travail ! Il ne reste que quelques points à revoir.
    .all = Bravo, tout est juste !
# The pass mark has been reached, or not yet.
widget-passed =
    .not-yet = Objectif de { $n } % pas encore atteint
    .reached = Objectif de { $n } % atteint
# Heads the list of missed questions.
widget-to-revise = À revoir
# Missed questions again.
widget-retry-missed = { $n ->
        [one] Refaire la question manquée
       *[other] Refaire les { $n } questions manquées
    }
# Everything again.
widget-restart = Tout recommencer
# Opens what is kept on this device.
widget-privacy = Vos réponses restent sur cet appareil
# What is kept on this device.
widget-privacy-text = Rien n’est envoyé. Votre avancée est gardée dans ce navigateur pour que vous puissiez reprendre plus tard.
# Saves what is kept as a file.
widget-export = Enregistrer dans un fichier
# Erases what is kept.
widget-erase = Tout effacer
# Leads back from a question.
widget-cancel = Annuler
# Takes a saved file up.
widget-import = Reprendre un fichier
# What a live region says of what is kept: see `keeping.rs`.
widget-told =
    .dropped = Une partie de vos réponses n’a pas pu être reprise. Vous pouvez y répondre à nouveau.
    .not-kept = Votre progression ne peut pas être gardée sur cet appareil. Vous pouvez l’enregistrer dans un fichier.
    .loaded = Votre progression a été reprise.
    .nothing-newer = Ce fichier ne contient rien de plus récent. Votre progression reste comme elle est.
    .confirm = Effacer pour de bon ?
    .erased = Votre progression a été effacée de cet appareil.
    .no-file = Ce fichier n’est pas une progression enregistrée ici. Rien n’a été changé.
    .newer-version = Ce fichier vient d’une version plus récente. Rien n’a été changé. Rechargez la page, puis réessayez.
    .other-activity = Ce fichier vient d’une autre activité. Rien n’a été changé.

## flashcards, later

# Cards of a later pass.
flashcards-left = { $n ->
        [one] Encore { $n } carte à revoir
       *[other] Encore { $n } cartes à revoir
    }
# The same in spaced repetition, where a card comes back in one sitting.
flashcards-left-today = { $n ->
        [one] Encore { $n } carte dans cette séance
       *[other] Encore { $n } cartes dans cette séance
    }
# Names the choice of how many cards.
flashcards-length = Cartes par séance
# Turns the card back.
flashcards-hide = Revoir la question
# The two piles: to revise, known.
flashcards-known =
    .again = À revoir
    .known = Je sais
# How well it was known: not, with much effort, known, at once.
flashcards-ratings =
    .again = À revoir
    .hard = Difficile
    .good = Bien
    .easy = Facile
# Names the group of ratings.
flashcards-how-was-it = Saviez-vous la réponse ?
# How to answer with a finger: two piles, four ratings.
flashcards-swipe =
    .piles = Vous pouvez aussi faire glisser la carte : à gauche, à revoir ; à droite, je sais.
    .ratings = Vous pouvez aussi faire glisser la carte : à gauche, à revoir ; à droite, bien.
# Takes the last card back.
flashcards-undo = Revenir à la carte d’avant
# Leaves the card for tomorrow.
flashcards-bury = Pas aujourd’hui
# Ends the sitting.
flashcards-finish = Terminer
# Nothing lies ahead today.
flashcards-nothing-due = Rien à revoir pour aujourd’hui. C’est en laissant passer un peu de temps que l’on retient.
# When the next card comes: `{when}`.
flashcards-next-due = Prochaine carte : { $when }.
# Heads the results when nothing is left.
flashcards-all-known = Bravo, vous connaissez toutes les cartes !
# Heads the results when something is left.
flashcards-done = Séance terminée
# How many answers were given.
flashcards-reviewed = { $n ->
        [one] { $n } réponse dans cette séance
       *[other] { $n } réponses dans cette séance
    }
# Heads the cards that were not known at once.
flashcards-missed = À garder en tête
# On with what is left.
flashcards-go-on = Continuer
# For who is done for today: so many more.
flashcards-more = { $n ->
        [one] { $n } carte de plus
       *[other] { $n } cartes de plus
    }
# Goes through all cards without rating them.
flashcards-look-through = Juste parcourir les cartes
# The next of them.
flashcards-next-card = Carte suivante
# Says meanwhile that nothing is kept.
flashcards-looks = Rien n’est noté.
# Everything again from the start.
flashcards-again = Recommencer
# Unfolds the weeks behind and the days ahead.
flashcards-weeks = Votre calendrier
# Heads the reviews of the last weeks.
flashcards-history = Vos 12 dernières semaines
# Says the same in words: reviews, days.
flashcards-history-said = Révisions : { $n }. Jours : { $of }.
# Heads the days to come.
flashcards-forecast = Les 14 jours à venir
# Says the same in words: today, in all.
flashcards-forecast-said = Aujourd’hui : { $n }. En tout : { $of }.
# The day after today.
flashcards-tomorrow = demain
# A moment from now.
flashcards-now = maintenant
# A time: minutes.
flashcards-minutes = { $n ->
        [one] { $n } min
       *[other] { $n } min
    }
# A time: hours.
flashcards-hours = { $n ->
        [one] { $n } h
       *[other] { $n } h
    }
# A time: days.
flashcards-days = { $n ->
        [one] { $n } j
       *[other] { $n } j
    }
# A time: months.
flashcards-months = { $n ->
        [one] { $n } mois
       *[other] { $n } mois
    }
# A time: years.
flashcards-years = { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
# A time from now: `{when}`.
flashcards-within = dans { $when }

## badge, later

# Self-declared: the state's name, and what it means.
badge-earned =
    .name = Obtenu sur cet appareil
    .meaning = C’est cet appareil qui le dit : personne n’a encore signé ce badge. Il vaut comme une déclaration de votre part.
# Signed, and the signature is being looked at.
badge-unjudged =
    .name = Signé, vérification en cours
    .meaning = La signature est en train d’être vérifiée, sur cet appareil.
# Signed, and something could not be checked.
badge-unconfirmed =
    .name = Signé, pas encore confirmé
    .meaning = Rien ne parle contre ce badge, mais tout n’a pas pu être vérifié ici.
# Signed, and everything is right.
badge-issued =
    .name = Signé et vérifié
    .meaning = La signature a été vérifiée à l’instant sur cet appareil : le badge n’a pas été modifié.
# Signed, and something speaks against it.
badge-refused =
    .name = Signature refusée
    .meaning = Le badge signé n’est pas accepté. Voici pourquoi.
# A step is done.
badge-done = Fait
# The best share so far: percent.
badge-best = votre meilleur résultat : { $n } % des points
# What is added to that: the share after other tries, in percent.
badge-again = , après reprise : { $n } %
# How many cards of a deck have been seen so far.
badge-seen = vues : { $n } sur { $of }
# What is added to that: how many are known.
badge-known = , sues : { $n }
# Asks for: a signature, the certificate, sharing, the signed badge as a file; opens a badge that was received; saves what is kept as a file.
badge-asks =
    .sign = Faire signer
    .certificate = Attestation à imprimer
    .share = Partager
    .save = Enregistrer le badge signé
    .open = Ouvrir un badge reçu
    .export = Enregistrer dans un fichier
# Erases what is kept: the label, the label that asks, what would go, what has gone.
badge-erase =
    .label = Tout effacer
    .sure = Oui, effacer
    .question = Effacer ce badge et ses résultats ?
    .done = Ce badge et ses résultats ont été effacés.
# Said when everything is done.
badge-earned-now = Bravo, tout est fait : le badge est obtenu sur cet appareil.
# Nothing can be kept on this device, or what is.
badge-privacy-text =
    .not-kept = Rien ne peut être gardé sur cet appareil : le badge sera à refaire à la prochaine visite.
    .kept = Rien n’est envoyé. Ce que vous avez fait est gardé dans ce navigateur, sur cet appareil.

## blanks, later

# Name of a gap in a text, for who hears it.
blanks-gap = Trou { $n } sur { $of }
# How to fill gaps with words of a bank.
blanks-how = Choisissez un mot, puis un trou. Vous pouvez aussi faire glisser.
# Name of the words to choose from.
blanks-words = Mots à placer
# Behind the name of a gap that nothing is in.
blanks-empty = vide
# In the list of a gap, as long as nothing is chosen.
blanks-none = Choisir…
# Said once a word is in hand.
blanks-held = { $word } : choisissez un trou.
# Said once a gap waits for a word; its name stands before.
blanks-waits = Choisissez un mot.
# Said when a gap is left.
blanks-nothing = Remplissez d’abord tous les trous.

## hotspot, later

# How to answer: press places in a picture, or choose them from the list below it.
hotspot-how = Appuyez sur l’image, ou choisissez dans la liste.
# Said when a press meets none of the places.
hotspot-nowhere = Rien à montrer ici.
# Name of the frame with the picture, which can be scrolled once it is larger.
hotspot-frame = Image à explorer
# Makes the picture larger.
hotspot-larger = Agrandir l’image
# Makes the picture smaller again.
hotspot-smaller = Réduire l’image
# Stands in the picture beside a right place, behind a mark: one short word.
hotspot-here = Ici

## numeric, later

# The number 1234.5 as it is written in this language: digits and signs are taken from here. As of snippet-number.
numeric-sample = 1 234,5
# Said when nothing was typed yet.
numeric-nothing = Écrivez d’abord un nombre.
# Said of what is no number; an example follows.
numeric-example = Écrivez un nombre en chiffres, par exemple :
# Said of a number that can be read as two, or of one with or without a unit. It is not wrong: the learner writes it anew.
numeric-unclear =
    .two = Ce nombre se lit de deux façons. Que voulez-vous dire ?
    .no-unit = Écrivez aussi l’unité, après le nombre.
    .unit = Écrivez seulement le nombre. L’unité est déjà là.
    .text = Écrivez seulement le nombre, sans autre texte.

## ordering, later

# How to put steps in order.
ordering-arrange = Mettez dans l’ordre : utilisez les boutons ↑ et ↓, ou faites glisser.
# Names of the buttons: the entry.
ordering-up = Monter : { $entry }
# The other one.
ordering-down = Descendre : { $entry }
# Where the moved entry is now.
ordering-place = Place { $n } sur { $of }
# Said when nothing was moved yet.
ordering-nothing = Mettez d’abord dans l’ordre.
# Said of an entry once the order is known.
ordering-state =
    .right = À sa place
    .wrong = Pas à sa place

## placed, later

# How to find pairs.
placed-choose = Pour chaque ligne, choisissez ce qui va avec.
# The other way, on wide screens.
placed-draw = Vous pouvez aussi tracer un trait d’un point à l’autre.
# In the list, as long as nothing is chosen.
placed-none = Choisir…
# How to put entries into categories.
placed-sort = Choisissez une case pour chaque élément, ou faites-le glisser.
# Said when an entry is left.
placed-nothing = Répondez d’abord pour chaque élément.

## dialogue, later

# Name of what was said so far.
dialogue-log = Conversation
# Stands before what the learner said.
dialogue-you = Vous
# Before the replies to choose from.
dialogue-reply = À vous : que répondez-vous ?
# The same, once the last reply has been taken back.
dialogue-taken = Réponse reprise. Que répondez-vous maintenant ?
# The conversation has ended; below are a button to check it and one to take the last reply back.
dialogue-over = La conversation est finie. Validez, ou reprenez votre dernière réponse.
# A button: the learner wants to answer something else.
dialogue-back = Reprendre ma dernière réponse
# Said where the learner wants to have it checked before it is over.
dialogue-nothing = Allez d’abord jusqu’à la fin de la conversation.
# Said of each reply of the learner, once the conversation has been checked.
dialogue-state =
    .best = Bien répondu
    .fair = On peut faire mieux
    .poor = À éviter

## domains, later

# What a domain of a self-check has reached, from the lowest to the highest. It speaks of the domain, and never labels the person.
domains-level =
    .zero = À découvrir
    .one = C’est commencé
    .two = À l’aise

## checkpoints, later

# Below a film: when it stops for a question.
checkpoints-stops = La vidéo s’arrête à { $at } pour une question.
# Said where the learner wanted to go past that moment, or reads and does not watch.
checkpoints-waits = Une question vous attend ici. Vous pouvez y répondre ou la passer, puis voir la suite.
# Leads from the film to its question.
checkpoints-answer = Répondre à la question
# Leads from the question back to the film.
checkpoints-go-on = Continuer la vidéo
# Goes back to what the question is about.
checkpoints-again = Revoir l’extrait
# Leaves the question without an answer.
checkpoints-pass = Passer la question

## survey, later

# Stands where other screens say “Question 2 sur 5”.
survey-title = Votre avis
# A step of a scale that has no words.
survey-step = { $n } sur { $of }
# A choice in the learner’s own words.
survey-other = Autre
# Name of the field for it.
survey-own = Précisez, si vous voulez
# How much may still be written.
survey-left = { $n ->
        [one] Encore { $n } caractère
       *[other] Encore { $n } caractères
    }
# The longest answer has been reached.
survey-full = Il n’y a plus de place pour écrire.
# What becomes of the answer: it is kept, or it is gone with the page.
survey-fate =
    .kept = Votre réponse reste sur cet appareil.
    .lost = Votre réponse n’est ni envoyée ni gardée : elle disparaît avec cette page.
# The page asks for the answers.
survey-sent = Si vous répondez, votre réponse est transmise au site « { $site } ». Vous pouvez passer.
# Takes the pick back.
survey-back = Retirer ma réponse
# Heads the results where there was no right or wrong.
survey-thanks = C’est terminé. Merci !
# Heads what the learner has said, among the results.
survey-said = Vos avis, sans note
# In place of the sentences on what stays on the device, where the page gets the answers.
survey-privacy = Ce que devient votre avis
# What becomes of opinions, and of the rest.
survey-privacy-text = Vos réponses aux questions d’avis sont transmises au site « { $site } ». Votre avancée est gardée dans ce navigateur pour que vous puissiez reprendre plus tard.

## loader, first

# Without a network; the widget comes by itself once there is one.
loader-offline = Vous êtes hors connexion. Cette activité s’affichera au retour du réseau.
# The network is there, and something could not be had.
loader-unreachable = Cette activité n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.
# Nothing that the learner could do would help.
loader-unavailable = Cette activité n’est pas disponible pour le moment.
# A button.
loader-retry = Réessayer

## wish, first

# What a button of a badge asks for could not be had: the connection may be to blame, or not.
wish-unreachable = Cela n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.
wish-unavailable = Cela n’est pas disponible pour le moment.

## sheet, first

# Heads the answers, on the last page of what is printed.
sheet-answers = Réponses : { $title }
# The choices of true-false.
sheet-right = Vrai
sheet-wrong = Faux

## end, later

# After a quiz: a badge asks for it, and so many steps of that badge are done.
end-steps = { $n ->
        [one] Badge « { $title } » : { $n } étape sur { $of }
       *[other] Badge « { $title } » : { $n } étapes sur { $of }
    }
end-earned = Badge « { $title } » : tout est fait.
# Buttons that lead on: to the badge, to the next activity.
end-badge = Voir le badge
end-next = Continuer
end-named = Continuer : { $title }

## panel, asked

# Which way this language is written: ltr, or rtl from right to left.
panel-dir = ltr
# A day; of the first of a month, where it is written in another way.
panel-date = { $day } { $month } { $year }
panel-date-first = { $day }er { $month } { $year }
# As they stand in a date.
panel-month =
    .january = janvier
    .february = février
    .march = mars
    .april = avril
    .may = mai
    .june = juin
    .july = juillet
    .august = août
    .september = septembre
    .october = octobre
    .november = novembre
    .december = décembre
panel-request-title = Faire signer ce badge
# How the learner asks an adviser to sign: by a link, by a file; with the adviser's organisation, if it is known.
panel-request-how =
    .link = Montrez ce code, ou envoyez ce lien, à votre conseillère ou conseiller.
    .link-to = Montrez ce code, ou envoyez ce lien, à votre conseillère ou conseiller ({ $issuer }).
    .file = Remettez un fichier à votre conseillère ou conseiller.
    .file-to = Remettez un fichier à votre conseillère ou conseiller ({ $issuer }).
# What stands in the request.
panel-request-says =
    .named = La demande dit ce que vous avez fait, et votre nom : { $name }.
    .nameless = La demande dit ce que vous avez fait, et rien d’autre : ni votre nom, ni votre adresse.
# Said once a name was typed, or taken away.
panel-request-applied =
    .named = La demande porte maintenant votre nom : { $name }.
    .nameless = La demande ne porte pas votre nom.
panel-request-copy = Copier le lien
panel-request-file = Enregistrer la demande dans un fichier
# For who cannot see the code.
panel-request-qr = Code QR qui contient le lien de la demande
panel-request-no-page = Ce badge ne dit pas où la demande se lit : enregistrez le fichier et remettez-le.
panel-name-label = Votre nom sur la demande et l’attestation (facultatif)
panel-name-keep = Garder ce nom sur cet appareil
panel-copied = Le lien est copié.
panel-not-copied = Le lien n’a pas pu être copié. Sélectionnez-le ci-dessous.
# What the learner shares with others.
panel-share-text =
    .signed = Mon badge signé « { $title } »
    .declared = J’ai obtenu le badge « { $title } » (déclaré par moi-même)
panel-share-link = Le lien à partager
panel-saved = Le fichier est enregistré.
panel-close = Fermer
# What came of a badge that was opened.
panel-valid = Ce badge est valable.
panel-unconfirmed = Ce badge est signé, pas encore confirmé.
panel-refused = Ce badge est refusé. Rien n’a été changé à ce que vous aviez.
panel-none = Ce n’est pas un badge lisible. Rien n’a été changé à ce que vous aviez.
panel-kept = Il est gardé sur cet appareil.
panel-drop = Ne pas le garder ici
panel-dropped = Il n’est plus gardé.
panel-keep = Le garder ici
panel-offered = Vous avez déjà ce badge, signé. Celui-ci vient d’un lien : il n’est pas gardé.
panel-version = Vous avez déjà une autre version de ce badge. Celle-ci n’est pas gardée.
panel-instead = Garder celui-ci à la place
panel-no-keys = Les clés auxquelles ce site se fie n’ont pas pu être lues. Réessayez plus tard.
panel-says = Ce que dit le badge
# Names of what stands in a badge.
panel-badge = Badge
panel-issuer = Émetteur, selon le badge
panel-issuer-confirmed = Émetteur
panel-confirmed-by =
    .site = Confirmé par la clé que publie { $site }.
    .known = Confirmé par la clé que ce site connaît.
panel-from = Valable à partir du
panel-until = Valable jusqu’au
panel-note =
    .signed = Note de l’émetteur, signée avec le badge
    .unsigned = Note de l’émetteur, selon le badge
panel-skills = Compétences
# A button asks another site for the key that a badge is signed with; what that site learns; it gave none.
panel-key-ask = Demander sa clé à { $site }
panel-key-note = Si vous demandez, { $site } apprendra que quelqu’un vérifie un de ses badges.
panel-key-none = { $site } n’a pas donné de clé. Le badge n’est pas encore confirmé.
# The same, where it is asked whether it has taken the badge back.
panel-status-ask = Demander à { $site } si ce badge est révoqué
panel-status-note = Si vous demandez, { $site } apprendra que quelqu’un vérifie un de ses badges, sans savoir lequel.
panel-status-none = { $site } n’a pas répondu. Le badge n’est pas encore confirmé.
# A file with all badges was opened.
panel-restored = Vos badges ont été repris.
panel-nothing-new = Ce fichier ne contient rien de plus que ce qui est gardé ici.
panel-unkept = Ce navigateur n’a pas pu tout garder. Conservez bien le fichier de votre badge.
panel-aside = { $n ->
        [one] Un élément de ce fichier n’est pas lisible : il a été laissé de côté.
       *[other] { $n } éléments de ce fichier ne sont pas lisibles : ils ont été laissés de côté.
    }
panel-many = Ce fichier contient plus de { $most } éléments. C’est trop : il n’a pas été repris.
panel-large = Ce fichier est trop grand pour un badge.
panel-too-old = Ce navigateur est trop ancien pour lire le badge de ce code QR. Demandez plutôt le lien ou le fichier du badge.

## shelf, asked

shelf-title = Mes badges sur ce site
shelf-empty = Aucun badge n’est gardé sur cet appareil pour le moment.
# The state of a badge, and what it means.
shelf-valid =
    .name = Signé et vérifié
    .meaning = La signature a été vérifiée à l’instant.
shelf-unconfirmed =
    .name = Signé, pas encore confirmé
    .meaning = Tout n’a pas pu être vérifié ici.
shelf-refused = Signature refusée
shelf-declared =
    .name = Obtenu sur cet appareil
    .meaning = Déclaré par vous-même, signé par personne.
shelf-earned = Obtenu le { $date }.
# Buttons.
shelf-open = Ouvrir un badge reçu
shelf-save-all = Tout enregistrer dans un fichier
shelf-erase = Tout effacer
shelf-see = Voir
shelf-save-one = Enregistrer
shelf-erase-one = Supprimer
shelf-sure = Oui, effacer
shelf-cancel = Annuler
shelf-more = Voir la suite
# Asked before something is erased, and said afterwards.
shelf-confirm = Effacer tous les badges et leurs résultats ?
shelf-erased = Tous les badges et leurs résultats ont été effacés.
shelf-confirm-one =
    .alone = Effacer le badge « { $title } » ?
    .results = Effacer le badge « { $title } » et ses résultats ?
shelf-erased-one =
    .alone = Le badge « { $title } » a été effacé.
    .results = Le badge « { $title } » a été effacé, et ses résultats aussi.
shelf-unread = { $n ->
        [one] Un élément gardé ici n’est pas lisible : il est laissé de côté. « Tout effacer » l’efface aussi.
       *[other] { $n } éléments gardés ici ne sont pas lisibles : ils sont laissés de côté. « Tout effacer » les efface aussi.
    }
shelf-privacy = Rien n’est envoyé. Ces badges sont gardés dans ce navigateur, sur cet appareil. Un badge s’efface avec ses résultats.

## certificate, asked

# Of a sheet to print: what it is, and what it is not.
certificate-title = Attestation
certificate-declared = Attestation déclarée par la personne elle-même, à partir de cet appareil. Elle n’est pas signée.
certificate-title-signed = Attestation d’un badge signé
certificate-signed =
    .valid-by = Ce badge est signé par { $by }. La signature a été vérifiée.
    .valid = Ce badge est signé. La signature a été vérifiée.
    .unconfirmed = Ce badge est signé, mais il n’est pas encore confirmé par qui.
certificate-scan = Pour le vérifier : ce code ouvre le badge signé. C’est lui qui fait preuve, pas cette feuille.
certificate-file = Pour le vérifier : ouvrez le fichier du badge. C’est lui qui fait preuve, pas cette feuille.
certificate-deeds = Le détail de ce qui a été fait vient de cet appareil.
certificate-earned = Obtenu le { $date }
certificate-named = Nom :
certificate-by = Badge proposé par :
certificate-about = Une page à imprimer, qui dit ce que vous avez fait. Sans nom ici, une ligne reste libre pour l’écrire à la main.
certificate-save = Enregistrer l’attestation
certificate-done = Ce qui a été fait
# Shares of the points, in percent.
certificate-points =
    .last = { $last } % des points
    .first = { $first } % des points du premier coup
    .both = { $first } % des points du premier coup, { $last } % après reprise
certificate-cards =
    .seen = cartes vues : { $seen } sur { $of }
    .known = cartes vues : { $seen } sur { $of }, sues : { $known }
certificate-print = Pour imprimer : ouvrez ce fichier, puis choisissez « Imprimer » dans le menu de votre navigateur.
certificate-skills = Compétences visées

## snippet

# Names of what a page shows, before any script runs.
snippet-quiz = Quiz : { $title }
snippet-flashcards = Cartes : { $title }
snippet-badge = Badge : { $title }
snippet-needs-script = Cette activité s’affiche avec JavaScript.
snippet-false-true =
    .false = Faux
    .true = Vrai
snippet-your-answer = Votre réponse
# Name of a gap in a text.
snippet-gap = Trou { $n } sur { $of }
# A step of a scale that has no words.
snippet-step = { $n } sur { $of }
# A choice in the learner’s own words.
snippet-other = Autre
# What becomes of what is said here.
snippet-not-sent = Pas de bonne ou de mauvaise réponse. Ce que vous indiquez ici n’est pas envoyé.
snippet-hint = Voir un indice
snippet-show-answer = Voir la réponse
# Of a conversation: who answers, and where it ends.
snippet-talk-you = Vous
snippet-talk-over = Fin de la conversation
snippet-transcript = Lire la transcription
# The first cards of a deck are shown; so many are left out.
snippet-more-cards = { $n ->
        [one] Il reste { $n } carte, que l’on voit avec JavaScript.
       *[other] Il reste { $n } cartes, que l’on voit avec JavaScript.
    }
# Stands between thousands.
snippet-thousands = {" "}
# The number 1234.5 as it is written in this language: digits and signs are taken from here.
snippet-number = 1 234,5
snippet-sources = Sources
# Stands before the requirements of a badge.
snippet-to-do =
    .all = Pour l’obtenir, il faut faire tout ce qui suit :
    .any = Pour l’obtenir, un seul de ces éléments suffit :
# Stands behind a requirement: a share of the points, of cards to see, of cards to know.
snippet-at-least =
    .points = { $n } % au moins
    .seen = { $n } % des cartes à voir au moins
    .known = { $n } % des cartes à savoir au moins
snippet-signed-by = Signé par :{" "}
snippet-skills = Compétences visées
snippet-proves-nothing = Cette page présente le badge ; elle ne prouve pas que quelqu’un l’a obtenu.
