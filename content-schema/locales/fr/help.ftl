### What the command line says of itself in French: clap and `content-schema/cli/src/args.rs` speak English. Names of
### commands, options and values stay as they are.

## mistake

# What is wrong with the command line.
mistake-missing = Il manque : { $arg }
mistake-unknown = L’option « { $arg } » n’existe pas.
mistake-command = La commande « { $command } » n’existe pas.
mistake-no-value = Il manque la valeur de { $arg }.
mistake-value = « { $value } » ne convient pas à { $arg } : { $values }
mistake-nothing = Dites ce qu’il faut faire : check, convert, snippet, schema, keygen, issue, status-list, verify, bake ou unbake.
mistake-see = Aide : tremplin --help, tremplin check --help

## usage

# How help is laid out.
usage-head = Utilisation : { $usage }
usage-commands = Commandes
usage-command = COMMANDE
usage-default = { $help } [par défaut : { $value }]

## help

# Of the whole, then of each command and its options. What several commands have alike stands under `any`.
help-tremplin = Vérifier des modules Tremplin, les mettre dans des pages web, signer et vérifier des badges.
help-any-version = Afficher la version
help-any-help = Afficher cette aide
help-any-format = human pour des personnes, json pour des outils
help-any-key = Clé privée de l’émetteur, écrite par keygen, ou en PEM (PKCS#8)
help-any-issuer = Profil de l’émetteur, écrit par keygen
help-any-proof = jwt (lu partout), eddsa-rdfc-2022 ou eddsa-jcs-2022 (clé EdDSA)
help-any-out = Fichier à écrire ; sinon la sortie standard
help-any-lang = Langue des phrases : fr ou en
help-check = Dire ce qui ne va pas dans des modules, où, et quoi écrire à la place.
help-check-files = Fichiers des modules ; - lit l’entrée standard
help-check-advice = Dire aussi ce qui pourrait être plus facile à lire ou plus juste
help-convert = Faire des modules avec les fichiers d’autres outils, et l’inverse.
help-convert-files = Fichiers à lire ; - lit l’entrée standard
help-convert-out = Fichier à écrire, ou dossier s’il y en a plusieurs ; - écrit sur la sortie standard
help-convert-from = Format des fichiers lus : json, apkg, anki-text, xlsx, ods, gift, moodle-xml, aiken, openquizzdb, markdown, tsv, csv ; trouvé sans elle
help-convert-to = Format à écrire ; sans elle, selon la fin du nom, ou json
help-convert-text-lang = Langue des textes, si le fichier ne la dit pas : fr, en, ar…
help-snippet = Écrire le HTML qui montre un module dans une page.
help-snippet-file = Fichier du module ; - lit l’entrée standard
help-snippet-form = static (le contenu, lisible sans script), tag, div, link ou iframe
help-snippet-base = Adresse du dossier qui contient tremplin.js
help-snippet-dist = Dossier des fichiers de cette adresse : la page n’exécute alors rien d’autre (integrity)
help-snippet-src = Adresse du module pour la page ; sinon le nom du fichier, sauf pour iframe
help-snippet-theme = Couleurs : auto, light (claires) ou dark (sombres)
help-snippet-lang = Langue des boutons ; sinon celle du module
help-snippet-mode = Pour des cartes : discover (parcourir) ou remember (retenir)
help-snippet-issuers = Pour un badge : adresse des clés des émetteurs reconnus (jwks.json) ; sinon la clé du badge
help-snippet-page = Adresse d’une page qui montre le module, en attendant le widget
help-snippet-no-resume = Oublier la progression quand on quitte la page
help-schema = Écrire le schéma JSON qui aide les éditeurs à compléter et vérifier.
help-schema-kind = La sorte de module : quiz, flashcards ou badge
help-keygen = Créer la clé d’un émetteur et les fichiers à publier avec elle.
help-keygen-url = Adresse https de l’émetteur : elle le nomme dans chaque badge
help-keygen-name = Nom de l’émetteur
help-keygen-email = Courriel de l’émetteur
help-keygen-algorithm = RS256 (lu partout), ES256 ou EdDSA (badges plus petits)
help-keygen-out = Dossier des trois fichiers
help-issue = Signer un badge.
help-issue-request = Fichier de la demande : JSON, sur lequel les options l’emportent, ou avec --badge celle d’une personne ; - lit l’entrée standard
help-issue-badge = Le badge (module) qui dit ce qu’est la réussite ; ce que la personne a fait y est comparé
help-issue-id = Adresse qui nomme la réussite
help-issue-name = Nom de la réussite
help-issue-description = Ce qu’elle atteste
help-issue-criteria = Ce qu’on fait pour l’obtenir
help-issue-image = Image de la réussite : adresse https, ou fichier PNG ou SVG à mettre dans le badge
help-issue-alignment = Compétence d’un référentiel : référentiel|code|nom|adresse ; plusieurs fois possible
help-issue-subject = Le titulaire, un numéro sans nom ; sinon un nouveau
help-issue-from = Début de validité ; sinon maintenant
help-issue-until = Fin de validité, jour compris, ou never pour aucune ; sinon celle du badge (validMonths), ou aucune
help-issue-accept-doubts = Signer même si quelque chose dans la demande ne peut guère être juste
help-issue-status = Où une révocation figurerait : adresse de votre liste d’états et numéro
help-issue-page = Adresse d’une page avec des badges : le lien qui y remet le badge est écrit
help-status-list = Créer ou modifier la liste signée des badges que vous avez révoqués.
help-status-list-id = Adresse où la liste sera publiée ; sinon celle de la liste d’avant
help-status-list-before = La liste d’où partir, signée avec la même clé
help-status-list-set = Numéro d’un badge à révoquer ou suspendre ; plusieurs fois possible
help-status-list-clear = Numéro d’un badge qui n’est plus suspendu ; plusieurs fois possible
help-status-list-purpose = Ce que dit la liste : revocation ou suspension
help-status-list-until = Jusqu’à quand on peut s’y fier, jour compris ; sinon sans fin
help-verify = Dire si un badge est ce qu’il prétend, et de qui il vient.
help-verify-file = Badge : jeton, JSON avec un jeton ou des preuves, PNG ou SVG, ou son lien, dont rien n’est téléchargé ; - lit l’entrée standard
help-verify-issuers = Clés des émetteurs à qui vous faites confiance : fichier JWK, ou did:key
help-verify-status = Liste d’états que le badge nomme, telle que vous l’avez reçue ; plusieurs fois possible
help-verify-achievement = La réussite que le badge doit attester
help-verify-at = Le moment où juger ; sinon maintenant
help-bake = Mettre un badge dans une image.
help-bake-image = L’image, PNG ou SVG
help-bake-credential = Le badge, écrit par issue ; - lit l’entrée standard
help-bake-out = Fichier à écrire
help-unbake = Sortir un badge d’une image.
help-unbake-image = L’image, PNG ou SVG ; - lit l’entrée standard
