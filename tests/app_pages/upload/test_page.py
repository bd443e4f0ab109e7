"""The page for added files as the server builds it: what is no table of pay is refused."""

import pytest


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.csv", b"", "The file contains nothing"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64, "picture"),
        ("book.csv", b"PK\x03\x04" + b"\x00" * 64, "file is"),
        ("prices.csv", b"item,price\nboots,74.69\nsocks,12.00\n", "No column of this file looks like pay"),
        ("page.csv", b"<!DOCTYPE html><html><body>pay</body></html>", "web page"),
    ],
)
def test_a_file_that_is_no_table_of_pay_is_refused_with_a_sentence(opened, name, content, sentence):
    page = opened("upload")
    page.file_uploader[0].upload(name, content, "text/csv").run()
    assert not page.exception
    (told,) = (error.value for error in page.error)
    assert sentence in told
