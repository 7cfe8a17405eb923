# Ce que l'outil dit aux auteurs. Chaque code a son message (ce qui cloche), son aide (comment le réparer) et son
# explication (« polymorphe check --explain CODE »). Un code ne change jamais de sens et ne sert jamais deux fois.
diagnostic-error = erreur[{ $code }]{ " " }
diagnostic-warning = avertissement[{ $code }]{ " " }
diagnostic-help = aide{ " " }
diagnostic-related = voir aussi ici

P0001 = ce fichier n’est pas écrit en UTF-8 : un signe de la ligne { $line } ne se lit pas
    .help = ouvrez-le dans votre éditeur de texte, puis enregistrez-le en choisissant l’encodage « UTF-8 »
    .explain =
        Un fichier de texte est une suite d’octets ; l’encodage dit quelle lettre chacun
        représente. Le guide n’en connaît qu’un, UTF-8, celui de tout le Web. Un vieux fichier
        Windows en emploie souvent un autre, et ses « é » deviendraient des signes illisibles.

        Dans le Bloc-notes ou dans Notepad++ : Fichier, Enregistrer sous, encodage « UTF-8 ».
        Relisez ensuite les accents.

P0002 = ce fichier est écrit en UTF-16, que le guide ne lit pas
    .help = enregistrez-le à nouveau en choisissant l’encodage « UTF-8 »
    .explain =
        Certains logiciels de Windows enregistrent le texte en UTF-16, sous le nom « Unicode ».
        Le guide ne lit que l’UTF-8, avec ou sans marque d’ordre des octets (BOM).

        Dans le Bloc-notes : Fichier, Enregistrer sous, encodage « UTF-8 ».

P0003 = ce fichier dépasse { $limit } ko : il n’a pas été lu
    .help = partagez-le en plusieurs fiches ; si cette taille est voulue, augmentez `max_file_size` dans polymorphe.toml
    .explain =
        Une fiche qui se lit tient en quelques dizaines de kilo-octets. Au-delà de la limite, il
        s’agit presque toujours d’un fichier rangé là par mégarde : un export, un journal, une
        image renommée.

        Si le fichier est bien une fiche, la limite se règle, en octets :

            { "[" }guide]
            max_file_size = 8000000

P0004 = « { $path } » est un raccourci (lien symbolique) : il n’a pas été suivi
    .help = mettez le fichier lui-même à cet endroit, ou retirez le raccourci
    .explain =
        Un raccourci peut mener hors du dossier du guide. En le suivant, l’outil pourrait
        publier un document qui n’a jamais été destiné à l’être. Il refuse donc tous les
        raccourcis, sans chercher lesquels seraient inoffensifs.

        Copiez le fichier dans `content/`, à la place du raccourci.

P0005 = « { $path } » n’est pas un fichier ordinaire : il n’a pas été lu
    .help = retirez-le du dossier `content/`
    .explain =
        Le dossier du guide ne contient que des fichiers et des dossiers. Un tube, une prise
        réseau ou un périphérique pourrait bloquer la construction pour toujours ; l’outil n’y
        touche pas.

P0006 = rien ne lit ce fichier : le guide ne connaît pas de fichier de données « { $path } »
    .help =
        { $nearest ->
            [none] les fichiers de données du guide, dans `content/` même : { $known }
           *[other] vouliez-vous dire « { $nearest } » ? Renommez-le ainsi, et rangez-le dans `content/` même
        }
    .explain =
        Quelques fichiers en YAML complètent les fiches : `reperes.yaml` (les chiffres datés),
        `etapes.yaml` (les mots des étapes), `publics.yaml` (par où chaque public commence) et
        `carte.yaml` (la carte de l’achat). Ils sont reconnus à leur nom exact, et à leur place.
        Un fichier presque du même nom serait ignoré en silence, avec tout ce qu’il dit.

        Avant :

            content/publics.yml

        Après :

            content/publics.yaml

P0100 = cette fiche n’a pas d’en-tête
    .help = commencez le fichier par une ligne `---`, puis `titre: …`, puis une autre ligne `---`
    .explain =
        Une fiche commence par un en-tête : quelques lignes entre deux rangées de trois tirets,
        qui disent son titre, à qui elle s’adresse, quand la relire. Sans lui, l’outil ne sait
        ni la nommer ni la ranger.

        Avant :

            La première réunion fixe le ton.

        Après :

            ---
            titre: La première réunion
            resume: Elle fixe le ton. Préparez-la en vingt minutes.
            public: [interne]
            ---

            La première réunion fixe le ton.

P0101 =
    { $state ->
        [late] ce texte est encore dans l’en-tête, qui n’est pas refermé avant lui
       *[open] l’en-tête commence ici et ne finit nulle part
    }
    .help =
        { $state ->
            [late] ajoutez une ligne `{ $fence }` avant ce texte, juste après la dernière ligne de l’en-tête
           *[open] ajoutez une ligne `{ $fence }` après la dernière ligne de l’en-tête
        }
    .related = l’en-tête commence ici
    .explain =
        L’en-tête est enfermé entre deux lignes identiques : `---` en haut, `---` en bas. Quand
        la seconde manque, l’outil ne peut pas deviner où commence le texte, et il préfère ne
        rien lire.

        Avant :

            ---
            titre: La première réunion

            Elle fixe le ton.

        Après :

            ---
            titre: La première réunion
            ---

            Elle fixe le ton.

P0102 =
    { $hint ->
        [map-on-a-line] cette ligne donne deux clés à la suite : la seconde est rangée sous la première
        [colon] ce deux-points trouble la lecture : le texte qui le contient n’est pas entre guillemets
        [no-colon] cette ligne n’a pas la forme `clé: valeur`
        [quote] ces guillemets s’ouvrent et ne se ferment pas
        [quote-inside] il reste du texte après la fermeture des guillemets
        [bracket] ce crochet ou cette accolade s’ouvre et ne se ferme pas
        [sign] un texte ne peut pas commencer par ce signe sans guillemets
        [indent] cette ligne n’est pas alignée sur ses voisines
        [no-break] l’espace qui suit ce deux-points est insécable : l’en-tête ne la prend pas pour une espace
        [toml-quote] ce texte n’est pas entre guillemets droits
        [toml-table] cette ligne commence par un crochet qui ne se ferme pas
        [toml-comma] il manque une virgule entre deux valeurs de cette liste
        [not-finite] ce qui est écrit là n’est pas un nombre
        [toml-decimal] ce nombre est écrit avec une virgule
        [toml-equals] cette ligne n’a pas la forme `clé = valeur`
       *[other] cette ligne ne se lit pas (détail technique : { $detail })
    }
    .help =
        { $hint ->
            [map-on-a-line] écrivez-la ainsi, avec des accolades : `{ $meant }`
            [colon] mettez tout le texte entre guillemets droits, comme ceci : `titre: "Acheter : un art"`
            [no-colon] écrivez un deux-points et une espace entre la clé et sa valeur : `titre: Acheter`
            [quote] ajoutez le guillemet droit qui manque à la fin du texte
            [quote-inside] enfermez tout le texte dans une seule paire de guillemets droits `"…"` ; à l’intérieur, employez « » ou ’
            [bracket] ajoutez le `]` ou le `{ "}" }` qui manque à la fin de la liste
            [sign] mettez la valeur entre guillemets droits, comme ceci : `titre: "@truc"`
            [indent] alignez les clés les unes sous les autres, avec des espaces
            [no-break] effacez cette espace insécable (elle ressemble à une autre), puis tapez à sa place une espace ordinaire
            [toml-quote] en TOML, un texte s’écrit entre guillemets droits : `title = "Notre guide"`
            [toml-table] fermez le crochet à la fin de la ligne, comme ceci : `{ "[" }guide]`
            [toml-comma] séparez les valeurs par des virgules : `["a", "b"]`
            [not-finite] écrivez le nombre en chiffres, avec un point pour la virgule : `1.5` ; un texte, entre guillemets droits
            [toml-decimal] en TOML, un point tient lieu de virgule : `rate = 87.5`
            [toml-equals] en TOML, un signe égal sépare la clé de sa valeur, et un texte prend des guillemets : `title = "Notre guide"`
            [toml] en TOML, une ligne a la forme `clé = "valeur"`, et une liste la forme `["a", "b"]`
           *[other] comparez avec l’en-tête d’une fiche voisine, ou repartez de `polymorphe new`
        }
    .explain =
        L’en-tête suit une grammaire simple, le YAML : une clé, un deux-points, une espace, une
        valeur. Quelques signes y ont un rôle : le deux-points suivi d’une espace, les crochets,
        les accolades, l’arobase, l’astérisque. Un texte qui en contient se met entre guillemets
        droits. Dans `polymorphe.toml`, tous les textes prennent des guillemets droits.

        Avant :

            titre: Acheter : un art

        Après :

            titre: "Acheter : un art"

P0103 = la clé « { $key } » est donnée deux fois
    .help = gardez une seule de ces deux lignes
    .related = elle est déjà ici
    .explain =
        Quand une clé paraît deux fois, rien ne dit laquelle est la bonne. D’autres outils
        gardent la dernière en silence ; le guide vous laisse choisir.

        Avant :

            titre: La première réunion
            titre: La réunion de lancement

        Après :

            titre: La réunion de lancement

P0104 = cette ligne commence par une tabulation
    .help = remplacez la tabulation par des espaces (deux suffisent)
    .explain =
        En YAML, le décalage des lignes a un sens, et une tabulation n’a pas la même largeur
        partout. La grammaire l’interdit donc au début d’une ligne. Réglez votre éditeur pour
        que la touche Tab insère des espaces.

