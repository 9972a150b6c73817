### What is said of badges to those who sign or verify them, on a page or in a terminal: simple French. The English
### file has the same sentences under the same names; comments stand here.

## reason

# Why a badge is not accepted.
reason-too-large = Le badge est trop grand : 512 Kio au plus, ou 4 Mio dans une image.
reason-too-deep = Les données du badge sont emboîtées trop profondément.
reason-too-intricate = Les données du badge se renvoient les unes aux autres : les vérifier prendrait trop de temps.
reason-unreadable = Ce n’est pas un badge signé lisible.
reason-repeated = Un nom y figure deux fois au même endroit : on ne sait pas lequel compte.
reason-not-signed = Personne n’a signé ce badge.
reason-algorithm-none = Le badge dit lui-même qu’il n’est pas signé (alg none).
reason-algorithm-not-allowed = Il est signé d’une manière qu’Open Badges n’admet pas.
reason-algorithm-confusion = L’algorithme annoncé n’est pas celui de la clé.
reason-header-type = L’en-tête annonce autre chose qu’un JWT.
reason-header-critical = L’en-tête exige une extension qui n’est pas connue ici.
reason-private-key = Une clé privée ou secrète y est écrite : n’importe qui peut signer avec elle.
reason-key-unreadable = La clé n’est pas lisible.
reason-proof-unreadable = Il manque quelque chose à la preuve, ou sa valeur n’est pas une signature.
reason-proof-purpose = La preuve est faite pour autre chose que d’attester (proofPurpose).
reason-weak-key = La clé est trop faible ou mal faite.
reason-wrong-key = La clé n’est pas celle de l’émetteur.
reason-unknown-issuer = L’émetteur n’est pas de ceux à qui vous faites confiance.
reason-bad-signature = La signature ne correspond pas : le badge a été changé, ou signé par quelqu’un d’autre, ou il en manque un morceau.
reason-issuer-mismatch = Le badge nomme deux émetteurs différents.
reason-id-mismatch = Le badge porte deux numéros différents.
reason-subject-mismatch = Le badge nomme deux titulaires différents.
reason-date-mismatch = Les dates de la signature ne sont pas celles du badge.
reason-old-form = À savoir : ce badge a une forme ancienne, d’avant la fin d’Open Badges 3.0. Elle compte encore.
reason-wrong-context = Ce n’est pas un badge Open Badges 3.0 (@context).
reason-context-injected = Le badge donne aux mots son propre sens (définitions dans @context).
reason-context-unknown = Le badge renvoie à un vocabulaire qui n’est pas connu ici (@context) : tout n’a pas pu être vérifié.
reason-undefined-term = Le badge contient quelque chose que sa signature ne couvre pas.
reason-wrong-type = Ce document n’atteste pas d’une réussite (type).
reason-incomplete = Il manque au badge quelque chose d’obligatoire.
reason-date-unreadable = Une date du badge n’est pas lisible.
reason-expired = Le badge n’est plus valable.
reason-not-yet-valid = Le badge n’est pas encore valable.
reason-revoked = L’émetteur a révoqué ce badge.
reason-suspended = L’émetteur a suspendu ce badge pour un temps.
reason-other-achievement = C’est le badge d’une autre réussite.
reason-issuer-not-confirmed = La signature correspond à la clé jointe au badge ; à qui est cette clé, rien ne le dit.
reason-key-missing = La clé qui vérifierait la signature n’est pas là.
reason-status-unknown = L’émetteur a pu le révoquer : la liste qui le dirait n’est pas là.
reason-status-list-refused = L’émetteur a pu le révoquer : la liste donnée n’est pas valable pour ce badge.
reason-algorithm-unsupported = Cette signature ne peut pas être calculée ici.
reason-proof-unsupported = Le badge porte une preuve d’une sorte qui ne peut pas être vérifiée ici.

## trouble

# Why a picture gives or takes no badge.
trouble-too-large = L’image ou le badge est trop grand : 4 Mio et 512 Kio au plus.
trouble-not-an-image = Ce n’est ni une image PNG ni une image SVG.
trouble-damaged = L’image est abîmée.
trouble-compressed = Le badge est compressé dans l’image, ce qu’Open Badges n’admet pas.
trouble-older = C’est un badge Open Badges 2 : seule la version 3 peut être vérifiée ici.
trouble-nothing = Il n’y a pas de badge dans cette image.
trouble-several = Il y a plus d’un badge dans cette image.
trouble-not-a-credential = Ce qui est ou doit aller dans l’image n’est pas un badge signé.

## instead

