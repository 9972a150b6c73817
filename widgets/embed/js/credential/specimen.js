// A badge that stands for others while the code that judges them is made ready. Its signature is none.
import { base64url } from './base64url.js';

const issuer = 'https://example.org/';
/** The key of the specimen's issuer, as a JWK set. */
export const trusted = { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), issuer }] };

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: issuer,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'é' },
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2026-01-02T00:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { id: issuer, type: ['Achievement'], name: 'é', description: 'é', criteria: { narrative: 'é' } },
  },
};
const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  created: credential.validFrom,
  // The same key as a Multikey: the bytes ed01, then zeros.
  verificationMethod: `${issuer}#z6MkeTG3bFFSLYVU7VqhgZxqr6YzpaGrQtFMh1uvqGy1vDnP`,
  proofPurpose: 'assertionMethod',
  proofValue: `z${'1'.repeat(64)}`,
};
const claims = { ...credential, iss: issuer, jti: issuer, nbf: Date.parse(credential.validFrom) / 1000 };
const encoded = (part) => base64url(JSON.stringify(part));

/** The specimen as a token and as JSON with a proof. */
export const texts = () => [
  `${encoded({ alg: 'EdDSA', typ: 'JWT' })}.${encoded(claims)}.${'A'.repeat(86)}`,
  JSON.stringify({ ...credential, proof }),
];
