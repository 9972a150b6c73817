### Tremplin in English. What each sentence is for stands in the French file.

## widget, first

widget-start = Start
widget-questions = { $n ->
        [one] { $n } question
       *[other] { $n } questions
    }
widget-question = Question { $n } of { $of }
widget-lesson = To read
widget-progress = Progress
widget-pick-several = Several answers possible
widget-your-answer = Your answer
widget-true-false =
    .false = False
    .true = True
widget-check = Check
widget-hint =
    .show = Show a hint
    .hide = Hide the hint
widget-go-on = Continue
widget-skip = Skip
widget-sources = Sources
widget-transcript = Read the transcript
widget-load-media = Show content from { $site }
widget-credit = Credit:

## flashcards, first

flashcards-menu = Options
flashcards-card-of = Card { $n } of { $of }
flashcards-question = Question
flashcards-reveal = Show the answer
flashcards-answer = Answer
flashcards-example = Example:
flashcards-listen = Listen
flashcards-today = Today
flashcards-due = { $n ->
        [one] { $n } card to review
       *[other] { $n } cards to review
    }
flashcards-fresh = { $n ->
        [one] { $n } new card
       *[other] { $n } new cards
    }
flashcards-not-kept = Your progress cannot be kept on this device.
flashcards-known-of = { $n ->
        [one] { $n } card of { $of } known
       *[other] { $n } cards of { $of } known
    }

## badge, first

badge-to-earn =
    .name = To earn
    .meaning = You earn this badge by doing what follows, at your own pace.
badge-steps = { $n ->
        [one] { $n } step done of { $of }
       *[other] { $n } steps done of { $of }
    }
badge-requires = What there is to do
badge-all-of = All of the following.
badge-between = {", "}
badge-any-of = One of these steps is enough.
badge-to-do = To do
badge-score =
    .first = { $n }% of the points asked for, at the first go
    .last = { $n }% of the points asked for
badge-passed = quiz to pass
badge-cards =
    .all-seen = all of the cards to see
    .seen = { $n }% of the cards to see
    .known = { $n }% of the cards to know
badge-criteria = Criteria of the badge
badge-menu = Options

## widget, later

widget-nothing-to-check =
    .choice = Choose an answer first.
    .text = Write your answer first.
widget-next = Next question
widget-to-results = See my result
widget-retry = Try again
widget-verdict =
    .right = That’s right!
    .partly = Partly right
    .wrong = Not quite
widget-attempts-left = { $n ->
        [one] You have { $n } attempt left.
       *[other] You have { $n } attempts left.
    }
widget-choice-state =
    .picked-right = Right answer
    .picked-wrong = Wrong answer
    .missed-the-one = This was the right answer
    .missed-one = This was a right answer
widget-right-answer = The answer:
widget-difference =
    .heading = Your answer, letter by letter:
    .missing = missing
    .extra = too much
widget-results = Your result
widget-score = { $n ->
        [one] { $n } right answer out of { $of }
       *[other] { $n } right answers out of { $of }
    }
widget-points = { $n }% of the points
widget-tries = At the first go: { $n }%, after other tries: { $of }%
widget-encouragement =
    .little = It’s a start. Read the explanations again, then have another go.
    .half = You already know the basics. Just a little more!
    .most = Well done! Only a few points left to revise.
    .all = Bravo, everything is right!
widget-passed =
    .not-yet = Goal of { $n }% not reached yet
    .reached = Goal of { $n }% reached
widget-to-revise = To revise
widget-retry-missed = { $n ->
        [one] Retry the missed question
       *[other] Retry the { $n } missed questions
    }
