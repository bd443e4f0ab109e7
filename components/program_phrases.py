"""What several pages say of internship programmes; a programme is a row of `programs/found`."""

import pandas as pd


def name(program: pd.Series) -> str:
    """Return the programme with its employer, such as OpenAI: OpenAI Residency."""
    employer = program["employer"]
    return f"{employer}: {program['program']}" if isinstance(employer, str) and employer else program["program"]
