### What became of what is in a file of another tool: simple French. The English file has the same sentences under the
### same names; comments stand here. { $line } and the like are numbers or texts that are put in.

## note

# Of the file. Always more than one.
note-split = Le fichier donne { $n } modules : un par catégorie, et 200 questions ou 10 000 cartes au plus dans chacun.
note-encoding = Le fichier est lu avec le codage { $name }.
# A comma, a semicolon, « tab » or |.
note-separator = Entre les colonnes : { $sign }
# A list such as: Mot = front, Sens = back.
note-columns = Les colonnes sont lues ainsi : { $names }
note-columns-left-out = Des colonnes ne sont pas reprises : { $names }. Donnez-leur un nom connu dans la première ligne, par exemple : recto, verso, indice, exemple.
note-empty-cell = Il manque « { $name } » dans cette ligne.
note-maybe-date = « { $text } » est peut-être une date que le tableur a faite d’autre chose, comme 1-1. Vérifiez-la.
note-property-left-out = « { $name } » n’a pas de place dans un module : { $text }
note-unknown-kind = « { $text } » n’est pas une sorte de question. Écrivez par exemple : single-choice, true-false, short-answer, numeric.
note-no-answer-line = Aucune ligne ne dit quelle réponse est juste. Écrivez par exemple : ANSWER: A
note-stray-line = Cette ligne n’appartient à aucune question : { $text }
note-text-left-out = Un texte derrière les réponses n’est pas repris : { $text } Mettez-le devant elles, ou dans une citation (>).
# A problem of the check, and what to do: two sentences of authors.ftl.
note-breaks-rule = { $problem } { $remedy }
note-no-question = Un texte à lire sans aucune question : un quiz en demande une. Ajoutez une question au fichier.
note-id-changed = L’identifiant « { $before } » est devenu « { $now } » : minuscules sans accents, chiffres et tirets.
note-name-left-out = Le nom « { $name } » n’est pas repris : les élèves ne le voient pas.
note-comment-left-out = Un commentaire n’est pas repris : { $text }
note-tags-left-out = Les questions n’ont pas d’étiquettes : { $tags }
# Names of HTML tags and attributes, such as: font, style.
note-looks-left-out = La mise en forme n’est pas reprise : { $names }
note-looks-changed = La mise en forme est simplifiée : { $names }. Relisez ce texte.
# An HTML tag such as script or iframe, and its address or text.
note-element-left-out = « { $element } » n’est pas repris : { $text }
note-picture-left-out = Une image n’est pas reprise : { $address } ({ $alt }). Ajoutez-la avec « image ».
note-picture-beside = Mettez l’image { $address } à côté du module, et vérifiez son texte de remplacement (alt).
note-link-left-out = Un lien n’est pas repris, son adresse n’est pas permise : { $address }
note-formula-as-text = Une formule reste telle qu’elle est écrite : { $text } Écrivez-la en toutes lettres, ou montrez-la avec une image.
note-essay-as-survey = Une réponse à rédiger est devenue un texte libre, sans correction ni points : elle reste sur l’appareil de l’élève.
note-gap-as-question = Le trou dans la phrase est devenu _____, avec la réponse en dessous.
note-more-gaps = Seul le premier trou est repris ; les autres restent écrits : { $text } Faites-en d’autres questions.
note-weights-leveled = Les choix avaient des poids différents ({ $weights }) : ici, chaque bon choix compte autant.
note-partial-choice = Le choix « { $choice } » donnait { $weight } % des points : il est maintenant faux.
note-partial-answer = La réponse « { $answer } » donnait { $weight } % des points : elle n’est plus acceptée.
note-unknown-weight = Moodle ne connaît pas le poids { $weight } %.
# A choice, and what who takes it is told, which may be nothing.
note-same-choice = Le choix « { $choice } » était là deux fois ; un seul est gardé. { $feedback }
note-several-right = Un seul des bons choix suffisait ; maintenant l’élève doit tous les cocher. Vérifiez cette question.
note-no-right-answer = Aucune réponse n’est juste. Mettez = devant la bonne réponse.
note-too-many-answers = La question a { $count } réponses, plus qu’aucune n’en a ici : 20 choix ou 50 réponses. Partagez-la.
note-half-pair = Il manque une moitié à cette paire : { $text } Écrivez = élément -> ce qui va avec.
note-wrong-answer = Ce qui est dit à une réponse fausse n’est pas repris : { $answer } : { $feedback }
note-feedback-of-answer = Toutes les bonnes réponses ont le même commentaire ; celui-ci n’est pas repris : { $answer } : { $feedback }
note-feedback-left-out = Un commentaire que personne ne lirait n’est pas repris : { $text }
note-wildcard = Dans « { $answer } », * remplaçait n’importe quelles lettres : cette réponse n’est pas reprise. Écrivez les réponses acceptées en entier.
note-decimal-comma = « { $before } » est lu comme { $now }. Dans Moodle, la virgule ferait accepter toutes les réponses.
note-not-number = « { $text } » n’est pas un nombre et n’est pas repris.
note-marks-left-out = Une réponse à écrire n’a pas de mise en forme : { $text }
note-open-brace = Une accolade { "{" } n’est jamais fermée. Ajoutez { "}" } à la fin des réponses, ou écrivez \{ "{" } pour montrer l’accolade.
note-stray-brace = Une accolade { "}" } ne ferme rien. Enlevez-la, ou écrivez \{ "}" } pour la montrer.
note-blank-line = Une ligne vide au milieu des réponses est ignorée ; Moodle y finirait la question.
# The name of a kind of question, as modules write it.
note-kind-not-held = Ce format n’a pas de forme pour « { $kind } ».
# Names of kinds of questions, as modules write them.
note-kind-changed = « { $before } » est devenu « { $now } ».
# The name of a property, as modules write it, and what it says.
note-not-held = Ce format n’a pas de place pour « { $name } » : { $text }
note-no-weight = Moodle n’a pas de poids pour { $count } bons choix. Faites-en deux questions.
note-all-or-nothing = Moodle compte chaque bon choix : qui n’en coche qu’une partie aura une partie des points.

