"""What comes after an internship, in words."""

import pandas as pd

from app_pages.offer.sentences import after
from components.words import spoken


def test_what_comes_after_is_told_from_filings_and_the_occupation():
    filed = pd.DataFrame(
        [
            {
                "employer": "ACME",
                "median": 150_000.4,
                "occupation": "Developers",
                "n": 1,
                "year": 2025,
                "title": "LCA",
                "url": "http://a.example",
            }
        ]
    )
    assert [spoken(line) for line in after.filings(filed, "USD")] == [
        "ACME filed a median of $150,000 a year for Developers (1 filing, 2025; [LCA](http://a.example))."
    ]
    found = pd.DataFrame(
        [
            {
                "label": "Developers",
                "median": 135_980.4,
                "median_year": 2025,
                "base_year": 2024,
                "projection_year": 2034,
                "change_percent": 15.8,
                "source": "EP",
                "url": "http://a.example",
            }
        ]
    )
    assert [spoken(line) for line in after.occupation(found)] == [
        "Developers: official median $135,980 a year (2025).",
        "Developers: jobs +15.8% from 2024 to 2034 ([EP](http://a.example)).",
    ]
    assert len(after.occupation(found.assign(median=None))) == 1
    assert after.filings(filed[:0], "USD") == []
    (undated,) = after.filings(filed.assign(n=1204, year=None, title=None), "EUR")
    assert spoken(undated) == (
        "ACME filed a median of €150,000 a year for Developers (1,204 filings, no year; "
        "[source without a title](http://a.example))."
    )


def test_how_many_interns_are_offered_a_job_and_take_it():
    assert spoken(after.hired(0.667, 0.53)) == (
        "US employers in a survey of 2024 offered about 67% of their interns a full-time job; about 53% of all took it "
        f"([National Association of Colleges and Employers]({after.SURVEY}))."
    )
