# The command line.
cli = One folder of Markdown sheets, many shapes: a site, screens, a booklet, a training module.
cli-heading-usage = Usage:
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-heading-verbs = Commands
cli-flag-help = Shows this help
cli-flag-version = Shows the version
cli-flag-root = The guide's folder, where polymorphe.toml is (default: the nearest upwards)
cli-flag-lang = Language of the messages: fr or en (default: fr)
cli-flag-quiet = Shows errors only
cli-flag-verbose = Tells more
cli-flag-color = Colours: auto, always or never (NO_COLOR is honoured)
cli-flag-format = Form of the report: human or json
cli-flag-edition = Only this edition (repeatable; default: all)
cli-flag-output = Only this output: site, screens, booklet or training (repeatable; default: all)
cli-flag-drafts = Shows drafts too
cli-flag-out-dir = The published folder (default: public)
cli-flag-base-url = The address the guide will be published at
cli-flag-at = Builds as if on that day
cli-flag-strict = Warnings stop the build, as errors do
cli-flag-timings = Tells how long each part took
cli-init = Creates a guide: a copy of the starter guide
cli-init-dir = The folder to create
cli-init-empty = Only the bare minimum, without the starter guide
cli-new = Creates a sheet, every key explained
cli-new-kind = Kind: chapter, case-study, clause, course, term, quotation, page or section (asked for if missing)
cli-new-title = The sheet's title, in quotes (asked for if missing)
cli-import = Takes over a folder of Markdown written for another tool: GitBook, Hugo, Docusaurus, MkDocs or none
cli-import-dir = Folder to take over; nothing is changed there
cli-import-from = Tool it is written for: gitbook, hugo, docusaurus, mkdocs or markdown (default: told by its files)
cli-import-kind = Kind of the sheets to write (default: chapter)
cli-import-dry-run = Tells what would be done, writes nothing
cli-build = Builds the guide and publishes it
cli-check = Reads every sheet and tells what to mend
cli-check-explain = Explains a code, such as P0301
cli-serve = Builds the guide, serves it and follows your changes
cli-serve-port = Port (default: 4000)
cli-serve-interface = Address to listen on (default: 127.0.0.1, this machine only)
cli-serve-open = Opens the browser
cli-serve-no-watch = Does not follow changes
cli-serve-search-log = Counts in this file, day by day, the searches that found nothing: their words, never who typed them
cli-serve-no-build = Serves what is published already, builds and follows nothing
cli-serve-host-name = A name this server may be asked for under, such as guide.region.example (repeatable; see [serve] hosts too)
cli-serve-access-log = Writes a line for each answer on standard output: without what was searched for, and without addresses
cli-serve-log-addresses = Adds the address of who asks to the log
cli-search = Searches a built edition
cli-search-query = What to look for, in quotes if several words
cli-search-edition = The edition to search (default: the first)
cli-search-kind = Only this kind of sheet
cli-search-stage = Only this stage of the purchase
cli-search-limit = Number of results (default: 10)
cli-clean = Empties the published folder, its README aside
cli-completions = Writes what a shell needs to complete commands
cli-completions-shell = bash, zsh, fish, powershell or elvish
cli-schema = Writes the JSON Schema of the front matter, for editors
cli-schema-vscode = Writes what VS Code needs to complete and to check: .vscode/
cli-schema-kind = Only this kind of sheet

usage-verb = There is no command "{ $argument }".{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean "{ $nearest }"?
}
usage-flag = There is no option "{ $argument }" here.{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean "{ $nearest }"?
}
usage-value = { $state ->
    [empty] An empty value does not fit { $argument }.
   *[unknown] "{ $value }" does not fit { $argument }.
}{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean "{ $nearest }"?
}{ $values ->
    [none] {""}
   *[other] {" "}Expected: { $values }.
}
usage-missing = Missing: { $argument }.
usage-conflict = { $argument } and { $other } do not go together.
usage-other = The command was not understood.
usage-help = For help: polymorphe --help

