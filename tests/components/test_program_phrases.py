"""What several pages say of programmes."""

import pandas as pd

from components import program_phrases


def test_a_name_begins_with_its_employer_where_there_is_one():
    named = [{"employer": employer, "program": "Residency"} for employer in (None, float("nan"), "", "Acme")]
    assert [program_phrases.name(pd.Series(program)) for program in named] == [*["Residency"] * 3, "Acme: Residency"]