## refused

refused-too-large = Le fichier dépasse { $megabytes } Mo. Partagez-le en plusieurs fichiers.
refused-too-many = Le fichier a plus de { $most } questions ou cartes. Partagez-le en plusieurs fichiers.
refused-unknown = Ce fichier n’est d’aucun format connu. Dites lequel avec --from : { $names }
refused-binary = Ce fichier n’est pas un texte : c’est un document, une image ou une archive. Exportez-le d’abord comme texte (GIFT, CSV…).
# What is wrong and what to do: two sentences of authors.ftl.
refused-not-json = Ce fichier n’est pas du JSON. { $problem } { $remedy }
# The name of a format, and a word of it, such as quizz or ANSWER:.
refused-not-so = Ce fichier n’a pas la forme { $name } : il y manque { $what }.
# The tag or sign with which it goes wrong: &nbsp; or </p> or <.
refused-not-xml = Ce fichier n’est pas du XML bien formé, à partir de { $sign } Exportez-le à nouveau depuis Moodle. Le HTML des textes y est dans une section CDATA.
# The first problem of the check, and what to do: two sentences of authors.ftl.
refused-bad-module = Ce module a des erreurs. { $problem } { $remedy } Tout ce qui ne va pas : tremplin check
refused-only-in = Tremplin lit le format { $name }, mais ne l’écrit pas.
# The name of a format; quiz, flashcards or badge.
refused-wrong-module = Le format { $name } ne peut pas contenir ce module : il lui faut { $wanted }.

## title

# Of a module whose file has no title.
title-quiz = Quiz importé
title-deck = Cartes importées
# What to do with a text with gaps, where the file does not say it.
title-fill = Complétez le texte.

## package