cli-building = Building the guide…
cli-counts = { $errors ->
    [0] No error
    [1] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [1] 1 warning
   *[other] { $warnings } warnings
}.
cli-built = Guide built in { $time }.
cli-unchanged = Nothing has changed since the last build ({ $time }).
cli-not-published = Nothing was published: what was online stays as it was.
cli-stale = Careful: { $folders } still shows an earlier state of the guide; run `polymorphe build` without choosing outputs or editions.
cli-published-in = Published in { $path }
cli-next-change = Next change due (a sheet that appears or expires): { $day }.
cli-check-clean = { $count } sheets read: nothing to mend.
cli-explain-unknown = There is no code { $code }.{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean { $nearest }?
}
cli-init-done = Guide created in { $dir } ({ $count } files). To see it: polymorphe serve --root { $dir }
cli-new-done = Sheet created: { $path }
cli-import-done = { $sheets ->
    [0] No page
    [1] 1 sheet
   *[other] { $sheets } sheets
} ({ $tool }) and { $files ->
    [0] no image
    [1] 1 image or document
   *[other] { $files } images and documents
} { $state ->
    [dry] would be written to content/.
   *[written] written to content/. Without a line `audience`, these sheets stay internal. Next: polymorphe check
}
cli-import-stopped = Nothing was written: mend the errors above first.
cli-schema-written = Written: { $path }
cli-schema-kept = Left as it is: { $path }
cli-clean-done = Emptied: { $path }
cli-clean-nothing = Nothing to empty: { $path } does not exist.
cli-search-total = { $total ->
    [0] No sheet answers "{ $query }".
    [1] 1 sheet answers "{ $query }".
   *[other] { $total } sheets answer "{ $query }".
}{ $shown ->
    [none] {""}
    [1] {" "}Here is the first.
   *[other] {" "}Here are the first { $shown }.
}

table-edition = Edition
table-output = Output
table-pages = Pages
table-size = Size
table-time = Time
output-site = site
output-search = search
output-screens = screens
output-booklet = booklet
output-training = training
size-bytes = { $size } B
size-kilobytes = kB
size-megabytes = MB
decimal-mark = .

# What the machine could not do.
error-no-guide = No guide here: there is no polymorphe.toml in { $path } or above it. To create a guide: polymorphe init DIR
error-read = Cannot read { $path }: { $detail }
error-write = Cannot write { $path }: { $detail }. What was published stays as it was.
error-not-ours = { $path } cannot be the published folder: it holds something else than a built guide, and nothing in it will be erased. Choose an empty folder with --out-dir.
error-foreign = The published folder { $path } holds { $files }{ $more ->
    [0] {""}
    [1] {" "}and one more file
   *[other] {" "}and { $more } more files
} that the tool did not put there: nothing was changed or erased. Move them out of this folder, which each build replaces as a whole, then try again.
error-nothing-published = Nothing has been published in { $path } yet. Build the guide first: polymorphe build
error-busy = Another build holds { $path }.
error-theme = The theme is at fault in { $path }: { $detail }
error-no-theme = There is no theme "{ $name }": neither built in nor in themes/.
error-typeset = The booklet could not be set: { $detail }
error-index = The search index in { $path } cannot be read: { $detail }. Build the guide again: polymorphe build
error-listen = Cannot listen on { $address }: { $detail }. Try another port with --port.
error-unknown = { $what ->
    [edition] There is no edition "{ $name }".
   *[output] There is no output "{ $name }".
}{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean "{ $nearest }"?
}
error-exists = { $path } exists already: nothing was written.
error-not-empty = The folder { $path } already holds { $files }{ $more ->
    [0] {""}
    [1] {" "}and one more file of the guide
   *[other] {" "}and { $more } more files of the guide
}: nothing was written. Choose an empty folder, or a new name.
error-overlap = { $path } holds the guide, or is in its folder content/: it cannot be taken over into itself. First copy what you want to import elsewhere.
error-outside = { $path } goes through a link that leaves the folder content/: nothing is written there.
error-environment = "{ $value }" does not fit the variable { $name }: a number of seconds since 1970 is expected.
cause = { $what }{ $code ->
    [none] {""}
   *[other] {" "}(system error { $code })
}
cause-not-found = it does not exist
cause-permission-denied = access denied
cause-already-exists = it exists already
cause-not-a-folder = it is not a folder, or a file stands in the place of a folder
cause-is-a-folder = it is a folder
cause-folder-not-empty = this folder is not empty
cause-read-only = this disk can only be read
cause-disk-full = the disk is full
cause-too-large = the file would be too large
cause-file-name = this disk cannot carry this file name
cause-not-a-text = it is not a text in UTF-8
cause-busy = another program is using it
cause-address-in-use = another program already listens at this address
cause-address-not-here = this address is not one of this machine
cause-timed-out = no answer in time

