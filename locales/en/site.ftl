# The words of the site.

# Around every page.
site-skip = Skip to content
site-menu = Menu
site-close = Close
site-home = Home
site-main-navigation = Main navigation
site-trail = You are here
site-footer = About this site
site-search = Search
site-search-go = Search
site-search-field = What are you preparing?
site-search-placeholder = cleaning, inclusion…
site-nav-chapter = Chapters
site-nav-case = Case studies
site-nav-clause = Clauses
site-nav-course = Start here
site-nav-term = Glossary
site-nav-quotation = Quotations
site-open-booklet = Download the A5 booklet (PDF)
site-open-screens = See the screen loop
site-open-training = Open the training module
site-feed = What is new (feed)
site-write-to-us = Write to the team

# Kinds of sheets.
site-kind-chapter = Chapter
site-kind-case = Case study
site-kind-clause = Clause
site-kind-course = Course
site-kind-term = Glossary
site-kind-quotation = Quotation
site-kind-page = Page
site-kind-section = Section
site-kinds-chapter = Chapters
site-kinds-case = Case studies
site-kinds-clause = Clauses
site-kinds-course = Courses
site-kinds-term = Glossary
site-kinds-quotation = Quotations
site-kinds-page = Pages
site-kinds-section = Sections

# Numbers, dates.
site-and = and
site-count-chapter = { $n ->
    [one] { $n } chapter
   *[other] { $n } chapters
  }
site-count-case = { $n ->
    [one] { $n } case study
   *[other] { $n } case studies
  }
site-count-clause = { $n ->
    [one] { $n } clause
   *[other] { $n } clauses
  }
site-count-counter-example = { $n ->
    [one] { $n } counter-example
   *[other] { $n } counter-examples
  }
site-count-sheets = { $n ->
    [0] No sheet
    [one] { $n } sheet
   *[other] { $n } sheets
  }
site-count-terms = { $n ->
    [one] { $n } word explained
   *[other] { $n } words explained
  }
site-count-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
site-count-more = and { $n } more
site-total-chapter = { $n ->
    [one] chapter
   *[other] chapters
  }
site-total-case = case { $n ->
    [one] study
   *[other] studies
  }
site-total-clause = { $n ->
    [one] clause to reuse
   *[other] clauses to reuse
  }
site-month-1 = January
site-month-2 = February
site-month-3 = March
site-month-4 = April
site-month-5 = May
site-month-6 = June
site-month-7 = July
site-month-8 = August
site-month-9 = September
site-month-10 = October
site-month-11 = November
site-month-12 = December

# The line of the purchase.
site-stages-title = Stages of the purchase
site-one-stage = Stage { $list } of twelve
site-some-stages = Stages { $list } of twelve
site-stage-here = main stage
site-stage-on = stage concerned

# Home.
site-where-are-you = Where are you?
site-who-are-you = What do you do?
site-essentials = Where to begin
site-all-for-you = Everything that concerns you: { $count }
site-read-chapter = Why, and how:
site-often = Often asked about:
site-door-clause = A clause to reuse
site-door-case = A case study
site-door-course = New here?
site-door-glossary = Stuck on a word?

# Sheets.
site-revised = updated on { $date }
site-in-this-sheet = In this sheet
site-in-this-chapter = In this chapter
site-neighbours = Neighbouring sheets
site-previous = Before
site-next = Next
site-read-next = Read on
site-this-week = This week
site-topics = Topics
site-principles = Principles
site-legal-basis = Legal basis
site-checked = Checked on { $date }
site-to-confirm = to be confirmed by the legal department
site-to-validate-by = to be validated by the legal department before publication
site-used-in = Used in
site-clauses-used = Clauses used
site-cited-by = Cited by
site-related-chapter = Related chapters
site-related-case = Related case studies
site-related-clause = Related clauses
site-related-course = Related courses
site-related-term = Related words
site-related-quotation = Related quotations
site-related-page = Read also
site-related-section = Browse
site-about-this-sheet = About this sheet
site-published = Published on
site-updated = Updated on
site-review-by = To be read again by
site-overdue = overdue
site-owner = Owner
site-audiences = For
site-edit = Edit this sheet

