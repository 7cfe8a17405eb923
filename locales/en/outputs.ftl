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
block-note = Note
block-tip = Tip
block-important = Important
block-warning = Warning
block-caution = Danger
block-restricted-to = Only for:
