use polymorphe::locale::Locale;

fn main() {
    let locale = Locale::new(polymorphe::guide::vocabulary::Language::French);
    let request = polymorphe::Request {
        root: ".".into(), out: "public".into(), editions: vec![], outputs: vec![], drafts: false,
        day: "2026-11-23".parse().unwrap(), timestamp: 0, base_url: None, strict: false,
    };
    let (outcome, stages) = polymorphe::build(&request, &locale, &|_| {}).unwrap();
    println!("{stages:?}");
    for d in &outcome.diagnostics {
        let s = outcome.sources.get(d.span.file).unwrap();
        println!("{}:{:?} {} {:?} {}", s.path, s.place(d.span.start as usize), d.code, d.words, outcome.sources.excerpt(d.span).lines().next().unwrap_or_default());
    }
    println!("{:?}", outcome.rows);
}
