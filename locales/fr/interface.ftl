# The command line.
cli = Un dossier de fiches en Markdown, plusieurs formes : site, écrans, livret, parcours de formation.
cli-heading-usage = Utilisation :
cli-heading-options = Options{ "\u00A0" }
cli-heading-arguments = À préciser{ "\u00A0" }
cli-heading-verbs = Commandes{ "\u00A0" }
cli-flag-help = Affiche cette aide
cli-flag-version = Affiche la version
cli-flag-root = Dossier du guide, celui de polymorphe.toml (par défaut : le plus proche en remontant)
cli-flag-lang = Langue des messages : fr ou en (par défaut : fr)
cli-flag-quiet = N’affiche que les erreurs
cli-flag-verbose = En dit davantage
cli-flag-color = Couleurs : auto, always ou never (la variable NO_COLOR est respectée)
cli-flag-format = Forme du compte rendu : human ou json
cli-flag-edition = Seulement cette édition (peut être répété ; par défaut : toutes)
cli-flag-output = Seulement cette sortie : site, screens, booklet ou training (peut être répété ; par défaut : toutes)
cli-flag-drafts = Montre aussi les brouillons
cli-flag-out-dir = Dossier publié (par défaut : public)
cli-flag-base-url = Adresse à laquelle le guide sera publié
cli-flag-at = Construit comme si l’on était ce jour-là
cli-flag-strict = Un avertissement arrête tout, comme une erreur
cli-flag-timings = Dit le temps de chaque partie
cli-init = Crée un guide : une copie du guide de départ
cli-init-dir = Dossier à créer
cli-init-empty = Seulement le strict nécessaire, sans le guide de départ
cli-new = Crée une fiche, chaque clé expliquée
cli-new-kind = Genre : chapitre, cas, clause, parcours, terme, citation, page ou section (demandé s’il manque)
cli-new-title = Titre de la fiche, entre guillemets (demandé s’il manque)
cli-import = Reprend un dossier de Markdown écrit pour un autre outil : GitBook, Hugo, Docusaurus, MkDocs ou aucun
cli-import-dir = Dossier à reprendre ; rien n’y est changé
cli-import-from = Outil pour lequel il est écrit : gitbook, hugo, docusaurus, mkdocs ou markdown (par défaut : reconnu à ses fichiers)
cli-import-kind = Genre des fiches écrites (par défaut : chapitre)
cli-import-dry-run = Dit ce qui serait fait, n’écrit rien
cli-build = Construit le guide et le publie
cli-check = Relit toutes les fiches et dit ce qu’il faut corriger
cli-check-explain = Explique un code, par exemple P0301
cli-serve = Construit le guide, l’ouvre dans un navigateur et suit vos modifications
cli-serve-port = Port (par défaut : 4000)
cli-serve-interface = Adresse écoutée (par défaut : 127.0.0.1, cette machine seulement)
cli-serve-open = Ouvre le navigateur
cli-serve-no-watch = Ne suit pas les modifications
cli-serve-search-log = Compte dans ce fichier, jour par jour, les recherches restées sans résultat : les mots, jamais qui les a tapés
cli-serve-no-build = Sert ce qui est déjà publié, sans rien construire ni suivre
cli-serve-host-name = Nom sous lequel ce serveur peut être demandé, par exemple guide.region.example (répétable ; voir aussi [serve] hosts)
cli-serve-access-log = Écrit une ligne par réponse sur la sortie standard : sans la recherche tapée, et sans adresse
cli-serve-log-addresses = Ajoute au journal l’adresse de qui demande
cli-search = Cherche dans une édition construite
cli-search-query = Ce que l’on cherche, entre guillemets s’il y a plusieurs mots
cli-search-edition = Édition où chercher (par défaut : la première)
cli-search-kind = Seulement ce genre de fiche
cli-search-stage = Seulement cette étape de l’achat
cli-search-limit = Nombre de résultats (par défaut : 10)
cli-clean = Vide le dossier publié, sauf son README
cli-completions = Écrit de quoi compléter les commandes dans un terminal
cli-completions-shell = bash, zsh, fish, powershell ou elvish
cli-schema = Écrit le schéma JSON de l’en-tête des fiches, pour les éditeurs de texte
cli-schema-vscode = Écrit de quoi compléter et vérifier dans VS Code : .vscode/
cli-schema-kind = Seulement ce genre de fiche