# Clauses.
site-wordings = Wordings
site-values = Your values
site-values-help = The blanks of the clause, with the value of the example.
site-range = from { $lowest } to { $highest }
site-copy = Copy the text
site-copied = Text copied
site-copied-despite = Text copied, but to be looked at:
site-to-review = To be looked at:
site-out-of-range = { $what } is out of its bounds
site-left-blank = left blank
site-counter-example = Counter-example
site-counter-examples = Counter-examples
site-copy-failed = Copying did not work: select the text.
site-verification = Verification
site-evidence = Evidence expected
site-caution = Caution
site-penalty = Penalty
site-reporting-codes = Data to publish
site-decp = DECP
site-eforms = eForms
site-impact = Political impact
site-ease = Ease
site-out-of-five = out of 5

# Case studies.
site-results = What came of it
site-facts = In short
site-buyer = Buyer
site-year = Year
site-amount = Amount
site-contact = Contact

# Courses.
site-lessons = The lessons
site-open-course = Start the course
site-reading = Read alongside
site-duration = Duration
site-mastery = Passed from

# Glossary.
site-letters = Go to a letter
site-forms = Also said

# Lists.
site-stage = Stage
site-category = Purchasing category
site-dimension = Dimension
site-document = Document
site-ambition = Ambition
site-audience = Audience
site-topic = Topic
site-principle = Principle
site-stages = Stages
site-by-stage = By stage
site-by-category = By purchasing category
site-by-dimension = By dimension
site-by-document = By tender document
site-by-ambition = By level of ambition
site-by-audience = By audience
site-by-topic = By topic
site-by-principle = By principle
site-filters = Narrow the list
site-clear-filters = Clear all
site-remove-filter = Remove the filter
site-order = Order
site-order-guide = In the order of the guide
site-order-ease = Easiest first
site-order-impact = Most ambitious first
site-of = of
site-see-list = see the list
site-no-match = Nothing has all of this.
site-no-match-help = Remove a filter, or suggest the missing sheet to the group.
site-empty = Nothing here yet.
site-empty-help = The place is free: one experience, one clause, and this page begins.

# Search.
site-search-title = Search the guide
site-search-lead = A word, an acronym, part of a sentence: accents and typing errors are forgiven.
site-search-offline = Without JavaScript, searching needs the server of the guide.
site-search-offline-help = Take the lists below: everything is there.
site-search-broken = The search does not answer.
site-search-broken-help = These ways lead to everything too.
site-search-nothing = Nothing matches “{ $what }”.
site-search-often = Often covered
site-search-try = Try “{ $what }”
site-search-whole = All sheets found ({ $what })
site-search-one = 1 sheet
site-search-many = { $what } sheets
site-search-section = Section “{ $what }”:
site-search-results = Results
site-kind = Kind
site-search-all = All
site-search-keys-choose = choose
site-search-keys-open = open
site-search-more = Show more
site-search-forgiving = Accents, elisions and typing errors are forgiven
site-enter = Enter
site-escape = Esc

# The page of what was found, as the server makes it.
site-results-place = { $from } to { $to } of { $total }
site-results-before = Sheets before
site-results-topics = Topics near to it
site-results-ask-text = A question that the guide leaves open may be its next sheet. Say what you were looking for.
site-results-nothing = Nothing matches these words.
site-results-nothing-help = A shorter or more usual word is often enough.
site-results-narrowed = No sheet has all of that.
site-results-narrowed-help = Take off one of the choices above, or try another word.
site-results-past = The list ends before this page.
site-results-past-help = Go back to the sheets before.
site-results-words = There is nothing to look for in these words.
site-results-words-help = Words like “le”, “pour” or “avec” are everywhere: add the one that says what it is about.
site-results-without = This search only says what it does not want.
site-results-without-help = Add the word you are looking for: “clause -papier” leads to the clauses that do not speak of paper.
site-results-unknown = { $facet }: “{ $what }” does not exist in this guide.
site-results-unknown-help = To be chosen from: { $what }.
site-results-not-understood = This address cannot be understood.
site-results-too-long = This search is too long.
site-results-too-long-help = A few words are enough, a thousand bytes at most.
site-results-out-of-order = The search is out of order.
site-results-out-of-order-help = The guide can still be read: take the topics and lists below.

