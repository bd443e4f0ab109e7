"""Which encoding bytes are in, and the letters that tell."""

import codecs
from pathlib import Path

import pytest

from ingest.bytes.encoding import find_encoding, scan

TEXTS = {
    "German": ("cp1252", "windows-1252", "Firma,Ort\nMüller & Söhne,Köln\nGroß AG,Zürich\n"),
    "French": ("cp1252", "windows-1252", "société,ville\nCafé Noir,Orléans\nL’Oréal,Saint-Étienne\n"),
    "Portuguese": ("latin_1", "windows-1252", "empresa,salário\nPetróleo São João,1.200 por mês\nAção,900\n"),
    "Danish": ("cp1252", "windows-1252", "firma,by\nSørensen,Århus\nHåkon,Tromsø\n"),
    "pounds in English": ("cp1252", "windows-1252", "company,pay\nAcme,£25/hr\nB – “Big”,€30\n"),
    "Polish": ("cp1250", "windows-1250", "firma,płaca\nŻabka,5 000 zł brutto\nŚląskie Zakłady,4 800 zł\n"),
    "Czech": ("cp1250", "windows-1250", "firma,mzda\nŽelezárny Třinec,25 000 Kč\nŠkoda,30 000 Kč měsíčně\n"),
    "Turkish": ("cp1254", "windows-1254", "Şirket,Maaş\nTürk Telekom,20.000 TL aylık\nİğne,15.000 TL\n"),
    "Russian": ("cp1251", "windows-1251", "Компания,Зарплата\nЯндекс,80 000 руб.\nСбер,60 000 руб. в месяц\n"),
    "one Russian word": ("cp1251", "windows-1251", "company,city\nYandex,Москва\n"),
    "Russian of Unix": ("koi8_r", "koi8-r", "Компания,Зарплата\nЯндекс,80 000 руб.\n"),
    "Russian of DOS": ("cp866", "ibm866", "Компания,Зарплата\nЯндекс,80 000 руб.\n"),
    "Greek": ("cp1253", "windows-1253", "εταιρεία,πόλη\nΆλφα,Αθήνα\nΒήτα Λευτέρης,Ηράκλειο\n"),
    "Chinese": ("gb18030", "gb18030", "公司,城市,薪资\n华为,深圳,8千-1.2万/月\n腾讯,北京,200元/天\n"),
    "Chinese of Taiwan": ("big5", "big5", "公司,城市,薪資\n台積電,新竹,月薪45000元\n聯發科,台北,時薪200元\n"),
    "Japanese": ("cp932", "shift_jis", "会社,勤務地,給与\nソニー,東京,時給1,500円\n楽天,大阪,月給25万円\n"),
    "Korean": ("cp949", "euc-kr", "회사,도시,급여\n삼성,서울,월 250만원\n네이버,성남,시급 12000원\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_the_letters_tell_the_encoding(tmp_path: Path, name):
    codec, expected, text = TEXTS[name]
    path = tmp_path / "x.csv"
    path.write_bytes(text.encode(codec))

    found = find_encoding(path, scan(path))

    assert (found.name, path.read_bytes().decode(found.codec)) == (expected, text)


def twice(text: str) -> bytes:
    """A text that was UTF-8, was read as Windows-1252 and stored as UTF-8 again; bytes without a letter there stay numbers."""
    letters = (bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    return "".join(letters).encode()


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8, twice("\ufeff")])
def test_text_that_is_utf_8_twice_over_is_what_it_was(tmp_path: Path, name, mark):
    text = TEXTS[name][2]
    path = tmp_path / "x.csv"
    path.write_bytes(mark + twice(text))
    assert text.encode("utf-8-twice") == twice(text)

    encoding = find_encoding(path, scan(path))

    assert (encoding.name, path.read_text(encoding=encoding.codec)) == ("utf-8-twice", text)
    decoder = codecs.getincrementaldecoder(encoding.codec)()
    assert "".join(decoder.decode(bytes([byte])) for byte in path.read_bytes()) + decoder.decode(b"", True) == text
    assert find_encoding(path, scan(path), "utf-8").name == "utf-8"


@pytest.mark.parametrize("name", TEXTS)
def test_text_that_is_utf_8_once_stays(tmp_path: Path, name):
    assert found(tmp_path, TEXTS[name][2].encode())[0] == "utf-8"
    assert found(tmp_path, twice(TEXTS[name][2]) + "Köln\n".encode())[0] in ("utf-8", "utf-8-in-part-twice")


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("text", ["MÃ¼nchen,1.200 â‚¬,Köln,1.300 €", "SociÃ©tÃ©,Été", "EspaÃ±a, Â£20,ñ", "Lowe’s,Loweâ€™s,â"])
def test_letters_that_are_utf_8_twice_over_in_some_cells_are_what_they_were(tmp_path: Path, text, mark):
    path = tmp_path / "x.csv"
    path.write_bytes(mark + text.encode())
    meant = (
        text.replace("Ã¼", "ü").replace("â‚¬", "€").replace("Ã©", "é").replace("Ã±", "ñ").replace("Â£", "£").replace("â€™", "’")
    )

    encoding = find_encoding(path, scan(path))

    assert (encoding.name, path.read_text(encoding=encoding.codec)) == ("utf-8-in-part-twice", meant)
    decoder = codecs.getincrementaldecoder(encoding.codec)()
    assert "".join(decoder.decode(bytes([byte])) for byte in path.read_bytes()) + decoder.decode(b"", True) == meant
    assert path.read_text(encoding="utf-8-sig") == text


@pytest.mark.parametrize("text", ["São Paulo,IRMÃO", "„Ä“,BLÅ–GRØN", "crème brûlée –", "Château,pâté", "Größe,Ångström"])
def test_letters_of_text_that_was_stored_rightly_stay(tmp_path: Path, text):
    assert found(tmp_path, text.encode())[0] == "utf-8"


def found(tmp_path: Path, content: bytes) -> tuple:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    encoding = find_encoding(path, scan(path))
    return encoding.name, encoding.errors, encoding.certain, encoding.evidence


def test_a_letter_far_into_the_file_counts(tmp_path: Path):
    ascii_only = b"company,pay\n" + b"Acme,20\n" * 600_000

    assert found(tmp_path, ascii_only) == ("utf-8", "strict", True, "")
    assert found(tmp_path, ascii_only + "Café,30\n".encode()) == ("utf-8", "strict", True, "Café")
    assert found(tmp_path, ascii_only + "Café,30\n".encode("cp1252")) == ("windows-1252", "strict", True, "Café")


def test_a_wrong_byte_does_not_turn_a_file_into_another_encoding(tmp_path: Path):
    told = "the bytes from line 3 on that are no UTF-8 are shown as \ufffd"

    assert found(tmp_path, "Ort\nZürich\n".encode() + b"K\xf6ln\n") == ("utf-8", "replace", False, told)


def test_the_evidence_shows_nothing_that_turns_the_direction_of_writing(tmp_path: Path):
    assert found(tmp_path, "Ort\n\u202eZürich\u202c,Köln\n".encode()) == ("utf-8", "strict", True, "Zürich Köln")


def test_a_long_line_is_looked_at_only_around_its_letters(tmp_path: Path):
    line = b"x " * 400_000 + "Zürich ".encode("cp1252") * 5000

    assert found(tmp_path, b"pay\n" + line) == ("windows-1252", "strict", True, "Zürich")
