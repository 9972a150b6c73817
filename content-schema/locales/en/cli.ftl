### What the command line says. What each sentence is for stands in the French file.

## command

command-error = error:
command-date = “{ $text }” is not a date. Write 2026-11-23 or 2026-11-23T18:00:00Z.

## file

file-too-large = { $file } has more than { $megabytes } MB, more than a module can hold. Look at the file, or make several modules of it.
file-encoding = { $file } is not text in UTF-8. Save it with the encoding “UTF-8”.
file-pipe = { $file } is a pipe, where one may wait for ever. Write: … - < { $file }
file-absent = { $file } does not exist. Check its name and folder.
file-forbidden = You are not allowed to read { $file }.
file-folder = { $file } is a folder. Name its files: { $file }/*.json
file-unreadable = { $file } cannot be read: { $error }
file-standard-input = standard input
file-refused = { $file }: { $why }
file-json = { $file } is not readable JSON.
file-exists = { $file } exists already and was left alone. Choose another name.
file-not-written = { $file } cannot be written: { $error }
file-too-large-for-badge = { $file } has more than 4 MiB, more than a badge, a picture or a key can hold. Look at the file.
file-instead = { $file }: { $what } { $advice }

## check

check-error-of-file = error
check-more = … and { $n } more in { $file }.
check-error = error
check-warning = warning
check-advice = advice
check-path = path
check-help = help
check-all-well = All is well in { $n } files.
check-summary = { $files }: { $found }.
check-usable = { $files }: { $found }. Usable as it is.
check-well = All is well: “{ $title }”, { $content }.
check-errors = { $n ->
        [one] { $n } error
       *[other] { $n } errors
    }
check-warnings = { $n ->
        [one] { $n } warning
       *[other] { $n } warnings
    }
check-advice-count = { $n ->
        [one] { $n } piece of advice
       *[other] { $n } pieces of advice
    }
check-unreadable = { $n ->
        [one] { $n } unreadable file
       *[other] { $n } unreadable files
    }
check-files = { $n ->
        [one] { $n } file
       *[other] { $n } files
    }
check-lessons = { $n ->
        [one] { $n } lesson
       *[other] { $n } lessons
    }
check-opinions = { $n ->
        [one] { $n } question about opinions
       *[other] { $n } questions about opinions
    }

## convert

convert-head = { $file } ({ $format }): { $counts }
convert-found = { $n ->
        [one] { $n } element found
       *[other] { $n } elements found
    }
convert-kept = { $n ->
        [one] { $n } taken over as it is
       *[other] { $n } taken over as they are
    }
convert-changed = { $n ->
        [one] { $n } changed
       *[other] { $n } changed
    }
convert-left-out = { $n ->
        [one] { $n } left out
       *[other] { $n } left out
    }
convert-line = line { $line }
convert-weight =
    .told = note
    .changed = changed
    .lost = lost
    .left-out = left out
convert-more = … and { $n } more. See all: --format json
convert-said = { $at }: { $text }
convert-nothing = Nothing was written: no module can be made of { $file }.
convert-written = { $file } is written.
convert-beside = { $n ->
    [one] { $n } file of pictures or sounds is written to { $folder }.
   *[other] { $n } files of pictures and sounds are written to { $folder }.
}
convert-not-beside = { $n ->
    [one] { $n } file of pictures or sounds is not written: give a file or a folder instead of -
   *[other] { $n } files of pictures and sounds are not written: give a file or a folder instead of -
}
convert-folder = There are { $n } files to write: give a folder, for example { $example }
convert-no-match = No file matches { $pattern }.

## counted

counted-quiz = { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }
counted-flashcards = { $n ->
        [one] { $n } card
       *[other] { $n } cards
    }
counted-badge = { $n ->
        [one] { $n } requirement
       *[other] { $n } requirements
    }

## snippet

snippet-no-address = Give the module’s address with --src: standard input has no name.
snippet-frame = Give the module’s address with --src, such as --src /modules/cv.json: a frame does not look for it beside your page.
snippet-address = “{ $address }” is no address for --{ $option }. Write an address with https:// or a path, without spaces or “\”: { $example }

## key

key-open-to-others = Others than you can read the private key { $file }. Take that right away: chmod 600 { $file }
key-url = The issuer’s address (--url) begins with https:// and has no space.
key-name = The name (--name) is empty.
key-exists = { $file } exists already and was left alone. Choose another folder (--out).
key-folder = The folder { $folder } cannot be made: { $error }
key-no-chance = The system gives no random numbers: nothing was done.
key-no-profile = { $file } is not an issuer profile: it has no “id”.
key-other-issuer = The key { $key } is of another issuer than { $profile }.
key-eddsa = { $suite } needs a key for EdDSA: tremplin keygen --algorithm EdDSA
key-pem = { $file } is not a private key in PKCS#8 without a password (RSA, P-256 or Ed25519). Convert it: openssl pkcs8 -topk8 -nocrypt -in { $file } -out key.pem
key-none = { $file } is not a private key (JWK or PEM) for RS256, ES256 or EdDSA.
key-private = { $file }: the private key. Give it to nobody; who has it can sign in your name.
key-public = { $file }: the public key, to publish and to give to whoever verifies your badges.
key-profile = { $file }: who you are, to publish at { $url }

## module

module-errors = { $file } is not a badge without errors. What is missing: tremplin check { $file }
module-other-issuer = The badge { $file } is another issuer’s (issuer.id) than your profile (--issuer).
module-other-key = The badge { $file } names another key (issuer.key): it would not be accepted.
module-no-achievement = No address names the achievement of the badge { $file }. Add issuer.id or achievement to it.

## request

request-accepted = You sign in spite of these doubts (--accept-doubts).
request-doubtful = Something in this request can hardly be right: nothing was signed. Look at it with the person; to sign all the same, add --accept-doubts.
request-other-badge = The request is for another badge than that of --badge.
request-from = From { $name }.
request-not-done = not done
request-line = { $mark } { $title }: { $done } (asked for: { $asked })
request-which-badge = It is the request of a learner: say for which badge (--badge module.json).
request-none = { $file } is not a request for a badge: { $error }
request-doubt = ! { $id } ({ $day }): { $doubt }
request-incomplete = The request does not say all that the badge asks for.

## issue

issue-verify = Verify it with your public keys: { $line }
issue-verify-with-list = Verify it with your public keys and the list that it names: { $line }
issue-link-of-token = A link (--page) carries only a badge that is a token (--proof jwt): hand this one over as a file.
issue-page = “{ $page }” is not the address of a page. Write for instance https://ml.example.org/badges.html
issue-refused = This badge would not be accepted. { $why }
issue-alignment = “{ $text }” is not an alignment. Write framework|code|name|address, for example DigComp 3.0|3.1|Developing content|https://…
issue-holder = The holder is a number (urn:uuid:…) or a did; a name or an e-mail does not belong there.
issue-until = Valid until { $day } (validMonths of the badge).
issue-ends-early = The validity ends before it begins.
issue-missing = { $option } is missing, in the request or as an option.
issue-impossible = This badge cannot be signed so. { $why }
issue-link = Its link: { $link }
issue-written = { $file } is written. { $next }

## image

image-neither = { $file } is neither a PNG nor an SVG picture without a badge.
image-too-large = The picture { $file } is too large: 128 KiB at most, or give its https address.
image-written = { $file } is written. Verify it with its issuer’s keys: { $line }

## list

list-address = “{ $address }” is no address for { $option }: a list is asked for over https only. Publish it so and write { $instead }
list-place = { $number } is too large: the list has { $places } places. Write a number from 0 to { $last }.
list-entry = “{ $text }” does not name a place in a list. Write its address and a number: https://ml.example.org/revocations.jwt#4711
list-purpose = The list before says something else of its badges (--purpose).
list-for-good = A revocation is for good: --clear is for --purpose suspension only.
list-publish = Publish it at { $address }. To verify a badge that names it: { $line }
list-not-believed = The list { $file } would not be believed. { $why }
list-new-not-believed = This list would not be believed. { $why }

## verify

verify-picture = The signature covers what the badge says, not the drawing: the picture may have been changed.
verify-no-badge = This is no badge that can be read.
verify-no-keys = { $file } gives no issuers’ keys. { $why }
verify-valid = Valid: signed by an issuer you know, and nothing was changed.
verify-unconfirmed = Not confirmed yet: nothing speaks against this badge, but not everything could be checked.
verify-refused = Refused.
verify-give-keys = Give the keys of the issuers you know: --issuers jwks.json
verify-give-key = Give the issuer’s: --issuers jwks.json
verify-give-list = Give the one that the badge names: --status list.json

## shown

shown-badge = Badge: { $value }
shown-description = Description: { $value }
shown-criteria = Criteria: { $value }
shown-skill = Skill: { $value }
shown-issuer-confirmed = Issuer, confirmed by its key: { $value }
shown-issuer = Issuer, as the badge says: { $value }
shown-address = Its address: { $value }
shown-holder = Holder: { $value }
shown-valid-from = Valid from: { $value }
shown-valid-until = Valid until: { $value }
shown-note-signed = Note by the issuer, signed: { $value }
shown-note = Note by the issuer, as the badge says: { $value }
