### The demo site in English. What each sentence is for stands in the French file.

## shell

shell-skip = Skip to content
shell-nav = Main navigation
shell-home = Tremplin, home
shell-modules = Modules
shell-walk = Badge
shell-preview = Write
shell-hosts = Examples
shell-switch = Français
shell-footer-licence =
    .title = Free software
    .text = Tremplin is published under the MIT or Apache-2.0 licence, as you prefer. The licence of each module is on its page.
shell-footer-design =
    .title = Eco-design
    .text = No web font, no video that starts by itself, no third-party service. The weight below is measured by your browser.
shell-footer-access =
    .title = Accessibility
    .text = Designed for RGAA 4.1 and WCAG 2.2, level AA, and checked automatically for every version. Not yet audited by a third party.
shell-badges = Your badges
shell-issuer = Issue a badge, for advisers
shell-measured = This page: { $weight } in { $requests } requests, { $elsewhere } of them to another site.
shell-kilobytes = { $n } kB
shell-tenths = { $n }.{ $of } kB

## home

home-document = Tremplin: job-hunting quizzes and flashcards to paste into your site
home-title = Job-hunting quizzes and flashcards to paste into your site
home-lead = Young people practise the interview and learn the words of contracts and acronyms right on your pages. Two lines to copy and it is there: no account, no cookie.
home-choose = See the modules
home-write = Write your own
home-live = A real quiz, running. Try it: nothing is sent.
home-steps-title = Online in three moves
home-steps-choose =
    .title = Choose
    .text = Take a ready-made module, or write your own and watch it take shape as you type.
home-steps-copy =
    .title = Copy
    .text = Every module gives you its code: for an ordinary site, for WordPress, for a locked-down site, or readable without JavaScript.
home-steps-paste =
    .title = Paste
    .text = The module takes the room it is given and leaves the rest of the page alone. Nor can your styles break it.
home-badge =
    .title = A badge, to show for it
    .text = It fills up as quizzes and decks are worked through. The adviser signs it on their computer, without account or server, and anyone can verify the signature. The demo shows the whole way, in ten minutes.
home-badge-links =
    .walk = Try the whole way
    .badges = See your badges
home-modules-title = The modules
home-modules-lead = Quizzes to practise, flashcards to remember, badges to show for it. Written with care, with their sources, in French; use them as they are or change them.
home-topic-search = Look for work
home-topic-work = Contracts and rights
home-topic-life = Money, home, health
home-topic-online = Forms and papers online
home-topic-words = Words to learn
home-topic-badges = Badges to earn
home-own-module =
    .title = And yours?
    .text = A quiz, a deck of flashcards or a badge is a plain text file. The writing page shows the result and points out every mistake, line by line.
home-promises-title = Four promises, four ways to check
home-weight = { $weight } in all
home-promises-light =
    .title = Light
    .text = This is what the browser downloads for the first quiz, its questions included, compressed. Further quizzes only cost their questions.
    .proof = The details, file by file, are written at every build.
    .link = Read the measured weights
home-promises-private =
    .title = No tracking
    .text = No cookie, no account, no audience counter. Progress stays on the person’s device, and they can erase it.
    .proof = Open your browser’s Network tab: only Tremplin and the module are asked for.
    .link = Check on a plain page
home-promises-scriptless =
    .title = Readable without JavaScript
    .text = With the “without JavaScript” code, the questions are already in the page, the answers one click away.
    .proof = Switch JavaScript off, then open the page.
    .link = Check on a whole quiz
home-promises-everyone =
    .title = For everyone
    .text = By keyboard, screen reader or finger, zoomed to 200%, in a light or dark theme, from right to left as well.
    .proof = Try the Arabic quiz with nothing but the Tab key.
    .link = Open the module in Arabic
home-audiences-title = Who it is for
home-audiences-site =
    .title = You run the site
    .first = One tag, and one folder to host on your own server if you prefer.
    .second = Your colours, with a few CSS properties.
    .third = Events that say when a module is done, without following anyone.
    .link = See the example pages
