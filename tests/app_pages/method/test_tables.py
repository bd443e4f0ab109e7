"""The tables of the method show what they hold."""

import json

from components.table import text_width


def test_short_texts_of_tables_are_whole_in_every_row(opened):
    cut = []
    for table in opened("method").dataframe:
        widths = {head: look.get("width") for head, look in json.loads(table.proto.columns or "{}").items()}
        for head, values in table.value.items():
            longest = max(map(text_width, map(str, values.dropna())), default=0)
            if isinstance(widths.get(str(head)), int) and longest > widths[str(head)]:
                cut.append((head, longest, widths[str(head)]))
    assert cut == []
