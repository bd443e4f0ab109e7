"""The encoding of text that was UTF-8, was read as Windows-1252 and stored as UTF-8 again: “MÃ¼nchen” is “München”.

It is UTF-8 twice over: `utf-8-twice`, an encoding as Python's own are once this module is imported.
"""

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

TWICE = "utf-8-twice"
#: The byte that each letter was read from; those that Windows-1252 does not have are letters of the same number.
_BYTES = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0x100)}

_LETTERS = {byte: letter for letter, byte in _BYTES.items()}


class _Decoder(codecs.IncrementalDecoder):
    """Bytes to the text that they were before: wrong where a letter came from no byte, or these bytes are no UTF-8."""

    def __init__(self, errors: str = "strict") -> None:
        super().__init__(errors)
        self._stored, self._first = (codecs.getincrementaldecoder("utf-8-sig")(errors) for _ in range(2))

    def decode(self, input: "ReadableBuffer", final: bool = False) -> str:  # noqa: A002 (the name that Python gives it)
        try:
            first = self._stored.decode(bytes(input), final).translate(_BYTES).encode("latin-1")
        except UnicodeEncodeError as error:
            raise UnicodeDecodeError(TWICE, bytes(input), 0, 1, "a letter that was no byte") from error
        return self._first.decode(first, final)

    def reset(self) -> None:
        self._stored.reset()
        self._first.reset()


def _decode(data: "ReadableBuffer", errors: str = "strict") -> tuple[str, int]:
    return _Decoder(errors).decode(data, True), len(bytes(data))


def _encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    return text.encode(errors=errors).decode("latin-1").translate(_LETTERS).encode(), len(text)


def _named(name: str) -> codecs.CodecInfo | None:
    own = name.replace("_", "-") == TWICE
    return codecs.CodecInfo(_encode, _decode, incrementaldecoder=_Decoder, name=TWICE) if own else None


codecs.register(_named)


def is_twice(lines: bytes) -> bool:
    """Return whether lines with letters beyond ASCII are all UTF-8 twice over."""
    try:
        lines.partition(b"\n")[0].decode(TWICE)
        return bool(lines.decode(TWICE))
    except UnicodeDecodeError:
        return False