home-audiences-writer =
    .title = You write the modules
    .first = Single or multiple choice, true or false, short answer, a number, steps to put in order, a lesson to read, cards to turn.
    .second = Feedback for every answer, a hint, an explanation, an example.
    .third = Every mistake explained in plain words, with what to write instead.
    .link = Write a module
home-audiences-learner =
    .title = You learn
    .first = One question or card at a time, at your pace, on your phone.
    .second = At the end, what you know and what to look at again.
    .third = Carry on where you stopped, without signing up.
    .link = Start with the CV
home-hosts-title = On real pages
home-hosts-lead = Eight plain pages to open and copy from.
home-hosts-plain =
    .title = Plain page
    .text = The tag, and nothing else.
home-hosts-both =
    .title = A quiz and flashcards
    .text = Both on one page, a single download.
home-hosts-offline =
    .title = Flashcards without network
    .text = To remember day after day, even where the connection fails.
home-hosts-library =
    .title = Library portal
    .text = Between opening hours and catalogue.
home-hosts-several =
    .title = Many quizzes
    .text = A whole page, a single download.
home-hosts-styles =
    .title = Hostile styles
    .text = A style sheet that breaks everything but the quiz.
home-hosts-policy =
    .title = Strict security
    .text = A content security policy (CSP) that forbids nearly everything.
home-hosts-frame =
    .title = Isolated frame
    .text = The iframe, for sites that refuse the rest.

## decks

decks-title = Flashcards, to keep it in mind
decks-lead = A front, a back. You look for the answer in your head first, then you turn the card: that effort is what makes it stay.
decks-ways-discover =
    .title = Discover, in two minutes
    .text = Go through the cards once and sort them: “I know it”, “To revise”. The second pile comes back until nothing is left of it.
decks-ways-remember =
    .title = Remember, day after day
    .text = A few new cards a day. The others come back just before they would be forgotten, later each time.
decks-ways-offline =
    .title = Without network too
    .text = With one more line and one more file on your site, a deck that was opened once opens again on the bus, and progress stays on the phone.
decks-whole = Open the 58 acronyms and words, in French
decks-offline = See the example page without network
decks-weight = { $weight } for the first deck, its 58 cards included.
decks-live = A real deck, running. Turn the card: nothing is sent.

## module

module-modules-cv =
    .title = The CV
    .text = Length, photo, sections, gaps: what a recruiter looks at first.
module-modules-offer =
    .title = Reading a job offer
    .text = Job, contract, profile: a video of 45 seconds that stops for questions, and can be read as well.
module-modules-mail =
    .title = The professional email
    .text = Subject, greeting, attachment, tone: an email one wants to read.
module-modules-call =
    .title = Calling an employer
    .text = A call to rehearse: choosing one’s words, getting an appointment, asking for a placement.
module-modules-interview =
    .title = The job interview
    .text = Preparing, arriving, answering, asking, and knowing which questions are not allowed.
module-modules-refusal =
    .title = After a refusal
    .text = Taking a breath, understanding, setting out again: a refusal can become a step.
module-modules-fraud =
    .title = False job offers and fraud
    .text = The signs of a false offer, and what to do once one has answered.
module-modules-rights =
    .title = My rights at the mission locale
    .text = CEJ, PACEA, allowance: what you are entitled to in France, and whom to ask.
module-modules-support =
    .title = CEJ or PACEA?
    .text = Two kinds of support at the mission locale: which one, for whom, and how to join.
module-modules-apprentice =
    .title = The apprenticeship contract
    .text = Pay, lessons, exam, leaving: what to know before signing in France.
module-modules-minor =
    .title = Working before 18
    .text = Hours, nights, rest, forbidden tasks: what French law protects.
module-modules-first-day =
    .title = The first day
    .text = The way there, the clothes, the questions to ask: arriving at ease.
module-modules-payslip =
    .title = My first pay slip
    .text = Reading a simple French pay slip from top to bottom, and answering a mistake.
module-modules-bank =
    .title = Bank account and overdraft
    .text = Account details, fees, a lost card, a refused account: keeping hold of one’s money.
module-modules-room =
    .title = Looking for a room
    .text = Lease, guarantor, deposit: what may be asked of a tenant in France, and what may not.
