## note

note-split = The file gives { $n } modules: one for each category, with at most 200 questions or 10,000 cards in each.
note-encoding = The file is read with the encoding { $name }.
note-separator = Between the columns: { $sign }
note-columns = The columns are read thus: { $names }
note-columns-left-out = Columns are not taken over: { $names }. Give them a known name in the first line, for example: front, back, hint, example.
note-empty-cell = This line lacks “{ $name }”.
note-maybe-date = “{ $text }” may be a date that the spreadsheet made of something else, such as 1-1. Check it.
note-property-left-out = “{ $name }” has no place in a module: { $text }
note-unknown-kind = “{ $text }” is not a kind of question. Write for example: single-choice, true-false, short-answer, numeric.
note-no-answer-line = No line says which answer is right. Write for example: ANSWER: A
note-stray-line = This line belongs to no question: { $text }
note-text-left-out = A text behind the answers is not taken over: { $text } Put it before them, or into a quotation (>).
note-breaks-rule = { $problem } { $remedy }
note-no-question = A text to read without any question: a quiz needs one. Add a question to the file.
note-id-changed = The identifier “{ $before }” became “{ $now }”: small letters without accents, digits and hyphens.
note-name-left-out = The name “{ $name }” is not taken over: learners do not see it.
note-comment-left-out = A comment is not taken over: { $text }
note-tags-left-out = Questions have no tags: { $tags }
note-looks-left-out = The looks are not taken over: { $names }
note-looks-changed = The looks are made simpler: { $names }. Read this text again.
note-element-left-out = “{ $element }” is not taken over: { $text }
note-picture-left-out = A picture is not taken over: { $address } ({ $alt }). Add it with “image”.
note-picture-beside = Put the picture { $address } beside the module, and check its alternative text (alt).
note-link-left-out = A link is not taken over, its address is not allowed: { $address }
note-formula-as-text = A formula stays as it is written: { $text } Write it in words, or show it with a picture.
note-essay-as-survey = A text to compose became an open text, without marks or points: it stays on the learner’s device.
note-gap-as-question = The gap in the sentence became _____, with the answer below.
note-more-gaps = Only the first gap is taken over; the others stay as they are written: { $text } Make further questions of them.
note-weights-leveled = The choices had different weights ({ $weights }): here each right choice counts the same.
note-partial-choice = The choice “{ $choice }” gave { $weight } % of the points: it is wrong now.
note-partial-answer = The answer “{ $answer }” gave { $weight } % of the points: it is no longer accepted.
note-unknown-weight = Moodle does not know the weight { $weight } %.
note-same-choice = The choice “{ $choice }” was there twice; one is kept. { $feedback }
note-several-right = One of the right choices was enough; now the learner has to tick all of them. Check this question.
note-no-right-answer = No answer is right. Put = before the right answer.
note-too-many-answers = The question has { $count } answers, more than any has here: 20 choices or 50 answers. Cut it into several.
note-half-pair = This pair lacks a half: { $text } Write = element -> what goes with it.
note-wrong-answer = What a wrong answer is told is not taken over: { $answer }: { $feedback }
note-feedback-of-answer = All right answers have the same feedback; this one is not taken over: { $answer }: { $feedback }
note-feedback-left-out = Feedback that nobody would read is not taken over: { $text }
note-wildcard = In “{ $answer }”, * stood for any letters: this answer is not taken over. Write accepted answers in full.
note-decimal-comma = “{ $before }” is read as { $now }. In Moodle, the comma would make every answer right.
note-not-number = “{ $text }” is not a number, and is not taken over.
note-marks-left-out = An answer that is typed has no looks: { $text }
note-open-brace = A brace { "{" } is never closed. Add { "}" } behind the answers, or write \{ "{" } to show the brace.
note-stray-brace = A brace { "}" } closes nothing. Take it away, or write \{ "}" } to show it.
note-blank-line = A blank line among the answers is passed over; Moodle would end the question there.
note-kind-not-held = This format has no form for “{ $kind }”.
note-kind-changed = “{ $before }” became “{ $now }”.
note-not-held = This format has no place for “{ $name }”: { $text }
note-no-weight = Moodle has no weight for { $count } right choices. Make two questions of it.
note-all-or-nothing = Moodle counts each right choice: who ticks a part of them gets a part of the points.

