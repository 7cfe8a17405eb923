//! Pictures: what becomes of them on the way to a page, and what never gets there.

use std::fmt::Write;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use polymorphe::build::{Request, build};
use polymorphe::check::check;
use polymorphe::diagnostic::render_human;
use polymorphe::guide::assemble;
use polymorphe::guide::vocabulary::Language;
use polymorphe::images::{Fault, clean, fault};
use polymorphe::locale::Locale;
use polymorphe::outputs::{self, Files};
use polymorphe::source::folder::{Content, File, Folder};

use crate::fixture;

/// A word that metadata hold and no published byte may.
const CANARY: &str = "CANARI-48.8566N";

/// What a photograph is to an encoder: soft shades with some grain, the same each time.
fn photograph(width: u32, height: u32) -> DynamicImage {
    let mut grain = 7_u32;
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let shade = |value: u32| u8::try_from((value + (grain >> 29)).min(255)).expect("a shade");
        Rgb([shade(x * 200 / width), shade(y * 200 / height), shade((x + y) % 251 / 2)])
    }))
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("encoded");
    bytes.into_inner()
}

/// EXIF that says how the picture is to be turned (as cameras number it), with the canary as its description.
fn exif(orientation: u16) -> Vec<u8> {
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend([0x01, 0x0e, 0, 2, 0, 0, 0, 16, 0, 0, 0, 38]);
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, u8::try_from(orientation).expect("1 to 8"), 0, 0]);
    exif.extend([0, 0, 0, 0]);
    exif.extend(CANARY.bytes());
    exif.push(0);
    exif
}

fn jpeg_segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("a short segment").to_be_bytes();
    [&[0xff, marker], length.as_slice(), data].concat()
}

/// A JPEG that tells of itself in every place it can.
fn telling_jpeg(width: u32, height: u32, orientation: u16) -> Vec<u8> {
    let bytes = encoded(&photograph(width, height), ImageFormat::Jpeg);
    let mut told = bytes[..2].to_vec();
    told.extend(jpeg_segment(0xe1, &[b"Exif\0\0".as_slice(), &exif(orientation)].concat()));
    told.extend(jpeg_segment(0xe1, format!("http://ns.adobe.com/xap/1.0/\0<x>{CANARY}</x>").as_bytes()));
    told.extend(jpeg_segment(0xed, format!("Photoshop 3.0\0{CANARY}").as_bytes()));
    told.extend(jpeg_segment(0xfe, CANARY.as_bytes()));
    told.extend(&bytes[2..]);
    told.extend(CANARY.bytes());
    told
}

/// The canary in a chunk of a PNG; its checksum is not looked at for chunks that nobody needs.
fn telling_png(width: u32, height: u32) -> Vec<u8> {
    let bytes = encoded(&photograph(width, height), ImageFormat::Png);
    let mut told = bytes[..33].to_vec();
    let text = format!("Comment\0{CANARY}");
    told.extend(u32::try_from(text.len()).expect("short").to_be_bytes());
    let chunk = [b"tEXt".as_slice(), text.as_bytes()].concat();
    told.extend(&chunk);
    told.extend(crc(&chunk).to_be_bytes());
    told.extend(&bytes[33..]);
    told
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

fn telling_gif() -> Vec<u8> {
    let mut told = encoded(&photograph(40, 30), ImageFormat::Gif);
    let end = told.pop().expect("a trailer");
    for application in [b"NETSCAPE2.0\x03\x01\0\0\0".as_slice(), format!("XMP DataXMP\x0f{CANARY}\0").as_bytes()] {
        told.extend([0x21, 0xff, 11]);
        told.extend(application);
    }
    told.extend([0x21, 0xfe, 15]);
    told.extend(CANARY.bytes());
    told.extend([0, end]);
    told
}

fn telling_webp() -> Vec<u8> {
    let simple = encoded(&photograph(40, 30), ImageFormat::WebP);
    let mut chunks = b"VP8X\x0a\0\0\0\x0c\0\0\0\x27\0\0\x1d\0\0".to_vec();
    chunks.extend(&simple[12..]);
    for (name, data) in [(b"EXIF", exif(1)), (b"XMP ", format!("<x>{CANARY}</x>").into_bytes())] {
        chunks.extend(name);
        chunks.extend(u32::try_from(data.len()).expect("short").to_le_bytes());
        chunks.extend(&data);
        chunks.extend(std::iter::repeat_n(0, data.len() % 2));
    }
    let length = u32::try_from(chunks.len() + 4).expect("short").to_le_bytes();
    [b"RIFF".as_slice(), &length, b"WEBP", &chunks].concat()
}

fn holds_canary(bytes: &[u8]) -> bool {
    bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes())
}