widget-restart = Start over
widget-privacy = Your answers stay on this device
widget-privacy-text = Nothing is sent. Your progress is kept in this browser so that you can go on later.
widget-export = Save to a file
widget-erase = Erase everything
widget-cancel = Cancel
widget-import = Load a file
widget-told =
    .dropped = Some of your answers could not be taken up. You can answer again.
    .not-kept = Your progress cannot be kept on this device. You can save it to a file.
    .loaded = Your progress has been loaded.
    .nothing-newer = This file has nothing newer. Your progress stays as it is.
    .confirm = Erase for good?
    .erased = Your progress has been erased from this device.
    .no-file = This file is no progress saved here. Nothing has been changed.
    .newer-version = This file comes from a newer version. Nothing has been changed. Reload the page, then try again.
    .other-activity = This file belongs to another activity. Nothing has been changed.

## flashcards, later

flashcards-left = { $n ->
        [one] { $n } card left to revise
       *[other] { $n } cards left to revise
    }
flashcards-left-today = { $n ->
        [one] { $n } card left in this sitting
       *[other] { $n } cards left in this sitting
    }
flashcards-length = Cards in a sitting
flashcards-hide = Back to the question
flashcards-known =
    .again = To revise
    .known = I know it
flashcards-ratings =
    .again = Again
    .hard = Hard
    .good = Good
    .easy = Easy
flashcards-how-was-it = Did you know the answer?
flashcards-swipe =
    .piles = You can also swipe the card: left to revise, right if you know it.
    .ratings = You can also swipe the card: left for again, right for good.
flashcards-undo = Back to the card before
flashcards-bury = Not today
flashcards-finish = Finish
flashcards-nothing-due = Nothing to review today. Letting some time pass is what makes you remember.
flashcards-next-due = Next card: { $when }.
flashcards-all-known = Well done, you know all the cards!
flashcards-done = Sitting finished
flashcards-reviewed = { $n ->
        [one] { $n } answer in this sitting
       *[other] { $n } answers in this sitting
    }
flashcards-missed = To keep in mind
flashcards-go-on = Continue
flashcards-more = { $n ->
        [one] { $n } more card
       *[other] { $n } more cards
    }
flashcards-look-through = Just look through the cards
flashcards-next-card = Next card
flashcards-looks = Nothing is noted.
flashcards-again = Start again
flashcards-weeks = Your calendar
flashcards-history = Your last 12 weeks
flashcards-history-said = Reviews: { $n }. Days: { $of }.
flashcards-forecast = The next 14 days
flashcards-forecast-said = Today: { $n }. In all: { $of }.
flashcards-tomorrow = tomorrow
flashcards-now = now
flashcards-minutes = { $n ->
        [one] { $n } min
       *[other] { $n } min
    }
flashcards-hours = { $n ->
        [one] { $n } h
       *[other] { $n } h
    }
flashcards-days = { $n ->
        [one] { $n } d
       *[other] { $n } d
    }
flashcards-months = { $n ->
        [one] { $n } mo
       *[other] { $n } mo
    }
flashcards-years = { $n ->
        [one] { $n } y
       *[other] { $n } y
    }
flashcards-within = in { $when }

## badge, later

badge-earned =
    .name = Earned on this device
    .meaning = This device says so: nobody has signed this badge yet. It counts as your own declaration.
badge-unjudged =
    .name = Signed, being verified
    .meaning = The signature is being verified, on this device.
badge-unconfirmed =
    .name = Signed, not confirmed yet
    .meaning = Nothing speaks against this badge, but not everything could be checked here.
badge-issued =
    .name = Signed and verified
    .meaning = The signature was verified a moment ago on this device: the badge was not changed.
badge-refused =
    .name = Signature refused
    .meaning = The signed badge is not accepted. This is why.
badge-done = Done
badge-best = your best result: { $n }% of the points
badge-again = , after other tries: { $n }%
badge-seen = seen: { $n } of { $of }
badge-known = , known: { $n }
badge-asks =
    .sign = Have it signed
    .certificate = Certificate to print
    .share = Share
    .save = Save the signed badge
    .open = Open a badge you received
    .export = Save to a file
badge-erase =
    .label = Erase everything
    .sure = Yes, erase
    .question = Erase this badge and its results?
    .done = This badge and its results have been erased.
