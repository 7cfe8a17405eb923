//! Pages made at random of what tools let authors write. Each word of prose in them is unlike any other, so that one
//! that is lost is seen.

use polymorphe::guide::vocabulary::Kind;
use polymorphe::import::{Tool, import};

use super::{empty, folder_of};

/// What pages are made of; `¤` stands for a word of prose.
const PIECES: &[&str] = &[
    "¤ ",
    "¤\n",
    "\n\n",
    "\n",
    "# ¤\n",
    "## ¤ {#a}\n",
    "¤\n===\n",
    "### ¤ <a href=\"#a\" id=\"a\"></a>\n",
    "- ¤\n",
    "  ",
    "    ",
    "1. ¤\n",
    "> ",
    "> [!info]- ¤\n> ¤\n",
    "> [!mystere] ¤\n",
    "| ¤ | ¤ |\n|---|---|\n| ¤ | ¤ |\n",
    "```\n¤\n",
    "```\n",
    "~~~text\n",
    "`¤` ",
    "[¤](autre.md) ",
    "[¤](autre.md#un-titre \"¤\") ",
    "[¤](nulle/part.md) ",
    "[¤][ref] ",
    "\n[ref]: autre.md\n",
    "![¤](image.png) ",
    "![¤](https://exemple.fr/a.png) ",
    "[![¤](https://exemple.fr/a.png)](autre.md) ",
    "[[autre|¤]] ",
    "[[¤]] ",
    "![[image.png|¤]] ",
    "<img src=\"image.png\" alt=\"¤\"> ",
    "<figure><img src=\"image.png\" alt=\"¤\"><figcaption>¤</figcaption></figure>\n",
    "<p align=\"center\">¤</p>\n",
    "<Carte titre=\"¤\" />\n",
    "<Carte>¤</Carte> ",
    "<!-- ¤ -->",
    "{{ ¤ }} ",
    "{{< inconnu ¤ >}} ",
    "{{< ref \"autre.md\" >}} ",
    "{{< figure src=\"image.png\" alt=\"¤\" caption=\"¤\" >}}\n",
    "{{< notice tip \"¤\" >}}\n¤\n",
    "{{< /notice >}}\n",
    "{{< highlight rust >}}\n¤\n{{< /highlight >}}\n",
    "{{< tabs >}}\n{{< tab \"¤\" >}}\n¤\n{{< /tab >}}\n{{< /tabs >}}\n",
    "{% hint style=\"info\" %}\n¤\n",
    "{% endhint %}\n",
    "{% tab title=\"¤\" %}\n",
    "{% endtab %}\n",
    "{% embed url=\"https://exemple.fr\" %}\n¤\n{% endembed %}\n",
    "{% file src=\"image.png\" %}\n",
    "{% inconnu ¤ %}\n",
    "{% content-ref url=\"autre.md\" %}\n[¤](autre.md)\n{% endcontent-ref %}\n",
    "{% content-ref url=\"autre.md\" %}\n¤\n",
    ":::note ¤\n",
    "::::tip[¤]\n",
    ":::\n",
    "::::\n",
    "!!! note \"¤\"\n    ¤\n",
    "??? inconnu \"¤\"\n",
    "=== \"¤\"\n\n    ¤\n",
    "--8<-- \"¤\"\n",
    "import ¤ from 'a'\n",
    "export const a = '¤'\n",
    "<Tabs>\n<TabItem label=\"¤\">\n¤\n</TabItem>\n</Tabs>\n",
    "{/* ¤ */}\n",
    "## ¤ {/* #b */}\n",
    "{/* ¤ */} ",
    "\t¤\n",
    "**¤** ",
    "[^1] ",
    "\n[^1]: ¤\n",
    "\\",
    "<",
    "}}",
    "{: .a }",
];

/// Heads, with words that no key of ours takes.
const HEADS: &[&str] = &[
    "",
    "---\ntitle: ¤\nicon: ¤\n# ¤\n---\n",
    "+++\ntitle = \"¤\"\ntags = [\"¤\"]\n[autre]\nb = \"¤\"\n+++\n",
    "{\"title\": \"¤\", \"date\": \"¤\", \"c\": [\"¤\"]}\n",
    "---\nclé: [ ¤\n---\n",
    "---\ndescription: ¤\nsummary: ¤\nlast_update: {date: 2024-01-01, author: ¤}\n---\n",
];

/// A generator of numbers that always gives the same ones.
struct Chance(u64);

impl Chance {
    fn under(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a small number") % end
    }
}

/// Makes the page of `round`, imports it, and looks for each of its words in what comes out. Returns what is lost.
pub fn lost(round: u64, name: &str, tool: Tool) -> Option<String> {
    let mut chance = Chance(round.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut page = HEADS[chance.under(HEADS.len())].to_owned();
    for _ in 0..chance.under(24) {
        page.push_str(PIECES[chance.under(PIECES.len())]);
    }
    let mut words = Vec::new();
    while page.contains('¤') {
        let word = format!("mot{}x", words.len());
        page = page.replacen('¤', &word, 1);
        words.push(word);
    }
    let imported = import(&folder_of(&page, tool), Some(tool), Kind::Chapter, &empty());
    let written: String = imported.files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect();
    let lost = words.iter().find(|word| !written.contains(*word))?;
    Some(format!("{name} {round}: {lost} of\n{page}\nis lost in\n{written}"))
}