# What somebody has handed over in the place of a request or of a badge; then what to do instead.
instead-nothing = C’est vide : il n’y a rien à lire.
instead-too-large = C’est bien trop grand : une demande ou un fichier de badge tient en quelques pages.
instead-picture = C’est une image.
instead-signed-badge = C’est un badge déjà signé.
instead-badge-module = C’est le fichier d’un badge, qui dit ce qu’il faut faire pour l’avoir.
instead-other-module = C’est le fichier d’un quiz ou d’un paquet de cartes.
instead-request = C’est une demande de badge.
instead-damaged-request = La demande de badge est abîmée ou incomplète.
instead-newer-request = Cette demande vient d’une version plus récente de Tremplin.
instead-kept = C’est la sauvegarde des badges d’un appareil.
instead-private-key = C’est une clé privée : ne la confiez à personne, qui l’a peut signer en votre nom.
instead-public-key = C’est une clé publique d’émetteur.
instead-profile = C’est le profil d’un émetteur.
instead-document = C’est un document ou une archive.
instead-page = C’est une page web enregistrée.
instead-letter = C’est un e-mail enregistré ou cité, où il manque un morceau du lien.
instead-link = Cette adresse ne contient pas de demande.
instead-unknown = Ce n’est ni une demande de badge, ni autre chose que Tremplin connaisse.
instead-advice-whole = Demandez à la personne de la renvoyer en entier.
instead-advice-reload = Rechargez la page, ou mettez Tremplin à jour, puis réessayez.
instead-advice-scan = Si elle montre un code QR, scannez-le. Sinon, il faut le lien ou le fichier que la personne obtient avec « Faire signer ».
instead-advice-request = Il faut la demande : le lien, le code QR ou le fichier que la personne obtient avec « Faire signer ».
instead-advice-badge-module = Il faut le fichier du badge que vous délivrez : un fichier .json où est écrit "kind": "badge".
instead-advice-badge = Il faut le badge que l’émetteur vous a remis : son lien, son image ou son fichier.
instead-badge-picture = Il n’y a pas de badge dans cette image.
instead-badge-picture-advice = Une capture d’écran ou une image convertie perd le badge : il faut le fichier reçu, PNG ou SVG.
instead-badge-request = C’est une demande de badge, pas le badge.
instead-badge-request-advice = Remettez-la à la personne qui signe : elle vous rendra le badge.
instead-not-earned = Ce fichier dit comment obtenir un badge : ce n’est pas un badge obtenu.
instead-advice-kept = Ouvrez-la là où tous vos badges sont montrés.
instead-advice-private-key = Ce n’est pas un badge : supprimez ce fichier s’il n’est pas à vous, et prévenez la personne à qui il est.
instead-badge-link = Il n’y a pas de badge dans cette adresse.
instead-badge-link-advice = Copiez le lien du badge en entier.

## doubt

# What in a request can hardly be right.
doubt-future = Cette date est encore à venir.
doubt-too-early = Cette date est trop ancienne : l’appareil était sans doute mal réglé.
doubt-after-valid = Le badge serait valable avant que ce soit fait.
doubt-no-points = Un quiz ne se réussit guère sans un seul point.
doubt-score-of-deck = Un paquet de cartes n’a pas de note.
doubt-advice = Quelque chose dans cette demande ne peut guère être juste. Voyez-le avec la personne avant de signer.

## figures

# What a quiz asks: a share of its points, such as 80 %.
figures-ask-points = au moins { $share } des points du quiz
figures-ask-pass = réussir le quiz
# Behind one of both: the first answers count, not those of a later attempt.
figures-ask-first = du premier coup
figures-ask-all-seen = toutes les cartes vues
figures-ask-seen = { $share } des cartes vues
figures-ask-known = { $share } des cartes sues
# What was done. Requests of before say less.
figures-points-old = { $share } des points (l’ancienne demande ne dit pas si c’est du premier coup)
figures-points = { $share } des points du premier coup
figures-points-later = { $first } des points du premier coup, { $all } après reprise
figures-cards-old = séance faite (l’ancienne demande ne dit pas combien de cartes)
figures-seen = { $n ->
        [one] { $n } carte vue sur { $of }
       *[other] { $n } cartes vues sur { $of }
    }
# Behind it.
figures-known = { $n ->
        [one] { $n } sue
       *[other] { $n } sues
    }
# The same where the cards to know are others than those to see.
figures-known-of = { $n ->
        [one] { $n } sue sur { $of }
       *[other] { $n } sues sur { $of }
    }
# A share, whole or with tenths.
figures-percent = { $n } %
figures-tenths = { $n },{ $of } %
# Heads the evidence that is written into a signed badge.
figures-declared = Déclaré par la personne, d’après son appareil :
# A line of it.
figures-line = { $title } : { $done } ({ $day })
