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
block-task-done = Fait
block-task-open = À faire
block-note = Note
block-tip = Astuce
block-important = Important
block-warning = Attention
block-caution = Danger
block-restricted-to = Réservé à :

# The loop of the screens.
screens-cover = Le guide
screens-figure = Le chiffre
screens-rule = La règle
screens-takeaway = À retenir
screens-quotation = Une phrase à garder
screens-week = À faire cette semaine
screens-case = Cas vécu
screens-clause = Une clause à reprendre
screens-clause-of-the-week = La clause de la semaine
screens-clause-whole = Clause { $number }, { $document }
screens-clause-extract = Extrait de la clause { $number }, { $document }
screens-stage = Étape { $number }, { $name }
screens-stage-alternative = Étape { $number } sur 12 : { $name }
screens-no-stage = Les douze étapes de l’achat
screens-position = { $number } sur { $count }
screens-carousel = diaporama
screens-slide = diapositive
screens-controls = Commandes du diaporama
screens-previous = Précédente
screens-next = Suivante
screens-pause = Mettre en pause
screens-play = Reprendre
screens-paused = En pause
screens-fullscreen = Plein écran
screens-help = Aide
screens-close = Fermer
screens-key-next = Droite
    .does = diapositive suivante
screens-key-previous = Gauche
    .does = diapositive précédente
screens-key-pause = Espace
    .does = mettre en pause, reprendre
screens-key-fullscreen = F
    .does = plein écran
screens-key-help = ?
    .does = cette aide
screens-addresses = À ajouter à l’adresse
screens-parameter-slide = ouvrir la diapositive 3
screens-parameter-format = imposer un écran vertical (ou 16x9)
screens-parameter-seconds = donner dix secondes à chaque diapositive
screens-left-out = { $count ->
    [one] Une diapositive.
   *[other] { $count } diapositives.
  } { $left ->
    [0] Aucun texte n’a été écarté.
    [one] Un texte trop long pour un écran n’est pas montré.
   *[other] { $left } textes trop longs pour un écran ne sont pas montrés.
  }

# Dates.
date = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# The booklet.
booklet-edition = Édition { $name }
booklet-page = p.
booklet-contents = Sommaire
booklet-continued = suite
booklet-stages = Les douze étapes d’un achat
booklet-stages-hint = Le fil, au bord de chaque page, montre l’étape où vous êtes : un disque numéroté. Les points sont les autres étapes concernées.
booklet-stage = Étape { $number }, { $title }
booklet-stages-also = Étape { $number }, { $title } ; aussi { $others }
booklet-stages-all = Les douze étapes, d’abord { $title }
booklet-chapter = Chapitre
booklet-case = Cas vécu
booklet-clause = Clause
booklet-chapters = Chapitres
booklet-cases = Cas vécus
booklet-clauses = Clauses
booklet-pages = Pour commencer
booklet-glossary = Glossaire
booklet-quotations = Phrases à retenir
booklet-answers = Réponses
booklet-answers-hint = Les questions posées au fil des pages, avec leurs réponses.
booklet-answer = Réponse
booklet-question = Question
booklet-several-answers = Plusieurs réponses sont justes.
booklet-source = Source
booklet-this-week = Cette semaine
booklet-related = À lire aussi
booklet-legal = Fondement
booklet-checked = vérifié le { $date }
booklet-to-confirm = à confirmer par le service juridique
booklet-to-validate = À faire valider par le service juridique
booklet-settings = À régler
booklet-range = de { $low } à { $high }
booklet-verification = Vérification
booklet-evidence = Preuves attendues
booklet-caution = Point de vigilance
booklet-penalty = Pénalité
booklet-why = Pourquoi, comment
booklet-codes = Codes à déclarer
booklet-decp = Données essentielles
booklet-eforms = eForms
booklet-used-in = Utilisée dans
booklet-clauses-used = Clauses utilisées
booklet-results = Résultats
booklet-buyer = Acheteur
booklet-year = Année
booklet-amount = Montant
booklet-categories = Familles d’achat
booklet-contact = Contact
booklet-impact = Portée politique
booklet-ease = Facilité de mise en place
booklet-scale = { $value } sur 5
booklet-colophon = Colophon
booklet-colophon-edition = Édition
booklet-colophon-date = Date
booklet-colophon-organisation = Publié par
booklet-colophon-contact = Une question
booklet-colophon-address = En ligne
booklet-colophon-licence = Licence
booklet-colophon-fonts = Caractères
booklet-colophon-fonts-licence = sous licence SIL Open Font License 1.1
booklet-task-done = Fait
booklet-task-open = À faire