P0105 = la clé « { $key } » n’existe pas ici
    .help =
        { $nearest ->
            [none] les clés permises ici : { $keys }
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        L’outil connaît la liste des clés de chaque genre de fiche. Une clé inconnue est presque
        toujours une faute de frappe, et l’ignorer en silence ferait disparaître ce que vous
        avez écrit. Les clés s’écrivent en français ou en anglais, avec ou sans accents.

        Avant :

            tittre: La première réunion

        Après :

            titre: La première réunion

P0106 = cet en-tête est trop imbriqué pour être lu
    .help = simplifiez-le : une clé, une valeur, au plus une liste de petites fiches
    .explain =
        Le YAML permet de répéter et d’emboîter des valeurs sans fin. Quelques lignes bien
        choisies peuvent ainsi remplir la mémoire d’un ordinateur. L’outil s’arrête bien avant :
        aucun vrai en-tête n’en approche.

P0107 = « { $key } » et « { $first } » sont deux façons d’écrire la même clé
    .help = gardez une seule de ces deux lignes
    .related = la première est ici
    .explain =
        Chaque clé a un nom français et un nom anglais, à votre choix, avec ou sans accents. En
        donner deux revient à donner deux fois la même clé : rien ne dit laquelle est la bonne.

        Avant :

            titre: La première réunion
            title: La réunion de lancement

        Après :

            titre: La réunion de lancement

P0108 =
    { $expected ->
        [map] on attend ici des lignes `clé: valeur`
        [flag] on attend ici `oui` ou `non`
        [integer] on attend ici un nombre entier
        [number] on attend ici un nombre
        [range] on attend ici deux nombres, le plus petit d’abord
       *[text] on attend ici un texte simple
    }
    .help =
        { $expected ->
            [map] { $meant ->
                [none] donnez une clé par ligne, suivie d’un deux-points, d’une espace et de sa valeur
               *[other] écrivez d’abord le nom de ce que vous donnez, entre accolades : `{ $meant }`
            }
            [flag] écrivez `oui` ou `non`, sans guillemets
            [integer] écrivez le nombre en chiffres, sans espace, sans virgule et sans unité : `1500`
            [number] écrivez le nombre en chiffres, avec un point pour la virgule : `1.5`
            [range] écrivez la plage comme ceci : `plage: [150, 3000]`
           *[text] écrivez la valeur sur la même ligne que la clé, sans tiret, crochet ni accolade
        }
    .explain =
        Chaque clé attend un certain genre de valeur : un texte, un nombre, une date, `oui` ou
        `non`, une liste. Le chapitre « Contribuer au guide » les montre toutes.

        Avant :

            ordre: premier
            brouillon: peut-être

        Après :

            ordre: 10
            brouillon: oui

P0109 =
    { $state ->
        [empty] la clé « { $key } » est vide
        [comment] la clé « { $key } » est vide : ce qui suit un # n’est pas lu
       *[absent] il manque la clé « { $key } »
    }
    .help =
        { $state ->
            [empty] donnez-lui sa valeur, sur cette ligne
            [comment] mettez le texte entre guillemets droits : `{ $key }: { $meant }`
           *[absent] ajoutez-lui une ligne, avec sa valeur
        }
    .explain =
        Quelques clés sont nécessaires : sans titre, une fiche n’a pas de nom ; sans étape ni
        pièce, on ne sait pas où coller une clause. `polymorphe new` prépare une fiche avec
        toutes ses clés.

        Avant :

            ---
            resume: Elle fixe le ton.
            ---

        Après :

            ---
            titre: La première réunion
            resume: Elle fixe le ton.
            ---

P0110 =
    { $state ->
        [empty] cette date est vide
       *[other] « { $value } » n’est pas une date du calendrier
    }
    .help =
        { $nearest ->
            [none] écrivez l’année, le mois, le jour, en chiffres : `2026-11-23`
           *[other] une date s’écrit année, mois, jour : vouliez-vous dire `{ $nearest }` ?
        }
    .explain =
        Une date s’écrit année d’abord, avec deux chiffres pour le mois et pour le jour : c’est
        la seule forme que personne ne lit de travers. Elle doit aussi exister : il n’y a pas de
        30 février.

        Avant :

            date: 23/11/2026

        Après :

            date: 2026-11-23

P0111 = { $value } n’est pas entre { $low } et { $high }
    .help =
        { $shape ->
            [number] choisissez un nombre de { $low } à { $high }, avec un point pour la virgule
           *[integer] choisissez un nombre entier de { $low } à { $high }
        }
    .explain =
        Certains nombres ont des bornes : l’impact et la facilité d’une clause vont de 1 à 5, la
        réussite d’un parcours de 1 à 100 %, et `boost` multiplie par 10 au plus le poids d’une
        fiche dans la recherche (1 n’y change rien). Hors des bornes, il s’agit en général d’un chiffre
        en trop.

        Avant :

            impact: 44

        Après :

            impact: 4

P0112 =
    { $state ->
        [empty] cette valeur est vide
       *[other] « { $value } » n’est pas l’une des valeurs prévues
    }
    .help =
        { $nearest ->
            [none] choisissez parmi : { $values }
           *[other] vouliez-vous dire « { $nearest } » ? Les valeurs possibles : { $values }
        }
    .explain =
        Certaines clés se choisissent dans une liste fermée : les étapes, les pièces du marché,
        les familles d’achat, les niveaux d’ambition. C’est ce qui permet de trier et de filtrer
        tout le guide sans se demander si « TIC » et « numérique » désignent la même chose.

        Avant :

            etape: executionn

        Après :

            etape: execution

P0113 =
    { $reason ->
        [empty] ce nom est vide
        [double] « { $value } » ne peut pas servir de nom : il contient deux barres de suite
        [parent] « { $value } » ne peut pas servir de nom : il remonterait dans un autre dossier
        [separator] « { $value } » ne peut pas servir de nom : il contient une barre oblique, droite ou inversée
        [drive] « { $value } » ne peut pas servir de nom : il contient un deux-points, comme un nom de disque
        [percent] « { $value } » ne peut pas servir de nom : il contient un %, qui cache d’autres signes
        [invisible] « { $value } » ne peut pas servir de nom : il contient un signe qui ne se voit pas
        [character] « { $value } » ne peut pas servir de nom : il contient un signe que Windows refuse (< > " | ? *)
        [trailing] « { $value } » ne peut pas servir de nom : il finit par un point ou une espace
        [reserved] « { $value } » ne peut pas servir de nom : Windows garde ce nom pour lui
        [long] « { $value } » ne peut pas servir de nom : il est trop long
       *[other] « { $value } » ne peut pas servir de nom : il n’est pas sûr partout
    }
    .help =
        { $reason ->
            [empty] donnez un nom, comme `heures-insertion`, ou retirez la ligne : le nom du fichier suffit
           *[other] employez des lettres sans accent, des chiffres et des traits d’union : `heures-insertion`
        }
    .explain =
        L’adresse, l’id et le nom d’une fiche deviennent des noms de fichiers, sur des disques
        de toutes sortes. Un nom qui remonte d’un dossier, qui cache un signe ou que Windows se
        réserve pourrait écrire au mauvais endroit, ou ne pas s’écrire du tout.

        Avant :

            adresse: ../heures

        Après :

            adresse: heures

P0114 = « { $value } » ne donne pas une adresse lisible partout
    .help =
        { $nearest ->
            [none] donnez-lui un nom en lettres sans accent, chiffres et traits d’union
           *[other] écrivez plutôt « { $nearest } » (si c’est le nom du fichier, renommez-le)
        }
    .explain =
        Une adresse se dicte au téléphone, se recopie, survit à un changement de serveur. Le
        guide les veut en minuscules, sans accent ni espace, avec des traits d’union. Le nom du
        fichier sert d’adresse quand l’en-tête n’en donne pas.

        Avant :

            content/clauses/Heures d'insertion.md

        Après :

            content/clauses/heures-d-insertion.md

P0115 = la fin de cette ligne n’est pas lue : dans l’en-tête, ` #` ouvre une remarque
    .help = si elle fait partie du texte, mettez le tout entre guillemets droits : { $meant } ; sinon, donnez à la remarque une ligne à elle
    .explain =
        Dans l’en-tête, ce qui suit une espace et un dièse est une remarque, que personne ne
        lit. Le texte s’arrêterait donc avant, sans bruit. Entre guillemets droits, le dièse
        n’est qu’un signe.

        Avant :

            titre: Marché #3

        Après :

            titre: "Marché #3"

P0116 =
    { $state ->
        [empty] le nom du thème est vide
       *[unknown] le thème « { $name } » n’existe pas : ni dans l’outil, ni dans le dossier `themes/`
    }
    .help =
        { $nearest ->
            [none] les thèmes : { $themes }
           *[other] vouliez-vous dire « { $nearest } » ? Les thèmes : { $themes }
        }
    .explain =
        Le thème donne au guide ses polices, ses couleurs et ses pages. L’outil en contient un ;
        un guide peut avoir les siens, un dossier chacun, dans `themes/`, à côté de
        `polymorphe.toml`.

        Avant :

            { "[" }theme]
            name = "cahiers"

        Après :

            { "[" }theme]
            name = "cahier"

P0117 = « { $url } » n’est pas l’adresse d’un site
    .help = donnez l’adresse entière, avec `https://` : `https://guide.exemple.fr/`
    .explain =
        `base_url` est l’adresse à laquelle le guide sera publié. Les fils et le plan du site en
        font des adresses entières ; il faut donc `https://` (ou `http://`) et le nom du site.

        Avant :

            base_url = "guide.exemple.fr"

        Après :

            base_url = "https://guide.exemple.fr/"

P0118 = avec { $rate } % des critères respectés, l’état est « { $meant } », et non « { $state } »
    .help = écrivez `state = "{ $meant }"`, ou reprenez le taux de la conclusion de l’audit
    .related = le taux est ici
    .explain =
        L’état de conformité découle du taux que l’audit a trouvé : « totalement conforme » quand
        tous les critères sont respectés, « partiellement conforme » à partir de la moitié, « non
        conforme » en dessous. Un site que personne n’a audité se déclare « non conforme » :
        retirez alors `{ "[" }accessibility]`.

        Avant :

            { "[" }accessibility]
            state = "totalement-conforme"
            rate = 72

        Après :

            { "[" }accessibility]
            state = "partiellement-conforme"
            rate = 72

P0119 =
    { $state ->
        [whole] l’état dit « totalement conforme », mais des contenus non accessibles sont cités
       *[untold] l’audit a trouvé des critères non respectés, et `gaps` ne dit pas lesquels
    }
    .help =
        { $state ->
            [whole] retirez `gaps`, ou reprenez l’état et le taux de la conclusion de l’audit
           *[untold] ajoutez la liste, une phrase chacun : `gaps = ["Les tableaux du livret n’ont pas d’en-têtes."]`
        }
    .explain =
        La déclaration d’accessibilité nomme les contenus qui ne sont pas accessibles : c’est ce
        qui permet à chacun de savoir où il sera arrêté, et de demander autre chose. Un site
        totalement conforme n’en a aucun ; tous les autres en ont.

        Avant :

            { "[" }accessibility]
            state = "partiellement-conforme"
            rate = 87.5

        Après :

            { "[" }accessibility]
            state = "partiellement-conforme"
            rate = 87.5
            gaps = ["Les tableaux du livret n’ont pas d’en-têtes."]

