# What the tool tells authors. Each code has its message (what is wrong), its help (how to mend it) and its
# explanation (`polymorphe check --explain CODE`). A code never changes its meaning and never serves twice.
diagnostic-error = error[{ $code }]
diagnostic-warning = warning[{ $code }]
diagnostic-help = help
diagnostic-related = see also here

P0001 = this file is not written in UTF-8: a character on line { $line } cannot be read
    .help = open it in your text editor, then save it again with the encoding “UTF-8”
    .explain =
        A text file is a row of bytes; the encoding says which letter each stands for. The guide
        knows one, UTF-8, that of the whole Web. An old Windows file often uses another, and its
        accents would turn into gibberish.

        In Notepad or Notepad++: File, Save as, encoding “UTF-8”. Then read the accents again.

P0002 = this file is written in UTF-16, which the guide does not read
    .help = save it again with the encoding “UTF-8”
    .explain =
        Some Windows programs save text as UTF-16, under the name “Unicode”. The guide reads
        UTF-8 only, with or without a byte order mark.

        In Notepad: File, Save as, encoding “UTF-8”.

P0003 = this file is over { $limit } kB: it was not read
    .help = split it into several sheets; if the size is meant, raise `max_file_size` in polymorphe.toml
    .explain =
        A sheet that people read is some tens of kilobytes long. Above the limit it is nearly
        always a file put there by accident: an export, a log, a renamed picture.

        If it really is a sheet, the limit can be set, in bytes:

            { "[" }guide]
            max_file_size = 8000000

P0004 = “{ $path }” is a shortcut (symbolic link): it was not followed
    .help = put the file itself there, or remove the shortcut
    .explain =
        A shortcut may lead out of the guide’s folder. Following it, the tool might publish a
        document that was never meant to be. It therefore refuses all shortcuts, without asking
        which would be harmless.

        Copy the file into `content/`, in the place of the shortcut.

P0005 = “{ $path }” is not an ordinary file: it was not read
    .help = remove it from the folder `content/`
    .explain =
        The guide’s folder holds files and folders only. A pipe, a socket or a device could stop
        the build for ever; the tool does not touch them.

P0006 = nothing reads this file: the guide knows no data file “{ $path }”
    .help =
        { $nearest ->
            [none] the data files of the guide, in `content/` itself: { $known }
           *[other] did you mean “{ $nearest }”? Rename it so, and put it in `content/` itself
        }
    .explain =
        A few YAML files stand beside the sheets: `reperes.yaml` (the dated figures),
        `etapes.yaml` (the words of the stages), `publics.yaml` (where each audience begins) and
        `carte.yaml` (the map of a purchase). They are known by their exact name and place. A
        file of nearly that name would be passed over in silence, with all that it says.

        Before:

            content/publics.yml

        After:

            content/publics.yaml

P0100 = this sheet has no front matter
    .help = start the file with a line `---`, then `title: …`, then another line `---`
    .explain =
        A sheet starts with its front matter: a few lines between two rows of three dashes that
        say its title, whom it is for, when to read it again. Without it, the tool can neither
        name the sheet nor file it.

        Before:

            The first meeting sets the tone.

        After:

            ---
            title: The first meeting
            description: It sets the tone. Prepare it in twenty minutes.
            audience: [interne]
            ---

            The first meeting sets the tone.

P0101 =
    { $state ->
        [late] this text is still inside the front matter, which is not closed before it
       *[open] the front matter starts here and ends nowhere
    }
    .help =
        { $state ->
            [late] add a line `{ $fence }` before this text, just after the last line of the front matter
           *[open] add a line `{ $fence }` after the last line of the front matter
        }
    .related = the front matter starts here
    .explain =
        Front matter stands between two identical lines: `---` above, `---` below. When the
        second is missing, the tool cannot guess where the text starts, and reads nothing rather
        than the wrong thing.

        Before:

            ---
            title: The first meeting

            It sets the tone.

        After:

            ---
            title: The first meeting
            ---

            It sets the tone.

P0102 =
    { $hint ->
        [map-on-a-line] this line gives two keys in a row: the second stands under the first
        [colon] this colon is in the way: the text around it is not in quotes
        [no-colon] this line does not have the form `key: value`
        [quote] these quotes open and do not close
        [quote-inside] there is more text after the closing quote
        [bracket] this bracket or brace opens and does not close
        [sign] a text cannot start with this character without quotes
        [indent] this line is not aligned with its neighbours
        [no-break] the space after this colon is a no-break space: the front matter does not take it for a space
        [toml-quote] this text is not in straight quotes
        [toml-table] this line starts with a bracket that does not close
        [toml-comma] a comma is missing between two values of this list
        [not-finite] what is written there is not a number
        [toml-decimal] this number is written with a comma
        [toml-equals] this line does not have the form `key = value`
       *[other] this line cannot be read (technical detail: { $detail })
    }
    .help =
        { $hint ->
            [map-on-a-line] write it like this, with braces: `{ $meant }`
            [colon] put the whole text in straight quotes, like this: `title: "Buying: an art"`
            [no-colon] write a colon and a space between the key and its value: `title: Buying`
            [quote] add the straight quote that is missing at the end of the text
            [quote-inside] put the whole text in one pair of straight quotes `"…"`; inside, use “ ” or ’
            [bracket] add the `]` or `{ "}" }` that is missing at the end of the list
            [sign] put the value in straight quotes, like this: `title: "@thing"`
            [indent] align the keys under one another, with spaces
            [no-break] delete this no-break space (it looks like any other), then type an ordinary space in its place
            [toml-quote] in TOML, a text is written in straight quotes: `title = "Our guide"`
            [toml-table] close the bracket at the end of the line, like this: `{ "[" }guide]`
            [toml-comma] put commas between the values: `["a", "b"]`
            [not-finite] write the number in digits, with a point: `1.5`; a text, in straight quotes
            [toml-decimal] in TOML, a point stands for the comma: `rate = 87.5`
            [toml-equals] in TOML, an equals sign stands between the key and its value, and a text is in quotes: `title = "Our guide"`
            [toml] in TOML, a line has the form `key = "value"`, and a list the form `["a", "b"]`
           *[other] compare with the front matter of another sheet, or start again from `polymorphe new`
        }
    .explain =
        Front matter follows a simple grammar, YAML: a key, a colon, a space, a value. Some
        characters have a part in it: a colon followed by a space, brackets, braces, the at
        sign, the asterisk. A text that holds one is put in straight quotes. In
        `polymorphe.toml`, all texts take straight quotes.

        Before:

            title: Buying: an art

        After:

            title: "Buying: an art"

P0103 = the key “{ $key }” is given twice
    .help = keep only one of these two lines
    .related = it is already here
    .explain =
        When a key appears twice, nothing tells which is right. Other tools silently keep the
        last; the guide leaves the choice to you.

        Before:

            title: The first meeting
            title: The kick-off

        After:

            title: The kick-off

P0104 = this line starts with a tab
    .help = replace the tab with spaces (two will do)
    .explain =
        In YAML the indentation means something, and a tab is not equally wide everywhere. The
        grammar therefore allows none at the start of a line. Set your editor so that the Tab
        key inserts spaces.

