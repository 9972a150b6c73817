use super::*;
use proptest::prelude::*;

const JWT: &str = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln";
const JSON: &str = r#"{"name":"L’atelier ]]> CV","list":[[1]]}"#;
const SVG: &str = concat!(
    "\u{feff}<?xml version=\"1.0\"?><!-- <svg> --><!DOCTYPE svg PUBLIC \"a>b\" 'c'>\n",
    r#"<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b"><title>é</title></svg>"#
);

/// A PNG of one pixel, as Python's zlib and struct made it.
const PIXEL: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4,
    0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x50, 0x48, 0x38, 0xf0,
    0x1f, 0x00, 0x04, 0x24, 0x02, 0x40, 0x35, 0xf9, 0x73, 0xd6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45,
    0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

#[test]
fn what_is_baked_comes_out_again_and_once() {
    for image in [PIXEL, SVG.as_bytes(), b"<svg/>", b"<s:svg xmlns:s='x' />"] {
        assert_eq!(read(image), Err(Trouble::Nothing));
        for credential in [JWT, JSON] {
            let once = write(image, credential).unwrap();
            let twice = write(&write(image, "{}").unwrap(), credential).unwrap();
            assert_eq!(once.len(), twice.len(), "the first has gone");
            for baked in [once, twice] {
                let expected = credential.replace("]]>", "]]\\u003e");
                let found = read(&baked).unwrap();
                assert!(found == expected || found == credential, "{found}");
            }
        }
    }
}