/// The small guide with these files in `images/`, each shown by one page, and linked to where `linked`.
fn folder(pictures: &[(&str, Vec<u8>)], linked: bool) -> Folder {
    let mut folder = fixture::folder(fixture::SMALL);
    let mut text = "---\ntitre: Images\nresume: Ce que montrent les pages.\npublic: [public]\n---\n\n".to_owned();
    for (name, bytes) in pictures {
        let _ = write!(text, "![Une image](images/{name})\n\n");
        if linked {
            let _ = write!(text, "[Le fichier](images/{name})\n\n");
        }
        let content = Content::Bytes(bytes.as_slice().into());
        folder.files.push(File { path: format!("images/{name}"), content });
    }
    folder.files.push(File { path: "galerie.md".to_owned(), content: Content::text(text.into_bytes()) });
    folder.files.sort_by(|a, b| a.path.cmp(&b.path));
    folder
}

fn site(pictures: &[(&str, Vec<u8>)], linked: bool) -> Files {
    let guide = fixture::guide(folder(pictures, linked));
    fixture::render(&fixture::edition(&guide, "interne"), "site").0
}

/// What the page shows for pictures, a line each.
fn shown(files: &Files) -> Vec<String> {
    let page = std::str::from_utf8(files.get("galerie.html").expect("the page")).expect("text");
    page.lines().filter(|line| line.contains("<img")).map(str::to_owned).collect()
}

fn telling() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("droite.jpg", telling_jpeg(1500, 1000, 1)),
        ("tournee.jpg", telling_jpeg(900, 600, 6)),
        ("petite.jpg", telling_jpeg(120, 80, 1)),
        ("capture.png", telling_png(900, 301)),
        ("mobile.gif", telling_gif()),
        ("site.webp", telling_webp()),
    ]
}

#[test]
fn what_pictures_tell_of_themselves_is_in_no_output() {
    let pictures = telling();
    for (name, bytes) in &pictures {
        assert!(holds_canary(bytes), "{name} tells nothing to begin with");
        assert!(!holds_canary(&clean(bytes).expect(name)), "{name}");
        assert!(image::load_from_memory(&clean(bytes).expect(name)).is_ok(), "{name} is no picture any more");
    }
    let guide = fixture::guide(folder(&pictures, true));
    let edition = fixture::edition(&guide, "interne");
    for output in ["site", "screens", "booklet", "training", "search"] {
        for (path, bytes) in fixture::render(&edition, output).0.iter() {
            assert!(!holds_canary(bytes), "{output}: {path}");
        }
    }
}

#[test]
fn pages_show_pictures_as_small_as_they_need() {
    let files = site(&telling(), false);
    let shown = shown(&files);
    assert_eq!(shown.len(), 6);
    assert!(shown[0].contains("loading=\"eager\""), "{}", shown[0]);
    assert!(shown[1..].iter().all(|line| line.contains("loading=\"lazy\"")));
    assert!(shown.iter().all(|line| line.contains("decoding=\"async\"") && line.contains("alt=\"Une image\"")));
    // Turned upright, the photograph of 900 by 600 is 600 by 900, and needs no second width.
    assert!(shown[0].contains("640w, ") && shown[0].contains("1280w\""), "{}", shown[0]);
    assert!(shown[0].contains("width=\"1280\" height=\"853\""), "{}", shown[0]);
    assert!(shown[1].contains("width=\"600\" height=\"900\""), "{}", shown[1]);
    assert!(shown[4].contains("mobile-40.") && !shown[4].contains("<source"), "what moves stays: {}", shown[4]);
    // What nobody links to is not there as its author gave it.
    assert_eq!(files.get("fichiers/images/droite.jpg"), None);
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("fichiers/")) {
        let picture = image::load_from_memory(bytes).expect(path);
        let width: u32 =
            path.split('.').next().and_then(|name| name.rsplit('-').next()).expect("a width").parse().expect(path);
        assert_eq!(picture.width(), width, "{path}");
        let name = format!(".{}.", &blake3::hash(bytes).to_hex()[..16]);
        assert!(path.contains(&name), "{path} is not named by what it holds");
    }
}