# The training module.
training-skip = Aller au contenu
training-lessons-label = Leçons du parcours
training-lessons = { $count ->
    [one] Une leçon
   *[other] { $count } leçons
}
training-questions = { $count ->
    [one] Une question
   *[other] { $count } questions
}
training-duration = environ { $minutes } minutes
training-mastery = réussi à partir de { $score } sur 100
training-start = Commencer
training-continue = Reprendre
training-lesson = Leçon { $lesson } sur { $of }
training-lesson-question = Leçon { $lesson }, question { $question } sur { $of }
training-lesson-short = Leçon { $lesson }
training-reading-time = { $minutes ->
    [one] Une minute de lecture
   *[other] { $minutes } minutes de lecture
}
training-reading-then = { $questions ->
    [0] { $reading }
    [one] { $reading }, puis une question
   *[other] { $reading }, puis { $questions } questions
}
training-done = terminée
training-single = Question { $question }, une seule réponse
training-multiple = Question { $question }, plusieurs réponses
training-answers = Voir la réponse
training-check = Valider
training-choose = Choisissez d’abord une réponse.
training-right = C’est juste !
training-wrong = Pas tout à fait.
training-almost = Pas tout à fait : vous avez { $found } des { $of } bonnes réponses.
training-option-right = Juste
training-option-wrong = Pas celle-ci
training-option-missed = C’était celle-ci
training-option-missed-too = Celle-ci aussi
training-to-questions = À vous de jouer
training-next-question = Question suivante
training-next-lesson = Leçon suivante
training-to-result = Voir mon résultat
training-back = Revenir
training-retry = Réessayer
training-quit = Quitter
training-quit-long = Quitter et garder ma place
training-kept = À bientôt
training-kept-place = Votre place est gardée dans ce navigateur : { $place }. Vous pouvez fermer cette page et revenir quand vous voudrez.
training-kept-platform = Votre place est gardée : { $place }. Vous pouvez fermer cette activité et revenir quand vous voudrez.
training-not-kept = Ce navigateur refuse de garder votre place. Tant que cette page reste ouverte, rien n’est perdu.
training-reopen = Rouvrez le parcours depuis votre plateforme de formation : il reprendra là où vous en étiez.
training-welcome = Vous revoilà ! Le parcours reprend là où vous en étiez.
training-result = Résultat
training-out-of = sur 100
training-passed = C’est réussi !
training-passed-text = { $right } bonnes réponses sur { $of }, dont { $first } du premier coup. La question suivante est pour vos collègues.
training-failed = Encore un petit tour
training-failed-text = { $right } bonnes réponses sur { $of }, et le parcours est réussi à partir de { $mastery } sur 100. Reprenez les questions qui ont résisté : c’est la dernière réponse qui compte.
training-completed = Parcours terminé
training-completed-text = Vous avez tout lu. Il ne reste plus qu’à essayer.
training-unfinished = Il reste un bout de chemin
training-unfinished-text = Questions encore sans réponse : { $left } sur { $of }. Votre résultat vous attendra ici.
training-reread = Leçons à relire
training-lesson-score = { $right } sur { $of }
training-retake = Reprendre les questions manquées
training-answer-missing = Continuer le parcours
training-restart = Recommencer
training-restart-ask = Repartir de la première leçon et oublier vos réponses ?
training-restart-yes = Oui, recommencer
training-cancel = Annuler
training-reading = Pour aller plus loin
training-others = Autres parcours
training-glossary = Les mots du parcours
training-entry = Lire la fiche
training-close = Fermer
training-new-tab = nouvel onglet
training-trouble = La plateforme n’a pas pu noter votre avancée. Nouvel essai dans un instant ; vous pouvez continuer.

# The audiences, as readers call them.
audience-interne = Toute la maison
audience-public = Tout le monde
audience-acheteurs = Acheteurs
audience-prescripteurs = Prescripteurs
audience-juridique = Juristes
audience-elus = Élus
audience-entreprises = Entreprises
audience-nouveaux = Nouveaux arrivants