badge-earned-now = Well done, everything is done: the badge is earned on this device.
badge-privacy-text =
    .not-kept = Nothing can be kept on this device: the badge will have to be earned again on your next visit.
    .kept = Nothing is sent. What you have done is kept in this browser, on this device.

## blanks, later

blanks-gap = Gap { $n } of { $of }
blanks-how = Choose a word, then a gap. You can also drag.
blanks-words = Words to place
blanks-empty = empty
blanks-none = Choose…
blanks-held = { $word }: choose a gap.
blanks-waits = Choose a word.
blanks-nothing = Fill all gaps first.

## hotspot, later

hotspot-how = Press the picture, or choose from the list.
hotspot-nowhere = Nothing to show here.
hotspot-frame = Picture to explore
hotspot-larger = Enlarge the picture
hotspot-smaller = Shrink the picture
hotspot-here = Here

## numeric, later

numeric-sample = 1,234.5
numeric-nothing = Write a number first.
numeric-example = Write a number in digits, such as:
numeric-unclear =
    .two = This number can be read in two ways. Which one do you mean?
    .no-unit = Write the unit too, after the number.
    .unit = Write the number only. The unit is already there.
    .text = Write the number only, without other text.

## ordering, later

ordering-arrange = Put in order: use the buttons ↑ and ↓, or drag.
ordering-up = Move up: { $entry }
ordering-down = Move down: { $entry }
ordering-place = Place { $n } of { $of }
ordering-nothing = Put them in order first.
ordering-state =
    .right = In its place
    .wrong = Not in its place

## placed, later

placed-choose = For each line, choose what goes with it.
placed-draw = You can also draw a line from one dot to the other.
placed-none = Choose…
placed-sort = Choose a box for each entry, or drag it there.
placed-nothing = Answer for each entry first.

## dialogue, later

dialogue-log = Conversation
dialogue-you = You
dialogue-reply = Your turn: what do you answer?
dialogue-taken = Reply taken back. What do you answer now?
dialogue-over = The conversation is over. Check it, or take your last reply back.
dialogue-back = Take my last reply back
dialogue-nothing = First go on to the end of the conversation.
dialogue-state =
    .best = Well said
    .fair = There is a better reply
    .poor = To be avoided

## domains, later

domains-level =
    .zero = To discover
    .one = Under way
    .two = At ease

## checkpoints, later

checkpoints-stops = The video stops at { $at } for a question.
checkpoints-waits = A question waits for you here. Answer it or skip it, then watch what follows.
checkpoints-answer = Answer the question
checkpoints-go-on = Go on with the video
checkpoints-again = Watch this part again
checkpoints-pass = Skip the question

## survey, later

survey-title = Your opinion
survey-step = { $n } of { $of }
survey-other = Other
survey-own = Say more, if you like
survey-left = { $n ->
        [one] { $n } character left
       *[other] { $n } characters left
    }
survey-full = There is no more room to write.
survey-fate =
    .kept = Your answer stays on this device.
    .lost = Your answer is neither sent nor kept: it is gone with this page.
survey-sent = If you answer, your answer is passed on to the site “{ $site }”. You can skip this.
survey-back = Take my answer back
survey-thanks = That’s it. Thank you!
survey-said = Your opinions, without marks
survey-privacy = What becomes of your opinion
survey-privacy-text = Your answers to questions about your opinion are passed on to the site “{ $site }”. Your progress is kept in this browser so that you can carry on later.

## loader, first

loader-offline = You are offline. This activity will appear once you are back online.
loader-unreachable = This activity could not be loaded. Check your connection, then try again.
loader-unavailable = This activity is not available at the moment.
loader-retry = Try again

## wish, first

wish-unreachable = This could not be loaded. Check your connection, then try again.
wish-unavailable = This is not available at the moment.

## sheet, first

sheet-answers = Answers: { $title }
sheet-right = True
sheet-wrong = False

## end, later

end-steps = { $n ->
        [one] Badge “{ $title }”: { $n } step of { $of }
       *[other] Badge “{ $title }”: { $n } steps of { $of }
    }
end-earned = Badge “{ $title }”: everything is done.
end-badge = See the badge
end-next = Continue
end-named = Continue: { $title }

## panel, asked

panel-dir = ltr
panel-date = { $month } { $day }, { $year }
panel-date-first = { $month } { $day }, { $year }
panel-month =
    .january = January
    .february = February
    .march = March
    .april = April
    .may = May
    .june = June
    .july = July
    .august = August
    .september = September
    .october = October
    .november = November
    .december = December
panel-request-title = Have this badge signed
panel-request-how =
    .link = Show this code, or send this link, to your adviser.
    .link-to = Show this code, or send this link, to your adviser ({ $issuer }).
    .file = Hand over a file to your adviser.
    .file-to = Hand over a file to your adviser ({ $issuer }).
panel-request-says =
    .named = The request says what you have done and your name: { $name }.
    .nameless = The request says what you have done and nothing else: neither your name nor your address.
panel-request-applied =
    .named = The request now has your name: { $name }.
    .nameless = The request does not have your name.
panel-request-copy = Copy the link
panel-request-file = Save the request as a file
panel-request-qr = QR code that holds the link of the request
panel-request-no-page = This badge does not say where the request is read: save the file and hand it over.
panel-name-label = Your name on the request and the certificate (optional)
panel-name-keep = Keep this name on this device
panel-copied = The link is copied.
panel-not-copied = The link could not be copied. Select it below.
panel-share-text =
    .signed = My signed badge “{ $title }”
    .declared = I earned the badge “{ $title }” (my own declaration)
panel-share-link = The link to share
panel-saved = The file is saved.
panel-close = Close
panel-valid = This badge is valid.
panel-unconfirmed = This badge is signed, not confirmed yet.
panel-refused = This badge is refused. Nothing of what you had was changed.
panel-none = This is no badge that can be read. Nothing of what you had was changed.
panel-kept = It is kept on this device.
panel-drop = Do not keep it here
panel-dropped = It is no longer kept.
panel-keep = Keep it here
panel-offered = You already have this badge, signed. This one comes from a link: it is not kept.
panel-version = You already have another version of this badge. This one is not kept.
panel-instead = Keep this one instead
panel-no-keys = The keys that this site trusts could not be read. Try again later.
panel-says = What the badge says
panel-badge = Badge
panel-issuer = Issuer, as the badge says
panel-issuer-confirmed = Issuer
panel-confirmed-by =
    .site = Confirmed by the key that { $site } publishes.
    .known = Confirmed by the key that this site knows.
panel-from = Valid from
panel-until = Valid until
panel-note =
    .signed = Note by the issuer, signed with the badge
    .unsigned = Note by the issuer, as the badge says
panel-skills = Skills
panel-key-ask = Ask { $site } for its key
panel-key-note = If you ask, { $site } will learn that somebody verifies one of its badges.
panel-key-none = { $site } gave no key. The badge is not confirmed yet.
panel-status-ask = Ask { $site } whether this badge is revoked
panel-status-note = If you ask, { $site } will learn that somebody verifies one of its badges, not which one.
panel-status-none = { $site } did not answer. The badge is not confirmed yet.
panel-restored = Your badges have been taken up.
panel-nothing-new = This file has nothing more than what is kept here.
panel-unkept = This browser could not keep everything. Hold on to the file of your badge.
panel-aside = { $n ->
        [one] One part of this file cannot be read: it was set aside.
       *[other] { $n } parts of this file cannot be read: they were set aside.
    }
panel-many = This file has more than { $most } parts. That is too much: it was not taken up.
panel-large = This file is too large for a badge.
panel-too-old = This browser is too old to read the badge of this QR code. Rather ask for the badge’s link or file.

## shelf, asked