# Packages: .apkg, .colpkg, spreadsheets. What is wrong is in English, from the reader.
package-too-large = Le paquet a plus de { $packed } Mo, ou plus de { $unpacked } Mo une fois ouvert. Faites-en plusieurs, plus petits.
package-broken = Ce fichier ({ $format }) ne peut pas être lu : { $what }. Faites-le de nouveau ; s’il a été envoyé ou téléchargé, reprenez-le.
package-picture = Une image sort du paquet : { $path }. Vérifiez son texte de remplacement (alt).
package-sound = Un son sort du paquet : { $path }. Sa transcription est le texte de la carte : vérifiez qu’elle dit ce que l’on entend.
package-left-out = Des fichiers du paquet qu’aucune carte ne montre ({ $count }) ne sont pas repris : { $names }

## anki

# Of cards from Anki. note, type de note, modèle, champ: as in its French interface.
anki-without-kind = Cette note n’a pas de type de note dans le paquet. Exportez-la de nouveau depuis Anki.
anki-without-card = Cette note n’a aucune carte. Dans Anki, regardez ses champs, puis exportez-la de nouveau.
anki-empty-front = Le recto de cette carte ne montre rien. Écrivez-en un dans Anki (le modèle dit quels champs il montre).
anki-empty-back = Le verso de cette carte ne montre rien. Écrivez-en un dans Anki (le modèle dit quels champs il montre).
anki-too-long = Un côté de cette carte a plus de 20 000 signes. Faites-en plusieurs cartes.
anki-occlusion = Une image à caches (Image Occlusion) n’a pas d’équivalent. Faites des cartes avec une image et une question.
anki-more-tags = Une carte a au plus 20 étiquettes. Celles-ci ne sont pas reprises : { $tags }
anki-media = Mettez le fichier { $path } dans le dossier « collection.media » d’Anki.

## sheet

# Of spreadsheets. The text is what the cell shows, such as #N/A.
sheet-error = Une formule n’a rien donné : { $text }. Corrigez-la dans le tableur.
sheet-left-out = La feuille « { $name } » est masquée ou n’est pas un tableau : elle n’est pas reprise.

## moodle

# Of a question bank in Moodle XML.
moodle-single-against-fractions = Un seul choix était demandé, mais aucun ne donnait tous les points : il faut maintenant cocher tous les bons. Vérifiez cette question.
moodle-tick-everything = Dans Moodle, tout cocher donnait tous les points ; ici, un mauvais choix en enlève.
# A word of the file, such as calculated.
moodle-type-left-out = Tremplin n’a pas de question « { $kind } ». Faites-en par exemple une question à choix, ou un nombre à écrire.
# The name of a file.
moodle-picture-taken = L’image { $name } est à mettre à côté du module. Vérifiez son texte de remplacement (alt).
moodle-file-left-out = Le fichier { $name } n’est montré par aucun texte, et n’est pas repris.
moodle-usual-feedback = La phrase habituelle de Moodle n’est pas reprise : { $text }. Tremplin dit déjà si la réponse est juste.
moodle-unit-left-out = L’unité « { $name } », pour laquelle le nombre serait autre, n’est pas reprise.
moodle-groups-of-words = Les mots n’allaient pas dans tous les trous : ils se choisissent maintenant dans des listes.
# The gap as it is written.
moodle-gap-without-answer = Le trou { $gap } n’a pas de réponse, ou se trouve là où rien ne peut être rempli.
moodle-gaps-in-bank = Des trous étaient à écrire, d’autres à choisir : tous se remplissent maintenant avec les mots d’une banque.
moodle-gaps-leveled = Les trous avaient des poids différents ({ $weights }) : ici, chaque trou compte autant.
moodle-capitals-left = Dans certains trous, les majuscules comptaient ; ici, elles ne comptent dans aucun.
moodle-one-of-ticked = Plusieurs bons choix étaient à cocher dans un trou ; maintenant, un seul suffit : { $text }
moodle-gap-tolerance = Dans un trou, { $number } doit être exact : l’écart permis ({ $by }) n’est pas repris. Faites-en une question avec un nombre à écrire.