## refused

refused-too-large = The file has more than { $megabytes } MB. Cut it into several files.
refused-too-many = The file has more than { $most } questions or cards. Cut it into several files.
refused-unknown = This file is of no known format. Say which with --from: { $names }
refused-binary = This file is no text, but a document, a picture or an archive. Export it as text first (GIFT, CSV…).
refused-not-json = This file is not JSON. { $problem } { $remedy }
refused-not-so = This file has not the form { $name }: it lacks { $what }.
refused-not-xml = This file is not well-formed XML, from { $sign } on. Export it from Moodle again. There, the HTML of texts is in a CDATA section.
refused-bad-module = This module has errors. { $problem } { $remedy } All that is wrong: tremplin check
refused-only-in = Tremplin reads the format { $name }, and does not write it.
refused-wrong-module = The format { $name } cannot hold this module: it takes { $wanted }.

## title

title-quiz = Imported quiz
title-deck = Imported cards
title-fill = Fill in the gaps.

## package

package-too-large = The package has more than { $packed } MB, or more than { $unpacked } MB once it is unpacked. Make several smaller ones.
package-broken = This file ({ $format }) cannot be read: { $what }. Make it again, or fetch it again if it was sent or downloaded.
package-picture = A picture comes out of the package as { $path }. Check its alternative text (alt).
package-sound = A sound comes out of the package as { $path }. Its transcript is the text of the card: check that it says what is heard.
package-left-out = Files of the package that no card shows ({ $count }) are not taken over: { $names }

## anki

anki-without-kind = This note has no kind (note type) in the package. Export it from Anki again.
anki-without-card = This note has no card. In Anki, look at its fields, and export it again.
anki-empty-front = The front of this card shows nothing. Write one in Anki (the template says which fields it shows).
anki-empty-back = The back of this card shows nothing. Write one in Anki (the template says which fields it shows).
anki-too-long = A side of this card is longer than 20,000 signs. Make several cards of it.
anki-occlusion = A picture with hidden places (Image Occlusion) has no equivalent. Make cards with a picture and a question of it.
anki-more-tags = A card has at most 20 tags. These are not taken over: { $tags }
anki-media = Put the file { $path } into the folder “collection.media” of Anki.

## sheet

sheet-error = A formula came to nothing: { $text }. Mend it in the spreadsheet.
sheet-left-out = The sheet “{ $name }” is hidden or is no table: it is not taken over.

## moodle

moodle-single-against-fractions = One choice was asked for, but none gave all points: now all right ones have to be ticked. Check this question.
moodle-tick-everything = In Moodle, ticking everything gave all points; here a wrong choice takes some.
moodle-type-left-out = Tremplin has no question “{ $kind }”. Make of it for example a question with choices, or a number to type.
moodle-picture-taken = Put the picture { $name } beside the module. Check its alternative text (alt).
moodle-file-left-out = The file { $name } is shown by no text, and is not taken over.
moodle-usual-feedback = The usual sentence of Moodle is not taken over: { $text }. Tremplin says whether the answer is right.
moodle-unit-left-out = The unit “{ $name }”, for which the number would be another, is not taken over.
moodle-groups-of-words = The words did not fit into all gaps: now they are chosen from lists.
moodle-gap-without-answer = The gap { $gap } has no answer, or stands where nothing can be filled in.
moodle-gaps-in-bank = Some gaps were to type and some to choose: now all are filled with the words of a bank.
moodle-gaps-leveled = The gaps had different weights ({ $weights }): here each gap counts the same.
moodle-capitals-left = In some gaps capitals counted; here they count in none.
moodle-one-of-ticked = Several right choices were to be ticked in a gap; now one is enough: { $text }
moodle-gap-tolerance = In a gap, { $number } has to be exact: what was allowed beside it ({ $by }) is not taken over. Make a question with a number to type of it.