P0201 = le guide ne connaît pas de bloc « { $marker } »
    .help =
        { $nearest ->
            [none] les blocs sont : CHIFFRE, REGLE, EXEMPLE, A-RETENIR, CITATION, QUESTION, NOTE, ASTUCE, IMPORTANT, ATTENTION, DANGER, INTERNE, PUBLIC
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        Une citation dont la première ligne porte un mot entre `[!` et `]` est un bloc : chaque
        forme du guide le met en scène à sa façon. Un mot inconnu serait affiché tel quel,
        crochets compris.

        Avant :

            > [!CHIFRE] 6 minutes
            > pour présenter un projet.

        Après :

            > [!CHIFFRE] 6 minutes
            > pour présenter un projet.

P0202 = plus de { $depth } niveaux sont emboîtés ici
    .help = sortez une partie du texte de ces listes ou de ces citations
    .explain =
        Une liste dans une liste dans une liste : au troisième niveau, le lecteur est perdu ; au
        quarantième, la machine aussi. L’outil s’arrête là et montre le reste comme un simple
        texte.

P0203 = aucune note ne s’appelle « { $label } »
    .help = écrivez la note sur une ligne à part : `[^{ $label }]: le texte de la note`
    .explain =
        Une note a deux moitiés : l’appel dans le texte, et la note elle-même, n’importe où dans
        la même fiche. Sans la seconde, l’appel s’affiche avec ses crochets.

        Avant :

            Le sourcing a ses règles[^1].

        Après :

            Le sourcing a ses règles[^1].

            { "[" }^1]: Et de bonnes manières.

P0204 = rien n’appelle la note « { $label } » : personne ne la lira
    .help = placez l’appel `[^{ $label }]` dans le texte, ou retirez la note
    .explain =
        Une note n’est montrée que si le texte l’appelle. Celle-ci est écrite, mais aucun appel
        n’y mène : elle disparaîtrait sans bruit.

        Avant :

            Le sourcing a ses règles.

            { "[" }^1]: Et de bonnes manières.

        Après :

            Le sourcing a ses règles[^1].

            { "[" }^1]: Et de bonnes manières.

P0205 = deux notes s’appellent « { $label } »
    .help = renommez l’une des deux, avec son appel
    .related = la première est ici
    .explain =
        L’appel `[^1]` ne peut mener qu’à une note. Quand deux portent le même nom, la seconde
        ne serait jamais lue.

        Avant :

            { "[" }^1]: Code de la commande publique.
            { "[" }^1]: Conseil d'État.

        Après :

            { "[" }^ccp]: Code de la commande publique.
            { "[" }^ce]: Conseil d'État.

P0206 = ceci ressemble à un lien, mais une espace coupe son adresse
    .help = renommez le fichier sans espace, ou écrivez l’adresse entre chevrons : `(<{ $address }>)`
    .explain =
        Dans `[texte](adresse)`, une espace termine l’adresse : le lien n’en est plus un, et le
        lecteur voit les crochets.

        Avant :

            Lisez [le règlement](notre reglement.pdf).

        Après :

            Lisez [le règlement](notre-reglement.pdf).

P0207 = « { $marker } » n’ouvre pas de bloc ici : la suite serait montrée à tout le monde
    .help = commencez la ligne par un chevron, sans rien d’autre avant le crochet : `> [!INTERNE]`
    .explain =
        Un bloc est une citation dont la première ligne commence par `[!NOM]`. Avec une barre
        oblique, un espace de trop, des étoiles, sans le chevron, ou après une autre ligne de la
        même citation, ce n’est plus qu’un texte : un passage que l’on croyait réservé serait
        publié. Pour parler du bloc sans l’ouvrir, mettez son nom entre accents graves.

        Avant :

            { "[" }!INTERNE]
            Le code de la salle est dans le tiroir.

        Après :

            > [!INTERNE]
            > Le code de la salle est dans le tiroir.

P0208 = ce passage suit un bloc réservé, mais n’en fait pas partie : tout le monde le lirait
    .help = pour le réserver aussi, mettez un chevron `>` sur la ligne vide qui les sépare ; sinon, écrivez une phrase entre les deux
    .explain =
        Une ligne vide termine une citation : ce qui suit en commence une autre, que rien ne
        réserve.

        Avant :

            > [!INTERNE]
            > Le contact du fournisseur.

            > Et son numéro.

        Après :

            > [!INTERNE]
            > Le contact du fournisseur.
            >
            > Et son numéro.

P0211 = ceci ressemble à un intertitre, mais il manque une espace après les dièses
    .help = ajoutez-la : `{ $signs } { $heading }`
    .explain =
        Un intertitre commence par des dièses et une espace. Sans elle, la ligne n’est qu’un
        texte, et le lecteur voit les dièses.

        Avant :

            ##Les preuves

        Après :

            ## Les preuves

P0212 = ceci ressemble à un lien, mais une espace sépare les mots de l’adresse
    .help = retirez l’espace entre `]` et `(`
    .explain =
        Dans `[texte](adresse)`, la parenthèse suit le crochet de près. Avec une espace entre
        les deux, le lien n’en est plus un, et le lecteur voit les crochets.

        Avant :

            Lisez [le règlement] (reglement.pdf).

        Après :

            Lisez [le règlement](reglement.pdf).