usage-verb = La commande « { $argument } » n’existe pas.{ $nearest ->
    [none] {""}
   *[other] {" "}Vouliez-vous dire « { $nearest } » ?
}
usage-flag = L’option « { $argument } » n’existe pas ici.{ $nearest ->
    [none] {""}
   *[other] {" "}Vouliez-vous dire « { $nearest } » ?
}
usage-value = { $state ->
    [empty] Une valeur vide ne convient pas pour { $argument }.
   *[unknown] « { $value } » ne convient pas pour { $argument }.
}{ $nearest ->
    [none] {""}
   *[other] {" "}Vouliez-vous dire « { $nearest } » ?
}{ $values ->
    [none] {""}
   *[other] {" "}On attend : { $values }.
}
usage-missing = Il manque : { $argument }.
usage-conflict = { $argument } et { $other } ne vont pas ensemble.
usage-other = La commande n’a pas été comprise.
usage-help = Pour de l’aide : polymorphe --help

cli-building = Construction du guide…
cli-counts = { $errors ->
    [0] Aucune erreur
    [1] 1 erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [1] 1 avertissement
   *[other] { $warnings } avertissements
}.
cli-built = Guide construit en { $time }.
cli-unchanged = Rien n’a changé depuis la dernière construction ({ $time }).
cli-not-published = Rien n’a été publié : le guide déjà en ligne reste tel qu’il était.
cli-stale = Attention : un état plus ancien du guide reste publié dans { $folders } ; lancez `polymorphe build` sans choix de sortie ni d’édition.
cli-published-in = Publié dans { $path }
cli-next-change = Prochain changement prévu (fiche qui paraît ou qui expire) : { $day }.
cli-check-clean = { $count } fiches relues : rien à corriger.
cli-explain-unknown = Le code { $code } n’existe pas.{ $nearest ->
    [none] {""}
   *[other] {" "}Vouliez-vous dire { $nearest } ?
}
cli-init-done = Guide créé dans { $dir } ({ $count } fichiers). Pour le voir : polymorphe serve --root { $dir }
cli-new-done = Fiche créée : { $path }
cli-import-done = { $sheets ->
    [0] Aucune page
    [1] 1 fiche
   *[other] { $sheets } fiches
} ({ $tool }) et { $files ->
    [0] aucune image
    [1] 1 image ou document
   *[other] { $files } images et documents
} { $state ->
    [dry] seraient écrits dans content/.
   *[written] écrits dans content/. Sans ligne « public », ces fiches restent internes. La suite : polymorphe check
}
cli-import-stopped = Rien n’a été écrit : corrigez d’abord les erreurs ci-dessus.
cli-schema-written = Écrit : { $path }
cli-schema-kept = Laissé comme il est : { $path }
cli-clean-done = Dossier vidé : { $path }
cli-clean-nothing = Rien à vider : { $path } n’existe pas.
cli-search-total = { $total ->
    [0] Aucune fiche ne répond à « { $query } ».
    [1] 1 fiche répond à « { $query } ».
   *[other] { $total } fiches répondent à « { $query } ».
}{ $shown ->
    [none] {""}
    [1] {" "}Voici la première.
   *[other] {" "}Voici les { $shown } premières.
}

table-edition = Édition
table-output = Sortie
table-pages = Pages
table-size = Taille
table-time = Temps
output-site = site
output-search = recherche
output-screens = écrans
output-booklet = livret
output-training = parcours
size-bytes = { $size } o
size-kilobytes = ko
size-megabytes = Mo
decimal-mark = ,