ask-kind = What do you want to write?
ask-kind-section = the page of a folder
ask-kind-page = a plain page
ask-kind-chapitre = a chapter: a moment of the purchase
ask-kind-cas = a case study
ask-kind-clause = a clause to copy
ask-kind-parcours = a training course
ask-kind-terme = a word of the glossary
ask-kind-citation = a quotation
ask-title = Its title
ask-none = (none for now)
editor-sheet = sheet
editor-block = A block of text
editor-source = Source:
editor-check = Reads every sheet; what to mend is shown among the problems
editor-serve = Shows the guide in the browser and follows what you save
scaffold-body = Write here. The chapter "Contribuer au guide" shows every block.
scaffold-course =
    ## The first lesson

    Write here what one learns in it. Each heading with two hash signs opens a lesson.

    > {"["}!QUESTION] Write a question here.
    > - {"["}x] The right answer
    > - {"["} ] Another answer
    >
    > Write here why.

# Keys of front matter.
field-title = The sheet's title
field-description = One or two plain sentences: cards, search, feeds
field-date = First published
field-updated = Last changed (else from version control)
field-publish-date = Appears from this day on
field-expiry-date = Disappears after this day
field-draft = Draft: seen only with --drafts
field-weight = Order among its neighbours
field-slug = Last part of the address (else the file's name)
field-aliases = Former addresses, which will lead here
field-id = Stable name, for links (else the file's name)
field-audience = Who may see the sheet; without this key it stays internal
field-topics = Free topics
field-principles = Principles of sustainable development
field-stages = Stages of the purchase, the main one first
field-search = Search: words (those people type and the sheet does not say), boost (weight) and exclude
field-owner = Who answers for this sheet
field-review-by = To be read again before this day
field-related = Names (id) of related sheets
field-lang = Language of the sheet
field-kind = Kind of sheet (else that of its folder)
field-dimensions = Dimensions of sustainable development
field-dimension = Dimensions of sustainable development
field-this-week = The one thing to do this week
field-legal-basis = Legal basis: text, article, url, checked (day) or to_confirm
field-buyer = Buyer
field-year = Year
field-amount = Amount
field-category = Purchasing category
field-results = Results as figures
field-clauses = Names (id) of the clauses used
field-contact = Whom to ask
field-stage = Where the clause acts
field-document = The document to paste it into
field-ambition = One to three wordings: level, summary, text, counter_example (true: not to be copied)
field-variables = The blanks of the wording: name, label, unit, default, range
field-verification = What is checked, when, and by whom
field-evidence = Evidence asked for
field-caution = Caution
field-penalty = Proportionate penalty
field-impact = Political impact, 1 to 5
field-ease = Ease of putting in place, 1 to 5
field-ecodes = Codes of the published data: decp, eforms
field-duration = Length of the course, in minutes
field-mastery = Share of right answers to pass, in percent
field-reading = Names (id) of the sheets to read
field-acronym = Acronym
field-forms = Other forms of the word in texts
field-author = Author
field-source = Source

# Search: the sections of a sheet that its front matter makes.
search-section-wording = Wording, level { $level }
search-section-verification = Verification
search-section-evidence = Evidence
search-section-caution = Caution
search-section-penalty = Penalty
search-section-legal-basis = Legal basis
search-section-this-week = This week

# The server.
serve-ready = Guide served on { $url } (Ctrl+C to stop)
serve-rebuilt = Guide rebuilt.
serve-renewed = The guide was published again: the new version is served.
serve-failed = The guide could not be rebuilt: the pages from before stay in place. The browser shows what has to be mended.
serve-400 = This request names two servers at once.
serve-403 = That page belongs to another site: it may not ask anything of this one.
serve-405 = This server only shows the guide: it can be read (GET, HEAD), not written to.
serve-431 = The headers of this request are too long. Clear the cookies of this address in your browser, then try again.
serve-421 = This server only answers to the name and address it listens on. Open the address it gave when it started.
serve-missing = There is no such page.
serve-no-edition = There is no such edition.
serve-query-too-long = This query is too long: a thousand bytes at most.
serve-not-a-number = In the address, “{ $name }” is “{ $value }”: a whole number is expected, 0 or more.
serve-not-a-flag = In the address, “{ $name }” is “{ $value }”: 0 or 1 is expected.
serve-twice = In the address, “{ $name }” is given twice: keep one of them.
serve-overlay-title = To mend
serve-overlay-note = The page you see is the last one that was well. It will be renewed as soon as this is mended.
serve-overlay-close = Close
serve-source-copy = Copy the path of this sheet
serve-source-copied = Path copied
serve-overlay-line = line
landing-skip = Go to the content
landing-edition = Edition
landing-output = Output
landing-about = What it is
landing-pages = Pages
landing-size = Size
landing-time = Time to build
landing-download = SCORM 1.2 module
landing-search = What are you looking for?
landing-search-go = Search
landing-search-placeholder = cleaning, inclusion…
landing-built = Built at { $hour } in { $time }
landing-unchanged = Up to date, checked at { $hour }
landing-tried = Last tried at { $hour }
landing-problems = To mend
landing-problems-lead = The guide is built; these points deserve another look.
landing-failed = The guide was not rebuilt. The pages below are the last good ones.
landing-next-change = Next change due, a sheet that appears or expires: { $day }
landing-line = line
landing-output-site = Site
landing-output-screens = Screens
landing-output-booklet = Booklet
landing-output-training = Training
landing-about-site = To read and to search online
landing-about-screens = A loop for the hall and the lift
landing-about-booklet = A PDF to print, to fold, to keep
landing-about-training = Lessons and questions for newcomers
landing-unit-site = { $count ->
    [one] page
   *[other] pages
}
landing-unit-screens = { $count ->
    [one] screen
   *[other] screens
}
landing-unit-booklet = { $count ->
    [one] page
   *[other] pages
}
landing-unit-training = { $count ->
    [one] lesson
   *[other] lessons
}
desk-due = To appear, to go
desk-due-lead = What the calendar changes by itself.
desk-appears = appears on { $day }
desk-expires = expires on { $day }
desk-review = To review
desk-review-lead = The day of their review is past.
desk-reviewed-by = to be reviewed since { $day }
desk-unverified = Clauses without verification
desk-unverified-lead = They do not say how to check that the commitment is kept.
desk-orphans = Nobody leads here
desk-orphans-lead = Lists and the search do; no text names them.
desk-nothing = Nothing to report.
desk-reach = Who gets what
desk-reach-lead = Every sheet, its audiences, and the outputs that show it in each edition.
desk-sheet = Sheet
desk-audiences = Audiences
desk-withheld = absent