shelf-title = My badges on this site
shelf-empty = No badge is kept on this device yet.
shelf-valid =
    .name = Signed and verified
    .meaning = The signature was verified a moment ago.
shelf-unconfirmed =
    .name = Signed, not confirmed yet
    .meaning = Not everything could be checked here.
shelf-refused = Signature refused
shelf-declared =
    .name = Earned on this device
    .meaning = Your own declaration, signed by nobody.
shelf-earned = Earned on { $date }.
shelf-open = Open a badge you received
shelf-save-all = Save everything as a file
shelf-erase = Erase everything
shelf-see = See
shelf-save-one = Save
shelf-erase-one = Delete
shelf-sure = Yes, erase
shelf-cancel = Cancel
shelf-more = See more
shelf-confirm = Erase all badges and their results?
shelf-erased = All badges and their results have been erased.
shelf-confirm-one =
    .alone = Erase the badge “{ $title }”?
    .results = Erase the badge “{ $title }” and its results?
shelf-erased-one =
    .alone = The badge “{ $title }” has been erased.
    .results = The badge “{ $title }” has been erased, and its results.
shelf-unread = { $n ->
        [one] One thing kept here cannot be read: it is set aside. “Erase everything” erases it too.
       *[other] { $n } things kept here cannot be read: they are set aside. “Erase everything” erases them too.
    }
shelf-privacy = Nothing is sent. These badges are kept in this browser, on this device. A badge is erased with its results.

## certificate, asked

certificate-title = Certificate
certificate-declared = Declared by the person themselves, from this device. It is not signed.
certificate-title-signed = Certificate of a signed badge
certificate-signed =
    .valid-by = This badge is signed by { $by }. The signature was verified.
    .valid = This badge is signed. The signature was verified.
    .unconfirmed = This badge is signed, but it is not confirmed yet by whom.
certificate-scan = To verify it: this code opens the signed badge. That is the proof, not this sheet.
certificate-file = To verify it: open the file of the badge. That is the proof, not this sheet.
certificate-deeds = The details of what was done come from this device.
certificate-earned = Earned on { $date }
certificate-named = Name:
certificate-by = Badge offered by:
certificate-about = A page to print that says what you have done. Without a name here, a line is left to write it by hand.
certificate-save = Save the certificate
certificate-done = What was done
certificate-points =
    .last = { $last }% of the points
    .first = { $first }% of the points by the first answers
    .both = { $first }% of the points by the first answers, { $last }% after other tries
certificate-cards =
    .seen = { $seen } of { $of } cards seen
    .known = { $seen } of { $of } cards seen, { $known } known
certificate-print = To print: open this file, then choose “Print” in the menu of your browser.
certificate-skills = Skills

## snippet

snippet-quiz = Quiz: { $title }
snippet-flashcards = Flashcards: { $title }
snippet-badge = Badge: { $title }
snippet-needs-script = This activity needs JavaScript.
snippet-false-true =
    .false = False
    .true = True
snippet-your-answer = Your answer
snippet-gap = Gap { $n } of { $of }
snippet-step = { $n } of { $of }
snippet-other = Other
snippet-not-sent = No answer is right or wrong. What you say here is not sent.
snippet-hint = Show a hint
snippet-show-answer = Show the answer
snippet-talk-you = You
snippet-talk-over = End of the conversation
snippet-transcript = Read the transcript
snippet-more-cards = { $n ->
        [one] There is { $n } more card, which needs JavaScript.
       *[other] There are { $n } more cards, which need JavaScript.
    }
snippet-thousands = ,
snippet-number = 1,234.5
snippet-sources = Sources
snippet-to-do =
    .all = To earn it, do all of this:
    .any = To earn it, any one of these is enough:
snippet-at-least =
    .points = { $n }% or more
    .seen = see { $n }% of the cards or more
    .known = know { $n }% of the cards or more
snippet-signed-by = Signed by:{" "}
snippet-skills = Skills
snippet-proves-nothing = This page presents the badge; it does not prove that anybody has earned it.
