"""The first stage: the bytes of a file, whatever they are, as the text of a table, or why they are none."""