module-modules-health =
    .title = Health cover
    .text = Carte Vitale, family doctor, complementary cover: being treated without paying it all.
module-modules-licence =
    .title = Help with the driving licence
    .text = What is still there in 2026, and in which order to ask.
module-modules-digital =
    .title = Digital life and me
    .text = A self-check of two minutes, without a mark: what one does already, and where to go on.
module-modules-attachments =
    .title = Email and attachments
    .text = Copies, hidden copies, heavy files, lost messages: the technical side.
module-modules-form =
    .title = An online form
    .text = Preparing, filling in, keeping a proof, correcting a mistake.
module-modules-papers =
    .title = FranceConnect and France Titres
    .text = Logging in to French public sites, asking for papers, telling false sites.
module-modules-acronyms =
    .title = Acronyms of French job support
    .text = CEJ, PMSMP, RQTH, POEI… what is behind them, in a plain sentence with an example.
module-modules-contract =
    .title = Contract and pay slip
    .text = Trial period, notice, gross, net: the French words to know before signing.
module-modules-office =
    .title = Office computing
    .text = Attachment, spreadsheet, backup: the French words one hears on the first day.
module-modules-words =
    .title = First words for work
    .text = Thirty words and sentences, French on one side, Arabic on the other.
module-modules-kitchen-arabic =
    .title = The kitchen, in Arabic
    .text = Fifteen words of a restaurant’s kitchen, in French and Arabic.
module-modules-kitchen-ukrainian =
    .title = The kitchen, in Ukrainian
    .text = Fifteen words of a restaurant’s kitchen, in French and Ukrainian.
module-modules-workshop-ukrainian =
    .title = The workshop, in Ukrainian
    .text = Sixteen words for a workshop: tools, parts, gestures, safety.
module-modules-site-arabic =
    .title = The building site, in Arabic
    .text = Sixteen words of the building site, in French and Arabic.
module-modules-site-english =
    .title = The building site, in English
    .text = Sixteen words of the building site, in French and English.
module-modules-arabic =
    .title = First words, in Arabic
    .text = A short module written from right to left, for people who are new here.
module-modules-welcome =
    .title = First steps
    .text = For a short quiz and eight cards. It is the one that the demo leads to.
module-modules-application =
    .title = A clear application
    .text = For the quiz on the CV and the one on the professional email.
module-modules-insertion =
    .title = Words of French job support
    .text = For all cards of the deck on acronyms, once seen.
module-back = All modules
module-live = The module
module-fallback = Take the quiz “{ $title }”
module-skills = Skills
module-review-due = This module was to be read again before { $date }. Check its facts in the sources.
module-sources = Sources
module-see-sources = See the { $n } sources
module-read-on = read on
module-licence = Licence
module-no-licence = This module names no licence.
module-file = The module’s file (JSON)
module-unreadable = This module’s file could not be read. Reload the page to try again.
module-edit = Start your own from this module
module-signed = On your site, signatures are verified with the public key in the badge’s file. The adviser’s page gives the lines to add there. The issuer of this badge is made up: put your own.
module-walk = See the whole way, from quiz to signed badge

## builder

builder-title = Put it on your site
builder-lead = Pick your case, copy, paste.
builder-ways-title = Your site
builder-ways-html =
    .title = I write HTML
    .text = The simplest. Paste these lines where the module should appear.
builder-ways-wordpress =
    .title = WordPress
    .text = For editors that remove unknown tags. Paste into a “Custom HTML” block.
builder-ways-links =
    .title = Strict editor
    .text = A link, when the editor keeps nothing else. Put the module’s page beside its file, under the same name: cv.html and cv.json.
builder-ways-locked =
    .title = Locked-down site
    .text = A frame (iframe), when the site refuses outside scripts. Without the second line, the height stays fixed.
builder-ways-scriptless =
    .title = Without JavaScript
    .text = The content is in the code: readable at once, even without script, and by search engines.
builder-mode = How it is used
builder-modes-author =
    .title = The author’s way
    .text = What the module’s file says.
builder-modes-discover =
    .title = Discover
    .text = All cards once, in two piles, until everything is known. For one visit to your page.