P0105 = the key “{ $key }” does not exist here
    .help =
        { $nearest ->
            [none] the keys allowed here: { $english }
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        The tool knows the keys of each kind of sheet. An unknown key is nearly always a typing
        slip, and ignoring it would make what you wrote disappear. Keys are written in French or
        in English, with or without accents.

        Before:

            tittle: The first meeting

        After:

            title: The first meeting

P0106 = this front matter is nested too deeply to be read
    .help = make it simpler: a key, a value, at most a list of small mappings
    .explain =
        YAML allows values to be repeated and nested without end. A few well-chosen lines can
        thus fill a computer’s memory. The tool stops long before: no real front matter comes
        near.

P0107 = “{ $key }” and “{ $first }” are two ways to write the same key
    .help = keep only one of these two lines
    .related = the first is here
    .explain =
        Each key has a French and an English name, as you like, with or without accents. Giving
        two is giving the same key twice: nothing tells which is right.

        Before:

            titre: La première réunion
            title: The kick-off

        After:

            title: The kick-off

P0108 =
    { $expected ->
        [map] lines of the form `key: value` are expected here
        [flag] `yes` or `no` is expected here
        [integer] a whole number is expected here
        [number] a number is expected here
        [range] two numbers are expected here, the lower first
       *[text] a plain text is expected here
    }
    .help =
        { $expected ->
            [map] { $meant ->
                [none] give one key a line, followed by a colon, a space and its value
               *[other] write the name of what you give first, in braces: `{ $meant }`
            }
            [flag] write `yes` or `no`, without quotes
            [integer] write the number in digits, without space, point or unit: `1500`
            [number] write the number in digits, with a point: `1.5`
            [range] write the range like this: `range: [150, 3000]`
           *[text] write the value on the line of the key, without dash, bracket or brace
        }
    .explain =
        Each key expects a certain kind of value: a text, a number, a day, `yes` or `no`, a
        list. The chapter “Contribuer au guide” shows them all.

        Before:

            weight: first
            draft: perhaps

        After:

            weight: 10
            draft: yes

P0109 =
    { $state ->
        [empty] the key “{ $english }” is empty
        [comment] the key “{ $english }” is empty: what follows a # is not read
       *[absent] the key “{ $english }” is missing
    }
    .help =
        { $state ->
            [empty] give it its value, on this line
            [comment] put the text in straight quotes: `{ $english }: { $meant }`
           *[absent] give it a line, with its value
        }
    .explain =
        A few keys are needed: without a title a sheet has no name; without stage and document,
        nobody knows where to paste a clause. `polymorphe new` prepares a sheet with all its
        keys.

        Before:

            ---
            description: It sets the tone.
            ---

        After:

            ---
            title: The first meeting
            description: It sets the tone.
            ---

P0110 =
    { $state ->
        [empty] this date is empty
       *[other] “{ $value }” is not a day of the calendar
    }
    .help =
        { $nearest ->
            [none] write the year, the month, the day, in digits: `2026-11-23`
           *[other] a date is written year, month, day: did you mean `{ $nearest }`?
        }
    .explain =
        A day is written year first, with two digits for the month and for the day: the only
        form that nobody reads the wrong way round. It must also exist: there is no 30 February.

        Before:

            date: 23/11/2026

        After:

            date: 2026-11-23

P0111 = { $value } is not between { $low } and { $high }
    .help =
        { $shape ->
            [number] choose a number from { $low } to { $high }
           *[integer] choose a whole number from { $low } to { $high }
        }
    .explain =
        Some numbers have bounds: the impact and ease of a clause go from 1 to 5, the mastery of
        a course from 1 to 100 %, and `boost` multiplies the weight of a sheet in the search by
        10 at most (1 changes nothing). Outside them, there is usually a digit too many.

        Before:

            impact: 44

        After:

            impact: 4

P0112 =
    { $state ->
        [empty] this value is empty
       *[other] “{ $value }” is not one of the values to choose from
    }
    .help =
        { $nearest ->
            [none] choose among: { $values }
           *[other] did you mean “{ $nearest }”? The possible values: { $values }
        }
    .explain =
        Some keys are chosen from a closed list: stages, documents, purchasing categories,
        levels of ambition. That is what lets the whole guide be sorted and filtered without
        wondering whether “IT” and “digital” are the same thing.

        Before:

            stage: performanse

        After:

            stage: performance

P0113 =
    { $reason ->
        [empty] this name is empty
        [double] “{ $value }” cannot be used as a name: it holds two slashes in a row
        [parent] “{ $value }” cannot be used as a name: it would climb into another folder
        [separator] “{ $value }” cannot be used as a name: it holds a slash or a backslash
        [drive] “{ $value }” cannot be used as a name: it holds a colon, like the name of a drive
        [percent] “{ $value }” cannot be used as a name: it holds a %, which hides other characters
        [invisible] “{ $value }” cannot be used as a name: it holds a character that cannot be seen
        [character] “{ $value }” cannot be used as a name: it holds a character that Windows refuses (< > " | ? *)
        [trailing] “{ $value }” cannot be used as a name: it ends with a dot or a space
        [reserved] “{ $value }” cannot be used as a name: Windows keeps this name for itself
        [long] “{ $value }” cannot be used as a name: it is too long
       *[other] “{ $value }” cannot be used as a name: it is not safe everywhere
    }
    .help =
        { $reason ->
            [empty] give a name, such as `heures-insertion`, or remove the line: the file’s name will do
           *[other] use letters without accents, digits and hyphens: `heures-insertion`
        }
    .explain =
        The address, id and name of a sheet become names of files, on disks of all kinds. A name
        that climbs out of its folder, hides a character or is kept by Windows might be written
        in the wrong place, or not at all.

        Before:

            slug: ../hours

        After:

            slug: hours

P0114 = “{ $value }” does not make an address that reads well everywhere
    .help =
        { $nearest ->
            [none] give it a name in letters without accents, digits and hyphens
           *[other] write “{ $nearest }” instead (if it is the name of the file, rename it)
        }
    .explain =
        An address is dictated over the phone, copied by hand, and outlives its server. The
        guide wants it in lower case, without accents or spaces, with hyphens. The name of the
        file is the address when front matter gives none.

        Before:

            content/clauses/Heures d'insertion.md

        After:

            content/clauses/heures-d-insertion.md

P0115 = the end of this line is not read: in front matter, ` #` opens a remark
    .help = if it is a part of the text, put the whole in straight quotes: { $meant }; if not, give the remark a line of its own
    .explain =
        In front matter, what follows a space and a hash sign is a remark that nobody reads. The
        text would stop before it, without a sound. In straight quotes, the hash sign is a sign
        like any other.

        Before:

            title: Contract #3

        After:

            title: "Contract #3"

P0116 =
    { $state ->
        [empty] the name of the theme is empty
       *[unknown] there is no theme “{ $name }”: neither in the tool nor in the folder `themes/`
    }
    .help =
        { $nearest ->
            [none] the themes: { $themes }
           *[other] did you mean “{ $nearest }”? The themes: { $themes }
        }
    .explain =
        The theme gives the guide its fonts, its colours and its pages. One is built in; a guide
        can have its own, a folder each, in `themes/`, beside `polymorphe.toml`.

        Before:

            { "[" }theme]
            name = "cahiers"

        After:

            { "[" }theme]
            name = "cahier"

P0117 = “{ $url }” is not the address of a site
    .help = give the whole address, with `https://`: `https://guide.example.org/`
    .explain =
        `base_url` is the address that the guide will be published at. Feeds and the site map
        make whole addresses of it; it therefore needs `https://` (or `http://`) and the name of
        the site.

        Before:

            base_url = "guide.example.org"

        After:

            base_url = "https://guide.example.org/"

P0118 = with { $rate } % of the criteria met, the state is “{ $meant }”, not “{ $state }”
    .help = write `state = "{ $meant }"`, or take the rate from the audit’s conclusion
    .related = the rate is here
    .explain =
        The state of compliance follows from the rate that the audit found: “totalement conforme”
        when every criterion is met, “partiellement conforme” from one half on, “non conforme”
        below. A site that nobody has audited declares itself “non conforme”: remove
        `{ "[" }accessibility]` then.

        Before:

            { "[" }accessibility]
            state = "totalement-conforme"
            rate = 72

        After:

            { "[" }accessibility]
            state = "partiellement-conforme"
            rate = 72

P0119 =
    { $state ->
        [whole] the state is “totalement conforme”, but contents out of reach are named
       *[untold] the audit found criteria that are not met, and `gaps` does not say which
    }
    .help =
        { $state ->
            [whole] remove `gaps`, or take the state and the rate from the audit’s conclusion
           *[untold] add the list, a sentence each: `gaps = ["The tables of the booklet have no headers."]`
        }
    .explain =
        The accessibility statement names the contents that are out of reach: people then know
        where they will be stopped, and can ask for something else. A site that is wholly
        compliant has none; all others have some.

        Before:

            { "[" }accessibility]
            state = "partiellement-conforme"
            rate = 87.5

        After:

            { "[" }accessibility]
            state = "partiellement-conforme"
            rate = 87.5
            gaps = ["The tables of the booklet have no headers."]

