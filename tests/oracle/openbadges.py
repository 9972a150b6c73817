"""openbadgeslib as the oracle of content-schema/cli/tests/openbadges.rs.

A line of JSON in, a line of JSON out:
in:  {"badge": token or object, "x": raw Ed25519 key in base64url, "list": text or null}
out: {"name": what the badge is called} or {"error": why it is refused}
in:  {"sign": "jwt" or "ldp", "status": address of a list or null}
out: {"badge": token or object, "jwk": public key, "list": signed list with bit 7 set, or null}
"""

import base64
import json
import sys
from datetime import datetime, timezone

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from openbadgeslib.ob3 import (
    Achievement, Alignment, Issuer, OB3LdpSigner, OB3LdpVerifier, OB3Signer, OB3VerificationError,
    OB3Verifier, OpenBadgeCredential, build_status_list_credential, sign_status_list_credential,
    status_entry)

ISSUER = "https://theirs.example.org/issuer"
PEM = serialization.Encoding.PEM


def unpadded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def public_pem(x):
    raw = base64.urlsafe_b64decode(x + "=" * (-len(x) % 4))
    key = Ed25519PublicKey.from_public_bytes(raw)
    return key.public_bytes(PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def verify(question):
    badge, given = question["badge"], question.get("list")
    verifier = OB3Verifier if isinstance(badge, str) else OB3LdpVerifier
    options = {}
    if given is not None:
        options = {"check_status": True, "download": lambda address: given.encode()}
    try:
        credential = verifier(public_pem(question["x"])).verify(badge, **options)
    except OB3VerificationError as error:
        return {"error": str(error)}
    return {"name": credential.achievement.name}


def sign(question):
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    x = unpadded(key.public_key().public_bytes_raw())
    address = question["status"]
    credential = OpenBadgeCredential(
        id="urn:uuid:7c1d2f3a-0000-4000-8000-000000000001",
        issuer=Issuer(id=ISSUER, name="Leur école", email="a@theirs.example.org"),
        achievement=Achievement(
            id="https://theirs.example.org/cv", name="CV", description="« Écrire »\n\tun \"CV\"",
            criteria_narrative="Quiz", alignments=[
                Alignment("Rédiger", "https://frameworks.example.org/1", "DigComp 3.0", "3.1"),
                Alignment("Relire", "https://frameworks.example.org/2")]),
        recipient_id="urn:uuid:7c1d2f3a-0000-4000-8000-000000000002",
        issuance_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
        expiration_date=datetime(2099, 1, 1, tzinfo=timezone.utc),
        credential_status=[status_entry(address, "revocation", 7)] if address else [])
    given = None
    if address:
        unsigned = build_status_list_credential(ISSUER, address, "revocation", [7])
        given = sign_status_list_credential(unsigned, pem, "EdDSA")
    if question["sign"] == "jwt":
        badge = OB3Signer(pem, algorithm="EdDSA").sign(credential)
    else:
        badge = OB3LdpSigner(pem, verification_method=ISSUER + "#a").sign(credential)
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": x, "kid": "a"}
    return {"badge": badge, "jwk": jwk, "list": given}


for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(verify(asked) if "badge" in asked else sign(asked)), flush=True)