builder-modes-remember =
    .title = Remember
    .text = A few cards a day, which come back at the right moment. For a page people return to.
builder-options = Options
builder-theme = Theme
builder-themes =
    .auto = As the device
    .light = Light
    .dark = Dark
builder-lang = Language of the buttons
builder-lang-of-module = The module’s
builder-resume = Carry on where the person stopped
builder-base = Address of Tremplin
builder-base-help = This site, or the address of the folder where you have put the files of “dist”, such as https://example.org/tremplin/. The code then looks for the module beside it, in “modules”.
builder-issuers = Keys of the issuers you trust (optional)
builder-issuers-help = The address of their file jwks.json. Without it, the key that stands in the badge counts.
builder-issuers-wrong = This address will not do, and the code does not hold it. Write for instance https://ml.example.org/jwks.json or /jwks.json.
builder-code = Code to paste
builder-once = Once only, in the site’s theme
builder-copy = Copy
builder-copied = Copied. Now paste it.
builder-selected = The browser refuses to copy. The text is selected: copy it with Ctrl + C, or a long press.
builder-loading = The code is being prepared.

## counted

counted-quiz = Quiz, { $n } questions
counted-flashcards = Deck of { $n } flashcards
counted-badge = { $n ->
        [one] Badge, one step
       *[other] Badge, { $n } steps
    }

## kind

kind-quiz =
    .group = Quizzes
    .begin = New quiz
kind-flashcards =
    .group = Flashcards
    .begin = New flashcards
kind-badge =
    .group = Badges
    .begin = New badge

## preview

preview-document = Write a module - Tremplin
preview-title = Write a module
preview-lead = You write, the quiz, the deck or the badge takes shape before your eyes, and every mistake is explained.
preview-private = Your text does not leave this device: nothing is sent. It stays there until you erase it.
preview-tools = File
preview-open = Open
preview-examples = Start from an example
preview-load = Load
preview-download = Save
preview-erase = Erase
preview-text = Text of the module
preview-text-short = Text
preview-add = Add at the end
preview-parts =
    .single-choice = Single choice
    .multiple-choice = Multiple choice
    .true-false = True or false
    .short-answer = Written answer
    .image-choice = Pictures to choose
    .hotspot = Places to point at
    .numeric = Number
    .ordering = Steps in order
    .matching = Pairs to find
    .categorize = Entries to sort
    .dialogue = Conversation
    .fill-blanks = Text with gaps
    .survey = Opinion
    .lesson = Lesson
    .card = Card to turn
    .typed-card = Card with a written answer
    .quiz-step = Quiz to pass
    .deck-step = Deck to go through
preview-no-place = The text has no list to add to: first correct the error shown, or start a new module.
preview-advice = Advice on writing more simply
preview-no-advice = Nothing to advise: sentences and questions are clear.
preview-tip = Advice
preview-problems = To correct
preview-errors = { $n ->
        [one] { $n } error
       *[other] { $n } errors
    }
preview-warnings = { $n ->
        [one] { $n } remark
       *[other] { $n } remarks
    }
preview-both = { $errors } and { $warnings }
preview-fine = Nothing to correct. The module is ready.
preview-empty = Nothing written yet. Start a new module, open a file, or start from an example.
preview-place = Line { $line }, column { $column }
preview-error = Error
preview-warning = Remark
preview-result = Result
preview-width = Width
preview-phone = Phone
preview-desktop = Computer
preview-stale = This is the last text without errors. Correct the errors listed to see more.
preview-nothing = The module will appear here as soon as the text has no error.
preview-waiting = The module is getting ready.
preview-opened = “{ $name }” is open.
preview-started =
    .quiz = A new quiz to fill in.
    .cards = New flashcards to fill in.
    .badge = A new badge to fill in.