#[test]
fn pictures_look_as_their_authors_made_them() {
    let original = photograph(1280, 851).to_rgb8();
    let files = site(&[("photo.jpg", encoded(&photograph(1280, 851), ImageFormat::Jpeg))], false);
    let widest = files.iter().find(|(path, _)| path.contains("photo-1280.")).expect("the wide one");
    let shown = image::load_from_memory(widest.1).expect("WebP").to_rgb8();
    assert_eq!(shown.dimensions(), (1280, 851));
    // Every border included: an encoder that reads beyond the last row leaves a coloured line there.
    let far = |row: u32| {
        let sum: u32 = (0..1280)
            .flat_map(|x| (0..3).map(move |channel| (x, channel)))
            .map(|(x, channel)| u32::from(shown[(x, row)].0[channel].abs_diff(original[(x, row)].0[channel])))
            .sum();
        f64::from(sum) / (1280.0 * 3.0)
    };
    let mut inside: Vec<f64> = (0..851).map(far).collect();
    inside.sort_by(f64::total_cmp);
    let usual = inside[425];
    assert!(usual < 12.0, "a row is {usual} away on average");
    assert!(
        far(0) < 2.0 * usual && far(850) < 2.0 * usual,
        "a border is {} and {} away, a row {usual}",
        far(0),
        far(850)
    );
    let weight: usize =
        files.iter().filter(|(path, _)| path.contains("photo-640.")).map(|(_, bytes)| bytes.len()).min().expect("one");
    assert!(weight < 60_000, "{weight} bytes");
}

#[test]
fn a_drawing_keeps_every_pixel() {
    let mut drawing = RgbImage::from_pixel(600, 300, Rgb([254, 254, 252]));
    for x in 20..580 {
        drawing.put_pixel(x, 150, Rgb([29, 24, 51]));
    }
    let drawing = DynamicImage::ImageRgb8(drawing);
    let files = site(&[("schema.png", encoded(&drawing, ImageFormat::Png))], false);
    for (path, bytes) in files.iter().filter(|(path, _)| path.contains("/schema-")) {
        assert!(image::load_from_memory(bytes).expect(path).to_rgb8() == drawing.to_rgb8(), "{path}");
    }
    assert!(shown(&files)[0].contains("schema-600."));
}

#[test]
fn every_small_size_can_be_encoded() {
    let sizes = (1..=34_u32).flat_map(|width| [1, 2, 3, 15, 16, 17, 33].map(|height| (width, height)));
    let pictures: Vec<(String, Vec<u8>)> = sizes
        .map(|(width, height)| {
            (format!("p{width}x{height}.jpg"), encoded(&photograph(width, height), ImageFormat::Jpeg))
        })
        .collect();
    let named: Vec<(&str, Vec<u8>)> = pictures.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    assert_eq!(shown(&site(&named, false)).len(), named.len());
}

