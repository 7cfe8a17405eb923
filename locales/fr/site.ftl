# The words of the site.

# Around every page.
site-skip = Aller au contenu
site-menu = Menu
site-close = Fermer
site-home = Accueil
site-main-navigation = Navigation principale
site-trail = Vous êtes ici
site-footer = À propos du site
site-search = Chercher
site-search-go = Chercher
site-search-field = Que préparez-vous ?
site-search-placeholder = nettoyage, insertion…
site-nav-chapter = Chapitres
site-nav-case = Cas vécus
site-nav-clause = Clauses
site-nav-course = Débuter
site-nav-term = Glossaire
site-nav-quotation = Citations
site-open-booklet = Télécharger le livret A5 (PDF)
site-open-screens = Voir la boucle des écrans
site-open-training = Ouvrir le module de formation
site-feed = Fil des nouveautés
site-write-to-us = Écrire à l’équipe

# Kinds of sheets.
site-kind-chapter = Chapitre
site-kind-case = Cas vécu
site-kind-clause = Clause
site-kind-course = Parcours
site-kind-term = Glossaire
site-kind-quotation = Citation
site-kind-page = Page
site-kind-section = Partie
site-kinds-chapter = Chapitres
site-kinds-case = Cas vécus
site-kinds-clause = Clauses
site-kinds-course = Parcours
site-kinds-term = Glossaire
site-kinds-quotation = Citations
site-kinds-page = Pages
site-kinds-section = Parties

# Numbers, dates.
site-and = et
site-count-chapter = { $n ->
    [one] { $n } chapitre
   *[other] { $n } chapitres
  }
site-count-case = { $n ->
    [one] { $n } cas vécu
   *[other] { $n } cas vécus
  }
site-count-clause = { $n ->
    [one] { $n } clause
   *[other] { $n } clauses
  }
site-count-counter-example = { $n ->
    [one] { $n } contre-exemple
   *[other] { $n } contre-exemples
  }
site-count-sheets = { $n ->
    [0] Aucune fiche
    [one] { $n } fiche
   *[other] { $n } fiches
  }
site-count-terms = { $n ->
    [one] { $n } mot expliqué
   *[other] { $n } mots expliqués
  }
site-count-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
site-count-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
  }
site-total-chapter = { $n ->
    [one] chapitre
   *[other] chapitres
  }
site-total-case = cas { $n ->
    [one] vécu
   *[other] vécus
  }
site-total-clause = { $n ->
    [one] clause à reprendre
   *[other] clauses à reprendre
  }
site-month-1 = janvier
site-month-2 = février
site-month-3 = mars
site-month-4 = avril
site-month-5 = mai
site-month-6 = juin
site-month-7 = juillet
site-month-8 = août
site-month-9 = septembre
site-month-10 = octobre
site-month-11 = novembre
site-month-12 = décembre

# The line of the purchase.
site-stages-title = Étapes de l’achat
site-one-stage = Étape { $list } sur douze
site-some-stages = Étapes { $list } sur douze
site-stage-here = étape principale
site-stage-on = étape concernée

# Home.
site-where-are-you = Où en êtes-vous ?
site-who-are-you = Que faites-vous ?
site-essentials = Par où commencer
site-all-for-you = Tout ce qui vous concerne : { $count }
site-read-chapter = Pourquoi, et comment :
site-often = Souvent abordé :
site-door-clause = Une clause à reprendre
site-door-case = Un cas vécu
site-door-course = Vous arrivez ?
site-door-glossary = Un mot vous arrête ?

# Sheets.
site-revised = mis à jour le { $date }
site-in-this-sheet = Dans cette fiche
site-in-this-chapter = Dans ce chapitre
site-neighbours = Fiches voisines
site-previous = Avant
site-next = Ensuite
site-read-next = Pour continuer
site-this-week = Cette semaine
site-topics = Thèmes
site-principles = Principes
site-legal-basis = Fondement
site-checked = Vérifié le { $date }
site-to-confirm = à confirmer par le service juridique
site-to-validate-by = à faire valider par le service juridique avant publication
site-used-in = Utilisée dans
site-clauses-used = Clauses utilisées
site-cited-by = Cité par
site-related-chapter = Chapitres liés
site-related-case = Cas vécus liés
site-related-clause = Clauses liées
site-related-course = Parcours liés
site-related-term = Mots liés
site-related-quotation = Citations liées
site-related-page = À lire aussi
site-related-section = À parcourir
site-about-this-sheet = À propos de cette fiche
site-published = Publiée le
site-updated = Mise à jour le
site-review-by = À relire avant le
site-overdue = date dépassée
site-owner = Responsable
site-audiences = Pour
site-edit = Modifier cette fiche