preview-loaded = “{ $title }” is loaded.
preview-unfit-encoding = “{ $name }” is not saved as UTF-8 (but as ANSI, for instance). In Notepad: “Save as”, then “Encoding: UTF-8”. Your text has not changed.
preview-unfit = “{ $name }” does not open here: { $what }. Your text has not changed.
preview-unfit-empty = it is empty
preview-unfit-table = it is a table (Excel or LibreOffice)
preview-unfit-document = it is a word processor’s document
preview-unfit-slides = it is a slide show
preview-unfit-pdf = it is a PDF
preview-unfit-media = it is a picture, a sound or a film
preview-unfit-anki = it is an Anki deck
preview-unfit-h5p = it is an H5P activity
preview-unfit-archive = it is an archive
preview-unfit-page = it is a web page or XML
preview-unfit-text = it is a text, but no module: a module begins with a brace {"{"}
preview-unfit-personal = it is a key, a request or a badge, not a module
preview-unfit-binary = it is no text
preview-erase-text = Erase the text, here and on this device?
preview-erase-sure = Yes, erase
preview-erase-not = Keep the text
preview-erased = The text is erased from this device. As long as this page is open, you can go back to it.
preview-loose = This browser does not keep your text. Save it as a file before you leave.
preview-elsewhere = Another tab has changed the text that is kept. If you write here, your text takes its place.
preview-take = Take the text of the other tab
preview-taken = The text of the other tab is here.
preview-undo = Back to the text before
preview-undone = The text before is back.
preview-too-large = This file is too heavy for a module (more than 2 MB). The text has not changed.
preview-not-read = This file could not be read. The text has not changed.
preview-drop = Drop the file here

## badges

badges-document = Your badges - Tremplin
badges-title = Your badges
badges-lead = What you have done on this site, kept on this device. Open a badge here that you were given: its signature is verified right there.
badges-shelf = Your badges appear here.
badges-to-earn = To earn on this site
badges-walk = Go the whole way, from quiz to signed badge
badges-fallback = The badge, as a file

## walk

walk-document = From quiz to signed badge - Tremplin
walk-title = From quiz to signed badge
walk-lead = A short quiz, eight flashcards, and a badge that fills up as you go. Then an adviser signs it, and anyone can verify the signature. It takes ten minutes; quiz and cards are in French.
walk-roles = Alone in front of this screen, you play both parts: the person who learns, then the one who advises them and signs. Nothing is sent, everything stays in this browser.
walk-steps-quiz =
    .title = Take the quiz
    .text = Three questions on how to introduce yourself. You need 60%, and may try as often as you like.
walk-steps-cards =
    .title = Go through the cards
    .text = Eight acronyms one hears at a French youth-employment agency. Turn each card, say whether you know it, and go on to the last one.
walk-steps-request =
    .title = Ask for a signature
    .text = When everything is done, the badge says “Earned on this device”. That is your word: nobody has confirmed it yet.
walk-steps-signature =
    .title = Sign, then verify
    .text = Here you change chairs. In real life, the request goes to another person, who knows you.
walk-ask = Press “Have it signed”: the request appears as a QR code, a link and a file. It says what you have done, and your name only if you type it. Copy the link, or save the file.
walk-fallbacks =
    .quiz = The quiz “Se présenter en deux minutes”, as a file
    .cards = The flashcards “Huit sigles à connaître”, as a file
walk-counts = Done, and the badge counts it.
walk-see-badge = See the badge
walk-badge = Your badge
walk-scenes-adviser =
    .role = Are you an adviser?
    .text = Open your page and paste the link of the request. Take over the issuer’s name and address with one press, create a key, compare what is asked with what was done, then sign. The page hands you the badge as a link, a picture and a file.
    .link = Open the adviser’s page
walk-scenes-learner =
    .role = Do you receive the badge?
    .text = Open the link you were given: the page “Your badges” verifies the signature right there, without asking anyone. A picture or a file can be dropped on the badge of this page, or opened with “Options”, “Open a badge you received”.
    .link = Open your badges
walk-proof-title = What a badge proves, and what it does not
walk-proofs-unsigned =
    .title = Without a signature
    .text = That this device says everything was done. It is a declaration, and the badge says so in words.
walk-proofs-signed =
    .title = With a verified signature
    .text = That the issuer it names handed it out, and that not one letter has changed since. For that, their key must be known: this demo knows the one that you create in this browser. A real site publishes its own; anywhere else, the badge says that it is not confirmed yet.