# Copies of the sheets in Markdown, for machines that read.
site-copies-lead = Each sheet of the guide is also there in Markdown: here are the links, by kind. The day of its last check stands beside each legal basis; what is still to be confirmed says so.
site-copies-related = See also

# Pages that no author writes.
site-all-sheets = The guide
site-other-pages = Other pages
site-plan-title = Site map
site-plan-lead = The whole guide, by all its ways.
site-missing-title = This page is not in the notebook
site-missing-lead = It may have moved, or somebody took it to a meeting. Search for it, or follow the line.
site-moved-title = This sheet has moved
site-moved-lead = You are being taken there. If not, follow this link:

# Accessibility statement. The words of its state are those that the law asks for: see `Conformity`.
site-accessibility-title = Accessibility statement
site-accessibility-lead =
    { $state ->
        [unknown] We want everyone to be able to read this guide. No audit has said yet whether they can: until one has, we declare it not compliant.
        [whole] We want everyone to be able to read this guide. An audit says that they can; if it was wrong, tell us.
       *[other] We want everyone to be able to read this guide. An audit says how far we are, and what is left to do.
    }
site-accessibility-state = State of compliance
site-accessibility-state-text =
    { $state ->
        [unknown] This site does not comply with the French accessibility framework (RGAA), version 4.1.2, because no audit has been carried out.
        [partial] This site partially complies with the French accessibility framework (RGAA), version 4.1.2.
        [whole] This site fully complies with the French accessibility framework (RGAA), version 4.1.2.
       *[no] This site does not comply with the French accessibility framework (RGAA), version 4.1.2.
    } It is published by: { $owner }.
site-accessibility-results = Test results
site-accessibility-results-text = The audit of { $date }, carried out by { $auditor }, finds that { $rate } % of the criteria of the RGAA are met.
site-accessibility-results-unknown = No audit has been carried out: there is no rate to give.
site-accessibility-gaps = Contents that are not accessible
site-accessibility-gaps-text = The audit found:
site-accessibility-gaps-none = The audit found no content that is not accessible.
site-accessibility-gaps-untold = The list of what the audit found is given on request.
site-accessibility-gaps-unknown = Without an audit, we cannot name them. If some content resists you, write to us.
site-accessibility-known = What is already done
site-accessibility-known-text = Everything reads without JavaScript, with the keyboard, at 200 % and on a screen 320 pixels wide. Contrasts follow WCAG 2.2, level AA, in light and in dark. An image without alternative text is refused when the guide is built.
site-accessibility-known-more = This list does not replace an audit. It tells our intention, and where to look if something stops you.
site-accessibility-made = About this statement
site-accessibility-made-text = Page made with the guide, on { $date }.
site-accessibility-made-audited = Statement drawn up from the audit of { $audited }. Page made with the guide, on { $date }.
site-accessibility-contact = Write to us
site-accessibility-contact-text = If some content resists you, tell us: we shall point you to a form that you can read, or send it to you in another way.
site-accessibility-appeal = Appeal
site-accessibility-appeal-text = If you reported a fault that keeps you from some content and get no answer, you may complain to the Défenseur des droits.
site-accessibility-appeal-link = Site of the Défenseur des droits