# What the machine could not do.
error-no-guide = Aucun guide ici : il n’y a pas de fichier polymorphe.toml dans { $path } ni au-dessus. Pour créer un guide : polymorphe init DOSSIER
error-read = Impossible de lire { $path } : { $detail }
error-write = Impossible d’écrire { $path } : { $detail }. Ce qui était publié reste tel quel.
error-not-ours = { $path } ne peut pas servir de dossier publié : il contient autre chose que le guide construit, et rien n’y sera effacé. Choisissez un dossier vide avec --out-dir.
error-foreign = Le dossier publié { $path } contient { $files }{ $more ->
    [0] {""}
    [1] {" "}et un autre fichier
   *[other] {" "}et { $more } autres fichiers
} que l’outil n’y a pas mis : rien n’a été changé ni effacé. Déplacez-les hors de ce dossier, qui est remplacé en entier à chaque construction, puis recommencez.
error-nothing-published = Rien n’a encore été publié dans { $path }. Construisez d’abord le guide : polymorphe build
error-busy = Une autre construction occupe { $path }.
error-theme = Le thème a un défaut dans { $path } : { $detail }
error-no-theme = Le thème « { $name } » n’existe pas : ni dans l’outil, ni dans le dossier themes/.
error-typeset = Le livret n’a pas pu être composé : { $detail }
error-index = L’index de recherche de { $path } ne peut pas être lu : { $detail }. Reconstruisez le guide : polymorphe build
error-listen = Impossible d’écouter sur { $address } : { $detail }. Essayez un autre port avec --port.
error-unknown = { $what ->
    [edition] L’édition « { $name } » n’existe pas.
   *[output] La sortie « { $name } » n’existe pas.
}{ $nearest ->
    [none] {""}
   *[other] {" "}Vouliez-vous dire « { $nearest } » ?
}
error-exists = { $path } existe déjà : rien n’a été écrit.
error-not-empty = Le dossier { $path } contient déjà { $files }{ $more ->
    [0] {""}
    [1] {" "}et un autre fichier du guide
   *[other] {" "}et { $more } autres fichiers du guide
} : rien n’a été écrit. Choisissez un dossier vide, ou un nom nouveau.
error-overlap = { $path } contient le guide, ou se trouve dans son dossier content/ : on ne peut pas le reprendre dans lui-même. Copiez d’abord ailleurs ce que vous voulez importer.
error-outside = { $path } passe par un raccourci qui sort du dossier content/ : rien n’y est écrit.
error-environment = « { $value } » ne convient pas pour la variable { $name } : on attend un nombre de secondes depuis 1970.
cause = { $what }{ $code ->
    [none] {""}
   *[other] {" "}(erreur { $code } du système)
}
cause-not-found = il n’existe pas
cause-permission-denied = accès refusé
cause-already-exists = il existe déjà
cause-not-a-folder = ce n’est pas un dossier, ou un fichier se trouve à la place d’un dossier
cause-is-a-folder = c’est un dossier
cause-folder-not-empty = ce dossier n’est pas vide
cause-read-only = ce disque ne peut qu’être lu
cause-disk-full = il n’y a plus de place sur le disque
cause-too-large = le fichier serait trop grand
cause-file-name = ce disque ne peut pas porter ce nom de fichier
cause-not-a-text = ce n’est pas un texte en UTF-8
cause-busy = un autre programme s’en sert
cause-address-in-use = un autre programme écoute déjà à cette adresse
cause-address-not-here = cette adresse n’est pas celle de cette machine
cause-timed-out = pas de réponse à temps