# Clauses.
site-wordings = Rédactions
site-values = Vos valeurs
site-values-help = Les blancs de la clause, avec leur valeur d’exemple.
site-range = de { $lowest } à { $highest }
site-copy = Copier le texte
site-copied = Texte copié
site-copied-despite = Texte copié, mais à revoir :
site-to-review = À revoir :
site-out-of-range = { $what } est hors de ses bornes
site-left-blank = sans valeur
site-counter-example = Contre-exemple
site-counter-examples = Contre-exemples
site-copy-failed = La copie n’a pas marché : sélectionnez le texte.
site-verification = Vérification
site-evidence = Preuves attendues
site-caution = Vigilance
site-penalty = Pénalité
site-reporting-codes = Données à publier
site-decp = DECP
site-eforms = eForms
site-impact = Portée politique
site-ease = Facilité
site-out-of-five = sur 5

# Case studies.
site-results = Ce que cela a donné
site-facts = En bref
site-buyer = Acheteur
site-year = Année
site-amount = Montant
site-contact = Contact

# Courses.
site-lessons = Les leçons
site-open-course = Commencer le parcours
site-reading = À lire à côté
site-duration = Durée
site-mastery = Réussite à partir de

# Glossary.
site-letters = Aller à une lettre
site-forms = On dit aussi

# Lists.
site-stage = Étape
site-category = Famille d’achat
site-dimension = Dimension
site-document = Pièce
site-ambition = Ambition
site-audience = Public
site-topic = Thème
site-principle = Principe
site-stages = Étapes
site-by-stage = Par étape
site-by-category = Par famille d’achat
site-by-dimension = Par dimension
site-by-document = Par pièce du marché
site-by-ambition = Par niveau d’ambition
site-by-audience = Par public
site-by-topic = Par thème
site-by-principle = Par principe
site-filters = Affiner la liste
site-clear-filters = Tout effacer
site-remove-filter = Retirer le filtre
site-order = Trier
site-order-guide = Dans l’ordre du guide
site-order-ease = Les plus faciles d’abord
site-order-impact = Les plus ambitieuses d’abord
site-of = sur
site-see-list = voir la liste
site-no-match = Rien ne réunit tout cela.
site-no-match-help = Retirez un filtre, ou proposez au groupe la fiche qui manque.
site-empty = Rien ici pour l’instant.
site-empty-help = La place est libre : une expérience, une clause, et cette page commence.

# Search.
site-search-title = Chercher dans le guide
site-search-lead = Un mot, un sigle, un bout de phrase : les accents et les fautes de frappe sont pardonnés.
site-search-offline = Sans JavaScript, la recherche a besoin du serveur du guide.
site-search-offline-help = Passez par les listes ci-dessous : tout s’y trouve.
site-search-broken = La recherche ne répond pas.
site-search-broken-help = Tout se trouve aussi par ces chemins.
site-search-nothing = Rien ne correspond à « { $what } ».
site-search-often = Souvent abordé
site-search-try = Essayez avec « { $what } »
site-search-whole = Toutes les fiches trouvées ({ $what })
site-search-one = 1 fiche
site-search-many = { $what } fiches
site-search-section = Section « { $what } » :
site-search-results = Résultats
site-kind = Genre
site-search-all = Tout
site-search-keys-choose = choisir
site-search-keys-open = ouvrir
site-search-more = Voir la suite
site-search-forgiving = Accents, élisions et fautes de frappe sont pardonnés
site-enter = Entrée
site-escape = Échap

# The page of what was found, as the server makes it.
site-results-place = { $from } à { $to } sur { $total }
site-results-before = Fiches précédentes
site-results-topics = Thèmes proches
site-results-ask-text = Une question que le guide laisse sans réponse est peut-être la fiche suivante. Dites ce que vous cherchiez.
site-results-nothing = Rien ne correspond à ces mots.
site-results-nothing-help = Un mot plus court ou plus courant suffit souvent.
site-results-narrowed = Aucune fiche ne réunit tout cela.
site-results-narrowed-help = Retirez un des choix faits plus haut, ou essayez un autre mot.
site-results-past = La liste s’arrête avant cette page.
site-results-past-help = Revenez aux fiches précédentes.
site-results-words = Il n’y a rien à chercher dans ces mots.
site-results-words-help = Les mots comme « le », « pour » ou « avec » sont partout : ajoutez celui qui dit de quoi il s’agit.
site-results-without = Cette recherche dit seulement ce qu’elle ne veut pas.
site-results-without-help = Ajoutez le mot que vous cherchez : « clause -papier » mène aux clauses qui ne parlent pas de papier.
site-results-unknown = { $facet } : « { $what } » n’existe pas dans ce guide.
site-results-unknown-help = À choisir parmi : { $what }.
site-results-not-understood = Cette adresse ne se comprend pas.
site-results-too-long = Cette recherche est trop longue.
site-results-too-long-help = Quelques mots suffisent, mille octets au plus.
site-results-out-of-order = La recherche est en panne.
site-results-out-of-order-help = Le guide se lit toujours : passez par les thèmes et les listes ci-dessous.

