// The stem of a French word in lower case, composed (NFC): Snowball's `french`, as the crate `frostem` has it.
const stem = (() => {
  // In these patterns, `V` is any vowel.
  const regex = (pattern, flags) => new RegExp(pattern.replace(/V/g, "aeiouyàâèéêëîïôùû"), flags);

  const ELISION = /^(?:[cdjlmnstz]|qu)'(?!$)/;
  // The last letter of such a match is a consonant, though it looks like a vowel.
  const CONSONANT = regex("[V](?:[ui](?=[V])|y)|y(?=[V])|qu", "g");

  // A region is what follows such a beginning: up to the first consonant after a vowel (R1), up to the second such (R2);
  // for verbs (RV), three letters that two vowels begin, a few words of note, or up to a vowel that is not the first letter.
  const R1 = regex("^[^V]*[V]+[^V]");
  const R2 = regex("^(?:[^V]*[V]+[^V]){2}");
  const RV = regex("^(?:[V][V].|col|par|tap|ni[V]|.[^V]*[V])");

  // A rule: an ending, what replaces it by the first of these regions that it lies in, the rules to go on with.
  // In a list of rules, only the first whose ending the word has is tried.
  const IC = [[/ic$/, { r2: "", all: "iqU" }]];
  const IV = [/iv$/, { r2: "" }];
  const EUX = { r2: "", r1: "eux" };

  // Adverbs become what they are made of, which may be a form of a verb: `constamment`, `précédemment`, `forcément`.
  const ADVERBS = [
    [/ements?$/, {}],
    [/([ae])mment$/, { rv: "$1nt" }],
    [regex("([V])ments?$"), { rv: "$1" }],
  ];

  const SUFFIXES = [
    [/(?:(?:ance|iqUe|isme|able|iste)s?|eux)$/, { r2: "" }],
    [/at(?:rice|eur|ion)s?$/, { r2: "" }, IC],
    [/logies?$/, { r2: "log" }],
    [/u[st]ions?$/, { r2: "u" }],
    [/ences?$/, { r2: "ent" }],
    [regex("[V]issements?$"), {}],
    [/issements?$/, { r1: "" }],
    [
      /ements?$/,
      { rv: "" },
      [
        [...IV, [[/at$/, { r2: "" }]]],
        [/eus$/, EUX],
        [/(?:abl|iqU)$/, { r2: "" }],
        [/[iI]èr$/, { rv: "i" }],
      ],
    ],
    [/ités?$/, { r2: "" }, [[/abil$/, { r2: "", all: "abl" }], ...IC, IV]],
    [/i(?:f|ve)s?$/, { r2: "" }, [[/at$/, { r2: "" }, IC]]],
    [/euses?$/, EUX],
    [/(eau|[bhjlnp]ou)x$/, { all: "$1" }],
    [/aux$/, { r1: "al" }],
  ];

  // The forms of verbs in `-ir`, after a consonant, and those of other verbs, both looked for in RV alone.
  const FUTURE = "r(?:a(?:i[st]?|Ient|s)?|i?(?:ez|ons)|ont)?";
  const ISS = "iss(?:a(?:i[st]|Ient|nte?s?)|e(?:s|nt|z)?|i(?:ez|ons)|ons)";
  const ASS = "ass(?:e(?:s|nt)?|i(?:ez|ons))";
  const IR_VERBS = [[regex(`([^VH])(?:ie?s?|[iî]t|î[mt]es|irent|i${FUTURE}|${ISS})$`), { all: "$1" }]];
  const VERBS = [
    [regex(`(?:e?(?:a(?:it?|Ient|s|nte?s?)?|â(?:t|[mt]es)|${ASS})|ée?s?|èrent|e${FUTURE}|i?ez|eais)$`), { all: "" }],
    [/ions$/, { r2: "" }],
    [/ais(?:es?)?$/, { all: "" }],
  ];
  // What looks like one and is not: `palais`, `déplaise`, `mauvais`.
  const NO_VERB = /(?:^.al|épl|auv)ais(?:es?)?$/u;

  // What ends a word that none of these changed, then one that they changed.
  const PLURAL = [[/(Hi|[^aiousè])s$/, { all: "$1" }]];
  const RESIDUE = [
    [/[iI](?:er|ère)$/, { all: "i" }],
    [/e$/, { all: "" }],
    [/[^st]ion$/, {}],
    [/ion$/, { r2: "" }],
  ];
  const REST = [
    [/Y$/, { all: "i" }],
    [/ç$/, { all: "c" }],
  ];

  const DOUBLE = /(?:ei?ll|[eo]nn|ett)$/;
  const ACCENT = regex("[éè]([^V]+)$");

  return (given) => {
    // Capitals stand for what is no vowel, and an `H` for a diaeresis.
    let word = given
      .replace(ELISION, "")
      .replace(CONSONANT, (match) => match.slice(0, -1) + match.slice(-1).toUpperCase())
      .replace(/ë/g, "He")
      .replace(/ï/g, "Hi");
    const start = (region) => (region.exec(word) || [word])[0].length;
    const regions = { all: 0, r1: start(R1), r2: start(R2), rv: start(RV) };

    // Applies rules to what follows `from`, and says whether they changed it.
    const apply = (rules, from = 0) => {
      const end = word.slice(from);
      const rule = rules.find(([ending]) => ending.test(end));
      if (!rule) return false;
      const [ending, edits, next = []] = rule;
      const at = from + end.search(ending);
      const region = Object.keys(edits).find((name) => at >= regions[name]);
      if (!region) return false;
      word = word.slice(0, from) + end.replace(ending, edits[region]);
      apply(next);
      return true;
    };
    const applyVerbs = () => apply(IR_VERBS, regions.rv) || (!NO_VERB.test(word) && apply(VERBS, regions.rv));

    if ((!apply(ADVERBS) && apply(SUFFIXES)) || applyVerbs()) apply(REST);
    else {
      apply(PLURAL);
      apply(RESIDUE, regions.rv);
    }
    // One consonant for two, a plain `e` before the last consonants, and the marks taken off.
    return word
      .replace(DOUBLE, (match) => match.slice(0, -1))
      .replace(ACCENT, "e$1")
      .replace(/He/g, "ë")
      .replace(/Hi/g, "ï")
      .replace(/H/g, "")
      .toLowerCase();
  };
})();