# Eco-design statement.
site-eco-title = Eco-design
site-eco-lead = A guide to frugal buying owes it to itself to be light. Here is what this site weighs, measured on its own files, and the limits it is held to.
site-eco-first-says = for the first sheet one opens: the page, the styles, the script and the fonts
site-eco-further-says = for each sheet after it: the rest is there already
site-eco-requests-says = requests for the first sheet, none to another site
site-eco-count-says = pages in this edition
site-eco-bar = The first sheet weighs { $size }; the limit is { $limit }.
site-eco-part-page = the page
site-eco-part-styles = the styles
site-eco-part-scripts = the script
site-eco-part-fonts = the fonts
site-eco-part-icon = the icon
site-eco-pages = What pages weigh
site-eco-pages-text = Half of the pages are lighter than the median page. Lists are the heaviest, since they name everything.
site-eco-page = Page
site-eco-written = Weight
site-eco-sent = Compressed
site-eco-elements = Elements
site-eco-home = The home page
site-eco-median = The median page
site-eco-heaviest = The heaviest page
site-eco-heaviest-sheet = The heaviest sheet
site-eco-shared = What pages share
site-eco-shared-text = The browser asks for these files once and keeps them. The fonts hold only the letters that French needs.
site-eco-file = File
site-eco-total = Together
site-eco-budgets = Our limits
site-eco-budgets-text = They hold for every sheet: the heaviest one is measured here.
site-eco-limit-of = Measure
site-eco-limit = Limit
site-eco-measured = Measured
site-eco-held = Verdict
site-eco-limit-first = First sheet opened
site-eco-limit-further = Next sheet
site-eco-limit-requests = Requests
site-eco-limit-elements = Elements in the page
site-eco-kept = kept
site-eco-exceeded = exceeded
site-eco-method = Measured on { $date } on the files of this edition: their weight on disk, and their weight compressed (gzip), as a server sends them. HTTP headers and the pictures of sheets are not counted.
site-eco-pictures = The pictures of the site are { $count } files, { $size } in all. Each is as wide as the page at most, and is only asked for when one comes near it.
site-eco-absent = Absent on purpose
site-eco-absent-text = No video, nothing that plays by itself, no mood pictures, no endless scrolling, no window in the way. Two font families, from here. JavaScript serves only to search, filter, copy and show where one is: one reads without it.
site-eco-third = Nothing for third parties
site-eco-third-text = No request leaves for another site, no cookie is set, no audience is measured.
site-eco-contents = Contents that age well
site-eco-contents-text = Each sheet says who answers for it and when to read it again. A sheet past its date leaves every form of the guide at once, and the files read without a connection.
site-eco-limits = What is left to do
site-eco-limits-text = No assessment by the French eco-design framework for digital services (RGESN, 2024) has been carried out yet. It is to be done, the site is to be measured where it is really hosted, and both are to be published here.

site-eco-limits-text = Measure the site where it is really hosted, by the French eco-design framework for digital services (RGESN, 2024), and publish the result here.

# The map of a purchase.
site-map-title = The map of a purchase
site-map-title-of = The map of a purchase, for: { $actor }
site-map-lead = One thread, twelve stages, and the hands it passes through. Choose yours.
site-map-open = See the map of a purchase
site-map-open-stage = See this stage on the map of a purchase
site-map-i-am = I am…
site-map-everybody = everybody
site-map-about = A line passes through the twelve stages of the purchase, on the lane of the actor who leads each of them; a ring marks those who take part. The table that follows says the same.
site-map-caption = The twelve stages, as a table
site-map-actors = Who acts
site-map-decisions = To decide
site-map-documents = To write
site-map-delays = When
site-map-guide = In the guide
site-map-yours = You
site-map-leads = { $actor } leads:
site-map-helps = { $actor }:
site-map-you-lead = You lead:
site-map-you-help = You take part:
site-map-told = Stage { $number }, { $stage }. Leads: { $lead }. Take part: { $others }.
site-map-told-alone = Stage { $number }, { $stage }. Leads: { $lead }.
site-map-sum = { $led ->
    [0] You lead no stage
    [one] You lead one stage
   *[other] You lead { $led } stages
  }{ $helped ->
    [0] .
    [one] {" "}and take part in another.
   *[other] {" "}and take part in { $helped } others.
  }