# Copies of the sheets in Markdown, for machines that read.
site-copies-lead = Chaque fiche du guide existe aussi en Markdown : voici les liens, par genre. Une date de vérification accompagne chaque fondement juridique ; ce qui reste à confirmer le dit.
site-copies-related = À lire aussi

# Pages that no author writes.
site-all-sheets = Le guide
site-other-pages = Autres pages
site-plan-title = Plan du site
site-plan-lead = Tout le guide, par tous ses chemins.
site-missing-title = Cette page n’est pas dans le cahier
site-missing-lead = Elle a peut-être changé d’adresse, ou quelqu’un l’a emportée à une réunion. Cherchez-la, ou reprenez le fil.
site-moved-title = Cette fiche a changé d’adresse
site-moved-lead = Vous allez y être conduit. Sinon, suivez ce lien :

# Accessibility statement. The words of its state are those that the law asks for: see `Conformity`.
site-accessibility-title = Déclaration d’accessibilité
site-accessibility-lead =
    { $state ->
        [unknown] Nous voulons que chacun puisse lire ce guide. Aucun audit n’a encore dit si c’est le cas : tant qu’il manque, nous nous déclarons non conformes.
        [whole] Nous voulons que chacun puisse lire ce guide. Un audit dit que c’est le cas ; s’il s’est trompé, dites-le-nous.
       *[other] Nous voulons que chacun puisse lire ce guide. Un audit dit où nous en sommes, et ce qui reste à faire.
    }
site-accessibility-state = État de conformité
site-accessibility-state-text =
    { $state ->
        [unknown] Ce site n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2, car aucun audit de conformité n’a été mené.
        [partial] Ce site est partiellement conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2.
        [whole] Ce site est totalement conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2.
       *[no] Ce site n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2.
    } Il est publié par : { $owner }.
site-accessibility-results = Résultats des tests
site-accessibility-results-text = L’audit du { $date }, mené par { $auditor }, constate que { $rate } % des critères du RGAA sont respectés.
site-accessibility-results-unknown = Aucun audit n’a été mené : il n’y a pas de taux à donner.
site-accessibility-gaps = Contenus non accessibles
site-accessibility-gaps-text = L’audit a relevé :
site-accessibility-gaps-none = L’audit n’a relevé aucun contenu qui ne soit pas accessible.
site-accessibility-gaps-untold = La liste de ce que l’audit a relevé vous est donnée sur demande.
site-accessibility-gaps-unknown = Faute d’audit, nous ne savons pas les nommer. Si un contenu vous résiste, écrivez-nous.
site-accessibility-known = Ce qui est déjà fait
site-accessibility-known-text = Tout se lit sans JavaScript, au clavier, à 200 % et sur un écran de 320 pixels de large. Les contrastes suivent les règles WCAG 2.2, niveau AA, en clair comme en sombre. Une image sans texte de remplacement est refusée à la construction du guide.
site-accessibility-known-more = Cette liste ne remplace pas un audit. Elle dit notre intention, et où regarder si quelque chose vous arrête.
site-accessibility-made = Établissement de cette déclaration
site-accessibility-made-text = Page produite avec le guide, le { $date }.
site-accessibility-made-audited = Déclaration établie d’après l’audit du { $audited }. Page produite avec le guide, le { $date }.
site-accessibility-contact = Nous écrire
site-accessibility-contact-text = Si un contenu ou un service vous résiste, dites-le-nous : nous vous orienterons vers une forme que vous pourrez lire, ou nous vous l’enverrons autrement.
site-accessibility-appeal = Voies de recours
site-accessibility-appeal-text = Si vous nous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu et que vous n’obtenez pas de réponse, vous pouvez adresser une réclamation au Défenseur des droits.
site-accessibility-appeal-link = Site du Défenseur des droits

