"""What ties a record and one recipient together: a secret only these two know, so that neither can be played."""

from __future__ import annotations

from ema_app.store.record import Record


def identity_of(record: Record) -> str:
    """Give the private key of a record (an age identity); it never leaves the process."""
    return str(next(record.stream("SELECT identity FROM sentinel"))[0])


def bond(record: Record, recipient: str) -> str:
    """Give the secret of this record and `recipient` (64 hexadecimal digits; HKDF-SHA256, RFC 5869).

    It goes, sealed, with the first share. A later share that does not carry the same one is not from this record, and
    a reply that does not carry it is not from somebody the record was shared with.
    """
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    about = f"switchpoint bond {recipient}".encode()
    return HKDF(SHA256(), 32, bytes.fromhex(record.id), about).derive(identity_of(record).encode()).hex()