P0201 = the guide knows no block “{ $marker }”
    .help =
        { $nearest ->
            [none] the blocks are: KEY-FIGURE, RULE, EXAMPLE, TAKEAWAY, QUOTATION, QUESTION, NOTE, TIP, IMPORTANT, WARNING, CAUTION, INTERNAL, AUDIENCE
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        A quote whose first line has a word between `[!` and `]` is a block: each shape of the
        guide stages it in its own way. An unknown word would be shown as it is, brackets
        included.

        Before:

            > [!KEYFIGUR] 6 minutes
            > to present a project.

        After:

            > [!KEY-FIGURE] 6 minutes
            > to present a project.

P0202 = more than { $depth } levels are nested here
    .help = take a part of the text out of these lists or quotes
    .explain =
        A list in a list in a list: at the third level the reader is lost; at the fortieth, so
        is the machine. The tool stops there and shows the rest as plain text.

P0203 = no footnote is called “{ $label }”
    .help = write the note on a line of its own: `[^{ $label }]: the text of the note`
    .explain =
        A footnote has two halves: the call in the text, and the note itself, anywhere in the
        same sheet. Without the second, the call is shown with its brackets.

        Before:

            Sourcing has its rules[^1].

        After:

            Sourcing has its rules[^1].

            { "[" }^1]: And its manners.

P0204 = nothing calls the footnote “{ $label }”: nobody will read it
    .help = put the call `[^{ $label }]` in the text, or remove the note
    .explain =
        A footnote is shown only if the text calls it. This one is written, but no call leads to
        it: it would disappear without a sound.

        Before:

            Sourcing has its rules.

            { "[" }^1]: And its manners.

        After:

            Sourcing has its rules[^1].

            { "[" }^1]: And its manners.

P0205 = two footnotes are called “{ $label }”
    .help = rename one of them, with its call
    .related = the first is here
    .explain =
        The call `[^1]` can lead to one note only. When two have the same name, the second would
        never be read.

        Before:

            { "[" }^1]: Public procurement code.
            { "[" }^1]: Conseil d'État.

        After:

            { "[" }^code]: Public procurement code.
            { "[" }^ce]: Conseil d'État.

P0206 = this looks like a link, but a space cuts its address
    .help = rename the file without a space, or write the address in angle brackets: `(<{ $address }>)`
    .explain =
        In `[text](address)` a space ends the address: it is no link any more, and the reader
        sees the brackets.

        Before:

            Read [the rules](our rules.pdf).

        After:

            Read [the rules](our-rules.pdf).

P0207 = “{ $marker }” opens no block here: what follows would be shown to everybody
    .help = start the line with an angle bracket, with nothing else before the square one: `> [!INTERNE]`
    .explain =
        A block is a quote whose first line starts with `[!NAME]`. With a backslash, one space
        too many, stars, without the angle bracket, or after another line of the same quote, it
        is only text: a passage that was meant to be withheld would be published. To speak of
        the block without opening it, put its name between backticks.

        Before:

            { "[" }!INTERNE]
            The code of the room is in the drawer.

        After:

            > [!INTERNE]
            > The code of the room is in the drawer.

P0208 = this passage follows a restricted block but is no part of it: everybody would read it
    .help = to restrict it too, put an angle bracket `>` on the empty line between them; else write a sentence between the two
    .explain =
        An empty line ends a quote: what follows begins another one, which nothing restricts.

        Before:

            > [!INTERNE]
            > The supplier's contact.

            > And their number.

        After:

            > [!INTERNE]
            > The supplier's contact.
            >
            > And their number.

P0211 = this looks like a heading, but a space is missing after the hash signs
    .help = add it: `{ $signs } { $heading }`
    .explain =
        A heading starts with hash signs and a space. Without it, the line is only text, and the
        reader sees the hash signs.

        Before:

            ##The evidence

        After:

            ## The evidence

P0212 = this looks like a link, but a space parts its words from its address
    .help = remove the space between `]` and `(`
    .explain =
        In `[text](address)`, the parenthesis follows the bracket closely. With a space between
        them, it is no longer a link, and the reader sees the brackets.

        Before:

            Read [the rules] (rules.pdf).

        After:

            Read [the rules](rules.pdf).