#[test]
fn an_svg_has_the_form_of_the_specification() {
    let baked = |credential| String::from_utf8(write(b"<svg a='1'/>", credential).unwrap());
    assert_eq!(
        baked(JWT).unwrap(),
        "<svg a='1' xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">\
         <openbadges:credential verify=\"eyJhbGciOiJFUzI1NiJ9.e30.c2ln\"/></svg>"
    );
    assert_eq!(
        baked("{\"a\":\"]]>\"}").unwrap(),
        "<svg a='1' xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">\
         <openbadges:credential><![CDATA[{\"a\":\"]]\\u003e\"}]]></openbadges:credential></svg>"
    );
}

#[test]
fn a_png_has_the_form_of_the_specification() {
    let baked = write(PIXEL, JWT).unwrap();
    let (header, rest) = baked.split_at(33);
    assert_eq!(header, PIXEL.split_at(33).0);
    let expected = [b"\0\0\0\x35iTXtopenbadgecredential\0\0\0\0\0", JWT.as_bytes()].concat();
    assert!(rest.starts_with(&expected));
    assert!(rest.ends_with(PIXEL.split_at(33).1));
}

#[test]
fn an_svg_of_others_is_read() {
    let ns = "https://purl.imsglobal.org/ob/v3p0";
    let inside = |inside: &str| {
        read(format!("<svg xmlns:ob='{ns}'><!-- <ob:credential/> -->{inside}</svg>").as_bytes())
    };
    let token = format!("<ob:credential\n verify = '{JWT}' ></ob:credential >");
    assert_eq!(inside(&token).as_deref(), Ok(JWT));
    let json = "<g><ob:credential>\n<![CDATA[\n{}\n]]>\n</ob:credential></g>";
    assert_eq!(inside(json).as_deref(), Ok("{}"));
    // JSON as text, and in pieces: to XML it is the same.
    for (text, is) in [
        ("{&quot;a&quot;:\"b &amp; &lt;c&gt; &#39;&#xe9;&apos;\"}", "{\"a\":\"b & <c> 'é'\"}"),
        ("<![CDATA[{\"a\":\"]]]]><![CDATA[>\"}]]>", "{\"a\":\"]]>\"}"),
        ("\n {<!-- -->} \n", "{}"),
    ] {
        let json = format!("<ob:credential>{text}</ob:credential>");
        assert_eq!(inside(&json).as_deref(), Ok(is), "{text}");
        assert_eq!(inside(&format!("{json}{token}")), Err(Trouble::Several), "{text}");
    }
    // A drawing from a program of another time: in Latin-1.
    let drawing = [&b"<svg><t>\xe9</t>"[..], b"</svg>"].concat();
    assert_eq!(read(&drawing), Err(Trouble::Nothing));
    assert_eq!(write(&drawing, "{\"name\":\"é\"}"), Err(Trouble::NotAnImage));
    assert_eq!(read(&write(&drawing, JWT).unwrap()).as_deref(), Ok(JWT));
    let drawing = format!("<svg xmlns:ob='{ns}'>{token}<t>?</t></svg>").into_bytes();
    let drawing: Vec<u8> = drawing.iter().map(|b| if *b == b'?' { 0xe9 } else { *b }).collect();
    assert_eq!(read(&drawing).as_deref(), Ok(JWT));
    for (text, trouble) in [
        (format!("{token}{token}"), Trouble::Several),
        (format!("{token}{json}"), Trouble::Several),
        (format!("<ob:credential verify='{JWT}'>{{}}</ob:credential>"), Trouble::Damaged),
        (format!("<ob:credential verify='{JWT}'>"), Trouble::Damaged),
        (format!("<ob:credential verify='{JWT}' verify='{JWT}'/>"), Trouble::Damaged),
        // Rebound, or of nobody; tags that do not close each other.
        (format!("<g xmlns:ob='urn:other'>{token}</g>"), Trouble::Nothing),
        (format!("<ob:credential xmlns:ob='urn:other' verify='{JWT}'/>"), Trouble::Nothing),
        (format!("<g xmlns:ob=''>{token}</g>"), Trouble::Nothing),
        (format!("<credential verify='{JWT}'/>"), Trouble::Nothing),
        (format!("<g>{token}</h>"), Trouble::Damaged),
        (format!("<g>{token}"), Trouble::Damaged),
        (format!("{token}</g>"), Trouble::Damaged),
        (format!("{token}</svg><svg>"), Trouble::Damaged),
        (format!("{token}</svg> <!-- --> more<svg>"), Trouble::Damaged),
        (format!("{token}<g a='1' a='2'/>"), Trouble::Damaged),
        (format!("<ob:credential verify='{JWT}'></ob:credentials>"), Trouble::Damaged),
        ("<ob:credential verify='alert(1)'/>".to_owned(), Trouble::NotACredential),
        ("<ob:credential/>".to_owned(), Trouble::NotACredential),
        (
            format!("<ob:credential verify='{JWT}'><![CDATA[{{}}]]></ob:credential>"),
            Trouble::NotACredential,
        ),
        ("<ob:credential>{\"a\":\"&b;\"}</ob:credential>".to_owned(), Trouble::Damaged),
        ("<ob:credential>{&#xd800;}</ob:credential>".to_owned(), Trouble::Damaged),
        ("<ob:credential>{&}</ob:credential>".to_owned(), Trouble::Damaged),
        ("<ob:credential>{<b/>}</ob:credential>".to_owned(), Trouble::Damaged),
        (format!("<!-- {token} -->"), Trouble::Nothing),
        (format!("<![CDATA[{token}]]>"), Trouble::Nothing),
        ("<ob:credentials/>".to_owned(), Trouble::Nothing),
    ] {
        assert_eq!(inside(&text), Err(trouble), "{text}");
    }
    // Each prefix for the namespace is as good as another, and so is none.
    for image in [
        format!("<g xmlns:ob='urn:other'><h xmlns:ob='{ns}'>{token}</h></g>"),
        format!("<g xmlns:ob='urn:other'/>{token}"),
        format!("<a:credential xmlns:a='{ns}' verify='{JWT}'/>"),
        format!("<g xmlns='{ns}'><credential verify='{JWT}'/></g>"),
    ] {
        assert_eq!(inside(&image).as_deref(), Ok(JWT), "{image}");
        assert_eq!(inside(&format!("{image}{token}")), Err(Trouble::Several), "{image}");
    }
    for (text, trouble) in [
        ("", Trouble::NotAnImage),
        ("Bonjour", Trouble::NotAnImage),
        ("<html></html>", Trouble::NotAnImage),
        ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", Trouble::Damaged),
        ("<svg", Trouble::Damaged),
        ("<svg><!-- </svg>", Trouble::Damaged),
        ("<svg xmlns:openbadges='urn:other'/>", Trouble::Damaged),
    ] {
        assert_eq!(read(text.as_bytes()), Err(trouble), "{text}");
        assert_eq!(write(text.as_bytes(), JWT), Err(trouble), "{text}");
    }
}

#[test]
fn a_credential_whose_prefix_is_not_declared_does_not_come_to_life() {
    let image = format!("<svg><openbadges:credential verify='{JWT}'/></svg>");
    assert_eq!(read(image.as_bytes()), Err(Trouble::Nothing));
    assert_eq!(write(image.as_bytes(), JWT), Err(Trouble::Damaged));
}

#[test]
fn a_png_is_refused_for_what_is_wrong_with_it() {
    let baked = write(PIXEL, JWT).unwrap();
    for at in 8..baked.len() {
        let mut broken = baked.clone();
        broken[at] ^= 1;
        assert_eq!(read(&broken), Err(Trouble::Damaged), "byte {at}");
    }
    for length in 8..baked.len() {
        assert_eq!(read(&baked[..length]), Err(Trouble::Damaged), "{length} bytes");
    }
    // What stands behind the end is no part of it, and goes when a badge is put in.
    let more = [&baked[..], b"more"].concat();
    assert_eq!(read(&more).as_deref(), Ok(JWT));
    assert_eq!(write(&more, JWT).unwrap(), baked);
    // Two of them: the chunk from byte 33 on once more.
    let end = baked.len() - (PIXEL.len() - 33);
    let several = [&baked[..end], &baked[33..end], &baked[end..]].concat();
    assert_eq!(read(&several), Err(Trouble::Several));
}

#[test]
fn what_is_compressed_is_not_unfolded() {
    let chunk = |data: &[u8]| {
        let mut out = PIXEL[..33].to_vec();
        png_chunk(data, &mut out);
        out.extend_from_slice(&PIXEL[33..]);
        read(&out)
    };
    let keyword = b"openbadgecredential\0";
    assert_eq!(chunk(&[&keyword[..], b"\x01\0\0\0x\xda"].concat()), Err(Trouble::Compressed));
    assert_eq!(chunk(&[&keyword[..], b"\0\0fr\0badge\0{}"].concat()).as_deref(), Ok("{}"));
    assert_eq!(chunk(&[&keyword[..], b"\0\0fr"].concat()), Err(Trouble::Damaged));
    assert_eq!(chunk(keyword), Err(Trouble::Damaged));
    assert_eq!(chunk(&[&keyword[..], b"\0\0\0\0\xff"].concat()), Err(Trouble::Damaged));
    assert_eq!(chunk(b"openbadgecredentials\0\0\0\0\0{}"), Err(Trouble::Nothing));
}

#[test]
fn a_badge_of_open_badges_2_is_named_for_what_it_is() {
    let png = |name: &[u8; 4], data: &[u8]| {
        let mut out = PIXEL[..33].to_vec();
        named_chunk(name, data, &mut out);
        out.extend_from_slice(&PIXEL[33..]);
        out
    };
    let svg = |inside: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='http://openbadges.org'>{inside}</svg>"
        )
    };
    let hosted = "https://ml.example.org/assertions/1";
    for image in [
        png(b"iTXt", b"openbadges\0\0\0\0\0https://ml.example.org/assertions/1"),
        png(b"tEXt", b"openbadges\0https://ml.example.org/assertions/1"),
        svg(&format!("<openbadges:assertion verify='{hosted}'/>")).into(),
        svg("<openbadges:assertion verify='a.b.c'><![CDATA[{}]]></openbadges:assertion>").into(),
        svg("").replace("openbadges.org'", "openbadges.org/'").into(),
    ] {
        assert_eq!(read(&image), Err(Trouble::Older), "{}", String::from_utf8_lossy(&image));
    }
    // With a credential besides, that one counts.
    let both = png(b"tEXt", b"openbadges\0https://ml.example.org/assertions/1");
    assert_eq!(read(&write(&both, JWT).unwrap()).as_deref(), Ok(JWT));
    // Of another meaning of the prefix nothing is known.
    let other = svg("").replace("http://openbadges.org", "urn:other");
    assert_eq!(read(other.as_bytes()), Err(Trouble::Damaged));
}

#[test]
fn other_texts_of_a_picture_are_left_folded_and_lengths_are_not_believed() {
    let with = |name: &[u8; 4], data: &[u8]| {
        let mut out = PIXEL[..33].to_vec();
        named_chunk(name, data, &mut out);
        out.extend_from_slice(&PIXEL[33..]);
        out
    };
    // Compressed text of other kinds may hold anything: nobody looks.
    for (name, data) in [
        (b"zTXt", &b"openbadgecredential\0\0x\xda\xff\xff"[..]),
        (b"tEXt", b"openbadgecredential\0{}"),
        (b"zTXt", b"Comment\0\0x\xda\x01\x02"),
        (b"iCCP", b"profile\0\0x\xda\x01\x02"),
    ] {
        let image = with(name, data);
        assert_eq!(read(&image), Err(Trouble::Nothing));
        assert_eq!(read(&write(&image, JWT).unwrap()).as_deref(), Ok(JWT));
    }
    // A length that the file does not have takes no memory.
    for length in [u32::MAX, 0x7fff_ffff, 0x0100_0000] {
        let mut image = with(b"iTXt", b"openbadgecredential\0\0\0\0\0{}");
        image[33..37].copy_from_slice(&length.to_be_bytes());
        assert_eq!(read(&image), Err(Trouble::Damaged));
    }
    let many = with(b"zTXt", b"").repeat(2);
    assert_eq!(read(&many), Err(Trouble::Nothing), "the first of two pictures in one file");
}

#[test]
fn scripts_and_entities_of_a_picture_do_nothing() {
    let ns = "xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"";
    let script = format!(
        "<svg {ns}><script><![CDATA[<openbadges:credential verify='{JWT}'/>]]></script></svg>"
    );
    assert_eq!(read(script.as_bytes()), Err(Trouble::Nothing));
    let baked = String::from_utf8(write(script.as_bytes(), JWT).unwrap()).unwrap();
    assert!(baked.contains(&script[script.find("<script>").unwrap()..]), "left as it was: {baked}");
    for doctype in [
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"https://evil.example/\"> %a;]>",
    ] {
        let image = format!("{doctype}<svg {ns}><openbadges:credential verify=\"&b;\"/></svg>");
        assert_eq!(read(image.as_bytes()), Err(Trouble::Damaged));
    }
    // Entities are text: nothing is put in their place.
    let image = format!("<svg {ns}><openbadges:credential verify=\"&#101;yJ.e30.c2ln\"/></svg>");
    assert_eq!(read(image.as_bytes()), Err(Trouble::NotACredential));
}

fn png_chunk(data: &[u8], out: &mut Vec<u8>) {
    named_chunk(b"iTXt", data, out);
}

/// A chunk as the standard has it, its checksum bit by bit.
fn named_chunk(name: &[u8; 4], data: &[u8], out: &mut Vec<u8>) {
    let named = [&name[..], data].concat();
    let mut sum = u32::MAX;
    for byte in &named {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    out.extend_from_slice(&(data.len() as u32).to_be_bytes());
    out.extend_from_slice(&named);
    out.extend_from_slice(&(!sum).to_be_bytes());
}

#[test]
fn sizes_are_bounded_and_only_credentials_are_baked() {
    let large = format!("<svg>{}</svg>", " ".repeat(MAX_IMAGE));
    assert_eq!(read(large.as_bytes()), Err(Trouble::TooLarge));
    assert_eq!(write(large.as_bytes(), JWT), Err(Trouble::TooLarge));
    let large = format!("{{\"a\":\"{}\"}}", "b".repeat(MAX_TOKEN));
    assert_eq!(write(b"<svg/>", &large), Err(Trouble::TooLarge));
    for text in ["", "a.b", "é.é.é", "..", "\"><script>", "[1]", "a b.e30.c2ln"] {
        assert_eq!(write(PIXEL, text), Err(Trouble::NotACredential), "{text}");
        assert_eq!(write(b"<svg/>", text), Err(Trouble::NotACredential), "{text}");
    }
}

#[test]
fn codes_are_distinct() {
    for (at, trouble) in Trouble::ALL.into_iter().enumerate() {
        assert!(Trouble::ALL.into_iter().skip(at + 1).all(|t| t.as_str() != trouble.as_str()));
    }
}

proptest! {
    #[test]
    fn any_bytes_are_borne(bytes: Vec<u8>, png: bool) {
        let bytes = if png { [png::SIGNATURE, &bytes].concat() } else { bytes };
        if read(&bytes).is_ok() {
            prop_assert!(write(&bytes, JWT).is_ok());
        }
    }

    #[test]
    fn any_svg_is_borne(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "<svg", " xmlns:o='https://purl.imsglobal.org/ob/v3p0'", ">", "/>", "</svg>",
                "<o:credential", " verify='a'", " verify=\"e30.e30.\"", "</o:credential>", "<![CDATA[",
                "{}", "]]>", "<!--", "-->", "<?", "?>", "\"", "'", "=", "é", "<",
            ]),
            0..24,
        )
    ) {
        let image = parts.concat();
        if let Ok(baked) = write(image.as_bytes(), JWT) {
            prop_assert_eq!(read(&baked), Ok(JWT.to_owned()), "{}", image);
        }
    }

    #[test]
    fn json_comes_out_as_it_went_in(text in "[\\]>\\[a\u{e9}]{0,30}") {
        let credential = format!("{{\"a\":\"{text}\"}}");
        for image in [PIXEL, b"<svg></svg>"] {
            let found = read(&write(image, &credential).unwrap()).unwrap();
            prop_assert_eq!(found.replace("\\u003e", ">"), credential.clone());
        }
    }
}