#[test]
fn damaged_and_enormous_pictures_are_told() {
    // A picture of 100,000 by 100,000 pixels in a few bytes: the head alone is believed.
    let mut bomb = encoded(&photograph(8, 8), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
    let sum = crc(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&sum);
    assert_eq!(fault(&bomb), Some(Fault::TooLarge));

    let mut cut = telling_jpeg(120, 80, 1);
    cut.truncate(cut.len() / 2);
    let told = |name: &str, bytes: Vec<u8>| {
        let (guide, mut report) = assemble(folder(&[(name, bytes)], false), &outputs::names());
        report.extend(check(&guide, fixture::moment()));
        render_human(&report.sorted(&guide.sources), &guide.sources, &Locale::new(Language::French), false)
    };
    let words = told("bombe.png", bomb);
    assert!(words.contains("P0362") && words.contains("plus de 50 millions de pixels"), "{words}");
    let words = told("coupee.jpg", cut);
    assert!(words.contains("P0362") && words.contains("ne se lit pas"), "{words}");
}

/// A guide on disk whose page shows one photograph.
fn on_disk(bytes: &[u8]) -> (tempfile::TempDir, Request) {
    let root = tempfile::tempdir().expect("a folder");
    let content = root.path().join("content");
    std::fs::create_dir_all(&content).expect("a folder");
    let config = "[guide]\ntitle = \"Essai\"\n[editions.interne]\naudiences = [\"interne\"]\noutputs = [\"site\"]\n";
    std::fs::write(root.path().join("polymorphe.toml"), config).expect("settings");
    let page = "---\ntitre: Galerie\nresume: Une image.\n---\n\n![Une image](photo.jpg)\n";
    std::fs::write(content.join("galerie.md"), page).expect("a page");
    std::fs::write(content.join("photo.jpg"), bytes).expect("a picture");
    let request = Request {
        root: root.path().to_owned(),
        out: root.path().join("public"),
        editions: Vec::new(),
        outputs: Vec::new(),
        drafts: false,
        day: fixture::DAY.parse().expect("a day"),
        timestamp: 1_795_392_000,
        base_url: None,
        strict: false,
        anew: false,
    };
    (root, request)
}

fn published(request: &Request) -> Vec<(String, Vec<u8>)> {
    let folder = request.out.join("interne/site/fichiers");
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .expect("pictures")
        .map(|entry| entry.expect("a file"))
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("read")))
        .collect();
    files.sort();
    files
}

#[test]
fn pictures_of_the_last_build_are_taken_over_unless_they_changed() {
    let (root, request) = on_disk(&telling_jpeg(1500, 1000, 1));
    let locale = Locale::new(Language::French);
    let pictures_took = |request: &Request| {
        let (outcome, stages) = build(request, &locale, &|_| {}).expect("a build");
        assert!(outcome.published, "{:?}", outcome.diagnostics);
        stages.iter().find(|(stage, _)| *stage == "pictures").map(|(_, took)| *took)
    };
    let first = pictures_took(&request).expect("made");
    let made = published(&request);
    assert_eq!(made.len(), 3, "{:?}", made.iter().map(|(name, _)| name).collect::<Vec<_>>());

    let page = root.path().join("content/galerie.md");
    let more = std::fs::read_to_string(&page).expect("the page") + "\nUne phrase de plus.\n";
    std::fs::write(&page, more).expect("written");
    let second = pictures_took(&request).expect("taken over");
    assert_eq!(published(&request), made);
    assert!(second < first / 3, "{second:?} after {first:?}");

    // A file that somebody changed is not taken for what it was.
    let spoilt = request.out.join("interne/site/fichiers").join(&made[0].0);
    std::fs::write(&spoilt, b"spoilt").expect("written");
    std::fs::write(&page, std::fs::read_to_string(&page).expect("the page") + "\nEncore une.\n").expect("written");
    pictures_took(&request).expect("made again");
    assert_eq!(published(&request), made);
}

#[test]
fn pixels_that_cannot_be_read_stop_a_build() {
    let mut png = encoded(&photograph(64, 64), ImageFormat::Png);
    let middle = png.len() / 2;
    png[middle..middle + 40].fill(0xff);
    let (root, request) = on_disk(&[]);
    std::fs::write(root.path().join("content/photo.jpg"), &png).expect("written");
    let (outcome, _) = build(&request, &Locale::new(Language::French), &|_| {}).expect("no fault of the machine");
    assert!(!outcome.published);
    assert_eq!(outcome.diagnostics.iter().map(|found| found.code).collect::<Vec<_>>(), ["P0362"]);
}
