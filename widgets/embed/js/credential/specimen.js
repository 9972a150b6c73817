// A badge that stands for others while the code that judges them is made ready. Its signature is none.
import { base64url } from './base64url.js';
import { json } from './json.js';

const issuer = 'https://example.org/';
/** The keys of the specimen's issuer, as a JWK set: one of each kind. The first is that of RFC 8037, appendix A. */
export const trusted = {
  keys: [
    { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
    { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) },
    { kty: 'RSA', n: `${'_'.repeat(341)}w`, e: 'AQAB' },
  ].map((key) => ({ ...key, kid: key.kty, issuer })),
};

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: issuer,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'é' },
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2026-01-02T00:00:00Z',
  credentialSubject: {
    id: issuer,
    type: ['AchievementSubject'],
    achievement: {
      id: issuer,
      type: ['Achievement'],
      name: 'é',
      description: 'é',
      criteria: { narrative: 'é' },
      alignment: [{ type: ['Alignment'], targetName: 'é', targetUrl: issuer }],
    },
  },
  evidence: [{ id: issuer, type: ['Evidence'], narrative: 'é' }],
};
const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  created: credential.validFrom,
  // The same key as a Multikey.
  verificationMethod: `${issuer}#z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw`,
  proofPurpose: 'assertionMethod',
  proofValue: `z${'1'.repeat(64)}`,
};
const seconds = (date) => Date.parse(date) / 1000;
const claims = { ...credential, iss: issuer, jti: issuer, sub: issuer, nbf: seconds(credential.validFrom), exp: seconds(credential.validUntil) };
const encoded = (part) => base64url(json(part));

/** The specimen as a token and as JSON with a proof. */
export const texts = () => [
  `${encoded({ alg: 'EdDSA', typ: 'JWT', kid: 'OKP' })}.${encoded(claims)}.${'A'.repeat(86)}`,
  json({ ...credential, proof }),
];