walk-proofs-never =
    .title = Never
    .text = Who answered the questions, nor that a skill is acquired for good. There is no name in the badge. The issuer of this demo does not exist: this badge is worth nothing.
walk-own-title = Offer it on your site
walk-own = A badge is a file that names your quizzes and decks. It is pasted into your page as they are, and your team signs with its own key.
walk-own-links =
    .code = See the code of this badge
    .write = Write your own

## missing

missing-title = This page does not exist
missing-text = The address may have changed, or the link is incomplete.
missing-home = Back to the home page

## signing

signing-document = Issue a badge - Tremplin
signing-title = Issue a badge
signing-lead = Someone has asked you for their badge. You check with them, sign with your key, and hand back a badge that anyone can verify.
signing-private = Nothing leaves this device: not the request, not your key, not the badge.
signing-loading = The page is getting ready.
signing-failed = The page could not be loaded completely. Reload it to try again.

## identity

identity-no-key-no-crypto = This page cannot use keys: open it at an address that begins with https.
identity-no-key-unsupported = This browser does not know this type of key. Choose RS256, or another browser.
identity-no-key-not-a-key = This file has no private key that can be used here. It takes a JWK or PEM file (PKCS#8) for RS256, ES256 or EdDSA.
identity-no-key-other-form = This key is in an old format, or protected by a password. Convert it first: openssl pkcs8 -topk8 -nocrypt.
identity-no-key-weak = This RSA key is too short to be safe. It takes one of at least 2048 bits.
identity-no-key-damaged = This key is damaged: it does not sign as it should. Take another copy of the file.
identity-head =
    .title = Your identity
    .text = Who signs, and with which key. The key stays in this browser, which signs with it and never shows it.
identity-named = The badge of this request is signed in the name of “{ $name }”. Is that you?
identity-take-over = Take over their name and address
identity-name = Name of your organisation
identity-id =
    .title = Address of the issuer
    .text = An https address of your site that will not change any more: it stands for you in every badge.
identity-site = Web site
identity-email = E-mail address
identity-optional = optional
identity-wrong-name = Write the name of your organisation.
identity-wrong-id = Write a complete address without spaces or accents, such as https://ml.example.org/issuer.
identity-wrong-insecure = This address begins with http. One with https is needed, such as https://ml.example.org/issuer: your key will be fetched there, and nobody may swap it on the way.
identity-wrong-url = Write a complete address, such as https://ml.example.org/, or nothing.
identity-wrong-email = Write an address such as badges@ml.example.org, or nothing.
identity-algorithm = Type of key
identity-algorithms-rs256 =
    .title = Read everywhere
    .text = RS256: every verifier reads it. The badge is a little longer.
identity-algorithms-es256 =
    .title = Short
    .text = ES256: the QR code is simple, a phone reads it well. Read by most verifiers.
identity-algorithms-eddsa =
    .title = Ed25519
    .text = EdDSA: short and modern, but read by fewer verifiers.
identity-no-ed25519 = This browser cannot use Ed25519 yet.
identity-create = Create the key
identity-creating = The key is being made, a few seconds.
identity-import = Import a key
identity-import-help = The copy that you saved when you made the key (issuer-key.jwk.json), a key of “tremplin keygen”, or one as PEM (PKCS#8).
identity-imported = { $algorithm } key read from “{ $file }”.
identity-take = Use this key
identity-other-issuer = This file says that the key is another issuer’s. Correct the address, or take another key.
identity-backup =
    .title = Keep a copy of your key
    .text = This is the only moment when you can: the key stays in this browser, but afterwards nobody can take it out. Some browsers erase what they keep after a few weeks without a visit; without a copy, a new key would have to be published then. Put this file where only you can reach it: who has it can sign in your name.
identity-backup-save = Save the copy
identity-backup-saved = Copy saved: { $file }, usually among your downloads. Move it where only you can reach it (a USB stick put away, a password manager), not into a shared folder or an e-mail.
identity-backup-done = Continue
identity-loss =
    .title = Go on without a copy of the key?
    .text = The copy is not saved, and cannot be saved later. If this browser erases the key, you can sign with it no more.
    .stay = Back to the copy
    .go = Go on without a copy
identity-choose = Sign in the name of
identity-since = { $algorithm } key, on this device since { $day }
identity-for-now = This browser cannot keep the key: it serves until you close this page. Keep the file of the key, to import it next time.
identity-forbidden = This browser keeps nothing for this site (private browsing, or storage blocked). A key will only serve during this visit.
identity-files = Files to publish
identity-files-text = Publish the public key and the profile on your site, and add the “issuer” lines to the file of each of your badges: badges are verified with them. Nothing here is secret.
identity-file-labels =
    .key = Public key (jwks.json)
    .profile = Profile of the issuer (issuer.json)
    .lines = Lines for the badge’s file
identity-request-url =
    .title = Line that leads requests to this page (requestUrl)
    .text = It is among the lines above already. If the badge’s file has its “issuer” lines, add this one to them: “Have it signed” then gives a link and a QR code that open this page with the request. It is the address at which you opened it; if your colleagues open it at another, write that one.
identity-no-request-url = This page is not open by https: requests cannot lead here. Open it at its https address to get the line “requestUrl” of the badge’s file.
identity-save = Save { $name }
identity-erase = Erase this key
identity-erase-text = Badges already signed stay valid as long as their public key stays published (jwks.json and the file of each badge): do not take it away. To sign again, the copy of the key will have to be imported; without a copy, you will need a new key.
identity-erase-sure = Yes, erase the key
identity-keep = Keep it
identity-news-ready = Your key is ready.
identity-news-erased = The key is erased from this device.
identity-news-not-erased = The browser did not erase the key: it is still on this device. Try again, or erase this site’s data in the settings of the browser.
identity-news-erased-elsewhere = A key was erased in another tab: it signs no more.
identity-news-gone = Nothing was signed: this key is no longer on this device. It was erased in another tab, or the browser does not keep it any more. Import its copy, or create a new key.
identity-add = Add another identity
identity-cancel = Go back without adding one

## request

request-head =
    .title = The request
    .text = The link, the file or the QR code that the person gave you. Are there several? Give them together: you take one after the other.
request-paste = Link or text of the request
request-read = Read the request
request-open = Open a file
request-camera = Scan a QR code
request-picture = QR code in a picture
request-seen = What the camera sees
request-stop = Stop the camera
request-no-reader = What reads QR codes could not be loaded. Check your connection, then try again.
request-waiting = { $n ->
        [one] Another request is waiting.
       *[other] { $n } other requests are waiting.
    }
request-unread = { $n ->
        [one] One request could not be read.
       *[other] { $n } requests could not be read.
    }
request-no-camera = The camera does not answer, or may not be used. Use the link or the file.
request-no-code = There is no readable QR code in this picture.
request-not-read = This file could not be read.
request-other = Another request
request-there = The request has been read.
request-no-badge = This badge is not on this site. Open the file of the badge that you issue.
request-fetching = The badge is being loaded.
request-open-badge = Open the badge’s file
request-misfit-not-a-badge = This file is not a badge, or it has errors. Nothing can be signed with it.
request-misfit-instead = This file is not that of a badge.
request-misfit-other-badge = This file describes another badge than the one requested.
request-misfit-other-achievement = The request is for a badge of the same name, but of another address: it is not the one that you issue.
request-misfit-no-issuer = This badge names no issuer with an address: nobody can sign it.
request-named = From { $name }. This name is not written into the badge.
request-unnamed = The person gave no name.
request-skills = What the badge also says, in open frameworks
request-compared = What the badge asks, what is done
request-any = Any one of these activities is enough.
request-asked = Asked:{" "}
request-besides = The badge does not ask for it
request-done = Done: { $what }, on { $day }
request-not-done = Is not in the request
request-met-yes = Met
request-met-too-low = Not met
request-met-no = Missing
request-word = This is what the person says, by their device. Talk about it with them before you sign.
request-incomplete = By this request, not everything is done. If you sign, it is you who vouches for it.

## confirm

confirm-head =
    .title = Check and sign
    .text = Your signature commits your organisation. A signed badge cannot be changed any more.
confirm-waiting = Once the request has been read, you confirm it here.
confirm-no-identity = You need a key first: complete “Your identity”.
confirm-until =
    .title = Valid until
    .text = This day included. Leave it empty for a badge without end.
confirm-until-wrong-not-a-day = This is not a date. Write all of it, such as 25/11/2029, or empty the field.
confirm-until-wrong-over = The last day is over already. Choose a day to come, or empty the field.
confirm-note =
    .title = What you checked
    .text = This note is written into the badge: whoever gets the badge can read it. Put no name there.
confirm-checked = I have talked about it with the person, and I confirm.
confirm-not-checked = First tick that you have talked about it with the person.
confirm-sign = Sign the badge
confirm-signing = The badge is being signed.
confirm-done = Done: the badge is below.
confirm-again = Change something and sign once more
confirm-revising = The signed badge stays below until you sign another one, which will take its place here. A copy that you have already handed over stays valid.
confirm-keep = Back to the signed badge, nothing changed
confirm-trouble-other-issuer = This badge is another issuer’s: its address is not yours. You cannot sign it with this key.
confirm-trouble-other-key = The file of this badge has another key than yours: your signature would not be recognised. Take the other key, or put yours into the badge’s file.
confirm-trouble-key = The browser could not sign with this key. Erase it, then import its copy.
confirm-trouble-not-accepted = This badge would not be accepted ({ $reasons }). Nothing was issued.

## outcome

outcome-head =
    .title = The badge is signed
    .text = Signed with your key, then verified here. It is verified alike wherever your key is known: publish it (jwks.json).
outcome-until = Valid until { $day }
outcome-forever = Valid without end
outcome-picture = Picture of the badge “{ $title }”
outcome-hand-over =
    .title = Hand it to the person
    .text = This site keeps nothing of it: save or send the badge before you close this page.
outcome-save-picture = Save the badge’s picture
outcome-save-token = Save the badge’s file
outcome-saved = Saved: { $file }, usually among your downloads.
outcome-link = Link of the badge
outcome-code = QR code of the badge
outcome-code-text = The person scans it with their phone: their badge opens, and is verified if the site knows your key.
outcome-fine = This code is very fine, and many phones will not read it from a small screen: show it large, or rather give the link or the file.
outcome-unread = The phone does not manage? Show the code large, at full brightness; or give the link or the file.
outcome-enlarge = Show the code large
outcome-shrink = Close
outcome-coding = The QR code is being made.
outcome-no-code =
    .too-long = This badge is too long for a QR code. Rather send the link or the picture.
    .too-long-rsa = This badge is too long for a QR code. Rather send the link or the picture; with a “Shorter” or “Ed25519” key, badges are shorter.
    .not-loaded = The QR code could not be loaded. Check your connection, or send the link or the picture.
outcome-next = Take another request
outcome-following = Next request ({ $n })
outcome-loss =
    .title = Leave without keeping this badge?
    .text = It was neither saved nor copied nor shown large, and this site keeps nothing of it. Unless the person has scanned it already, it will be lost and would have to be signed again.
    .stay = Stay with this badge
    .go = Go on without keeping it

## log

log-head =
    .title = What was signed here
    .text = The day and the badge, never a name. This list stays on this device.
log-empty = Nothing has been signed here yet.
log-count = { $n ->
        [one] 1 badge signed.
       *[other] { $n } badges signed.
    }
log-save = Save the list
log-saved = “{ $file }” is saved.
log-columns =
    .day = Day
    .badge = Badge
    .title = Title
log-separator = ,
log-erase = Erase the list
log-erase-text = The signed badges stay valid. The list will not come back: save it first if you need it.
log-erase-sure = Yes, erase the list
log-keep = Keep it
log-erased = The list is erased from this device.
log-aside = { $n ->
        [one] One line of the list cannot be read: it is set aside.
       *[other] { $n } lines of the list cannot be read: they are set aside.
    }
log-other = The list that is kept here cannot be read: nothing is added to it until you erase it.
log-loose = The badge is signed, but this browser did not add it to the list.
