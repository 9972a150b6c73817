### What the command line says: simple French. The English file has the same sentences under the same names; comments
### stand here. Names of commands, options and files stay as they are. { $line } is a command, to be copied.

## command

# What every command may say.
command-error = erreur :
command-date = « { $text } » n’est pas une date. Écrivez 2026-11-23 ou 2026-11-23T18:00:00Z.

## file

# Files that cannot be read or written.
file-too-large = { $file } dépasse { $megabytes } Mo, plus qu’un module ne peut contenir. Vérifiez le fichier, ou faites-en plusieurs modules.
file-encoding = { $file } n’est pas un texte en UTF-8. Enregistrez-le avec le codage « UTF-8 ».
file-pipe = { $file } est un tube, où l’on peut attendre sans fin. Écrivez : … - < { $file }
file-absent = { $file } n’existe pas. Vérifiez le nom et le dossier.
file-forbidden = Vous n’avez pas le droit de lire { $file }.
file-folder = { $file } est un dossier. Donnez les fichiers : { $file }/*.json
file-unreadable = { $file } ne peut pas être lu : { $error }
file-standard-input = l’entrée standard
file-refused = { $file } : { $why }
file-json = { $file } n’est pas du JSON lisible.
file-exists = { $file } existe déjà et n’a pas été touché. Choisissez un autre nom.
file-not-written = { $file } ne peut pas être écrit : { $error }
file-too-large-for-badge = { $file } dépasse 4 Mio, plus qu’un badge, une image ou une clé ne peut contenir. Vérifiez le fichier.
# What a file is that was given in the place of another, and what to give.
file-instead = { $file } : { $what } { $advice }

## check

# tremplin check.
check-error-of-file = erreur{" "}
check-more = … et { $n } de plus dans { $file }.
check-error = erreur
check-warning = attention
check-advice = conseil
check-path = chemin{" "}
check-help = aide{" "}
check-all-well = Tout est en ordre dans { $n } fichiers.
check-summary = { $files } : { $found }.
check-usable = { $files } : { $found }. Utilisable tel quel.
check-well = Tout est en ordre : « { $title } », { $content }.
# What the summary names.
check-errors = { $n ->
        [one] { $n } erreur
       *[other] { $n } erreurs
    }
check-warnings = { $n ->
        [one] { $n } avertissement
       *[other] { $n } avertissements
    }
check-advice-count = { $n ->
        [one] { $n } conseil
       *[other] { $n } conseils
    }
check-unreadable = { $n ->
        [one] { $n } fichier illisible
       *[other] { $n } fichiers illisibles
    }
# How many files were checked.
check-files = { $n ->
        [one] { $n } fichier
       *[other] { $n } fichiers
    }
# What is in a quiz besides.
check-lessons = { $n ->
        [one] { $n } leçon
       *[other] { $n } leçons
    }
# Questions without right answer, beside those that have one.
check-opinions = { $n ->
        [one] { $n } question d’avis
       *[other] { $n } questions d’avis
    }

## convert

# tremplin convert.
convert-head = { $file } ({ $format }) : { $counts }
convert-found = { $n ->
        [one] { $n } élément trouvé
       *[other] { $n } éléments trouvés
    }
convert-kept = { $n ->
        [one] { $n } repris tel quel
       *[other] { $n } repris tels quels
    }
convert-changed = { $n ->
        [one] { $n } changé
       *[other] { $n } changés
    }
convert-left-out = { $n ->
        [one] { $n } laissé de côté
       *[other] { $n } laissés de côté
    }
convert-line = ligne { $line }
# How much a note says: nothing lost, something changed, a part left out, all left out.
convert-weight =
    .told = à savoir
    .changed = changé
    .lost = perdu
    .left-out = laissé
convert-more = … et { $n } de plus. Tout voir : --format json
# A place or how much it says, and a sentence on it.
convert-said = { $at } : { $text }
convert-nothing = Rien n’a été écrit : aucun module ne peut être fait avec { $file }.
convert-written = { $file } est écrit.
# Pictures and sounds out of a package, such as a deck of Anki.
convert-beside = { $n ->
    [one] { $n } fichier (image ou son) est écrit dans { $folder }.
   *[other] { $n } fichiers (images et sons) sont écrits dans { $folder }.
}
convert-not-beside = { $n ->
    [one] { $n } fichier (image ou son) n’est pas écrit : donnez un fichier ou un dossier au lieu de -
   *[other] { $n } fichiers (images et sons) ne sont pas écrits : donnez un fichier ou un dossier au lieu de -
}
# A folder is asked for, since there are several files to write.
convert-folder = Il y a { $n } fichiers à écrire : donnez un dossier, par exemple { $example }
convert-no-match = Aucun fichier ne correspond à { $pattern }.

## counted

# How much there is in a module of each kind: questions, cards, requirements.
counted-quiz = { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }
counted-flashcards = { $n ->
        [one] { $n } carte
       *[other] { $n } cartes
    }
counted-badge = { $n ->
        [one] { $n } condition
       *[other] { $n } conditions
    }

## snippet

# tremplin snippet.
snippet-no-address = Donnez l’adresse du module avec --src : l’entrée standard n’a pas de nom.
snippet-frame = Donnez l’adresse du module avec --src, par exemple --src /modules/cv.json : le cadre ne la cherche pas à côté de votre page.
snippet-address = « { $address } » n’est pas une adresse pour --{ $option }. Écrivez une adresse en https:// ou un chemin, sans espace ni « \ » : { $example }

## key

# Keys and profiles of issuers; tremplin keygen.
key-open-to-others = D’autres que vous peuvent lire la clé privée { $file }. Retirez-leur ce droit : chmod 600 { $file }
key-url = L’adresse de l’émetteur (--url) commence par https:// et n’a pas d’espace.
key-name = Le nom (--name) est vide.
key-exists = { $file } existe déjà et n’a pas été touché. Choisissez un autre dossier (--out).
key-folder = Le dossier { $folder } ne peut pas être créé : { $error }
key-no-chance = Le système ne donne pas de nombres au hasard : rien n’a été fait.
key-no-profile = { $file } n’est pas un profil d’émetteur : il n’a pas d’« id ».
key-other-issuer = La clé { $key } est celle d’un autre émetteur que { $profile }.
key-eddsa = { $suite } demande une clé EdDSA : tremplin keygen --algorithm EdDSA
key-pem = { $file } n’est pas une clé privée PKCS#8 sans mot de passe (RSA, P-256 ou Ed25519). Convertissez-la : openssl pkcs8 -topk8 -nocrypt -in { $file } -out cle.pem
key-none = { $file } n’est pas une clé privée (JWK ou PEM) pour RS256, ES256 ou EdDSA.
# The three files that were written.
key-private = { $file } : la clé privée. Ne la donnez à personne ; qui l’a peut signer en votre nom.
key-public = { $file } : la clé publique, à publier et à donner à qui vérifie vos badges.
key-profile = { $file } : qui vous êtes, à publier à l’adresse { $url }

## module

# The badge module that a badge is issued from.
module-errors = { $file } n’est pas un badge sans erreur. Ce qui manque : tremplin check { $file }
module-other-issuer = Le badge { $file } est d’un autre émetteur (issuer.id) que votre profil (--issuer).
module-other-key = Le badge { $file } nomme une autre clé (issuer.key) : il ne serait pas accepté.
module-no-achievement = Aucune adresse ne nomme la réussite du badge { $file }. Ajoutez-y issuer.id ou achievement.

## request

# The request of a learner.
request-accepted = Vous signez malgré ces doutes (--accept-doubts).
request-doubtful = Quelque chose dans cette demande ne peut guère être juste : rien n’a été signé. Voyez-le avec la personne ; pour signer quand même, ajoutez --accept-doubts.
request-other-badge = La demande est pour un autre badge que celui de --badge.
request-from = De la part de { $name }.
request-not-done = pas fait
request-line = { $mark } { $title } : { $done } (demandé : { $asked })
request-which-badge = C’est la demande d’une personne : dites pour quel badge (--badge module.json).
request-none = { $file } n’est pas une demande de badge : { $error }
request-doubt = ! { $id } ({ $day }) : { $doubt }
request-incomplete = La demande ne dit pas tout ce que le badge exige.

## issue

# tremplin issue.
issue-verify = Vérifiez-le avec vos clés publiques : { $line }
issue-verify-with-list = Vérifiez-le avec vos clés publiques et la liste qu’il nomme : { $line }
issue-link-of-token = Un lien (--page) ne porte qu’un badge signé comme jeton (--proof jwt) : remettez celui-ci comme fichier.
issue-page = « { $page } » n’est pas l’adresse d’une page. Écrivez par exemple https://ml.example.org/badges.html
issue-refused = Ce badge ne serait pas accepté. { $why }
issue-alignment = « { $text } » n’est pas un alignement. Écrivez référentiel|code|nom|adresse, par exemple DigComp 3.0|3.1|Développer des contenus|https://…
issue-holder = Le titulaire est un numéro (urn:uuid:…) ou un did ; un nom ou un courriel n’y a pas sa place.
issue-until = Valable jusqu’au { $day } (validMonths du badge).
issue-ends-early = La validité finit avant d’avoir commencé.
issue-missing = Il manque { $option }, dans la demande ou comme option.
issue-impossible = Ce badge ne peut pas être signé ainsi. { $why }
issue-link = Son lien : { $link }
issue-written = { $file } est écrit. { $next }

## image

# Pictures; tremplin bake.
image-neither = { $file } n’est ni une image PNG ni une image SVG sans badge.
image-too-large = L’image { $file } est trop grande : 128 Kio au plus, ou donnez son adresse https.
image-written = { $file } est écrit. Vérifiez-le avec les clés de son émetteur : { $line }

## list

# Status lists; tremplin status-list.
list-address = « { $address } » n’est pas une adresse pour { $option } : une liste n’est demandée qu’en https. Publiez-la ainsi et écrivez { $instead }
list-place = { $number } est trop grand : la liste a { $places } places. Écrivez un numéro de 0 à { $last }.
list-entry = « { $text } » ne désigne pas une place dans une liste. Écrivez son adresse et un numéro : https://ml.example.org/revocations.jwt#4711
list-purpose = La liste d’avant dit autre chose de ses badges (--purpose).
list-for-good = Une révocation est définitive : --clear n’est que pour --purpose suspension.
list-publish = Publiez-la à { $address }. Pour vérifier un badge qui la nomme : { $line }
# Of a file, and of the list that was to be written.
list-not-believed = La liste { $file } ne serait pas crue. { $why }
list-new-not-believed = Cette liste ne serait pas crue. { $why }

## verify

# tremplin verify.
verify-picture = La signature porte sur ce que dit le badge, pas sur le dessin : l’image a pu être changée.
verify-no-badge = Ce n’est pas un badge lisible.
verify-no-keys = { $file } ne donne pas de clés d’émetteurs. { $why }
verify-valid = Valide : signé par un émetteur que vous connaissez, et rien n’a été changé.
verify-unconfirmed = Pas encore confirmé : rien ne parle contre ce badge, mais tout n’a pas pu être vérifié.
verify-refused = Refusé.
# Behind why a badge is not confirmed: what can help.
verify-give-keys = Donnez les clés des émetteurs que vous connaissez : --issuers jwks.json
verify-give-key = Donnez celle de l’émetteur : --issuers jwks.json
verify-give-list = Donnez celle que le badge nomme : --status liste.json

## shown

# What a badge says, line by line.
shown-badge = Badge : { $value }
shown-description = Description : { $value }
shown-criteria = Critères : { $value }
shown-skill = Compétence : { $value }
shown-issuer-confirmed = Émetteur, confirmé par sa clé : { $value }
shown-issuer = Émetteur, selon le badge : { $value }
shown-address = Son adresse : { $value }
shown-holder = Titulaire : { $value }
shown-valid-from = Valable à partir de : { $value }
shown-valid-until = Valable jusqu’à : { $value }
shown-note-signed = Note de l’émetteur, signée : { $value }
shown-note = Note de l’émetteur, selon le badge : { $value }
