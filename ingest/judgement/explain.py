"""How a text of pay is read, for a reader who wonders: its tokens with their roles, the reading, and why."""

from ingest.judgement.problems import problem
from ingest.texts.numerals import UNKNOWN
from ingest.texts.pay import Pay, normal, read_pay
from ingest.texts.pay_token import Token
from ingest.texts.tokens import tokens


def explained(text: str) -> list[str]:
    """Return the lines that tell how a text of pay is read."""
    said = normal(text)
    lines = [f"  {said[token.start : token.end]:<24} {token.role}{_meaning(token)}" for token in tokens(said, UNKNOWN)]
    pay = read_pay(text)
    return [said, *lines, _reading(pay), *_why(pay, said)]


def _meaning(token: Token) -> str:
    """Return the meaning of a token in brackets, where its role does not say it."""
    plain = not token.meaning or token.role in ("figure", "unknown", "mark", "separator", "open", "close")
    return "" if plain else f" ({token.meaning})"


def _reading(pay: Pay) -> str:
    """Return the reading on one line: what was read, by the names of the fields."""
    told = [(name, value) for name, value in pay._asdict().items() if name not in ("kind", "code", "scaled", "unknown")]
    return " ".join([pay.kind.replace("_", " "), *(f"{name}={value}" for name, value in told if value not in (None, ()))])


def _why(pay: Pay, said: str) -> list[str]:
    """Return why a text was not read, or what a reading is warned of."""
    if not pay.code:
        return []
    found = problem(pay.code, None, None, said, ", ".join(pay.unknown))
    return [f"{found.message}. {found.hint}."]