ask-kind = Que voulez-vous écrire ?
ask-kind-section = la page d’un dossier
ask-kind-page = une simple page
ask-kind-chapitre = un chapitre : un moment de l’achat
ask-kind-cas = un cas vécu
ask-kind-clause = une clause à copier
ask-kind-parcours = un parcours de formation
ask-kind-terme = un mot du glossaire
ask-kind-citation = une citation
ask-title = Son titre
ask-none = (aucune pour l’instant)
editor-sheet = fiche
editor-block = Un bloc du texte
editor-source = Source :
editor-check = Relit toutes les fiches ; ce qu’il faut corriger apparaît dans « Problèmes »
editor-serve = Montre le guide dans le navigateur et suit ce que vous enregistrez
scaffold-body = Écrivez ici. Le chapitre « Contribuer au guide » montre tous les blocs.
scaffold-course =
    ## La première leçon

    Écrivez ici ce que l’on y apprend. Chaque intertitre à deux dièses ouvre une leçon.

    > {"["}!QUESTION] Écrivez ici une question.
    > - {"["}x] La bonne réponse
    > - {"["} ] Une autre réponse
    >
    > Écrivez ici pourquoi.

# Keys of front matter.
field-title = Titre de la fiche
field-description = Une ou deux phrases simples : cartes, recherche, fils
field-date = Première publication
field-updated = Dernière mise à jour (sinon, celle du gestionnaire de versions)
field-publish-date = Paraît à partir de ce jour
field-expiry-date = Disparaît après ce jour
field-draft = Brouillon : visible seulement avec --drafts
field-weight = Ordre parmi les fiches voisines
field-slug = Dernière partie de l’adresse (sinon, le nom du fichier)
field-aliases = Anciennes adresses, qui mèneront ici
field-id = Nom stable, pour les liens (sinon, le nom du fichier)
field-audience = Qui peut voir la fiche ; sans cette clé, elle reste interne
field-topics = Thèmes libres
field-principles = Principes du développement durable
field-stages = Étapes de l’achat, la principale d’abord
field-search = Recherche : mots (ceux que l’on tape et que la fiche ne dit pas), boost (poids) et exclure
field-owner = Qui répond de cette fiche
field-review-by = À relire avant ce jour
field-related = Noms (id) des fiches liées
field-lang = Langue de la fiche
field-kind = Genre de la fiche (sinon, celui du dossier)
field-dimensions = Dimensions du développement durable
field-dimension = Dimensions du développement durable
field-this-week = La chose à faire cette semaine
field-legal-basis = Fondement juridique : texte, article, url, verifie (jour) ou a_confirmer
field-buyer = Acheteur
field-year = Année
field-amount = Montant
field-category = Famille d’achat
field-results = Résultats chiffrés
field-clauses = Noms (id) des clauses utilisées
field-contact = À qui s’adresser
field-stage = Où la clause agit
field-document = Pièce du dossier où la coller
field-ambition = Une à trois rédactions : niveau, resume, texte, contre_exemple (oui : à ne pas copier)
field-variables = Les blancs de la rédaction : nom, libelle, unite, defaut, plage
field-verification = Ce que l’on vérifie, quand, et qui le fait
field-evidence = Preuves attendues
field-caution = Point de vigilance
field-penalty = Pénalité proportionnée
field-impact = Portée politique, de 1 à 5
field-ease = Facilité de mise en place, de 1 à 5
field-ecodes = Codes des données publiées : decp, eforms
field-duration = Durée du parcours, en minutes
field-mastery = Part de bonnes réponses pour réussir, en pourcentage
field-reading = Noms (id) des fiches à lire
field-acronym = Sigle
field-forms = Autres formes du mot dans les textes
field-author = Auteur ou autrice
field-source = Source

# Search: the sections of a sheet that its front matter makes.
search-section-wording = Rédaction, niveau { $level }
search-section-verification = Vérification
search-section-evidence = Preuves attendues
search-section-caution = Vigilance
search-section-penalty = Pénalité
search-section-legal-basis = Fondement
search-section-this-week = Cette semaine