P0213 =
    { $kind ->
        [brackets] ces doubles crochets s’ouvrent et ne se ferment pas
       *[braces] ces doubles accolades s’ouvrent et ne se ferment pas
    }
    .help =
        { $kind ->
            [brackets] fermez-les après l’id de la fiche : `[[heures-insertion]]`
           *[braces] fermez-les après le nom : `{ "{{" }seuil-formalise{ "}}" }` ; pour les montrer telles quelles, mettez-les entre accents graves
        }
    .explain =
        `[[id]]` est un lien vers une fiche, et `{ "{{" }id{ "}}" }` un repère ou un blanc. Tant qu’ils ne sont
        pas fermés, sur la même ligne, ce ne sont que des signes, que le lecteur verra.

        Avant :

            Voir aussi [[heures-insertion.

        Après :

            Voir aussi [[heures-insertion]].

P0301 =
    { $state ->
        [empty] ce lien n’a pas d’adresse
       *[unknown] ce lien ne mène à rien : « { $target } » n’existe pas dans le guide
    }
    .help =
        { $nearest ->
            [none] un lien prend le chemin du fichier, `[texte](../clauses/fiche.md)`, ou l’id de la fiche, `[[fiche]]` ; une adresse du Web commence par `https://`
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        Un lien mène à une autre fiche par son fichier (son chemin depuis la fiche où vous êtes)
        ou par son id entre doubles crochets. S’il n’y a rien au bout, le lecteur tomberait sur
        une page absente.

        Avant :

            Voir aussi [[heure-insertion]].

        Après :

            Voir aussi [[heures-insertion]].

P0302 = la fiche « { $sheet } » n’a pas d’endroit nommé « { $anchor } »
    .help =
        { $nearest ->
            [none] retirez ce qui suit le `#`, ou nommez l’endroit visé : `## Mon intertitre { "{" }#mon-nom{ "}" }`
           *[other] vouliez-vous dire « #{ $nearest } » ?
        }
    .explain =
        Après le dièse, un lien vise un intertitre ou un bloc de la fiche. Son nom vient de ses
        mots, en minuscules, sans accent, avec des traits d’union. Quand l’intertitre change,
        les liens vers lui changent aussi, à moins de lui donner un nom à lui : `{ "{" }#preuves{ "}" }`.

        Avant :

            { "[" }les preuves](rediger.md#la-preuve)

        Après :

            { "[" }les preuves](rediger.md#les-preuves)

P0303 =
    { $state ->
        [empty] cette image n’a pas de fichier
       *[unknown] l’image « { $target } » n’est pas dans le dossier du guide
    }
    .help =
        { $nearest ->
            [none] rangez l’image à côté de la fiche, et vérifiez son nom, majuscules comprises
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        Une image se range dans `content/`, à côté de la fiche qui la montre. Son nom compte à
        la lettre près, majuscules et extension comprises : sur un serveur, `Plan.JPG` et
        `plan.jpg` sont deux fichiers.

        Avant :

            ![Le plan de l'atelier](plan.jpg)     (le fichier s'appelle plan.jpeg)

        Après :

            ![Le plan de l'atelier](plan.jpeg)

P0304 = cette image n’a pas de texte pour ceux qui ne la voient pas
    .help = décrivez-la entre les crochets, comme au téléphone : `![Six personnes autour d'un plan](plan.jpg)`
    .explain =
        Le texte entre crochets est lu à voix haute aux personnes aveugles, affiché quand
        l’image manque, et compris par la recherche. La loi le demande (RGAA), et c’est une
        politesse. Dites ce que l’image apporte, en une phrase ; « photo » ou « image1 » n’aide
        personne.

        Avant :

            ![](plan.jpg)

        Après :

            ![Six personnes autour d'un plan couvert de cartes](plan.jpg)

P0305 = cette image serait demandée à un autre site
    .help = enregistrez l’image à côté de la fiche (si vous en avez le droit), et donnez le nom du fichier
    .explain =
        Une image prise ailleurs confierait à un tiers l’adresse de chacun de vos lecteurs, et
        disparaîtrait le jour où ce site change. Le guide contient tout ce qu’il montre : il se
        lit sans réseau, et personne n’est suivi.

        Avant :

            ![Le logo du label](https://exemple.fr/label.png)

        Après :

            ![Le logo du label](label.png)

P0306 =
    { $what ->
        [image] l’image « { $target } » n’est pas prise dans le dossier du guide
        [document] « { $target } » est un fichier de votre ordinateur : personne d’autre ne peut l’ouvrir
       *[link] l’adresse « { $target } » n’est pas d’une sorte que le guide publie
    }
    .help =
        { $what ->
            [image] copiez le fichier de l’image à côté de la fiche, et ne donnez que son nom : `![Ce que l’on voit](plan.jpg)`
            [document] copiez le fichier à côté de la fiche, et ne donnez que son nom : `[le règlement](reglement.pdf)`
           *[link] employez une adresse qui commence par `https://`, `http://`, `mailto:` ou `tel:`
        }
    .explain =
        Certaines adresses n’ouvrent pas une page : elles exécutent un programme
        (`javascript:`), en cachent un (`data:`) ou lisent un disque (`file:`). Aucune forme du
        guide ne les contient. Une adresse qui commence par `//` est refusée aussi : ouverte
        depuis un fichier, elle ne mène nulle part.

        Avant :

            { "[" }le code](www.legifrance.gouv.fr)

        Après :

            { "[" }le code](https://www.legifrance.gouv.fr)

P0307 = ce lien n’a pas de mots
    .help = écrivez entre les crochets où il mène : `[la clause d'insertion](…)`
    .explain =
        Un lien sans mots ne se voit pas, et une synthèse vocale lit son adresse lettre par
        lettre. Quelques mots qui disent où il mène suffisent ; évitez « cliquez ici », qui ne
        dit rien hors de la phrase.

        Avant :

            { "[" }](rediger.md)

        Après :

            { "[" }Rédiger, puis vérifier](rediger.md)

P0308 = aucune fiche ne s’appelle « { $id } »
    .help =
        { $nearest ->
            [none] l’id d’une fiche est le nom de son fichier sans `.md`, sauf si son en-tête en donne un autre
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        La clé `lies` propose les fiches à lire ensuite, par leur id : le nom du fichier sans
        `.md`. Un id inconnu laisserait un trou dans la liste.

        Avant :

            lies: [heure-insertion]

        Après :

            lies: [heures-insertion]

P0309 = aucune clause ne s’appelle « { $id } »
    .help =
        { $nearest ->
            [none] donnez l’id d’une fiche du dossier `clauses/` : le nom de son fichier sans `.md`
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        Un retour d’expérience nomme les clauses qu’il a employées ou inspirées. Chacune de ces
        clauses cite le cas en retour ; il faut donc que ce soit bien une clause, et qu’elle
        existe.

        Avant :

            clauses: [heure-insertion]

        Après :

            clauses: [heures-insertion]

P0310 = ce parcours donne à lire « { $id } », qui n’est pas dans le guide
    .help =
        { $nearest ->
            [none] donnez l’id d’une fiche : le nom de son fichier sans `.md`
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        La clé `lectures` d’un parcours liste les fiches sur lesquelles il s’appuie, par leur
        id. Quand une fiche est renommée ou retirée, la liste doit suivre.

        Avant :

            lectures: [dire-ses-besoins]

        Après :

            lectures: [dire-le-besoin]

P0311 = ce morceau de HTML sera montré tel quel, avec ses chevrons
    .help = écrivez-le en Markdown (`**gras**`, `[lien](…)`) ; pour montrer du code, mettez-le entre accents graves
    .explain =
        Le même texte devient une page, un livret, un écran et un module : le HTML n’a de sens
        que dans l’une de ces formes, et il pourrait y glisser n’importe quoi. Il est donc
        affiché comme du texte, jamais exécuté. Les commentaires `<!-- … -->`, eux, ne sont
        montrés à personne.

        Avant :

            Un mot <b>important</b>.

        Après :

            Un mot **important**.

P0312 =
    { $reason ->
        [empty] le fichier « { $path } » ne peut pas être publié sous ce nom : il est vide, ou contient deux barres de suite
        [parent] le fichier « { $path } » ne peut pas être publié sous ce nom : il remonterait dans un autre dossier
        [separator] le fichier « { $path } » ne peut pas être publié sous ce nom : il contient une barre oblique, droite ou inversée
        [drive] le fichier « { $path } » ne peut pas être publié sous ce nom : il contient un deux-points, comme un nom de disque
        [percent] le fichier « { $path } » ne peut pas être publié sous ce nom : il contient un %, qui cache d’autres signes
        [invisible] le fichier « { $path } » ne peut pas être publié sous ce nom : il contient un signe qui ne se voit pas
        [character] le fichier « { $path } » ne peut pas être publié sous ce nom : il contient un signe que Windows refuse (< > " | ? *)
        [trailing] le fichier « { $path } » ne peut pas être publié sous ce nom : il finit par un point ou une espace
        [reserved] le fichier « { $path } » ne peut pas être publié sous ce nom : Windows garde ce nom pour lui
        [long] le fichier « { $path } » ne peut pas être publié sous ce nom : il est trop long
       *[other] le fichier « { $path } » ne peut pas être publié sous ce nom : il n’est pas sûr partout
    }
    .help = renommez-le en lettres sans accent, chiffres et traits d’union, puis corrigez le lien
    .explain =
        Les images et les documents sont copiés sous leur nom, vers des serveurs, des partages
        Windows et des archives. Un nom que l’un d’eux refuse casserait la publication entière.

        Avant :

            ![Le plan](aux.png)

        Après :

            ![Le plan](plan-des-auxiliaires.png)

P0313 = l’id « { $id } » est déjà celui de content/{ $other }
    .help = renommez l’un des deux fichiers, ou donnez-lui un `id:` à lui
    .related = l’autre fiche est ici
    .explain =
        L’id est le nom d’une fiche pour toujours : les liens `[[id]]`, les fiches liées, les
        parcours s’en servent. S’il désigne deux fiches, chacun de ces liens devient un pari.
        L’id vient de la clé `id`, sinon du nom du fichier.

        Avant :

            cas/mobilier.md        clauses/mobilier.md

        Après :

            cas/atelier-mobilier.md        clauses/mobilier.md

P0314 = l’adresse « { $address } » est déjà prise par content/{ $other }
    .help = donnez à l’une des deux fiches une autre `adresse:`, ou renommez son fichier
    .related = l’autre fiche est ici
    .explain =
        Deux fiches ne peuvent pas être publiées à la même adresse : l’une effacerait l’autre.
        Cela arrive quand deux fichiers du même dossier ne diffèrent que par un accent ou une
        majuscule, ou par la clé `adresse`.

        Avant :

            content/cas/été.md        content/cas/ete.md

        Après :

            content/cas/un-ete-au-chantier.md        content/cas/ete.md

P0315 = « { $name } » et « { $other } » ne diffèrent que par une majuscule ou un accent
    .help = renommez l’un des deux : beaucoup de disques les prendraient pour un seul fichier
    .explain =
        Sous Windows et sur un Mac, `Plan.png` et `plan.png` sont le même fichier ; sous Linux,
        deux. Un « é » peut aussi s’écrire de deux façons qui se ressemblent à l’œil. Le guide
        doit pouvoir se poser partout : deux noms publiés diffèrent par plus que cela.

        Avant :

            plan.png        Plan.png

        Après :

            plan-du-rez-de-chaussee.png        plan-de-l-etage.png

P0316 = l’ancienne adresse « { $address } » est celle de content/{ $other }
    .help = retirez-la des `anciennes_adresses` : cette adresse mène déjà à une fiche
    .related = la fiche qui s’y trouve
    .explain =
        Une ancienne adresse renvoie vers la nouvelle, pour que les vieux liens vivent. Elle ne
        peut pas être l’adresse d’une fiche d’aujourd’hui : le renvoi prendrait sa place.

        Avant :

            anciennes_adresses: [clauses/heures-insertion]        (la fiche existe toujours)

        Après :

            anciennes_adresses: [clauses/insertion]

P0317 = l’ancienne adresse « { $address } » est réclamée deux fois
    .help = gardez-la dans une seule fiche, celle où les vieux liens doivent mener
    .related = elle est déjà ici
    .explain =
        Une ancienne adresse ne peut renvoyer que vers une seule fiche. Choisissez celle que
        cherche la personne qui suit un vieux lien.

        Avant :

            a.md : anciennes_adresses: [vieux]        b.md : anciennes_adresses: [vieux]

        Après :

            a.md : anciennes_adresses: [vieux]        b.md : (rien)

P0318 = le repère « { $id } » est donné deux fois
    .help = gardez une seule valeur, ou donnez un autre id à la seconde
    .related = il est déjà ici
    .explain =
        Les chiffres qui bougent vivent dans `reperes.yaml`, à un seul endroit, pour que tout le
        guide suive quand on les corrige. Deux valeurs pour un même repère ruineraient cette
        promesse.

        Avant :

            - id: seuil-formalise
              valeur: "216 000 € HT"
            - id: seuil-formalise
              valeur: "221 000 € HT"

        Après :

            - id: seuil-formalise
              valeur: "216 000 € HT"

P0319 = le mot « { $form } » est déjà expliqué par content/{ $other }
    .help = gardez-le dans une seule des deux fiches du glossaire
    .related = l’autre définition
    .explain =
        Le glossaire souligne ses mots dans tout le guide et mène à leur définition. Un mot
        (titre, sigle ou autre forme) ne peut mener qu’à une fiche. Si deux notions partagent un
        sigle, donnez-le à la plus courante.

        Avant :

            mapa.md : sigle: MAPA        procedure-adaptee.md : formes: [MAPA]

        Après :

            mapa.md : sigle: MAPA        procedure-adaptee.md : formes: []

P0320 = « { $heading } » est un titre de premier niveau, déjà pris par le titre de la fiche
    .help = ajoutez un dièse : `## { $heading }`
    .explain =
        Le titre de la fiche, donné dans l’en-tête, est le seul titre de premier niveau. Les
        intertitres du texte commencent par deux dièses. Une page à deux grands titres
        désoriente ceux qui la parcourent de titre en titre, au clavier ou à l’oreille.

        Avant :

            # Les preuves

        Après :

            ## Les preuves

P0321 = l’intertitre « { $heading } » saute un niveau
    .help = remplacez `{ $signs }` par `{ $expected }`
    .explain =
        Les intertitres descendent marche par marche : `##`, puis `###`. Une marche sautée se
        lit comme une partie perdue, surtout à l’oreille, et décale le sommaire. La taille des
        lettres n’est pas votre affaire : chaque forme du guide s’en charge.

        Avant :

            ## Les preuves
            #### Le relevé d'heures

        Après :

            ## Les preuves
            ### Le relevé d'heures

P0322 = cet intertitre n’a pas de mots
    .help = écrivez l’intertitre après les dièses, ou retirez la ligne
    .explain =
        Un intertitre vide laisse un blanc dans le sommaire et une halte muette pour qui écoute
        la page.

        Avant :

            ##

        Après :

            ## Les preuves

P0323 = cette fiche n’a que son en-tête
    .help = écrivez quelques lignes sous le second `---`, ou mettez `brouillon: oui` en attendant
    .explain =
        Une fiche vide serait publiée, avec une page blanche. Si elle n’est pas prête,
        `brouillon: oui` la garde hors du guide jusqu’à ce que vous retiriez la ligne. Une
        section (`_index.md`) peut rester vide : elle liste ses fiches.

P0324 = la colonne { $column } de ce tableau n’a pas de titre
    .help = écrivez un mot en tête de la colonne
    .explain =
        Une synthèse vocale lit chaque case avec le titre de sa colonne ; sans lui, les chiffres
        se suivent sans dire ce qu’ils sont. Seule la case du coin, au-dessus d’une colonne de
        noms, peut rester vide.

        Avant :

            | Étape |  |
            |---|---|
            | Besoin | 3 jours |

        Après :

            | Étape | Durée |
            |---|---|
            | Besoin | 3 jours |

P0325 = le guide ne sait pas colorer le langage « { $language } »
    .help =
        { $nearest ->
            [none] écrivez `text` pour un texte sans couleurs
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        Le mot qui suit les trois accents graves dit dans quel langage est le code, pour le
        colorer. Un mot inconnu n’empêche rien : le code est montré sans couleurs. C’est souvent
        une faute de frappe.

        Avant :

            ```yalm

        Après :

            ```yaml

P0326 =
    { $state ->
        [empty] ces doubles accolades sont vides
       *[unknown] la clause emploie « { $name } », que son en-tête ne décrit pas
    }
    .help =
        { $nearest ->
            [none] ajoutez ce blanc à `variables`, avec son nom, son libellé et une valeur proposée
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        Dans une clause, `{ "{{" }nom{ "}}" }` marque un blanc que l’acheteur remplit. L’en-tête décrit
        chaque blanc : son libellé, son unité, une valeur proposée, une plage raisonnable. Sans
        cette description, la page ne saurait pas quoi demander.

        Avant :

            texte: Le titulaire consacre { "{{" }heure{ "}}" } heures…
            variables:
              - { "{" }nom: heures, libelle: Heures d'insertion, defaut: "800"{ "}" }

        Après :

            texte: Le titulaire consacre { "{{" }heures{ "}}" } heures…
            variables:
              - { "{" }nom: heures, libelle: Heures d'insertion, defaut: "800"{ "}" }

P0327 =
    { $state ->
        [empty] ces doubles accolades sont vides
       *[unknown] le repère « { $name } » n’est pas dans reperes.yaml
    }
    .help =
        { $state ->
            [empty] écrivez entre elles l’id d’un repère de reperes.yaml ; pour montrer des accolades, mettez-les entre accents graves
           *[unknown]
                { $nearest ->
                    [none] ajoutez-le à reperes.yaml, avec sa valeur et sa source ; pour montrer des accolades, mettez-les entre accents graves
                   *[other] vouliez-vous dire « { $nearest } » ?
                }
        }
    .explain =
        Hors des clauses, `{ "{{" }id{ "}}" }` est remplacé par un chiffre de `reperes.yaml` : un seuil, une
        date de loi. On le corrige à un endroit, et tout le guide suit. Un id inconnu laisserait
        un trou dans la phrase.

        Avant :

            Au-delà de { "{{" }seuil-formalisé{ "}}" }, la procédure change.

        Après :

            Au-delà de { "{{" }seuil-formalise{ "}}" }, la procédure change.

P0328 = le blanc « { $name } » est décrit, mais aucun texte ne l’emploie
    .help = écrivez `{ "{{" }{ $name }{ "}}" }` à sa place dans le texte de la clause, ou retirez-le de `variables`
    .explain =
        Chaque blanc décrit dans l’en-tête est demandé à l’acheteur. S’il ne sert nulle part, on
        lui ferait remplir une case pour rien ; le plus souvent, un nombre est resté écrit en
        dur dans le texte.

        Avant :

            texte: Le titulaire consacre 800 heures…
            variables:
              - { "{" }nom: heures, libelle: Heures d'insertion, defaut: "800"{ "}" }

        Après :

            texte: Le titulaire consacre { "{{" }heures{ "}}" } heures…
            variables:
              - { "{" }nom: heures, libelle: Heures d'insertion, defaut: "800"{ "}" }

P0329 = le blanc « { $name } » est décrit deux fois
    .help = gardez une seule description
    .related = il est déjà décrit ici
    .explain =
        Un blanc a un nom, un libellé et une valeur proposée. Décrit deux fois, il paraîtrait
        deux fois dans le formulaire, avec deux valeurs peut-être différentes.

        Avant :

            variables:
              - { "{" }nom: heures, libelle: Heures, defaut: "800"{ "}" }
              - { "{" }nom: heures, libelle: Heures d'insertion, defaut: "600"{ "}" }

        Après :

            variables:
              - { "{" }nom: heures, libelle: Heures d'insertion, defaut: "600"{ "}" }

P0330 = la valeur proposée pour « { $name } » ({ $value }) sort de sa plage, de { $low } à { $high }
    .help = changez la valeur proposée, ou élargissez la plage
    .explain =
        La plage dit ce qui est raisonnable ; la valeur proposée est celle que beaucoup
        garderont telle quelle. Elle doit donc être raisonnable elle aussi.

        Avant :

            - { "{" }nom: heures, libelle: Heures, defaut: "8000", plage: [150, 3000]{ "}" }

        Après :

            - { "{" }nom: heures, libelle: Heures, defaut: "800", plage: [150, 3000]{ "}" }

P0331 = deux textes de cette clause ont le niveau « { $level } »
    .help = donnez à chacun le sien : `base`, `avance` ou `exemplaire`
    .related = le premier est ici
    .explain =
        Une clause a un à trois textes, du moins au plus ambitieux. L’acheteur choisit par le
        niveau : deux textes au même niveau, et il ne saurait lequel prendre.

        Avant :

            ambition:
              - { "{" }niveau: base, texte: …{ "}" }
              - { "{" }niveau: base, texte: …{ "}" }

        Après :

            ambition:
              - { "{" }niveau: base, texte: …{ "}" }
              - { "{" }niveau: avance, texte: …{ "}" }

P0332 = cette clause n’a pas de texte à coller
    .help = ajoutez sous `ambition` au moins un niveau avec son `texte`
    .explain =
        Une fiche clause sert à copier un texte dans un marché. Le commentaire ne suffit pas :
        il faut au moins un niveau d’ambition, avec les mots exacts.

        Avant :

            ambition: []

        Après :

            ambition:
              - niveau: base
                texte: |
                  Le titulaire remet ses livrables dans un format ouvert.

P0333 = cette clause ne dit pas comment on la vérifiera
    .help = ajoutez `verification: |` : ce que l’on regarde, quand, et qui le fait
    .explain =
        Une promesse que personne ne vérifie ne change rien, et elle lasse ceux qui la tiennent.
        Trois mots suffisent : quoi, quand, qui.

        Avant :

            preuves: [Attestation]

        Après :

            preuves: [Attestation]
            verification: |
              À chaque facture, le chef de projet lit le relevé d'heures avec le facilitateur.

P0334 = cette clause ne cite aucun texte de droit
    .help = ajoutez `fondement`, avec le texte, l’article et `verifie:` ou `a_confirmer: oui`
    .explain =
        L’acheteur qui copie la clause devra dire sur quoi elle repose. Si vous n’en êtes pas
        sûr, citez le texte et laissez le service juridique trancher : `a_confirmer: oui` le
        dira au lecteur.

        Avant :

            penalite: |
              …

        Après :

            fondement:
              - texte: Code de la commande publique
                article: L. 2112-2
                a_confirmer: oui

P0335 =
    { $state ->
        [both] « { $text } » est dit vérifié, et encore à confirmer
       *[neither] « { $text } » n’est ni vérifié, ni à confirmer
    }
    .help = gardez une seule des deux lignes : `verifie: { $day }` si quelqu’un l’a relu ce jour-là, sinon `a_confirmer: oui`
    .explain =
        Un mauvais droit est pire que pas de droit. Chaque texte cité dit donc où il en est :
        relu tel jour à la source, ou à confirmer par le service juridique. Ni l’un ni l’autre,
        le lecteur ne sait pas s’il peut s’y fier ; les deux se contredisent.

        Avant :

            - texte: Code de la commande publique
              article: L. 2112-2

        Après :

            - texte: Code de la commande publique
              article: L. 2112-2
              verifie: 2026-11-23

P0336 = aucune réponse à cette question n’est juste
    .help = mettez une croix devant la bonne réponse : `- [x]` (plusieurs croix, si plusieurs sont attendues)
    .explain =
        La croix dit quelle réponse est la bonne : c’est elle qui donne les points, et
        l’explication qui suit. Sans croix, tout le monde se trompe.

        Avant :

            > - [ ] Sur mon bureau
            > - [ ] Dans le dossier `cas/`

        Après :

            > - [ ] Sur mon bureau
            > - [x] Dans le dossier `cas/`

P0337 =
    { $count ->
        [0] cette question n’a pas de réponses
       *[other] cette question n’a qu’une réponse
    }
    .help = donnez-en au moins deux, une par ligne : `- [x]` pour la bonne, `- [ ]` pour les autres
    .explain =
        On choisit entre deux réponses au moins. Les réponses forment une liste à cocher, dans
        le bloc, sous la question.

        Avant :

            > [!QUESTION] Où rangez-vous le récit d'un atelier ?
            > Dans le dossier `cas/`.

        Après :

            > [!QUESTION] Où rangez-vous le récit d'un atelier ?
            > - [ ] Sur mon bureau
            > - [x] Dans le dossier `cas/`

P0338 = cette question n’explique pas sa réponse
    .help = ajoutez une ou deux phrases sous la liste, après une ligne `>` vide
    .explain =
        C’est l’explication qui apprend quelque chose, à celui qui s’est trompé comme à celui
        qui a deviné. Une phrase suffit.

        Avant :

            > - [x] Dans le dossier `cas/`

        Après :

            > - [x] Dans le dossier `cas/`
            >
            > Sur votre bureau, il ne servira qu'à vous.

P0339 = le chiffre « { $value } » ne dit pas d’où il vient
    .help = finissez le bloc par une ligne `> Source : …`, après une ligne `>` vide
    .explain =
        Un chiffre sans source se répète de réunion en réunion sans que personne puisse le
        défendre. La source donne qui, et quand.

        Avant :

            > [!CHIFFRE] 6 minutes
            > pour présenter un projet.

        Après :

            > [!CHIFFRE] 6 minutes
            > pour présenter un projet.
            >
            > Source : Résidence de la 27e Région, 2012.

P0340 = ce chiffre clé fait { $count } signes ; il n’y a de place que pour { $limit }
    .help = gardez le nombre et son unité sur la première ligne, et mettez le reste en dessous
    .explain =
        Le chiffre est composé en très grand : sur un écran de hall, il occupe la moitié de
        l’écran. Il ne peut contenir que le nombre et son unité ; ce qu’il veut dire vient juste
        en dessous.

        Avant :

            > [!CHIFFRE] 6 minutes pour présenter un projet

        Après :

            > [!CHIFFRE] 6 minutes
            > pour présenter un projet

P0341 =
    { $kind ->
        [figure] la légende de ce chiffre fait { $count } mots, trop pour un écran ({ $limit } au plus)
        [quotation] cette citation fait { $count } mots, trop pour un écran ({ $limit } au plus)
        [rule] cette règle fait { $count } mots, trop pour un écran ({ $limit } au plus)
       *[takeaway] ce point à retenir fait { $count } mots, trop pour un écran ({ $limit } au plus)
    }
    .help = coupez : la suite peut aller dans le texte, juste après le bloc
    .explain =
        Les chiffres, les règles et les citations passent sur les écrans des halls et des
        ascenseurs, où l’on a quelques secondes. Les lettres n’y rapetissent jamais : c’est le
        texte qui se resserre. Quatorze mots sous un chiffre, vingt-deux pour une citation,
        vingt-six pour une règle ou un point à retenir.

P0342 =
    { $what ->
        [figure] ce chiffre clé n’a pas de valeur, ou pas de légende
        [quotation] cette citation n’a pas de texte
        [restricted] ce passage réservé ne contient rien
        [question] cette question n’a pas d’énoncé
       *[text] ce bloc est vide
    }
    .help =
        { $what ->
            [figure] mettez le nombre et son unité sur la première ligne, et ce qu’il veut dire en dessous
            [quotation] écrivez les mots cités sous la première ligne, après un `>`
            [restricted] écrivez le passage sous la première ligne, chaque ligne après un `>`, ou retirez le bloc
            [question] écrivez la question après `[!QUESTION]`, sur la même ligne
           *[text] écrivez son texte sous la première ligne, chaque ligne après un `>`, ou retirez le bloc
        }
    .explain =
        Un bloc annonce quelque chose au lecteur ; vide, il laisserait une carte blanche sur le
        site et un écran noir dans le hall.

        Avant :

            > [!CHIFFRE] 6 minutes

        Après :

            > [!CHIFFRE] 6 minutes
            > pour présenter un projet.

P0343 = aucune édition ne s’adresse au public « { $audience } »
    .help =
        { $nearest ->
            [none] les publics servis : { $served }
           *[other] vouliez-vous dire « { $nearest } » ? Les publics servis : { $served }
        }
    .explain =
        Chaque édition, dans `polymorphe.toml`, dit à quels publics elle s’adresse. Une fiche ou
        un passage réservé à un public que personne ne sert ne serait vu de personne, nulle
        part.

        Avant :

            public: [acheteur]

        Après :

            public: [acheteurs]

P0344 = ce passage est réservé, mais à personne
    .help =
        { $names ->
            [none] nommez un public après le deux-points : `> [!PUBLIC: acheteurs, juridique]`
           *[other] nommez un ou plusieurs publics après le deux-points, comme ceci : `> [!PUBLIC: …]`. Ceux du guide : { $names }
        }
    .explain =
        Le bloc `[!PUBLIC: …]` réserve un passage aux publics qu’il nomme. Sans nom, il
        disparaîtrait de toutes les éditions. Pour la maison seule, écrivez `[!INTERNE]`.

        Avant :

            > [!PUBLIC]
            > Ce passage est pour vous.

        Après :

            > [!PUBLIC: acheteurs]
            > Ce passage est pour vous.

P0345 = cette fiche disparaîtrait ({ $until }) avant de paraître ({ $from })
    .help = échangez les deux dates, ou corrigez celle qui ne va pas
    .related = elle paraît ici
    .explain =
        `publier_le` est le premier jour où la fiche paraît, `expire_le` le dernier. Dans le
        mauvais ordre, elle ne serait jamais visible.

        Avant :

            publier_le: 2027-12-31
            expire_le: 2027-01-04

        Après :

            publier_le: 2027-01-04
            expire_le: 2027-12-31

P0346 = cette fiche devait être relue le { $day }
    .help =
        { $owner ->
            [none] relisez-la, corrigez-la au besoin, puis repoussez `a_revoir_le`
           *[other] demandez à « { $owner } » de la relire, puis repoussez `a_revoir_le`
        }
    .explain =
        Un guide meurt de ce que personne ne relit. `a_revoir_le` est un rendez-vous pris avec
        la fiche : ce jour-là, quelqu’un vérifie que tout est encore vrai, puis note le
        rendez-vous suivant. En attendant, la fiche reste publiée.

        Avant :

            a_revoir_le: 2025-11-23

        Après, une fois relue :

            a_revoir_le: 2027-11-23

P0347 =
    { $state ->
        [empty] le résumé de cette fiche est vide
       *[absent] cette fiche n’a pas de résumé
    }
    .help =
        { $state ->
            [empty] écrivez sur cette ligne une phrase simple : ce que le lecteur trouvera dans la fiche
           *[absent] ajoutez `resume:` et une phrase simple : ce que le lecteur y trouvera
        }
    .explain =
        Le résumé paraît sur les cartes, dans les résultats de recherche et les flux : c’est lui
        qui donne envie d’ouvrir la fiche. Une ou deux phrases, sans jargon.

        Avant :

            titre: La première réunion

        Après :

            titre: La première réunion
            resume: Elle fixe le ton. Préparez-la en vingt minutes.

P0348 = ce titre fait { $count } signes ; au-delà de { $limit }, il sera coupé
    .help = gardez l’idée en quelques mots, et mettez le reste dans `resume`
    .explain =
        Un titre se lit dans un menu, un onglet, en haut d’une page de livret. Les meilleurs
        tiennent en une demi-ligne ; le résumé est là pour la suite.

        Avant :

            titre: Comment organiser la première réunion de lancement avec le titulaire pour bien démarrer

        Après :

            titre: La première réunion

P0349 = ce chapitre ne finit pas par une chose à faire cette semaine
    .help =
        { $state ->
            [empty] écrivez sur cette ligne un petit geste concret, de moins d’une heure
           *[absent] ajoutez `cette_semaine:` et un petit geste concret, de moins d’une heure
        }
    .explain =
        Chaque chapitre se termine par un geste à faire sans attendre : appeler une entreprise,
        relire une phrase, ouvrir une fiche. C’est par là que le guide passe du papier au
        bureau.

        Avant :

            titre: Rédiger

        Après :

            titre: Rédiger
            cette_semaine: Prenez une clause de votre dernier marché et demandez-vous qui la vérifie.

P0350 = le repère « { $id } » n’a pas de source
    .help = ajoutez `source:`, avec le texte et l’article
    .explain =
        Les repères sont les chiffres auxquels tout le guide se fie. Celui ou celle qui les
        mettra à jour doit savoir où regarder.

        Avant :

            - id: seuil-formalise
              valeur: "216 000 € HT"

        Après :

            - id: seuil-formalise
              valeur: "216 000 € HT"
              source: Code de la commande publique, seuils 2026-2027

P0351 = ce parcours n’a pas de leçons
    .help = donnez à chaque leçon un intertitre à deux dièses : `## Les mots, avant les sigles`
    .explain =
        Les leçons d’un parcours sont les parties que délimitent ses intertitres à deux dièses.
        Sans elles, le module de formation n’aurait rien à dérouler.

        Avant :

            Vous venez d'arriver. Un marché est…

        Après :

            Vous venez d'arriver.

            ## Les mots, avant les sigles

            Un marché est…

P0352 = la leçon « { $title } » ne pose aucune question
    .help = ajoutez-lui un bloc `> [!QUESTION]` : on retient ce que l’on a dû chercher
    .explain =
        Une question au milieu d’une leçon vaut une relecture. C’est aussi ce qui permet au
        module de dire que la leçon est suivie.

        Avant :

            ## Les mots, avant les sigles
            Quatre pièces suffisent pour suivre.

        Après :

            ## Les mots, avant les sigles
            Quatre pièces suffisent pour suivre.

            > [!QUESTION] Où lit-on les pénalités ?
            > - [x] Dans le CCAP
            > - [ ] Dans l'acte d'engagement

P0353 = cette citation ne dit pas qui parle
    .help = nommez l’auteur, par sa fonction au besoin : `> [!CITATION] Une acheteuse, 2012` (ou la clé `auteur`)
    .explain =
        Une parole sans auteur n’est qu’un slogan. S’il ne faut pas donner de nom, une fonction
        et une date suffisent.

        Avant :

            > [!CITATION]
            > Tout se joue au début.

        Après :

            > [!CITATION] Une acheteuse, atelier de 2012
            > Tout se joue au début.

P0354 = les doubles accolades ne sont pas remplacées ici
    .help = écrivez la valeur en toutes lettres, ou déplacez la phrase dans le texte de la fiche
    .explain =
        Les repères `{ "{{" }…{ "}}" }` sont remplacés dans le texte des fiches, pas dans l’en-tête : titre,
        résumé et geste de la semaine paraîtraient avec leurs accolades.

        Avant :

            resume: Au-delà de { "{{" }seuil-formalise{ "}}" }, la procédure change.

        Après :

            resume: Au-delà d'un seuil, la procédure change.

P0355 =
    { $count ->
        [one] cette fiche n’a pas de date, et l’historique incomplet du dépôt ne la donne pas
       *[other] { $count } fiches, dont celle-ci, n’ont pas de date, et l’historique incomplet du dépôt ne les donne pas
    }
    .help = récupérez l’historique entier (`git fetch --unshallow`), ou ajoutez `date:` à l’en-tête
    .explain =
        Quand l’en-tête ne donne pas de date, l’outil prend celle de l’historique du dépôt. Ici,
        le dépôt a été copié sans tout son passé : chaque fiche y semblerait née le même jour.
        L’outil préfère ne rien dire plutôt que d’inventer.

        Sur un serveur d’intégration, demandez l’historique complet (par exemple
        `fetch-depth: 0`).

P0356 =
    { $state ->
        [name] « { $name } » n’est pas lu : le nom d’une fiche finit par `.md`
       *[format] « { $name } » n’est pas lu : une fiche est un texte en Markdown
    }
    .help =
        { $state ->
            [name] renommez-le en `{ $better }` (dans l’explorateur, affichez les extensions des fichiers)
           *[format] copiez son texte dans une fiche `.md` ; s’il est à télécharger, menez-y par un lien depuis une fiche ; sinon, rangez-le hors de `content/`
        }
    .explain =
        L’outil lit les fichiers dont le nom finit par `.md`, en minuscules. Les autres ne
        servent que si une fiche les montre ou y mène. Un fichier de traitement de texte, ou
        dont l’extension est cachée par l’explorateur, resterait ignoré sans bruit.

        Avant :

            content/chapitres/essai.md.txt

        Après :

            content/chapitres/essai.md

P0357 = le dossier « { $folder } » ne donne pas de genre à ses fiches : ce sont de simples pages
    .help = vouliez-vous dire `content/{ $nearest }/` ? Sinon, écrivez `genre: page` dans l’en-tête
    .explain =
        Le dossier dit de quel genre est une fiche : `chapitres`, `cas`, `clauses`, `parcours`,
        `glossaire`, `citations`. Dans un dossier d’un autre nom, une fiche est une page, sans
        ce que son genre lui apporte. Ici, une lettre fait sans doute la différence.

        Avant :

            content/clause/heures-insertion.md

        Après :

            content/clauses/heures-insertion.md

P0358 = cette réponse n’a pas de case à cocher : elle serait montrée avec ses crochets
    .help = écrivez `- [x]` devant une bonne réponse, `- [ ]` devant les autres : un « x » ou une espace entre les crochets, et une espace après
    .explain =
        Une réponse commence par une case : des crochets avec une espace, ou avec un « x » si
        elle est juste, puis une espace. Tout le reste, `[]`, `[✓]` ou `[x]` sans espace
        ensuite, n’est qu’un texte.

        Avant :

            > - [] Sur mon bureau
            > - [✓] Dans le dossier `cas/`

        Après :

            > - [ ] Sur mon bureau
            > - [x] Dans le dossier `cas/`

P0359 = la réponse « { $answer } » est proposée deux fois
    .help = gardez-la une seule fois, ou changez les mots de l’une des deux
    .related = elle est déjà ici
    .explain =
        Deux réponses identiques ne se distinguent pas : si l’une est juste et l’autre non, on
        ne peut que deviner.

        Avant :

            > - [ ] Dans le dossier `cas/`
            > - [x] Dans le dossier `cas/`

        Après :

            > - [ ] Sur mon bureau
            > - [x] Dans le dossier `cas/`

P0361 = le dessin « { $path } » fait plus que dessiner : { $found }
    .help = enregistrez-le à nouveau en « SVG simple » depuis votre logiciel de dessin, ou exportez-le en PNG
    .explain =
        Un fichier SVG peut contenir un programme, ou appeler une image d’un autre site. Le guide
        ne laisse passer que ce qui dessine : ni `<script>`, ni `onload`, ni adresse extérieure.

        Avant :

            <image href="https://exemple.fr/logo.png"/>

        Après :

            <image href="data:image/png;base64,…"/>

P0362 =
    { $state ->
        [too-large] l’image « { $path } » a plus de { $most } millions de pixels
        [private] l’image « { $path } » dit où, quand ou par qui elle a été faite
       *[unreadable] l’image « { $path } » ne se lit pas
    }
    .help =
        { $state ->
            [too-large] réduisez-la : une page en montre au plus 1 280 en largeur
            [private] enregistrez-la en JPEG, en PNG ou en WebP : ces renseignements en sont alors retirés
           *[unreadable] ouvrez-la et enregistrez-la à nouveau en PNG, en JPEG, en WebP ou en SVG
        }
    .explain =
        Le fichier existe, mais son contenu n’est pas celui d’une image : il est vide, abîmé, ou
        d’un autre format. Pour donner un document à télécharger, faites un lien, sans le point
        d’exclamation.

        Une image de plus de 50 millions de pixels n’est pas ouverte : elle prendrait toute la
        mémoire. Le lieu, la date et l’appareil que notent les photographies sont retirés de ce
        qui est publié ; d’un fichier AVIF ou HEIC, ils ne peuvent pas l’être.

        Avant :

            ![Le règlement](reglement.pdf)

        Après :

            { "[" }Le règlement](reglement.pdf)

P0363 = aucune fiche ne s’appelle « { $id } »
    .help =
        { $nearest ->
            [none] l’id d’une fiche est le nom de son fichier sans `.md`, sauf si son en-tête en donne un autre
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        Le fichier `publics.yaml` dit à chaque public par quoi commencer : cinq fiches, nommées
        par leur id, chacune avec une phrase qui dit pourquoi. Un id inconnu laisserait un trou
        dans la liste.

        Avant :

            - { "{" }fiche: redigr, pourquoi: "Une clause se vérifie, ou ne sert à rien."{ "}" }

        Après :

            - { "{" }fiche: rediger, pourquoi: "Une clause se vérifie, ou ne sert à rien."{ "}" }

P0364 = le public « { $audience } » est accueilli deux fois
    .help = réunissez les deux listes d’essentiels, ou corrigez l’id de la seconde
    .related = il est déjà ici
    .explain =
        Dans `publics.yaml`, chaque public a une page d’accueil à lui, avec ses cinq fiches
        essentielles. Deux pages pour un même public auraient la même adresse.

        Avant :

            - id: acheteurs
              titre: "J’achète"
            - id: acheteurs
              titre: "Je négocie"

        Après :

            - id: acheteurs
              titre: "J’achète"

P0365 = la carte ne connaît pas l’acteur « { $name } »
    .help =
        { $nearest ->
            [none] ajoutez-le à la liste `acteurs` de carte.yaml, ou choisissez parmi : { $actors }
           *[other] vouliez-vous dire « { $nearest } » ?
        }
    .explain =
        Dans `carte.yaml`, chaque étape nomme ceux qui agissent par leur id. Cet id doit être dans
        la liste `acteurs` du même fichier, avec un nom et une phrase.

P0366 =
    { $place ->
        [list] l’acteur « { $name } » est décrit deux fois
       *[stage] l’acteur « { $name } » a deux rôles à la même étape
    }
    .help = gardez un seul des deux, et réunissez ce qu’ils disent
    .related = il est déjà ici
    .explain =
        Sur la carte, un acteur a une seule ligne, et à chaque étape un seul rôle : il mène, ou il
        prend part.

P0367 =
    { $state ->
        [twice] la carte parle deux fois de l’étape « { $stage } »
       *[absent] la carte ne dit rien de l’étape « { $stage } »
    }
    .help =
        { $state ->
            [twice] réunissez ces deux passages
           *[absent] ajoutez-la sous `etapes`, avec au moins `id` et `mene`
        }
    .related = elle est déjà ici
    .explain =
        Le trait de la carte passe par les douze étapes de l’achat. `carte.yaml` décrit donc
        chacune d’elles, une fois.

P0368 = « { $id } » est deux fois parmi les essentiels du public « { $audience } »
    .help = retirez l’une des deux lignes, ou mettez-y la fiche à laquelle vous pensiez
    .related = la fiche est déjà ici
    .explain =
        Dans `publics.yaml`, chaque public a quelques fiches par où commencer, chacune avec sa
        raison. La même deux fois prend la place d’une autre.

        Avant :

            - { "{" }fiche: rediger, pourquoi: "Une clause se vérifie."{ "}" }
            - { "{" }fiche: rediger, pourquoi: "Une phrase, une preuve."{ "}" }

        Après :

            - { "{" }fiche: rediger, pourquoi: "Une phrase, une preuve, quelqu’un pour la lire."{ "}" }

P0369 =
    { $audience ->
        [none] ce fichier n’accueille aucun public
       *[other] le public « { $audience } » n’a aucune fiche par où commencer
    }
    .help =
        { $audience ->
            [none] donnez à un public son accueil, ou supprimez le fichier
           *[other] nommez au moins une fiche sous `essentiels`, ou retirez ce public : sans fiche, il n’a pas de page d’accueil
        }
    .explain =
        `publics.yaml` donne à chaque public une page d’accueil : les fiches par où commencer, et
        pourquoi. Une liste vide ne donne aucune page, sans que rien ne le dise.

        Avant :

            - id: acheteurs
              titre: "J’achète"
              essentiels: []

        Après :

            - id: acheteurs
              titre: "J’achète"
              essentiels:
                - { "{" }fiche: rediger, pourquoi: "Une clause se vérifie, ou ne sert à rien."{ "}" }

P0370 = rien ne dit à ce public pourquoi lire « { $id } »
    .help = ajoutez `pourquoi:` et une phrase qui dit ce que la fiche lui apporte ; sans elle, la page répète le résumé
    .explain =
        Une liste de titres ne donne pas envie. La phrase qui suit dit à ce public-là ce que la
        fiche change pour lui ; le résumé de la fiche, lui, parle à tout le monde.

        Avant :

            - fiche: rediger

        Après :

            - { "{" }fiche: rediger, pourquoi: "Une clause se vérifie, ou ne sert à rien."{ "}" }

P0371 = le public « { $audience } » ne verra pas « { $id } » : aucune édition faite pour lui ne contient cette fiche
    .help = ouvrez la fiche à un public de ces éditions, ou choisissez-lui un autre essentiel
    .related = le public de la fiche est dit ici
    .explain =
        Une édition ne contient que les fiches ouvertes à ses publics. Une fiche réservée à
        d’autres disparaît de la liste des essentiels, qui se retrouve plus courte que prévu.

        Avant :

            # la fiche « coulisses » : `public: { "[" }interne]`
            - id: elus
              essentiels:
                - { "{" }fiche: coulisses, pourquoi: "Pour voir."{ "}" }

        Après :

            # la fiche « coulisses » : `public: { "[" }interne, elus]`

P0372 = l’audit d’accessibilité est daté du { $day }, qui n’est pas encore venu
    .help = donnez le jour où l’audit a été mené ; tant qu’il n’a pas eu lieu, retirez `{ "[" }accessibility]`
    .explain =
        La déclaration dit ce qu’un audit a trouvé, et quand. D’un audit à venir, on ne sait rien :
        le site se déclare « non conforme » jusque-là.

        Avant :

            audited = 2062-05-04

        Après :

            audited = 2026-05-04

P0373 = « { $alt } » ne dit pas ce que l’image montre
    .help = décrivez-la comme au téléphone, en une phrase : `![Six personnes autour d'un plan](plan.jpg)`
    .explain =
        Le texte entre crochets est tout ce qu’une personne aveugle saura de l’image. « Photo »,
        « illustration » ou le nom du fichier ne lui apprennent rien : elle savait déjà qu’il y a
        une image. Dites ce que l’image apporte à la fiche.

        Avant :

            ![photo](plan.jpg)

        Après :

            ![Six personnes autour d'un plan couvert de cartes](plan.jpg)

P0401 = dans l’édition « { $edition } », ce lien mènerait à « { $target } », que ses lecteurs ne peuvent pas voir
    .help = { $links ->
        [texte] ce lien n’a pas de mots à lui et dirait le titre : écrivez `[{ "[" }{ $target }|d’autres mots]]`, qui resteront sans le lien
       *[erreur] mettez le passage dans un bloc `> [!INTERNE]`, retirez le lien, ou ouvrez l’autre fiche à ce public
    }
    .explain =
        Une fiche publique ne peut pas renvoyer vers une fiche réservée : le lecteur trouverait
        porte close, et le titre caché serait déjà sorti. Entourez le passage d’un bloc réservé,
        ou écrivez la phrase sans le lien.

        Avant :

            Lisez aussi [nos contre-exemples](contre-exemple.md).

        Après :

            > [!INTERNE]
            > Lisez aussi [nos contre-exemples](contre-exemple.md).

        Une édition peut aussi garder les mots sans le lien, dans polymorphe.toml :

            { "[" }editions.externe]
            withheld_links = "texte"

        Un lien sans mots à lui, comme `[{ "[" }contre-exemple]]`, reste alors une erreur : il
        prendrait pour mots le titre de la fiche réservée.

P0402 = dans l’édition « { $edition } », ce lien viserait « { $anchor } », un passage que ses lecteurs ne peuvent pas voir
    .help = retirez ce qui suit le `#`, ou mettez le lien dans un bloc réservé au même public
    .explain =
        La fiche visée paraît bien dans cette édition, mais sans le passage que le lien
        désigne : il est réservé à d’autres. Le nom du passage, lui, se lirait dans l’adresse.

        Avant :

            { "[" }les coulisses](rediger.md#nos-coulisses)

        Après :

            { "[" }la rédaction](rediger.md)

P0403 = ce lien dirait le titre de « { $target } », qui n’a pas encore paru
    .help = donnez au lien des mots à lui : `[la fiche à venir](…)`, ou `[{ "[" }{ $target }|la fiche à venir]]`
    .explain =
        La fiche visée est un brouillon, ou son jour n’est pas venu : le lien n’est pas posé,
        mais ses mots restent. Sans mots à lui, il prend le titre de la fiche, qui serait lu
        avant l’heure.

        Avant :

            Voir { "[[" }fournitures]].

        Après :

            Voir { "[[" }fournitures|la fiche à venir]].

P0601 = aucune police du livret n’a la lettre « { $letter } » ({ $code }), dans « { $excerpt } »
    .help = remplacez-la par une lettre ou un mot courant : une flèche par « vers », un émoji par rien
    .explain =
        Le livret est imprimé avec les deux polices du guide, qui connaissent toutes les langues
        d’Europe mais pas les émojis, les flèches ou les symboles rares. À leur place, le papier
        montrerait un petit carré.

        Avant :

            besoin → sourcing → rédaction

        Après :

            besoin, puis sourcing, puis rédaction

P0602 = cette image ne peut pas être imprimée dans le livret
    .help = enregistrez-la à nouveau en PNG, en JPEG ou en SVG, et vérifiez qu’elle s’ouvre
    .explain =
        Le fichier existe, mais son contenu ne se lit pas : il est abîmé, vide, ou d’un format
        que le livret ne connaît pas. Un fichier renommé de `.webp` en `.png`, par exemple,
        reste un WebP.

P0611 = l’adresse « { $address } » est celle d’une page que le site fabrique lui-même
    .help = donnez à la fiche une autre `adresse:`, ou renommez son fichier
    .explain =
        Le site a quelques pages à lui : l’accueil, la recherche, les listes, la déclaration
        d’accessibilité. Une fiche ne peut pas prendre leur adresse.

        Avant :

            content/recherche.md

        Après :

            content/notre-recherche.md

P0701 = la clé « { $key } » n’a pas d’équivalent ici : elle est gardée en remarque dans l’en-tête
    .help = relisez la ligne `# { $key }: …` de la fiche : reprenez-en ce qui sert, puis effacez-la
    .explain =
        Chaque outil a ses propres clés : une icône, une mise en page, un auteur. Celles qui
        disent la même chose que les nôtres ont été traduites. Les autres sont restées dans
        l’en-tête de la fiche, en remarque : personne ne les lit, rien n’est perdu.

            ---
            titre: Dire le besoin
            # icon: book
            ---

        Il en va de même d’une valeur que la clé ne peut pas prendre, une date qui n’en est pas
        une par exemple.

P0702 = l’en-tête de cette page ne se lit pas : il est gardé tel quel, en haut du texte
    .help = dans la fiche écrite, reprenez ces lignes une à une dans l’en-tête, puis effacez-les du texte
    .explain =
        L’en-tête d’une page est écrit en YAML, en TOML ou en JSON. Une faute de frappe suffit à
        le rendre illisible : un guillemet qui ne se ferme pas, un alignement qui change. Plutôt
        que de deviner, l’import l’a laissé dans le texte, où vous le verrez.

P0703 = le nom « { $name } » est déjà pris : la fiche s’appelle « { $given } »
    .help = si c’est la même page que vous importez à nouveau, effacez d’abord l’ancienne
    .explain =
        Deux fiches ne peuvent pas avoir le même nom, et l’import n’écrit jamais sur un fichier
        qui existe. Quand le nom d’une page est pris, par une fiche du guide ou par une page d’un
        autre dossier, il en choisit un autre et vous le dit.

P0704 = « { $text } » n’a pas d’équivalent ici : il est montré tel quel
    .help = dans la fiche écrite, remplacez-le par ce qu’il devait montrer : un lien, une image, du texte
    .explain =
        Les codes d’un outil (composants, variables, vidéos incrustées, fichiers inclus) ne
        veulent rien dire pour un autre. L’import ne les efface pas : il les montre comme du
        code, là où ils étaient, pour que vous décidiez.

        Avant :

            `{ "{{" }< youtube abc123 >{ "}}" }`

        Après :

            Voir [la vidéo de la visite](https://exemple.fr/visite).

P0705 = le guide n’a pas de bloc « { $kind } » : c’est devenu une note
    .help = choisissez le bloc qui convient : NOTE, ASTUCE, IMPORTANT, ATTENTION, DANGER, EXEMPLE ou A-RETENIR
    .explain =
        Les outils laissent inventer des sortes de blocs. Celle-ci n’a pas de sens connu ici ; son
        texte est resté entier, dans le plus neutre de nos blocs.

P0706 = « { $text } » ouvre un bloc que rien ne ferme
    .help = dans la fiche écrite, faites finir le bloc là où il doit finir : il va jusqu’au bout du texte
    .explain =
        Un bloc commence par une ligne et finit par une autre. La seconde manque : l’import ne
        peut pas savoir où il s’arrêtait, et y a mis toute la suite de la page.

P0707 = « { $text } » ne servait qu’à la présentation : son contenu est resté, l’un sous l’autre
    .help = relisez le passage : des onglets deviennent des textes qui se suivent, chacun sous son nom
    .explain =
        Des onglets, des colonnes ou des étapes dépliables cachent une partie du texte. Un livret
        imprimé, un écran de hall ou une recherche n’ont rien à déplier : ici, tout se lit à la
        suite. Les noms des onglets sont écrits en gras, au-dessus de leur texte.

P0708 = « { $text } » est du code JavaScript : il est gardé en remarque, que personne ne voit
    .help = effacez la remarque de la fiche si rien n’y sert plus
    .explain =
        Les pages MDX mêlent du texte et du code. Nos fiches ne contiennent que du texte : le
        code est resté à sa place, entre `<!--` et `-->`.

P0709 = « { $text } » ne disait que l’apparence : c’est retiré
    .help = rien à faire, sauf si cette apparence portait un sens : dites-le alors avec des mots
    .explain =
        Couleurs, largeurs et classes appartiennent au thème, qui les choisit pour tout le guide
        et pour chaque sortie. Une fiche dit ce que les choses sont, pas leur allure.

P0710 = ce lien ne mène à aucune page du dossier importé : « { $target } »
    .help = dans la fiche écrite, mettez la bonne adresse, ou retirez le lien en gardant ses mots
    .explain =
        Le lien a été laissé tel qu’il était. Soit la page n’est pas dans le dossier, soit l’outil
        d’origine la trouvait d’une façon que l’import ne connaît pas. `polymorphe check` le
        redira, avec la fiche la plus proche.

P0711 = aucun intertitre de la page visée ne s’appelle « { $anchor } »
    .help = dans la fiche écrite, visez un intertitre qui existe, ou la page entière
    .explain =
        Après le dièse vient le nom d’un intertitre. Celui-ci n’existe pas, ou plus. Les autres
        ont été traduits : nos noms d’intertitres sont sans accent.

P0712 = ce fichier de réglages ne se lit pas : les pages sont rangées par nom de fichier
    .help = corrigez-le et recommencez, ou changez les lignes `ordre:` des fiches
    .explain =
        L’ordre des pages est écrit dans ce fichier. Faute de pouvoir le lire, l’import a suivi
        les noms des fichiers, dossier par dossier.

P0713 = la table des matières ne cite pas cette page : elle est rangée à la fin
    .help = changez la ligne `ordre:` de sa fiche si elle a sa place ailleurs
    .explain =
        Une page que la table des matières ne cite pas était peut-être un brouillon, ou un oubli.
        Elle est importée comme les autres, après toutes celles qui sont citées.

P0714 = cette page est hors du dossier « { $root } », où l’outil range les siennes : elle n’est pas importée
    .help = si elle fait partie du guide, importez son dossier à part
    .explain =
        Un projet contient souvent d’autres textes que ceux de son site : un mode d’emploi pour
        ses développeurs, des modèles, d’anciennes versions. L’import ne prend que le dossier
        que l’outil publie.

P0715 = aucune page ne mène au fichier « { $path } » : il n’est pas copié
    .help = s’il sert, mettez-le à côté d’une fiche et faites un lien vers lui
    .explain =
        Seuls les images et les documents que des pages montrent ou donnent sont copiés. Les
        autres restent dans le dossier d’origine, qui n’a pas été touché.

P0716 = cette image n’est pas dans le dossier importé : « { $target } »
    .help = mettez l’image à côté de la fiche, ou retirez-la du texte
    .explain =
        Le fichier a peut-être été déplacé, ou il est servi par un autre programme. La ligne est
        restée telle quelle ; `polymorphe check` la redira.

P0717 = la rubrique « { $title } » n’a pas de dossier à elle : ses pages sont importées, pas son titre
    .help = si ce titre compte, créez un dossier, mettez-y ses fiches et un fichier `_index.md` qui le porte
    .explain =
        Ici, une rubrique est un dossier, et son titre est celui de sa fiche `_index.md`. Cette
        rubrique réunissait des pages de plusieurs dossiers, ou avait déjà une page à elle.

P0718 = cette image est sur un autre site : c’est devenu un lien vers « { $target } »
    .help = téléchargez l’image si vous en avez le droit, mettez-la à côté de la fiche et montrez-la d’ici
    .explain =
        Un guide ne demande rien à d’autres sites : ils sauraient qui le lit, et l’image
        disparaîtrait avec eux. Un lien, que le lecteur choisit de suivre, a pris sa place.

P0719 = l’image « { $target } » n’a pas de texte pour ceux qui ne la voient pas
    .help = entre les crochets de `![…](…)`, décrivez-la comme au téléphone
    .explain =
        Ce texte est lu à voix haute aux personnes aveugles, et montré si l’image manque. Sans
        lui, le guide ne se construit pas.

P0720 = ce HTML est gardé tel quel : « { $html } »
    .help = récrivez-le en Markdown : par défaut, le guide le montrerait avec ses chevrons
    .explain =
        Le HTML ne va ni au livret, ni aux écrans. Un tableau, une liste ou un lien s’écrivent
        mieux en Markdown. Pour le laisser passer sur le site :

            { "[" }guide]
            raw_html = "sanitise"

P0721 = les intertitres de cette page ont changé de niveau : ils commencent à deux dièses et n’en sautent aucun
    .help = relisez la suite des intertitres de la fiche
    .explain =
        Le grand titre d’une fiche vient de son en-tête ; ses intertitres commencent à deux
        dièses et descendent d’un niveau à la fois, pour qui les parcourt sans voir la page.
        L’import a gardé leur ordre et ce que chacun contient.