# Eco-design statement.
site-eco-title = Écoconception
site-eco-lead = Un guide sur l’achat sobre se doit d’être léger. Voici ce que pèse ce site, mesuré sur ses propres fichiers, et les plafonds auxquels il se tient.
site-eco-first-says = pour la première fiche que l’on ouvre : la page, les styles, le script et les caractères
site-eco-further-says = pour chaque fiche suivante : le reste est déjà là
site-eco-requests-says = requêtes à la première fiche, aucune vers un autre site
site-eco-count-says = pages dans cette édition
site-eco-bar = La première fiche pèse { $size } ; le plafond est de { $limit }.
site-eco-part-page = la page
site-eco-part-styles = les styles
site-eco-part-scripts = le script
site-eco-part-fonts = les caractères
site-eco-part-icon = l’icône
site-eco-pages = Ce que pèsent les pages
site-eco-pages-text = La moitié des pages sont plus légères que la page médiane. Les listes sont les plus lourdes, puisqu’elles nomment tout.
site-eco-page = Page
site-eco-written = Poids
site-eco-sent = Compressé
site-eco-elements = Éléments
site-eco-home = L’accueil
site-eco-median = La page médiane
site-eco-heaviest = La page la plus lourde
site-eco-heaviest-sheet = La fiche la plus lourde
site-eco-shared = Ce que les pages ont en commun
site-eco-shared-text = Le navigateur demande ces fichiers une fois et les garde. Les caractères ne comptent que les lettres dont le français a besoin.
site-eco-file = Fichier
site-eco-total = Ensemble
site-eco-budgets = Nos plafonds
site-eco-budgets-text = Ils valent pour toute fiche : c’est la plus lourde qui est mesurée ici.
site-eco-limit-of = Mesure
site-eco-limit = Plafond
site-eco-measured = Mesuré
site-eco-held = Verdict
site-eco-limit-first = Première fiche ouverte
site-eco-limit-further = Fiche suivante
site-eco-limit-requests = Requêtes
site-eco-limit-elements = Éléments dans la page
site-eco-kept = tenu
site-eco-exceeded = dépassé
site-eco-method = Mesuré le { $date } sur les fichiers de cette édition : leur poids sur le disque, et leur poids compressé (gzip), tel qu’un serveur les envoie. Les en-têtes HTTP et les images des fiches n’y sont pas comptés.
site-eco-pictures = Les images du site sont { $count } fichiers, { $size } en tout. Chacune est réduite à la largeur de la page et n’est demandée que lorsqu’on s’en approche.
site-eco-absent = Absent exprès
site-eco-absent-text = Ni vidéo, ni lecture automatique, ni image d’ambiance, ni défilement sans fin, ni fenêtre qui s’interpose. Deux familles de caractères, venues d’ici. Le JavaScript ne sert qu’à chercher, filtrer, copier et montrer où l’on en est : on lit sans lui.
site-eco-third = Rien pour des tiers
site-eco-third-text = Aucune requête ne part vers un autre site, aucun témoin de connexion n’est déposé, aucune mesure d’audience n’est faite.
site-eco-contents = Des contenus qui vieillissent bien
site-eco-contents-text = Chaque fiche dit qui en répond et quand la relire. Une fiche périmée disparaît de toutes les formes du guide à la fois, et les fichiers se relisent sans connexion.
site-eco-limits = Ce qui reste à faire
site-eco-limits-text = Aucune évaluation selon le référentiel général d’écoconception des services numériques (RGESN, 2024) n’a encore été menée. Il reste à la mener, à mesurer le site dans son hébergement réel et à publier les deux ici.

site-eco-limits-text = Mesurer le site dans son hébergement réel, selon le référentiel général d’écoconception des services numériques (RGESN, 2024), et publier le résultat ici.

# The map of a purchase.
site-map-title = La carte de l’achat
site-map-title-of = La carte de l’achat, côté { $actor }
site-map-lead = Un fil, douze étapes, et les mains entre lesquelles il passe. Choisissez la vôtre.
site-map-open = Voir la carte de l’achat
site-map-open-stage = Voir cette étape sur la carte de l’achat
site-map-i-am = Je suis…
site-map-everybody = tout le monde
site-map-about = Un trait passe par les douze étapes de l’achat, sur la ligne de l’acteur qui mène chacune d’elles ; un anneau marque ceux qui prennent part. Le tableau qui suit dit la même chose.
site-map-caption = Les douze étapes, en tableau
site-map-actors = Qui agit
site-map-decisions = On décide
site-map-documents = On écrit
site-map-delays = Quand
site-map-guide = Dans le guide
site-map-yours = Vous
site-map-leads = { $actor } mène :
site-map-helps = { $actor } :
site-map-you-lead = Vous menez :
site-map-you-help = Vous prenez part :
site-map-told = Étape { $number }, { $stage }. Mène : { $lead }. Prennent part : { $others }.
site-map-told-alone = Étape { $number }, { $stage }. Mène : { $lead }.
site-map-sum = { $led ->
    [0] Vous ne menez aucune étape
    [one] Vous menez une étape
   *[other] Vous menez { $led } étapes
  }{ $helped ->
    [0] .
    [one] {" "}et vous prenez part à une autre.
   *[other] {" "}et vous prenez part à { $helped } autres.
  }