# The server.
serve-ready = Guide servi sur { $url } (Ctrl+C pour arrêter)
serve-rebuilt = Guide reconstruit.
serve-renewed = Guide publié à nouveau : la nouvelle version est servie.
serve-failed = Le guide n’a pas pu être reconstruit : les pages d’avant restent en place. Ce qu’il faut corriger est affiché dans le navigateur.
serve-400 = Cette demande nomme deux serveurs à la fois.
serve-403 = Cette page appartient à un autre site : elle ne peut rien demander à celui-ci.
serve-405 = Ce serveur ne fait que montrer le guide : on peut y lire (GET, HEAD), pas y écrire.
serve-431 = Les en-têtes de cette demande sont trop longs. Videz les témoins (cookies) de cette adresse dans votre navigateur, puis recommencez.
serve-421 = Ce serveur ne répond qu’au nom et à l’adresse qu’il écoute. Ouvrez l’adresse qu’il a donnée en démarrant.
serve-missing = Cette page n’existe pas.
serve-no-edition = Cette édition n’existe pas.
serve-query-too-long = Cette recherche est trop longue : mille octets au plus.
serve-not-a-number = Dans l’adresse, « { $name } » vaut « { $value } » : on attend un nombre entier, 0 ou plus.
serve-not-a-flag = Dans l’adresse, « { $name } » vaut « { $value } » : on attend 0 ou 1.
serve-twice = Dans l’adresse, « { $name } » est donné deux fois : gardez-en un seul.
serve-overlay-title = À corriger
serve-overlay-note = La page que vous voyez est la dernière qui allait bien. Elle se mettra à jour dès que ceci sera corrigé.
serve-overlay-close = Fermer
serve-source-copy = Copier le chemin de cette fiche
serve-source-copied = Chemin copié
serve-overlay-line = ligne
landing-skip = Aller au contenu
landing-edition = Édition
landing-output = Sortie
landing-about = Ce que c’est
landing-pages = Pages
landing-size = Taille
landing-time = Temps de construction
landing-download = Module SCORM 1.2
landing-search = Que cherchez-vous ?
landing-search-go = Chercher
landing-search-placeholder = nettoyage, insertion…
landing-built = Construit à { $hour } en { $time }
landing-unchanged = À jour, vérifié à { $hour }
landing-tried = Dernier essai à { $hour }
landing-problems = À corriger
landing-problems-lead = Le guide est construit ; ces points méritent une relecture.
landing-failed = Le guide n’a pas été reconstruit. Les pages ci-dessous sont les dernières bonnes.
landing-next-change = Prochain changement prévu, une fiche qui paraît ou qui expire : { $day }
landing-line = ligne
landing-output-site = Site
landing-output-screens = Écrans
landing-output-booklet = Livret
landing-output-training = Parcours
landing-about-site = À lire et à chercher en ligne
landing-about-screens = Une boucle pour le hall et l’ascenseur
landing-about-booklet = Un PDF à imprimer, à plier, à garder
landing-about-training = Les leçons et les questions de qui arrive
landing-unit-site = { $count ->
    [one] page
   *[other] pages
}
landing-unit-screens = { $count ->
    [one] écran
   *[other] écrans
}
landing-unit-booklet = { $count ->
    [one] page
   *[other] pages
}
landing-unit-training = { $count ->
    [one] leçon
   *[other] leçons
}
desk-due = À paraître, à retirer
desk-due-lead = Ce que le calendrier change tout seul.
desk-appears = paraît le { $day }
desk-expires = expire le { $day }
desk-review = À revoir
desk-review-lead = La date de relecture est passée.
desk-reviewed-by = à revoir depuis le { $day }
desk-unverified = Clauses sans contrôle
desk-unverified-lead = Elles ne disent pas comment vérifier que l’engagement est tenu.
desk-orphans = Sans lien entrant
desk-orphans-lead = Les listes et la recherche y mènent, aucun texte ne les cite.
desk-nothing = Rien à signaler.
desk-reach = Qui reçoit quoi
desk-reach-lead = Chaque fiche, ses publics, et les sorties qui la montrent dans chaque édition.
desk-sheet = Fiche
desk-audiences = Publics
desk-withheld = absente
