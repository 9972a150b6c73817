### What is said of badges to those who sign or verify them. What each sentence is for stands in the French file.

## reason

reason-too-large = The badge is too large: 512 KiB at most, or 4 MiB in a picture.
reason-too-deep = The badge’s data are nested too deeply.
reason-too-intricate = The badge’s data refer to each other: to verify them would take too long.
reason-unreadable = This is not a readable signed badge.
reason-repeated = A name stands twice in one place: nobody knows which one counts.
reason-not-signed = Nobody has signed this badge.
reason-algorithm-none = The badge itself says that it is not signed (alg none).
reason-algorithm-not-allowed = It is signed in a way that Open Badges does not allow.
reason-algorithm-confusion = The algorithm that is named is not that of the key.
reason-header-type = The header announces something else than a JWT.
reason-header-critical = The header asks for an extension that is not known here.
reason-private-key = A private or secret key is written there: anybody can sign with it.
reason-key-unreadable = The key is not readable.
reason-proof-unreadable = The proof lacks something, or its value is not a signature.
reason-proof-purpose = The proof was made for something else than to certify (proofPurpose).
reason-weak-key = The key is too weak, or badly made.
reason-wrong-key = The key is not that of the issuer.
reason-unknown-issuer = The issuer is not among those you trust.
reason-bad-signature = The signature does not fit: the badge was changed, or signed by somebody else, or a piece of it is missing.
reason-issuer-mismatch = The badge names two different issuers.
reason-id-mismatch = The badge has two different ids.
reason-subject-mismatch = The badge names two different holders.
reason-date-mismatch = The dates of the signature are not those of the badge.
reason-old-form = Worth knowing: this badge has an older form, from before Open Badges 3.0 was finished. It still counts.
reason-wrong-context = This is not an Open Badges 3.0 badge (@context).
reason-context-injected = The badge gives words a meaning of its own (definitions in @context).
reason-context-unknown = The badge refers to a vocabulary that is not known here (@context): not everything could be checked.
reason-undefined-term = The badge holds something that its signature does not cover.
reason-wrong-type = This document does not certify an achievement (type).
reason-incomplete = Something that every badge has is missing.
reason-date-unreadable = A date of the badge is not readable.
reason-expired = The badge is no longer valid.
reason-not-yet-valid = The badge is not yet valid.
reason-revoked = The issuer has revoked this badge.
reason-suspended = The issuer has suspended this badge for a time.
reason-other-achievement = It is the badge of another achievement.
reason-issuer-not-confirmed = The signature fits the key that comes with the badge; whose key it is, nothing says.
reason-key-missing = The key that would verify the signature is not there.
reason-status-unknown = The issuer may have revoked it: the list that would tell is not there.
reason-status-list-refused = The issuer may have revoked it: the list that was given is not valid for this badge.
reason-algorithm-unsupported = This signature cannot be computed here.
reason-proof-unsupported = The badge carries a proof of a kind that cannot be verified here.

## trouble

trouble-too-large = The picture or the badge is too large: 4 MiB and 512 KiB at most.
trouble-not-an-image = This is neither a PNG nor an SVG picture.
trouble-damaged = The picture is damaged.
trouble-compressed = The badge is compressed in the picture, which Open Badges does not allow.
trouble-older = This is an Open Badges 2 badge: only version 3 can be verified here.
trouble-nothing = There is no badge in this picture.
trouble-several = There is more than one badge in this picture.
trouble-not-a-credential = What is in the picture, or is to go there, is not a signed badge.

## instead

instead-nothing = It is empty: there is nothing to read.
instead-too-large = This is far too large: a request or a badge’s file takes a few pages.
instead-picture = This is a picture.
instead-signed-badge = This is a badge that has been signed already.
instead-badge-module = This is the file of a badge, which says what one does to earn it.
instead-other-module = This is the file of a quiz or of a deck of cards.
instead-request = This is a request for a badge.
instead-damaged-request = The request for a badge is damaged or incomplete.
instead-newer-request = This request comes from a newer version of Tremplin.
instead-kept = This is what a device has saved of its badges.
instead-private-key = This is a private key: give it to nobody, whoever has it can sign in your name.
instead-public-key = This is the public key of an issuer.
instead-profile = This is the profile of an issuer.
instead-document = This is a document or an archive.
instead-page = This is a saved web page.
instead-letter = This is an e-mail that was saved or quoted, and a piece of the link is missing.
instead-link = There is no request in this address.
instead-unknown = This is neither a request for a badge nor anything else that Tremplin knows.
instead-advice-whole = Ask the person to send it again, all of it.
instead-advice-reload = Reload the page, or update Tremplin, and try again.
instead-advice-scan = If it shows a QR code, scan that. Otherwise the link or the file is needed that the person gets from “Have it signed”.
instead-advice-request = The request is needed: the link, the QR code or the file that the person gets from “Have it signed”.
instead-advice-badge-module = The file of the badge that you issue is needed: a .json file that says "kind": "badge".
instead-advice-badge = The badge is needed that the issuer gave you: its link, its picture or its file.
instead-badge-picture = There is no badge in this picture.
instead-badge-picture-advice = A screenshot or a converted picture loses the badge: the file you received is needed, PNG or SVG.
instead-badge-request = This is a request for a badge, not the badge.
instead-badge-request-advice = Hand it to the person who signs: they give you the badge.
instead-not-earned = This file says how to earn a badge: it is not a badge that was earned.
instead-advice-kept = Open it where all your badges are shown.
instead-advice-private-key = It is not a badge: delete this file if it is not yours, and warn the person whose it is.
instead-badge-link = There is no badge in this address.
instead-badge-link-advice = Copy the link of the badge, all of it.

## doubt

doubt-future = This date is still to come.
doubt-too-early = This date is too far back: the device was probably set wrongly.
doubt-after-valid = The badge would be valid before this was done.
doubt-no-points = A quiz is hardly passed without a single point.
doubt-score-of-deck = A deck of cards has no score.
doubt-advice = Something in this request can hardly be right. Look at it with the person before you sign.

## figures

figures-ask-points = at least { $share } of the points of the quiz
figures-ask-pass = pass the quiz
figures-ask-first = by the first answers
figures-ask-all-seen = all of the cards seen
figures-ask-seen = { $share } of the cards seen
figures-ask-known = { $share } of the cards known
figures-points-old = { $share } of the points (the older request does not say whether by the first answers)
figures-points = { $share } of the points by the first answers
figures-points-later = { $first } of the points by the first answers, { $all } after other tries
figures-cards-old = sitting done (the older request does not say how many cards)
figures-seen = { $n ->
        [one] { $n } of { $of } cards seen
       *[other] { $n } of { $of } cards seen
    }
figures-known = { $n ->
        [one] { $n } known
       *[other] { $n } known
    }
figures-known-of = { $n ->
        [one] { $n } known of { $of }
       *[other] { $n } known of { $of }
    }
figures-percent = { $n }%
figures-tenths = { $n }.{ $of }%
figures-declared = Declared by the learner, by their device:
figures-line = { $title }: { $done } ({ $day })
