//! What may be changed in a badge: one list for the browser and for the command line, whose verdicts must be
//! the same.

/// What may be changed in a badge whose proof is made over canonical JSON (`eddsa-jcs-2022.json` among the
/// seeds), and what then speaks against it, on the command line as in a browser: a text in it, what takes its
/// place, and the reasons.
pub const MUTATIONS: [(&str, &str, &[&str]); 33] = [
    ("", "", &[]),
    // The order of names and white space are not signed.
    ("\"name\": \"CV\",\n  \"credentialSubject\"", "\"name\":\"CV\", \"credentialSubject\"", &[]),
    (
        "  \"id\": \"urn:uuid:8f1df8f3-70bf-4db2-8c83-2692fe58f3b3\",\n  \"type\": [\n    \"VerifiableCredential\",\n    \"OpenBadgeCredential\"\n  ],",
        "  \"type\": [\n    \"VerifiableCredential\",\n    \"OpenBadgeCredential\"\n  ], \"id\": \"urn:uuid:8f1df8f3-70bf-4db2-8c83-2692fe58f3b3\",",
        &[],
    ),
    ("\"name\": \"ML\"", "\"name\": \"\\u004dL\"", &[]),
    ("\"proof\": {", "\"proof\": [{", &["unreadable"]),
    // A context that nobody signed: known words mean the same, others are a doubt.
    (
        "context-3.0.3.json\"\n  ],\n  \"id\"",
        "context-3.0.3.json\", \"https://evil.example/redefines-name\"\n  ],\n  \"id\"",
        &["context-unknown"],
    ),
    (
        "context-3.0.3.json\"\n  ],\n  \"id\"",
        "context-3.0.3.json\", \"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json\"\n  ],\n  \"id\"",
        &[],
    ),
    (
        "context-3.0.3.json\"\n  ],\n  \"id\"",
        "context-3.0.3.json\", \"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0./../x.json\"\n  ],\n  \"id\"",
        &["context-unknown"],
    ),
    (
        "context-3.0.3.json\"\n  ],\n  \"id\"",
        "context-3.0.3.json\", \"https://www.w3.org/2018/credentials/v1\"\n  ],\n  \"id\"",
        &["context-unknown"],
    ),
    (
        "context-3.0.3.json\"\n  ],\n  \"id\"",
        "context-3.0.3.json\", {\"name\":\"urn:a\"}\n  ],\n  \"id\"",
        &["context-injected"],
    ),
    (
        "context-3.0.3.json\"\n  ],\n  \"id\"",
        "context-3.0.3.json\", null\n  ],\n  \"id\"",
        &["context-injected"],
    ),
    (
        "context-3.0.3.json\"\n  ],\n  \"id\"",
        "context-3.0.2.json\"\n  ],\n  \"id\"",
        &["wrong-context"],
    ),
    (
        "\"@context\": [\n    \"https://www",
        "\"@context\": [\n    \"https://evil.example/\", \"https://www",
        &["wrong-context"],
    ),
    (
        "context-3.0.3.json\"\n    ],",
        "context-3.0.3.json\", \"https://evil.example/\"\n    ],",
        &["wrong-context"],
    ),
    (
        "v2\",\n      \"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"\n    ],",
        "v2\"\n    ],",
        &["bad-signature"],
    ),
    (
        "    \"@context\": [\n      \"https://www.w3.org/ns/credentials/v2\",\n      \"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"\n    ],",
        "    \"@context\": [],",
        &["bad-signature"],
    ),
    (
        "    \"@context\": [\n      \"https://www.w3.org/ns/credentials/v2\",\n      \"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"\n    ],",
        "",
        &["bad-signature"],
    ),
    // Everything else is signed, wherever it stands.
    ("\"name\": \"ML\"", "\"name\": \"M L\"", &["bad-signature"]),
    ("\"Écrire\"", "\"E\u{301}crire\"", &["bad-signature"]),
    ("\"criteria\": {", "\"criteria\": { \"id\": \"https://a.example/\",", &["bad-signature"]),
    ("\"validFrom\"", "\"unheard\": null, \"validFrom\"", &["bad-signature"]),
    ("\"validFrom\"", "\"__proto__\": {\"a\":1}, \"validFrom\"", &["bad-signature"]),
    ("\"validFrom\"", "\"toJSON\": 1, \"validFrom\"", &["bad-signature"]),
    ("\"validFrom\"", "\"endorsement\": [], \"validFrom\"", &["bad-signature"]),
    ("\"validFrom\"", "\"unheard\": 1e400, \"validFrom\"", &["unreadable"]),
    ("\"validFrom\"", "\"unheard\": \"\\ud83d\", \"validFrom\"", &["unreadable"]),
    ("\"validFrom\"", "\"name\": \"CV\", \"validFrom\"", &["repeated-name"]),
    (
        "\"proofPurpose\"",
        "\"proofPurpos\\u0065\": \"assertionMethod\", \"proofPurpose\"",
        &["repeated-name"],
    ),
    ("\"proofPurpose\"", "\"domain\": \"a.example\", \"proofPurpose\"", &["bad-signature"]),
    ("\"assertionMethod\"", "\"authentication\"", &["proof-purpose"]),
    ("T15:19:20Z", "T15:19:21Z", &["bad-signature"]),
    ("2099-01-01", "2098-12-31", &["bad-signature"]),
    ("eddsa-jcs-2022", "eddsa-jcs-2023", &["proof-unsupported"]),
];