P0213 =
    { $kind ->
        [brackets] these double brackets open and do not close
       *[braces] these double braces open and do not close
    }
    .help =
        { $kind ->
            [brackets] close them after the id of the sheet: `[[heures-insertion]]`
           *[braces] close them after the name: `{ "{{" }seuil-formalise{ "}}" }`; to show them as they are, put them in backticks
        }
    .explain =
        `[[id]]` is a link to a sheet, and `{ "{{" }id{ "}}" }` a reference figure or a blank. As long as they
        are not closed, on the same line, they are only signs, which the reader will see.

        Before:

            See also [[heures-insertion.

        After:

            See also [[heures-insertion]].

P0301 =
    { $state ->
        [empty] this link has no address
       *[unknown] this link leads nowhere: “{ $target }” is not in the guide
    }
    .help =
        { $nearest ->
            [none] a link takes the path of the file, `[text](../clauses/sheet.md)`, or the id of the sheet, `[[sheet]]`; an address of the Web starts with `https://`
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        A link leads to another sheet by its file (the path from the sheet you are in) or by its
        id in double brackets. With nothing at the end, the reader would fall on a missing page.

        Before:

            See also [[heure-insertion]].

        After:

            See also [[heures-insertion]].

P0302 = the sheet “{ $sheet }” has no place called “{ $anchor }”
    .help =
        { $nearest ->
            [none] remove what follows the `#`, or name the place: `## My heading { "{" }#my-name{ "}" }`
           *[other] did you mean “#{ $nearest }”?
        }
    .explain =
        After the hash, a link aims at a heading or a block of the sheet. Its name comes from
        its words, in lower case, without accents, with hyphens. When the heading changes, links
        to it change too, unless it is given a name of its own: `{ "{" }#evidence{ "}" }`.

        Before:

            { "[" }the evidence](rediger.md#la-preuve)

        After:

            { "[" }the evidence](rediger.md#les-preuves)

P0303 =
    { $state ->
        [empty] this image has no file
       *[unknown] the image “{ $target }” is not in the guide’s folder
    }
    .help =
        { $nearest ->
            [none] put the image beside the sheet, and check its name, capitals included
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        An image is put in `content/`, beside the sheet that shows it. Its name counts to the
        letter, capitals and extension included: on a server, `Plan.JPG` and `plan.jpg` are two
        files.

        Before:

            ![The plan of the workshop](plan.jpg)     (the file is called plan.jpeg)

        After:

            ![The plan of the workshop](plan.jpeg)

P0304 = this image has no text for those who do not see it
    .help = describe it between the brackets, as over the phone: `![Six people around a map](plan.jpg)`
    .explain =
        The text in brackets is read aloud to blind people, shown when the image is missing, and
        understood by the search. The law asks for it, and it is a courtesy. Say what the image
        brings, in one sentence; “photo” or “image1” helps nobody.

        Before:

            ![](plan.jpg)

        After:

            ![Six people around a map covered with cards](plan.jpg)

P0305 = this image would be asked of another site
    .help = save the image beside the sheet (if you have the right to), and give the name of the file
    .explain =
        An image taken from elsewhere would hand a third party the address of each of your
        readers, and vanish the day that site changes. The guide holds everything it shows: it
        reads without a network, and nobody is followed.

        Before:

            ![The label's logo](https://example.org/label.png)

        After:

            ![The label's logo](label.png)

P0306 =
    { $what ->
        [image] the image “{ $target }” is not taken from the guide’s folder
        [document] “{ $target }” is a file on your computer: nobody else can open it
       *[link] the address “{ $target }” is not of a kind that the guide publishes
    }
    .help =
        { $what ->
            [image] copy the image’s file beside the sheet, and give its name alone: `![What one sees](plan.jpg)`
            [document] copy the file beside the sheet, and give its name alone: `[the rules](rules.pdf)`
           *[link] use an address that starts with `https://`, `http://`, `mailto:` or `tel:`
        }
    .explain =
        Some addresses do not open a page: they run a program (`javascript:`), hide one
        (`data:`) or read a disk (`file:`). No shape of the guide holds them. An address that
        starts with `//` is refused too: opened from a file, it leads nowhere.

        Before:

            { "[" }the code](www.legifrance.gouv.fr)

        After:

            { "[" }the code](https://www.legifrance.gouv.fr)

P0307 = this link has no words
    .help = write between the brackets where it leads: `[the inclusion clause](…)`
    .explain =
        A link without words cannot be seen, and a screen reader spells out its address letter
        by letter. A few words that say where it leads are enough; avoid “click here”, which
        says nothing out of its sentence.

        Before:

            { "[" }](rediger.md)

        After:

            { "[" }Writing, then checking](rediger.md)

P0308 = no sheet is called “{ $id }”
    .help =
        { $nearest ->
            [none] the id of a sheet is the name of its file without `.md`, unless its front matter gives another
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        The key `related` offers the sheets to read next, by their id: the name of the file
        without `.md`. An unknown id would leave a hole in the list.

        Before:

            related: [heure-insertion]

        After:

            related: [heures-insertion]

P0309 = no clause is called “{ $id }”
    .help =
        { $nearest ->
            [none] give the id of a sheet of the folder `clauses/`: the name of its file without `.md`
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        A case study names the clauses that it used or inspired. Each of those clauses cites the
        case in return; it must therefore be a clause, and exist.

        Before:

            clauses: [heure-insertion]

        After:

            clauses: [heures-insertion]

P0310 = this course asks to read “{ $id }”, which is not in the guide
    .help =
        { $nearest ->
            [none] give the id of a sheet: the name of its file without `.md`
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        The key `reading` of a course lists the sheets that it relies on, by their id. When a
        sheet is renamed or removed, the list must follow.

        Before:

            reading: [dire-ses-besoins]

        After:

            reading: [dire-le-besoin]

P0311 = this piece of HTML will be shown as it is, angle brackets included
    .help = write it in Markdown (`**bold**`, `[link](…)`); to show code, put it in backticks
    .explain =
        The same text becomes a page, a booklet, a screen and a module: HTML makes sense in only
        one of them, and could slip anything into it. It is therefore shown as text, never run.
        Comments, `<!-- … -->`, are shown to nobody.

        Before:

            An <b>important</b> word.

        After:

            An **important** word.

P0312 =
    { $reason ->
        [empty] the file “{ $path }” cannot be published under this name: it is empty, or holds two slashes in a row
        [parent] the file “{ $path }” cannot be published under this name: it would climb into another folder
        [separator] the file “{ $path }” cannot be published under this name: it holds a slash or a backslash
        [drive] the file “{ $path }” cannot be published under this name: it holds a colon, like the name of a drive
        [percent] the file “{ $path }” cannot be published under this name: it holds a %, which hides other characters
        [invisible] the file “{ $path }” cannot be published under this name: it holds a character that cannot be seen
        [character] the file “{ $path }” cannot be published under this name: it holds a character that Windows refuses (< > " | ? *)
        [trailing] the file “{ $path }” cannot be published under this name: it ends with a dot or a space
        [reserved] the file “{ $path }” cannot be published under this name: Windows keeps this name for itself
        [long] the file “{ $path }” cannot be published under this name: it is too long
       *[other] the file “{ $path }” cannot be published under this name: it is not safe everywhere
    }
    .help = rename it in letters without accents, digits and hyphens, then mend the link
    .explain =
        Images and documents are copied under their name, to servers, Windows shares and
        archives. A name that one of them refuses would break the whole publication.

        Before:

            ![The plan](aux.png)

        After:

            ![The plan](plan-of-the-annex.png)

P0313 = the id “{ $id }” is already that of content/{ $other }
    .help = rename one of the two files, or give it an `id:` of its own
    .related = the other sheet is here
    .explain =
        The id is the name of a sheet for ever: links `[[id]]`, related sheets and courses use
        it. If it stands for two sheets, each of those links becomes a bet. The id comes from
        the key `id`, or else from the name of the file.

        Before:

            cas/mobilier.md        clauses/mobilier.md

        After:

            cas/atelier-mobilier.md        clauses/mobilier.md

P0314 = the address “{ $address }” is already taken by content/{ $other }
    .help = give one of the two sheets another `slug:`, or rename its file
    .related = the other sheet is here
    .explain =
        Two sheets cannot be published at one address: one would wipe out the other. It happens
        when two files of a folder differ by an accent or a capital only, or through the key
        `slug`.

        Before:

            content/cas/été.md        content/cas/ete.md

        After:

            content/cas/a-summer-on-site.md        content/cas/ete.md

P0315 = “{ $name }” and “{ $other }” differ by a capital or an accent only
    .help = rename one of them: many disks would take them for one file
    .explain =
        On Windows and on a Mac, `Plan.png` and `plan.png` are the same file; on Linux, two. An
        “é” can also be written in two ways that look alike. The guide must be at home
        everywhere: two published names differ by more than that.

        Before:

            plan.png        Plan.png

        After:

            plan-of-the-ground-floor.png        plan-of-the-first-floor.png

P0316 = the former address “{ $address }” is that of content/{ $other }
    .help = remove it from `aliases`: this address leads to a sheet already
    .related = the sheet that is there
    .explain =
        A former address sends people on to the new one, so that old links live. It cannot be
        the address of a sheet of today: the redirection would take its place.

        Before:

            aliases: [clauses/heures-insertion]        (the sheet still exists)

        After:

            aliases: [clauses/insertion]

P0317 = the former address “{ $address }” is claimed twice
    .help = keep it in one sheet only, the one old links should lead to
    .related = it is already here
    .explain =
        A former address can lead to one sheet only. Choose the one that a person who follows an
        old link is looking for.

        Before:

            a.md: aliases: [old]        b.md: aliases: [old]

        After:

            a.md: aliases: [old]        b.md: (none)

P0318 = the reference figure “{ $id }” is given twice
    .help = keep one value only, or give the second another id
    .related = it is already here
    .explain =
        Figures that change live in `reperes.yaml`, in one place, so that the whole guide
        follows when they are corrected. Two values for one figure would break that promise.

        Before:

            - id: seuil-formalise
              value: "216 000 € HT"
            - id: seuil-formalise
              value: "221 000 € HT"

        After:

            - id: seuil-formalise
              value: "216 000 € HT"

P0319 = the word “{ $form }” is already explained by content/{ $other }
    .help = keep it in one of the two glossary sheets only
    .related = the other definition
    .explain =
        The glossary marks its words all over the guide and leads to their definition. A word
        (title, acronym or other form) can lead to one sheet only. If two notions share an
        acronym, give it to the commoner one.

        Before:

            mapa.md: acronym: MAPA        procedure-adaptee.md: forms: [MAPA]

        After:

            mapa.md: acronym: MAPA        procedure-adaptee.md: forms: []

P0320 = “{ $heading }” is a first-level heading, which the title of the sheet already is
    .help = add a hash: `## { $heading }`
    .explain =
        The title of the sheet, given in front matter, is the only first-level heading. Headings
        in the text start with two hashes. A page with two main titles disorients those who go
        from heading to heading, by keyboard or by ear.

        Before:

            # Evidence

        After:

            ## Evidence

P0321 = the heading “{ $heading }” skips a level
    .help = replace `{ $signs }` by `{ $expected }`
    .explain =
        Headings go down step by step: `##`, then `###`. A skipped step reads like a missing
        part, above all by ear, and shifts the contents. The size of the letters is not your
        concern: each shape of the guide sees to it.

        Before:

            ## Evidence
            #### The record of hours

        After:

            ## Evidence
            ### The record of hours

P0322 = this heading has no words
    .help = write the heading after the hashes, or remove the line
    .explain =
        An empty heading leaves a blank in the contents and a silent stop for those who listen
        to the page.

        Before:

            ##

        After:

            ## Evidence

P0323 = this sheet is front matter only
    .help = write a few lines below the second `---`, or set `draft: yes` for now
    .explain =
        An empty sheet would be published, with a blank page. If it is not ready, `draft: yes`
        keeps it out of the guide until you remove the line. A section (`_index.md`) may stay
        empty: it lists its sheets.

P0324 = column { $column } of this table has no heading
    .help = write a word at the head of the column
    .explain =
        A screen reader reads each cell with the heading of its column; without it, figures
        follow one another without saying what they are. Only the corner, above a column of
        names, may stay empty.

        Before:

            | Stage |  |
            |---|---|
            | Need | 3 days |

        After:

            | Stage | Time |
            |---|---|
            | Need | 3 days |

P0325 = the guide cannot colour the language “{ $language }”
    .help =
        { $nearest ->
            [none] write `text` for text without colours
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        The word after the three backticks says which language the code is in, to colour it. An
        unknown word stops nothing: the code is shown without colours. It is often a typing
        slip.

        Before:

            ```yalm

        After:

            ```yaml

P0326 =
    { $state ->
        [empty] these double braces are empty
       *[unknown] the clause uses “{ $name }”, which its front matter does not describe
    }
    .help =
        { $nearest ->
            [none] add this blank to `variables`, with its name, label and proposed value
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        In a clause, `{ "{{" }name{ "}}" }` marks a blank that the buyer fills in. Front matter describes
        each blank: its label, its unit, a proposed value, a sensible range. Without that
        description the page would not know what to ask.

        Before:

            text: The contractor devotes { "{{" }hour{ "}}" } hours…
            variables:
              - { "{" }name: hours, label: Hours of inclusion, default: "800"{ "}" }

        After:

            text: The contractor devotes { "{{" }hours{ "}}" } hours…
            variables:
              - { "{" }name: hours, label: Hours of inclusion, default: "800"{ "}" }

P0327 =
    { $state ->
        [empty] these double braces are empty
       *[unknown] the reference figure “{ $name }” is not in reperes.yaml
    }
    .help =
        { $state ->
            [empty] write the id of a reference figure of reperes.yaml between them; to show braces, put them in backticks
           *[unknown]
                { $nearest ->
                    [none] add it to reperes.yaml, with its value and source; to show braces, put them in backticks
                   *[other] did you mean “{ $nearest }”?
                }
        }
    .explain =
        Outside clauses, `{ "{{" }id{ "}}" }` is replaced by a figure of `reperes.yaml`: a threshold, the
        date of a law. It is corrected in one place, and the whole guide follows. An unknown id
        would leave a hole in the sentence.

        Before:

            Above { "{{" }seuil-formalisé{ "}}" }, the procedure changes.

        After:

            Above { "{{" }seuil-formalise{ "}}" }, the procedure changes.

P0328 = the blank “{ $name }” is described, but no text uses it
    .help = write `{ "{{" }{ $name }{ "}}" }` in its place in the clause, or remove it from `variables`
    .explain =
        Each blank that front matter describes is asked of the buyer. If it is of no use, they
        would fill in a field for nothing; most often, a number was left in the text.

        Before:

            text: The contractor devotes 800 hours…
            variables:
              - { "{" }name: hours, label: Hours of inclusion, default: "800"{ "}" }

        After:

            text: The contractor devotes { "{{" }hours{ "}}" } hours…
            variables:
              - { "{" }name: hours, label: Hours of inclusion, default: "800"{ "}" }

P0329 = the blank “{ $name }” is described twice
    .help = keep one description only
    .related = it is already described here
    .explain =
        A blank has a name, a label and a proposed value. Described twice, it would appear twice
        in the form, perhaps with two values.

        Before:

            variables:
              - { "{" }name: hours, label: Hours, default: "800"{ "}" }
              - { "{" }name: hours, label: Hours of inclusion, default: "600"{ "}" }

        After:

            variables:
              - { "{" }name: hours, label: Hours of inclusion, default: "600"{ "}" }

P0330 = the value proposed for “{ $name }” ({ $value }) is outside its range, from { $low } to { $high }
    .help = change the proposed value, or widen the range
    .explain =
        The range says what is sensible; the proposed value is the one that many will leave as
        it is. It must therefore be sensible too.

        Before:

            - { "{" }name: hours, label: Hours, default: "8000", range: [150, 3000]{ "}" }

        After:

            - { "{" }name: hours, label: Hours, default: "800", range: [150, 3000]{ "}" }

P0331 = two texts of this clause have the level “{ $level }”
    .help = give each its own: `basic`, `advanced` or `exemplary`
    .related = the first is here
    .explain =
        A clause has one to three texts, from the least to the most ambitious. The buyer chooses
        by level: with two texts at the same level, they would not know which to take.

        Before:

            ambition:
              - { "{" }level: basic, text: …{ "}" }
              - { "{" }level: basic, text: …{ "}" }

        After:

            ambition:
              - { "{" }level: basic, text: …{ "}" }
              - { "{" }level: advanced, text: …{ "}" }

P0332 = this clause has no text to paste
    .help = add under `ambition` at least one level with its `text`
    .explain =
        A clause sheet is there to copy a text into a contract. The comment is not enough: there
        must be at least one level of ambition, with the exact words.

        Before:

            ambition: []

        After:

            ambition:
              - level: basic
                text: |
                  The contractor delivers in an open format.

P0333 = this clause does not say how it will be checked
    .help = add `verification: |`: what is looked at, when, and by whom
    .explain =
        A promise that nobody checks changes nothing, and tires those who keep it. Three words
        will do: what, when, who.

        Before:

            evidence: [Statement]

        After:

            evidence: [Statement]
            verification: |
              With each invoice, the project leader reads the record of hours.

P0334 = this clause cites no legal text
    .help = add `legal_basis`, with the text, the article and `checked:` or `to_confirm: yes`
    .explain =
        The buyer who copies the clause will have to say what it rests on. If you are not sure,
        cite the text and leave the decision to the legal department: `to_confirm: yes` tells
        the reader so.

        Before:

            penalty: |
              …

        After:

            legal_basis:
              - text: Code de la commande publique
                article: L. 2112-2
                to_confirm: yes

P0335 =
    { $state ->
        [both] “{ $text }” is said to be checked, and still to be confirmed
       *[neither] “{ $text }” is neither checked nor to be confirmed
    }
    .help = keep one of the two lines only: `checked: { $day }` if somebody read it that day, otherwise `to_confirm: yes`
    .explain =
        Wrong law is worse than none. Each text that is cited therefore says where it stands:
        read at its source on a given day, or to be confirmed by the legal department. With
        neither, the reader does not know whether to rely on it; with both, they contradict each
        other.

        Before:

            - text: Code de la commande publique
              article: L. 2112-2

        After:

            - text: Code de la commande publique
              article: L. 2112-2
              checked: 2026-11-23

P0336 = no answer to this question is right
    .help = put a cross before the right answer: `- [x]` (several, if several are expected)
    .explain =
        The cross says which answer is right: it gives the points, and the explanation that
        follows. Without a cross, everybody is wrong.

        Before:

            > - [ ] On my desk
            > - [ ] In the folder `cas/`

        After:

            > - [ ] On my desk
            > - [x] In the folder `cas/`

P0337 =
    { $count ->
        [0] this question has no answers
       *[other] this question has one answer only
    }
    .help = give at least two, one a line: `- [x]` for the right one, `- [ ]` for the others
    .explain =
        One chooses between two answers at least. The answers are a task list, in the block,
        below the question.

        Before:

            > [!QUESTION] Where do you put the story of a workshop?
            > In the folder `cas/`.

        After:

            > [!QUESTION] Where do you put the story of a workshop?
            > - [ ] On my desk
            > - [x] In the folder `cas/`

P0338 = this question does not explain its answer
    .help = add a sentence or two below the list, after an empty `>` line
    .explain =
        It is the explanation that teaches something, to the one who was wrong and to the one
        who guessed. One sentence will do.

        Before:

            > - [x] In the folder `cas/`

        After:

            > - [x] In the folder `cas/`
            >
            > On your desk it will serve only you.

P0339 = the figure “{ $value }” does not say where it comes from
    .help = end the block with a line `> Source: …`, after an empty `>` line
    .explain =
        A figure without a source is repeated from meeting to meeting and nobody can defend it.
        The source says who, and when.

        Before:

            > [!KEY-FIGURE] 6 minutes
            > to present a project.

        After:

            > [!KEY-FIGURE] 6 minutes
            > to present a project.
            >
            > Source: residency of 2012.

P0340 = this key figure is { $count } characters long; there is room for { $limit }
    .help = keep the number and its unit on the first line, and put the rest below
    .explain =
        The figure is set very large: on a lobby screen it takes half the height. It can hold
        the number and its unit only; what it means comes just below.

        Before:

            > [!KEY-FIGURE] 6 minutes to present a project

        After:

            > [!KEY-FIGURE] 6 minutes
            > to present a project

P0341 =
    { $kind ->
        [figure] the caption of this figure is { $count } words long, too much for a screen ({ $limit } at most)
        [quotation] this quotation is { $count } words long, too much for a screen ({ $limit } at most)
        [rule] this rule is { $count } words long, too much for a screen ({ $limit } at most)
       *[takeaway] this takeaway is { $count } words long, too much for a screen ({ $limit } at most)
    }
    .help = cut it: the rest can go into the text, just after the block
    .explain =
        Figures, rules and quotations are played on the screens of lobbies and lifts, where
        people have a few seconds. Letters never shrink there: the text does. Fourteen words
        below a figure, twenty-two for a quotation, twenty-six for a rule or a takeaway.

P0342 =
    { $what ->
        [figure] this key figure has no value, or no caption
        [quotation] this quotation has no text
        [restricted] this restricted passage holds nothing
        [question] this question has no wording
       *[text] this block is empty
    }
    .help =
        { $what ->
            [figure] put the number and its unit on the first line, and what it means below
            [quotation] write the quoted words below the first line, after a `>`
            [restricted] write the passage below the first line, each line after a `>`, or remove the block
            [question] write the question after `[!QUESTION]`, on the same line
           *[text] write its text below the first line, each line after a `>`, or remove the block
        }
    .explain =
        A block announces something to the reader; empty, it would leave a blank card on the
        site and a black screen in the lobby.

        Before:

            > [!KEY-FIGURE] 6 minutes

        After:

            > [!KEY-FIGURE] 6 minutes
            > to present a project.

P0343 = no edition is for the audience “{ $audience }”
    .help =
        { $nearest ->
            [none] the audiences served: { $served }
           *[other] did you mean “{ $nearest }”? The audiences served: { $served }
        }
    .explain =
        Each edition, in `polymorphe.toml`, says which audiences it is for. A sheet or passage
        kept for an audience that none serves would be seen by nobody, anywhere.

        Before:

            audience: [acheteur]

        After:

            audience: [acheteurs]

P0344 = this passage is kept for somebody, but does not say for whom
    .help =
        { $names ->
            [none] name an audience after the colon: `> [!AUDIENCE: acheteurs, juridique]`
           *[other] name one or more audiences after the colon, like this: `> [!AUDIENCE: …]`. Those of the guide: { $names }
        }
    .explain =
        The block `[!AUDIENCE: …]` keeps a passage for the audiences it names. Without a name it
        would vanish from every edition. For the house alone, write `[!INTERNAL]`.

        Before:

            > [!AUDIENCE]
            > This passage is for you.

        After:

            > [!AUDIENCE: acheteurs]
            > This passage is for you.

P0345 = this sheet would disappear ({ $until }) before it appears ({ $from })
    .help = swap the two dates, or mend the one that is wrong
    .related = it appears here
    .explain =
        `publish_date` is the first day on which the sheet appears, `expiry_date` the last. The
        wrong way round, it would never be seen.

        Before:

            publish_date: 2027-12-31
            expiry_date: 2027-01-04

        After:

            publish_date: 2027-01-04
            expiry_date: 2027-12-31

P0346 = this sheet was to be read again by { $day }
    .help =
        { $owner ->
            [none] read it again, mend it if need be, then move `review_by` on
           *[other] ask “{ $owner }” to read it again, then move `review_by` on
        }
    .explain =
        A guide dies of what nobody reads again. `review_by` is an appointment with the sheet:
        on that day somebody sees that all is still true, then notes the next appointment.
        Meanwhile the sheet stays published.

        Before:

            review_by: 2025-11-23

        After, once it is read:

            review_by: 2027-11-23

P0347 =
    { $state ->
        [empty] the description of this sheet is empty
       *[absent] this sheet has no description
    }
    .help =
        { $state ->
            [empty] write one plain sentence on this line: what the reader will find in the sheet
           *[absent] add `description:` and one plain sentence: what the reader will find
        }
    .explain =
        The description appears on cards, in search results and in feeds: it makes people want
        to open the sheet. One or two sentences, without jargon.

        Before:

            title: The first meeting

        After:

            title: The first meeting
            description: It sets the tone. Prepare it in twenty minutes.

P0348 = this title is { $count } characters long; over { $limit } it will be cut
    .help = keep the idea in a few words, and put the rest in `description`
    .explain =
        A title is read in a menu, in a tab, at the top of a booklet’s page. The best ones are
        half a line long; the description is there for the rest.

        Before:

            title: How to organise the first meeting with the contractor in order to get off to a good start

        After:

            title: The first meeting

P0349 = this chapter does not end with one thing to do this week
    .help =
        { $state ->
            [empty] write one small, concrete thing on this line, of less than an hour
           *[absent] add `this_week:` and one small, concrete thing, of less than an hour
        }
    .explain =
        Each chapter ends with something to do at once: ring a firm, read a sentence again, open
        a sheet. That is how the guide gets from the paper to the desk.

        Before:

            title: Drafting

        After:

            title: Drafting
            this_week: Take a clause of your last contract and ask yourself who checks it.

P0350 = the reference figure “{ $id }” has no source
    .help = add `source:`, with the text and the article
    .explain =
        Reference figures are those the whole guide relies on. Whoever brings them up to date
        must know where to look.

        Before:

            - id: seuil-formalise
              value: "216 000 € HT"

        After:

            - id: seuil-formalise
              value: "216 000 € HT"
              source: Code de la commande publique, thresholds 2026-2027

P0351 = this course has no lessons
    .help = give each lesson a heading with two hashes: `## Words before acronyms`
    .explain =
        The lessons of a course are the parts between its headings with two hashes. Without
        them, the training module would have nothing to unroll.

        Before:

            You have just arrived. A contract is…

        After:

            You have just arrived.

            ## Words before acronyms

            A contract is…

P0352 = the lesson “{ $title }” asks no question
    .help = add a block `> [!QUESTION]`: people remember what they had to look for
    .explain =
        A question in the middle of a lesson is worth reading it twice. It also lets the module
        say that the lesson was followed.

        Before:

            ## Words before acronyms
            Four documents are enough to follow.

        After:

            ## Words before acronyms
            Four documents are enough to follow.

            > [!QUESTION] Where are the penalties?
            > - [x] In the CCAP
            > - [ ] In the deed of commitment

P0353 = this quotation does not say who speaks
    .help = name the author, by their position if need be: `> [!QUOTATION] A buyer, 2012` (or the key `author`)
    .explain =
        Words without an author are only a slogan. If no name should be given, a position and a
        date will do.

        Before:

            > [!QUOTATION]
            > Everything is decided at the start.

        After:

            > [!QUOTATION] A buyer, workshop of 2012
            > Everything is decided at the start.

P0354 = double braces are not replaced here
    .help = write the value out, or move the sentence to the text of the sheet
    .explain =
        Reference figures `{ "{{" }…{ "}}" }` are replaced in the text of sheets, not in front matter:
        title, description and thing to do would appear with their braces.

        Before:

            description: Above { "{{" }seuil-formalise{ "}}" }, the procedure changes.

        After:

            description: Above a threshold, the procedure changes.

P0355 =
    { $count ->
        [one] this sheet has no date, and the incomplete history of the repository does not give it
       *[other] { $count } sheets, this one among them, have no date, and the incomplete history of the repository does not give it
    }
    .help = fetch the whole history (`git fetch --unshallow`), or add `date:` to the front matter
    .explain =
        When front matter gives no date, the tool takes that of the repository’s history. Here
        the repository was copied without its whole past: each sheet would seem to be born on
        the same day. The tool says nothing rather than make it up.

        On an integration server, ask for the full history (for example `fetch-depth: 0`).

P0356 =
    { $state ->
        [name] “{ $name }” is not read: the name of a sheet ends with `.md`
       *[format] “{ $name }” is not read: a sheet is a text in Markdown
    }
    .help =
        { $state ->
            [name] rename it `{ $better }` (have your file manager show the extensions of files)
           *[format] copy its text to a sheet, `.md`; if it is to be downloaded, link to it from a sheet; otherwise, move it out of `content/`
        }
    .explain =
        The tool reads the files whose name ends with `.md`, in lower case. The others only
        serve if a sheet shows them or links to them. A word processor’s file, or one whose
        extension the file manager hides, would be passed over without a sound.

        Before:

            content/chapitres/essai.md.txt

        After:

            content/chapitres/essai.md

P0357 = the folder “{ $folder }” gives its sheets no kind: they are plain pages
    .help = did you mean `content/{ $nearest }/`? If not, write `kind: page` in the front matter
    .explain =
        The folder tells of what kind a sheet is: `chapitres`, `cas`, `clauses`, `parcours`,
        `glossaire`, `citations`. In a folder of another name, a sheet is a page, without what
        its kind would bring it. Here, a letter most likely makes the difference.

        Before:

            content/clause/heures-insertion.md

        After:

            content/clauses/heures-insertion.md

P0358 = this answer has no box to tick: it would be shown with its brackets
    .help = write `- [x]` before a right answer, `- [ ]` before the others: an “x” or a space between the brackets, and a space after them
    .explain =
        An answer starts with a box: brackets with a space, or with an “x” if it is right, then
        a space. Anything else, `[]`, `[✓]` or `[x]` without a space after it, is only text.

        Before:

            > - [] On my desk
            > - [✓] In the folder `cas/`

        After:

            > - [ ] On my desk
            > - [x] In the folder `cas/`

P0359 = the answer “{ $answer }” is offered twice
    .help = keep it once, or change the words of one of the two
    .related = it is already here
    .explain =
        Two answers alike cannot be told apart: if one is right and the other is not, one can
        only guess.

        Before:

            > - [ ] In the folder `cas/`
            > - [x] In the folder `cas/`

        After:

            > - [ ] On my desk
            > - [x] In the folder `cas/`

P0361 = the drawing “{ $path }” does more than draw: { $found }
    .help = save it again as “plain SVG” from your drawing program, or export it as PNG
    .explain =
        An SVG file may hold a program, or call for an image of another site. The guide only lets
        through what draws: no `<script>`, no `onload`, no outside address.

        Before:

            <image href="https://example.org/logo.png"/>

        After:

            <image href="data:image/png;base64,…"/>

P0362 =
    { $state ->
        [too-large] the image “{ $path }” has more than { $most } million pixels
        [private] the image “{ $path }” tells where, when or by whom it was made
       *[unreadable] the image “{ $path }” cannot be read
    }
    .help =
        { $state ->
            [too-large] make it smaller: a page shows at most 1,280 of them across
            [private] save it as JPEG, PNG or WebP: that is then taken out
           *[unreadable] open it and save it again as PNG, JPEG, WebP or SVG
        }
    .explain =
        The file exists, but what it holds is no image: it is empty, damaged, or of another kind.
        To offer a document, make a link, without the exclamation mark.

        An image of more than 50 million pixels is not opened: it would take all the memory. The
        place, the day and the camera that photographs keep are taken out of what is published;
        from an AVIF or HEIC file they cannot be.

        Before:

            ![The rules](rules.pdf)

        After:

            { "[" }The rules](rules.pdf)

P0363 = no sheet is called “{ $id }”
    .help =
        { $nearest ->
            [none] the id of a sheet is the name of its file without `.md`, unless its front matter gives another
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        The file `publics.yaml` tells each audience where to begin: five sheets, named by their
        id, each with a sentence that says why. An unknown id would leave a hole in the list.

        Before:

            - { "{" }sheet: draftng, why: "A clause is checked, or it is of no use."{ "}" }

        After:

            - { "{" }sheet: drafting, why: "A clause is checked, or it is of no use."{ "}" }

P0364 = the audience “{ $audience }” is welcomed twice
    .help = join both lists of essentials, or mend the id of the second
    .related = it is already here
    .explain =
        In `publics.yaml`, each audience has a page of its own, with the five sheets that it
        should read first. Two pages for one audience would have the same address.

        Before:

            - id: acheteurs
              title: "I buy"
            - id: acheteurs
              title: "I negotiate"

        After:

            - id: acheteurs
              title: "I buy"

P0365 = the map knows no actor “{ $name }”
    .help =
        { $nearest ->
            [none] add it to the list `actors` of carte.yaml, or choose among: { $actors }
           *[other] did you mean “{ $nearest }”?
        }
    .explain =
        In `carte.yaml`, each stage names those who act by their id. That id must be in the list
        `actors` of the same file, with a name and a sentence.

P0366 =
    { $place ->
        [list] the actor “{ $name }” is described twice
       *[stage] the actor “{ $name }” has two parts at one stage
    }
    .help = keep one of them, and put together what they say
    .related = it is already here
    .explain =
        On the map, an actor has one line, and at each stage one part: it leads, or it takes part.

P0367 =
    { $state ->
        [twice] the map tells the stage “{ $stage }” twice
       *[absent] the map says nothing of the stage “{ $stage }”
    }
    .help =
        { $state ->
            [twice] put both passages together
           *[absent] add it under `stages`, with at least `id` and `lead`
        }
    .related = it is already here
    .explain =
        The line of the map passes through the twelve stages of the purchase. `carte.yaml` tells
        each of them, once.

P0368 = “{ $id }” is twice among the essentials of the audience “{ $audience }”
    .help = remove one of the two lines, or put the sheet you had in mind there
    .related = the sheet is already here
    .explain =
        In `publics.yaml`, each audience has a few sheets to begin with, each with its reason.
        The same one twice takes the place of another.

        Before:

            - { "{" }sheet: rediger, why: "A clause is verified."{ "}" }
            - { "{" }sheet: rediger, why: "A sentence, a proof."{ "}" }

        After:

            - { "{" }sheet: rediger, why: "A sentence, a proof, somebody to read it."{ "}" }

P0369 =
    { $audience ->
        [none] this file welcomes no audience
       *[other] the audience “{ $audience }” has no sheet to begin with
    }
    .help =
        { $audience ->
            [none] welcome an audience, or delete the file
           *[other] name a sheet at least under `essentials`, or remove this audience: without a sheet, it has no page of welcome
        }
    .explain =
        `publics.yaml` gives each audience a page of welcome: the sheets to begin with, and why.
        An empty list gives no page, and nothing would say so.

        Before:

            - id: acheteurs
              title: "I buy"
              essentials: []

        After:

            - id: acheteurs
              title: "I buy"
              essentials:
                - { "{" }sheet: rediger, why: "A clause is verified, or is of no use."{ "}" }

P0370 = nothing tells this audience why to read “{ $id }”
    .help = add `why:` and a sentence that says what the sheet brings them; without it, the page repeats the description
    .explain =
        A list of titles tempts nobody. The sentence that follows tells this very audience what
        the sheet changes for them; the description of the sheet speaks to everybody.

        Before:

            - sheet: rediger

        After:

            - { "{" }sheet: rediger, why: "A clause is verified, or is of no use."{ "}" }

P0371 = the audience “{ $audience }” will not see “{ $id }”: no edition made for it holds this sheet
    .help = open the sheet to an audience of these editions, or choose another essential
    .related = the audience of the sheet is told here
    .explain =
        An edition holds only the sheets that are open to its audiences. A sheet kept for others
        leaves the list of essentials, which ends up shorter than meant.

        Before:

            # the sheet “coulisses”: `audience: { "[" }interne]`
            - id: elus
              essentials:
                - { "{" }sheet: coulisses, why: "To see."{ "}" }

        After:

            # the sheet “coulisses”: `audience: { "[" }interne, elus]`

P0372 = the accessibility audit is dated { $day }, which has not come yet
    .help = give the day on which the audit was carried out; until it is, remove `{ "[" }accessibility]`
    .explain =
        The statement tells what an audit found, and when. Of an audit to come nothing is known:
        the site declares itself “non conforme” until then.

        Before:

            audited = 2062-05-04

        After:

            audited = 2026-05-04

P0373 = “{ $alt }” does not say what the image shows
    .help = describe it as over the phone, in a sentence: `![Six people around a map](plan.jpg)`
    .explain =
        The text in brackets is all that a blind person will know of the image. “Photo”,
        “illustration” or the name of the file tell them nothing: they knew that there is an
        image. Say what the image brings to the sheet.

        Before:

            ![photo](plan.jpg)

        After:

            ![Six people around a map covered with cards](plan.jpg)

P0401 = in the edition “{ $edition }”, this link would lead to “{ $target }”, which its readers may not see
    .help = { $links ->
        [texte] this link has no words of its own and would tell the title: write `[{ "[" }{ $target }|other words]]`, which stay without the link
       *[erreur] put the passage in a block `> [!INTERNAL]`, remove the link, or open the other sheet to this audience
    }
    .explain =
        A public sheet cannot send people to a restricted one: they would find a closed door,
        and the hidden title would be out already. Put the passage in a restricted block, or
        write the sentence without the link.

        Before:

            Read [our counter-examples](contre-exemple.md) too.

        After:

            > [!INTERNAL]
            > Read [our counter-examples](contre-exemple.md) too.

        An edition can also keep the words without the link, in polymorphe.toml:

            { "[" }editions.externe]
            withheld_links = "text"

        A link without words of its own, such as `[{ "[" }contre-exemple]]`, is then still an
        error: it would take the title of the restricted sheet for its words.

P0402 = in the edition “{ $edition }”, this link would aim at “{ $anchor }”, a passage that its readers may not see
    .help = remove what follows the `#`, or put the link in a block kept for the same audience
    .explain =
        The sheet itself is in this edition, but without the passage that the link names: that
        one is kept for others. The name of the passage, however, could be read in the address.

        Before:

            { "[" }behind the scenes](rediger.md#nos-coulisses)

        After:

            { "[" }drafting](rediger.md)

P0403 = this link would tell the title of “{ $target }”, which is not out yet
    .help = give the link words of its own: `[the sheet to come](…)`, or `[{ "[" }{ $target }|the sheet to come]]`
    .explain =
        The sheet is a draft, or its day has not come: the link is not made, but its words stay.
        Without words of its own it takes the title of the sheet, which would be read too early.

        Before:

            See { "[[" }supplies]].

        After:

            See { "[[" }supplies|the sheet to come]].

P0601 = no font of the booklet has the letter “{ $letter }” ({ $code }), in “{ $excerpt }”
    .help = replace it with a common letter or word: an arrow by “to”, an emoji by nothing
    .explain =
        The booklet is printed with the guide’s two fonts, which know all languages of Europe
        but no emoji, arrows or rare symbols. In their place, paper would show a small box.

        Before:

            need → sourcing → drafting

        After:

            need, then sourcing, then drafting

P0602 = this image cannot be printed in the booklet
    .help = save it again as PNG, JPEG or SVG, and see that it opens
    .explain =
        The file is there, but its content cannot be read: it is damaged, empty, or of a format
        that the booklet does not know. A file renamed from `.webp` to `.png`, for example, is
        still a WebP.

P0611 = the address “{ $address }” is that of a page which the site makes itself
    .help = give the sheet another `slug:`, or rename its file
    .explain =
        The site has some pages of its own: the home page, the search, the lists, the
        accessibility statement. A sheet cannot take their address.

        Before:

            content/recherche.md

        After:

            content/our-research.md

P0701 = the key “{ $key }” has no equivalent here: it is kept as a remark in the front matter
    .help = read the line `# { $key }: …` of the sheet: take over what is of use, then delete it
    .explain =
        Each tool has keys of its own: an icon, a layout, an author. Those that say the same as
        ours were translated. The others stayed in the front matter of the sheet, as remarks:
        nobody reads them, nothing is lost.

            ---
            title: Saying what is needed
            # icon: book
            ---

        The same goes for a value that the key cannot take, such as a date that is none.

P0702 = the front matter of this page cannot be read: it is kept as it is, above the text
    .help = in the sheet that was written, take these lines over one by one, then delete them from the text
    .explain =
        The front matter of a page is written in YAML, TOML or JSON. One slip makes it unreadable:
        a quote that never closes, an indentation that changes. Rather than guess, the import
        left it in the text, where you will see it.

P0703 = the name “{ $name }” is taken already: the sheet is called “{ $given }”
    .help = if you import the same page again, delete the former one first
    .explain =
        Two sheets cannot have the same name, and the import never writes over a file that is
        there. When the name of a page is taken, by a sheet of the guide or by a page of another
        folder, it chooses another and tells you.

P0704 = “{ $text }” has no equivalent here: it is shown as it is
    .help = in the sheet that was written, replace it with what it was to show: a link, a picture, a text
    .explain =
        The codes of one tool (components, variables, embedded videos, included files) mean
        nothing to another. The import does not delete them: it shows them as code, where they
        were, for you to decide.

        Before:

            `{ "{{" }< youtube abc123 >{ "}}" }`

        After:

            See [the film of the visit](https://example.org/visit).

P0705 = the guide has no block “{ $kind }”: it became a note
    .help = choose the block that fits: NOTE, TIP, IMPORTANT, WARNING, CAUTION, EXAMPLE or TAKEAWAY
    .explain =
        Tools let authors invent kinds of blocks. This one has no known meaning here; its text
        stayed whole, in the most neutral of our blocks.

P0706 = “{ $text }” opens a block that nothing closes
    .help = in the sheet that was written, end the block where it should: it goes on to the end of the text
    .explain =
        A block begins with one line and ends with another. The second is missing: the import
        cannot know where the block ended, and put all the rest of the page into it.

P0707 = “{ $text }” was only for layout: what it held stayed, one under the other
    .help = read the passage again: tabs become texts that follow each other, each under its name
    .explain =
        Tabs, columns and steps that unfold hide a part of the text. A printed booklet, a lobby
        screen or a search have nothing to unfold: here everything reads in sequence. The names
        of tabs are in bold, above their texts.

P0708 = “{ $text }” is JavaScript: it is kept as a comment, which nobody sees
    .help = delete the comment from the sheet if nothing needs it any more
    .explain =
        MDX pages mix text and code. Our sheets hold text alone: the code stayed in its place,
        between `<!--` and `-->`.

P0709 = “{ $text }” only told how things look: it was taken out
    .help = nothing to do, unless that look had a meaning: then say it in words
    .explain =
        Colours, widths and classes belong to the theme, which chooses them for the whole guide
        and for each output. A sheet says what things are, not how they look.

P0710 = this link leads to no page of the folder that was imported: “{ $target }”
    .help = in the sheet that was written, put the right address, or take the link off its words
    .explain =
        The link was left as it was. Either the page is not in the folder, or its tool found it
        in a way that the import does not know. `polymorphe check` will say it again, with the
        nearest sheet.

P0711 = no heading of that page is called “{ $anchor }”
    .help = in the sheet that was written, point at a heading that exists, or at the whole page
    .explain =
        After the hash comes the name of a heading. This one does not exist, or no longer. The
        others were translated: the names of our headings have no accents.

P0712 = this file of settings cannot be read: pages are in the order of their file names
    .help = mend it and import again, or change the lines `weight:` of the sheets
    .explain =
        The order of pages is written in this file. As it could not be read, the import followed
        the names of files, folder by folder.

P0713 = the table of contents does not list this page: it comes last
    .help = change the line `weight:` of its sheet if its place is elsewhere
    .explain =
        A page that the table of contents does not list may have been a draft, or an oversight.
        It is imported like the others, after all those that are listed.

P0714 = this page is outside the folder “{ $root }”, where its tool keeps them: it is not imported
    .help = if it belongs to the guide, import its folder apart
    .explain =
        A project often holds other texts than those of its site: instructions for developers,
        templates, former versions. The import only takes the folder that the tool publishes.

P0715 = no page leads to the file “{ $path }”: it is not copied
    .help = if it is of use, put it beside a sheet and link to it
    .explain =
        Only pictures and documents that pages show or hand out are copied. The others stay in
        the folder they came from, which was not touched.

P0716 = this image is not in the folder that was imported: “{ $target }”
    .help = put the image beside the sheet, or take it out of the text
    .explain =
        The file may have been moved, or another program serves it. The line stayed as it was;
        `polymorphe check` will say it again.

P0717 = the heading “{ $title }” has no folder of its own: its pages are imported, not its title
    .help = if the title matters, make a folder, put its sheets there, and a file `_index.md` that bears it
    .explain =
        Here, what several sheets have in common is a folder, and its title is that of its sheet
        `_index.md`. This heading gathered pages of several folders, or had a page already.

P0718 = this image is on another site: it became a link to “{ $target }”
    .help = download the image if you have the right to, put it beside the sheet and show it from here
    .explain =
        A guide asks other sites for nothing: they would know who reads it, and the image would
        vanish with them. A link, which readers choose to follow, took its place.

P0719 = the image “{ $target }” has no text for those who do not see it
    .help = between the brackets of `![…](…)`, describe it as you would on the telephone
    .explain =
        This text is read aloud to blind people, and shown if the image is missing. Without it,
        the guide cannot be built.

P0720 = this HTML is kept as it is: “{ $html }”
    .help = write it again in Markdown: by default, the guide would show it with its angle brackets
    .explain =
        HTML goes neither to the booklet nor to screens. A table, a list or a link are better
        written in Markdown. To let it through to the site:

            { "[" }guide]
            raw_html = "sanitise"

P0721 = the headings of this page changed level: they begin with two hashes and skip none
    .help = read the headings of the sheet again, in their order
    .explain =
        The main heading of a sheet comes from its front matter; its own headings begin with two
        hashes and go down one level at a time, for those who walk through them without seeing
        the page. The import kept their order, and what each of them holds.
