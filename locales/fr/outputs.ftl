# Words that readers of the outputs see.
block-rule = Règle
block-example = Exemple
block-takeaway = À retenir
block-question = Question
block-several-answers = Plusieurs réponses sont justes.
block-show-answer = Voir la réponse
block-right-answer = Réponse juste
block-source = Source
block-footnotes = Notes
block-back-to-text = Retour au texte, appel de note
block-note = Note
block-tip = Astuce
block-important = Important
block-warning = Attention
block-caution = Danger
block-restricted-to = Réservé à :
