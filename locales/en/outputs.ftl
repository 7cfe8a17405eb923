# Words that readers of the outputs see.
block-rule = Rule
block-example = Example
block-takeaway = Takeaway
block-question = Question
block-several-answers = Several answers are right.
block-show-answer = Show the answer
block-right-answer = Right answer
block-source = Source
block-footnotes = Notes
block-back-to-text = Back to the text, note
block-task-done = Done
block-task-open = To do
block-note = Note
block-tip = Tip
block-important = Important
block-warning = Warning
block-caution = Danger
block-restricted-to = Only for:

# The loop of the screens.
screens-cover = The guide
screens-figure = The figure
screens-rule = The rule
screens-takeaway = To remember
screens-quotation = A sentence worth keeping
screens-week = To do this week
screens-case = Case study
screens-clause = A clause to reuse
screens-clause-of-the-week = Clause of the week
screens-clause-whole = Clause { $number }, { $document }
screens-clause-extract = From clause { $number }, { $document }
screens-stage = Stage { $number }, { $name }
screens-stage-alternative = Stage { $number } of 12: { $name }
screens-no-stage = The twelve stages of a purchase
screens-position = { $number } of { $count }
screens-carousel = slide show
screens-slide = slide
screens-controls = Slide show controls
screens-previous = Previous
screens-next = Next
screens-pause = Pause
screens-play = Play
screens-paused = Paused
screens-fullscreen = Full screen
screens-help = Help
screens-close = Close
screens-key-next = Right
    .does = next slide
screens-key-previous = Left
    .does = previous slide
screens-key-pause = Space
    .does = pause, play
screens-key-fullscreen = F
    .does = full screen
screens-key-help = ?
    .does = this help
screens-addresses = To add to the address
screens-parameter-slide = open slide 3
screens-parameter-format = force an upright screen (or 16x9)
screens-parameter-seconds = give each slide ten seconds
screens-left-out = { $count ->
    [one] One slide.
   *[other] { $count } slides.
  } { $left ->
    [0] No text was left out.
    [one] One text too long for a screen is not shown.
   *[other] { $left } texts too long for a screen are not shown.
  }

# Dates.
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The booklet.
booklet-edition = Edition { $name }
booklet-page = p.
booklet-contents = Contents
booklet-continued = continued
booklet-stages = The twelve stages of a purchase
booklet-stages-hint = The thread at the edge of every page shows the stage you are at: a numbered disc. Dots are the other stages concerned.
booklet-stage = Stage { $number }, { $title }
booklet-stages-also = Stage { $number }, { $title }; also { $others }
booklet-stages-all = All twelve stages, { $title } first
booklet-chapter = Chapter
booklet-case = Case study
booklet-clause = Clause
booklet-chapters = Chapters
booklet-cases = Case studies
booklet-clauses = Clauses
booklet-pages = To begin with
booklet-glossary = Glossary
booklet-quotations = Sentences worth keeping
booklet-answers = Answers
booklet-answers-hint = The questions asked along the way, with their answers.
booklet-answer = Answer
booklet-question = Question
booklet-several-answers = Several answers are right.
booklet-source = Source
booklet-this-week = This week
booklet-related = Read on
booklet-legal = Legal basis
booklet-checked = checked on { $date }
booklet-to-confirm = to be confirmed by the legal department
booklet-to-validate = To be approved by the legal department
booklet-settings = To be set
booklet-range = { $low } to { $high }
booklet-verification = Verification
booklet-evidence = Expected evidence
booklet-caution = Point to watch
booklet-penalty = Penalty
booklet-why = Why, and how
booklet-codes = Codes to report
booklet-decp = Contract data
booklet-eforms = eForms
booklet-used-in = Used in
booklet-clauses-used = Clauses used
booklet-results = Results
booklet-buyer = Buyer
booklet-year = Year
booklet-amount = Amount
booklet-categories = Purchasing categories
booklet-contact = Contact
booklet-impact = Political impact
booklet-ease = Ease of putting in place
booklet-scale = { $value } out of 5
booklet-colophon = Colophon
booklet-colophon-edition = Edition
booklet-colophon-date = Date
booklet-colophon-organisation = Published by
booklet-colophon-contact = A question
booklet-colophon-address = Online
booklet-colophon-licence = Licence
booklet-colophon-fonts = Typefaces
booklet-colophon-fonts-licence = under the SIL Open Font License 1.1
booklet-task-done = Done
booklet-task-open = To do

# The training module.
training-skip = Skip to content
training-lessons-label = Lessons of the course
training-lessons = { $count ->
    [one] One lesson
   *[other] { $count } lessons
}
training-questions = { $count ->
    [one] One question
   *[other] { $count } questions
}
training-duration = about { $minutes } minutes
training-mastery = passed from { $score } out of 100
training-start = Start
training-continue = Carry on
training-lesson = Lesson { $lesson } of { $of }
training-lesson-question = Lesson { $lesson }, question { $question } of { $of }
training-lesson-short = Lesson { $lesson }
training-reading-time = { $minutes ->
    [one] One minute to read
   *[other] { $minutes } minutes to read
}
training-reading-then = { $questions ->
    [0] { $reading }
    [one] { $reading }, then one question
   *[other] { $reading }, then { $questions } questions
}
training-done = done
training-single = Question { $question }, one answer
training-multiple = Question { $question }, several answers
training-answers = Show the answer
training-check = Check
training-choose = Choose an answer first.
training-right = That’s right!
training-wrong = Not quite.
training-almost = Not quite: you have { $found } of the { $of } right answers.
training-option-right = Right
training-option-wrong = Not this one
training-option-missed = It was this one
training-option-missed-too = This one too
training-to-questions = Your turn
training-next-question = Next question
training-next-lesson = Next lesson
training-to-result = See my result
training-back = Back
training-retry = Try again
training-quit = Quit
training-quit-long = Quit and keep my place
training-kept = See you soon
training-kept-place = Your place is kept in this browser: { $place }. You can close this page and come back whenever you like.
training-kept-platform = Your place is kept: { $place }. You can close this activity and come back whenever you like.
training-not-kept = This browser refuses to keep your place. As long as this page stays open, nothing is lost.
training-reopen = Open the course again from your learning platform: it will carry on where you were.
training-welcome = Welcome back! The course carries on where you were.
training-result = Result
training-out-of = out of 100
training-passed = You passed!
training-passed-text = { $right } right answers out of { $of }, { $first } of them at the first try. The next question is for your colleagues.
training-failed = One more little round
training-failed-text = { $right } right answers out of { $of }, and the course is passed from { $mastery } out of 100. Take the questions that resisted again: the last answer is the one that counts.
training-completed = Course complete
training-completed-text = You have read it all. The only thing left is to try.
training-unfinished = Still a little way to go
training-unfinished-text = Questions still without an answer: { $left } of { $of }. Your result will be waiting here.
training-reread = Lessons to read again
training-lesson-score = { $right } of { $of }
training-retake = Take the missed questions again
training-answer-missing = Carry on with the course
training-restart = Start again
training-restart-ask = Go back to the first lesson and forget your answers?
training-restart-yes = Yes, start again
training-cancel = Cancel
training-reading = Further reading
training-others = Other courses
training-glossary = The words of the course
training-entry = Read the sheet
training-close = Close
training-new-tab = new tab
training-trouble = The platform could not take note of your progress. Trying again in a moment; you can carry on.

# The audiences, as readers call them.
audience-interne = Everyone in the house
audience-public = Everyone
audience-acheteurs = Buyers
audience-prescripteurs = Specifiers
audience-juridique = Lawyers
audience-elus = Elected members
audience-entreprises = Companies
audience-nouveaux = New starters
